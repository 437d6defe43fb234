/**
 * Links plain sentences of later pages to a commitment where no record tells what came of it. Stricter than linking records:
 * a sentence has no parties of its own, so it must name a side and share the telling words. Owns no standing.
 */

import type { Commitment } from "../model/records.ts";
import { contentStems, stemOf } from "./content-words.ts";
import { actStems, pointsBack, wordFor } from "./link-outcomes.ts";
import type { Passage, StandingStep } from "./linked.ts";
import type { Comparable } from "./same-thing.ts";
import { fateTold } from "./read-fate.ts";

/** A sentence with its stems, made once for all commitments. */
export interface ReadPassage extends Passage {
  readonly stems: ReadonlySet<string>;
}

export function readPassages(passages: readonly Passage[]): ReadPassage[] {
  return passages
    .filter(({ quote }) => quote.length <= LONGEST)
    .map((passage) => ({ ...passage, stems: contentStems(passage.quote) }));
}

/** Units of measure, which any trade has; doses and pilots tell what is counted. */
const MEASURES = new Set(
  "tonnes tons barrels dollars euros pounds usd eur gbp kilometres miles metres hectares megawatts percent people litres bushels yen rubles rupees"
    .split(" ")
    .map(stemOf),
);

/** Longer stretches are lists or market notes, in which words stand near each other by chance. */
const LONGEST = 400;

/** Said of what is to come, or only wished, conditional or asked: tells no outcome. */
const UNSETTLED =
  /\b(?:will|would|to be|plans? to|intends? to|may|might|could|should|if|unless|whether|until|expected|hopes?|hoped|urged?|called for|asked|want(?:s|ed)?|must)\b|\?/iu;

/** The steps that sentences of later pages show, one a page, by the sentence that shares most; `known` are pages whose outcome a record tells already. */
export function passageSteps(
  commitment: Comparable<"commitment">,
  passages: readonly ReadPassage[],
  known: ReadonlySet<string>,
): StandingStep[] {
  const act = actStems(commitment.record.body as Commitment);
  if (act.size < 2) return [];
  const best = new Map<string, { readonly step: StandingStep; readonly shared: number }>();
  for (const passage of passages) {
    if (known.has(passage.documentId) || !isLater(commitment, passage)) continue;
    const shared = sharedOf(commitment, act, passage);
    if (shared === null || shared.length <= (best.get(passage.documentId)?.shared ?? 0)) continue;
    const to = standingTold(commitment.record.body as Commitment, passage.quote, shared);
    if (to !== null)
      best.set(passage.documentId, { step: stepOf(passage, to, shared), shared: shared.length });
  }
  return [...best.values()].map(({ step }) => step);
}

function stepOf(passage: Passage, to: StandingStep["to"], shared: readonly string[]): StandingStep {
  const { documentId, span, quote, published } = passage;
  const words = shared.slice(0, 4).map((stem) => wordFor(stem, quote));
  const reason = `the sentence names a side and speaks of ${words.join(", ")}`;
  return { to, when: published, recordId: null, documentId, span, quote, reason };
}

function isLater({ record, published }: Comparable, passage: Passage): boolean {
  return (
    published !== null &&
    passage.published !== null &&
    passage.published > published &&
    passage.documentId !== record.documentId
  );
}

/** The act's words in the sentence, where they are enough to know the act by; else null. */
function sharedOf(
  commitment: Comparable<"commitment">,
  act: ReadonlySet<string>,
  passage: ReadPassage,
): string[] | null {
  const { committer, beneficiary, quantity } = commitment.record.body as Commitment;
  const isNamed = [...committer, ...beneficiary].some(
    ({ country, actorId, name }) =>
      passage.parties.has(country ?? "") ||
      passage.parties.has(actorId ?? "") ||
      passage.quote.includes(name),
  );
  if (!isNamed) return null;
  const shared = [...act].filter((stem) => passage.stems.has(stem));
  const hasUnit = quantity !== null && passage.stems.has(stemOf(quantity.unit));
  const isKind = hasUnit && !MEASURES.has(stemOf(quantity.unit));
  const hasAmount = shared.some((stem) => /^\d/u.test(stem));
  const most = shared.length / act.size;
  if (shared.length >= 2 && (hasAmount || isKind)) return shared;
  if (hasAmount && hasUnit) return shared;
  // "the diesel that Oman offered": the sentence itself points back to the promise.
  if (pointsBack(commitment, passage.quote) && shared.some((stem) => stem.length >= 5)) return shared;
  return (shared.length >= 2 && most >= 0.5) || (shared.length >= 3 && most >= 0.4) ? shared : null;
}

function standingTold(body: Commitment, quote: string, shared: readonly string[]): StandingStep["to"] | null {
  const to = fateTold(body, quote, shared, false);
  if (to === "repeated" || to === "denied") return null;
  return (to === "kept" || to === "partly-kept") && UNSETTLED.test(quote) ? null : to;
}
