/** Works that a sentence describes without a name: "is building a gas pipeline". Owns the name that such a work is given. */

import type { SyntaxTree } from "../../language/tree.ts";
import type { Draft } from "./draft.ts";
import { INFRASTRUCTURE, WORK_VERBS } from "./project-words.ts";
import { capitalised } from "./written-name.ts";

/** "is building a gas pipeline between A and B", "to modernise the railway system", "Thar coal exploration". */
export function findDescribed(
  text: string,
  tree: SyntaxTree,
  sentence: number,
  named: readonly Draft[],
): Draft[] {
  const found: Draft[] = [];
  for (let at = 0; at < tree.tokens.length; at++) {
    const token = tree.token(at);
    const activity = token.upos === "VERB" ? WORK_VERBS[token.lemma.toLowerCase()] : undefined;
    if (activity === undefined || isDenied(tree, at)) continue;
    const object = tree.childBy(at, "obj", "nsubj:pass");
    if (object === null || !INFRASTRUCTURE.test(tree.token(object).lemma)) continue;
    const phrase = tree.subtree(
      object,
      (index) => index !== object && !/^(?:compound|amod|flat)/u.test(tree.token(index).deprel),
    );
    const words = phrase
      .map((index) => tree.token(index))
      .filter((one) => !/^(?:DET|PUNCT|NUM|SYM)$/u.test(one.upos));
    const span = tree.subtreeSpan(
      object,
      (index) => index !== object && /^(?:acl|cc|conj|appos|parataxis)/u.test(tree.token(index).deprel),
    );
    if (named.some((draft) => draft.span.start < span.end && span.start < draft.span.end)) continue;
    if (words.length < 2) continue;
    const noun = words.map((one) => one.form).join(" ");
    const between = /\b(?:between|from) (\p{Lu}[\p{L}-]+) (?:and|to) (\p{Lu}[\p{L}-]+)/u.exec(
      text.slice(span.start, span.end),
    );
    const name =
      activity === "construction"
        ? between === null
          ? capitalised(noun)
          : `${between[1]}-${between[2]} ${noun}`
        : capitalised(`${noun.replace(/ (?:system|sector|network)$/iu, "")} ${activity}`);
    found.push({
      name,
      marks: words.map((one) => one.form.toLowerCase()).filter((word) => word.length > 2),
      kind: "work",
      head: tree.token(object).lemma.toLowerCase(),
      span: { start: Math.min(token.start, span.start), end: Math.max(token.end, span.end) },
      sentence,
      at: object,
      isNamed: false,
      rule: "project-described",
      aliases: [],
      proper: [],
      isOther: false,
    });
  }
  return found;
}

/** "would not let them build a base": the verb, or one that it completes, is negated. */
function isDenied(tree: SyntaxTree, at: number): boolean {
  return [at, ...tree.ancestors(at).slice(0, 3)].some((verb) =>
    tree.children(verb).some((child) => /^(?:not|n['’]t|never)$/iu.test(tree.token(child).form)),
  );
}
