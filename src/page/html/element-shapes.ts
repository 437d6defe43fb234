/** Numbers for what elements look like (tag and class, with those of the elements above): equal numbers, equal looks. */

import type { PageElement } from "./tree.ts";

/** Numbers elements of one page by their looks, from 1 on; 0 stands for no element. */
export class ElementShapes {
  readonly #classLength: number;
  readonly #byTag = new Map<string, Map<string, number>>();
  readonly #own: (number | undefined)[] = [];
  readonly #joined = new Map<number, number>();
  #count = 0;

  /** Classes are compared by their first `classLength` characters. */
  constructor(classLength: number) {
    this.#classLength = classLength;
  }

  /** The look of an element and of `levels` - 1 elements above it. */
  of(element: PageElement, levels: number): number {
    let shape = this.#ownOf(element);
    for (let at = element.parent, n = 1; n < levels; at = at?.parent ?? null, n++)
      shape = this.#join(shape, at === null ? 0 : this.#ownOf(at));
    return shape;
  }

  #ownOf(element: PageElement): number {
    const known = this.#own[element.index];
    if (known !== undefined) return known;
    let ofTag = this.#byTag.get(element.tag);
    if (ofTag === undefined) {
      ofTag = new Map();
      this.#byTag.set(element.tag, ofTag);
    }
    const written = element.classes ?? "";
    const name = written.length > this.#classLength ? written.slice(0, this.#classLength) : written;
    let shape = ofTag.get(name);
    if (shape === undefined) {
      shape = ++this.#count;
      ofTag.set(name, shape);
    }
    this.#own[element.index] = shape;
    return shape;
  }

  #join(shape: number, above: number): number {
    const key = shape * 2 ** 24 + above;
    let joined = this.#joined.get(key);
    if (joined === undefined) {
      joined = ++this.#count;
      this.#joined.set(key, joined);
    }
    return joined;
  }
}
