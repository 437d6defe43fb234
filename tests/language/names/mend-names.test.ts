import { describe, expect, it } from "vitest";
import type { WordSpan } from "../../../src/language/names/labels.ts";
import { MEND_RULES, mendNames } from "../../../src/language/names/mend-names.ts";

const words = (text: string) => text.split(" ").map((form) => ({ form, upos: "" }));

/** "[Gen Asim Rauf]P flew" → words and spans; P person, L location, O organization. */
function parse(notation: string): { words: ReturnType<typeof words>; spans: WordSpan[] } {
  const types = { P: "PERSON", L: "LOCATION", O: "ORGANIZATION" } as const;
  const forms: string[] = [];
  const spans: WordSpan[] = [];
  let start = -1;
  for (const part of notation.split(" ")) {
    const closing = /\]([PLO])$/u.exec(part);
    if (part.startsWith("[")) start = forms.length;
    forms.push(part.replace(/^\[/u, "").replace(/\][PLO]$/u, ""));
    if (closing !== null)
      spans.push({ start, end: forms.length, type: types[closing[1] as "P" | "L" | "O"] });
  }
  return { words: forms.map((form) => ({ form, upos: "" })), spans };
}

function show(sentences: readonly string[]): string[] {
  const parsed = sentences.map(parse);
  const mended = mendNames(
    parsed.map((one) => one.words),
    parsed.map((one) => one.spans),
  );
  return parsed.map((one, s) => {
    const forms = one.words.map((word) => word.form);
    for (const span of mended[s] ?? []) {
      forms[span.start] = `[${forms[span.start]}`;
      forms[span.end - 1] = `${forms[span.end - 1]}]${span.type.charAt(0)}`;
    }
    return forms.join(" ");
  });
}

describe("mending names", () => {
  it("leaves titles outside of persons alone", () => {
    expect(show(["Army chief [Gen Asim Rauf]P flew home"])).toEqual([
      "Army chief Gen [Asim Rauf]P flew home",
    ]);
    expect(show(["Ships left [Prince Edward Island]L today"])).toEqual([
      "Ships left [Prince Edward Island]L today",
    ]);
  });

  it("drops what is no word", () => {
    expect(show(["see [---]O and [B-52]O now"])).toEqual(["see --- and [B-52]O now"]);
    expect(show([`[${"a".repeat(200)}]P`])).toEqual(["a".repeat(200)]);
  });

  it("never empties a person that is all title", () => {
    expect(show(["[Minister]P spoke"])).toEqual(["[Minister]P spoke"]);
  });

  it("gives one wording one type where most agree", () => {
    const text = ["[Tamesna]L is dry", "roads to [Tamesna]L closed", "[Tamesna]P waits"];
    expect(show(text)[2]).toBe("[Tamesna]L waits");
    expect(show(text.slice(1))[1]).toBe("[Tamesna]P waits");
  });

  it("marks a family name passed over, unless the word is also a common one", () => {
    expect(show(["[Lena Okoro]P spoke", "Okoro left"])).toEqual(["[Lena Okoro]P spoke", "[Okoro]P left"]);
    expect(show(["[Ali May]P spoke", "He may leave", "May is near"])[2]).toBe("May is near");
  });

  it("gives a short form in brackets the type of the long one, throughout", () => {
    const text = ["the [Lake Basin Authority]O ( LBA ) met", "[LBA]L staff spoke"];
    expect(show(text)).toEqual(["the [Lake Basin Authority]O ( [LBA]O ) met", "[LBA]O staff spoke"]);
    expect(show(["[Lena Okoro]P ( PPF ) met"])).toEqual(["[Lena Okoro]P ( PPF ) met"]);
  });

  it("states an example and a refusal for each rule", () => {
    for (const rule of MEND_RULES) expect(rule.matches.length * rule.refuses.length).toBeGreaterThan(0);
  });
});
