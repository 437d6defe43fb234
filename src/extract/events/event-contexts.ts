/** PLOVER's contexts of an event: those of its code, and those that words of its clause name. Owns the list of words. */

import { overlaps, type Span } from "../../base/span.ts";
import type { PloverContext } from "../../codebook/plover.ts";
import type { SyntaxTree } from "../../language/tree.ts";

const WORDS: Readonly<Partial<Record<PloverContext, string>>> = {
  military:
    "military army troop soldier navy weapon missile defence defense jet warship arm ammunition exercise drill",
  intelligence: "intelligence spy espionage surveillance",
  election: "election vote ballot poll electoral referendum",
  economic:
    "trade economy economic investment tariff loan bank energy gas oil pipeline export import business commerce finance financial",
  legal: "court judge law lawsuit trial prosecutor legal judicial tribunal",
  human_rights: "torture abuse rights",
  rights_freedoms: "press freedom speech assembly censorship",
  diplomatic: "diplomatic ambassador embassy envoy diplomat bilateral",
  territory: "border territory territorial annexation airspace",
  peacekeeping: "peacekeeper peacekeeping",
  health: "vaccine health hospital medical virus coronavirus covid pandemic disease ebola covid-19",
  asylum: "asylum refugee",
  migration: "migrant migration immigrant immigration deportation",
  disasters: "earthquake flood hurricane cyclone drought disaster famine tsunami",
  natural_resource: "oil gas mining water mineral",
  environment: "climate environment environmental emission pollution",
  technology: "technology satellite telecom 5g internet software space",
  terrorism: "terrorism terrorist counterterrorism extremism",
  cbrn: "nuclear chemical biological radiological uranium denuclearization",
  cyber: "cyber hacker hacking cyberattack ransomware",
  misinformation: "disinformation misinformation propaganda",
  crime: "crime criminal murder robbery",
  corruption: "corruption bribe bribery graft embezzlement",
  illegal_drugs: "drug cocaine heroin narcotics opium",
  trafficking: "trafficking smuggling",
  religion_ethnicity: "muslim christian religious ethnic mosque church",
};

const CONTEXT_OF = new Map<string, PloverContext[]>();
for (const [context, words] of Object.entries(WORDS)) {
  for (const word of words.split(" "))
    CONTEXT_OF.set(word, [...(CONTEXT_OF.get(word) ?? []), context as PloverContext]);
}

/** Contexts in the order in which they are found, the code's own first. */
export function contextsOf(tree: SyntaxTree, own: readonly string[], scope: Span): string[] {
  const contexts = [...own];
  for (const token of tree.tokens) {
    if (!overlaps(token, scope)) continue;
    for (const context of CONTEXT_OF.get(token.lemma.toLowerCase()) ?? [])
      if (!contexts.includes(context)) contexts.push(context);
  }
  return contexts;
}
