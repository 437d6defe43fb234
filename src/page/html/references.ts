/**
 * Character references ("&amp;", "&#8217;", "&eacute") at a place of a page: which characters they stand for and how many
 * they take up. Owns the look-up and its memory of what was met before; the table of names is htmlparser2's.
 */

import { Tokenizer } from "htmlparser2";

/** What a reference stands for; `length` counts the characters of the page that it takes up, "&" included. */
export interface Reference {
  /** One or two code points, each a string of its own. */
  readonly characters: readonly string[];
  readonly length: number;
}

/** In an attribute's value a reference without ";" counts only before what cannot belong to its name. */
export type ReferenceContext = "text" | "attribute";

const SHAPE = /&(?:#(?:[xX][0-9a-fA-F]*|[0-9]*)|[A-Za-z0-9]*);?/y;
/** The longest name has 33 characters; longer runs are figures with leading zeros or no reference at all. */
const REMEMBERED_LENGTH_MAX = 40;
const REMEMBERED_MAX = 5000;
const remembered = new Map<string, Reference | null>();

/** The reference that starts at the "&" at `at`; null where those characters stand for themselves. Ends before `to`. */
export function referenceAt(
  source: string,
  at: number,
  to: number,
  context: ReferenceContext,
): Reference | null {
  SHAPE.lastIndex = at;
  const found = SHAPE.exec(source)?.[0] ?? "&";
  const written = at + found.length > to ? found.slice(0, to - at) : found;
  if (written.length < 3) return null;
  const isAssigned =
    context === "attribute" && at + written.length < to && source[at + written.length] === "=";
  if (written.length > REMEMBERED_LENGTH_MAX) return decoded(written, context, isAssigned);
  const key = `${context === "text" ? ">" : isAssigned ? "=" : '"'}${written}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const reference = decoded(written, context, isAssigned);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(key, reference);
  return reference;
}

function decoded(written: string, context: ReferenceContext, isAssigned: boolean): Reference | null {
  const characters: string[] = [];
  let stop = 0;
  const before = context === "text" ? "" : '<a b="';
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: false },
    {
      ...NOTHING,
      ontextentity: (codepoint, end) => {
        characters.push(String.fromCodePoint(codepoint));
        stop = end;
      },
      onattribentity: (codepoint) => {
        characters.push(String.fromCodePoint(codepoint));
      },
      onattribdata: (start) => {
        if (characters.length > 0 && stop === 0) stop = start;
      },
    },
  );
  tokenizer.write(before + written + (isAssigned ? '=">' : context === "attribute" ? '">' : ""));
  tokenizer.end();
  return characters.length === 0 ? null : { characters, length: stop - before.length };
}

const ignore = (): void => {};
const NOTHING = {
  ontext: ignore,
  ontextentity: ignore,
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
};

/** An attribute's value with its references resolved. */
export function attributeValue(source: string, from: number, to: number): string {
  const raw = source.slice(from, to);
  let at = raw.indexOf("&");
  if (at === -1) return raw;
  let value = "";
  let done = 0;
  for (; at !== -1; at = raw.indexOf("&", at)) {
    const reference = referenceAt(raw, at, raw.length, "attribute");
    if (reference === null) at++;
    else {
      value += raw.slice(done, at) + reference.characters.join("");
      at += reference.length;
      done = at;
    }
  }
  return value + raw.slice(done);
}
