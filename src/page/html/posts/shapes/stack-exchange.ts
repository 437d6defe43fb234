/** Stack Exchange: questions, answers and the short comments under both. */

import type { PostShape } from "../post-shape.ts";

export const stackExchange: PostShape = {
  name: "stack-exchange",
  isSignedLast: true,
  kind: "thread",
  unit: '#question, .question[data-questionid], .answer[data-answerid], div.answer[id^="answer-"], .comment[data-comment-id], li.comment.js-comment, li.comment[id^="comment-"], div.comment.js-comment, div[id^="follow-up-"]',
  remark: ".comment",
  author:
    ".post-signature.owner .user-details a, .post-signature.owner .user-details, .user-details[itemprop] a, .comment-user, .s-user-card--link, .post-signature .user-details a, .user-details a, .user-details span, .user-details",
  time: ".post-signature.owner .relativetime, .comment-date span, .comment-link time, .s-user-card--time, .user-action-time .relativetime, .relativetime, time",
  body: ".js-post-body, .post-text, .comment-copy, .s-prose, .ow-anywhere",
  reactions: { vote: ".js-vote-count, .vote-count-post, .comment-score span, .comment-score" },
  skip: ".post-notice, .js-post-notice, .aside",
  example:
    '<div class="answer" data-answerid="9"><div class="s-prose js-post-body"><p>Agreed.</p></div><div class="post-signature owner"><div class="user-details"><a href="/users/1">lark</a></div></div></div>',
};
