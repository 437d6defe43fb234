/** MyBB. */

import type { PostShape } from "../post-shape.ts";

export const mybb: PostShape = {
  name: "mybb",
  kind: "thread",
  unit: 'div.post[id^="post_"], div.post.classic, table[id^="post_"]',
  author: ".author_information strong a, .author_information a, .author_information strong, .largetext a",
  time: ".post_date, .smalltext",
  body: ".post_body",
  quote: "blockquote.mycode_quote, blockquote",
  skip: ".signature, .post_edit, blockquote cite, .edited_post",
  reactions: { like: ".tyl_count, .post_like_count" },
  example:
    '<div class="post classic" id="post_12"><div class="author_information"><strong><a>lark</a></strong></div><span class="post_date">06-23-2014, 09:15 AM</span><div class="post_body">Agreed.</div></div>',
};
