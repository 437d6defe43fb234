/**
 * Words that look like the name of an undertaking and are something else: firms, papers on a market, "Japanese mills". Owns the
 * refusals as ordered rules; where a name begins and ends is `named-projects.ts`'s.
 */

import type { Token } from "../../model/annotation.ts";
import { isTwoSided, PROJECT_HEADS, type ProjectHead } from "./project-words.ts";

/** A name found: `own` from its first word to its last head, `after` what follows the name in its sentence. */
export interface Candidate {
  readonly kind: ProjectHead;
  readonly own: readonly Token[];
  /** The name has a tail of its own: "… on Water". */
  readonly hasTail: boolean;
  readonly before: Token | undefined;
  readonly after: readonly Token[];
}

interface Misnomer {
  readonly name: string;
  /** The words name something else wherever the text repeats them. */
  readonly namesOther: boolean;
  readonly test: (candidate: Candidate) => boolean;
  readonly matches: string;
  readonly refuses: string;
}

const FIRM =
  /^(?:co|corp|inc|ltd|plc|n\.l|n\.l\.|llc|lp|s\.a|s\.a\.|ag|gmbh|trust|holdings|company|corporation|limited|bhd|pte|pty|llp)\.?$/iu;
const MARKET =
  /^(?:note|notes|bond|bonds|stock|share|shares|paper|income|dividend|dividends|warrant|eurobond|eurobonds|repurchase|buyback|buy-back|pension|savings|dlr|dlrs|frequent|rewards?|loyalty)$/iu;
/** "Phase II", "Block 4": what may follow a name and not change what it names. */
const PART = /^(?:[IVX]+|\p{N}+|phase|block|unit|stage|part|section|lot)$/iu;
const DAY =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

function last(candidate: Candidate): Token {
  return candidate.own.at(-1) as Token;
}

/** The capitals that follow at once, over "and", "&" and brackets. */
function goingOn(candidate: Candidate): Token[] {
  const found: Token[] = [];
  for (const token of candidate.after.slice(0, 7)) {
    if (!/^(?:and|&|\(|\)|of)$/u.test(token.form) && !/^\p{Lu}/u.test(token.form)) break;
    found.push(token);
  }
  return found;
}

/** "of local growers": whose it is, where no states or governments are. */
function isOfOthers(after: readonly Token[]): boolean {
  if (after[0]?.form.toLowerCase() !== "of") return false;
  return !after
    .slice(1, 6)
    .some((token) => /^(?:countr|state|nation|government|side|minist|two$|both$)/iu.test(token.form));
}

/** Tried in order; the first that holds refuses the name. */
export const MISNOMERS: readonly Misnomer[] = [
  {
    name: "firm",
    namesOther: true,
    test: (one) =>
      one.before?.form === "<" ||
      goingOn(one).some((token) => FIRM.test(token.form)) ||
      one.own.some((token) => FIRM.test(token.form)),
    matches: "Egypt lent money to Nile Exploration and Mining Ltd for repairs in Sudan.",
    refuses: "Egypt lent money to the Nile Link pipeline for repairs in Sudan.",
  },
  {
    name: "longer name",
    namesOther: true,
    test: (one) => {
      const [next] = one.after;
      return (
        next !== undefined &&
        /^\p{Lu}\p{Ll}/u.test(next.form) &&
        (next.upos === "PROPN" || next.upos === "NOUN") &&
        next.start - (one.own.at(-1) as Token).end <= 1 &&
        !one.hasTail &&
        !PART.test(next.form) &&
        !DAY.test(next.form) &&
        !PROJECT_HEADS.has(next.form.toLowerCase())
      );
    },
    matches: "The Sudan Petroleum Exploration Association met in Cairo.",
    refuses: "The Sudan Petroleum Pipeline links Cairo with Khartoum.",
  },
  {
    name: "paper on a market",
    namesOther: false,
    test: (one) => one.kind === "work" && one.own.some((token) => MARKET.test(token.form)),
    matches: "Delta Motors will launch its Delta Bond medium term note programme in Egypt.",
    refuses: "Sudan will launch its Delta Irrigation programme in Egypt.",
  },
  {
    name: "one thing's activity",
    namesOther: false,
    test: (one) => {
      const [next] = one.after;
      return (
        one.kind === "activity" &&
        !/^\p{Lu}/u.test(last(one).form) &&
        last(one).deprel.startsWith("compound") &&
        next?.upos === "NOUN"
      );
    },
    matches: "Delta held talks in Sudan in line with its Global expansion efforts.",
    refuses: "Delta held talks in Sudan on Thar coal exploration.",
  },
  {
    name: "a committee of others",
    namesOther: false,
    test: (one) =>
      one.kind === "mechanism" &&
      !one.own.some((token) => /^\p{Lu}/u.test(token.form)) &&
      isOfOthers(one.after),
    matches: "The joint committee of Sudan's maize growers gave a contract to Egypt.",
    refuses: "The joint committee of the two countries gave a contract to Egypt and Sudan.",
  },
  {
    name: "any committee",
    namesOther: false,
    test: (one) =>
      one.kind === "mechanism" &&
      !one.own.some((token, i) => i > 0 && /^\p{Lu}/u.test(token.form)) &&
      !(one.own[0]?.upos === "PROPN") &&
      !one.own.some((token) => isTwoSided(token.form)),
    matches: "Egypt and Sudan will hear from a steering committee of the banks.",
    refuses: "Egypt and Sudan will hear from the joint steering committee on water.",
  },
];

/** The first rule by which the words are no name of an undertaking; null where none holds. */
export function misnomerOf(candidate: Candidate): Misnomer | null {
  return MISNOMERS.find((rule) => rule.test(candidate)) ?? null;
}
