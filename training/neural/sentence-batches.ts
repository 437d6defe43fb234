/** Sentences in batches for a tape: drawing, laying end to end, counting words. Owns no model and no corpus. */

import type { Random, Stretch } from "./tape.ts";

/** Anything that has words. */
interface Worded {
  readonly forms: readonly string[];
}

/** Batches of at least `most` words (the last may hold fewer), the sentences in an order drawn anew at each call. */
export function* batchesOf<T extends Worded>(
  sentences: readonly T[],
  most: number,
  random: Random,
): Generator<T[]> {
  let batch: T[] = [];
  let words = 0;
  for (const sentence of random.shuffle([...sentences])) {
    batch.push(sentence);
    words += sentence.forms.length;
    if (words < most) continue;
    yield batch;
    batch = [];
    words = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Where each sentence of a batch stands when they are laid end to end, and how many words there are in all. */
export function layOut(batch: readonly Worded[]): { readonly stretches: Stretch[]; readonly total: number } {
  const stretches: Stretch[] = [];
  let total = 0;
  for (const { forms } of batch) {
    stretches.push({ start: total, length: forms.length });
    total += forms.length;
  }
  return { stretches, total };
}

/** How often each form stands in the sentences, case folded. */
export function countForms(sentences: readonly Worded[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { forms } of sentences)
    for (const form of forms) counts.set(form.toLowerCase(), (counts.get(form.toLowerCase()) ?? 0) + 1);
  return counts;
}
