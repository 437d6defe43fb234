/** The frame of every served page: plain HTML and one style sheet, no scripts. */

import { escapeHtml } from "../report/printable.ts";

/** Sent with every answer: nothing is loaded from elsewhere, no script runs, no page may frame this one. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

/** `body` is HTML already; `title` is text. */
export function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} · Chancery</title><link rel="stylesheet" href="/style.css"></head>
<body>
<header><a class="brand" href="/">Chancery</a>
<nav><a href="/">Relations</a> <a href="/pages">Pages</a></nav>
<form action="/search" role="search"><input type="search" name="q" aria-label="Search the pages" placeholder="Search the pages"><button>Search</button></form></header>
<main>${body}</main>
</body></html>`;
}

export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #5c6670; --paper: #fdfdfb; --line: #d9dcd6; --mark: #ffe9a8; --mark-ink: #3a2c00; --accent: #1d4f91; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e3; --dim: #9aa3ab; --paper: #16181b; --line: #34383d; --mark: #5a4710; --mark-ink: #fff3cf; --accent: #8ab4f0; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 Georgia, "Times New Roman", serif; color: var(--ink); background: var(--paper); }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; padding: .6rem 1.2rem; border-bottom: 1px solid var(--line); font-family: system-ui, sans-serif; font-size: .9rem; }
.brand { font-weight: 700; letter-spacing: .04em; text-decoration: none; color: var(--ink); }
header form { margin-left: auto; }
main { max-width: 62rem; margin: 0 auto; padding: 1.2rem; }
a { color: var(--accent); }
h1 { line-height: 1.25; margin: .2rem 0; } h2 { margin: 1.6rem 0 .4rem; font-size: 1.1rem; border-bottom: 1px solid var(--line); }
.dim, .period, .caveat, .empty { color: var(--dim); font-size: .9rem; }
blockquote { margin: .2rem 0 .6rem; padding-left: .8rem; border-left: 3px solid var(--line); color: var(--dim); }
ul, ol { padding-left: 1.2rem; } li { margin: .3rem 0; }
.cite { font: .75rem system-ui, sans-serif; vertical-align: super; margin-left: .1rem; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: 0 .1em; }
mark.chosen { outline: 2px solid var(--accent); }
.zone-headline { font-size: 1.4rem; font-weight: 700; } .zone-subheading { font-weight: 700; } .zone-caption { font-style: italic; color: var(--dim); } .zone-chrome, .zone-repeat, .zone-card { color: var(--dim); font-size: .8rem; }
.page { display: grid; grid-template-columns: minmax(0, 3fr) minmax(14rem, 2fr); gap: 1.6rem; } @media (max-width: 50rem) { .page { display: block; } }
.records { font: .85rem/1.4 system-ui, sans-serif; } .records li { list-style: none; margin-left: -1.2rem; padding: .3rem .4rem; border-left: 3px solid transparent; } .records li.chosen { border-color: var(--accent); }
.comment { border-top: 1px solid var(--line); padding: .5rem 0; }
table { border-collapse: collapse; width: 100%; font: .9rem system-ui, sans-serif; } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--line); }
.state { font-weight: 700; white-space: nowrap; }
pre { white-space: pre-wrap; }
`;
