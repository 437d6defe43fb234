/** What "will", "would" and "not" make of an act that was read without them. Owns no status of events (see clauses/status.ts). */

import type { Predicate } from "../clauses/predicate.ts";
import type { Act } from "./act.ts";
import { applyOperator } from "./lexicon/operators.ts";

/**
 * What auxiliaries and negation make of an act. In running text only a refusal changes it ("will not lift"); where the future is read as
 * intent, futures and negations do too.
 */
export function withModality(predicate: Predicate, act: Act, depth: number, futureIsIntent: boolean): Act {
  if (!futureIsIntent && !isRefusal(predicate, act)) return act;
  const isNegated = predicate.isNegated && !act.reasons.some((reason) => reason.includes('"no'));
  const future =
    predicate.auxiliaries.includes("will") ||
    predicate.auxiliaries.includes("shall") ||
    (depth > 0 && predicate.auxiliaries.includes("would"));
  if (isNegated) {
    const code = applyOperator("refuse", act.code);
    return {
      ...act,
      code,
      own: undefined,
      operator: "refuse",
      reasons: [`not + ${act.reasons[0] ?? ""} → refusal`, ...act.reasons.slice(1)],
    };
  }
  if (!future || act.operator === "refuse") return act;
  const code = applyOperator("intent", act.code);
  if (code === act.code) return act;
  return {
    ...act,
    code,
    own: undefined,
    operator: "intent",
    reasons: [
      `${predicate.auxiliaries.find((word) => word !== "be" && word !== "have") ?? "will"} + ${act.reasons[0] ?? ""} → intent`,
      ...act.reasons.slice(1),
    ],
  };
}

/** "will not lift", "would not free": a refusal to cooperate, in running text too. */
function isRefusal(predicate: Predicate, act: Act): boolean {
  const root = act.code.slice(0, 2);
  return (
    predicate.isNegated &&
    root >= "04" &&
    root <= "08" &&
    (predicate.auxiliaries.includes("will") || predicate.auxiliaries.includes("would"))
  );
}
