/**
 * Codes a pair that is given: the rules read the act, a trained model weighs it against words and syntax, and the answer comes
 * with a calibrated confidence and reasons. Owns the choice of one type; detection in running text is `code-events.ts`.
 */

import type { Span } from "../../base/span.ts";
import { cameoCode } from "../../codebook/cameo.ts";
import { type QuadClass, isPloverType, plvRootOf, quadOf } from "../../codebook/plover.ts";
import type { Sentence } from "../../model/annotation.ts";
import type { EventStatus, PloverType } from "../../model/records.ts";
import { FeatureBag } from "../../nn/hashed-linear.ts";
import { ModelFile } from "../../nn/model-file.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import { statusOf } from "../clauses/status.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { PLAIN_CODES } from "./plain-codes.ts";
import { labelOf, type PairReading, readPairFeatures } from "./pair-features.ts";
import { sentenceOf } from "./pair-sentence.ts";
import { PairWeights } from "./pair-weights.ts";
import { readPair } from "./read-pair.ts";

export interface PairCoding {
  readonly type: PloverType;
  readonly mode: string | null;
  readonly status: EventStatus;
  readonly cameo: string;
  readonly quad: QuadClass;
  /** Calibrated probability that the type is right, 0–1. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** The trained part: a linear model over the features of `pair-features.ts`, with the temperature that calibrates it. */
export class PairModel {
  readonly #weights: PairWeights;
  readonly #vectors: WordVectors;
  readonly #temperature: number;
  readonly #bag = new FeatureBag();

  constructor(weights: PairWeights, vectors: WordVectors, temperature: number) {
    this.#weights = weights;
    this.#vectors = vectors;
    this.#temperature = temperature;
  }

  /** Reads `models/event-pairs.bin`. @throws InvariantError when the bytes are no model file. */
  static fromBytes(bytes: Uint8Array, vectors: WordVectors): PairModel {
    const file = ModelFile.parse(bytes);
    return new PairModel(new PairWeights(file), vectors, Number(file.meta["temperature"] ?? 1));
  }

  /** Labels of the PLV data with their probabilities, likeliest first. */
  labels(reading: PairReading): { readonly label: string; readonly probability: number }[] {
    readPairFeatures(reading, this.#vectors, this.#bag);
    const scores = this.#weights.scores(this.#bag);
    const top = Math.max(...scores);
    const exps = Array.from(scores, (score) => Math.exp((score - top) / this.#temperature));
    const norm = exps.reduce((sum, value) => sum + value, 0);
    const labels = this.#weights.classes.map((label, at) => ({
      label,
      probability: (exps[at] as number) / norm,
    }));
    return sideFirst(labels.sort((a, b) => b.probability - a.probability || (a.label < b.label ? -1 : 1)));
  }
}

export interface LabelChance {
  readonly label: string;
  readonly probability: number;
}

/**
 * Puts the best label of the likelier quad class first, the class being chosen by the sums of its labels: cooperation or conflict,
 * then verbal or material. On the odd PLV rows this gains a little at every level over the plain order.
 */
export function sideFirst(ranked: readonly LabelChance[]): LabelChance[] {
  const quadOfLabel = (label: string): QuadClass =>
    label === "YIELD" ? 2 : isPloverType(label) ? quadOf(label) : 1;
  const mass = (fits: (quad: QuadClass) => boolean) =>
    ranked.reduce((sum, entry) => (fits(quadOfLabel(entry.label)) ? sum + entry.probability : sum), 0);
  const isCooperation = mass((quad) => quad <= 2) > 0.5;
  const [verbal, material]: readonly [QuadClass, QuadClass] = isCooperation ? [1, 2] : [3, 4];
  const side = mass((quad) => quad === verbal) >= mass((quad) => quad === material) ? verbal : material;
  const first = ranked.find((entry) => quadOfLabel(entry.label) === side);
  return first === undefined ? [...ranked] : [first, ...ranked.filter((entry) => entry !== first)];
}

/**
 * Codes the sentence of `sentences` that holds most of the pair. Without a model the rules alone decide.
 * @example codePair(sentences, [mali], [chad], lexicon, model).type // "ASSAULT"
 */
export function codePair(
  sentences: readonly Sentence[],
  actors: readonly Span[],
  recipients: readonly Span[],
  lexicon: Lexicon,
  model: PairModel | null,
): PairCoding {
  const sentence = sentenceOf(sentences, actors, recipients);
  if (sentence === null) return plainCoding("CONSULT", "040", 0.05, ["no words to read"]);
  const reading = readPair(sentence, actors, recipients, lexicon);
  const ruled = reading.act === null ? null : (cameoCode(reading.act.code)?.type ?? null);
  const ranked = model?.labels(reading) ?? [
    { label: ruled === null ? "CONSULT" : labelOf(reading.act?.code ?? null), probability: 0.7 },
  ];
  const label = ranked[0]?.label ?? "CONSULT";
  const fit = codeFor(reading, label);
  const type = cameoCode(fit.code)?.type ?? null;
  const known = type !== null && plvRootOf(type) === label ? type : isPloverType(label) ? label : "CONCEDE";
  return {
    ...plainCoding(
      known,
      fit.code,
      Math.round((ranked[0]?.probability ?? 0) * 1000) / 1000,
      reasonsOf(reading, label, fit, ranked),
    ),
    status: statusOfPair(reading),
  };
}

function plainCoding(
  type: PloverType,
  cameo: string,
  confidence: number,
  reasons: readonly string[],
): PairCoding {
  return {
    type,
    mode: cameoCode(cameo)?.mode ?? null,
    status: "occurred",
    cameo,
    quad: quadOf(type),
    confidence,
    reasons,
  };
}

/** The rules' code where it fits the label; else the best act elsewhere in the sentence that does; else the type's plain code. */
function codeFor(reading: PairReading, label: string): { code: string; why: readonly string[] } {
  const fits = (code: string) => labelOf(code) === label;
  if (reading.act !== null && fits(reading.act.code))
    return { code: reading.act.code, why: reading.act.reasons };
  for (const entry of reading.ranked)
    if (entry.act !== null && fits(entry.act.code)) return { code: entry.act.code, why: entry.act.reasons };
  return { code: PLAIN_CODES[label] ?? "040", why: [] };
}

function reasonsOf(
  reading: PairReading,
  label: string,
  fit: { code: string; why: readonly string[] },
  ranked: readonly { readonly label: string; readonly probability: number }[],
): string[] {
  const reasons = fit.why.map((why, at) => (at === 0 ? `${why} → ${label} (${fit.code})` : why));
  if (fit.why.length === 0) {
    const main = reading.ranked[0];
    const word = main === undefined ? "" : reading.tree.token(main.predicate.head).form;
    reasons.push(`no rule fits; the trained model chose ${label} from the words around "${word}"`);
    if (reading.act !== null)
      reasons.push(
        `the rules alone read ${reading.act.reasons[0] ?? ""} → ${cameoCode(reading.act.code)?.type ?? "no type"}`,
      );
  }
  const second = ranked[1];
  if (second !== undefined && second.probability > 0.15)
    reasons.push(`second best ${second.label} at ${second.probability.toFixed(2)}`);
  return reasons;
}

/** An act made by agreeing, refusing or demanding has taken place when those words were said. */
function statusOfPair(reading: PairReading): EventStatus {
  if (reading.act?.operator != null) return "occurred";
  const told = reading.act?.chain.at(-1);
  return told === undefined || told < 0 ? "occurred" : statusOf(reading.reader.predicates, told).status;
}
