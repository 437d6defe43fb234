/** Reddit: the current pages (their custom elements) and the old ones. */

import type { PostShape } from "../post-shape.ts";

export const reddit: PostShape = {
  name: "reddit",
  kind: "thread",
  unit: "shreddit-comment, shreddit-post",
  author: '[slot="commentMeta"] a, [slot="authorName"], a[href^="/user/"]',
  authorAttribute: "author",
  time: "time, faceplate-timeago",
  body: '[slot="comment"], [slot="text-body"] .md, [id$="-post-rtjson-content"]',
  quote: "blockquote",
  skip: '[slot="actionRow"]',
  parentAttribute: "parentid",
  example:
    '<shreddit-comment author="lark" thingid="t1_a" parentid="t1_b"><div slot="comment"><p>Agreed.</p></div></shreddit-comment>',
};

export const oldReddit: PostShape = {
  name: "reddit-old",
  kind: "thread",
  unit: "div.thing.comment, div.thing.link.self",
  author: ".tagline .author, a.author",
  authorAttribute: "data-author",
  time: ".tagline time, time",
  body: ".usertext-body .md, .usertext-body",
  quote: "blockquote",
  permalink: "a.bylink",
  reactions: { vote: ".tagline .score.unvoted, .midcol .score.unvoted" },
  example:
    '<div class="thing comment" id="thing_t1_a"><p class="tagline"><a class="author">lark</a> <time datetime="2014-06-03T09:15:00Z">1 day ago</time></p><form class="usertext"><div class="usertext-body"><div class="md"><p>Agreed.</p></div></div></form></div>',
};
