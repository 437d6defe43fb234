/**
 * Trains the small classifiers of src/nn/classifier.ts with Adam: hashed features, dense numbers, an optional hidden layer,
 * dropout of features, class weights, soft targets. Deterministic for a seed.
 */

import {
  Classifier,
  type ClassifierInput,
  type ClassifierWeights,
  featureRows,
  softmax,
} from "../../src/nn/classifier.ts";
import { Random } from "./tape.ts";

/** `label` is a class, or a distribution over the classes in their order. `weight` defaults to 1. */
export interface LabelledInput extends ClassifierInput {
  readonly label: string | readonly number[];
  readonly weight?: number;
}

export interface ClassifierOptions {
  readonly classes: readonly string[];
  /** Rows of the hashed table: 4096 to 65536. */
  readonly rows: number;
  /** Width of the hidden layer; 0 for logistic regression. A multiple of 8 is best. */
  readonly hidden: number;
  readonly epochs: number;
  readonly rate?: number;
  /** Share of the features left out at each step, and of hidden units. */
  readonly dropout?: number;
  /** Pull of the weights to zero, for each step. */
  readonly decay?: number;
  readonly batch?: number;
  readonly seed?: number;
  /** Called after each epoch with the mean loss. */
  readonly onEpoch?: (epoch: number, loss: number, classifier: Classifier) => void;
}

/** Trains on the examples and returns the classifier of the averaged weights of the last half. Store it with `render()`. */
export function trainClassifier(examples: readonly LabelledInput[], options: ClassifierOptions): Classifier {
  const {
    classes,
    rows,
    hidden,
    epochs,
    rate = 0.003,
    dropout = 0.2,
    decay = 0.0,
    batch = 16,
    seed = 1,
  } = options;
  const dense = examples[0]?.dense?.length ?? 0;
  const random = new Random(seed);
  const width = hidden || classes.length;
  const initial = (size: number, spread: number): Float32Array =>
    Float32Array.from({ length: size }, () => random.normal() * spread);
  const weights: ClassifierWeights = {
    classes,
    rows,
    hidden,
    dense,
    table: initial(rows * width, hidden > 0 ? 0.05 : 0),
    denseWeights: initial(dense * width, hidden > 0 ? Math.sqrt(1 / Math.max(1, dense)) : 0),
    bias: new Float32Array(width),
    output: initial(hidden * classes.length, Math.sqrt(2 / Math.max(1, hidden + classes.length))),
    outputBias: new Float32Array(hidden > 0 ? classes.length : 0),
  };
  const model = new Classifier(weights);
  const names = ["table", "denseWeights", "bias", "output", "outputBias"] as const;
  const slots = Object.fromEntries(names.map((name) => [name, new AdamSlot(weights[name])]));
  const slot = (name: (typeof names)[number]): AdamSlot => slots[name] as AdamSlot;
  const prepared = examples.map((example) => ({
    example,
    rows: featureRows(example.features, rows),
    target: targetOf(example, classes),
  }));
  const hiddenValues = new Float32Array(hidden);
  const total = Math.ceil(prepared.length / batch) * epochs;
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    const order = random.shuffle(prepared.map((_, i) => i));
    for (let from = 0; from < order.length; from += batch) {
      for (const index of order.slice(from, from + batch)) {
        const { example, rows: all, target } = prepared[index] as (typeof prepared)[number];
        const kept = all.filter(() => random.next() >= dropout);
        const scores = softmax(model.logits(kept, example.dense, hiddenValues));
        const weight = (example.weight ?? 1) / batch;
        const error = scores.map((p, c) => (p - (target[c] as number)) * weight);
        scores.forEach((p, c) => {
          loss -= (target[c] as number) * Math.log(Math.max(1e-9, p)) * (example.weight ?? 1);
        });
        let below = error;
        if (hidden > 0) {
          below = new Float32Array(hidden);
          for (let h = 0; h < hidden; h++) {
            if (hiddenValues[h] === 0) continue;
            let sum = 0;
            for (let c = 0; c < classes.length; c++)
              sum += (error[c] as number) * (weights.output[h * classes.length + c] as number);
            below[h] = sum;
            slot("output").add(h, error, hiddenValues[h] as number);
          }
          slot("outputBias").add(0, error, 1);
        }
        for (const row of kept) slot("table").add(row, below, 1);
        example.dense?.forEach((value, i) => {
          if (value !== 0) slot("denseWeights").add(i, below, value);
        });
        slot("bias").add(0, below, 1);
      }
      step++;
      const now = rate * (1 - (0.95 * step) / total);
      for (const name of names) slot(name).update(now, step, name.toLowerCase().includes("bias") ? 0 : decay);
      if (step * 2 > total && step % 8 === 0) for (const name of names) slot(name).average();
    }
    options.onEpoch?.(epoch, loss / prepared.length, model);
  }
  const final = Object.fromEntries(names.map((name) => [name, slot(name).result()]));
  return new Classifier({
    ...weights,
    ...(final as unknown as Pick<ClassifierWeights, (typeof names)[number]>),
  });
}

function targetOf({ label }: LabelledInput, classes: readonly string[]): readonly number[] {
  if (typeof label !== "string") return label;
  if (!classes.includes(label)) throw new Error(`label ${label} is none of the classes`);
  return classes.map((name) => (name === label ? 1 : 0));
}

/** Adam for one array, row by row: rows without a gradient rest. */
class AdamSlot {
  readonly #w: Float32Array;
  readonly #g: Float32Array;
  readonly #m: Float32Array;
  readonly #v: Float32Array;
  readonly #mean: Float32Array;
  #count = 0;
  readonly #touched = new Map<number, number>();

  constructor(w: Float32Array) {
    this.#w = w;
    this.#g = new Float32Array(w.length);
    this.#m = new Float32Array(w.length);
    this.#v = new Float32Array(w.length);
    this.#mean = new Float32Array(w.length);
  }

  add(row: number, gradient: Float32Array, factor: number): void {
    const at = row * gradient.length;
    this.#touched.set(at, gradient.length);
    for (let i = 0; i < gradient.length; i++)
      this.#g[at + i] = (this.#g[at + i] as number) + factor * (gradient[i] as number);
  }

  update(rate: number, step: number, decay: number): void {
    const correction = Math.sqrt(1 - 0.99 ** step) / (1 - 0.9 ** step);
    for (const [from, length] of this.#touched) {
      for (let i = from; i < from + length; i++) {
        const g = this.#g[i] as number;
        const m = 0.9 * (this.#m[i] as number) + 0.1 * g;
        const v = 0.99 * (this.#v[i] as number) + 0.01 * g * g;
        this.#m[i] = m;
        this.#v[i] = v;
        this.#g[i] = 0;
        const w = this.#w[i] as number;
        this.#w[i] = w - rate * ((correction * m) / (Math.sqrt(v) + 1e-8) + decay * w);
      }
    }
    this.#touched.clear();
  }

  average(): void {
    this.#count++;
    for (let i = 0; i < this.#w.length; i++) {
      const old = this.#mean[i] as number;
      this.#mean[i] = old + ((this.#w[i] as number) - old) / this.#count;
    }
  }

  result(): Float32Array {
    return this.#count === 0 ? this.#w : this.#mean;
  }
}
