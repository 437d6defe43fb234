/** Discourse: the application as a browser saves it, and the plain view that crawlers are given. */

import type { PostShape } from "../post-shape.ts";

export const discourse: PostShape = {
  name: "discourse",
  kind: "thread",
  unit: 'article[data-post-id], .topic-post article[id^="post_"]',
  author: ".names .username a, .names a, [data-user-card]",
  time: ".post-date .relative-date, .post-info .relative-date, .relative-date, time",
  body: ".cooked",
  quote: "aside.quote",
  skip: ".signature, aside.onebox, .cooked-selection-barrier, .lightbox .meta, .post-notice",
  parentLink: ".reply-to-tab",
  reactions: { like: ".like-count, .reactions-counter" },
  example:
    '<article data-post-id="7" id="post_2"><div class="names"><a data-user-card="lark">lark</a></div><div class="post-date"><span class="relative-date" data-time="1401786900000"></span></div><div class="cooked"><p>Agreed.</p></div></article>',
};

export const discourseCrawler: PostShape = {
  name: "discourse-crawler",
  kind: "thread",
  unit: ".crawler-post",
  author: ".creator a span, .creator a, .creator, .username",
  time: ".crawler-post-infos time, time.post-time, time",
  body: ".post",
  quote: "aside.quote",
  skip: ".crawler-linkback-list, .post-likes, .lightbox .meta",
  reactions: { like: ".post-likes" },
  example:
    '<div class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator"><a href="/u/lark"><span>lark</span></a></span><time class="post-time" datetime="2014-06-03T09:15:00Z">June 3, 2014</time></div><div class="post"><p>Agreed.</p></div></div>',
};
