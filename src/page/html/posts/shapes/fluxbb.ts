/** FluxBB and PunBB. */

import type { PostShape } from "../post-shape.ts";

export const fluxbb: PostShape = {
  name: "fluxbb",
  kind: "thread",
  unit: "div.blockpost",
  author: ".postleft dt strong, .postleft dt",
  time: "h2 a, h2",
  body: ".postmsg",
  quote: ".quotebox, blockquote",
  skip: ".postsignature, .postedit, cite, h4",
  permalink: "h2 a",
  example:
    '<div class="blockpost" id="p12"><h2><span><a href="viewtopic.php?pid=12#p12">2014-06-03 09:15:00</a></span></h2><div class="postleft"><dl><dt><strong>lark</strong></dt></dl></div><div class="postright"><div class="postmsg"><p>Agreed.</p></div></div></div>',
};
