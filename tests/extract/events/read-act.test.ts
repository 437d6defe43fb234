import { describe, expect, it } from "vitest";
import { cameoCode } from "../../../src/codebook/cameo.ts";
import { findPredicates } from "../../../src/extract/clauses/find-predicates.ts";
import { Lexicon } from "../../../src/extract/events/lexicon/lexicon.ts";
import { NOUN_CLASSES } from "../../../src/extract/events/lexicon/noun-classes.ts";
import { applyOperator } from "../../../src/extract/events/lexicon/operators.ts";
import { COOPERATION_VERBS } from "../../../src/extract/events/lexicon/verbs-cooperation.ts";
import { CONFLICT_VERBS } from "../../../src/extract/events/lexicon/verbs-conflict.ts";
import { ActReader } from "../../../src/extract/events/read-act.ts";
import { treeOf } from "../clauses/tree-notation.ts";

const lexicon = new Lexicon();

/** Code of the first predicate of a hand-made tree. */
function codeOf(lines: string, futureIsIntent = false, own = lexicon): string | null {
  const tree = treeOf(lines);
  const predicates = findPredicates(tree);
  const reader = new ActReader(tree, predicates, own, {
    futureIsIntent,
    isMention: (at) => tree.token(at).upos === "PROPN",
  });
  return reader.act(predicates[0] as NonNullable<(typeof predicates)[0]>)?.code ?? null;
}

const PAST = "Tense=Past|VerbForm=Fin";
const verb = (form: string, lemma: string, object: string, noun: string) => `Mali Mali PROPN 2 nsubj
  ${form} ${lemma} VERB 0 root ${PAST}
  ${object} ${noun} NOUN 2 obj`;

describe("acts of verbs with objects", () => {
  it("lets the object decide", () => {
    expect(codeOf(verb("lifted", "lift", "sanctions", "sanction"))).toBe("085");
    expect(codeOf(verb("lifted", "lift", "curfew", "curfew"))).toBe("0813");
    expect(codeOf(verb("suspended", "suspend", "aid", "aid"))).toBe("162");
    expect(codeOf(verb("suspended", "suspend", "talks", "talk"))).toBe("164");
    expect(codeOf(verb("held", "hold", "talks", "talk"))).toBe("040");
    expect(codeOf(verb("imposed", "impose", "blockade", "blockade"))).toBe("191");
    expect(codeOf(verb("expressed", "express", "regret", "regret"))).toBe("111");
  });

  it("refuses verbs and objects that tell no act", () => {
    expect(codeOf(verb("ate", "eat", "soup", "soup"))).toBeNull();
    expect(codeOf(verb("held", "hold", "umbrella", "umbrella"))).toBeNull();
  });

  it("tells leaving people wounded from leaving a place, and ramming a post from ramming through a law", () => {
    const left = (noun: string, state: string) =>
      codeOf(`${verb("left", "leave", noun, noun)}\n${state} ${state} ADJ 2 xcomp`);
    expect(left("farmers", "wounded")).toBe("190");
    expect(left("farmers", "happy")).toBeNull();
    expect(codeOf(verb("rammed", "ram", "post", "post"))).toBe("190");
    expect(codeOf(`${verb("rammed", "ram", "laws", "law")}\nthrough through ADP 2 compound:prt`)).toBeNull();
  });

  it("reads modifier and head together", () => {
    const code = codeOf(`Mali Mali PROPN 2 nsubj
      lifted lift VERB 0 root ${PAST}
      travel travel NOUN 4 compound
      ban ban NOUN 2 obj`);
    expect(code).toBe("085");
  });

  it("looks through nouns that only measure", () => {
    const code = codeOf(`Mali Mali PROPN 2 nsubj
      launched launch VERB 0 root ${PAST}
      a a DET 4 det
      series series NOUN 2 obj
      of of ADP 6 case
      attacks attack NOUN 4 nmod`);
    expect(code).toBe("190");
  });
});

describe("acts made of two", () => {
  const embedded = (form: string, lemma: string) => `Mali Mali PROPN 2 nsubj
    ${form} ${lemma} VERB 0 root ${PAST}
    to to PART 4 mark
    lift lift VERB 2 xcomp VerbForm=Inf
    sanctions sanction NOUN 4 obj`;

  it("agrees to, refuses to and threatens", () => {
    expect(codeOf(embedded("agreed", "agree"))).toBe("0354");
    expect(codeOf(embedded("refused", "refuse"))).toBe("1244");
    expect(codeOf(embedded("threatened", "threaten"))).toBe("130");
    expect(codeOf(embedded("began", "begin"))).toBe("085");
  });

  it("keeps the future as a status or reads it as intent, as asked", () => {
    const will = `Mali Mali PROPN 3 nsubj
      will will AUX 3 aux VerbForm=Fin
      lift lift VERB 0 root VerbForm=Inf
      sanctions sanction NOUN 3 obj`;
    expect(codeOf(will)).toBe("085");
    expect(codeOf(will, true)).toBe("0354");
  });
});

describe("the lexicon", () => {
  it("names only codes that CAMEO has", () => {
    for (const nounClass of NOUN_CLASSES)
      if (nounClass.code !== null) expect(cameoCode(nounClass.code), nounClass.name).not.toBeNull();
    for (const group of [...COOPERATION_VERBS, ...CONFLICT_VERBS]) {
      if (group.base) expect(cameoCode(group.base), group.name).not.toBeNull();
      for (const frame of (group.frames ?? "").split("|").filter((part) => part.trim() !== "")) {
        const result = frame.split(">")[1]?.trim() ?? "";
        if (/^\d{2}/u.test(result)) expect(cameoCode(result), `${group.name}: ${frame}`).not.toBeNull();
      }
    }
  });

  it("knows some three thousand words and phrases", () => {
    const { verbs, nouns } = lexicon.size;
    expect(verbs + nouns).toBeGreaterThan(2500);
  });

  it("turns every code into a code that CAMEO has", () => {
    for (const operator of ["intent", "refuse", "demand", "threat", "stop", "allow", "prevent"] as const) {
      for (const code of [
        "040",
        "057",
        "062",
        "073",
        "085",
        "0841",
        "111",
        "141",
        "154",
        "162",
        "163",
        "173",
        "190",
        "195",
      ]) {
        expect(cameoCode(applyOperator(operator, code)), `${operator} ${code}`).not.toBeNull();
      }
    }
  });

  it("lets a user's words win", () => {
    const own = new Lexicon({ verbs: [{ name: "own", verbs: "defenestrate", base: "182" }], nouns: [] });
    expect(codeOf(verb("defenestrated", "defenestrate", "envoy", "envoy"), false, own)).toBe("182");
  });

  it("lets a user's verb ask for words before it, and for a form", () => {
    const own = new Lexicon({
      verbs: [
        { name: "own-1", verbs: "mali>lift", base: "120" },
        { name: "own-2", verbs: "chad>lift", base: "130" },
        { name: "own-3", verbs: "held", base: "141" },
      ],
      nouns: [],
    });
    expect(codeOf(verb("lifted", "lift", "sanctions", "sanction"), false, own)).toBe("120");
    expect(codeOf(verb("held", "hold", "talks", "talk"), false, own)).toBe("141");
    expect(codeOf(verb("holds", "hold", "talks", "talk"), false, own)).toBe("040");
  });
});
