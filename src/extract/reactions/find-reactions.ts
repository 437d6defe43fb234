/**
 * Finds which actors a reader's comment speaks of and how it stands to each. Owns the sum over a comment's sentences; the
 * judgement of one sentence is the stance model's, with the lexicon where the model is unsure.
 */

import type { ActorMention, AnnotatedText, Sentence } from "../../model/annotation.ts";
import type { Reaction, StanceValue } from "../../model/records.ts";
import { actorRefOf, Grounding } from "../clauses/grounding.ts";
import { findIrony } from "./irony.ts";
import type { StanceModel, StanceReading } from "./stance-model.ts";

/** A mean this far on one side of neutral is a stance; found by trial on comments written for this project. */
const LEAN = 0.2;

interface Tally {
  readonly mention: ActorMention;
  readonly evidence: Sentence[];
  readonly readings: StanceReading[];
}

/**
 * One reaction for each actor that the comment names. Empty for articles.
 * @example findReactions(comment "Oman is a good friend of ours.", model)[0]?.stance // "favourable"
 */
export function findReactions(text: AnnotatedText, model: StanceModel): Reaction[] {
  if (text.kind !== "comment") return [];
  const grounding = new Grounding(text);
  const tallies = new Map<string, Tally>();
  for (const sentence of text.sentences) {
    for (const mention of grounding.actorsIn(sentence)) {
      // "@Lena": who is addressed, not who is spoken of.
      if (/@\s?$/.test(text.text.slice(Math.max(0, mention.start - 2), mention.start))) continue;
      for (const target of targetsOf(mention, grounding)) {
        const reading = readToward(sentence, mention, model);
        if (reading === null) continue;
        const tally = tallies.get(target.actorId as string) ?? {
          mention: target,
          evidence: [],
          readings: [],
        };
        tally.readings.push(reading);
        if (tally.evidence.at(-1) !== sentence) tally.evidence.push(sentence);
        tallies.set(target.actorId as string, tally);
      }
    }
  }
  const ironic = findIrony(text.text);
  return [...tallies.values()].map((tally) => render(tally, ironic));
}

/** A comment's "Russians" are judged with Russia: the state is the target, people named are targets of their own. */
function targetsOf(mention: ActorMention, grounding: Grounding): ActorMention[] {
  if (mention.members.length > 0) return mention.members.flatMap((id) => grounding.actorById(id) ?? []);
  return mention.actorId === null ? [] : [mention];
}

function readToward(sentence: Sentence, mention: ActorMention, model: StanceModel): StanceReading | null {
  const from = sentence.tokens.findIndex((token) => token.end > mention.start);
  const to = sentence.tokens.findLastIndex((token) => token.start < mention.end) + 1;
  if (from < 0 || to <= from) return null;
  return model.read({ tokens: sentence.tokens, from, to });
}

function render(tally: Tally, ironic: string | null): Reaction {
  const count = tally.readings.length;
  const good = tally.readings.reduce((sum, one) => sum + one.favourable, 0) / count;
  const bad = tally.readings.reduce((sum, one) => sum + one.unfavourable, 0) / count;
  const most = Math.max(...tally.readings.map((one) => one.favourable));
  const worst = Math.max(...tally.readings.map((one) => one.unfavourable));
  const stance = stanceOf(good, bad, most, worst, count);
  const sureness =
    stance === "none" ? 1 - good - bad : stance === "mixed" ? Math.min(most, worst) : Math.max(good, bad);
  return {
    comment: null,
    target: actorRefOf(tally.mention),
    stance,
    ironic: ironic !== null,
    evidence: tally.evidence.slice(0, 4).map((sentence) => ({ start: sentence.start, end: sentence.end })),
    rule: "stance@1",
    // Irony turns praise round in ways the words do not settle: a stance under it is held loosely.
    confidence:
      Math.round(
        Math.min(0.9, ironic !== null && stance === "favourable" ? sureness * 0.5 : sureness) * 1000,
      ) / 1000,
    reasons: [
      `favourable ${good.toFixed(2)}, unfavourable ${bad.toFixed(2)} over ${count} mention${count === 1 ? "" : "s"}`,
      ...(ironic === null ? [] : [`irony: ${ironic}`]),
    ],
  };
}

function stanceOf(good: number, bad: number, most: number, worst: number, count: number): StanceValue {
  if (count > 1 && most > 0.5 && worst > 0.5) return "mixed";
  if (good - bad > LEAN && good > 0.4) return "favourable";
  if (bad - good > LEAN && bad > 0.4) return "unfavourable";
  return "none";
}
