/** Character references inside values that were written for machines and escaped once too often (JSON-LD, titles). */

import { Tokenizer } from "htmlparser2";

/** Resolves character references; text without "&" comes back as it is. */
export function withoutReferences(text: string): string {
  if (!text.includes("&")) return text;
  let out = "";
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: false },
    {
      ontext: (start, end) => {
        out += text.slice(start, end);
      },
      ontextentity: (codepoint) => {
        out += String.fromCodePoint(codepoint);
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return out;
}
