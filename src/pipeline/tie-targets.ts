/** Ties persons that readers name by a part of the name to the persons of the article above. Owns no other identity. */

import type { ActorMention } from "../model/annotation.ts";
import type { ActorRef, Reaction } from "../model/records.ts";

/** Who a name in the article stands for, by actor id. */
export type ArticlePersons = ReadonlyMap<string, ActorMention>;

/** The persons that an article names, each by its fullest mention. */
export function articlePersons(actors: readonly ActorMention[]): ArticlePersons {
  const persons = new Map<string, ActorMention>();
  for (const actor of actors) {
    if (actor.kind !== "person" || actor.actorId === null || actor.members.length > 0) continue;
    const known = persons.get(actor.actorId);
    if (known === undefined || actor.name.length > known.name.length) persons.set(actor.actorId, actor);
  }
  return persons;
}

/**
 * A reader's target that the comment alone does not settle ("local:…"), as the one person of the article who bears the
 * name. Unchanged where nobody or more than one does.
 * @example tieTarget(reaction toward "Abdi", persons of an article on Farah Abdi).target.name // "Farah Abdi"
 */
export function tieTarget(reaction: Reaction, persons: ArticlePersons): Reaction {
  const { target } = reaction;
  if (target.actorId?.startsWith("local:") !== true) return reaction;
  const bearers = [...persons.values()].filter((person) => bears(person.name, target.name));
  const [only] = bearers;
  if (only === undefined || bearers.length > 1 || only.actorId === target.actorId) return reaction;
  const { actorId, name, kind, country, sector, codes, role } = only;
  const tied: ActorRef = {
    span: target.span,
    actorId,
    name,
    kind,
    country,
    sector,
    code: codes[0] ?? "",
    role,
  };
  return {
    ...reaction,
    target: tied,
    reasons: [
      ...reaction.reasons,
      `“${target.name}” taken for ${name}, the only person of the article so named`,
    ],
  };
}

/** The last word is the same, and every other word typed is part of the full name. */
function bears(fullName: string, typed: string): boolean {
  const [full, part] = [wordsOf(fullName), wordsOf(typed)];
  if (full.length === 0 || part.length === 0 || part.length > full.length) return false;
  return full.at(-1) === part.at(-1) && part.every((word) => full.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== "" && !/^(?:mr|mrs|ms|dr|sir)$/u.test(word));
}
