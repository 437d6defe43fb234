/** NodeBB. */

import type { PostShape } from "../post-shape.ts";

export const nodebb: PostShape = {
  name: "nodebb",
  kind: "thread",
  unit: 'li[component="post"], [component="post"]',
  author: 'a[data-username], .post-header a[href*="/user/"], a[href*="/user/"]',
  authorAttribute: "data-username",
  time: ".timeago, .post-header time, time",
  body: '[component="post/content"], .content',
  quote: "blockquote",
  skip: '[component="post/signature"], .post-signature',
  reactions: { vote: '[component="post/vote-count"]' },
  parentLink: '[component="post/parent"]',
  parentAttribute: "data-topid",
  example:
    '<li component="post" data-pid="12" data-username="lark"><span class="timeago" title="2014-06-03T09:15:00.000Z"></span><div component="post/content"><p>Agreed.</p></div></li>',
};
