/** bbPress, the forum plug-in of WordPress. A post's stamp stands in a line of its own before the post. */

import type { PostShape } from "../post-shape.ts";

export const bbpress: PostShape = {
  name: "bbpress",
  kind: "thread",
  unit: "div.type-reply, div.type-topic, div.bbp-reply, div.bbp-topic",
  author: ".bbp-author-name, .bbp-author-link",
  time: ".bbp-reply-post-date, .bbp-topic-post-date",
  body: ".bbp-reply-content, .bbp-topic-content",
  quote: "blockquote",
  skip: ".bbp-reply-revision-log, .bbp-topic-revision-log, .bbp-signature",
  permalink: "a.bbp-reply-permalink, a.bbp-topic-permalink",
  head: ".bbp-reply-header, .bbp-topic-header",
  example:
    '<div><div id="post-12" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">June 3, 2014 at 9:15 am</span></div></div><div class="post-12 reply type-reply"><div class="bbp-reply-author"><a class="bbp-author-link"><span class="bbp-author-name">lark</span></a></div><div class="bbp-reply-content"><p>Agreed.</p></div></div></div>',
};
