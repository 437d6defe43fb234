import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { labelsOf, LABELS } from "../../src/language/names/labels.ts";
import { NameScorer } from "../../src/language/neural/name-scorer.ts";
import { SyntaxModel } from "../../src/language/neural/syntax-model.ts";
import { WordVectors } from "../../src/nn/word-vectors.ts";

const model = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../../models", name));
const vectors = WordVectors.load(model("word-vectors.bin"));
const syntax = SyntaxModel.load(model("syntax.bin"), vectors);
const names = NameScorer.load(model("names-encoder.bin"), vectors);

/** "dependent<relation<head" for every word. */
function arcs(sentence: string): string[] {
  const forms = sentence.split(" ");
  const [read] = syntax.read([forms]);
  return forms.map((form, i) => {
    const head = read?.heads[i] ?? 0;
    return `${form}<${read?.deprels[i]}<${head === 0 ? "ROOT" : forms[head - 1]}`;
  });
}

describe("the weights as they ship", () => {
  test.each([
    ["The envoy met the minister in Tashkent .", "envoy<nsubj<met", "minister<obj<met", "Tashkent<obl<met"],
    ["The treaty was signed by both presidents .", "treaty<nsubj:pass<signed", "signed<root<ROOT"],
    ["She said that talks would resume soon .", "talks<nsubj<resume", "resume<ccomp<said"],
    ["they shud stop sending money to that govt", "stop<root<ROOT", "sending<xcomp<stop"],
    ["PREMIER REJECTS CALL FOR CEASEFIRE", "REJECTS<root<ROOT", "CALL<obj<REJECTS"],
  ])("read %s", (sentence, ...wanted) => {
    expect(arcs(sentence)).toEqual(expect.arrayContaining(wanted));
  });

  test("tell names of persons and places that no list holds", () => {
    const forms = "Yesterday Ngozi Adebayo-Marsh held talks in the city of Qorgontepa .".split(" ");
    const [scores] = names.score([forms]);
    const best = forms.map((_, i) => {
      const row = [...(scores as Float32Array).subarray(i * LABELS, (i + 1) * LABELS)];
      return row.indexOf(Math.max(...row));
    });
    const wanted = labelsOf(forms.length, [
      { start: 1, end: 3, type: "PERSON" },
      { start: 9, end: 10, type: "LOCATION" },
    ]);
    expect(best).toEqual([...wanted]);
  });

  test("give the same vectors each time they are read", () => {
    const [first, second]: Float32Array[][] = [[], []];
    syntax.read([["Envoys", "met", "."]], first);
    syntax.read(
      [
        ["Other", "words", "between"],
        ["Envoys", "met", "."],
      ],
      second,
    );
    expect(second?.[1]).toEqual(first?.[0]);
  });
});
