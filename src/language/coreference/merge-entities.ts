/**
 * Joins what the ranker left apart though one name says it is one thing: entities called by the same full name (the exact-match
 * sieve of Lee et al. 2013, for names alone), and what takes up a coordination with it. Owns no weights.
 */

import type { Entity } from "./entity.ts";
import type { MentionView } from "./mention-view.ts";

/** Types of which the same name in one text is the same thing. */
const ONE_BEARER: ReadonlySet<string> = new Set(["PERSON", "ORGANIZATION", "LOCATION", "FACILITY"]);

/** Entities in order of first mention, mentions in text order. */
export function mergeEntities(
  entities: readonly Entity[],
  ties: ReadonlyMap<number, number>,
): MentionView[][] {
  const tied = new Set([...ties].flat());
  const groups: MentionView[][] = [];
  const groupOf = new Map<string, number>();
  const linked = new Set<string>();
  for (const entity of entities)
    if (entity.mentions.length > 1) for (const view of entity.mentions) linked.add(headKey(view));
  for (const entity of entities) {
    // A lone second stretch of a head that is spoken for elsewhere is no mention of its own.
    const lone = entity.mentions.length === 1 ? entity.mentions[0] : undefined;
    if (lone !== undefined && !tied.has(lone.index) && (lone.extent !== 0 || linked.has(headKey(lone))))
      continue;
    const keys = entity.mentions.flatMap((view) => nameKey(view) ?? []);
    // What takes up a coordination joins it, unless it has a place already.
    for (const view of entity.mentions) {
      const at = ties.get(view.index) ?? (tied.has(view.index) ? view.index : undefined);
      if (at !== undefined && (view.mention.isConjoined || entity.mentions[0] === view))
        keys.push(`joint ${at}`);
    }
    const known = keys.map((key) => groupOf.get(key)).find((at) => at !== undefined);
    const at = known ?? groups.length;
    const group = groups[at] ?? [];
    groups[at] = group;
    for (const view of entity.mentions) group.push(view);
    for (const key of keys) if (!groupOf.has(key)) groupOf.set(key, at);
  }
  return groups.map((views) => views.sort((a, b) => a.index - b.index));
}

function headKey({ mention }: MentionView): string {
  return `${mention.sentence} ${mention.head}`;
}

/** The bearer's type and name where the mention is nothing but a name; null for others. */
function nameKey({ mention }: MentionView): string | null {
  if (!ONE_BEARER.has(mention.nameType) || mention.kind !== "proper" || mention.isConjoined) return null;
  if (mention.extent === "part" || mention.nameWords.length !== mention.words.length) return null;
  return `${mention.nameType} ${mention.nameWords.join(" ")}`;
}
