/** Slash, the engine of Slashdot and its relations. */

import type { PostShape } from "../post-shape.ts";

export const slashdot: PostShape = {
  name: "slash",
  kind: "comments",
  unit: 'li[id^="tree_"]',
  author: ".by a, .by",
  time: ".otherdetails",
  body: 'div[id^="comment_body_"]',
  quote: ".quote, blockquote",
  skip: ".sig",
  permalink: ".otherdetails a",
  example:
    '<ul><li id="tree_12" class="comment"><div class="commentTop"><div class="details"><span class="by">by <a>lark</a></span><span class="otherdetails">on Tuesday June 03, 2014 @09:15AM</span></div></div><div class="commentBody"><div id="comment_body_12">Agreed.</div></div></li></ul>',
};
