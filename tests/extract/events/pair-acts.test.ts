import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon } from "../../../src/extract/events/lexicon/lexicon.ts";
import { PAIR_ACTS, pairActOfNoun, pairActOfVerb } from "../../../src/extract/events/pair-acts.ts";
import { parseMarkedPair } from "../../../src/extract/events/pair-marks.ts";
import { sentenceOf } from "../../../src/extract/events/pair-sentence.ts";
import { readPair } from "../../../src/extract/events/read-pair.ts";
import { LanguageCore } from "../../../src/language/core.ts";
import { cameoCode } from "../../../src/codebook/cameo.ts";

const core = LanguageCore.load((name) => readFileSync(`models/${name}`));
const sentences = (text: string) =>
  core.read({
    text,
    kind: "article",
    published: { value: null, basis: "unknown" },
    blocks: [{ start: 0, end: text.length, zone: "body" }],
  }).sentences;

/** Names of the groups that any word of a text belongs to. */
const groupsIn = (text: string) =>
  sentences(text).flatMap(({ tokens }) =>
    tokens.flatMap(({ lemma, upos }) => {
      const group = upos === "VERB" ? pairActOfVerb(lemma) : upos === "NOUN" ? pairActOfNoun(lemma) : null;
      return group === null ? [] : [group.name];
    }),
  );

/** The code that the rules read in a marked sentence; null where they read none. */
function codeOf(marked: string): string | null {
  const { text, actors, recipients } = parseMarkedPair(marked);
  const sentence = sentenceOf(sentences(text), actors, recipients);
  return sentence === null ? null : (readPair(sentence, actors, recipients, new Lexicon()).act?.code ?? null);
}

describe("acts of people, firms and courts", () => {
  it.each(PAIR_ACTS.map((group) => [group.name, group] as const))("%s", (name, group) => {
    expect(cameoCode(group.code)).not.toBeNull();
    expect(groupsIn(group.matches)).toContain(name);
    expect(groupsIn(group.refuses)).not.toContain(name);
  });
});

describe("what joins a pair", () => {
  it.each([
    ["<s>The rector</s> appointed <t>Ana Ruiz</t>.", "050"],
    ["<s>The mayor</s> told <t>reporters</t> that three people were killed in the raid.", "040"],
    ["<s>The mayor</s> said in an interview with <t>the paper</t> that the war was over.", "040"],
    ["<s>The envoy</s> told <t>Mali</t> that it must withdraw its troops.", "1056"],
    ["<s>Rebels</s> struck at dawn. <t>Two soldiers</t> fell.", "190"],
  ])("%s", (marked, code) => {
    expect(codeOf(marked)).toBe(code);
  });

  it("reads a mark that cuts a word in two, and a mention nested in the other", () => {
    expect(codeOf("<s>Mali</s>-led troops attacked <t>Chad</t>.")).toBe("190");
    expect(codeOf("<t>the rebels whom <s>Mali</s> bombed</t> fled.")).toBe("195");
  });
});
