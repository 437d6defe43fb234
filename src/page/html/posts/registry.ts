/** The page shapes in which readers' posts are found, in the order in which they are tried. One line a shape. */

import { bbpress } from "./shapes/bbpress.ts";
import { coral } from "./shapes/coral.ts";
import { discourse, discourseCrawler } from "./shapes/discourse.ts";
import { disqus } from "./shapes/disqus.ts";
import { facebook } from "./shapes/facebook.ts";
import { flarum } from "./shapes/flarum.ts";
import { fluxbb } from "./shapes/fluxbb.ts";
import { hackerNews } from "./shapes/hacker-news.ts";
import { invision } from "./shapes/invision.ts";
import { invision3 } from "./shapes/invision-3.ts";
import { khoros } from "./shapes/khoros.ts";
import { livefyre } from "./shapes/livefyre.ts";
import { microdata } from "./shapes/microdata.ts";
import { mybb } from "./shapes/mybb.ts";
import { nodebb } from "./shapes/nodebb.ts";
import { phpbb } from "./shapes/phpbb.ts";
import { oldReddit, reddit } from "./shapes/reddit.ts";
import { slashdot } from "./shapes/slashdot.ts";
import { smf } from "./shapes/smf.ts";
import { stackExchange } from "./shapes/stack-exchange.ts";
import { vanilla } from "./shapes/vanilla.ts";
import { vbulletin3, vbulletin4, vbulletin5 } from "./shapes/vbulletin.ts";
import { woltlab } from "./shapes/woltlab.ts";
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
  fluxbb,
  bbpress,
  khoros,
  flarum,
  invision3,
  woltlab,
  hackerNews,
  slashdot,
  disqus,
  coral,
  livefyre,
  facebook,
  microdata,
  wordpress,
];
