/** Stack Exchange: questions, answers and the short comments under both. */

import type { PostShape } from "../post-shape.ts";

export const stackExchange: PostShape = {
  name: "stack-exchange",
  kind: "thread",
  unit: "#question, .question[data-questionid], .answer[data-answerid], .comment[data-comment-id], li.comment.js-comment",
  author: ".post-signature.owner .user-details a, .user-details[itemprop] a, .comment-user, .post-signature .user-details a, .user-details a, .user-details span, .user-details",
  time: ".comment-date span, .user-action-time .relativetime, .relativetime, time",
  body: ".js-post-body, .post-text, .comment-copy, .s-prose",
  skip: ".post-notice, .js-post-notice, .aside",
  example: "<div class=\"answer\" data-answerid=\"9\"><div class=\"s-prose js-post-body\"><p>Agreed.</p></div><div class=\"post-signature owner\"><div class=\"user-details\"><a href=\"/users/1\">lark</a></div></div></div>",
};
