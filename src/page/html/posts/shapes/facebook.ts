/** Facebook's comments plug-in as rendered into a saved page. */

import type { PostShape } from "../post-shape.ts";

export const facebook: PostShape = {
  name: "facebook",
  kind: "comments",
  unit: ".UFIComment, .fbFeedbackPost, ._3-8y, .postContainer.fsl",
  author: ".UFICommentActorName, .profileName, .actorName, .actor",
  time: "abbr[data-utime], abbr.livetimestamp, abbr, .timestamp",
  body: ".UFICommentBody, ._30o4, .postText, .commentBody, ._5mdd",
  reactions: { like: ".UFICommentLikeButton, .UFICommentReactionsBling, .likeCount" },
  example:
    '<div class="UFIComment"><a class="UFICommentActorName">Lark</a><span class="UFICommentBody">Agreed.</span><abbr data-utime="1401786900">3 June 2014</abbr></div>',
};
