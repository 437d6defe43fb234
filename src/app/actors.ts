/** `chancery actors NAME [--on DATE]`: who an actor is, under which names, and which offices it held. Owns the question and its answer, not their printing. */

import { nameWords } from "../codebook/registry-names.ts";
import type { OfficeRole } from "../codebook/registry-roles.ts";
import type { Registry, RegistryActor, Term } from "../codebook/registry.ts";
import { rolesNamed } from "../extract/actors/vocabulary.ts";

/** One actor that answers to the name. */
export interface ActorEntry {
  readonly actor: RegistryActor;
  /** All offices through time, or those of the day asked for. */
  readonly offices: readonly Office[];
}

export interface Office {
  readonly role: OfficeRole;
  /** Name of the state or body that the office belongs to. */
  readonly of: string;
  readonly holder: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly origin: string;
}

/**
 * Actors of that name, alias or identity; a state also answers with the holders of its offices. "Pakistan foreign
 * minister" asks for the holders of one office. Empty when nothing answers.
 * @example lookUpActors(registry, "Khar", "2012-02-09")[0]?.offices[0]?.role // "foreign-minister"
 */
export function lookUpActors(registry: Registry, name: string, on: string | null = null): ActorEntry[] {
  const found = registry.lookup(name);
  if (found.length > 0) return found.map((actor) => ({ actor, offices: officesOf(registry, actor, on) }));
  return officeAsked(registry, name, on);
}

function officesOf(registry: Registry, actor: RegistryActor, on: string | null): Office[] {
  const terms = actor.kind === "person" ? registry.termsBy(actor.id) : registry.termsIn(codeOf(actor));
  return terms.filter((term) => on === null || covers(term, on)).map((term) => officeFrom(registry, term));
}

function codeOf(actor: RegistryActor): string {
  return actor.kind === "state" ? (actor.country ?? "") : actor.id.slice(actor.id.indexOf(":") + 1);
}

function covers(term: Term, on: string): boolean {
  return (term.from === null || term.from <= on) && (term.until === null || on <= term.until);
}

function officeFrom(registry: Registry, term: Term): Office {
  return {
    role: term.role,
    of: (registry.state(term.of) ?? registry.actor(`org:${term.of}`))?.name ?? term.of,
    holder: registry.actor(term.holder)?.name ?? term.holder,
    from: term.from,
    until: term.until,
    origin: term.origin,
  };
}

/** "Russian prime minister", "UN secretary-general": a name and behind it the words for an office. */
function officeAsked(registry: Registry, question: string, on: string | null): ActorEntry[] {
  const words = nameWords(question);
  for (let cut = 1; cut < words.length; cut++) {
    const role = rolesNamed(words.slice(cut).join(" ")).find((one) => one.office !== null)?.office;
    if (role === undefined || role === null) continue;
    const owners = registry
      .lookup(words.slice(0, cut).join(" "))
      .filter((actor) => actor.kind === "state" || actor.kind === "organisation");
    for (const owner of owners) {
      const terms = registry.termsOf(codeOf(owner), role).filter((term) => on === null || covers(term, on));
      if (terms.length === 0) continue;
      return terms.flatMap((term) => {
        const actor = registry.actor(term.holder);
        return actor === null ? [] : [{ actor, offices: [officeFrom(registry, term)] }];
      });
    }
  }
  return [];
}
