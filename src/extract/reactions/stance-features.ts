/**
 * What the stance model looks at: the words around a target, what syntax says the target does or suffers, and how these
 * words are laden. The target's own name is never a feature: the model must not learn whom to dislike.
 */

import type { FeatureBag } from "../../nn/hashed-linear.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";
import type { Token } from "../../model/annotation.ts";
import { INTENSIFYING_WORDS, NEGATING_WORDS, sentimentOf } from "./sentiment-lexicon.ts";

/** A sentence and the tokens [from, to) in it that name the target. */
export interface StanceInput {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly polarity: number;
  readonly distance: number;
}

export function addStanceFeatures(bag: FeatureBag, input: StanceInput, vectors: WordVectors | null): void {
  const words = readWords(input);
  addContext(bag, words, input);
  addPolarity(bag, words);
  addSyntax(bag, words, input);
  if (vectors !== null) addVectors(bag, words, input, vectors);
}

/** Names are folded to NAME, numbers to #; polarity is turned by a negating word up to three before. */
function readWords(input: StanceInput): Word[] {
  const { tokens, from, to } = input;
  let sinceNegation = 9;
  return tokens.map((token, i) => {
    const form = token.form.toLowerCase();
    const isName = token.upos === "PROPN" && sentimentOf(form) === 0;
    const inTarget = i >= from && i < to;
    sinceNegation = NEGATING_WORDS.has(form) ? 0 : sinceNegation + 1;
    const own = sentimentOf(form) || sentimentOf(token.lemma.toLowerCase());
    const polarity = inTarget ? 0 : sinceNegation > 0 && sinceNegation <= 3 ? -own : own;
    const folded = inTarget ? "TARGET" : isName ? "NAME" : /\d/u.test(form) ? "#" : form;
    return {
      form: folded,
      lemma: inTarget || isName ? folded : token.lemma.toLowerCase(),
      polarity,
      distance: i < from ? i - from : i >= to ? i - to + 1 : 0,
    };
  });
}

function addContext(bag: FeatureBag, words: readonly Word[], input: StanceInput): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.distance === 0) continue;
    const side = word.distance < 0 ? "L" : "R";
    const near = Math.abs(word.distance);
    bag.add(1, word.lemma);
    if (near <= 8) bag.add(near <= 3 ? 2 : 3, side + word.lemma);
    if (near <= 2) bag.add(4, word.distance + word.form);
    const next = words[i + 1];
    if (next !== undefined) bag.addPair(5, word.lemma, next.lemma);
    if (near <= 5 && next !== undefined) bag.addPair(6, side + word.form, next.form);
  }
  bag.add(
    7,
    input.from === 0 ? "first" : input.from < 3 ? "early" : input.from < words.length / 2 ? "middle" : "late",
  );
  bag.add(8, (words.at(-1)?.form ?? "") === "?" ? "?" : (words.at(-1)?.form ?? "") === "!" ? "!" : ".");
}

function addPolarity(bag: FeatureBag, words: readonly Word[]): void {
  let [good, bad, near, left, right] = [0, 0, 0, 0, 0];
  let nearest: Word | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.polarity === 0) continue;
    const weight = INTENSIFYING_WORDS.has(words[i - 1]?.form ?? "") ? 1.5 : 1;
    if (word.polarity > 0) good += weight;
    else bad += weight;
    near += (word.polarity * weight) / Math.abs(word.distance);
    if (word.distance < 0) left += word.polarity;
    else right += word.polarity;
    if (nearest === null || Math.abs(word.distance) < Math.abs(nearest.distance)) nearest = word;
  }
  bag.addValue(10, "good", Math.min(4, good));
  bag.addValue(10, "bad", Math.min(4, bad));
  bag.addValue(10, "near", near * 2);
  bag.addValue(10, "left", Math.max(-3, Math.min(3, left)));
  bag.addValue(10, "right", Math.max(-3, Math.min(3, right)));
  bag.add(11, `${Math.min(3, Math.round(good))}:${Math.min(3, Math.round(bad))}`);
  bag.add(
    12,
    nearest === null
      ? "none"
      : `${nearest.polarity}:${Math.sign(nearest.distance)}:${Math.min(4, Math.abs(nearest.distance))}`,
  );
}

/** Up to four steps from the target's head to the root: what it does, suffers, has, and how that is laden. */
function addSyntax(bag: FeatureBag, words: readonly Word[], { tokens, from, to }: StanceInput): void {
  let at = from;
  for (let i = from; i < to; i++) {
    const head = (tokens[i] as Token).head - 1;
    if (head < from || head >= to) {
      at = i;
      break;
    }
  }
  let path = "";
  for (let step = 0; step < 4; step++) {
    const token = tokens[at] as Token;
    const head = token.head - 1;
    path += `/${token.deprel}`;
    if (step === 0)
      for (let c = 0; c < tokens.length; c++)
        if ((tokens[c] as Token).head - 1 === at && (c < from || c >= to))
          addNode(bag, 20, `own/${(tokens[c] as Token).deprel}`, words[c] as Word);
    if (head < 0 || head === at) break;
    const word = words[head] as Word;
    addNode(bag, 21, path, word);
    if (step < 2) {
      for (let c = 0; c < tokens.length; c++) {
        const child = tokens[c] as Token;
        if (child.head - 1 !== head || c === at || child.deprel === "punct") continue;
        addNode(bag, 22, `${path}<${child.deprel}`, words[c] as Word);
        if (child.deprel === "obj" || child.deprel === "nsubj" || child.deprel === "advmod")
          bag.addPair(23, `${path}<${child.deprel}${word.lemma}`, (words[c] as Word).lemma);
      }
    }
    at = head;
  }
}

function addNode(bag: FeatureBag, seed: number, path: string, word: Word): void {
  bag.addPair(seed, path, word.lemma);
  if (word.polarity !== 0) bag.addPair(seed + 10, path, word.polarity > 0 ? "good" : "bad");
}

const scratch = new Float32Array(300);

/** Mean vectors of the words before, after, and near the target. */
function addVectors(bag: FeatureBag, words: readonly Word[], input: StanceInput, vectors: WordVectors): void {
  const size = vectors.dimensions;
  const sums = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  const weights = [0, 0, 0];
  for (let i = 0; i < words.length; i++) {
    const { distance, form } = words[i] as Word;
    if (distance === 0 || form === "NAME") continue;
    const upos = input.tokens[i]?.upos ?? "X";
    if (
      upos === "PUNCT" ||
      upos === "DET" ||
      upos === "ADP" ||
      upos === "AUX" ||
      upos === "PRON" ||
      upos === "CCONJ"
    )
      continue;
    const row = vectors.rowOf(form);
    if (row < 0) continue;
    vectors.copyRow(row, scratch, 0);
    const near = 1 / (1 + Math.abs(distance) / 4);
    accumulate(sums[distance < 0 ? 0 : 1] as Float32Array, scratch, near);
    weights[distance < 0 ? 0 : 1] = (weights[distance < 0 ? 0 : 1] as number) + near;
    accumulate(sums[2] as Float32Array, scratch, 1);
    weights[2] = (weights[2] as number) + 1;
  }
  sums.forEach((sum, part) => {
    const weight = weights[part] as number;
    if (weight === 0) return;
    for (let k = 0; k < size; k++) bag.addHash(0x40000000 + part * 128 + k, (sum[k] as number) / weight);
  });
}

function accumulate(sum: Float32Array, row: Float32Array, weight: number): void {
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (row[k] as number) * weight;
}
