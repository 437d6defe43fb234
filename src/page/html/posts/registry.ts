/** The page shapes in which readers' posts are found, in the order in which they are tried. One line a shape. */

import { coral } from "./shapes/coral.ts";
import { discourse, discourseCrawler } from "./shapes/discourse.ts";
import { disqus } from "./shapes/disqus.ts";
import { facebook } from "./shapes/facebook.ts";
import { invision } from "./shapes/invision.ts";
import { livefyre } from "./shapes/livefyre.ts";
import { microdata } from "./shapes/microdata.ts";
import { mybb } from "./shapes/mybb.ts";
import { nodebb } from "./shapes/nodebb.ts";
import { phpbb } from "./shapes/phpbb.ts";
import { oldReddit, reddit } from "./shapes/reddit.ts";
import { smf } from "./shapes/smf.ts";
import { stackExchange } from "./shapes/stack-exchange.ts";
import { vanilla } from "./shapes/vanilla.ts";
import { vbulletin3, vbulletin4, vbulletin5 } from "./shapes/vbulletin.ts";
import { wordpress } from "./shapes/wordpress.ts";
import { xenforo1, xenforo2 } from "./shapes/xenforo.ts";
import type { PostShape } from "./post-shape.ts";

export const POST_SHAPES: readonly PostShape[] = [
  discourse,
  discourseCrawler,
  xenforo2,
  xenforo1,
  stackExchange,
  invision,
  reddit,
  oldReddit,
  vbulletin5,
  vbulletin4,
  vbulletin3,
  phpbb,
  smf,
  mybb,
  nodebb,
  vanilla,
  disqus,
  coral,
  livefyre,
  facebook,
  microdata,
  wordpress,
];
