/** Invision Power Board, version 3. */

import type { PostShape } from "../post-shape.ts";

export const invision3: PostShape = {
  name: "invision-3",
  kind: "thread",
  unit: "div.post_block",
  author: ".post_username .author, .author.vcard, .author",
  time: "abbr.published, .published, .posted_info",
  body: ".entry-content, .post.entry-content",
  quote: ".ipsBlockquote, blockquote",
  skip: ".signature, .edit, .citation",
  permalink: ".post_id a",
  example:
    '<div class="post_block" id="post_id_12"><h3><span class="post_username"><span class="author vcard">lark</span></span></h3><p class="posted_info">Posted <abbr class="published" title="2014-06-03T09:15:00+00:00">03 June 2014</abbr></p><div class="post entry-content"><p>Agreed.</p></div></div>',
};
