/**
 * Ties "the two ministers", "both countries", "the three sides" to the coordination that they take up. Exact counts and a fitting kind
 * alone: a wrong link is worse than none. Owns no ranking.
 */

import { wordTable } from "../../base/word-table.ts";
import type { MentionView } from "./mention-view.ts";

const COUNTS: Readonly<Record<string, number>> = wordTable({ two: 2, both: 2, three: 3, four: 4 });

/** How far back, in sentences, a coordination is taken up. */
const SENTENCES_MAX = 4;

const SIDES: ReadonlySet<string> = new Set([
  "side",
  "party",
  "partner",
  "ally",
  "rival",
  "neighbour",
  "neighbor",
]);
const STATES: ReadonlySet<string> = new Set([
  "country",
  "nation",
  "state",
  "government",
  "capital",
  "city",
  "power",
  "republic",
]);
const PLACES: ReadonlySet<string> = new Set(["LOCATION", "ORGANIZATION"]);

/**
 * From the index of a joint mention to that of its coordination.
 * @example "Chile and Peru resumed talks. The two countries …" → "The two countries" to "Chile and Peru"
 */
export function tieJointMentions(views: readonly MentionView[]): Map<number, number> {
  const ties = new Map<number, number>();
  for (const view of views) {
    const count = countOf(view);
    if (count === 0) continue;
    for (let i = view.index - 1; i >= 0; i--) {
      const other = views[i] as MentionView;
      if (view.mention.sentence - other.mention.sentence > SENTENCES_MAX) break;
      if (other.mention.members !== count || !fits(view, other)) continue;
      ties.set(view.index, i);
      break;
    }
  }
  return ties;
}

/** The number in "the two ministers" or "both ministers"; 0 for any other mention. */
function countOf({ mention }: MentionView): number {
  if (
    mention.number !== "plural" ||
    mention.isConjoined ||
    mention.kind === "proper" ||
    mention.extent === "part"
  )
    return 0;
  const [first = "", second = ""] = mention.words;
  if (mention.words.length > 3) return 0;
  if (first === "both") return mention.words.length <= 2 ? 2 : 0;
  return mention.kind === "definite" && second !== "" ? (COUNTS[first] ?? 0) : 0;
}

function fits({ mention }: MentionView, { mention: other }: MentionView): boolean {
  const noun = mention.headLemma;
  if (SIDES.has(noun))
    return other.nameType !== "" || other.wordClass === "person" || other.wordClass === "organization";
  if (STATES.has(noun) || mention.wordClass === "place")
    return PLACES.has(other.nameType) || other.wordClass === "place";
  if (mention.wordClass === "person") return other.nameType === "PERSON" || other.wordClass === "person";
  return (
    mention.wordClass === "organization" &&
    (other.nameType === "ORGANIZATION" || other.wordClass === "organization")
  );
}
