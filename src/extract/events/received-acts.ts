/**
 * Acts told by who received them: "Mali received aid from Chad", "was given assurances by Chad". Owns the verbs that turn an act
 * round and where the giver stands; what the act is, the lexicon says.
 */

import { readNounFrame } from "../clauses/find-predicates.ts";
import type { Predicate } from "../clauses/predicate.ts";
import type { Act } from "./act.ts";
import type { Participants, Party } from "./participants.ts";
import type { ActReader } from "./read-act.ts";

const RECEIVING: ReadonlySet<string> = new Set(
  "receive obtain win secure draw face earn garner suffer undergo enjoy gain get attract".split(" "),
);
/** Acts that can be received; a guest, a visit or a signature are not handed over. */
const RECEIVED = /^(?:02|03|05|07|08|10|11|12|13|16|17|18|19)/u;

/** Who gave what the subject received; null where the clause does not tell of receiving. Empty where it names no giver. */
export function giversOf(
  reader: ActReader,
  participants: Participants,
  predicate: Predicate,
  act: Act,
): Party[] | null {
  if (!RECEIVING.has(predicate.lemma) || predicate.isPassive || !RECEIVED.test(act.code)) return null;
  // A contract that is won is a deal with who gives it, in no one's favour.
  if (act.code === "057" || act.code === "030") return [];
  const objects = reader.patients(predicate);
  const frames = objects.map((object) => readNounFrame(reader.tree, object));
  const named = [...predicate.obliques, ...frames.flatMap((frame) => frame.obliques)]
    .filter((phrase) => phrase.preposition === "from" || phrase.preposition === "by")
    .map((phrase) => phrase.head);
  const givers = participants.ofAll(named).filter((party) => party.isDirect);
  if (givers.length > 0) return givers;
  const owners = frames.flatMap((frame) => [...frame.possessors, ...frame.adjectives, ...frame.compounds]);
  return participants.ofAll(owners).filter((party) => party.isDirect);
}
