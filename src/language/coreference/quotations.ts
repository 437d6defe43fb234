/** Which words stand in quotation marks, in which quotation, and who is likely to speak there. Owns marks and verbs of speech alone. */

import type { Sentence, Token } from "../../model/annotation.ts";

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

/** A word of a document. */
export interface WordPlace {
  readonly sentence: number;
  readonly token: number;
}

const SPEECH: ReadonlySet<string> = new Set(
  (
    "say tell add state note claim argue explain announce warn declare insist stress reply ask write comment remark urge tweet " +
    "reiterate emphasize emphasise respond observe recall admit confirm deny acknowledge maintain conclude suggest continue " +
    "report mention complain answer demand promise vow pledge quote assert recount joke quip lament predict caution exclaim post"
  ).split(" "),
);

/** For each quotation the subject of the verb of speech beside it, in the sentences where it begins and ends; null where none. */
export function speakersOf(
  sentences: readonly Sentence[],
  marks: readonly Int32Array[],
): (WordPlace | null)[] {
  const speakers: (WordPlace | null)[] = [];
  marks.forEach((row, sentence) => {
    const here = new Set<number>();
    for (const quotation of row) if (quotation >= 0) here.add(quotation);
    if (here.size === 0) return;
    const speaker = speakerIn(sentences[sentence]?.tokens ?? [], row);
    for (const quotation of here) {
      speakers[quotation] = speaker === null ? (speakers[quotation] ?? null) : { sentence, token: speaker };
    }
  });
  return speakers;
}

/** The subject of a verb of speech outside of the marks; "-1 outside" as in `marks`. */
function speakerIn(tokens: readonly Token[], row: Int32Array): number | null {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const verb = token.head - 1;
    if (!token.deprel.startsWith("nsubj") || (row[i] as number) >= 0 || (row[verb] ?? 0) >= 0) continue;
    if (SPEECH.has(tokens[verb]?.lemma.toLowerCase() ?? "")) return i;
  }
  for (let i = 2; i < tokens.length; i++) {
    const isAccording = tokens[i - 2]?.form.toLowerCase() === "according";
    if (isAccording && (row[i] as number) < 0) return headOfRun(tokens, i);
  }
  return null;
}

/** From a word up to the head of its phrase, within the few words after it. */
function headOfRun(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 6; steps++) {
    const above = (tokens[at] as Token).head - 1;
    if (above <= at || above >= tokens.length || tokens[above]?.upos === "VERB") return at;
    at = above;
  }
  return at;
}
