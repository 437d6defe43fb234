/**
 * Finds named undertakings and standing bodies: pipelines, mills, dams, exercises, programmes, commissions; and works that a
 * sentence describes without a name. Owns how their names are read and folded within one text.
 */

import { overlaps, type Span } from "../../base/span.ts";
import { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText, Token } from "../../model/annotation.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { ActorRef, PlaceRef, Project, ProjectPhase } from "../../model/records.ts";
import { actorRefOf, datedOf, distinctRefs, Grounding, placeRefOf } from "../clauses/grounding.ts";
import {
  INFRASTRUCTURE,
  JOINT,
  PHASES,
  PROJECT_HEADS,
  type ProjectHead,
  sectorOf,
  WORK_VERBS,
} from "./project-words.ts";

/** One mention of a project. */
interface Draft {
  readonly name: string;
  /** Lower-cased words of the name that tell it from others of its kind. */
  readonly marks: readonly string[];
  readonly kind: ProjectHead;
  /** Last word of the name, lower-case singular: "pipeline". */
  readonly head: string;
  readonly span: Span;
  readonly sentence: number;
  readonly isNamed: boolean;
  readonly rule: string;
  readonly aliases: readonly string[];
}

/**
 * The projects of a text, each once with its other names.
 * @example findProjects(annotated("Egypt is building the Nile Link pipeline."))[0]?.name // "Nile Link pipeline"
 */
export function findProjects(text: AnnotatedText): Project[] {
  const grounding = new Grounding(text);
  const drafts: Draft[] = [];
  text.sentences.forEach((sentence, index) => {
    const tree = new SyntaxTree(sentence);
    const named = findNamed(text.text, tree, index);
    drafts.push(
      ...named,
      ...findListed(text.text, tree, index, named),
      ...findDescribed(text.text, tree, index, named),
    );
  });
  // "Economic Affairs Minister Ada Obi" holds a word for an undertaking but names a person.
  const persons = text.names.filter((name) => name.type === "PERSON");
  const undertakings = drafts.filter(
    (draft) => !persons.some((person) => overlaps(person, draft.span) && person.end >= draft.span.end),
  );
  return fold(undertakings).map((group) => render(group, text, grounding));
}

const LINKS = new Set(["of", "and", "&", "on", "for", "the"]);
const OPENERS = /^["'‘“(]$/u;
const CLOSERS = /^["'’”)]$/u;

/** Capitalised names that end in a word for an undertaking: "Nile Link gas pipeline", "'Blue Star' (East-West) Pipeline project". */
function findNamed(text: string, tree: SyntaxTree, sentence: number): Draft[] {
  const found: Draft[] = [];
  const { tokens } = tree;
  for (let i = 0; i < tokens.length; i++) {
    const kind = PROJECT_HEADS.get((tokens[i] as Token).form.toLowerCase());
    if (kind === undefined) continue;
    let last = i;
    while (last + 1 < tokens.length && PROJECT_HEADS.has((tokens[last + 1] as Token).form.toLowerCase()))
      last++;
    const first = leftEdge(tokens, i);
    const draft = namedDraft(
      text,
      tokens,
      first,
      last,
      PROJECT_HEADS.get((tokens[last] as Token).form.toLowerCase()) ?? kind,
      sentence,
    );
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
      (token.upos === "ADJ" && !/^\p{Lu}/u.test(token.form)) ||
      token.upos === "PUNCT" ||
      (first === 0 && token.upos !== "PROPN" && token.upos !== "NOUN");
    if (!isLoose || (/^["'‘“]$/u.test(token.form) && /^\p{Lu}/u.test((tokens[first + 1] as Token).form)))
      break;
    first++;
  }
  return first;
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
    /^\p{Lu}/u.test(tokens[last + 2]?.form ?? "")
  ) {
    lastToken = last + 2;
    while (
      lastToken + 1 < tokens.length &&
      (/^\p{Lu}/u.test((tokens[lastToken + 1] as Token).form) ||
        (/^(?:and|of|&)$/u.test((tokens[lastToken + 1] as Token).form) &&
          /^\p{Lu}/u.test(tokens[lastToken + 2]?.form ?? "")))
    )
      lastToken++;
    end = (tokens[lastToken] as Token).end;
  }
  const span = { start, end };
  const name = tidy(text.slice(start, end));
  const marks = marksOf(tokens.slice(first, lastToken + 1));
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
      isNamed: true,
      rule: "project-mechanism",
      aliases: [],
    };
  }
  const proper = own
    .slice(0, -1)
    .filter((token, i) => /^\p{Lu}/u.test(token.form) && (token.upos === "PROPN" || first + i > 0));
  const hasOwnName = proper.length > 0 || lastToken > last;
  if (!hasOwnName || marks.length === 0) return null;
  if (
    kind === "work" &&
    /^(?:fund|programme|program|scheme|initiative|plant|project|projects|port|mine)$/iu.test(
      (tokens[last] as Token).form,
    ) &&
    !isCapitalHead &&
    proper.length < 2
  )
    return null;
  if (own.length === 1 && lastToken === last) return null;
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
    isNamed: true,
    rule: `project-${kind}`,
    aliases: aliasesIn(name),
  };
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

function tidy(name: string): string {
  return name
    .replace(/\s+/gu, " ")
    .replace(/["“”]/gu, "")
    .replace(/(^|\s)['‘]([^'’]+)['’]/gu, "$1$2")
    .trim();
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "Pakistan Stream (North-South) Gas Pipeline": the name without the bracket, and with the bracket's words instead. */
function aliasesIn(name: string): string[] {
  const match = /^(.*?)\s*\(([^)]+)\)\s*(.*)$/u.exec(name);
  if (match === null) return [];
  const [, before = "", inside = "", after = ""] = match;
  return [`${before} ${after}`.trim(), `${inside} ${after}`.trim()];
}

/** "energy projects, namely TAPI and CASA-1000": names listed under a word for projects. */
function findListed(text: string, tree: SyntaxTree, sentence: number, named: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const { tokens } = tree;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const kind = PROJECT_HEADS.get(token.form.toLowerCase());
    if (kind !== "work" && kind !== "exercise") continue;
    if (!/s$/u.test(token.form)) continue;
    let at = i + 1;
    while (
      at < tokens.length &&
      at < i + 5 &&
      /^(?:,|:|-|–|—|namely|including|like|such|as|e\.g\.|viz|the|called|named)$/iu.test(
        (tokens[at] as Token).form,
      )
    )
      at++;
    if (at === i + 1) continue;
    while (at < tokens.length) {
      let end = at;
      while (
        end < tokens.length &&
        (/^[\p{Lu}\d]/u.test((tokens[end] as Token).form) || (end > at && isJoined(tokens, end))) &&
        (tokens[end] as Token).upos !== "DET"
      )
        end++;
      if (end === at) break;
      const first = tokens[at] as Token;
      const last = tokens[end - 1] as Token;
      const isTaken = named.some((draft) => draft.span.start < last.end && first.start < draft.span.end);
      const name = tidy(text.slice(first.start, last.end));
      if (!isTaken && name.length > 2 && (kind === "exercise" || /\p{Lu}{2,}|\d| /u.test(name))) {
        found.push({
          name,
          marks: name.toLowerCase().split(/[^\p{L}\p{N}-]+/u),
          kind,
          head: kind === "exercise" ? "exercise" : "project",
          span: { start: first.start, end: last.end },
          sentence,
          isNamed: true,
          rule: "project-listed",
          aliases: [],
        });
      }
      at = end;
      while (at < tokens.length && /^(?:,|and|or|&|the)$/iu.test((tokens[at] as Token).form)) at++;
      if (at === end) break;
    }
  }
  return found;
}

/** No space before it, and none after: the hyphen of "BALTIC-2". */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    before !== undefined &&
    own !== undefined &&
    after !== undefined &&
    before.end === own.start &&
    own.end === after.start &&
    /^[-–/]$/u.test(own.form)
  );
}

/** "is building a gas pipeline between A and B", "to modernise the railway system", "Thar coal exploration". */
function findDescribed(text: string, tree: SyntaxTree, sentence: number, named: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    const token = tree.token(at);
    const activity = token.upos === "VERB" ? WORK_VERBS[token.lemma.toLowerCase()] : undefined;
    if (activity === undefined) continue;
    const object = tree.childBy(at, "obj", "nsubj:pass");
    if (object === null || !INFRASTRUCTURE.test(tree.token(object).lemma)) continue;
    const phrase = tree.subtree(
      object,
      (index) => index !== object && !/^(?:compound|amod|flat)/u.test(tree.token(index).deprel),
    );
    const words = phrase
      .map((index) => tree.token(index))
      .filter((one) => one.upos !== "DET" && one.upos !== "PUNCT");
    const span = tree.subtreeSpan(
      object,
      (index) => index !== object && /^(?:acl|cc|conj|appos|parataxis)/u.test(tree.token(index).deprel),
    );
    if (named.some((draft) => draft.span.start < span.end && span.start < draft.span.end)) continue;
    if (words.length < 2) continue;
    const noun = words.map((one) => one.form).join(" ");
    const between = /\b(?:between|from) (\p{Lu}[\p{L}-]+) (?:and|to) (\p{Lu}[\p{L}-]+)/u.exec(
      text.slice(span.start, span.end),
    );
    const name =
      activity === "construction"
        ? between === null
          ? capitalised(noun)
          : `${between[1]}-${between[2]} ${noun}`
        : capitalised(`${noun.replace(/ (?:system|sector|network)$/iu, "")} ${activity}`);
    found.push({
      name,
      marks: words.map((one) => one.form.toLowerCase()).filter((word) => word.length > 2),
      kind: "work",
      head: tree.token(object).lemma.toLowerCase(),
      span: { start: Math.min(token.start, span.start), end: Math.max(token.end, span.end) },
      sentence,
      isNamed: false,
      rule: "project-described",
      aliases: [],
    });
  }
  return found;
}

/** Mentions of one project together: the same marks under the same kind of work; an unnamed work joins the only named one of its kind. */
function fold(drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = [];
  for (const draft of drafts.filter((one) => one.isNamed)) {
    const home = groups.find((group) => group.some((one) => isSameProject(one, draft)));
    if (home === undefined) groups.push([draft]);
    else home.push(draft);
  }
  for (const draft of drafts.filter((one) => !one.isNamed)) {
    const kin = groups.filter((group) =>
      group.some((one) => one.head === draft.head && one.kind === draft.kind),
    );
    const same = groups.find((group) => group.some((one) => !one.isNamed && one.name === draft.name));
    if (same !== undefined) same.push(draft);
    else if (kin.length === 1 && kin[0]?.some((one) => one.isNamed)) kin[0].push(draft);
    else groups.push([draft]);
  }
  return groups.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
}

function isSameProject(a: Draft, b: Draft): boolean {
  if (a.kind !== b.kind || (a.head !== b.head && a.head !== "project" && b.head !== "project")) return false;
  const shared = a.marks.filter((mark) => b.marks.includes(mark)).length;
  return shared > 0 && shared >= Math.min(a.marks.length, b.marks.length) * 0.6;
}

function render(group: readonly Draft[], text: AnnotatedText, grounding: Grounding): Project {
  const named = group.filter((draft) => draft.isNamed);
  const lead = [...(named.length > 0 ? named : group)].sort(
    (a, b) => b.name.length - a.name.length,
  )[0] as Draft;
  const aliases = [...new Set(group.flatMap((draft) => [draft.name, ...draft.aliases]))].filter(
    (name) => name !== lead.name,
  );
  const sentences = [...new Set(group.map((draft) => draft.sentence))].map(
    (index) => text.sentences[index] as Span,
  );
  const { phase, at } = phaseOf(group, text);
  const participants = participantsOf(sentences, text, grounding);
  const form = lead.kind === "mechanism" ? "mechanism" : lead.kind === "exercise" ? "exercise" : "project";
  return {
    name: lead.name,
    aliases,
    form,
    sector: sectorOf(group.map((draft) => draft.name).join(" ")),
    participants,
    places: placesOf(group, text, grounding),
    phase,
    when: whenOf(at, grounding),
    evidence: group.slice(0, 6).map((draft) => draft.span),
    rule: `${lead.rule}@1`,
    confidence: confidenceOf(lead, participants, group.length, phase),
    reasons: [`named "${lead.name}"`, `phase "${phase}" from the words around it`],
  };
}

/** A name in passing says little of who takes part in what. */
function confidenceOf(
  lead: Draft,
  participants: readonly ActorRef[],
  count: number,
  phase: ProjectPhase,
): number {
  const base = lead.isNamed ? (lead.kind === "mechanism" ? 0.66 : 0.7) : 0.55;
  const sides = participants.length > 1 ? 0.08 : -0.08;
  const passing = phase === "mentioned" && count === 1 ? -0.2 : 0;
  return Math.round(Math.min(0.92, base + sides + passing + (count > 1 ? 0.08 : 0)) * 1000) / 1000;
}

function phaseOf(group: readonly Draft[], text: AnnotatedText): { phase: ProjectPhase; at: Span } {
  const order = group.map((draft) => text.sentences[draft.sentence] as Span);
  for (const { phase, pattern } of PHASES) {
    const at = order.find((span) => pattern.test(text.text.slice(span.start, span.end).toLowerCase()));
    if (at === undefined) continue;
    if (group[0]?.kind === "exercise" && phase !== "cancelled" && phase !== "stalled")
      return { phase: "recurring", at };
    return { phase, at };
  }
  return {
    phase: group[0]?.kind === "exercise" || group[0]?.kind === "mechanism" ? "recurring" : "mentioned",
    at: order[0] as Span,
  };
}

/** States of the actors in the sentences that speak of it; where these name fewer than two, the pair the page is about. */
function participantsOf(sentences: readonly Span[], text: AnnotatedText, grounding: Grounding): ActorRef[] {
  const refs = sentences
    .flatMap((span) => grounding.actorsIn(span))
    .flatMap((mention) => grounding.refsOf(mention))
    .filter((ref) => ref.country !== null && ref.kind !== "group");
  const countries = new Map<string, ActorRef>();
  for (const ref of refs) {
    const country = ref.country as string;
    const state = grounding.actorById(`state:${country}`);
    if (!countries.has(country))
      countries.set(country, state === null ? ref : { ...actorRefOf(state), span: ref.span, role: null });
  }
  if (countries.size < 2) {
    for (const country of dominantPair(text)) {
      const state = grounding.actorById(`state:${country}`);
      if (state !== null && !countries.has(country))
        countries.set(country, { ...actorRefOf(state), role: null });
    }
  }
  return distinctRefs([...countries.values()]);
}

function dominantPair(text: AnnotatedText): string[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { country } of text.actors) {
    if (country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    total++;
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2);
  const sum = sorted.reduce((all, [, count]) => all + count, 0);
  return sorted.length === 2 && (sorted[1]?.[1] ?? 0) >= 3 && sum >= 0.65 * total
    ? sorted.map(([country]) => country)
    : [];
}

function placesOf(group: readonly Draft[], text: AnnotatedText, grounding: Grounding): PlaceRef[] {
  const places = group.flatMap((draft) =>
    grounding.placesIn({
      start: draft.span.start,
      end: Math.min(text.sentences[draft.sentence]?.end ?? draft.span.end, draft.span.end + 60),
    }),
  );
  const seen = new Set<string>();
  return places
    .map(placeRefOf)
    .filter((place) => !seen.has(place.name) && seen.add(place.name) !== undefined)
    .slice(0, 6);
}

function whenOf(sentence: Span, grounding: Grounding): Dated {
  for (const timex of grounding.datesIn(sentence)) {
    const dated = datedOf(timex);
    if (dated.value !== null) return dated;
  }
  return UNKNOWN_DATE;
}
