/** Vanilla Forums. */

import type { PostShape } from "../post-shape.ts";

export const vanilla: PostShape = {
  name: "vanilla",
  kind: "thread",
  unit: ".ItemDiscussion, li.ItemComment, .Item.ItemComment, .Discussion.Item",
  author: ".Author .Username, a.Username, .Username",
  time: ".DateCreated time, time",
  body: ".Message.userContent, .userContent, .Message",
  quote: 'blockquote, .js-embed[data-embedjson*="quote"]',
  skip: ".UserSignature, .Signature",
  reactions: { like: ".ReactButton-Like .Count, .Flag-Like .Count", agree: ".ReactButton-Agree .Count" },
  example:
    '<li class="Item ItemComment" id="Comment_12"><span class="Author"><a class="Username">lark</a></span><time datetime="2014-06-03T09:15:00+00:00">June 2014</time><div class="Message userContent"><p>Agreed.</p></div></li>',
};
