/** Disqus as rendered into the page or its frame. */

import type { PostShape } from "../post-shape.ts";

export const disqus: PostShape = {
  name: "disqus",
  kind: "comments",
  unit: 'li.post[id^="post-"], .post-list li.post',
  author: ".post-byline .author, .author a, .author",
  time: ".post-meta .time-ago, a.time-ago, .time-ago",
  body: ".post-message",
  skip: ".post-message .see-more",
  parentLink: ".parent-link",
  reactions: {
    like: '.vote-up .count, [data-role="likes"]',
    dislike: '.vote-down .count, [data-role="dislikes"]',
  },
  example:
    '<li class="post" id="post-12"><div class="post-content"><header><span class="post-byline"><span class="author"><a>Lark</a></span></span><a class="time-ago" title="Tuesday, June 3, 2014 9:15 AM">a year ago</a></header><div class="post-message"><p>Agreed.</p></div></div><ul class="children"></ul></li>',
};
