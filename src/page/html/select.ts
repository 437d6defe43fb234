/**
 * Finds elements by a small part of CSS: compounds of tag, #id, .class and [attribute] (=, ^=, $=, *=, ~=), descendants
 * ("a b") and lists ("a, b"). Owns matching alone; no pseudo-classes.
 */

import { assert } from "../../base/assert.ts";
import { type AttributeName, attributeName } from "./attributes.ts";
import { elementsOf, isElement, type PageElement } from "./tree.ts";

interface AttributeTest {
  readonly name: AttributeName;
  readonly operator: string;
  readonly value: string;
}

/** One step of a selector: everything that one element must be. */
export interface Compound {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
}

/** A compiled selector: alternatives, each a chain from the outermost compound to the innermost. */
export type Selector = readonly (readonly Compound[])[];

/** Compiles a selector; throws for one that is not of the part of CSS above (a fault of ours). */
export function selector(text: string): Selector {
  return text
    .split(/,(?![^[]*\])/)
    .map((alternative) => (alternative.trim().match(/(?:[^\s[]+|\[[^\]]*\])+/g) ?? []).map(compound));
}

function compound(text: string): Compound {
  let tag: string | null = null;
  const classes: string[] = [];
  const attributes: AttributeTest[] = [];
  for (const m of text.matchAll(
    /^([a-z][\w-]*)|\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:([~^$*]?=)"?([^"\]]*)"?)?\]/gi,
  )) {
    if (m[1] !== undefined) tag = m[1];
    else if (m[2] !== undefined) classes.push(m[2]);
    else if (m[3] !== undefined) attributes.push({ name: "id", operator: "=", value: m[3] });
    else attributes.push({ name: keptName(m[4] as string), operator: m[5] ?? "", value: m[6] ?? "" });
  }
  return { tag, classes, attributes };
}

function keptName(written: string): AttributeName {
  const name = attributeName(written);
  assert(name !== null, `a selector asks for the attribute "${written}", which attributes.ts does not keep`);
  return name;
}

export function matches(element: PageElement, chosen: Selector): boolean {
  for (const chain of chosen) if (matchesChain(element, chain)) return true;
  return false;
}

function matchesChain(element: PageElement, chain: readonly Compound[]): boolean {
  let n = chain.length - 1;
  if (n < 0 || !matchesCompound(element, chain[n] as Compound)) return false;
  n--;
  for (let at = element.parent; at !== null && n >= 0; at = at.parent)
    if (matchesCompound(at, chain[n] as Compound)) n--;
  return n < 0;
}

function matchesCompound(element: PageElement, { tag, classes, attributes }: Compound): boolean {
  if (tag !== null && tag !== element.tag) return false;
  if (classes.length > 0) {
    const own = element.classes;
    if (own === undefined) return false;
    for (const name of classes) if (!hasToken(own, name)) return false;
  }
  for (const test of attributes)
    if (!matchesAttribute(test.name === "id" ? element.id : element.attrs[test.name], test)) return false;
  return true;
}

function matchesAttribute(own: string | undefined, { operator, value }: AttributeTest): boolean {
  if (own === undefined) return false;
  switch (operator) {
    case "":
      return true;
    case "=":
      return own === value;
    case "^=":
      return own.startsWith(value);
    case "$=":
      return own.endsWith(value);
    case "*=":
      return own.includes(value);
    default:
      return hasToken(own, value);
  }
}

function hasToken(list: string, name: string): boolean {
  for (let at = list.indexOf(name); at !== -1; at = list.indexOf(name, at + 1)) {
    const end = at + name.length;
    if ((at === 0 || isBlank(list, at - 1)) && (end === list.length || isBlank(list, end))) return true;
  }
  return false;
}

function isBlank(list: string, at: number): boolean {
  const code = list.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(list.charAt(at)));
}

/** All elements under `root` (not itself) that match, in page order; those for which `skip` holds are not entered. */
export function selectAll(
  root: PageElement,
  chosen: Selector,
  skip?: (element: PageElement) => boolean,
): PageElement[] {
  if (skip === undefined) {
    const found: PageElement[] = [];
    for (const element of elementsOf(root))
      if (element !== root && matches(element, chosen)) found.push(element);
    return found;
  }
  const found: PageElement[] = [];
  const stack: PageElement[] = [];
  pushChildren(root, stack);
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (skip(at)) continue;
    if (matches(at, chosen)) found.push(at);
    pushChildren(at, stack);
  }
  return found;
}

/** Lays an element's child elements on the stack, the first on top. */
function pushChildren(element: PageElement, stack: PageElement[]): void {
  for (let n = element.children.length - 1; n >= 0; n--) {
    const child = element.children[n];
    if (child !== undefined && isElement(child)) stack.push(child);
  }
}
