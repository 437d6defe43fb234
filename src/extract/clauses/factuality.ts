/**
 * How far a text commits itself to an act having happened: from −3 (certainly not) to 3 (certainly). A linear model over
 * negation, modality, tense, and the words that the act stands under (models/factuality.md). Owns the features and the score.
 */

import type { SyntaxTree } from "../../language/tree.ts";
import { FeatureBag, HashedLinear } from "../../nn/hashed-linear.ts";
import { ModelFile } from "../../nn/model-file.ts";
import type { WordVectors } from "../../nn/word-vectors.ts";

/** Words that the acts below them are certain, doubtful or false under, by what they do when plain: signatures after Karttunen. */
const SIGNATURES: Readonly<Record<string, string>> = table({
  factive:
    "know realise realize regret discover notice remember learn see reveal acknowledge admit recognise recognize note recall confirm find show prove forget celebrate",
  implicative:
    "manage succeed begin start continue happen help force cause lead let make get bother remain stop finish end",
  counter: "fail refuse decline avoid prevent deny forget neglect cancel stop block keep reject abandon miss",
  report:
    "say tell report announce claim state add write argue insist allege suggest indicate declare explain assert believe think suppose hear",
  future:
    "plan intend expect want hope seek aim try attempt promise pledge agree decide vow threaten offer wish propose prepare schedule like need order ask urge call demand request consider set ready likely able",
  doubt:
    "doubt unlikely impossible question wonder whether possible possibility chance risk fear threat potential may",
});

function table(classes: Readonly<Record<string, string>>): Record<string, string> {
  const out: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, words] of Object.entries(classes))
    for (const word of words.split(" ")) out[word] ??= name;
  return out;
}

const NEGATIVE = /^(?:not|n't|n’t|never|no|neither|nor|hardly|barely|without|nobody|nothing|none)$/u;
const MODAL = /^(?:will|would|shall|should|can|could|may|might|must|ought|wo|ca|'ll|’ll|'d)$/u;

interface Shell {
  readonly negated: boolean;
  readonly modal: string;
  readonly tense: string;
  readonly mark: string;
  readonly auxiliaries: string;
}

/** What stands right around a word: negation, modal, tense, subordinator. */
function shellOf(tree: SyntaxTree, at: number): Shell {
  let negated = false;
  let modal = "";
  let mark = "";
  let auxiliaries = "";
  let tense = tenseOf(tree.token(at).feats);
  for (const child of tree.children(at)) {
    const { deprel, form, lemma, feats } = tree.token(child);
    const lower = form.toLowerCase();
    if (
      NEGATIVE.test(lower) &&
      (deprel.startsWith("advmod") ||
        deprel.startsWith("det") ||
        deprel === "cc:preconj" ||
        deprel === "mark" ||
        deprel === "case")
    )
      negated = true;
    if (deprel.startsWith("aux") || deprel === "cop") {
      auxiliaries += `${lemma.toLowerCase()} `;
      if (MODAL.test(lower)) modal = lower;
      if (tenseOf(feats) !== "") tense = tenseOf(feats);
    }
    if (deprel === "mark") mark = lower;
    if (
      deprel.startsWith("nsubj") &&
      tree.children(child).some((below) => /^(?:no|neither)$/iu.test(tree.token(below).form))
    )
      negated = true;
  }
  return { negated, modal, tense, mark, auxiliaries };
}

function tenseOf(feats: string): string {
  return feats.includes("Tense=Past")
    ? "past"
    : feats.includes("Tense=Pres")
      ? "present"
      : feats.includes("VerbForm=Inf")
        ? "infinitive"
        : feats.includes("VerbForm=Ger")
          ? "gerund"
          : "";
}

export function addFactualityFeatures(
  bag: FeatureBag,
  tree: SyntaxTree,
  at: number,
  vectors: WordVectors | null,
): void {
  const token = tree.token(at);
  const lemma = token.lemma.toLowerCase();
  const own = shellOf(tree, at);
  const brief = `${own.negated ? "not " : ""}${own.modal} ${own.tense}`;
  bag.add(1, lemma);
  bag.add(2, token.upos);
  bag.addPair(3, token.upos, token.deprel);
  bag.addPair(4, token.upos, brief);
  bag.addPair(5, own.auxiliaries, own.tense);
  bag.addPair(6, own.mark, token.upos);
  bag.addPair(7, own.mark, brief);
  bag.addPair(8, token.deprel, brief);
  bag.addPair(9, token.feats, token.upos);
  bag.add(10, own.negated ? "negated" : "plain");
  bag.add(11, own.modal);
  for (const child of tree.children(at)) {
    const below = tree.token(child);
    bag.addPair(12, below.deprel, below.lemma.toLowerCase());
    bag.addPair(13, below.deprel, token.upos);
  }
  for (let offset = -3; offset <= 3; offset++)
    if (offset !== 0) bag.addPair(14, String(offset), tree.tokens[at + offset]?.form.toLowerCase() ?? "$");
  bag.addPair(15, tree.tokens[at - 1]?.form.toLowerCase() ?? "$", token.upos);
  addAbove(bag, tree, at, token.upos, brief);
  addSentence(bag, tree, at);
  if (vectors !== null) addVector(bag, vectors, lemma);
}

/** The words above, up to five, with their own shells: what the act depends on. */
function addAbove(bag: FeatureBag, tree: SyntaxTree, at: number, upos: string, brief: string): void {
  let path = "";
  let signs = "";
  let below = at;
  let worst = "";
  for (let step = 0; step < 5; step++) {
    const head = tree.head(below);
    const { deprel } = tree.token(below);
    if (head < 0) {
      bag.addPair(20, `root${step}`, signs);
      break;
    }
    const above = tree.token(head);
    const lemma = above.lemma.toLowerCase();
    const shell = shellOf(tree, head);
    const sign = SIGNATURES[lemma] ?? above.upos;
    const state = `${shell.negated ? "not " : ""}${shell.modal}`;
    path += `/${deprel}`;
    signs += `/${deprel.slice(0, 5)}:${sign}${state}`;
    if (step < 3) {
      bag.addPair(21, path, lemma);
      bag.addPair(22, path, sign + state);
      bag.addPair(23, `${path}${upos}`, `${sign}${shell.tense}`);
      bag.addPair(24, path, `${shell.mark}${state}`);
      bag.addPair(25, signs, upos);
      bag.addPair(26, signs, brief);
    }
    if (step === 0) {
      bag.addPair(27, lemma, deprel);
      bag.addPair(28, lemma, state);
      bag.addPair(29, `${lemma}${deprel}`, brief);
    }
    if (shell.negated) worst += "n";
    if (shell.modal !== "") worst += "m";
    if (shell.mark === "if" || shell.mark === "whether" || shell.mark === "unless") worst += "i";
    if (/^(?:xcomp|acl|advcl)/u.test(deprel) && tree.token(below).feats.includes("VerbForm=Inf"))
      worst += "t";
    below = head;
  }
  bag.addPair(30, path, upos);
  bag.addPair(31, worst, brief);
}

function addSentence(bag: FeatureBag, tree: SyntaxTree, at: number): void {
  for (let i = Math.max(0, at - 12); i < at; i++) {
    const form = tree.token(i).form.toLowerCase();
    if (
      NEGATIVE.test(form) ||
      MODAL.test(form) ||
      form === "if" ||
      form === "to" ||
      form === "whether" ||
      form === "unless"
    )
      bag.addPair(40, form, at - i < 4 ? "near" : "far");
  }
  if (tree.tokens.at(-1)?.form === "?") bag.add(41, "question");
  if (tree.tokens[0]?.form.toLowerCase() === "if") bag.add(41, "if");
}

const scratch = new Float32Array(300);

function addVector(bag: FeatureBag, vectors: WordVectors, word: string): void {
  const row = vectors.rowOf(word);
  if (row < 0) return;
  vectors.copyRow(row, scratch, 0);
  for (let k = 0; k < vectors.dimensions; k++) bag.addHash(0x70000 + k, scratch[k] as number);
}

export class FactualityModel {
  readonly #model: HashedLinear;
  readonly #vectors: WordVectors;
  readonly #bag = new FeatureBag();

  constructor(model: HashedLinear, vectors: WordVectors) {
    this.#model = model;
    this.#vectors = vectors;
  }

  /** Reads `models/factuality.bin`. */
  static load(bytes: Uint8Array, vectors: WordVectors): FactualityModel {
    return new FactualityModel(HashedLinear.from(ModelFile.parse(bytes), "factuality"), vectors);
  }

  /**
   * Of the act that token `at` (from 0) names: −3 (certainly did not happen) to 3 (certainly did).
   * @example model.score(tree of "They refused to sign.", 3) // about −2
   */
  score(tree: SyntaxTree, at: number): number {
    this.#bag.clear();
    addFactualityFeatures(this.#bag, tree, at, this.#vectors);
    return Math.max(-3, Math.min(3, this.#model.logit(this.#bag)));
  }
}
