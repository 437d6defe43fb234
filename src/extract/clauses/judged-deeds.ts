/** Deeds for which somebody is judged, or from which somebody is kept: whose they are. Owns the verbs. */

import type { Predicate } from "./predicate.ts";

/** Verbs whose object did, or is kept from doing, what follows "for", "over", "of" or "from": "criticised Chad *for jailing* envoys". */
const JUDGING: ReadonlySet<string> = new Set(
  "accuse acquit admonish applaud arrest attack bar blame block castigate censure charge chide commend condemn congratulate convict criticise criticize denounce discourage dissuade fault fine forgive hail honour honor indict investigate jail keep laud pardon penalise penalize praise prevent prohibit prosecute punish rebuke reprimand reproach reward sack salute sanction scold slam stop sue suspect suspend thank try upbraid".split(
    " ",
  ),
);

/** Whether a clause tells the deed of the one whom the verb above judges or hinders, and not of who judges. */
export function isDeedOfJudged(
  clause: Pick<Predicate, "form" | "markers">,
  governor: Pick<Predicate, "lemma" | "isPassive" | "subjects" | "objects">,
): boolean {
  const judged = governor.isPassive ? governor.subjects : governor.objects;
  return (
    clause.form !== "finite" &&
    judged.length > 0 &&
    JUDGING.has(governor.lemma) &&
    clause.markers.some((word) => word === "for" || word === "over" || word === "of" || word === "from")
  );
}
