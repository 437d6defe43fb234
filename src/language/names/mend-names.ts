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
];

/** Returns the spans of each sentence after all rules; none overlap and each covers at least one word. */
export function mendNames(sentences: Sentences, found: Found): WordSpan[][] {
  let spans: WordSpan[][] = found.map((own) => [...own]);
  for (const rule of MEND_RULES) spans = rule.mend(sentences, spans);
  return spans;
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
  const families = new Set<string>();
  found.forEach((spans, s) => {
    for (const span of spans) {
      const last = sentences[s]?.[span.end - 1]?.form ?? "";
      if (span.type === "PERSON" && span.end - span.start > 1 && /^\p{Lu}\p{L}{2,}/u.test(last))
        families.add(last);
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
    return spans.sort((a, b) => a.start - b.start);
  });
}

/** For a word in lower case, how it would look at the start of a sentence; "" for others. */
function capitalised(form: string): string {
  return form === form.toLowerCase() ? form.charAt(0).toUpperCase() + form.slice(1) : "";
}
