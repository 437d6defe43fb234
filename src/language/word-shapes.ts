/** What the classical tagger and parser see of a word: hashes of its form, ends and shape. Computed once a word form. */

/** Forms longer than this are seen by their first characters alone. */
const FORM_LENGTH_MAX = 64;
const CACHE_MAX = 60_000;

export interface WordShape {
  /** Hash of the lower-case form, digits made alike. */
  readonly lower: number;
  readonly exact: number;
  readonly suffixes: readonly [number, number, number, number];
  readonly prefixes: readonly [number, number, number];
  /** Hash of the collapsed shape: "Xx", "XX", "9-x". */
  readonly shape: number;
}

/** Shapes by form. Not shared between threads; forgets all when it grows too large, which changes no result. */
export class WordShapes {
  readonly #known = new Map<string, WordShape>();

  of(form: string): WordShape {
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    if (this.#known.size >= CACHE_MAX) this.#known.clear();
    const shape = shapeOf(form.length > FORM_LENGTH_MAX ? form.slice(0, FORM_LENGTH_MAX) : form);
    this.#known.set(form, shape);
    return shape;
  }
}

function shapeOf(form: string): WordShape {
  const plain = form.replaceAll("’", "'").replaceAll("‘", "'");
  const lower = plain.toLowerCase().replace(/\d/g, "0");
  const tail = (length: number) => hashText(lower.slice(-length));
  const head = (length: number) => hashText(lower.slice(0, length));
  return {
    lower: hashText(lower),
    exact: hashText(plain),
    suffixes: [tail(1), tail(2), tail(3), tail(4)],
    prefixes: [head(1), head(2), head(3)],
    shape: hashText(collapse(plain)),
  };
}

function collapse(form: string): string {
  let shape = "";
  let last = "";
  for (const character of form) {
    const kind = /\p{Lu}/u.test(character)
      ? "X"
      : /\p{L}/u.test(character)
        ? "x"
        : /\p{N}/u.test(character)
          ? "9"
          : character;
    if (kind !== last || shape.length < 2) shape += kind;
    last = kind;
  }
  return shape;
}

/** FNV-1a over UTF-16 code units, 32 bits, never 0. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash || 1;
}
