/** JSON-LD on a page (schema.org): the objects of it, flattened. Owns no choice between them. */

import { withoutReferences } from "./entities.ts";
import { charactersOf, elementsOf, isElement, type PageElement, type PageTree } from "./tree.ts";

/** One schema.org object as the page states it. */
export type LinkedData = Readonly<Record<string, unknown>>;

const LENGTH_MAX = 2_000_000;
const OBJECTS_MAX = 5000;

/** All objects of a page's JSON-LD, outer before inner, `@graph` and nested ones included. Broken scripts are passed over. */
export function readJsonLd(
  tree: PageTree,
  elements: Iterable<PageElement> = elementsOf(tree.root),
): LinkedData[] {
  const objects: LinkedData[] = [];
  for (const element of elements) {
    if (element.tag !== "script" || !/ld\+json/i.test(element.attrs["type"] ?? "")) continue;
    const text = element.children
      .map((child) => (isElement(child) ? "" : charactersOf(tree, child)))
      .join("");
    if (text.length <= LENGTH_MAX) collect(parsed(text), objects);
  }
  return objects;
}

function parsed(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>|\/\/\]\]>);?$/, "")
    .replace(/;\s*$/, "");
  try {
    return JSON.parse(bare);
  } catch {
    // Many sites leave raw line ends inside strings; folded, they parse.
    try {
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, " "));
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, objects: LinkedData[]): void {
  const stack: unknown[] = [value];
  for (let at = stack.pop(); at !== undefined && objects.length < OBJECTS_MAX; at = stack.pop()) {
    if (typeof at !== "object" || at === null) continue;
    if (!Array.isArray(at)) objects.push(at as LinkedData);
    const inner = Array.isArray(at) ? at : Object.values(at);
    for (let n = inner.length - 1; n >= 0; n--)
      if (typeof inner[n] === "object" && inner[n] !== null) stack.push(inner[n]);
  }
}

/** True where one of the object's types matches. */
export function hasType(object: LinkedData, pattern: RegExp): boolean {
  const type = object["@type"];
  return Array.isArray(type)
    ? type.some((one) => typeof one === "string" && pattern.test(one))
    : typeof type === "string" && pattern.test(type);
}

/** A text value, the first of a list, or the `name` (or `@value`) of an object; null where there is none. */
export function textValue(value: unknown): string | null {
  if (typeof value === "string")
    return value.trim() === ""
      ? null
      : withoutReferences(withoutReferences(value))
          .replace(/<[^>]{1,80}>/g, "")
          .trim() || null;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? null : textValue(value[0]);
  if (typeof value === "object" && value !== null)
    return textValue((value as LinkedData)["name"] ?? (value as LinkedData)["@value"]);
  return null;
}

/** All names in a value: of people or organisations, one or many. */
export function nameValues(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(nameValues);
  const name = textValue(value);
  return name === null ? [] : [name];
}
