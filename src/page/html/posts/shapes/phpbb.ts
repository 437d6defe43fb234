/** phpBB 3 and its near relations. */

import type { PostShape } from "../post-shape.ts";

export const phpbb: PostShape = {
  name: "phpbb",
  kind: "thread",
  unit: 'div.post[id^="p"], div.post.has-profile, article.post[id^="p"]',
  author:
    "p.author .username, p.author .username-coloured, p.author strong, .postprofile .username, .postprofile .username-coloured, .postprofile dt a, .author strong",
  time: "p.author time, .author time, p.author, .postdate",
  body: ".postbody .content",
  quote: "blockquote",
  skip: ".signature, .notice, .attachbox, cite, .codebox p, .back2top",
  reactions: { thanks: ".thanks-counter, .post-thanks-count", like: ".like-counter, .post-likes-count" },
  example:
    '<div class="post has-profile" id="p12"><p class="author">by <strong><a class="username">lark</a></strong> \u00bb <time datetime="2014-06-03T09:15:00+00:00">Tue Jun 03, 2014 9:15 am</time></p><div class="postbody"><div class="content">Agreed.</div></div></div>',
};
