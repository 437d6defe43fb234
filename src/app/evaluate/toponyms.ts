/** Reads LGL and GeoVirus: articles with toponyms and their coordinates. */

import type { Span } from "../../base/span.ts";
import { sha256 } from "../../base/hash.ts";

export interface GoldToponym extends Span {
  readonly lat: number;
  readonly lon: number;
  readonly geonamesId: number | null;
  /** Name of the country as the corpus writes it; null where it does not. */
  readonly countryName: string | null;
}

export interface ToponymArticle {
  readonly id: string;
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
}

/** Throws an Error when the file holds no articles. */
export function readToponymArticles(xml: string): ToponymArticle[] {
  const articles = [...xml.matchAll(/<article(?:\s[^>]*)?>([\s\S]*?)<\/article>/g)].map((match) =>
    readArticle(match[0]),
  );
  if (articles.length === 0) throw new Error("neither LGL nor GeoVirus: the file has no articles");
  return articles;
}

/** Halves of the corpora by hash: true for the half that nothing is tuned on. */
export function isKeptAsideArticle(id: string): boolean {
  return Number.parseInt(sha256(id).slice(0, 8), 16) % 2 === 0;
}

function readArticle(xml: string): ToponymArticle {
  const text = decode(/<text>([\s\S]*?)<\/text>/.exec(xml)?.[1] ?? "");
  const id = /docid="([^"]*)"/.exec(xml)?.[1] ?? field(xml, "source") ?? "";
  const toponyms: GoldToponym[] = [];
  for (const match of xml.matchAll(/<(toponym|location)>([\s\S]*?)<\/\1>/g)) {
    const body = match[2] as string;
    const [lat, lon] = [Number(field(body, "lat") ?? Number.NaN), Number(field(body, "lon") ?? Number.NaN)];
    if (Number.isNaN(lat) || Number.isNaN(lon)) continue;
    const gaztag = /<gaztag geonameid="(\d+)"/.exec(body)?.[1];
    // Inside of the gazetteer's entry stands another name: the words of the text come first.
    const name = field(body, "phrase") ?? field(body, "name");
    const span = spanOfName(
      text,
      name === null ? null : decode(name),
      Number(field(body, "start")),
      Number(field(body, "end")),
    );
    if (span === null) continue;
    toponyms.push({
      ...span,
      lat,
      lon,
      geonamesId: gaztag === undefined ? null : Number(gaztag),
      countryName: /<country[^>]*>([^<]*)</.exec(body)?.[1] ?? null,
    });
  }
  toponyms.sort((a, b) => a.start - b.start);
  return { id, text, toponyms };
}

/** GeoVirus counts characters from 1; a span that does not cover its name is moved to the nearest place where the name stands. */
function spanOfName(text: string, name: string | null, start: number, end: number): Span | null {
  if (name === null || text.slice(start, end) === name)
    return end <= text.length && start < end ? { start, end } : null;
  const from = Math.max(0, start - 12);
  let best = -1;
  for (let at = text.indexOf(name, from); at >= 0 && at <= start + 12; at = text.indexOf(name, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best < 0 ? null : { start: best, end: best + name.length };
}

function field(xml: string, name: string): string | null {
  return new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? null;
}

function decode(text: string): string {
  const inner = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(text)?.[1];
  if (inner !== undefined) return inner;
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
