/** The shape of the verb lexicon: groups of verbs that share their frames. Owns no words and no look-up. */

/**
 * What a verb does to the act named by its complement or object: `intent` promises it, `plan` only looks ahead to it, `refuse` declines it, `demand` asks for it,
 * `threat` threatens it, `stop` ends it, `allow` admits it, `same` merely carries it ("began", "launched"), `fail` did not get to it.
 */
export type Operator =
  | "same"
  | "plan"
  | "intent"
  | "refuse"
  | "demand"
  | "threat"
  | "stop"
  | "allow"
  | "prevent"
  | "fail"
  | "oppose"
  | "accuse";

/**
 * Verbs that behave alike. `frames` are tried in order, separated by "|": conditions, then ">" and a CAMEO code, "=" for the act
 * that the object names, or an operator on it. Conditions, all of which must hold:
 * `obj:a,b` the object is in class a or b (`*` any object; `event` one that names an act; `mention` a person, group or state);
 * `-obj` no object; `with:a` a phrase under that preposition in class a; `subj:a`; `to` an infinitive complement; `that` a clause.
 * Verbs may carry a particle or preposition as written in the text: "call_off", "step_down"; words that must stand before the verb are
 * followed by ">": "openly>court".
 */
export interface VerbGroup {
  readonly name: string;
  readonly verbs: string;
  readonly op?: Operator;
  /** Code where no frame fits; none means that the verb alone tells no act. */
  readonly base?: string;
  readonly frames?: string;
}
