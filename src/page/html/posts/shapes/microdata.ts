/** Comments that carry schema.org microdata, whatever engine wrote them. */

import type { PostShape } from "../post-shape.ts";

export const microdata: PostShape = {
  name: "microdata",
  kind: "comments",
  unit: '[itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"], [itemtype$="schema.org/Answer"]',
  author:
    '[itemprop="author"] [itemprop="name"], [itemprop="creator"] [itemprop="name"], [itemprop="author"], [itemprop="creator"]',
  time: '[itemprop="dateCreated"], [itemprop="commentTime"], [itemprop="datePublished"], time',
  body: '[itemprop="text"], [itemprop="commentText"], [itemprop="articleBody"]',
  reactions: { upvote: '[itemprop="upvoteCount"]', downvote: '[itemprop="downvoteCount"]' },
  quote: "blockquote",
  parentAttribute: "data-parent-id",
  skip: ".signature",
  example:
    '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Lark</span><time itemprop="dateCreated" datetime="2014-06-03T09:15:00Z">June 3</time><div itemprop="text">Agreed.</div></div>',
};
