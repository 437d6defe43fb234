/** Reads texts with the language core once and keeps the result in a cache file, so that training can be repeated quickly. */

import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/app/package-root.ts";
import { LanguageCore } from "../../src/language/core.ts";
import type { ReadText, Sentence, TextInput, Token } from "../../src/model/annotation.ts";
import { UNKNOWN_DATE } from "../../src/model/dated.ts";

type Packed = {
  t: string;
  b: ReadText["blocks"];
  n: ReadText["names"];
  c: ReadText["coreference"];
  s: (string | number)[][][];
};

/** Reads each text; `cache` is a file of JSON Lines that is written as texts are read, and gone on with where it ends early. */
export function annotateCorpus(
  inputs: readonly Pick<TextInput, "text" | "tokens" | "kind">[],
  cache: string,
): ReadText[] {
  const lines = existsSync(cache)
    ? readFileSync(cache, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
  const read = lines
    .slice(0, inputs.length)
    .map((line, i) => unpack(JSON.parse(line) as Packed, inputs[i]?.kind ?? "article"));
  if (read.length === inputs.length) return read;
  const core = LanguageCore.load((name) => readFileSync(join(packageRoot(), "models", name)));
  for (const [i, input] of inputs.entries()) {
    if (i < read.length) continue;
    const text = core.read({ ...input, published: UNKNOWN_DATE });
    appendFileSync(cache, `${JSON.stringify(pack(text))}\n`);
    read.push(text);
    if (i % 100 === 99) console.error(`${i + 1} of ${inputs.length} read`);
  }
  return read;
}

function pack(text: ReadText): Packed {
  return {
    t: text.text,
    b: text.blocks,
    n: text.names,
    c: text.coreference,
    s: text.sentences.map((sentence) =>
      sentence.tokens.map((token) => [
        token.start,
        token.end,
        token.lemma,
        token.upos,
        token.feats,
        token.head,
        token.deprel,
      ]),
    ),
  };
}

function unpack(packed: Packed, kind: ReadText["kind"]): ReadText {
  const sentences = packed.s.map((tokens): Sentence => {
    const read = tokens.map(
      ([start, end, lemma, upos, feats, head, deprel]) =>
        ({
          start,
          end,
          form: packed.t.slice(start as number, end as number),
          lemma,
          upos,
          feats,
          head,
          deprel,
        }) as Token,
    );
    return { start: read[0]?.start ?? 0, end: read.at(-1)?.end ?? 0, tokens: read };
  });
  return {
    text: packed.t,
    kind,
    published: UNKNOWN_DATE,
    blocks: packed.b,
    sentences,
    names: packed.n,
    coreference: packed.c,
  };
}
