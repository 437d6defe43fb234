/**
 * Pairs of sides with the type of the act between them, from tables of events labelled by hand (`tests/labels/README.md`). Owns what
 * makes a labelled event a pair, and its class among those of the PLV data; reads the texts from the `bulk/` folder.
 */

import { readBulk } from "../../src/app/evaluate/bulk-texts.ts";
import { overlaps, type Span } from "../../src/base/span.ts";
import { isPloverType, quadOf } from "../../src/codebook/plover.ts";
import type { LanguageCore } from "../../src/language/core.ts";
import type { Sentence } from "../../src/model/annotation.ts";
import { type HandLabel, readHandLabels } from "./labelled-sentences.ts";

export interface HandPair {
  /** The text that it stands in: pairs of one text belong into one fold. */
  readonly text: string;
  readonly sentence: Sentence;
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  /** A class of the PLV data. */
  readonly label: string;
}

/** Finer types that labellers used, as the published map classes their codes (057, 163, 116), a verdict as the labels' rule 7 does. */
const FINER: Readonly<Record<string, string>> = { SIGN: "SUPPORT", EMBARGO: "COERCE", VERDICT: "COERCE" };

/** Every labelled event with both sides named and not denied, in order of text names. */
export function* readHandPairs(
  tables: readonly string[],
  bulk: string,
  core: LanguageCore,
): Generator<HandPair> {
  const wanted = readHandLabels(tables);
  for (const { name, text } of readBulk(bulk)) {
    const labelled = (wanted.get(name) ?? []).filter(({ labels }) => labels.length > 0);
    if (labelled.length === 0) continue;
    const { sentences } = core.read({
      text,
      kind: "article",
      published: { value: null, basis: "unknown" },
      blocks: [{ start: 0, end: text.length, zone: "body" }],
    });
    for (const hand of labelled) {
      const sentence = sentences.find((other) => overlaps(other, hand));
      if (sentence === undefined) continue;
      for (const label of hand.labels) {
        const sides = sidesOf(label);
        const root = classOf(label);
        if (sides !== null && root !== null) yield { text: name, sentence, ...sides, label: root };
      }
    }
  }
}

/** Both sides apart; those who meet stand on both sides: the first meets the others. Null where a side is not named. */
function sidesOf({ actors, recipients }: HandLabel): Pick<HandPair, "actors" | "recipients"> | null {
  const named = actors.filter((span) => span !== null);
  const others = recipients.filter((span) => span !== null);
  const isMutual = JSON.stringify(named) === JSON.stringify(others);
  const [one, ...rest] = named;
  if (one === undefined || others.length === 0) return null;
  if (!isMutual) return { actors: named, recipients: others };
  return rest.length === 0 ? null : { actors: [one], recipients: rest };
}

/** What is planned is intent, AGREE, where it is cooperation (decision 0062); what is denied has no class. */
function classOf({ type, status }: HandLabel): string | null {
  const label = FINER[type] ?? type;
  if (status === "negated" || !(label === "YIELD" || isPloverType(label))) return null;
  const isCooperation = label === "YIELD" || (isPloverType(label) && quadOf(label) <= 2);
  return status === "planned" && isCooperation ? "AGREE" : label;
}
