/** Invision Community, version 4 and later. */

import type { PostShape } from "../post-shape.ts";

export const invision: PostShape = {
  name: "invision",
  kind: "thread",
  unit: 'article.ipsComment, .ipsComment[data-commentid], article[id^="elComment_"], article.ipsEntry',
  author:
    ".ipsComment_author h3, .cAuthorPane_author, .ipsEntry__username, .ipsEntry__author a, [itemprop] strong, .ipsComment_author strong, .ipsUsername, h3 a",
  time: ".ipsComment_meta time, .ipsEntry__date time, time",
  body: '[data-role="commentContent"], .cPost_contentWrap .ipsType_richText, .ipsRichText, .ipsType_richText',
  quote: ".ipsQuote, [data-ipsquote]",
  skip: '[data-role="memberSignature"], .ipsSignature, .ipsType_reset.ipsType_medium.ipsType_light, .ipsComment_tools, .ipsEmbeddedOther, .ipsQuote_citation',
  reactions: { like: ".ipsReact_reactCount, .ipsReact_reactions li" },
  example:
    '<article class="ipsComment" id="elComment_12"><aside class="ipsComment_author"><h3><strong>lark</strong></h3></aside><time datetime="2014-06-03T09:15:00Z">June 3, 2014</time><div data-role="commentContent"><p>Agreed.</p></div></article>',
};
