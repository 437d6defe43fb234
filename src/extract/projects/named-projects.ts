/** Projects and bodies that a text names with a word for an undertaking: "Nile Link pipeline". Owns where such a name begins and ends. */

import type { SyntaxTree } from "../../language/tree.ts";
import type { Token } from "../../model/annotation.ts";
import type { Draft } from "./draft.ts";
import { misnomerOf } from "./misnomers.ts";
import { isTwoSided, JOINT, PROJECT_HEADS, type ProjectHead } from "./project-words.ts";
import { capitalised, tidy } from "./written-name.ts";

const LINKS = new Set(["of", "and", "&", "on", "for", "the"]);
/** "the Blue Dam *on Monday*": when, and no part of a name. */
const WHEN =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const OPENERS = /^["'‘“(]$/u;
const CLOSERS = /^["'’”)]$/u;

/** Capitalised names that end in a word for an undertaking: "Nile Link gas pipeline", "'Blue Star' (East-West) Pipeline project". */
export function findNamed(text: string, tree: SyntaxTree, sentence: number): Draft[] {
  const found: Draft[] = [];
  const { tokens } = tree;
  for (let i = 0; i < tokens.length; i++) {
    const kind = PROJECT_HEADS.get((tokens[i] as Token).form.toLowerCase());
    if (kind === undefined) continue;
    let last = i;
    while (last + 1 < tokens.length && PROJECT_HEADS.has((tokens[last + 1] as Token).form.toLowerCase()))
      last++;
    const lastKind = PROJECT_HEADS.get((tokens[last] as Token).form.toLowerCase()) ?? kind;
    const start = ownStart(tokens, leftEdge(tokens, i), i);
    const first = lastKind === "mechanism" ? start : firstCapital(tokens, start, i);
    const draft = namedDraft(text, tokens, first, last, lastKind, sentence);
    if (draft !== null) found.push(draft);
    i = last;
  }
  return found;
}

/** Walks left over the name: capitals, the lower-case nouns between them and the head, quotation marks and brackets. */
function leftEdge(tokens: readonly Token[], head: number): number {
  let first = head;
  for (let i = head - 1; i >= Math.max(0, head - 10); i--) {
    const token = tokens[i] as Token;
    const isCapital = /^\p{Lu}/u.test(token.form) && token.upos !== "DET" && token.upos !== "PRON";
    const isModifier =
      (token.upos === "NOUN" || token.upos === "ADJ" || token.upos === "PROPN") &&
      i + 1 >= first - 1 &&
      first - i <= 1;
    const isLink =
      LINKS.has(token.form.toLowerCase()) &&
      i > 0 &&
      /^\p{Lu}/u.test((tokens[i - 1] as Token).form) &&
      /^\p{Lu}/u.test((tokens[i + 1] as Token).form);
    if (
      isCapital ||
      isModifier ||
      isLink ||
      CLOSERS.test(token.form) ||
      (OPENERS.test(token.form) && first - i <= 1) ||
      token.form === "-" ||
      token.form === "–"
    )
      first = i;
    else break;
  }
  while (first < head) {
    const token = tokens[first] as Token;
    const isLoose =
      LINKS.has(token.form.toLowerCase()) ||
      CLOSERS.test(token.form) ||
      (token.upos === "ADJ" && !/^\p{Lu}/u.test(token.form) && !isTwoSided(token.form)) ||
      token.upos === "PUNCT" ||
      (first === 0 && token.upos !== "PROPN" && token.upos !== "NOUN");
    if (!isLoose || (/^["'‘“]$/u.test(token.form) && /^\p{Lu}/u.test((tokens[first + 1] as Token).form)))
      break;
    first++;
  }
  return first;
}

/** Where the name begins within what was walked over: after an owner, after a bracket left open, at its first capital. */
function ownStart(tokens: readonly Token[], from: number, head: number): number {
  let first = from;
  for (let i = from; i < head; i++) {
    const token = tokens[i] as Token;
    // "the banks' steering committee": a possessive, and no closing quotation mark.
    const isOwner =
      /^['’]$/u.test(token.form) &&
      i > from &&
      /s$/iu.test((tokens[i - 1] as Token).form) &&
      !tokens.slice(Math.max(0, from - 1), i).some((one) => /^["'‘“]$/u.test(one.form));
    const isOpenBracket = token.form === "(" && !tokens.slice(i, head).some((one) => one.form === ")");
    if (isOwner || isOpenBracket) first = i + 1;
  }
  return first;
}

/** "416-*kilometre* Blue Valley railway": lower-case words before the first capital measure or describe, and are no part of the name. */
function firstCapital(tokens: readonly Token[], from: number, head: number): number {
  for (let i = from; i < head; i++) if (/^(?:\p{Lu}|["'‘“])/u.test((tokens[i] as Token).form)) return i;
  return from;
}

function namedDraft(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  kind: ProjectHead,
  sentence: number,
): Draft | null {
  const own = tokens.slice(first, last + 1);
  const start = (own[0] as Token).start;
  let end = (own.at(-1) as Token).end;
  let lastToken = last;
  const isCapitalHead = /^\p{Lu}/u.test((tokens[last] as Token).form);
  // "Expansion and Modernisation of Pakistan Steel Mills", "Joint Working Group on Energy Cooperation".
  const link = tokens[last + 1]?.form.toLowerCase();
  if (
    (isCapitalHead || kind === "mechanism") &&
    (link === "of" || link === "on" || link === "for") &&
    isNameWord(tokens[last + 2])
  ) {
    lastToken = last + 2;
    while (
      lastToken + 1 < tokens.length &&
      (isNameWord(tokens[lastToken + 1]) ||
        (/^(?:and|of|&|on)$/u.test((tokens[lastToken + 1] as Token).form) &&
          isNameWord(tokens[lastToken + 2])) ||
        continuesList(tokens, lastToken + 1))
    )
      lastToken++;
    // "the joint committee of Taiwan's growers": the tail belongs to what comes after it.
    if (/^['’]s?$/u.test(tokens[lastToken + 1]?.form ?? "")) lastToken = last;
    end = (tokens[lastToken] as Token).end;
  }
  const span = { start, end };
  const name = tidy(text.slice(start, end));
  const marks = marksOf(tokens.slice(first, lastToken + 1));
  const misnomer = misnomerOf({
    kind,
    own,
    hasTail: lastToken > last,
    before: tokens[first - 1],
    after: tokens.slice(lastToken + 1, lastToken + 8),
  });
  if (misnomer !== null && !misnomer.namesOther) return null;
  if (kind === "mechanism") {
    const isJoint = own.some((token) => JOINT.test(token.form));
    if (!isJoint || own.length < 2) return null;
    return {
      name: capitalised(name),
      marks: own.map((token) => token.form.toLowerCase()).filter((word) => word.length > 3),
      kind,
      head: "mechanism",
      span,
      sentence,
      at: last,
      isNamed: true,
      rule: "project-mechanism",
      aliases: [],
      proper: own.filter((token) => /^\p{Lu}/u.test(token.form)),
      isOther: misnomer !== null,
    };
  }
  const proper = own
    .slice(0, -1)
    .filter((token, i) => /^\p{Lu}/u.test(token.form) && (token.upos === "PROPN" || first + i > 0));
  const hasOwnName = proper.length > 0 || lastToken > last;
  if (!hasOwnName || marks.length === 0) return null;
  if (
    kind === "work" &&
    /^(?:programme|program|scheme|initiative|plant|project|projects|port|mine)$/iu.test(
      (tokens[last] as Token).form,
    ) &&
    !isCapitalHead &&
    proper.length < 2
  )
    return null;
  if (own.length === 1 && lastToken === last) return null;
  // "January construction": a month's figures.
  if (proper.every((token) => WHEN.test(token.form)) && lastToken === last) return null;
  const isBareEnterprise =
    /^(?:mills?|airport|port|bridge|plant)$/iu.test((tokens[last] as Token).form) &&
    lastToken === last &&
    first === 0;
  if (isBareEnterprise) return null;
  const head = kind === "exercise" ? "exercise" : headWord(own);
  const shown = kind === "exercise" ? exerciseName(own, text) : name;
  return {
    name: shown,
    marks,
    kind,
    head,
    span,
    sentence,
    at: last,
    isNamed: true,
    rule: `project-${kind}`,
    aliases: aliasesIn(name),
    proper: isCapitalHead || lastToken > last ? [] : proper,
    isOther: misnomer !== null,
  };
}

/** "Technical*, Scientific and Cultural* Cooperation": a comma within a list of name words that "and" ends. */
function continuesList(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.form !== ",") return false;
  for (let i = comma + 1; i < Math.min(tokens.length, comma + 8); i++) {
    const { form } = tokens[i] as Token;
    if (form === "and") return i > comma + 1 && isNameWord(tokens[i + 1]);
    if (form !== "," && !isNameWord(tokens[i])) return false;
  }
  return false;
}

/** A capitalised word that is no day or month. */
function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.form) && !WHEN.test(token.form);
}

/** "Arabian Monsoon" of "Arabian Monsoon maritime drill". */
function exerciseName(own: readonly Token[], text: string): string {
  const capitals = own.filter(
    (token) => /^\p{Lu}/u.test(token.form) && !PROJECT_HEADS.has(token.form.toLowerCase()),
  );
  const [first] = capitals;
  const last = capitals.at(-1);
  return first === undefined || last === undefined
    ? tidy(text.slice((own[0] as Token).start, (own.at(-1) as Token).end))
    : tidy(text.slice(first.start, last.end));
}

/** Kind of work: the last words that say it, "project" aside: "gas pipeline" → "pipeline". */
function headWord(own: readonly Token[]): string {
  const heads = own
    .map((token) => token.form.toLowerCase())
    .filter((form) => PROJECT_HEADS.has(form) && form !== "project" && form !== "projects");
  return (heads.at(-1) ?? own.at(-1)?.form.toLowerCase() ?? "").replace(/s$/u, "");
}

const PLAIN =
  /^(?:the|of|and|on|for|project|projects|gas|oil|pipeline|joint|new|first|major|energy|power|programme|program|initiative|drill|exercise|exercises|maritime|military|naval)$/u;

function marksOf(tokens: readonly Token[]): string[] {
  return tokens
    .filter((token) => token.upos !== "PUNCT")
    .map((token) => token.form.toLowerCase().replace(/['’]s$/u, ""))
    .filter((word) => word.length > 2 && !PLAIN.test(word));
}

/** "Pakistan Stream (North-South) Gas Pipeline": the name without the bracket, and with the bracket's words instead. */
function aliasesIn(name: string): string[] {
  const match = /^(.*?)\s*\(([^)]+)\)\s*(.*)$/u.exec(name);
  if (match === null) return [];
  const [, before = "", inside = "", after = ""] = match;
  return [`${before} ${after}`.trim(), `${inside} ${after}`.trim()];
}
