/** Khoros (Lithium) communities. */

import type { PostShape } from "../post-shape.ts";

export const khoros: PostShape = {
  name: "khoros",
  kind: "thread",
  unit: ".lia-message-view-wrapper",
  author: ".lia-user-name-link, .UserName a, .UserName",
  time: ".DateTime .local-date, .DateTime, .lia-message-posted-on",
  body: ".lia-message-body-content",
  quote: "blockquote",
  skip: ".lia-message-signature, .lia-quilt-column-signature, .lia-spoiler-link",
  reactions: { like: ".kudos-count-link, .MessageKudosCount, .lia-component-kudos-widget-message-count" },
  example:
    '<div class="lia-message-view-wrapper"><span class="UserName"><a class="lia-user-name-link">lark</a></span><span class="DateTime"><span class="local-date">2014-06-03</span> <span class="local-time">09:15 AM</span></span><div class="lia-message-body-content"><p>Agreed.</p></div></div>',
};
