/** Projects that a text lists by name under a plural word for them: "projects, namely …". Owns the reading of the list. */

import type { SyntaxTree } from "../../language/tree.ts";
import type { Token } from "../../model/annotation.ts";
import type { Draft } from "./draft.ts";
import { PROJECT_HEADS } from "./project-words.ts";
import { tidy } from "./written-name.ts";

/** "energy projects, namely TAPI and CASA-1000": names listed under a word for projects. */
export function findListed(
  text: string,
  tree: SyntaxTree,
  sentence: number,
  named: readonly Draft[],
): Draft[] {
  const found: Draft[] = [];
  const { tokens } = tree;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const kind = PROJECT_HEADS.get(token.form.toLowerCase());
    if (kind !== "work" && kind !== "exercise") continue;
    if (!/s$/u.test(token.form)) continue;
    let at = i + 1;
    while (
      at < tokens.length &&
      at < i + 5 &&
      /^(?:,|:|-|–|—|namely|including|like|such|as|e\.g\.|viz|the|called|named)$/iu.test(
        (tokens[at] as Token).form,
      )
    )
      at++;
    // A lone comma opens no list: it ends a clause.
    if (at === i + 1 || (at === i + 2 && (tokens[i + 1] as Token).form === ",")) continue;
    while (at < tokens.length) {
      let end = at;
      while (
        end < tokens.length &&
        (/^[\p{Lu}\d]/u.test((tokens[end] as Token).form) || (end > at && isJoined(tokens, end))) &&
        (tokens[end] as Token).upos !== "DET"
      )
        end++;
      if (end === at) break;
      const first = tokens[at] as Token;
      const last = tokens[end - 1] as Token;
      const isTaken = named.some((draft) => draft.span.start < last.end && first.start < draft.span.end);
      const name = tidy(text.slice(first.start, last.end));
      if (!isTaken && name.length > 2 && (kind === "exercise" || /\p{Lu}{2,}|\d| /u.test(name))) {
        found.push({
          name,
          marks: name.toLowerCase().split(/[^\p{L}\p{N}-]+/u),
          kind,
          head: kind === "exercise" ? "exercise" : "project",
          span: { start: first.start, end: last.end },
          sentence,
          at: end - 1,
          isNamed: true,
          rule: "project-listed",
          aliases: [],
          proper: [],
          isOther: false,
        });
      }
      at = end;
      while (at < tokens.length && /^(?:,|and|or|&|the)$/iu.test((tokens[at] as Token).form)) at++;
      if (at === end) break;
    }
  }
  return found;
}

/** No space before it, and none after: the hyphen of "BALTIC-2". */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    before !== undefined &&
    own !== undefined &&
    after !== undefined &&
    before.end === own.start &&
    own.end === after.start &&
    /^[-–/]$/u.test(own.form)
  );
}
