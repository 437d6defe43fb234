import { describe, expect, it } from "vitest";
import { codeEvents, EventCoder } from "../../../src/extract/events/code-events.ts";
import { Lexicon } from "../../../src/extract/events/lexicon/lexicon.ts";
import { treeOf } from "../clauses/tree-notation.ts";
import { stateAt, textOf } from "./one-sentence.ts";

const coder = new EventCoder(new Lexicon());
const STATES: Readonly<Record<string, string>> = { Mali: "MLI", Chad: "TCD", Niger: "NER" };

/** Events of one hand-made tree in which Mali, Chad and Niger are states. */
function events(lines: string) {
  const { sentence } = treeOf(lines);
  const actors = sentence.tokens.flatMap((token) => {
    const country = STATES[token.form];
    return country === undefined ? [] : [stateAt(token, country)];
  });
  const text = textOf(sentence, actors);
  return codeEvents(text, coder).map((event) => {
    const codes = (refs: typeof event.actors) => refs.map((ref) => ref.code).join("+");
    return `${codes(event.actors)} ${event.type} ${codes(event.recipients)} ${event.status}`;
  });
}

const FIN = "Tense=Past|VerbForm=Fin";

describe("events in running text", () => {
  it("codes actives and passives", () => {
    expect(
      events(`Mali Mali PROPN 2 nsubj\naccused accuse VERB 0 root ${FIN}\nChad Chad PROPN 2 obj`),
    ).toEqual(["MLI ACCUSE TCD occurred"]);
    expect(
      events(`Chad Chad PROPN 3 nsubj:pass
        was be AUX 3 aux:pass ${FIN}
        bombed bomb VERB 0 root Tense=Past|VerbForm=Part
        by by ADP 5 case
        Mali Mali PROPN 3 obl:agent`),
    ).toEqual(["MLI ASSAULT TCD occurred"]);
  });

  it("lists both sides of a meeting twice", () => {
    expect(
      events(`Mali Mali PROPN 4 nsubj
        and and CCONJ 3 cc
        Chad Chad PROPN 1 conj
        held hold VERB 0 root ${FIN}
        talks talk NOUN 4 obj`),
    ).toEqual(["MLI+TCD CONSULT MLI+TCD occurred"]);
  });

  it("reads refusal, negation and plans", () => {
    expect(
      events(`Mali Mali PROPN 2 nsubj
        refused refuse VERB 0 root ${FIN}
        to to PART 4 mark
        meet meet VERB 2 xcomp VerbForm=Inf
        Chad Chad PROPN 4 obj`),
    ).toEqual(["MLI REJECT TCD occurred"]);
    expect(
      events(`Mali Mali PROPN 4 nsubj
        did do AUX 4 aux ${FIN}
        not not PART 4 advmod
        attack attack VERB 0 root VerbForm=Inf
        Chad Chad PROPN 4 obj`),
    ).toEqual(["MLI ASSAULT TCD negated"]);
    expect(
      events(`Mali Mali PROPN 3 nsubj
        will will AUX 3 aux VerbForm=Fin
        visit visit VERB 0 root VerbForm=Inf
        Chad Chad PROPN 3 obj`),
    ).toEqual(["MLI CONSULT TCD planned"]);
  });

  it("reads what is yet to be done, and what a denied report tells, as not done", () => {
    expect(
      events(`Mali Mali PROPN 4 nsubj
        and and CCONJ 3 cc
        Chad Chad PROPN 1 conj
        have have VERB 0 root ${FIN}
        yet yet ADV 4 advmod
        to to PART 7 mark
        agree agree VERB 4 xcomp VerbForm=Inf`),
    ).toEqual(["MLI+TCD AGREE MLI+TCD negated"]);
    const denial = (not: string): string[] =>
      events(`Niger Niger PROPN ${not === "" ? 2 : 4} nsubj
        ${not}denied deny VERB 0 root ${FIN}
        reports report NOUN ${not === "" ? 2 : 4} obj
        that that SCONJ ${not === "" ? 6 : 8} mark
        Mali Mali PROPN ${not === "" ? 6 : 8} nsubj
        attacked attack VERB ${not === "" ? 3 : 5} acl ${FIN}
        Chad Chad PROPN ${not === "" ? 6 : 8} obj`);
    expect(denial("")).toContain("MLI ASSAULT TCD negated");
    expect(denial("did do AUX 4 aux\n        not not PART 4 advmod\n        ")).toContain(
      "MLI ASSAULT TCD occurred",
    );
  });

  it("reads a negated promise of cooperation as a refusal", () => {
    expect(
      events(`Mali Mali PROPN 4 nsubj
        will will AUX 4 aux VerbForm=Fin
        not not PART 4 advmod
        free free VERB 0 root VerbForm=Inf
        prisoners prisoner NOUN 4 obj
        from from ADP 7 case
        Chad Chad PROPN 5 nmod`),
    ).toEqual(["MLI REJECT TCD occurred"]);
  });

  it("codes a noun with its participants", () => {
    expect(
      events(`The the DET 2 det
        talks talk NOUN 7 nsubj
        between between ADP 4 case
        Mali Mali PROPN 2 nmod
        and and CCONJ 6 cc
        Chad Chad PROPN 4 conj
        lasted last VERB 0 root ${FIN}`),
    ).toEqual(["MLI+TCD CONSULT MLI+TCD occurred"]);
  });

  it("takes no bystander for a recipient", () => {
    expect(
      events(`Mali Mali PROPN 2 nsubj
        slept sleep VERB 0 root ${FIN}
        near near ADP 4 case
        Chad Chad PROPN 2 obl`),
    ).toEqual([]);
  });

  it("attributes what is reported to who reports it", () => {
    expect(
      events(`Niger Niger PROPN 2 nsubj
        said say VERB 0 root ${FIN}
        Mali Mali PROPN 4 nsubj
        attacked attack VERB 2 ccomp ${FIN}
        Chad Chad PROPN 4 obj`),
    ).toEqual(["MLI ASSAULT TCD occurred"]);
  });
});
