/** Simple Machines Forum. */

import type { PostShape } from "../post-shape.ts";

export const smf: PostShape = {
  name: "smf",
  kind: "thread",
  unit: ".post_wrapper",
  author: ".poster h4 a, .poster h4, .poster a",
  time: ".keyinfo .smalltext, .postinfo .smalltext, .page_number, .keyinfo time, time",
  body: ".post .inner, .inner",
  quote: ".bbc_standard_quote, blockquote",
  skip: ".signature, .quoteheader, .modified, .moderatorbar, .quotefooter",
  permalink: ".keyinfo h5 a, .keyinfo a",
  reactions: { like: ".like_count" },
  example:
    '<div class="post_wrapper"><div class="poster"><h4><a>lark</a></h4></div><div class="postarea"><div class="keyinfo"><div class="smalltext">June 03, 2014, 09:15:00 AM</div></div><div class="post"><div class="inner">Agreed.</div></div></div></div>',
};
