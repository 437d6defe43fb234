import { describe, expect, it } from "vitest";
import { attributionOf } from "../../../src/extract/clauses/attribution.ts";
import { findPredicates, readNounFrame } from "../../../src/extract/clauses/find-predicates.ts";
import { statusOf } from "../../../src/extract/clauses/status.ts";
import { treeOf } from "./tree-notation.ts";

const FIN = "Tense=Past|VerbForm=Fin";
const summary = (lines: string) => {
  const tree = treeOf(lines);
  const form = (heads: readonly number[]) => heads.map((head) => tree.token(head).form).join("+");
  const predicates = findPredicates(tree);
  return predicates.map((p) => {
    const obliques = p.obliques.map((o) => ` ${o.preposition}:${tree.token(o.head).form}`).join("");
    const by = p.agents.length > 0 ? ` by:${form(p.agents)}` : "";
    return `${form(p.subjects)}|${p.lemma}${p.particle ? `-${p.particle}` : ""}${p.isPassive ? "!" : ""}|${form([...p.indirects, ...p.objects])}${by}${obliques}|${statusOf(predicates, p.index).status}`;
  });
};

describe("predicates and arguments", () => {
  it("reads actives with conjoined subjects", () => {
    expect(
      summary(`Mali Mali PROPN 4 nsubj
        and and CCONJ 3 cc
        Chad Chad PROPN 1 conj
        attacked attack VERB 0 root ${FIN}
        Niger Niger PROPN 4 obj`),
    ).toEqual(["Mali+Chad|attack|Niger|occurred"]);
  });

  it("reads passives with their agent", () => {
    expect(
      summary(`Envoys envoy NOUN 3 nsubj:pass
        were be AUX 3 aux:pass ${FIN}
        expelled expel VERB 0 root Tense=Past|VerbForm=Part
        by by ADP 5 case
        Chad Chad PROPN 3 obl`),
    ).toEqual(["Envoys|expel!| by:Chad|occurred"]);
  });

  it("gives an infinitive the subject that controls it", () => {
    expect(
      summary(`Mali Mali PROPN 2 nsubj
        refused refuse VERB 0 root ${FIN}
        to to PART 4 mark
        free free VERB 2 xcomp VerbForm=Inf
        rebels rebel NOUN 4 obj`),
    ).toEqual(["Mali|refuse||occurred", "Mali|free|rebels|negated"]);
    expect(
      summary(`Mali Mali PROPN 2 nsubj
        urged urge VERB 0 root ${FIN}
        Chad Chad PROPN 2 obj
        to to PART 5 mark
        withdraw withdraw VERB 2 xcomp VerbForm=Inf`),
    ).toEqual(["Mali|urge|Chad|occurred", "Chad|withdraw||hypothetical"]);
  });

  it("gives the deed for which one is judged to the one who is judged", () => {
    const judged = (verb: string, word: string) =>
      summary(`Mali Mali PROPN 2 nsubj
        ${verb} ${verb.replace(/d$/u, "")} VERB 0 root ${FIN}
        Chad Chad PROPN 2 obj
        ${word} ${word} SCONJ 5 mark
        jailing jail VERB 2 advcl VerbForm=Ger
        envoys envoy NOUN 5 obj`)[1];
    expect(judged("praised", "for")).toBe("Chad|jail|envoys|occurred");
    expect(judged("praised", "after")).toBe("Mali|jail|envoys|occurred");
  });

  it("puts the antecedent in a relative clause", () => {
    expect(
      summary(`Rebels rebel NOUN 6 nsubj
        who who PRON 3 nsubj
        seized seize VERB 1 acl:relcl ${FIN}
        Gao Gao PROPN 3 obj
        have have AUX 6 aux Tense=Pres|VerbForm=Fin
        left leave VERB 0 root Tense=Past|VerbForm=Part`),
    ).toEqual(["Rebels|seize|Gao|occurred", "Rebels|leave||occurred"]);
  });

  it("reads a bare participle after a noun as passive", () => {
    expect(
      summary(`A a DET 2 det
        deal deal NOUN 0 root
        signed sign VERB 2 acl Tense=Past|VerbForm=Part
        by by ADP 5 case
        Mali Mali PROPN 3 obl`),
    ).toEqual(["deal|sign!| by:Mali|occurred"]);
  });

  it("shares the subject and the auxiliary of conjoined verbs", () => {
    expect(
      summary(`Mali Mali PROPN 3 nsubj
        will will AUX 3 aux VerbForm=Fin
        visit visit VERB 0 root VerbForm=Inf
        and and CCONJ 5 cc
        praise praise VERB 3 conj VerbForm=Inf
        Chad Chad PROPN 5 obj`),
    ).toEqual(["Mali|visit|Chad|planned", "Mali|praise|Chad|planned"]);
  });

  it("does not lend a subject to a conjunct that has its own", () => {
    expect(
      summary(`Mali Mali PROPN 2 nsubj
        left leave VERB 0 root ${FIN}
        and and CCONJ 5 cc
        Chad Chad PROPN 5 nsubj
        stayed stay VERB 2 conj ${FIN}`),
    ).toEqual(["Mali|leave||occurred", "Chad|stay||occurred"]);
  });

  it("survives heads that run in a circle", () => {
    expect(() => summary("a a VERB 2 xcomp\nb b VERB 1 xcomp")).not.toThrow();
  });
});

describe("status", () => {
  it("tells conditionals and negation", () => {
    expect(
      summary(`If if SCONJ 3 mark
        Chad Chad PROPN 3 nsubj
        attacks attack VERB 7 advcl Tense=Pres|VerbForm=Fin
        Mali Mali PROPN 7 nsubj
        will will AUX 7 aux VerbForm=Fin
        not not PART 7 advmod
        answer answer VERB 0 root VerbForm=Inf`),
    ).toEqual(["Chad|attack||hypothetical", "Mali|answer||negated"]);
  });
});

describe("nouns and attribution", () => {
  it("reads what hangs on a noun", () => {
    const tree = treeOf(`talks talk NOUN 0 root
      between between ADP 3 case
      Mali Mali PROPN 1 nmod
      and and CCONJ 5 cc
      Chad Chad PROPN 3 conj`);
    expect(readNounFrame(tree, 0).obliques).toEqual([
      { preposition: "between", head: 2 },
      { preposition: "between", head: 4 },
    ]);
  });

  it("finds who reports an act", () => {
    const tree = treeOf(`Chad Chad PROPN 2 nsubj
      said say VERB 0 root ${FIN}
      Mali Mali PROPN 4 nsubj
      attacked attack VERB 2 ccomp ${FIN}`);
    expect(attributionOf(tree, findPredicates(tree), 1)?.speakers).toEqual([0]);
    expect(attributionOf(tree, findPredicates(tree), 0)).toBeNull();
  });
});
