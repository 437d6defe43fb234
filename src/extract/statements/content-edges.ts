/**
 * Trims what a cue reports of words that stand beside it and are no part of it: the speaker's own name, whoever was told, the day of
 * saying. Owns these edges; which words are reported is decided before.
 */

import type { Span } from "../../base/span.ts";
import type { SyntaxTree } from "../../language/tree.ts";

/** A row of what may open a content wrongly; the first that applies cuts. */
interface EdgeRule {
  readonly name: string;
  /** How many tokens to cut from `first` on, right after the cue; 0 for none. */
  readonly cut: (tree: SyntaxTree, first: number, cue: number) => number;
  /** The cue is "told" or "said"; what is kept stands after "|". */
  readonly matches: string;
  readonly refuses: string;
}

const TELLING = /^(?:tell|inform|remind|assure|reassure|warn|brief|notify|advise)$/iu;
const LISTENERS =
  /^(?:reporters?|journalists?|newsmen|lawmakers?|legislators?|senators?|deputies|parliament|congress|audience|delegates|diplomats|analysts|investors|shareholders|supporters|viewers|correspondents|media|press|regulators|officials|prosecutors|police|investigators|authorities|ministers|leaders|members|students|voters|crowds?|conference)$/iu;
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tonight)$/iu;

export const EDGE_RULES: readonly EdgeRule[] = [
  {
    name: "listeners",
    cut: (tree, first, cue) => {
      if (!TELLING.test(tree.token(cue).lemma)) return 0;
      let at = first;
      while (at < first + 4 && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tree.token(at).upos) && !isListener(tree, at))
        at++;
      if (at >= tree.tokens.length || !isListener(tree, at)) return 0;
      const next = tree.tokens[at + 1];
      return next === undefined ||
        /^(?:and|or|of|in|at|on|after|who|from|,|during|outside)$/iu.test(next.form)
        ? 0
        : at + 1 - first;
    },
    matches: "The envoy told reporters | the road was closed.",
    refuses: "The envoy said | reporters were beaten.",
  },
  {
    name: "day",
    cut: (tree, first) => {
      const preposition = /^(?:on|late|early)$/iu.test(tree.token(first).form) ? 1 : 0;
      const day = tree.tokens[first + preposition];
      if (day === undefined || !DAY.test(day.form)) return 0;
      let at = first + preposition + 1;
      if (/^\d{1,2}$/u.test(tree.tokens[at]?.form ?? "")) at++;
      if (/^(?:morning|afternoon|evening|night)$/iu.test(tree.tokens[at]?.form ?? "")) at++;
      if (tree.tokens[at]?.form === ",") at++;
      // "said Monday was a holiday": the day itself is spoken of.
      return /^(?:AUX|VERB)$/u.test(tree.tokens[at]?.upos ?? "VERB") ? 0 : at - first;
    },
    matches: "The envoy said on Tuesday | the road was closed.",
    refuses: "The envoy said | Tuesday was a holiday.",
  },
];

function isListener(tree: SyntaxTree, at: number): boolean {
  return LISTENERS.test(tree.tokens[at]?.form ?? "");
}

/**
 * Contents without what does not belong to them; never empty where the given one is not.
 * @example trimmed(spans of "on Tuesday the road was closed", tree, cue "said", source) // "the road was closed"
 */
export function trimmed(
  spans: readonly Span[],
  tree: SyntaxTree,
  cue: number,
  source: Span | null,
): readonly Span[] {
  const others = source === null ? spans : spans.filter((span) => !liesIn(span, source));
  const kept = others.length === 0 ? spans : others;
  const after = tree.tokens[cue + 1];
  return withoutSource(kept, tree, cue, source).map((span) => {
    if (after === undefined || span.start !== after.start) return span;
    for (const rule of EDGE_RULES) {
      const rest = tree.tokens[cue + 1 + rule.cut(tree, cue + 1, cue)];
      if (rest !== undefined && rest.start > span.start && rest.start < span.end - 8)
        return { start: rest.start, end: span.end };
    }
    return span;
  });
}

/** "According to data of the bureau, rain will fall": what stands between the cue and the end of its source is not reported. */
function withoutSource(
  spans: readonly Span[],
  tree: SyntaxTree,
  cue: number,
  source: Span | null,
): readonly Span[] {
  const { form, start } = tree.token(cue);
  if (source === null || source.start < start || !/^according$/iu.test(form)) return spans;
  const cut = spans.flatMap((span) => {
    if (span.end <= start || span.start >= source.end) return [span];
    const after = tree.tokens.find((token) => token.start >= source.end && token.upos !== "PUNCT");
    return after === undefined || after.start >= span.end ? [] : [{ start: after.start, end: span.end }];
  });
  return cut.length === 0 ? spans : cut;
}

function liesIn(span: Span, source: Span): boolean {
  return source.start <= span.start && span.end <= source.end;
}
