/**
 * Mends what the recogniser found: exact boundaries and one document, one reading. Ordered rules over spans of words; it never looks
 * at weights. Each rule earned its place on the tuning articles of the Worldwide Newswire.
 */

import type { NameType } from "../../model/annotation.ts";
import type { NameWord } from "./features.ts";
import type { WordSpan } from "./labels.ts";

type Sentences = readonly (readonly NameWord[])[];
type Found = readonly (readonly WordSpan[])[];

/** A rule of mending with a sentence that it changes and one that it must leave. */
export interface MendRule {
  readonly name: string;
  readonly matches: string;
  readonly refuses: string;
  readonly mend: (sentences: Sentences, found: Found) => WordSpan[][];
}

export const MEND_RULES: readonly MendRule[] = [
  {
    name: "words-alone",
    matches: "a name of nothing but marks, or of one word of two hundred letters: none",
    refuses: "[B-52] keeps its name",
    mend: dropWhatIsNoWord,
  },
  {
    name: "title-outside",
    matches: "[Gen Asim Rauf] flew home → Gen [Asim Rauf] flew home",
    refuses: "[Prince Edward Island] stays whole: no person",
    mend: leaveTitlesOut,
  },
  {
    name: "one-type",
    matches: "Tamesna twice a place and once a person: a place throughout",
    refuses: "Tamesna once a place and once a person: no majority",
    mend: agreeOnTypes,
  },
  {
    name: "family-name",
    matches: "“Lena Okoro spoke. … Okoro left”: a second Okoro left unmarked is a person",
    refuses: "“Ali May spoke … in May”: also a word or a month, left alone",
    mend: markFamilyNames,
  },
  {
    name: "acronym",
    matches: "“[Lake Basin Authority] (LBA) … LBA said”: both short forms are what the long one is",
    refuses: "“[Lena Okoro] (PPF)”: a person, and the letters are not her initials",
    mend: shareTypeWithAcronym,
  },
];

/** Returns the spans of each sentence after all rules; none overlap and each covers at least one word. */
export function mendNames(sentences: Sentences, found: Found): WordSpan[][] {
  let spans: WordSpan[][] = found.map((own) => [...own]);
  for (const rule of MEND_RULES) spans = rule.mend(sentences, spans);
  return spans;
}

/** Longer words are addresses, codes or noise. */
const WORD_MAX = 60;

function dropWhatIsNoWord(sentences: Sentences, found: Found): WordSpan[][] {
  return found.map((spans, s) =>
    spans.filter((span) => {
      const words = (sentences[s] ?? []).slice(span.start, span.end);
      return (
        words.some((word) => /[\p{L}\p{N}$€£¥₹]/u.test(word.form.slice(0, WORD_MAX))) &&
        words.every((word) => word.form.length <= WORD_MAX)
      );
    }),
  );
}

const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr prof professor sir lord lady dame president minister premier chancellor senator sen rep congressman general gen " +
    "lt col colonel maj major capt captain cpl sgt brig brigadier admiral adm marshal justice judge bishop archbishop cardinal " +
    "pope rev reverend king queen prince princess emir sheikh sheikha sultan ayatollah imam mullah secretary ambassador governor gov mayor " +
    "chairman chairwoman director spokesman spokeswoman commissioner inspector superintendent adviser"
  ).split(" "),
);

/** Titles and ranks are no part of a person's name (guideline of the Worldwide Newswire, as of CoNLL-2003). */
function leaveTitlesOut(sentences: Sentences, found: Found): WordSpan[][] {
  return found.map((spans, s) =>
    spans.map((span) => {
      if (span.type !== "PERSON") return span;
      const forms = sentences[s] ?? [];
      let start = span.start;
      while (start < span.end - 1 && isTitle(forms, start)) start++;
      while (start < span.end - 1 && forms[start]?.form === ".") start++;
      return { ...span, start };
    }),
  );
}

function isTitle(words: readonly NameWord[], at: number): boolean {
  return TITLES.has(words[at]?.form.toLowerCase().replace(/\.$/u, "") ?? "");
}

const textOf = (words: readonly NameWord[], span: WordSpan): string =>
  words
    .slice(span.start, span.end)
    .map((word) => word.form)
    .join(" ");

/** Where a document gives one wording several types, the one given to more than two thirds counts. */
function agreeOnTypes(sentences: Sentences, found: Found): WordSpan[][] {
  const votes = new Map<string, Map<NameType, number>>();
  found.forEach((spans, s) => {
    for (const span of spans) {
      const text = textOf(sentences[s] ?? [], span);
      const own = votes.get(text) ?? new Map<NameType, number>();
      own.set(span.type, (own.get(span.type) ?? 0) + 1);
      votes.set(text, own);
    }
  });
  return found.map((spans, s) =>
    spans.map((span) => {
      const own = votes.get(textOf(sentences[s] ?? [], span));
      if (own === undefined || own.size < 2) return span;
      const total = [...own.values()].reduce((sum, count) => sum + count, 0);
      for (const [type, count] of own) if (count * 3 >= total * 2 && count > 1) return { ...span, type };
      return span;
    }),
  );
}

/** A family name known from a full name in the document marks its lone repeats that the recogniser passed over. */
function markFamilyNames(sentences: Sentences, found: Found): WordSpan[][] {
  const families = new Map<string, number>();
  found.forEach((spans, s) => {
    for (const span of spans) {
      const last = sentences[s]?.[span.end - 1]?.form ?? "";
      if (span.type === "PERSON" && span.end - span.start > 1 && /^\p{Lu}\p{L}{2,}/u.test(last)) {
        families.set(last, 1);
      }
    }
  });
  if (families.size === 0) return found.map((spans) => [...spans]);
  for (const words of sentences) for (const word of words) families.delete(capitalised(word.form));
  return sentences.map((words, s) => {
    const spans = [...(found[s] ?? [])];
    const taken = new Set<number>();
    for (const span of spans) for (let i = span.start; i < span.end; i++) taken.add(i);
    words.forEach((word, i) => {
      if (families.has(word.form) && !taken.has(i)) spans.push({ start: i, end: i + 1, type: "PERSON" });
    });
    const isFamily = (span: WordSpan): boolean =>
      span.end - span.start === 1 &&
      span.type !== "PERSON" &&
      (families.get(words[span.start]?.form ?? "") ?? 0) > 0;
    return spans
      .map((span) => (isFamily(span) ? { ...span, type: "PERSON" as const } : span))
      .sort((a, b) => a.start - b.start);
  });
}

/**
 * A short form in brackets after a name with those initials has the name's type, there and wherever the document repeats it. After
 * an organisation the letters may be of its name in another language.
 */
function shareTypeWithAcronym(sentences: Sentences, found: Found): WordSpan[][] {
  const types = new Map<string, NameType>();
  found.forEach((spans, s) => {
    const words = sentences[s] ?? [];
    for (const span of spans) {
      const short = words[span.end + 1]?.form ?? "";
      if (words[span.end]?.form !== "(" || words[span.end + 2]?.form !== ")" || !isAcronym(short)) continue;
      const isSpelt = isInitialsOf(short, words.slice(span.start, span.end));
      if (isSpelt || span.type === "ORGANIZATION") types.set(short, span.type);
    }
  });
  if (types.size === 0) return found.map((spans) => [...spans]);
  return sentences.map((words, s) => {
    const spans: WordSpan[] = [];
    const taken = new Set<number>();
    for (const span of found[s] ?? []) {
      for (let i = span.start; i < span.end; i++) taken.add(i);
      const known = span.end - span.start === 1 ? types.get(words[span.start]?.form ?? "") : undefined;
      spans.push(known === undefined ? span : { ...span, type: known });
    }
    words.forEach((word, i) => {
      const type = types.get(word.form);
      if (type !== undefined && !taken.has(i)) spans.push({ start: i, end: i + 1, type });
    });
    return spans.sort((a, b) => a.start - b.start);
  });
}

function isAcronym(form: string): boolean {
  return (
    form.length >= 2 &&
    form.length <= 10 &&
    /^\p{Lu}[\p{Lu}\p{N}-]*s?$/u.test(form) &&
    /\p{Lu}.*\p{Lu}/u.test(form)
  );
}

/** True where the letters are the capitals of the words in order, the first letter being the first word's; small words may give theirs or not. */
function isInitialsOf(short: string, words: readonly NameWord[]): boolean {
  const letters = short.replace(/[^\p{Lu}]/gu, "").toLowerCase();
  const initials = words.map((word) => word.form.charAt(0).toLowerCase()).join("");
  if (letters.charAt(0) !== initials.charAt(0)) return false;
  let at = 0;
  for (const initial of initials) if (initial === letters.charAt(at)) at++;
  return at >= letters.length - 1 && letters.length <= initials.length + 2;
}

/** For a word in lower case, how it would look at the start of a sentence; "" for others. */
function capitalised(form: string): string {
  return form === form.toLowerCase() ? form.charAt(0).toUpperCase() + form.slice(1) : "";
}
