/** The expectations that a page of known content is scored against: their shape, and when two names or codes mean the same. */

import type { ActorRef } from "../../model/records.ts";

export interface ExpectedEvent {
  readonly quote: string;
  readonly type: string;
  readonly mode: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly when: string | null;
  readonly status: string;
}

export interface ExpectedStatement {
  readonly quote: string;
  readonly speaker: string;
  readonly direct: boolean;
}

export interface ExpectedCommitment {
  readonly quote: string;
  readonly committer: readonly string[];
  readonly beneficiary: readonly string[];
  readonly force: string;
  readonly action: string;
  readonly due: string | null;
  readonly quantity: string | null;
  readonly standing: string;
}

export interface ExpectedEncounter {
  readonly quote: string;
  readonly form: string;
  readonly participants: readonly string[];
  readonly place: string | null;
  readonly when: string | null;
  readonly status: string;
}

export interface ExpectedProject {
  readonly quote: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly participants: readonly string[];
  readonly stage: string;
}

export interface ExpectedComment {
  readonly author: string | null;
  readonly posted?: string;
  readonly text?: string;
}

export interface ExpectedPage {
  readonly file: string;
  readonly document: Readonly<Record<string, unknown>> & {
    readonly kind: string;
    readonly readWith?: string;
  };
  readonly events?: readonly ExpectedEvent[];
  readonly statements?: readonly ExpectedStatement[];
  readonly commitments?: readonly ExpectedCommitment[];
  readonly encounters?: readonly ExpectedEncounter[];
  readonly projects?: readonly ExpectedProject[];
  readonly comments?: readonly ExpectedComment[];
  readonly threadAuthor?: Readonly<Record<string, unknown>>;
}

/** Typographic and straight marks made the same, length kept. */
export function foldMarks(text: string): string {
  return text
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’`]/gu, "'")
    .replace(/[–—]/gu, "-")
    .replace(/\u00a0/gu, " ");
}

/** Every place where the words stand. */
export function placesOf(quote: string, text: string): { start: number; end: number }[] {
  const wanted = foldMarks(quote);
  const folded = foldMarks(text);
  const places: { start: number; end: number }[] = [];
  if (wanted === "") return places;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
    places.push({ start: at, end: at + wanted.length });
  return places;
}

/** Names of people differ in spelling ("Sergey", "Sergei") and fullness ("Lavrov"): the last names must agree, and no given name disagree. */
export function isSameName(expected: string, found: string): boolean {
  const a = nameWords(expected);
  const b = nameWords(found);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(" ") === b.join(" ")) return true;
  if (a.at(-1) !== b.at(-1)) return false;
  return (
    a.length === 1 || b.length === 1 || a.some((word, i) => i < a.length - 1 && b.slice(0, -1).includes(word))
  );
}

function nameWords(name: string): string[] {
  return foldMarks(name)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/\bsergei\b/gu, "sergey")
    .split(/[^a-z0-9']+/u)
    .filter(
      (word) =>
        word !== "" && !/^(?:the|of|gen|general|mr|mrs|ms|dr|president|prime|minister|foreign)$/u.test(word),
    );
}

/** True when the actor is the one named: a person, an institution with its state ("Foreign Office (Pakistan)"), an office ("President of Russia"). */
export function isNamed(
  expected: string,
  actor: ActorRef,
  countryCode: (name: string) => string | null,
): boolean {
  const institution = /^(.+) \(([^)]+)\)$/u.exec(expected);
  if (institution !== null) {
    const [, body = "", state = ""] = institution;
    const code = countryCode(state);
    const stated = code !== null && actor.country === code;
    return (
      stated &&
      words(actor.name).includes(words(body)) &&
      (words(actor.name).includes(words(state)) || actor.name === expected)
    );
  }
  const office = /^(President|Prime Minister|King|Foreign Minister|Chancellor) of (.+)$/u.exec(expected);
  if (office !== null) {
    const code = countryCode(office[2] ?? "");
    return actor.country === code && (actor.kind === "person" || actor.kind === "office");
  }
  return (
    isSameName(expected, actor.name) ||
    words(actor.name).includes(words(expected)) ||
    words(expected) === words(actor.name)
  );
}

function words(text: string): string {
  return foldMarks(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Codes as the expectations write them: "PAK"; "AFG:Taliban" for a group within a state. */
export function isCoded(expected: string, actor: ActorRef): boolean {
  const [state = "", group] = expected.split(":");
  if (group !== undefined)
    return (
      words(actor.name).includes(words(group)) || (actor.actorId ?? "").toLowerCase().includes(words(group))
    );
  if (actor.kind === "group") return false;
  return actor.country === state || actor.code === state || actor.code.startsWith(state);
}

/** Every expected one found, and nobody else of another code among them. */
export function sameParties(expected: readonly string[], found: readonly ActorRef[]): boolean {
  const covered = expected.every((code) => found.some((actor) => isCoded(code, actor)));
  const clean = found.every(
    (actor) => actor.country === null || expected.some((code) => isCoded(code, actor)),
  );
  return covered && (clean || expected.length === 0);
}

export function isSameParties(
  expected: { a: readonly string[]; b: readonly string[] },
  found: { a: readonly ActorRef[]; b: readonly ActorRef[] },
): boolean {
  if (sameParties(expected.a, found.a) && sameParties(expected.b, found.b)) return true;
  const reciprocal = [...expected.a].sort().join() === [...expected.b].sort().join();
  if (!reciprocal) return false;
  const both = [...found.a, ...found.b];
  return expected.a.every((code) => both.some((actor) => isCoded(code, actor)));
}
