/** Coral (Vox Media) as rendered. */

import type { PostShape } from "../post-shape.ts";

export const coral: PostShape = {
  name: "coral",
  kind: "comments",
  unit: '.coral-comment, [data-testid^="comment-comment-"]',
  author: '.coral-username, .coral-comment-username, [class*="Username"]',
  time: ".coral-comment-timestamp, time",
  body: '.coral-comment-content, [class*="HTMLContent"]',
  reactions: {
    like: '.coral-comment-reactButton, .coral-reactButton, [data-testid="comment-reaction-button"]',
  },
  parentLink: ".coral-comment-inReplyTo",
  example:
    '<div class="coral-comment" id="comment-1"><span class="coral-username">Lark</span><time class="coral-comment-timestamp" datetime="2014-06-03T09:15:00Z">1y</time><div class="coral-comment-content"><p>Agreed.</p></div></div>',
};
