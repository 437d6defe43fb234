/** WoltLab Suite and Burning Board 4. */

import type { PostShape } from "../post-shape.ts";

export const woltlab: PostShape = {
  name: "woltlab",
  kind: "thread",
  unit: "article.wbbPost",
  author: ".messageAuthor .username, .messageSidebar .username, .username",
  time: ".messagePublicationTime time, time",
  body: ".messageText",
  quote: ".quoteBox, woltlab-quote",
  skip: ".messageSignature, .messageFooterNote",
  permalink: "a.permalink, .messagePublicationTime a",
  example:
    '<article class="wbbPost message" id="post12"><div class="messageAuthor"><span class="username">lark</span></div><a class="permalink"><time datetime="2014-06-03T09:15:00+00:00">June 3</time></a><div class="messageText"><p>Agreed.</p></div></article>',
};
