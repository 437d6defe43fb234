/** Finds the preview of a linked article in a post (title, a line about it, the outlet's host) or its bare address. */

import type { LinkedArticle } from "../../model/document.ts";
import { lineShape } from "./line-shapes.ts";
import type { Line } from "./lines.ts";

/** `first`…`last` are the indices of the preview's lines. */
export interface FoundPreview {
  readonly first: number;
  readonly last: number;
  readonly linked: LinkedArticle;
}

const TITLE_LENGTH_MAX = 180;

/** The first preview among lines `from`…`to` (end exclusive), or null. */
export function findLinkPreview(lines: readonly Line[], from: number, to: number): FoundPreview | null {
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    const shape = lineShape(line.words);
    if (shape === "address") return previewOfAddress(line, i);
    if (shape === "host" && i > from) return previewOfHost(lines, from, i);
  }
  return null;
}

function previewOfAddress(line: Line, at: number): FoundPreview {
  const url = /https?:\/\/\S+/i.exec(line.words)?.[0] ?? line.words;
  const outlet = /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
  return { first: at, last: at, linked: { outlet, title: null, url } };
}

function previewOfHost(lines: readonly Line[], from: number, at: number): FoundPreview | null {
  const above = lines[at - 1] as Line;
  const higher = at - 2 >= from ? (lines[at - 2] as Line) : null;
  const outlet = (lines[at] as Line).words.toLowerCase();
  if (higher !== null && isTitleLike(higher.words) && above.words.length < 400)
    return { first: at - 2, last: at, linked: { outlet, title: higher.words, url: null } };
  if (isTitleLike(above.words))
    return { first: at - 1, last: at, linked: { outlet, title: above.words, url: null } };
  return { first: at, last: at, linked: { outlet, title: null, url: null } };
}

/** A headline has several words, no full stop, and is no long paragraph. */
export function isTitleLike(words: string): boolean {
  return (
    words.length >= 12 &&
    words.length <= TITLE_LENGTH_MAX &&
    words.split(/\s+/).length >= 3 &&
    !/[.,;][”"’']?$/.test(words)
  );
}
