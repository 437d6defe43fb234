/** Which words stand in quotation marks, and in which quotation. Owns the marks; the speaker is for the ranker to find. */

import type { Sentence } from "../../model/annotation.ts";

const OPEN: ReadonlySet<string> = new Set(["“", "«", "„"]);
const CLOSE: ReadonlySet<string> = new Set(["”", "»"]);
const STRAIGHT: ReadonlySet<string> = new Set(['"', "``", "''"]);

/** A quotation that has not closed after this many sentences never will: its mark was a slip. */
const SENTENCES_MAX = 8;

/** For each sentence and word the number of its quotation, -1 outside. */
export function quotationsOf(sentences: readonly Sentence[]): Int32Array[] {
  const marks = sentences.map((sentence) => new Int32Array(sentence.tokens.length).fill(-1));
  let open: { sentence: number; token: number } | null = null;
  let count = 0;
  const fill = (from: { sentence: number; token: number }, sentence: number, token: number): void => {
    for (let s = from.sentence; s <= sentence; s++) {
      const row = marks[s] as Int32Array;
      row.fill(count, s === from.sentence ? from.token + 1 : 0, s === sentence ? token : row.length);
    }
    count++;
  };
  sentences.forEach((sentence, s) => {
    if (open !== null && s - open.sentence > SENTENCES_MAX) open = null;
    sentence.tokens.forEach((token, t) => {
      const opens = OPEN.has(token.form) || (STRAIGHT.has(token.form) && open === null);
      const closes = CLOSE.has(token.form) || (STRAIGHT.has(token.form) && open !== null);
      if (closes && open !== null) {
        fill(open, s, t);
        open = null;
      } else if (opens) open = { sentence: s, token: t };
    });
  });
  return marks;
}
