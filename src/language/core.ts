/**
 * The language core: text in; blocks, sentences, syntax, names and coreference out. It only orders the steps, each of which
 * lives in a file of its own. Pure: the same text and the same weights give the same reading.
 */

import type { Span } from "../base/span.ts";
import type {
  Block,
  CoreferenceChain,
  Name,
  ReadText,
  Sentence,
  TextInput,
  Token,
} from "../model/annotation.ts";
import { findBlocks, hardLines } from "./blocks.ts";
import { findCoreference } from "./coreference/find-coreference.ts";
import { RankModel } from "./coreference/rank-model.ts";
import { VectorClasses } from "./coreference/word-classes.ts";
import { Lemmatiser } from "./lemmatise.ts";
import { NameScorer } from "./neural/name-scorer.ts";
import { NameModel } from "./names/name-model.ts";
import { findNames } from "./names/find-names.ts";
import { familiarWords, mendTree } from "./mend-trees.ts";
import { SyntaxModel } from "./neural/syntax-model.ts";
import { SentenceModel } from "./sentence-model.ts";
import { splitSentences } from "./split-sentences.ts";
import type { ReadSyntax, SyntaxReader } from "./syntax-reader.ts";
import { tokenise } from "./tokenise.ts";
import { WordVectors } from "../nn/word-vectors.ts";

/** Steps after syntax; each gets all that was read before it. */
export interface LaterSteps {
  readonly findNames: (text: TextInput, sentences: readonly Sentence[]) => readonly Name[];
  readonly findCoreference: (
    text: TextInput & { blocks: readonly Block[] },
    sentences: readonly Sentence[],
    names: readonly Name[],
  ) => readonly CoreferenceChain[];
}

const NO_LATER_STEPS: LaterSteps = { findNames: () => [], findCoreference: () => [] };

export class LanguageCore {
  readonly #syntax: SyntaxReader;
  readonly #lemmas: Lemmatiser;
  readonly #ends: SentenceModel | null;
  readonly #later: LaterSteps;

  /** `ends` judges sentence ends; null leaves them to the rules. */
  constructor(
    syntax: SyntaxReader,
    lemmas: Lemmatiser,
    ends: SentenceModel | null = null,
    later: LaterSteps = NO_LATER_STEPS,
  ) {
    this.#syntax = syntax;
    this.#lemmas = lemmas;
    this.#ends = ends;
    this.#later = later;
  }

  /**
   * Builds the core from files of `models/`, asked for by name; `vectors` when the caller has them already.
   * Throws what `file` throws, and RangeError on a file of another layout.
   */
  static load(
    file: (name: string) => Uint8Array,
    vectors: WordVectors = WordVectors.load(file("word-vectors.bin")),
  ): LanguageCore {
    const syntax = SyntaxModel.load(file("syntax.bin"), vectors);
    const lemmas = Lemmatiser.fromText(new TextDecoder().decode(file("lemmas.txt")));
    const ends = SentenceModel.fromBytes(file("sentences.bin"));
    const names = NameModel.fromBytes(file("names.bin"));
    const judge = NameScorer.load(file("names-encoder.bin"), vectors);
    const ranker = RankModel.fromBytes(file("coreference.bin"));
    const classes = VectorClasses.fromBytes(file("word-classes.bin"), vectors);
    return new LanguageCore(syntax, lemmas, ends, {
      findNames: (_text, sentences) => findNames(sentences, names, judge),
      findCoreference: (_text, sentences, found) => findCoreference(sentences, found, ranker, classes),
    });
  }

  /**
   * Reads a text. Given `tokens` are kept exactly, as words and as sentences; else only what lies in `blocks` is read.
   * Never throws, whatever the text holds.
   */
  read(input: TextInput): ReadText {
    const blocks = input.blocks ?? findBlocks(input.text, input.kind);
    const cut = input.tokens ?? cutSentences(input, blocks, this.#ends);
    const words = cut.filter((sentence) => sentence.length > 0);
    const forms = words.map((sentence) => sentence.map((span) => input.text.slice(span.start, span.end)));
    const syntax = this.#syntax.read(forms.map(familiarWords));
    const sentences = words.map((spans, index) =>
      this.#sentence(input.text, spans, mendTree(forms[index] as string[], syntax[index] as ReadSyntax)),
    );
    const names = this.#later.findNames(input, sentences);
    const coreference = this.#later.findCoreference({ ...input, blocks }, sentences, names);
    return { ...input, blocks, sentences, names, coreference };
  }

  #sentence(text: string, spans: readonly Span[], syntax: ReadSyntax): Sentence {
    const tokens = spans.map((span, i): Token => {
      const form = text.slice(span.start, span.end);
      const upos = syntax.upos[i] ?? "X";
      return {
        start: span.start,
        end: span.end,
        form,
        lemma: this.#lemmas.lemmatise(form, upos, syntax.xpos[i] ?? ""),
        upos,
        feats: syntax.feats[i] ?? "_",
        head: syntax.heads[i] ?? 0,
        deprel: syntax.deprels[i] ?? "dep",
      };
    });
    return { start: (spans[0] as Span).start, end: (spans.at(-1) as Span).end, tokens };
  }
}

function cutSentences(input: TextInput, blocks: readonly Block[], ends: SentenceModel | null): Span[][] {
  const sentences: Span[][] = [];
  for (const block of blocks) {
    const kind = block.zone === "comment" ? "comment" : input.kind;
    for (const lines of hardLines(input.text, block)) {
      const tokens = tokenise(input.text, lines.start, lines.end);
      for (const sentence of splitSentences(input.text, tokens, kind, ends)) sentences.push(sentence);
    }
  }
  return sentences;
}
