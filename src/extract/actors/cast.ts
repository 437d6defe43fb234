/**
 * What a text has said so far of whom: persons met, offices named, states at hand. Owns memory of one document; the
 * registry's knowledge is not repeated here.
 */

import { isParticle, isSpellingOf, skeletonOf } from "../../codebook/registry-names.ts";
import type { OfficeRole } from "../../codebook/registry-roles.ts";
import type { ActorKind } from "../../model/annotation.ts";

/** A person met in the text. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly kind: ActorKind;
  country: string | null;
  sector: string | null;
  codes: readonly string[];
  role: string | null;
  office: OfficeRole | null;
  /** Role words of the registry or the text, as lemma ("foreign minister"). */
  lemma: string | null;
  sentence: number;
  /** Order of the last mention. */
  at: number;
}

interface StateScore {
  score: number;
  sentence: number;
}

/** How fast a state mentioned leaves the mind, per sentence; found by trial on the project's own samples. */
const DECAY = 0.8;

/** So many persons whose names sound alike are kept in mind; a text with more of them is no article. */
const NAMESAKES_MAX = 40;

export class Cast {
  readonly #members: CastMember[] = [];
  readonly #byId = new Map<string, CastMember>();
  /** By the skeleton of each word of the name. */
  readonly #byWord = new Map<string, CastMember[]>();
  readonly #states = new Map<string, StateScore>();
  readonly #totals = new Map<string, number>();
  #order = 0;
  /** State at home in the text: of the outlet, or the one that it mostly speaks of. */
  home: string | null = null;

  meet(member: Omit<CastMember, "at">): CastMember {
    const known = this.#byId.get(member.id);
    this.#order++;
    if (known === undefined) {
      const added = { ...member, at: this.#order };
      this.#members.push(added);
      this.#byId.set(member.id, added);
      for (const key of new Set(member.words.map(skeletonOf))) {
        const bearers = this.#byWord.get(key);
        if (bearers === undefined) this.#byWord.set(key, [added]);
        else if (bearers.push(added) > NAMESAKES_MAX) bearers.shift();
      }
      return added;
    }
    known.at = this.#order;
    known.sentence = member.sentence;
    if (member.office !== null) known.office = member.office;
    if (member.role !== null) known.role = member.role;
    if (member.lemma !== null) known.lemma = member.lemma;
    known.country ??= member.country;
    return known;
  }

  member(id: string): CastMember | null {
    return this.#byId.get(id) ?? null;
  }

  /** Persons met whose name these words can be part of, latest first. */
  named(words: readonly string[]): CastMember[] {
    const core = words.filter((word) => !isParticle(word));
    if (core.length === 0) return [];
    const bearers = this.#byWord.get(skeletonOf(core[0] as string)) ?? [];
    const found = bearers.filter((member) =>
      core.every((word) => member.words.some((own) => isSpellingOf(word, own))),
    );
    const last = core.at(-1) as string;
    const bySurname = found.filter((member) => isSpellingOf(last, member.words.at(-1) ?? ""));
    const fitting = bySurname.length > 0 && core.length === 1 ? bySurname : found;
    // A surname that two bear, neither of whom was mentioned yet, names nobody.
    if (fitting.length > 1 && fitting.every((member) => member.at === 0)) return [];
    return fitting.sort((a, b) => b.at - a.at);
  }

  /** Latest person met for whom the test holds. */
  latest(test: (member: CastMember) => boolean): CastMember | null {
    let found: CastMember | null = null;
    for (const member of this.#members)
      if (member.at > 0 && test(member) && (found === null || member.at > found.at)) found = member;
    return found;
  }

  /** First person of a sentence for whom the test holds. */
  firstOf(sentence: number, test: (member: CastMember) => boolean): CastMember | null {
    let found: CastMember | null = null;
    for (const member of this.#members)
      if (
        member.at > 0 &&
        member.sentence === sentence &&
        test(member) &&
        (found === null || member.at < found.at)
      )
        found = member;
    return found;
  }

  readonly #shortNames = new Map<string, unknown>();

  readonly #joint = new Map<string, readonly string[]>();

  /** "the two ministers": whom "the ministers" means from now on. */
  nameJoint(word: string, members: readonly string[]): void {
    this.#joint.set(word, members);
  }

  joint(word: string): readonly string[] {
    return this.#joint.get(word) ?? [];
  }

  /** "the Foreign Office (FO)": what the short form stands for from now on. */
  nameShort<T>(short: string, meaning: T): void {
    this.#shortNames.set(short, meaning);
  }

  shortName<T>(short: string): T | null {
    return (this.#shortNames.get(short) as T | undefined) ?? null;
  }

  /** A state was spoken of; `weight` is less where it is only a place or a modifier. */
  noteState(country: string, sentence: number, weight: number): void {
    const known = this.#states.get(country);
    const carried = known === undefined ? 0 : known.score * DECAY ** (sentence - known.sentence);
    this.#states.set(country, { score: carried + weight, sentence });
    this.#totals.set(country, (this.#totals.get(country) ?? 0) + weight);
  }

  /** States at hand in this sentence, the most present first. */
  statesAt(sentence: number): string[] {
    return [...this.#states]
      .map(([country, state]) => ({ country, score: state.score * DECAY ** (sentence - state.sentence) }))
      .filter((one) => one.score > 0.05)
      .sort((a, b) => b.score - a.score || (a.country < b.country ? -1 : 1))
      .map((one) => one.country);
  }

  latestPersons(count: number, before: number): CastMember[] {
    return this.#members
      .filter((member) => member.at > 0 && member.at <= before && member.kind !== "state")
      .sort((a, b) => b.at - a.at)
      .slice(0, count);
  }

  /** Whoever was met so far is known by name alone, as if not mentioned yet. */
  beginAgain(): void {
    for (const member of this.#members) {
      member.at = 0;
      member.sentence = -100;
    }
    this.#order = 0;
  }

  get order(): number {
    return this.#order;
  }
}
