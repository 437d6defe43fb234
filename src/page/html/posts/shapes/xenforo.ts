/** XenForo, versions 2 and 1. */

import type { PostShape } from "../post-shape.ts";

export const xenforo2: PostShape = {
  name: "xenforo-2",
  kind: "thread",
  unit: "article.message, .message--post, div.js-messageCard, div.message[data-author]",
  author:
    ".message-name .username, .message-name, h4.message-name, .MessageCard__user-info__name, .MessageCard__user-info a, a.username",
  authorAttribute: "data-author",
  time: ".MessageCard__date-created time, .message-attribution-main time, .message-attribution time, .message-date time, time",
  body: ".message-body .bbWrapper, .message-userContent .bbWrapper, article.message-body, .bbWrapper",
  quote: "blockquote.bbCodeBlock--quote, .bbCodeBlock--quote",
  skip: ".message-signature, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .message-lastEdit, .js-selectToQuoteEnd, .bbCodeBlock--unfurl, .attachmentList, .message-attachments, .messageNotice",
  reactions: { like: ".reactionsBar-link" },
  example:
    '<article class="message message--post" data-author="lark" id="js-post-12"><time datetime="2014-06-03T09:15:00Z">Jun 3, 2014</time><div class="message-body"><div class="bbWrapper">Agreed.</div></div></article>',
};

export const xenforo1: PostShape = {
  name: "xenforo-1",
  kind: "thread",
  unit: "li.message",
  author: ".userText .username, .messageUserBlock .username, a.username",
  authorAttribute: "data-author",
  time: ".messageMeta .DateTime, .DateTime, .datePermalink abbr",
  body: "blockquote.messageText, .messageText",
  quote: ".bbCodeQuote",
  skip: ".signature, .baseHtml.signature, .attribution.type",
  reactions: { like: ".LikeText" },
  example:
    '<li class="message" data-author="lark" id="post-12"><blockquote class="messageText">Agreed.</blockquote><span class="DateTime" title="Jun 3, 2014 at 9:15 AM">Jun 3, 2014</span></li>',
};
