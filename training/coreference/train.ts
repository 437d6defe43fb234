/**
 * Trains the ranker of coreference on GUM: `node training/coreference/train.ts [CORPORA] [--out FILE]`. The loss is the negative
 * logarithm of the share of right antecedents, with costs for each kind of slip (Durrett and Klein 2013).
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  addScores,
  conllScore,
  ratioF1,
  scoreCoreference,
} from "../../src/app/evaluate/coreference-scores.ts";
import { packageRoot } from "../../src/app/package-root.ts";
import { LanguageCore } from "../../src/language/core.ts";
import { Entity } from "../../src/language/coreference/entity.ts";
import { findMentions } from "../../src/language/coreference/find-mentions.ts";
import { findMentionChains } from "../../src/language/coreference/find-coreference.ts";
import { type MentionView, viewMention } from "../../src/language/coreference/mention-view.ts";
import { FeatureBuffer, newFeatures, pairFeatures } from "../../src/language/coreference/pair-features.ts";
import { Antecedents, overlapsBadly } from "../../src/language/coreference/rank-mentions.ts";
import { RankModel } from "../../src/language/coreference/rank-model.ts";
import { VectorClasses, type WordClasses } from "../../src/language/coreference/word-classes.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";
import { corporaFolder } from "../names/data.ts";
import { type CoreferenceDocument, goldChains, readGum, readThrough, requireFolder } from "./data.ts";

export interface RankOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly falseNew: number;
  readonly falseLink: number;
  readonly wrongLink: number;
}

interface Prepared {
  readonly document: CoreferenceDocument;
  readonly views: readonly MentionView[];
  /** Gold entity of each view; "" where it is none or stands alone. */
  readonly gold: readonly string[];
}

function prepare(document: CoreferenceDocument, classes: WordClasses): Prepared {
  const goldOf = new Map<string, string>();
  for (const mention of document.mentions)
    goldOf.set(`${mention.sentence}:${mention.start}:${mention.end}`, mention.entity);
  const mentions = findMentions(document.sentences, document.names, classes);
  const views = mentions.map((mention, index) => viewMention(mention, index, document.sentences, classes));
  return {
    document,
    views,
    gold: mentions.map((m) => goldOf.get(`${m.sentence}:${m.start}:${m.end}`) ?? ""),
  };
}

export class RankTrainer {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #mask: number;
  readonly #options: RankOptions;
  readonly #buffer = new FeatureBuffer();

  constructor(options: RankOptions) {
    this.weights = new Float32Array(2 ** options.bits);
    this.#squares = new Float32Array(2 ** options.bits).fill(1e-4);
    this.#mask = 2 ** options.bits - 1;
    this.#options = options;
  }

  learn({ document, views, gold }: Prepared): number {
    const antecedents = new Antecedents(views);
    const entityOf: Entity[] = [];
    const seen = new Map<string, number>();
    let loss = 0;
    for (const view of views) {
      const own = gold[view.index] as string;
      const isOld = own !== "" && seen.has(own);
      const options = [
        {
          index: -1,
          features: this.#collect((b) =>
            newFeatures(b, view, antecedents.precedentOf(view), document.sentences.length),
          ),
          right: false,
          cost: isOld ? this.#options.falseNew : 0,
        },
      ];
      for (const index of antecedents.of(view)) {
        const candidate = views[index] as MentionView;
        if (overlapsBadly(view, candidate)) continue;
        const entity = entityOf[index] as Entity;
        const right = own !== "" && gold[index] === own;
        options.push({
          index,
          right,
          features: this.#collect((b) => pairFeatures(b, view, candidate, entity, view.index - index)),
          cost: right ? 0 : isOld ? this.#options.wrongLink : this.#options.falseLink,
        });
      }
      const reachable = options.some((option) => option.right);
      if (!reachable) (options[0] as { right: boolean; cost: number }).right = true;
      loss += this.#update(options);
      const best = options.reduce((a, b) => (this.#score(b.features) > this.#score(a.features) ? b : a));
      // Entities grow as the model itself would have them grow, so that it learns to live with its own slips.
      let entity = best.index < 0 ? undefined : entityOf[best.index];
      if (entity === undefined) entity = new Entity(view.index);
      entity.add(view);
      entityOf.push(entity);
      antecedents.note(view);
      if (own !== "") seen.set(own, view.index);
    }
    return loss;
  }

  #collect(fill: (buffer: FeatureBuffer) => void): Int32Array {
    fill(this.#buffer);
    const features = this.#buffer.values.slice(0, this.#buffer.length);
    for (let i = 0; i < features.length; i++) features[i] = (features[i] as number) & this.#mask;
    return features;
  }

  #score(features: Int32Array): number {
    let sum = 0;
    for (const feature of features) sum += this.weights[feature] as number;
    return sum;
  }

  #update(options: readonly { features: Int32Array; right: boolean; cost: number }[]): number {
    const scores = options.map((option) => this.#score(option.features) + option.cost);
    const most = Math.max(...scores);
    let all = 0;
    let right = 0;
    const parts = scores.map((score, at) => {
      const part = Math.exp(score - most);
      all += part;
      if (options[at]?.right) right += part;
      return part;
    });
    right = Math.max(right, 1e-30);
    options.forEach((option, at) => {
      const part = parts[at] as number;
      const gradient = (option.right ? part / right : 0) - part / all;
      if (Math.abs(gradient) < 1e-4) return;
      for (const feature of option.features) {
        const squares = (this.#squares[feature] as number) + gradient * gradient;
        this.#squares[feature] = squares;
        const rate = this.#options.rate / Math.sqrt(squares);
        this.weights[feature] =
          (this.weights[feature] as number) * (1 - this.#options.l2 * rate) + rate * gradient;
      }
    });
    return Math.log(all) - Math.log(right);
  }
}

export function trainRanker(
  documents: readonly CoreferenceDocument[],
  options: RankOptions,
  classes: WordClasses,
  log: (line: string) => void,
  each?: (weights: Float32Array, epoch: number) => void,
): Float32Array {
  const prepared = documents.map((document) => prepare(document, classes));
  const trainer = new RankTrainer(options);
  // The mean of the weights after each document from the middle of the first epoch on: steadier than the last ones.
  const sum = new Float32Array(trainer.weights.length);
  let averaged = 0;
  let learned = 0;
  let state = 99;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = prepared
      .map((item) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return { item, key: state };
      })
      .sort((a, b) => a.key - b.key);
    let loss = 0;
    for (const { item } of order) {
      loss += trainer.learn(item);
      if (learned++ < order.length / 2) continue;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (trainer.weights[i] as number);
      averaged++;
    }
    log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
    each?.(
      sum.map((value) => value / averaged),
      epoch,
    );
  }
  return sum.map((value) => value / averaged);
}

export function scoreDocuments(
  documents: readonly CoreferenceDocument[],
  model: RankModel,
  classes: WordClasses,
): string {
  const scores = addScores(
    documents.map((document) => {
      const chains = findMentionChains(document.sentences, document.names, model, classes);
      return scoreCoreference(
        chains.map((chain) => chain.map((m) => `${m.sentence}:${m.start}:${m.end}`)),
        goldChains(document),
      );
    }),
  );
  const pr = (r: { precision: readonly [number, number]; recall: readonly [number, number] }): string =>
    `${ratioF1(r).toFixed(1)} (${((100 * r.precision[0]) / r.precision[1]).toFixed(0)}/${((100 * r.recall[0]) / r.recall[1]).toFixed(0)})`;
  return `CoNLL ${conllScore(scores).toFixed(2)} muc ${pr(scores.muc)} b3 ${pr(scores.bCubed)} ceaf ${pr(scores.ceaf)} mentions ${pr(scores.mentions)}`;
}

function option(name: string, standard: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? standard : Number(process.argv[at + 1]);
}

/** Of dev every other document tunes; the rest gives the final figure. */
export function devHalf(
  documents: readonly CoreferenceDocument[],
  half: "tune" | "final",
): CoreferenceDocument[] {
  return documents.filter((_, index) => (index % 2 === 0) === (half === "tune"));
}

function main(): void {
  const corpora = corporaFolder(process.argv[2]?.startsWith("--") ? undefined : process.argv[2]);
  const options: RankOptions = {
    bits: option("bits", 20),
    epochs: option("epochs", 3),
    rate: option("rate", 0.05),
    l2: option("l2", 0.005),
    falseNew: option("false-new", 4),
    falseLink: option("false-link", 0.5),
    wrongLink: option("wrong-link", 1),
  };
  const core = LanguageCore.load((name) => readFileSync(join(packageRoot(), "models", name)));
  const train = readThrough(core, readGum(requireFolder(join(corpora, "syntax/gum-train"))));
  const tune = readThrough(core, devHalf(readGum(join(corpora, "syntax/gum-dev")), "tune"));
  const log = (line: string): void => console.error(line);
  const model = (name: string): Uint8Array => readFileSync(join(packageRoot(), "models", name));
  const classes = VectorClasses.fromBytes(
    model("word-classes.bin"),
    WordVectors.load(model("word-vectors.bin")),
  );
  const weights = trainRanker(train, options, classes, log, (now) =>
    log(`  ${scoreDocuments(tune, RankModel.fromBytes(RankModel.pack(now)), classes)}`),
  );
  const bytes = RankModel.pack(weights);
  const out = process.argv.indexOf("--out");
  if (out >= 0) writeFileSync(process.argv[out + 1] as string, bytes);
}

if (import.meta.main) main();
