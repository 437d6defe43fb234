/**
 * Reads which act a predicate or a noun tells, by the lexicon and the words around it: frames, light verbs, complements, modality.
 * Owns the composition ("agreed to lift the ban on" from its parts) and the reasons in words; owns no choice of actors.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { isTelling } from "../clauses/attribution.ts";
import { prepositionOf, readNounFrame } from "../clauses/find-predicates.ts";
import type { Condition, Lexicon, NounEntry, VerbEntry } from "./lexicon/lexicon.ts";
import { applyOperator } from "./lexicon/operators.ts";
import type { Operator } from "./lexicon/verb-group.ts";

/** An act as read: its CAMEO code, the token that names it best, the predicates passed on the way down, and why. */
export interface Act {
  readonly code: string;
  /** Index of the word that names the act: the verb, or the noun of a light verb. */
  readonly trigger: number;
  /** Predicate that was asked, and the ones below it that the code was composed from, by index. */
  readonly chain: readonly number[];
  readonly reasons: readonly string[];
  /** A noun carried by a light verb ("held talks"); -1 where none. */
  readonly noun: number;
  /** Operator that made the code from the act below it; null where the verb names the act itself. */
  readonly operator: Operator | null;
  /** What is given, sent or cut, where a frame named it: it receives nothing. */
  readonly thing?: number;
}

export interface ReadActOptions {
  /** "will lift" is read as the promise to lift (as the PLV data have it), not as a planned lifting. */
  readonly futureIsIntent: boolean;
  /** True for tokens that lie in the mention of a person, group or state. */
  readonly isMention: (token: number) => boolean;
}

const LABOUR_WORDS: ReadonlySet<string> = new Set(
  "worker union employee teacher nurse driver miner doctor pilot staff wage pay labor labour hunger musician student trader lawyer contract permit taxi trade-union lecturer steelworker docker farmer professor salary judge baker railway rail transport trucker postal workforce management employer".split(
    " ",
  ),
);
const PREPOSITIONS: ReadonlySet<string> = new Set(
  "of on for with to in out off up down back over at into from by against upon behind away together aside".split(
    " ",
  ),
);
/** Codes whose object is what is given, withdrawn or sent, not who receives it. */
const GIVEN = /^(?:07[0-4]|15|162|160|087)/u;
const OBLIGATION: ReadonlySet<string> = new Set(["must", "should", "ought"]);
const EMPTY: readonly number[] = [];

/** Reads the acts of one sentence; keeps what it looked up. */
export class ActReader {
  readonly tree: SyntaxTree;
  readonly predicates: readonly Predicate[];
  readonly #lexicon: Lexicon;
  readonly #options: ReadActOptions;
  readonly #nouns: (NounEntry | null | undefined)[] = [];
  readonly #acts: (Act | null | undefined)[] = [];
  #labour: boolean | null = null;

  constructor(tree: SyntaxTree, predicates: readonly Predicate[], lexicon: Lexicon, options: ReadActOptions) {
    this.tree = tree;
    this.predicates = predicates;
    this.#lexicon = lexicon;
    this.#options = options;
  }

  /** The noun's entry: by modifier and head first ("travel ban"), through measuring nouns ("a series of attacks"). */
  noun(at: number): NounEntry | null {
    const known = this.#nouns[at];
    if (known !== undefined) return known;
    const found = this.#lookUp(at, 0);
    this.#nouns[at] = found;
    return found;
  }

  #lookUp(at: number, depth: number): NounEntry | null {
    const token = this.tree.token(at);
    const lemma = token.lemma.toLowerCase();
    const joined = this.#hyphenated(at, lemma);
    if (joined !== null) {
      const entry = this.#lexicon.noun(joined) ?? this.#lexicon.noun(joined.replace("-", ""));
      if (entry !== null) return entry;
    }
    for (const child of this.tree.children(at)) {
      const modifier = this.tree.token(child);
      if (
        child > at ||
        (modifier.deprel !== "compound" && modifier.deprel !== "amod" && modifier.deprel !== "nmod:desc")
      )
        continue;
      const pair =
        this.#lexicon.noun(`${modifier.lemma.toLowerCase()}_${lemma}`) ??
        this.#lexicon.noun(`${modifier.form.toLowerCase()}_${lemma}`);
      if (pair !== null) return pair;
    }
    for (const child of this.tree.children(at)) {
      const below = this.tree.token(child);
      if (below.deprel !== "nmod" || prepositionOf(this.tree, child) !== "of") continue;
      const phrase = this.#lexicon.noun(`${lemma}_of_${below.lemma.toLowerCase()}`);
      if (phrase !== null) return phrase;
      if (depth < 3 && (this.#lexicon.isTransparent(lemma) || token.upos === "NUM"))
        return this.#lookUp(child, depth + 1);
    }
    const entry = this.#lexicon.noun(lemma) ?? this.#singular(token.form.toLowerCase());
    return lemma === "strike" && entry !== null ? this.#strike(entry) : entry;
  }

  /** "cease-fire" is three tokens in UD: the whole, when the token is its last part; null otherwise. */
  #hyphenated(at: number, lemma: string): string | null {
    if (at < 2 || this.tree.token(at - 1).form !== "-") return null;
    return `${this.tree.token(at - 2).form.toLowerCase()}-${lemma}`;
  }

  /** For plurals that the lemmatiser left as they stood: names in capitals, headlines. */
  #singular(form: string): NounEntry | null {
    for (const lemma of nounLemmas(form)) {
      const entry = this.#lexicon.noun(lemma);
      if (entry !== null) return entry;
    }
    return null;
  }

  /** Entries of a predicate's verb; by its form where the lemma is not listed (a verb that was tagged as something else). */
  #entries(predicate: Predicate): readonly VerbEntry[] {
    if (predicate.kind === "adjective") {
      const adjectives = this.#lexicon.adjective(predicate.lemma);
      if (adjectives.length > 0) return adjectives;
    }
    const joined = predicate.kind === "verb" ? this.#hyphenated(predicate.head, predicate.lemma) : null;
    const whole = joined === null ? [] : this.#lexicon.verb(joined);
    if (whole.length > 0) return whole;
    const listed = predicate.kind === "verb" ? this.#lexicon.verb(predicate.lemma) : [];
    if (listed.length > 0) return listed;
    const form = this.tree.token(predicate.head).form.toLowerCase();
    if (predicate.kind !== "verb" && !/(?:ed|ing|s)$/u.test(form)) return [];
    for (const lemma of verbLemmas(form)) {
      const entries = this.#lexicon.verb(lemma);
      if (entries.length > 0) return entries;
    }
    return [];
  }

  /** A strike of workers or of aircraft: the sentence's other words tell. */
  #strike(entry: NounEntry): NounEntry {
    this.#labour ??= this.tree.tokens.some((token) => LABOUR_WORDS.has(token.lemma.toLowerCase()));
    return this.#labour
      ? { classes: ["strike"], code: "143" }
      : { classes: ["aerial", ...entry.classes.filter((name) => name !== "aerial")], code: "195" };
  }

  /** The act that a predicate tells; null where the lexicon knows none. */
  act(predicate: Predicate, depth = 0): Act | null {
    // The depth matters only for "would", which is a future below another verb.
    const at = predicate.index * 2 + (depth > 0 ? 1 : 0);
    const known = this.#acts[at];
    if (known !== undefined) return known;
    // A tree whose heads run in a circle must not send this round and round.
    this.#acts[at] = null;
    const bare = depth > 6 ? null : this.#bare(predicate, depth);
    const act = bare === null ? null : this.#withModality(predicate, bare, depth);
    this.#acts[at] = act;
    return act;
  }

  /** The act without what auxiliaries and negation make of it. */
  #bare(predicate: Predicate, depth: number): Act | null {
    const entries = this.#entries(predicate);
    if (predicate.kind === "noun" && entries.length === 0) return this.#nominalPredicate(predicate);
    const fitting = entries.filter((entry) => this.#hasTail(predicate, entry.tail));
    if (fitting.length === 0) return isTelling(predicate.lemma) ? this.#told(predicate, depth) : null;
    const longest = fitting[0]?.tail.length ?? 0;
    for (const entry of fitting) {
      if (entry.tail.length < longest) break;
      const framed = this.#framed(predicate, entry, depth);
      if (framed !== undefined) return framed;
    }
    for (const entry of fitting) {
      if (entry.tail.length < longest) break;
      const operated = entry.op === null ? null : this.#operated(predicate, entry.op, depth);
      if (operated !== null) return operated;
    }
    const told = isTelling(predicate.lemma) ? this.#told(predicate, depth) : null;
    if (told !== null) return told;
    const based = fitting.find((entry) => entry.tail.length === longest && entry.base !== null);
    if (based === undefined || based.base === null) return null;
    // "seeks", "plans" and their like tell no act by themselves.
    if (based.op === "plan" && !this.#options.futureIsIntent) return null;
    return this.#plain(predicate, based.base, [`"${this.#phrase(predicate, based)}"`]);
  }

  #plain(predicate: Predicate, code: string, reasons: readonly string[], trigger = predicate.head): Act {
    return {
      code,
      trigger,
      chain: [predicate.index],
      reasons,
      noun: trigger === predicate.head ? -1 : trigger,
      operator: null,
    };
  }

  #phrase(predicate: Predicate, entry: VerbEntry): string {
    return [this.tree.token(predicate.head).form, ...entry.tail].join(" ");
  }

  /** Undefined: no frame fits; null: one fits and says that this is no act. */
  #framed(predicate: Predicate, entry: VerbEntry, depth: number): Act | null | undefined {
    for (const frame of entry.frames) {
      let noun = -1;
      const holds = frame.conditions.every((condition) => {
        const found = this.#holds(predicate, condition);
        if (found >= 0) noun = noun < 0 ? found : noun;
        return found !== -2;
      });
      if (!holds) continue;
      if (frame.result === "0") return null;
      const words = [`"${this.#phrase(predicate, entry)}"`];
      if (noun >= 0) words.push(`"${this.tree.token(noun).form}"${this.#className(frame.conditions)}`);
      if (/^\d/u.test(frame.result)) {
        const code = this.#agreementCode(predicate, entry, frame.result);
        const act = this.#plain(predicate, code, [words.join(" + ")]);
        if (noun >= 0 && GIVEN.test(code))
          return { ...act, thing: noun, noun: this.noun(noun)?.code == null ? -1 : noun };
        if (noun < 0 || this.noun(noun)?.code == null) return act;
        return entry.op === "same" ? { ...act, noun, trigger: noun } : { ...act, noun };
      }
      const own = noun >= 0 ? this.noun(noun)?.code : null;
      if (frame.result === "=") {
        if (own) return { ...this.#plain(predicate, own, [words.join(" + ")], noun), noun };
        continue;
      }
      const operated = this.#operated(predicate, frame.result as Operator, depth);
      if (operated !== null) return operated;
    }
    return undefined;
  }

  /** Reaching a deal, or a deal named in passing ("a pact it signed"), is agreement; signing one as news is more (PLOVER's SUPPORT). */
  #agreementCode(predicate: Predicate, entry: VerbEntry, code: string): string {
    if (code !== "057" || this.#options.futureIsIntent) return code;
    return entry.group === "reach" || predicate.link === "relative" ? "030" : code;
  }

  #className(conditions: readonly Condition[]): string {
    const named = conditions.find((condition) => condition.classes.length > 0)?.classes[0];
    return named === undefined || named === "*" || named === "event" || named === "mention"
      ? ""
      : ` (${named})`;
  }

  /** -2: does not hold; -1: holds without a noun; else the noun by which it holds. */
  #holds(predicate: Predicate, condition: Condition): number {
    switch (condition.slot) {
      case "obj":
        return this.#among(this.#objectsOf(predicate), condition.classes);
      case "subj":
        return this.#among(predicate.isPassive ? predicate.agents : predicate.subjects, condition.classes) ===
          -2
          ? -2
          : -1;
      case "no-obj":
        return this.patients(predicate).length === 0 ? -1 : -2;
      case "xcomp":
        return this.#complement(predicate, "xcomp") === null ? -2 : -1;
      case "ccomp":
        return this.#complement(predicate, "ccomp") === null ? -2 : -1;
      case "xnoun":
        return this.#hasNounComplement(predicate) ? -1 : -2;
      case "near":
        return this.tree.tokens.some(
          (token) =>
            condition.classes.includes(token.lemma.toLowerCase()) ||
            condition.classes.includes(token.form.toLowerCase()),
        )
          ? -1
          : -2;
      case "infinitive":
        return this.#infinitiveFollows(predicate.head) ? -1 : -2;
      case "word":
        return this.#hasTail(predicate, [condition.word]) ? -1 : -2;
      case "no-prep":
        return predicate.obliques.some((oblique) => oblique.preposition === condition.word) ? -2 : -1;
      case "prep":
        return this.#among(this.#under(predicate, condition.word), condition.classes);
    }
  }

  /** "called on … *to leave*": an infinitive before the next stop. */
  #infinitiveFollows(head: number): boolean {
    for (let at = head + 1; at + 1 < this.tree.tokens.length; at++) {
      const { form } = this.tree.token(at);
      if (/^[,.;:]$/u.test(form)) return false;
      if (form.toLowerCase() === "to" && this.tree.token(at + 1).upos === "VERB") return true;
    }
    return false;
  }

  /** Heads under a preposition, at the verb or at its objects ("held talks with"). */
  #under(predicate: Predicate, preposition: string): number[] {
    const heads = predicate.obliques
      .filter((oblique) => oblique.preposition === preposition)
      .map((oblique) => oblique.head);
    const above = [...predicate.objects, ...predicate.obliques.map((oblique) => oblique.head)];
    for (const noun of above) {
      for (const child of this.tree.children(noun)) {
        if (this.tree.token(child).deprel === "nmod" && prepositionOf(this.tree, child) === preposition)
          heads.push(child);
      }
    }
    return heads;
  }

  #among(heads: readonly number[], classes: readonly string[]): number {
    for (const head of heads) {
      for (const wanted of classes) if (this.#isOf(head, wanted)) return head;
    }
    return -2;
  }

  #isOf(head: number, wanted: string): boolean {
    if (wanted === "*") return true;
    if (wanted === "mention" || wanted === "state") return this.#options.isMention(head);
    if (this.tree.token(head).lemma.toLowerCase() === wanted) return true;
    const entry = this.noun(head);
    if (wanted === "event") return entry !== null && entry.code !== null;
    return entry?.classes.includes(wanted) ?? false;
  }

  /** What is acted on: objects, or the subjects of a passive. */
  patients(predicate: Predicate): readonly number[] {
    if (!predicate.isPassive) return predicate.objects;
    return predicate.objects.length === 0
      ? predicate.subjects
      : [...predicate.objects, ...predicate.subjects];
  }

  /** Who acts: subjects, or whom a passive names after "by". */
  agents(predicate: Predicate): readonly number[] {
    return predicate.isPassive ? predicate.agents : predicate.subjects;
  }

  /** Patients; where the parser gave an active verb none, the nouns shortly after it. */
  #objectsOf(predicate: Predicate): readonly number[] {
    const patients = this.patients(predicate);
    if (
      patients.length > 0 ||
      predicate.isPassive ||
      predicate.kind !== "verb" ||
      predicate.complements.length > 0
    )
      return patients;
    return this.#nounsAfter(predicate.head).filter((at) => this.noun(at) !== null);
  }

  /** Nouns in the few words after a verb, up to a preposition, a stop or another verb; the last one first, as the likely head. */
  #nounsAfter(head: number): number[] {
    const found: number[] = [];
    for (
      let next = head + 1;
      next < Math.min(this.tree.tokens.length, head + 8) && found.length < 3;
      next++
    ) {
      const token = this.tree.token(next);
      if (
        token.upos === "VERB" ||
        token.upos === "ADP" ||
        token.upos === "SCONJ" ||
        (token.upos === "PUNCT" && token.form !== "-")
      )
        break;
      if (token.upos === "NOUN" || token.upos === "PROPN") found.unshift(next);
    }
    return found;
  }

  #hasNounComplement(predicate: Predicate): boolean {
    return this.tree.children(predicate.head).some((child) => {
      const token = this.tree.token(child);
      return (
        token.deprel === "xcomp" && (token.upos === "NOUN" || token.upos === "ADJ" || token.upos === "PROPN")
      );
    });
  }

  /** The words follow the verb in this order within a short reach. */
  #hasTail(predicate: Predicate, tail: readonly string[]): boolean {
    if (tail.length === 0) return true;
    if (tail.length === 1 && tail[0] === predicate.particle) return true;
    const tokens = this.tree.tokens;
    let wanted = 0;
    if (tail.length === 1 && PREPOSITIONS.has(tail[0] as string)) {
      const next = tokens[predicate.head + 1];
      const after = next?.upos === "ADV" ? tokens[predicate.head + 2] : next;
      return next?.form.toLowerCase() === tail[0] || after?.form.toLowerCase() === tail[0];
    }
    const reach = Math.min(tokens.length, predicate.head + 4 + tail.length);
    for (let at = predicate.head + 1; at < reach && wanted < tail.length; at++) {
      const token = tokens[at];
      if (token === undefined || token.upos === "PUNCT") break;
      if (token.form.toLowerCase() === tail[wanted] || token.lemma.toLowerCase() === tail[wanted]) wanted++;
      else if (wanted > 0 && tail.length > 1 && token.upos === "VERB") break;
    }
    return wanted === tail.length;
  }

  #complement(predicate: Predicate, link: "xcomp" | "ccomp"): Predicate | null {
    for (const index of predicate.complements) {
      const below = this.predicates[index];
      if (below !== undefined && below.link === link) return below;
    }
    return link === "xcomp" ? this.#infinitiveAfter(predicate) : null;
  }

  /** "failed *to reach*": an infinitive right after the verb completes it, however the parser hung it. */
  #infinitiveAfter(predicate: Predicate): Predicate | null {
    if (this.tree.tokens[predicate.head + 1]?.form.toLowerCase() !== "to") return null;
    const at = this.predicates.findIndex(
      (other) => other.head === predicate.head + 2 || other.head === predicate.head + 3,
    );
    const other = this.predicates[at];
    return other !== undefined && other.kind === "verb" && other.index !== predicate.index ? other : null;
  }

  /** The operator on the complement's act, else on the act that the object names. */
  #operated(predicate: Predicate, wanted: Operator, depth: number): Act | null {
    // Where the future is kept as a status, planning an act is that act, planned.
    const operator = wanted === "plan" && !this.#options.futureIsIntent ? "same" : wanted;
    const infinitive = this.#complement(predicate, "xcomp") ?? this.#purpose(predicate, operator);
    const clause = infinitive ?? this.#complement(predicate, "ccomp");
    const isOwnClaim =
      operator === "demand" && clause !== null && infinitive === null && this.#isSameActor(predicate, clause);
    if (isOwnClaim) return this.#told(predicate, depth);
    if (clause !== null) {
      const below = this.act(clause, depth + 1);
      if (below !== null) return this.#compose(predicate, operator, below);
      if (operator === "demand" || operator === "refuse") {
        return this.#plain(predicate, applyOperator(operator, "010"), [
          `"${this.#form(predicate)}" + "${this.#form(clause)}"`,
        ]);
      }
    }
    for (const patient of this.patients(predicate)) {
      const entry = this.noun(patient);
      if (entry === null || entry.code === null) continue;
      const code = applyOperator(operator, entry.code);
      const words = `"${this.#form(predicate)}" + "${this.tree.token(patient).form}" (${entry.classes[0] ?? ""})`;
      const act = this.#plain(predicate, code, [words]);
      return operator === "same" ? { ...act, trigger: patient, noun: patient } : { ...act, operator };
    }
    return null;
  }

  /** "called on Chad to leave": the parser may hang the infinitive as a purpose; askers and agreers take it all the same. */
  #purpose(predicate: Predicate, operator: Operator): Predicate | null {
    const isFault = operator === "same" && predicate.lemma === "guilty";
    if (!isFault && !TAKES_PURPOSE.has(operator)) return null;
    for (const other of this.predicates) {
      if (
        other.governor === predicate.index &&
        other.link === "advcl" &&
        (other.form === "infinitive" || isFault) &&
        other.head > predicate.head
      )
        return other;
    }
    return null;
  }

  #form(predicate: Predicate): string {
    return this.tree.token(predicate.head).form;
  }

  #compose(predicate: Predicate, operator: Operator, below: Act): Act {
    const code = applyOperator(operator, below.code);
    const own = `"${this.#form(predicate)}"`;
    const reasons =
      operator === "same"
        ? [`${own} + ${below.reasons[0] ?? ""}`]
        : [`${own} + ${below.reasons[0] ?? ""} → ${OPERATOR_WORDS[operator]}`];
    return {
      code,
      trigger: operator === "same" ? below.trigger : predicate.head,
      chain: [predicate.index, ...below.chain],
      reasons: [...reasons, ...below.reasons.slice(1)],
      noun: operator === "same" ? below.noun : -1,
      operator: operator === "same" ? below.operator : operator,
    };
  }

  /** "said it will lift", "said Mali must leave", "said Mali was behind the attack". */
  #told(predicate: Predicate, depth: number): Act | null {
    const clause = this.#complement(predicate, "ccomp");
    if (clause === null) return null;
    const own = this.#isSameActor(predicate, clause);
    const isDuty =
      clause.auxiliaries.some((auxiliary) => OBLIGATION.has(auxiliary)) ||
      ((clause.lemma === "need" || clause.lemma === "have") && this.#complement(clause, "xcomp") !== null);
    if (isDuty && !own && (this.#options.futureIsIntent || !clause.isPassive)) {
      const below = this.act(clause, depth + 1);
      const code = below === null ? "100" : applyOperator("demand", below.code);
      return {
        ...this.#plain(predicate, code, [
          `"${this.#form(predicate)}" + "${clause.auxiliaries[0] ?? clause.lemma} ${this.#form(clause)}" → demand`,
        ]),
        operator: "demand",
      };
    }
    const below = this.act(clause, depth + 1);
    if (below === null) return null;
    if (own)
      return {
        ...below,
        chain: [predicate.index, ...below.chain],
        reasons: [...below.reasons, `told by "${this.#form(predicate)}"`],
      };
    // In running text the reported act itself is coded, with who tells it; of a given pair the teller is asked about.
    if (!this.#options.futureIsIntent) return null;
    if (below.code === "112" || below.code.slice(0, 2) >= "14") {
      return {
        ...this.#plain(predicate, "112", [
          `"${this.#form(predicate)}" + ${below.reasons[0] ?? ""} → accusation`,
        ]),
        operator: "accuse",
      };
    }
    return null;
  }

  /** The clause's subject is the teller: a pronoun, nothing, or the same words. */
  #isSameActor(telling: Predicate, clause: Predicate): boolean {
    const subject = clause.subjects[0];
    if (subject === undefined) return true;
    if (telling.subjects.includes(subject)) return true;
    const token = this.tree.token(subject);
    if (token.upos === "PRON") {
      const isPlural =
        telling.subjects.length > 1 ||
        telling.subjects.some((other) => this.tree.token(other).feats.includes("Number=Plur"));
      return isPlural ? /^(?:they|we)$/iu.test(token.form) : /^(?:it|he|she|they|we|i)$/iu.test(token.form);
    }
    return telling.subjects.some(
      (other) => this.tree.token(other).lemma.toLowerCase() === token.lemma.toLowerCase(),
    );
  }

  /** "X is the leading donor to Y", "was a threat to". */
  #nominalPredicate(predicate: Predicate): Act | null {
    const entry = this.noun(predicate.head);
    if (entry === null || entry.code === null) return null;
    return this.#plain(predicate, entry.code, [`"${this.#form(predicate)}" (${entry.classes[0] ?? ""})`]);
  }

  /** The act that a noun names by itself ("Khar's visit to"); null where it names none. */
  nounAct(at: number): Act | null {
    // "AIDS", "US": capitals name, they do not tell.
    if (/^[A-Z]{2,6}$/u.test(this.tree.token(at).form)) return null;
    const entry = this.noun(at);
    if (entry === null || entry.code === null) return null;
    return {
      code: entry.code,
      trigger: at,
      chain: EMPTY,
      reasons: [`"${this.tree.token(at).form}" (${entry.classes[0] ?? ""})`],
      noun: at,
      operator: null,
    };
  }

  /**
   * Reads a word as a verb whatever the parser made of it, with the nouns shortly after it as its objects: for headlines and
   * for verbs that were tagged as something else. Null where the lexicon knows no such verb.
   */
  looseAct(at: number, subjects: readonly number[]): Act | null {
    const token = this.tree.token(at);
    if (token.upos === "PUNCT" || token.upos === "ADP" || token.upos === "DET") return null;
    const objects = this.#nounsAfter(at).filter((noun) => this.noun(noun) !== null);
    const lemma = verbLemmas(token.form.toLowerCase()).find((word) => this.#lexicon.verb(word).length > 0);
    if (lemma === undefined) return null;
    return this.#bare({ ...LOOSE, head: at, lemma, subjects, objects }, 6);
  }

  /** What stands around a noun; for those who look for its participants. */
  nounFrame(at: number) {
    return readNounFrame(this.tree, at);
  }

  #withModality(predicate: Predicate, act: Act, depth: number): Act {
    if (!this.#options.futureIsIntent && !isRefusal(predicate, act)) return act;
    const isNegated = predicate.isNegated && !act.reasons.some((reason) => reason.includes('"no'));
    const future =
      predicate.auxiliaries.includes("will") ||
      predicate.auxiliaries.includes("shall") ||
      (depth > 0 && predicate.auxiliaries.includes("would"));
    if (isNegated) {
      const code = applyOperator("refuse", act.code);
      return {
        ...act,
        code,
        operator: "refuse",
        reasons: [`not + ${act.reasons[0] ?? ""} → refusal`, ...act.reasons.slice(1)],
      };
    }
    if (!future || act.operator === "refuse") return act;
    const code = applyOperator("intent", act.code);
    if (code === act.code) return act;
    return {
      ...act,
      code,
      operator: "intent",
      reasons: [
        `${predicate.auxiliaries.find((word) => word !== "be" && word !== "have") ?? "will"} + ${act.reasons[0] ?? ""} → intent`,
        ...act.reasons.slice(1),
      ],
    };
  }
}

const LOOSE: Predicate = {
  index: -1,
  head: 0,
  kind: "verb",
  lemma: "",
  particle: null,
  isPassive: false,
  subjects: [],
  subjectOrigin: "none",
  objects: [],
  indirects: [],
  agents: [],
  obliques: [],
  complements: [],
  link: "root",
  governor: -1,
  isNegated: false,
  auxiliaries: [],
  markers: [],
  tense: "none",
  form: "finite",
  isPerfect: false,
  isProgressive: false,
  isQuestion: false,
};

/** "will not lift", "would not free": a refusal to cooperate, in running text too. */
function isRefusal(predicate: Predicate, act: Act): boolean {
  const root = act.code.slice(0, 2);
  return (
    predicate.isNegated &&
    root >= "04" &&
    root <= "08" &&
    (predicate.auxiliaries.includes("will") || predicate.auxiliaries.includes("would"))
  );
}

const TAKES_PURPOSE: ReadonlySet<Operator> = new Set<Operator>([
  "demand",
  "plan",
  "intent",
  "refuse",
  "threat",
  "fail",
]);

/** Dictionary forms that a verb's form may have, the likeliest first. */
function verbLemmas(form: string): string[] {
  const irregular: Readonly<Record<string, string>> = {
    freed: "free",
    met: "meet",
    held: "hold",
    fre: "free",
    overran: "overrun",
    sought: "seek",
    slew: "slay",
    said: "say",
  };
  const known = irregular[form];
  if (known !== undefined) return [known];
  if (form.endsWith("ied")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("ed")) return [form.slice(0, -1), form.slice(0, -2), form.slice(0, -3)];
  if (form.endsWith("ing")) return [`${form.slice(0, -3)}e`, form.slice(0, -3), form.slice(0, -4)];
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("es")) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith("s") ? [form.slice(0, -1), form] : [form];
}

function nounLemmas(form: string): string[] {
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`];
  if (form.endsWith("es")) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith("s") ? [form.slice(0, -1)] : [form];
}

const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  same: "act",
  plan: "intent",
  intent: "intent",
  refuse: "refusal",
  demand: "demand",
  threat: "threat",
  stop: "ending",
  allow: "permission",
  prevent: "prevention",
  fail: "failure",
  oppose: "opposition",
  accuse: "accusation",
};
