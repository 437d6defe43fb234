/** The tokenizer against htmlparser2's, which steps through the same standard one character at a time. */

import fc from "fast-check";
import { Tokenizer } from "htmlparser2";
import { expect, test } from "vitest";
import { attributeValue } from "../../src/page/html/references.ts";
import { tokenize } from "../../src/page/html/tokenize.ts";

/** Tokens as lines; text in a row is joined, since where it is cut means nothing. */
class Lines {
  readonly lines: string[] = [];
  #text = "";

  text(words: string): void {
    this.#text += words;
  }

  add(line: string): void {
    if (this.#text !== "") this.lines.push(`text ${this.#text}`);
    this.#text = "";
    this.lines.push(line);
  }

  end(): string[] {
    if (this.#text !== "") this.lines.push(`text ${this.#text}`);
    return this.lines;
  }
}

function ours(source: string): string[] {
  const lines = new Lines();
  tokenize(source, {
    openTag: (from, to) => lines.add(`open ${source.slice(from, to).toLowerCase()}`),
    attribute: (nameFrom, nameTo, from, to) =>
      lines.add(`${source.slice(nameFrom, nameTo).toLowerCase()}=${attributeValue(source, from, to)}`),
    openTagEnd: () => lines.add(">"),
    closeTag: (from, to) => lines.add(`close ${source.slice(from, to).toLowerCase()}`),
    text: (from, to) => lines.text(source.slice(from, to)),
    reference: ({ characters }) => lines.text(characters.join("")),
  });
  return lines.end();
}

function theirs(source: string): string[] {
  const lines = new Lines();
  let name = "";
  let value = "";
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: false },
    {
      onopentagname: (from, to) => lines.add(`open ${source.slice(from, to).toLowerCase()}`),
      onattribname: (from, to) => {
        name = source.slice(from, to).toLowerCase();
        value = "";
      },
      onattribdata: (from, to) => {
        value += source.slice(from, to);
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: () => lines.add(`${name}=${value}`),
      onopentagend: () => lines.add(">"),
      onselfclosingtag: () => lines.add(">"),
      onclosetag: (from, to) => lines.add(`close ${source.slice(from, to).toLowerCase()}`),
      // Where the page ends inside a closing tag it tells of text that starts before the page.
      ontext: (from, to) => from >= 0 && lines.text(source.slice(from, to)),
      ontextentity: (codepoint) => lines.text(String.fromCodePoint(codepoint)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return lines.end();
}

const PIECES = [
  "<p>",
  "<P Class='a b'>",
  '<a href="x?a=1&amp;b=2&copy=3&lt">',
  "<br/>",
  "<img alt=a/b src = c>",
  "<input disabled =x checked>",
  "<a =b>",
  "</p>",
  "</ p>",
  "</>",
  "</p x='>'>",
  "<!-- a > b -->",
  "<!-->",
  "<!--->",
  "<!-- a --!> b",
  "<!-- a -- b --->",
  "<!doctype html>",
  "<!x>",
  "<?php x ?>",
  "<script>a < b && '</p>' </scripty></script >",
  "<style>p > a { }</STYLE>",
  "<title>a &amp; <b> c</title>",
  "<textarea><p></textarea>",
  "<scripts>",
  "<tit>",
  "<",
  "< a",
  "<<b>",
  "&",
  "&amp;",
  "&ampx",
  "&notin;",
  "&not",
  "&#65;",
  "&#x41",
  "&#xD800;",
  "&#0;",
  "&bogus;",
  "&NotEqualTilde;",
  '"',
  "'",
  "=",
  "/",
  ">",
  " ",
  "\n",
  "words",
  "é€😀",
];

test("the same tokens as the library's, whatever the page", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      // Ends in text, so that both pass over the same: what breaks off is not the same thing to both.
      const source = `${pieces.join("")} '">--></title></textarea></script></style><p>end`;
      expect(ours(source)).toEqual(theirs(source));
    }),
    { numRuns: 3000, seed: 11 },
  );
});

test("what breaks off is passed over, and a bracket that opens nothing is text", () => {
  expect(ours("a<p class=")).toEqual(["text a"].concat("open p"));
  expect(ours("a</p")).toEqual(["text a"]);
  expect(ours("a<!-- b")).toEqual(["text a"]);
  expect(ours("1 < 2")).toEqual(["text 1 < 2"]);
  expect(ours("a <")).toEqual(["text a <"]);
});
