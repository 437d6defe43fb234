/**
 * What an event shows of how surely it was read: its grammar, its sides, the kind of text around it.
 * Owns the list of signs; what each is worth is fitted (`confidence.ts`).
 */

import type { SyntaxTree } from "../../language/tree.ts";
import type { ActorMention } from "../../model/annotation.ts";
import type { ActorRef } from "../../model/records.ts";
import type { FoundEvent } from "./found-event.ts";
import { triggerSign } from "./trigger-words.ts";
import type { Party } from "./participants.ts";

const CLASS_OF_SECTOR: ReadonlyMap<string, string> = new Map(
  [
    ["organ", "GOV MIL LEG JUD COP SPY PTY ROY"],
    ["igo", "IGO NGO"],
    ["armed", "REB OPP UAF PRM SET CRM SEP INS RAD"],
    ["firm", "BUS MNC"],
    ["press", "MED JRN"],
  ].flatMap(([name = "", sectors = ""]) => sectors.split(" ").map((sector) => [sector, name] as const)),
);

/** Acts by words alone: what belongs to somebody is praised or blamed in their stead. */
const VERBAL = /^(?:02|05|09|10|11|12|13|14)$/u;

/** Sectors of those who are no side in politics by themselves; "" for whom no table knows. */
const UNPLACED: ReadonlySet<string> = new Set(["BUS", "MNC", "MED", "JRN", ""]);

const SPORT: ReadonlySet<string> = new Set(
  "match championship tournament league cup coach striker goalkeeper rugby football soccer cricket tennis olympic olympics medal athlete racket wicket innings midfielder defender playoff season game player".split(
    " ",
  ),
);
const TRADE: ReadonlySet<string> = new Set(
  "share stake dividend acquisition merger quarter shareholder stock dlrs dlr mln profit earnings unit subsidiary offering debenture tender yield tonne investor product customer".split(
    " ",
  ),
);

/** Names of the signs that hold of an event, each once. */
export function signsOf(
  tree: SyntaxTree,
  found: FoundEvent,
  actors: readonly ActorRef[],
  recipients: readonly ActorRef[],
  kindOfText: string,
): readonly string[] {
  const root = found.code.slice(0, 2);
  const isNoun = found.signs.includes("noun");
  const sides = [`actor:${classOf(actors)}`, `recipient:${classOf(recipients)}`];
  const firm = sides.some((side) => side.endsWith("firm"));
  const signs = [
    kindOfText,
    ...found.signs,
    `root:${root}`,
    ...sides,
    isNoun ? `noun:${root}` : `verb:${root}`,
    `status:${found.status === "occurred" || found.status === "ongoing" ? "told" : found.status}`,
    ...partySigns(tree, "actor", found.actors),
    ...partySigns(tree, "recipient", found.recipients),
    ...wordSigns(tree, found),
    ...textSigns(tree, firm),
  ];
  if ([...actors, ...recipients].every((ref) => ref.kind !== "state" && UNPLACED.has(ref.sector ?? "")))
    signs.push("private");
  if (firm) signs.push(`firm:${root}`);
  if (found.isReciprocal) signs.push("joint");
  const countries = [actors, recipients].map(
    (refs) => refs.find((ref) => ref.country !== null)?.country ?? null,
  );
  if (countries[0] != null && countries[1] != null)
    signs.push(countries[0] === countries[1] ? "same-country" : "two-countries");
  const place = found.signs.find((sign) => sign.startsWith("place:")) ?? "";
  if (place !== "") signs.push(`${VERBAL.test(root) ? "verbal" : "material"}-${place}`);
  if (distanceOf(found) > 9) signs.push("far");
  if (found.code.startsWith("042") && place === "place:place") signs.push("journey-to-place");
  return [...new Set(signs)];
}

/** What a text's mentions made of it; a text is asked about once for each event in it. */
const kinds = new WeakMap<readonly ActorMention[], string>();

/** How much of a text's cast is states, their organs and forces: "text-politics", "text-mixed" or "text-other". */
export function kindOfText(actors: readonly ActorMention[]): string {
  const known = kinds.get(actors);
  if (known !== undefined) return known;
  const isPublic = ({ kind, sector }: ActorMention) =>
    kind === "state" || /^(?:organ|igo|armed)$/u.test(CLASS_OF_SECTOR.get(sector ?? "") ?? "");
  const share = actors.filter(isPublic).length / Math.max(1, actors.length);
  const found = share >= 0.6 ? "text-politics" : share >= 0.35 ? "text-mixed" : "text-other";
  kinds.set(actors, found);
  return found;
}

function classOf(refs: readonly ActorRef[]): string {
  const classes = refs.map((ref) =>
    ref.kind === "state"
      ? "state"
      : ref.sector === null || ref.sector === ""
        ? "unknown"
        : (CLASS_OF_SECTOR.get(ref.sector) ?? "people"),
  );
  return (
    ["state", "organ", "igo", "armed", "press", "people", "firm"].find((name) => classes.includes(name)) ??
    "unknown"
  );
}

/** How the sides are worded: "he"; "Malian" before a noun that acts for nobody; a name that no table knows. */
function partySigns(tree: SyntaxTree, side: string, parties: readonly Party[]): string[] {
  const first = parties[0];
  if (first === undefined) return [];
  const { deprel, upos } = tree.token(first.token);
  const signs: string[] = [];
  if (first.mention.basis === "pronoun") signs.push(`${side}-pronoun`);
  if (/^(?:amod|compound|nmod:poss)/u.test(deprel)) signs.push(`${side}-modifier`);
  if (upos === "ADJ") signs.push(`${side}-adjective`);
  const isAny = tree
    .childrenBy(first.token, "det")
    .some((at) => /^(?:an?|any|every|each)$/iu.test(tree.token(at).form));
  if (isAny) signs.push(`${side}-indefinite`);
  if (first.mention.actorId === null && first.mention.country === null) signs.push(`${side}-vague`);
  if (/^[A-Z]/u.test(first.mention.name) && first.mention.actorId?.startsWith("local:") === true)
    signs.push(`${side}-local`);
  return signs;
}

/** The words that name the act: a noun, a verb, or a verb with the noun that it carries. */
function wordSigns(tree: SyntaxTree, found: FoundEvent): string[] {
  const trigger = tree.token(found.trigger);
  const isNoun = trigger.upos === "NOUN";
  const signs = [triggerSign(trigger.lemma.toLowerCase(), isNoun)];
  const reason = found.reasons[0] ?? "";
  if (!found.signs.includes("noun"))
    signs.push(reason.includes("→") ? "operated" : reason.includes('" + "') ? "framed" : "bare");
  return signs;
}

function textSigns(tree: SyntaxTree, firm: boolean): string[] {
  const count = (words: ReadonlySet<string>) =>
    tree.tokens.reduce((sum, token) => sum + (words.has(token.lemma.toLowerCase()) ? 1 : 0), 0);
  const signs: string[] = [];
  if (count(SPORT) >= 2) signs.push("sport");
  if (count(TRADE) >= 2) signs.push(firm ? "trade-firm" : "trade");
  if (tree.tokens.length > 45) signs.push("long");
  return signs;
}

function distanceOf(found: FoundEvent): number {
  const recipient = found.recipients[0];
  return recipient === undefined || found.isReciprocal ? 0 : Math.abs(recipient.token - found.trigger);
}
