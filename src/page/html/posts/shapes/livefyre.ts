/** Livefyre, as pages and exports of it were saved. */

import type { PostShape } from "../post-shape.ts";

export const livefyre: PostShape = {
  name: "livefyre",
  kind: "comments",
  unit: "article.fyre-comment-article, .fyre-comment-article",
  author: ".fyre-comment-username",
  time: ".fyre-comment-date, time",
  body: ".fyre-comment",
  reactions: { like: ".fyre-comment-like-count, .fyre-comment-likes, .fyre-likes" },
  parentAttribute: "data-parent-id",
  example:
    '<article class="fyre-comment-article" data-message-id="12"><a class="fyre-comment-username">Lark</a><time class="fyre-comment-date" datetime="2014-06-03T09:15:00Z">June 3, 2014</time><div class="fyre-comment"><p>Agreed.</p></div></article>',
};
