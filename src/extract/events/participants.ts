/**
 * Which actors take part in an act, and as what: from grammatical places to mentions. Owns the walk from a noun phrase to the
 * actor it names or belongs to ("Mali's army", "the spokesman for Chad"); the actors themselves are found elsewhere.
 */

import { contains, overlaps } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";
import type { ActorMention } from "../../model/annotation.ts";
import type { ActorRef } from "../../model/records.ts";
import { actorRefOf, distinctRefs, type Grounding } from "../clauses/grounding.ts";
import { TRANSPARENT_NOUNS } from "./lexicon/noun-classes.ts";
import { prepositionOf, withConjuncts } from "../clauses/find-predicates.ts";

/** A party to an act: the mention, and the token by which grammar reached it. */
export interface Party {
  readonly mention: ActorMention;
  readonly token: number;
  /** True when the phrase itself names the actor; false when it only belongs to it ("Russia's willingness"). */
  readonly isDirect: boolean;
}

/** Nouns that stand for the actor they belong to: people and bodies that act for it. */
const BODIES: ReadonlySet<string> = new Set(
  "government army force troop soldier police military official minister ministry president premier parliament authority court judge prosecutor spokesman spokeswoman spokesperson leader leadership regime navy police cabinet administration delegation envoy ambassador diplomat embassy lawmaker senate congress party rebel militant fighter militia group jet warplane aircraft plane warship missile airstrike guard commander general chief council agency service side team negotiator representative people citizen national company firm bank union worker state country nation republic coalition alliance opposition faction movement intelligence secretary king prince queen head member gunman warplane drone tank artillery border capital territory parliamentarian legislature junta politburo presidency chancellery campaign office airforce bomber hacker pilot sailor hospital village base camp position post ship vessel convoy consulate website town city".split(
    " ",
  ),
);

/** Nouns for people or bodies in politics that may be a side though nobody can say which. */
const GROUPS: ReadonlySet<string> = new Set(
  "organisation organization group party opponent critic suspect commission committee council agency tribunal faction coalition country nation maker".split(
    " ",
  ),
);

/** Pronouns for people whom coreference could not tell. */
const PERSONS: ReadonlySet<string> = new Set(["he", "she", "they", "him", "her", "them"]);

const UNNAMED: Omit<ActorMention, "start" | "end" | "name"> = {
  actorId: null,
  kind: "population",
  country: null,
  sector: null,
  codes: [],
  role: null,
  basis: "none",
  members: [],
};

/** Mentions of one sentence, looked up by token. */
export class Participants {
  readonly tree: SyntaxTree;
  readonly #grounding: Grounding;
  /** The widest mention whose head is the token. */
  readonly #byHead = new Map<number, ActorMention>();
  /** Mention that covers the token, the widest. */
  readonly #covering: (ActorMention | null)[];

  constructor(tree: SyntaxTree, grounding: Grounding) {
    this.tree = tree;
    this.#grounding = grounding;
    this.#covering = tree.tokens.map(() => null);
    for (const mention of grounding.actorsIn(tree.sentence)) this.#take(mention);
  }

  #take(mention: ActorMention): void {
    const head = this.tree.headOf(mention);
    if (head === null) return;
    const known = this.#byHead.get(head);
    if (
      known === undefined ||
      (contains(mention, known) && mention.end - mention.start > known.end - known.start)
    )
      this.#byHead.set(head, mention);
    this.tree.tokens.forEach((token, at) => {
      if (!overlaps(token, mention)) return;
      const other = this.#covering[at];
      if (other == null || mention.end - mention.start > other.end - other.start)
        this.#covering[at] = mention;
    });
  }

  /** The state that a place stands in, as a party: for acts that go to a place ("arrived in Muscat"). */
  placeAt(head: number): Party | null {
    const token = this.tree.token(head);
    const place = this.#grounding.placesIn(token).find((candidate) => candidate.country !== null);
    if (place === undefined || place.country === null) return null;
    const id = `state:${place.country}`;
    const mention: ActorMention = {
      start: place.start,
      end: place.end,
      actorId: id,
      name: this.#grounding.actorById(id)?.name ?? place.name,
      kind: "state",
      country: place.country,
      sector: null,
      codes: [place.country],
      role: null,
      basis: "capital",
      members: [],
    };
    return { mention, token: head, isDirect: true };
  }

  /** True when at least one actor is named in the sentence. */
  get isEmpty(): boolean {
    return this.#byHead.size === 0;
  }

  covers(token: number): boolean {
    return this.#covering[token] != null;
  }

  mentionAt(token: number): ActorMention | null {
    return this.#byHead.get(token) ?? this.#covering[token] ?? null;
  }

  /** The parties that a noun phrase names, by its head: itself, else whom it belongs to. */
  of(head: number): Party[] {
    const own = this.#named(head);
    if (own !== null)
      return [own, ...this.#joined(own, head)].map((mention) => ({ mention, token: head, isDirect: true }));
    const { lemma, form, upos } = this.tree.token(head);
    if (upos === "PRON" && PERSONS.has(form.toLowerCase())) return this.#unnamed(head);
    const isBody = BODIES.has(lemma.toLowerCase());
    // "the rector, Ana Ruiz, …": an apposition names the same one.
    const apposed = this.tree.childrenBy(head, "appos").flatMap((child) => this.#byHead.get(child) ?? []);
    if (apposed.length > 0) return apposed.map((mention) => ({ mention, token: head, isDirect: true }));
    const owners = this.#owners(head, isBody);
    if (owners.length === 0 && GROUPS.has(lemma.toLowerCase())) return this.#unnamed(head);
    return owners.map(({ mention, token }) => ({ mention, token, isDirect: isBody }));
  }

  /** The mention that a noun phrase's head stands for; a role gives way to the name beside it ("the leader, *Ana Ruiz*,"). */
  #named(head: number): ActorMention | null {
    const own = this.#byHead.get(head) ?? this.#nameCovering(head);
    if (own !== null && own.actorId !== null) return this.#inOffice(own, head);
    const beside = this.tree
      .childrenBy(head, "appos", ...(own === null && this.tree.token(head).upos !== "PRON" ? ["flat"] : []))
      .flatMap((child) => this.#byHead.get(child) ?? [])
      .find((mention) => own === null || (mention.actorId !== null && !overlaps(mention, own)));
    if (beside !== undefined) return beside;
    if (own !== null || this.tree.token(head).deprel !== "appos") return own;
    // "Chad, a *country* that …": what is said of the apposition is said of whom it describes.
    return this.#byHead.get(this.tree.head(head)) ?? null;
  }

  /** "Ana Ruiz, *spokeswoman for the Malian army*, …": a name that no table knows acts for whom its apposition names. */
  #inOffice(own: ActorMention, head: number): ActorMention {
    if (own.sector !== null || own.kind !== "person") return own;
    const role = this.tree
      .childrenBy(head, "appos")
      .flatMap((child) => this.#byHead.get(child) ?? [])
      .find((mention) => mention.sector !== null);
    if (role === undefined) return own;
    return { ...own, country: own.country ?? role.country, sector: role.sector, codes: role.codes };
  }

  /** "President Ba and *President Diallo*": the name behind "and", where the parser did not join it to the first. */
  #joined(own: ActorMention, head: number): ActorMention[] {
    const { tokens } = this.tree;
    let at = head;
    while (at < tokens.length && this.tree.token(at).start < own.end) at++;
    if (!/^(?:and|&)$/iu.test(tokens[at]?.form ?? "")) return [];
    const first = tokens[at + 1]?.upos === "DET" ? at + 2 : at + 1;
    const other = this.#covering[first];
    if (other == null || other.start !== tokens[first]?.start) return [];
    const top = this.tree.headOf(other);
    if (
      top === null ||
      /^(?:nsubj|conj|root|compound|amod|nmod:poss|nmod:desc)/u.test(this.tree.token(top).deprel)
    )
      return [];
    return prepositionOf(this.tree, top) === "" ? [other] : [];
  }

  /** The head of a phrase inside a longer mention: "Foreign Minister" of "Foreign Minister Lavrov". */
  #nameCovering(head: number): ActorMention | null {
    const mention = this.#covering[head];
    if (mention == null) return null;
    const top = this.tree.headOf(mention);
    const { deprel, upos } = this.tree.token(head);
    return top !== null &&
      (top === head ||
        /^(?:flat|appos)$/u.test(deprel) ||
        (upos === "PROPN" && /^(?:nsubj|obj|obl)/u.test(deprel)))
      ? mention
      : null;
  }

  /** "student groups", "he": people or a body that no table names, with those joined to them. */
  #unnamed(head: number): Party[] {
    const token = this.tree.token(head);
    const own: ActorMention = { ...UNNAMED, start: token.start, end: token.end, name: token.form };
    return [own, ...this.#joined(own, head)].map((mention) => ({ mention, token: head, isDirect: true }));
  }

  #owners(head: number, isBody: boolean): { mention: ActorMention; token: number }[] {
    const found: { mention: ActorMention; token: number }[] = [];
    const isMeasure = TRANSPARENT_NOUNS.has(this.tree.token(head).lemma.toLowerCase());
    for (const child of this.tree.children(head)) {
      const { deprel } = this.tree.token(child);
      const isOwner =
        deprel === "nmod:poss" ||
        deprel === "compound" ||
        deprel === "amod" ||
        deprel === "nmod:desc" ||
        (deprel === "appos" && isBody) ||
        deprel === "flat";
      const preposition = deprel === "nmod" ? prepositionOf(this.tree, child) : "";
      const isOf =
        preposition === "of" ||
        preposition === "from" ||
        preposition === "by" ||
        (preposition === "for" && isBody) ||
        (preposition === "in" && isBody);
      if (!isOwner && !isOf) continue;
      for (const token of withConjuncts(this.tree, child)) {
        const mention = this.#byHead.get(token) ?? this.#covering[token];
        if (mention != null) found.push({ mention, token });
        else if ((isOf && (isBody || isMeasure)) || deprel === "nmod:poss")
          for (const party of this.of(token)) found.push({ mention: party.mention, token: party.token });
      }
    }
    return found;
  }

  /** Parties of several heads. */
  ofAll(heads: readonly number[]): Party[] {
    return heads.flatMap((head) => this.of(head));
  }

  /** As records name them, joint mentions taken apart, each actor once. */
  refs(parties: readonly Party[]): ActorRef[] {
    return distinctRefs(
      parties.flatMap((party) =>
        party.mention.members.length > 0
          ? this.#grounding.refsOf(party.mention)
          : [actorRefOf(party.mention)],
      ),
    );
  }
}

/** One and the same actor: by identity, else by code and kind. A state and its own government count as one. */
export function isSameActor(a: ActorRef, b: ActorRef): boolean {
  if (a.actorId !== null && b.actorId !== null) {
    if (a.actorId === b.actorId) return true;
  } else if (a.name.toLowerCase() === b.name.toLowerCase()) return true;
  // "Lavrov" and "the Russian foreign minister": an office may be held by the person beside it.
  if (a.code !== "" && a.code === b.code && a.code.length > 3 && (a.kind === "office" || b.kind === "office"))
    return true;
  if (a.code !== "" && a.code === b.code && a.code.length === 3 && a.country !== null) return true;
  const actsForState = (ref: ActorRef) =>
    ref.kind === "state" || ref.sector === "GOV" || ref.sector === "MIL";
  if (a.country !== null && a.country === b.country && (a.kind === "state" || b.kind === "state"))
    return actsForState(a) && actsForState(b);
  return false;
}
