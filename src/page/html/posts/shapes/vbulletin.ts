/** vBulletin, versions 3, 4 and 5. */

import type { PostShape } from "../post-shape.ts";

export const vbulletin5: PostShape = {
  name: "vbulletin-5",
  kind: "thread",
  unit: "li.b-post",
  author: '.b-userinfo .author, [itemprop="author"] [itemprop="name"], .author strong, .author',
  time: ".b-post__timestamp time, time, .b-post__timestamp",
  body: ".js-post__content-text, .b-post__content",
  quote: ".bbcode_quote, .b-bbcode--quote, .bbcode_container",
  reactions: { like: ".js-post__likes .votecount, .votecount, .b-post__likes" },
  skip: ".b-post__edit, .b-post__signature, .post-signature",
  example:
    '<li class="b-post"><div class="b-userinfo"><div class="author"><strong>lark</strong></div></div><time datetime="2014-06-03T09:15">3 June 2014</time><div class="js-post__content-text">Agreed.</div></li>',
};

export const vbulletin4: PostShape = {
  name: "vbulletin-4",
  kind: "thread",
  unit: "li.postbit, li.postbitlegacy, li.postcontainer, div.postbit",
  author: ".username strong, a.username, .username",
  time: ".postdate .date, .postdate, .date",
  body: "blockquote.postcontent, .postcontent",
  quote: ".bbcode_quote, .quote_container",
  permalink: "a.postcounter",
  reactions: { like: ".vbseo_liked", thanks: ".post_thanks_box .post_thanks_count" },
  skip: ".signature, .signaturecontainer, .lastedited, .attachments",
  example:
    '<li class="postbitlegacy postbit postcontainer" id="post_12"><div class="posthead"><span class="postdate"><span class="date">06-23-2014, 09:15 AM</span></span></div><a class="username"><strong>lark</strong></a><blockquote class="postcontent">Agreed.</blockquote></li>',
};

export const vbulletin3: PostShape = {
  name: "vbulletin-3",
  kind: "thread",
  unit: 'table[id^="post"], div[id^="edit"]',
  author: "a.bigusername, .bigusername",
  time: "td.thead, .thead",
  body: 'div[id^="post_message_"]',
  quote: ".quote, .alt2 table",
  skip: ".smallfont em",
  example:
    '<table id="post12"><tr><td class="thead">06-23-2014, 09:15 AM</td></tr><tr><td><a class="bigusername">lark</a></td></tr><tr><td><div id="post_message_12">Agreed.</div></td></tr></table>',
};
