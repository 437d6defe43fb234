/** WordPress, in its own markup and that of most themes. */

import type { PostShape } from "../post-shape.ts";

export const wordpress: PostShape = {
  name: "wordpress",
  kind: "comments",
  unit: 'li.comment, li.pingback, article.comment, div.comment[id^="comment-"], li[id^="comment-"], li[id^="li-comment-"], div[id^="comment-"].depth-1',
  author:
    ".comment-author .fn, .fn, .comment-author cite, .comment-author, .comment-author-name, .wp-block-comment-author-name, .author-name, cite",
  time: ".comment-metadata time, .comment-meta time, time, .commentmetadata a, .comment-date, .comment-meta, .date",
  body: ".comment-content, .comment-text, .comment_content, .comment-entry, .commenttext, .wp-block-comment-content, .comment-body, .comment-details",
  reactions: {
    like: ".comment-like-feedback, .wpd-vote-result-like, .cld-like-count-wrap, .comment-likes .count",
    dislike: ".wpd-vote-result-dislike, .cld-dislike-count-wrap",
    vote: ".wpd-vote-result",
  },
  quote: "blockquote",
  skip: ".reply, .comment-reply-link, .comment-author, .comment-meta, .commentmetadata, .comment-metadata, .edit-link, .comment-awaiting-moderation, .says, .comment-notes, .comment-head, header, footer, form, .comment-date, .fn",
  example:
    '<li class="comment" id="comment-12"><div class="comment-author"><cite class="fn">Lark</cite></div><div class="comment-meta"><a href="#comment-12"><time datetime="2014-06-03T09:15:00Z">June 3, 2014</time></a></div><div class="comment-content"><p>Agreed.</p></div></li>',
};
