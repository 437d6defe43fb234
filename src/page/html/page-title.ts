/** A page's headline, from the places where templates put it, without the outlet's name that they add. */

import { textValue } from "./json-ld.ts";
import type { PageFacts } from "./metadata.ts";
import { wordsOf } from "./tree.ts";

/**
 * The headline. Order of trust: an `<h1>` that another place confirms, the only `<h1>`, JSON-LD, Open Graph, `<title>`.
 * Null where a page has none of them.
 */
export function readTitle(facts: PageFacts, outlet: string | null): string | null {
  const host = hostWords(facts);
  const bare = (title: string | null): string | null => withoutSite(title, outlet, host);
  const linked = bare(textValue(facts.article?.["headline"]));
  const open = bare(
    facts.metas.get("og:title") ?? facts.metas.get("twitter:title") ?? facts.metas.get("dc.title") ?? null,
  );
  const tag = bare(facts.titleTag);
  const others = [linked, open, tag].filter((one) => one !== null);
  const headings = [
    ...new Set(
      facts.headings
        .map((heading) => wordsOf(facts.tree, heading, 400))
        .filter((words) => words.length >= 4 && words.length <= 300),
    ),
  ];
  const confirmed = headings.find(
    (heading) => !isSiteName(heading, outlet, host) && others.some((other) => agree(heading, other)),
  );
  if (confirmed !== undefined) return confirmed;
  const only = headings.filter((heading) => !isSiteName(heading, outlet, host));
  if (only.length === 1) return only[0] as string;
  return linked ?? open ?? tag ?? only[0] ?? null;
}

/** True where one is the other, or begins or ends it: templates cut and lengthen headlines. */
function agree(a: string, b: string): boolean {
  const x = letters(a);
  const y = letters(b);
  return (
    x === y || (x.length > 8 && (y.startsWith(x) || y.endsWith(x))) || (y.length > 12 && x.startsWith(y))
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function hostWords({ metas, elements }: PageFacts): string {
  const canonical = elements.find(
    ({ tag, attrs }) => tag === "link" && /\bcanonical\b/i.test(attrs["rel"] ?? ""),
  )?.attrs["href"];
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(canonical ?? metas.get("og:url") ?? "")?.[1] ?? "";
  return letters(host.replace(/\.[a-z.]{2,10}$/i, ""));
}

function isSiteName(words: string, outlet: string | null, host: string): boolean {
  const own = letters(words);
  if (own.length < 3) return false;
  return (
    (outlet !== null && own === letters(outlet)) ||
    (host.length > 3 && (host === own || (host.includes(own) && own.length > 4)))
  );
}

const SEPARATOR = /\s+[|–—»·•:]\s+|\s+-\s+|\s*\|\s*/g;

/**
 * Cuts " | Outlet" and the like off both ends of a title.
 * @example withoutSite("Envoys meet in Lima | The Coastal Herald", "Coastal Herald", "coastalherald") // "Envoys meet in Lima"
 */
export function withoutSite(title: string | null, outlet: string | null, host: string): string | null {
  if (title === null) return null;
  let rest = title.replace(/\s+/g, " ").trim();
  for (let n = 0; n < 3; n++) {
    const cuts = [...rest.matchAll(SEPARATOR)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (last === undefined || first === undefined) break;
    const tail = rest.slice(last.index + last[0].length);
    const head = rest.slice(0, first.index);
    if (isOutlet(tail, outlet, host)) rest = rest.slice(0, last.index).trim();
    else if (isOutlet(head, outlet, host)) rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  return rest === "" ? title : rest;
}

function isOutlet(words: string, outlet: string | null, host: string): boolean {
  const own = letters(words);
  if (own.length < 2 || own.length > 60) return false;
  if (outlet !== null) {
    const name = letters(outlet);
    if (name.length > 1 && (own.includes(name) || (name.includes(own) && own.length > 3))) return true;
  }
  return host.length > 3 && (own.includes(host) || (host.includes(own) && own.length > 3));
}
