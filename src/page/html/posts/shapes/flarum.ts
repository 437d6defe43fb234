/** Flarum. */

import type { PostShape } from "../post-shape.ts";

export const flarum: PostShape = {
  name: "flarum",
  kind: "thread",
  unit: "article.CommentPost, article.Post",
  author: ".PostUser-name .username, .PostUser-name, .PostUser .username",
  time: ".PostMeta time, .Post-header time, time",
  body: ".Post-body",
  quote: "blockquote",
  skip: ".Post-footer, .UserCard",
  parentLink: ".PostMention",
  reactions: { like: ".Post-likedBy, .item-liked" },
  example:
    '<article class="CommentPost Post"><header class="Post-header"><div class="PostUser"><h3 class="PostUser-name"><span class="username">lark</span></h3></div><time datetime="2014-06-03T09:15:00Z">Jun 3</time></header><div class="Post-body"><p>Agreed.</p></div></article>',
};
