/**
 * Reads which act a predicate or a noun tells, by the lexicon and the words around it: frames, light verbs, complements, modality.
 * Owns the composition ("agreed to lift the ban on" from its parts) and the reasons in words; owns no choice of actors.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import { isTelling } from "../clauses/attribution.ts";
import { readNounFrame } from "../clauses/find-predicates.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { Act, ReadActOptions } from "./act.ts";
import { FrameConditions } from "./frame-conditions.ts";
import {
  type Condition,
  type Lexicon,
  type NounEntry,
  type VerbEntry,
  wordCount,
} from "./lexicon/lexicon.ts";
import { applyOperator } from "./lexicon/operators.ts";
import type { Operator } from "./lexicon/verb-group.ts";
import { withModality } from "./modality.ts";
import { hyphenated, NounLookUp } from "./noun-look-up.ts";
import { PredicatePlaces } from "./predicate-places.ts";
import { verbLemmas } from "./word-forms.ts";

/** Codes whose object is what is given, withdrawn or sent, not who receives it. */
const GIVEN = /^(?:07[0-4]|15|162|160|087)/u;
const AGREEING: ReadonlySet<string> = new Set([
  "agree",
  "consent",
  "assent",
  "accept",
  "promise",
  "undertake",
]);
const CLAIMING: ReadonlySet<string> = new Set(["claim", "allege", "argue", "contend"]);
const OBLIGATION: ReadonlySet<string> = new Set(["must", "should", "ought"]);
const EMPTY: readonly number[] = [];

/** Reads the acts of one sentence; keeps what it looked up. */
export class ActReader {
  readonly tree: SyntaxTree;
  readonly predicates: readonly Predicate[];
  readonly #lexicon: Lexicon;
  readonly #options: ReadActOptions;
  readonly #nouns: NounLookUp;
  readonly #places: PredicatePlaces;
  readonly #conditions: FrameConditions;
  readonly #acts: (Act | null | undefined)[] = [];

  constructor(tree: SyntaxTree, predicates: readonly Predicate[], lexicon: Lexicon, options: ReadActOptions) {
    this.tree = tree;
    this.predicates = predicates;
    this.#lexicon = lexicon;
    this.#options = options;
    this.#nouns = new NounLookUp(tree, lexicon);
    this.#places = new PredicatePlaces(tree, predicates, this.#nouns);
    this.#conditions = new FrameConditions(tree, this.#nouns, this.#places, options.isMention);
  }

  /** The noun's entry: by modifier and head first ("travel ban"), through measuring nouns ("a series of attacks"). */
  noun(at: number): NounEntry | null {
    return this.#nouns.entry(at);
  }

  /** Entries of a predicate's verb; by its form where the lemma is not listed (a verb that was tagged as something else). */
  #entries(predicate: Predicate): readonly VerbEntry[] {
    if (predicate.kind === "adjective") {
      const adjectives = this.#lexicon.adjective(predicate.lemma);
      if (adjectives.length > 0) return adjectives;
    }
    const form = this.tree.token(predicate.head).form.toLowerCase();
    const own = predicate.kind === "verb" ? this.#lexicon.ownForm(form) : [];
    if (own.length > 0) return own;
    const joined = predicate.kind === "verb" ? hyphenated(this.tree, predicate.head, predicate.lemma) : null;
    const whole = joined === null ? [] : this.#lexicon.verb(joined);
    if (whole.length > 0) return whole;
    const listed = predicate.kind === "verb" ? this.#lexicon.verb(predicate.lemma) : [];
    if (listed.length > 0) return listed;
    if (predicate.kind !== "verb" && !/(?:ed|ing|s)$/u.test(form)) return [];
    for (const lemma of verbLemmas(form)) {
      const entries = this.#lexicon.verb(lemma);
      if (entries.length > 0) return entries;
    }
    return [];
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
    const act = bare === null ? null : withModality(predicate, bare, depth, this.#options.futureIsIntent);
    this.#acts[at] = act;
    return act;
  }

  /** The act without what auxiliaries and negation make of it. */
  #bare(predicate: Predicate, depth: number): Act | null {
    const entries = this.#entries(predicate);
    if (predicate.kind === "noun" && entries.length === 0) return this.#nominalPredicate(predicate);
    const holding = entries.filter(
      (entry) => this.#places.hasTail(predicate, entry.tail) && this.#places.hasLead(predicate, entry.lead),
    );
    const own = holding.filter((entry) => entry.isOwn);
    const fitting = own.length > 0 ? own : holding;
    if (fitting.length === 0) return isTelling(predicate.lemma) ? this.#told(predicate, depth) : null;
    const longest = fitting[0] === undefined ? 0 : wordCount(fitting[0]);
    for (const entry of fitting) {
      if (wordCount(entry) < longest) break;
      const framed = this.#framed(predicate, entry, depth);
      if (framed !== undefined) return framed;
    }
    for (const entry of fitting) {
      if (wordCount(entry) < longest) break;
      const operated = entry.op === null ? null : this.#operated(predicate, entry.op, depth);
      if (operated !== null) return operated;
    }
    const told = isTelling(predicate.lemma) ? this.#told(predicate, depth) : null;
    if (told !== null) return told;
    const based = fitting.find((entry) => wordCount(entry) === longest && entry.base !== null);
    if (based === undefined || based.base === null) return null;
    // "seeks", "plans" and their like tell no act by themselves.
    if (based.op === "plan" && !this.#options.futureIsIntent) return null;
    const act = this.#plain(predicate, based.base, [`"${this.#phrase(predicate, based)}"`]);
    return based.isOwn ? { ...act, own: based.group } : act;
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
        const found = this.#conditions.holds(predicate, condition);
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

  /** What is acted on: objects, or the subjects of a passive. */
  patients(predicate: Predicate): readonly number[] {
    return this.#places.patients(predicate);
  }

  /** Who acts: subjects, or whom a passive names after "by". */
  agents(predicate: Predicate): readonly number[] {
    return this.#places.agents(predicate);
  }

  /** The operator on the complement's act, else on the act that the object names. */
  #operated(predicate: Predicate, wanted: Operator, depth: number): Act | null {
    // Where the future is kept as a status, planning an act is that act, planned.
    const operator = wanted === "plan" && !this.#options.futureIsIntent ? "same" : wanted;
    const infinitive =
      this.#places.complement(predicate, "xcomp") ?? this.#places.purpose(predicate, operator);
    const clause = infinitive ?? this.#places.complement(predicate, "ccomp");
    const isOwnClaim =
      operator === "demand" &&
      clause !== null &&
      infinitive === null &&
      this.#places.isSameActor(predicate, clause);
    if (isOwnClaim) return this.#told(predicate, depth);
    if (clause !== null) {
      // "announced that Chad had attacked": another's act is told, not done.
      const isOthers =
        operator === "same" &&
        infinitive === null &&
        !this.#options.futureIsIntent &&
        !this.#places.isSameActor(predicate, clause);
      if (isOthers) return null;
      const below = this.act(clause, depth + 1);
      if (below !== null) return this.#compose(predicate, operator, below);
      if (operator === "demand" || operator === "refuse") {
        const words = [`"${this.#form(predicate)}" + "${this.#form(clause)}"`];
        return { ...this.#plain(predicate, applyOperator(operator, "010"), words), operator };
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

  #form(predicate: Predicate): string {
    return this.tree.token(predicate.head).form;
  }

  #compose(predicate: Predicate, operator: Operator, below: Act): Act {
    const made = applyOperator(operator, below.code);
    // Agreeing to limit one's exports is agreement, however the limit would be felt.
    const code =
      AGREEING.has(predicate.lemma) && made.startsWith("13") && !this.#options.futureIsIntent ? "030" : made;
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
      own: operator === "same" ? below.own : undefined,
    };
  }

  /** "said it will lift", "said Mali must leave", "said Mali was behind the attack". */
  #told(predicate: Predicate, depth: number): Act | null {
    const clause = this.#places.complement(predicate, "ccomp");
    if (clause === null) return null;
    const own = this.#places.isSameActor(predicate, clause);
    const isDuty =
      clause.auxiliaries.some((auxiliary) => OBLIGATION.has(auxiliary)) ||
      ((clause.lemma === "need" || clause.lemma === "have") &&
        this.#places.complement(clause, "xcomp") !== null);
    const isNeedless = clause.isNegated && (clause.lemma === "need" || clause.lemma === "have");
    if (isDuty && !isNeedless && !own && (this.#options.futureIsIntent || !clause.isPassive)) {
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
    if (
      !this.#options.futureIsIntent &&
      CLAIMING.has(predicate.lemma) &&
      /^(?:112|128|1[89]|20)/u.test(below.code)
    )
      return {
        ...this.#plain(predicate, "112", [
          `"${this.#form(predicate)}" + ${below.reasons[0] ?? ""} → accusation`,
        ]),
        operator: "accuse",
      };
    // In running text the reported act itself is coded, with who tells it; of a given pair the teller is asked about.
    if (!this.#options.futureIsIntent && !(below.code === "112" && clause.kind === "adjective")) return null;
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
    const objects = this.#places.nounsAfter(at).filter((noun) => this.noun(noun) !== null);
    const lemma = verbLemmas(token.form.toLowerCase()).find((word) => this.#lexicon.verb(word).length > 0);
    if (lemma === undefined) return null;
    return this.#bare({ ...LOOSE, head: at, lemma, subjects, objects }, 6);
  }

  /** What stands around a noun; for those who look for its participants. */
  nounFrame(at: number) {
    return readNounFrame(this.tree, at);
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
