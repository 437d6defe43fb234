/** Pages of the make and size of real ones, written by rule for the bench: the same at every run, and nobody's text. */

const WORDS =
  "the a of to in and on for with that minister council harbour ferry yard crew protocol trade port border treaty talks visit envoy station harvest grain tariff bridge signed met said agreed promised refused opened delayed published paid mended autumn spring Monday Tuesday officials delegation committee report statement agreement".split(
    " ",
  );

/** Numbers that look drawn and are not (linear congruence). */
class Sequence {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return (this.#state >>> 8) % limit;
  }
}

function sentence(sequence: Sequence, length: number): string {
  const words = Array.from({ length }, () => WORDS[sequence.below(WORDS.length)] as string);
  const first = words[0] as string;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(" ")}.`;
}

function paragraph(sequence: Sequence): string {
  return Array.from({ length: 2 + sequence.below(4) }, () => sentence(sequence, 8 + sequence.below(18))).join(
    " ",
  );
}

function menu(sequence: Sequence, items: number): string {
  const item = (n: number): string =>
    `<li class="menu-item menu-item-type-custom menu-item-${1000 + n}"><a href="/section-${n}/${sequence.below(999)}" class="menu-link">${sentence(sequence, 2)}</a></li>`;
  return `<nav class="main-navigation"><ul>${Array.from({ length: items }, (_, n) => item(n)).join("\n")}</ul></nav>`;
}

function teasers(sequence: Sequence, count: number): string {
  const card = (n: number): string =>
    `<div class="card card--teaser"><a href="/story/${n}"><img src="/img/${n}.jpg" srcset="/img/${n}-2.jpg 2x" alt=""><h3 class="card__title">${sentence(sequence, 7)}</h3></a><span class="card__date">${1 + (n % 28)} March 2016</span></div>`;
  return `<aside class="related-stories">${Array.from({ length: count }, (_, n) => card(n)).join("\n")}</aside>`;
}

function comments(sequence: Sequence, count: number): string {
  const one = (n: number): string =>
    `<li class="comment depth-1" id="comment-${n}"><div class="comment-author"><cite class="fn">reader${sequence.below(90)}</cite></div><div class="comment-meta"><a href="#comment-${n}"><time datetime="2016-05-05T0${n % 10}:12:00+00:00">May 5</time></a></div><div class="comment-content"><p>${paragraph(sequence)}</p></div></li>`;
  return `<ol class="comment-list">${Array.from({ length: count }, (_, n) => one(n)).join("\n")}</ol>`;
}

function script(sequence: Sequence, length: number): string {
  const unit = `window.data.push({"id":${sequence.below(9999)},"kind":"widget","on":true});`;
  return `<script>${unit.repeat(Math.ceil(length / unit.length))}</script><style>${".a{color:red}".repeat(200)}</style>`;
}

/** Page number `n`: about 200 kB, most of it scripts, menus and teasers, as real pages are. */
export function generatedPage(n: number): string {
  const sequence = new Sequence(n + 1);
  const title = sentence(sequence, 8).slice(0, -1);
  const body = Array.from({ length: 8 + sequence.below(30) }, () => `<p>${paragraph(sequence)}</p>`).join(
    "\n",
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Coastal Herald</title>
<meta property="og:title" content="${title}"><meta property="article:published_time" content="2016-05-0${1 + (n % 9)}T09:30:00+02:00">
${script(sequence, 60_000 + sequence.below(90_000))}</head><body class="single single-post">${menu(sequence, 120)}
<main><article class="post"><h1 class="entry-title">${title}</h1><div class="byline">By <a rel="author">Wren Okafor</a></div><div class="entry-content">${body}</div></article>${comments(sequence, sequence.below(60))}</main>
${teasers(sequence, 60)}${menu(sequence, 80)}<footer class="site-footer"><p>All rights reserved.</p></footer></body></html>`;
}

/** One page of at least `length` characters: an article without end. */
export function largePage(length: number): string {
  const sequence = new Sequence(7);
  const parts = [
    "<!doctype html><html><head><title>A long page</title></head><body><article><h1>A long page</h1>",
  ];
  let size = 0;
  while (size < length) {
    const part = `<p class="text">${paragraph(sequence)} Ports &amp; harbours.</p>\n`;
    parts.push(part);
    size += part.length;
  }
  return `${parts.join("")}</article></body></html>`;
}
