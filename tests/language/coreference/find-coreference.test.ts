import { describe, expect, it } from "vitest";
import { Entity } from "../../../src/language/coreference/entity.ts";
import { findMentions } from "../../../src/language/coreference/find-mentions.ts";
import { genderOfName, genderOfNoun } from "../../../src/language/coreference/gender.ts";
import { FEMALE_NAMES, MALE_NAMES } from "../../../src/language/coreference/given-names.ts";
import { viewMention } from "../../../src/language/coreference/mention-view.ts";
import { tieJointMentions } from "../../../src/language/coreference/joint-mentions.ts";
import { pronounOf } from "../../../src/language/coreference/pronouns.ts";
import { quotationsOf, speakersOf } from "../../../src/language/coreference/quotations.ts";
import { rankMentions } from "../../../src/language/coreference/rank-mentions.ts";
import { RankModel } from "../../../src/language/coreference/rank-model.ts";
import { NO_CLASSES } from "../../../src/language/coreference/word-classes.ts";
import type { Name, Sentence, Token, Upos } from "../../../src/model/annotation.ts";

/** Words as "form/UPOS/head/deprel", heads counted from 1; "NOUN+" is a plural whose lemma lacks the last letter. */
function sentence(notation: string, from = 0): Sentence {
  let at = from;
  const tokens = notation.split(" ").map((part): Token => {
    const [form = "", tag = "X", head = "0", deprel = "dep"] = part.split("/");
    const start = at;
    at += form.length + 1;
    const isPlural = tag.endsWith("+");
    const upos = (isPlural ? tag.slice(0, -1) : tag) as Upos;
    const feats = isPlural ? "Number=Plur" : upos === "PRON" && deprel === "nmod:poss" ? "Poss=Yes" : "_";
    const lemma = isPlural ? form.toLowerCase().slice(0, -1) : form.toLowerCase();
    return { form, upos, head: Number(head), deprel, lemma, feats, start, end: start + form.length };
  });
  return { start: from, end: at - 1, tokens };
}

const phrases = (one: Sentence): string[] =>
  findMentions([one], [], NO_CLASSES).map((m) =>
    one.tokens
      .slice(m.start, m.end)
      .map((t) => t.form)
      .join(" "),
  );

describe("mentions", () => {
  it("take the whole phrase without its preposition, and possessors inside it", () => {
    const one = sentence(
      "He/PRON/2/nsubj spoke/VERB/0/root to/ADP/5/case his/PRON/5/nmod:poss envoy/NOUN/2/obl in/ADP/7/case Oslo/PROPN/5/nmod",
    );
    expect(phrases(one)).toEqual(["He", "his envoy in Oslo", "his envoy", "his", "Oslo"]);
  });

  it("take a coordination whole and each part", () => {
    const one = sentence("Khar/PROPN/4/nsubj and/CCONJ/3/cc Rao/PROPN/1/conj met/VERB/0/root");
    expect(phrases(one)).toEqual(["Khar and Rao", "Khar", "Rao"]);
  });

  it("leave a predicate's subject out of it", () => {
    const one = sentence("Oslo/PROPN/4/nsubj is/AUX/4/cop a/DET/4/det port/NOUN/0/root");
    expect(phrases(one)).toEqual(["Oslo", "a port"]);
  });

  it("bear trees that are no trees", () => {
    const cyclic = sentence("a/NOUN/2/obj b/NOUN/1/obj c/NOUN/9/obj");
    expect(() => findMentions([cyclic], [], NO_CLASSES)).not.toThrow();
    expect(findMentions([], [], NO_CLASSES)).toEqual([]);
  });
});

describe("quotations", () => {
  it("are numbered, may cross sentences, and have a speaker", () => {
    const first = sentence(
      "“/PUNCT/3/punct We/PRON/3/nsubj agree/VERB/6/ccomp ,/PUNCT/6/punct Rao/PROPN/6/nsubj said/VERB/0/root",
    );
    const marks = quotationsOf([first]);
    expect([...(marks[0] as Int32Array)]).toEqual([-1, -1, -1, -1, -1, -1]); // never closed
    const closed = sentence(
      "“/PUNCT/3/punct We/PRON/3/nsubj agree/VERB/7/ccomp ,/PUNCT/7/punct ”/PUNCT/3/punct Rao/PROPN/7/nsubj say/VERB/0/root",
    );
    const rows = quotationsOf([closed]);
    expect([...(rows[0] as Int32Array)]).toEqual([-1, 0, 0, 0, -1, -1, -1]);
    expect(speakersOf([closed], rows)).toEqual([{ sentence: 0, token: 5 }]);
  });
});

describe("closed lists", () => {
  it("know pronouns in every case", () => {
    expect(pronounOf("HIS")?.base).toBe("he");
    expect(pronounOf("themselves")?.isReflexive).toBe(true);
    expect(pronounOf("minister")).toBeNull();
  });

  it("tell gender by title, noun and given name, and stay silent otherwise", () => {
    expect(genderOfName("mrs")).toBe("female");
    expect(genderOfName("sergei")).toBe("male");
    expect(genderOfName("xyz")).toBe("unknown");
    expect(genderOfNoun("spokeswoman")).toBe("female");
  });

  it("hold no given name on both sides", () => {
    const female = new Set(FEMALE_NAMES.trim().split(/\s+/u));
    expect(
      MALE_NAMES.trim()
        .split(/\s+/u)
        .filter((name) => female.has(name)),
    ).toEqual([]);
  });
});

describe("ranking", () => {
  it("puts each mention into one entity, whatever the weights", () => {
    const one = sentence("He/PRON/2/nsubj met/VERB/0/root Rao/PROPN/2/obj and/CCONJ/5/cc Khar/PROPN/3/conj");
    const mentions = findMentions([one], [], NO_CLASSES);
    const views = mentions.map((mention, index) => viewMention(mention, index, [one], NO_CLASSES));
    for (const fill of [-1, 0, 1]) {
      const entities = rankMentions(views, new RankModel(new Int8Array(1024).fill(fill), 0.1), 1);
      expect(entities.flatMap((entity) => entity.mentions).length).toBe(mentions.length);
    }
  });

  it("packs and reads weights, and refuses other bytes", () => {
    const bytes = RankModel.pack(Float32Array.from([0, 1, -2, 0.5]));
    const pool = Buffer.alloc(64);
    pool.set(bytes, 8);
    expect(() => RankModel.fromBytes(pool.subarray(8, 8 + bytes.length))).not.toThrow();
    expect(() => RankModel.fromBytes(new Uint8Array(20))).toThrow(RangeError);
  });
});

describe("joint mentions", () => {
  const tie = (first: string, second: string): number => {
    const sentences = [sentence(first), sentence(second, 100)];
    const names = [{ start: 0, end: 4, type: "LOCATION" as const }];
    const mentions = findMentions(sentences, names, NO_CLASSES);
    return tieJointMentions(mentions.map((m, index) => viewMention(m, index, sentences, NO_CLASSES))).size;
  };
  const pair = "Oslo/PROPN/4/nsubj and/CCONJ/3/cc Riga/PROPN/1/conj talk/VERB/0/root";

  it("take up a coordination of as many", () => {
    expect(tie(pair, "the/DET/3/det two/NUM/3/nummod sides/NOUN+/4/nsubj agree/VERB/0/root")).toBe(1);
  });

  it("do not take up one of another number or kind", () => {
    expect(tie(pair, "the/DET/3/det three/NUM/3/nummod sides/NOUN+/4/nsubj agree/VERB/0/root")).toBe(0);
    expect(tie(pair, "the/DET/3/det two/NUM/3/nummod pipes/NOUN+/4/nsubj leak/VERB/0/root")).toBe(0);
  });
});

describe("an entity", () => {
  const views = (notation: string, names: readonly Name[]) => {
    const one = sentence(notation);
    const mentions = findMentions([one], names, NO_CLASSES);
    return mentions.map((mention, index) => viewMention(mention, index, [one], NO_CLASSES));
  };
  const [person] = views("Kenyan/ADJ/2/amod Ruto/PROPN/3/nsubj left/VERB/0/root", [
    { start: 0, end: 6, type: "NORP" },
    { start: 7, end: 11, type: "PERSON" },
  ]);
  const entity = new Entity(0);
  if (person !== undefined) entity.add(person);

  it("excludes a mention of many, and one of another people", () => {
    const [many] = views("the/DET/2/det ministers/NOUN+/3/nsubj left/VERB/0/root", []);
    const [other] = views("Ugandan/ADJ/2/amod leader/NOUN/3/nsubj left/VERB/0/root", [
      { start: 0, end: 7, type: "NORP" },
    ]);
    expect([many, other].map((view) => view !== undefined && entity.excludes(view))).toEqual([true, true]);
  });

  it("leaves open what may be", () => {
    const [leader] = views("the/DET/2/det leader/NOUN/3/nsubj left/VERB/0/root", []);
    const [same] = views("Kenyan/ADJ/2/amod leader/NOUN/3/nsubj left/VERB/0/root", [
      { start: 0, end: 6, type: "NORP" },
    ]);
    expect([leader, same].map((view) => view !== undefined && entity.excludes(view))).toEqual([false, false]);
  });
});
