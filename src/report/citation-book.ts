/** Numbers the sources of a brief in the order of first use: one number for one sentence of one page. */

import type { Evidence } from "../model/evidence.ts";

/** What a brief needs to know of a page (a `DocumentSummary` will do). */
export interface BriefPage {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** What can be cited: a record by its first evidence, or a bare sentence of a page (`id` null). */
export interface Citable {
  readonly id: string | null;
  readonly documentId: string;
  readonly evidence: readonly Pick<Evidence, "span" | "quote">[];
}

/** Where a line rests: numbered in the order of first use. */
export interface Citation {
  readonly number: number;
  /** The record whose words these are; others that stand on the same sentence follow in `recordIds`; null for a bare sentence. */
  readonly recordId: string | null;
  readonly recordIds: readonly string[];
  readonly documentId: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** The record's own words, exactly as on the page. */
  readonly quote: string;
  /** The sentence that they stand in. */
  readonly sentence: string;
}

/** A stretch of a page that can be cited: where it starts and how it reads. */
export interface Sentence {
  readonly start: number;
  readonly text: string;
}

/** The sentence around a record's first evidence; where the page's text is not at hand, the evidence itself. */
export type SentenceOf = (record: Citable) => Sentence;

export class CitationBook {
  readonly #pages: ReadonlyMap<string, BriefPage>;
  readonly #sentenceOf: SentenceOf;
  readonly #citations: (Citation & { readonly recordIds: string[] })[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(pages: ReadonlyMap<string, BriefPage>, sentenceOf: SentenceOf) {
    this.#pages = pages;
    this.#sentenceOf = sentenceOf;
  }

  get citations(): readonly Citation[] {
    return this.#citations;
  }

  /** Names the sentence that a record stands in, whether cited or not. */
  placeOf(record: Citable): string {
    return `${record.documentId}:${this.#sentenceOf(record).start}`;
  }

  isCited(record: Citable): boolean {
    return this.#numbers.has(this.placeOf(record));
  }

  cite(record: Citable): number {
    const place = this.placeOf(record);
    const known = this.#numbers.get(place);
    if (known !== undefined) {
      const { recordIds } = this.#citations[known - 1] as { readonly recordIds: string[] };
      if (record.id !== null && !recordIds.includes(record.id)) recordIds.push(record.id);
      return known;
    }
    const page = this.#pages.get(record.documentId);
    const number = this.#citations.length + 1;
    this.#numbers.set(place, number);
    this.#citations.push({
      number,
      recordId: record.id,
      recordIds: record.id === null ? [] : [record.id],
      documentId: record.documentId,
      title: page?.title ?? null,
      outlet: page?.outlet ?? null,
      published: page?.published ?? null,
      url: page?.url ?? null,
      quote: record.evidence[0]?.quote ?? "",
      sentence: this.#sentenceOf(record).text,
    });
    return number;
  }

  /** The records' numbers, without repeats, at most `most`. */
  all(records: readonly Citable[], most = 4): number[] {
    return [...new Set(records.slice(0, most).map((record) => this.cite(record)))];
  }
}
