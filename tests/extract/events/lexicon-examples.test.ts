import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeEvents, EventCoder } from "../../../src/extract/events/code-events.ts";
import { findPredicates } from "../../../src/extract/clauses/find-predicates.ts";
import { Lexicon } from "../../../src/extract/events/lexicon/lexicon.ts";
import { ADJECTIVE_GROUPS, CONFLICT_VERBS } from "../../../src/extract/events/lexicon/verbs-conflict.ts";
import { COOPERATION_VERBS } from "../../../src/extract/events/lexicon/verbs-cooperation.ts";
import { VERB_EXAMPLES } from "../../../src/extract/events/lexicon/verb-examples.ts";
import { NOUN_RULES } from "../../../src/extract/events/noun-rules.ts";
import { ActReader } from "../../../src/extract/events/read-act.ts";
import { LanguageCore } from "../../../src/language/core.ts";
import { SyntaxTree } from "../../../src/language/tree.ts";
import type { ActorMention, ReadText } from "../../../src/model/annotation.ts";

const core = LanguageCore.load((name) => readFileSync(`models/${name}`));
const lexicon = new Lexicon();
const SIDES = /^(?:mali|chad|minister|general|ambassador|soldiers|rebels|monks)$/iu;

function read(text: string): ReadText {
  return core.read({ text, kind: "article", published: { value: null, basis: "unknown" } });
}

/** Codes of the acts that a sentence's clauses tell, statements without a type left out. */
function codesOf(text: string): string[] {
  return read(text).sentences.flatMap((sentence) => {
    const tree = new SyntaxTree(sentence);
    const predicates = findPredicates(tree);
    const reader = new ActReader(tree, predicates, lexicon, {
      futureIsIntent: false,
      isMention: (at) => SIDES.test(tree.token(at).form),
    });
    return predicates.flatMap((predicate) => reader.act(predicate)?.code ?? []);
  });
}

function stateOf(text: string, name: string, country: string): ActorMention[] {
  const start = text.indexOf(name);
  if (start < 0) return [];
  const id = `state:${country}`;
  return [
    {
      start,
      end: start + name.length,
      actorId: id,
      name,
      kind: "state",
      country,
      sector: null,
      codes: [country],
      role: null,
      basis: "name",
      members: [],
    },
  ];
}

/** Events of a sentence in which Mali and Chad are states, by the rules alone. */
function eventsOf(text: string) {
  const actors = [...stateOf(text, "Mali", "MLI"), ...stateOf(text, "Chad", "TCD")].sort(
    (a, b) => a.start - b.start,
  );
  return codeEvents({ ...read(text), dates: [], places: [], actors }, new EventCoder(lexicon));
}

describe("verbs of the lexicon", () => {
  const groups = [...COOPERATION_VERBS, ...CONFLICT_VERBS].map((group) => group.name);

  it("has an example and a refusal for every group, and none for groups that are not there", () => {
    const shown = new Set(VERB_EXAMPLES.map(([group]) => group));
    expect(groups.filter((group) => !shown.has(group))).toEqual([]);
    expect([...shown].filter((group) => !groups.includes(group))).toEqual([]);
  });

  it.each(VERB_EXAMPLES)("%s: reads %s as %s", (_, matches, code) => {
    expect(codesOf(matches)).toContain(code);
  });

  it.each(VERB_EXAMPLES)("%s: is not misled (%s, %s) by %s", (_group, _matches, _code, refuses) => {
    expect(codesOf(refuses).filter((code) => !code.startsWith("01"))).toEqual([]);
  });

  it("reads adjectives by group", () => {
    expect(ADJECTIVE_GROUPS.length).toBeGreaterThan(0);
    expect(codesOf("Mali is ready to sign the treaty.")).toContain("030");
    expect(codesOf("Mali was angry.")).toContain("111");
    expect(codesOf("Mali is large.")).toEqual([]);
  });
});

describe("nouns that tell acts", () => {
  it.each(NOUN_RULES)("reads: $matches", ({ matches }) => {
    expect(eventsOf(matches)).toHaveLength(1);
  });

  it.each(NOUN_RULES)("leaves alone: $refuses", ({ refuses }) => {
    expect(eventsOf(refuses)).toEqual([]);
  });
});
