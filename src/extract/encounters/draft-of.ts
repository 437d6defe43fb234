/** Makes the draft of an encounter once its sides are known. Owns its day, its evidence and what a draft holds by default. */

import type { Span } from "../../base/span.ts";
import { type Dated, UNKNOWN_DATE } from "../../model/dated.ts";
import type { EncounterForm, EventStatus } from "../../model/records.ts";
import { dateOfAct, dateOfClause } from "../clauses/date-of-clause.ts";
import { datedOf } from "../clauses/grounding.ts";
import type { Predicate } from "../clauses/predicate.ts";
import { HOLDING } from "./encounter-words.ts";
import type { EncounterDraft } from "./merge-encounters.ts";
import { type Phrase, scanPhrase } from "./phrase-scan.ts";
import { placeOf } from "./places.ts";
import type { SentenceView } from "./sentence-view.ts";

/** A draft with place, day and evidence read from around `head`; what `parts` gives goes before what is read. */
export function draftOf(
  sentence: SentenceView,
  form: EncounterForm,
  head: number,
  rule: string,
  parts: Partial<EncounterDraft> & { status: EventStatus; holder: Predicate | null; phrase?: Phrase },
): EncounterDraft {
  const { holder, phrase = scanPhrase(sentence.tree, head, sentence.grounding), ...rest } = parts;
  const own = evidenceOf(sentence, head, holder);
  const evidence = {
    start: own.start,
    end:
      holder?.head === head
        ? own.end
        : Math.max(sentence.tree.token(head).end, Math.min(own.end, phrase.end), phrase.end),
  };
  const place = parts.place ?? (form === "visit" ? null : (phrase.place ?? placeOf(sentence, head, form)));
  return {
    form,
    head,
    sentence: sentence.index,
    rule,
    guests: [],
    hosts: [],
    parties: [],
    title: null,
    isDefinite: false,
    isInPassing: false,
    days: null,
    isFirstOfKind: false,
    ...rest,
    place,
    when: whenOf(sentence, head, holder, phrase),
    evidence,
  };
}

function whenOf(sentence: SentenceView, head: number, holder: Predicate | null, phrase: Phrase): Dated {
  const day = dayOf(sentence, head, holder, phrase);
  return isBeginning(sentence, day) ? UNKNOWN_DATE : day;
}

/** "the first talks since 2017": the year tells how long there were none. */
function isBeginning(sentence: SentenceView, day: Dated): boolean {
  if (day.value === null) return false;
  const { text, dates } = sentence.text;
  const { start, end } = sentence.tree.sentence;
  return dates.some(
    (timex) =>
      timex.start >= start &&
      timex.end <= end &&
      datedOf(timex).value === day.value &&
      /\bsince\s+(?:the\s+|early\s+|late\s+|mid-)?$/iu.test(
        text.slice(Math.max(0, timex.start - 14), timex.start),
      ),
  );
}

function dayOf(sentence: SentenceView, head: number, holder: Predicate | null, phrase: Phrase): Dated {
  const isVerb = holder !== null && holder.head === head;
  if (!isVerb && phrase.when.value !== null) return phrase.when;
  const own = isVerb
    ? dateOfAct(sentence.text, sentence.tree, head)
    : dateOfClause(sentence.text, sentence.tree, head);
  if (own.value !== null || holder === null || isVerb) return own;
  const isHolding = HOLDING.has(holder.lemma) || sentence.tree.head(holder.head) === head;
  if (!isHolding) return UNKNOWN_DATE;
  const held = dateOfAct(sentence.text, sentence.tree, holder.head);
  if (held.value !== null) return held;
  const below = sentence.predicates.find((one) => one.governor === holder.index && one.link === "xcomp");
  return below === undefined ? UNKNOWN_DATE : dateOfClause(sentence.text, sentence.tree, below.head);
}

/** The clause of the verb, or the noun's phrase with what governs it. */
function evidenceOf(sentence: SentenceView, head: number, holder: Predicate | null): Span {
  const span = sentence.tree.subtreeSpan(
    head,
    (index) =>
      index !== head &&
      /^(?:parataxis|conj)/u.test(sentence.tree.token(index).deprel) &&
      sentence.tree.token(index).upos === "VERB",
  );
  if (holder === null || holder.head === head || sentence.tree.head(head) !== holder.head) return span;
  const subjects = [...holder.subjects, holder.head].map((index) => sentence.tree.token(index));
  return {
    start: Math.min(span.start, ...subjects.map((token) => token.start)),
    end: Math.max(span.end, ...subjects.map((token) => token.end)),
  };
}
