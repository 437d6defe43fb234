/**
 * Tells whether a sentence commits its speaker to something (Searle's commissive), by a linear model over its words and
 * those around it. Owns the features; who commits to whom is found elsewhere.
 */

import { FeatureBag, HashedLinear } from "../../nn/hashed-linear.ts";
import { ModelFile } from "../../nn/model-file.ts";

/** Lexical classes that generalise over campaign speech and diplomacy; each word stands in one class. */
const CLASSES: Readonly<Record<string, string>> = classTable({
  MODAL_WILL: "will shall 'll ’ll wo",
  MODAL_WOULD: "would could should might may can must",
  COMMIT:
    "commit commits committed commitment commitments pledge pledges pledged promise promises promised vow vows vowed guarantee guarantees guaranteed undertake undertakes undertaken undertaking determined resolve resolved",
  PLAN: "plan plans planned intend intends intention propose proposes proposed offer offers aim aims ready prepared willing policy package initiative",
  GIVE: "invest invests investing investment provide provides providing deliver delivers delivering fund funds funding support supports supporting establish establishes build builds building create creates creating restore restores boost boosts ensure ensures ensuring introduce introduces extend extends expand expands protect protects implement upgrade upgrades allocate contribute supply donate grant improve improves increase strengthen reduce abolish cut cuts",
  PAST: "was were had did has been failed announced said delivered invested built created provided",
  SELF: "we our us i my ours",
  OTHER: "they their them he she his her",
  GOVERNMENT:
    "government coalition party labor liberal nationals greens administration ministry state republic federation",
  MONEY: "million billion thousand crore lakh dollars percent per cent",
  ELECTED: "elected re-elected election",
});

function classTable(classes: Readonly<Record<string, string>>): Record<string, string> {
  const table: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, words] of Object.entries(classes))
    for (const word of words.split(" ")) table[word] = name;
  return table;
}

/** Cheap words for where no tokens are given. */
export function wordsOf(sentence: string): string[] {
  return (
    sentence
      .toLowerCase()
      .replace(/[’`]/gu, "'")
      .match(/[\p{L}\p{N}$%][\p{L}\p{N}'.,$%-]*|[^\s\p{L}\p{N}]/gu) ?? []
  );
}

function fold(word: string): string {
  if (/\d/u.test(word)) return word.includes("$") ? "$#" : /^(?:19|20)\d\d/u.test(word) ? "YEAR" : "#";
  return word.replace(/[.,'-]+$/u, "");
}

/** What the model looks at: the sentence, its neighbours, and how the first pass judged these (null on the first pass). */
export interface CommissiveContext {
  readonly words: readonly string[];
  readonly previous: readonly string[];
  readonly next: readonly string[];
  readonly place: number;
  readonly scores: {
    readonly previous: number;
    readonly own: number;
    readonly next: number;
    readonly mean: number;
  } | null;
}

export function addCommissiveFeatures(bag: FeatureBag, context: CommissiveContext): void {
  const words = context.words.map(fold);
  const classes = words.map((word) => CLASSES[word] ?? word);
  const seen = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const kind = classes[i] as string;
    if (!seen.has(word)) bag.add(1, word);
    seen.add(word);
    if (kind !== word && !seen.has(kind)) {
      bag.add(2, kind);
      seen.add(kind);
    }
    bag.addPair(3, word, words[i + 1] ?? "$");
    bag.addPair(4, kind, classes[i + 1] ?? "$");
    bag.addPair(5, kind, classes[i + 2] ?? "$");
    if (i < 4) bag.addPair(6, String(i), kind);
    if (kind === "MODAL_WILL" || kind === "MODAL_WOULD") {
      bag.addPair(
        7,
        subjectClass(classes, i),
        words[i + 1] === "also" || words[i + 1] === "not" ? (words[i + 2] ?? "$") : (words[i + 1] ?? "$"),
      );
      bag.addPair(8, kind, subjectClass(classes, i));
    }
  }
  for (const kind of new Set(context.previous.map((word) => CLASSES[fold(word)] ?? "")))
    if (kind !== "") bag.add(9, kind);
  for (const kind of new Set(context.next.map((word) => CLASSES[fold(word)] ?? "")))
    if (kind !== "") bag.add(10, kind);
  bag.add(11, String(Math.min(6, Math.floor(words.length / 6))));
  bag.add(12, context.words[0] === '"' || context.words[0] === "“" ? "quoted" : "plain");
  bag.add(13, words.at(-1) === "?" ? "question" : "other");
  bag.add(14, String(Math.min(4, context.place)));
  if (context.scores !== null) addScores(bag, context.scores);
}

function subjectClass(classes: readonly string[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const kind = classes[i] as string;
    if (
      kind === "SELF" ||
      kind === "OTHER" ||
      kind === "GOVERNMENT" ||
      kind === "it" ||
      kind === "this" ||
      kind === "that"
    )
      return kind;
  }
  return "else";
}

function addScores(bag: FeatureBag, scores: NonNullable<CommissiveContext["scores"]>): void {
  bag.addValue(20, "own", scores.own);
  bag.addValue(20, "previous", scores.previous);
  bag.addValue(20, "next", scores.next);
  bag.addValue(20, "mean", scores.mean);
  bag.addValue(20, "both", scores.own * (scores.previous + scores.next));
  bag.add(21, `${band(scores.own)}:${band(scores.previous)}`);
  bag.add(22, `${band(scores.own)}:${band(scores.next)}`);
  bag.add(23, `${band(scores.own)}:${band(scores.mean)}`);
}

function band(score: number): string {
  return String(Math.floor(score * 4.999));
}

/** The trained model: two passes, the second sees how the first judged the neighbours. */
export class CommissiveModel {
  readonly #first: HashedLinear;
  readonly #second: HashedLinear;
  readonly threshold: number;

  constructor(first: HashedLinear, second: HashedLinear, threshold: number) {
    this.#first = first;
    this.#second = second;
    this.threshold = threshold;
  }

  /** Reads `models/commissive.bin`. */
  static load(bytes: Uint8Array): CommissiveModel {
    const file = ModelFile.parse(bytes);
    return new CommissiveModel(
      HashedLinear.from(file, "first"),
      HashedLinear.from(file, "second"),
      Number(file.meta["threshold"]),
    );
  }

  /** Probability, for each sentence of a document in order, that it is commissive. */
  score(sentences: readonly (readonly string[])[]): number[] {
    const bag = new FeatureBag();
    const judge = (model: HashedLinear, context: CommissiveContext): number => {
      bag.clear();
      addCommissiveFeatures(bag, context);
      return model.probability(bag);
    };
    const first = sentences.map((_, i) => judge(this.#first, contextOf(sentences, i, null)));
    return sentences.map((_, i) => judge(this.#second, contextOf(sentences, i, first)));
  }
}

/** The context of sentence `i`; `first` holds the scores of the first pass, null on that pass. */
export function contextOf(
  sentences: readonly (readonly string[])[],
  i: number,
  first: readonly number[] | null,
): CommissiveContext {
  return {
    words: sentences[i] ?? [],
    previous: sentences[i - 1] ?? [],
    next: sentences[i + 1] ?? [],
    place: i,
    scores:
      first === null
        ? null
        : {
            own: first[i] ?? 0,
            previous: first[i - 1] ?? 0,
            next: first[i + 1] ?? 0,
            mean: first.reduce((sum, score) => sum + score, 0) / Math.max(1, first.length),
          },
  };
}
