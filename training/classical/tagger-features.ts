/** Features of the classical tagger: the word, its ends and neighbours, and the two tags before it. */

import { feature } from "../../src/language/sparse-linear.ts";
import type { WordShape } from "../../src/language/word-shapes.ts";

export const TAGGER_FEATURES_MAX = 48;

const NOTHING: WordShape = { lower: 7, exact: 7, suffixes: [7, 7, 7, 7], prefixes: [7, 7, 7], shape: 7 };

/** Fills `out`, returns how many. `before` and `beforeThat` are classes of the two words before, -1 at the start. */
export function taggerFeatures(
  words: readonly WordShape[],
  at: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
): number {
  const w = words[at] as WordShape;
  const p1 = words[at - 1] ?? NOTHING;
  const p2 = words[at - 2] ?? NOTHING;
  const n1 = words[at + 1] ?? NOTHING;
  const n2 = words[at + 2] ?? NOTHING;
  const start = at === 0 ? 1 : 0;
  let n = 0;
  out[n++] = feature(0, 0);
  out[n++] = feature(1, w.lower);
  out[n++] = feature(2, w.exact, start);
  out[n++] = feature(3, w.suffixes[0]);
  out[n++] = feature(4, w.suffixes[1]);
  out[n++] = feature(5, w.suffixes[2]);
  out[n++] = feature(6, w.suffixes[3]);
  out[n++] = feature(7, w.prefixes[0]);
  out[n++] = feature(8, w.prefixes[1]);
  out[n++] = feature(9, w.prefixes[2]);
  out[n++] = feature(10, w.shape, start);
  out[n++] = feature(11, w.shape, before);
  out[n++] = feature(12, before);
  out[n++] = feature(13, before, beforeThat);
  out[n++] = feature(14, w.lower, before);
  out[n++] = feature(15, w.lower, before, beforeThat);
  out[n++] = feature(16, w.suffixes[2], before);
  out[n++] = feature(17, w.suffixes[1], before, beforeThat);
  out[n++] = feature(18, p1.lower);
  out[n++] = feature(19, p2.lower);
  out[n++] = feature(20, n1.lower);
  out[n++] = feature(21, n2.lower);
  out[n++] = feature(22, p1.lower, w.lower);
  out[n++] = feature(23, w.lower, n1.lower);
  out[n++] = feature(24, p1.lower, n1.lower);
  out[n++] = feature(25, n1.suffixes[2]);
  out[n++] = feature(26, n1.suffixes[1], w.suffixes[1]);
  out[n++] = feature(27, n1.shape, w.shape);
  out[n++] = feature(28, p1.suffixes[2]);
  out[n++] = feature(29, before, n1.lower);
  out[n++] = feature(30, before, w.suffixes[2], n1.suffixes[1]);
  out[n++] = feature(31, n1.lower, n2.lower);
  out[n++] = feature(32, p2.lower, p1.lower);
  out[n++] = feature(33, n2.suffixes[2]);
  out[n++] = feature(34, p1.lower, w.suffixes[2]);
  out[n++] = feature(35, w.lower, n1.suffixes[2]);
  out[n++] = feature(36, beforeThat, p1.lower);
  out[n++] = feature(37, w.shape, n1.shape, p1.shape);
  out[n++] = feature(38, words.length > 60 ? 3 : words.length > 4 ? 2 : words.length, w.shape);
  return n;
}
