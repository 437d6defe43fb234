/**
 * A text laid out for finding statements: trees, quotations and paragraphs by sentence, and which token stands in which.
 * Owns these look-ups; decides nothing.
 */

import type { Span } from "../../base/span.ts";
import { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText, Block, Name, Sentence } from "../../model/annotation.ts";
import { findQuotations, type Quotation } from "./quotations.ts";

/** What of an annotated text this needs; names and actors may be missing where only syntax was read. */
export type StatementText = Pick<AnnotatedText, "text" | "blocks" | "sentences"> &
  Partial<Pick<AnnotatedText, "names" | "actors" | "coreference">>;

export interface SentenceView {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tree: SyntaxTree;
  /** Index of the paragraph that it stands in. */
  readonly block: number;
  /** For each token the index of the outermost quotation around it, -1 outside; the marks themselves count as inside. */
  readonly quoteOf: Int16Array;
  /** For each token 1 where a person's or organisation's name covers it, 2 where it begins one. */
  readonly nameOf: Uint8Array;
}

export class Discourse {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly quotations: readonly Quotation[];
  readonly views: readonly SentenceView[];

  constructor(text: StatementText) {
    this.text = text.text;
    this.blocks = text.blocks;
    this.quotations = findQuotations(text.text, text.blocks).filter((quotation) => quotation.depth === 0);
    const names = (text.names ?? []).filter(
      (name) => name.type === "PERSON" || name.type === "ORGANIZATION" || name.type === "LOCATION",
    );
    let block = 0;
    let quotation = 0;
    let name = 0;
    this.views = text.sentences.map((sentence, index) => {
      while (block + 1 < text.blocks.length && (text.blocks[block] as Block).end <= sentence.start) block++;
      while (
        quotation < this.quotations.length &&
        (this.quotations[quotation] as Quotation).end <= sentence.start
      )
        quotation++;
      while (name < names.length && (names[name] as Name).end <= sentence.start) name++;
      return {
        index,
        sentence,
        tree: new SyntaxTree(sentence),
        block,
        quoteOf: coverage(sentence, this.quotations, quotation),
        nameOf: nameCoverage(sentence, names, name),
      };
    });
  }

  sentenceAt(index: number): SentenceView | null {
    return this.views[index] ?? null;
  }

  /** Sentences that a span touches. */
  sentencesOf(span: Span, from = 0): SentenceView[] {
    const found: SentenceView[] = [];
    for (let i = from; i < this.views.length; i++) {
      const view = this.views[i] as SentenceView;
      if (view.sentence.start >= span.end) break;
      if (view.sentence.end > span.start) found.push(view);
    }
    return found;
  }
}

function coverage(sentence: Sentence, quotations: readonly Quotation[], from: number): Int16Array {
  const out = new Int16Array(sentence.tokens.length).fill(-1);
  let at = from;
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i] as Span;
    while (at < quotations.length && (quotations[at] as Quotation).end <= token.start) at++;
    const quotation = quotations[at];
    if (quotation === undefined || quotation.start >= sentence.end) break;
    if (quotation.start <= token.start && token.end <= quotation.end) out[i] = at;
  }
  return out;
}

function nameCoverage(sentence: Sentence, names: readonly Name[], from: number): Uint8Array {
  const out = new Uint8Array(sentence.tokens.length);
  let at = from;
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i] as Span;
    while (at < names.length && (names[at] as Name).end <= token.start) at++;
    const name = names[at];
    if (name === undefined || name.start >= sentence.end) break;
    if (name.start <= token.start && token.end <= name.end) out[i] = name.start === token.start ? 2 : 1;
  }
  return out;
}
