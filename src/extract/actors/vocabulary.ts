/** Role and agent words made matchable: every number form of every phrase, by first word. Owns look-up; the words are in codebook. */

import { wordTable } from "../../base/word-table.ts";
import { AGENT_WORDS, type AgentWords } from "../../codebook/registry-agents.ts";
import { nameWords } from "../../codebook/registry-names.ts";
import { ROLE_WORDS, type RoleWords } from "../../codebook/registry-roles.ts";

/** A phrase found in the vocabulary. */
export interface Phrase {
  readonly words: readonly string[];
  readonly isPlural: boolean;
  readonly role: RoleWords | null;
  readonly agent: AgentWords | null;
  /** As listed: "foreign minister". */
  readonly lemma: string;
}

/** Listed agent words that are plural already, by form or by use. */
const PLURAL_FORM =
  /(?:s|men|people|police|women|children|mujahideen|idps|clergy|personnel|youth|forces|media)$/u;

const IRREGULAR: Readonly<Record<string, string>> = wordTable({
  man: "men",
  woman: "women",
  child: "children",
  person: "people",
  army: "armies",
});

/**
 * The plural of an English noun as the vocabulary needs it.
 * @example pluralOf("spokesman") // "spokesmen"
 */
export function pluralOf(word: string): string {
  if (IRREGULAR[word] !== undefined) return IRREGULAR[word];
  if (word.endsWith("man") && !/^(?:german|roman|ottoman|talisman)$/u.test(word))
    return `${word.slice(0, -2)}en`;
  if (word.endsWith("woman")) return `${word.slice(0, -2)}en`;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  return `${word}s`;
}

function pluralWords(words: readonly string[]): string[] {
  const of = words.findIndex(
    (word, i) => i > 0 && (word === "of" || word === "for" || word === "to" || word === "at"),
  );
  const head = of > 0 ? of - 1 : words.length - 1;
  if (words[head] === "general" && head > 0 && words[head - 1] !== "major") {
    return words.map((word, i) => (i === head - 1 ? pluralOf(word) : word));
  }
  return words.map((word, i) => (i === head ? pluralOf(word) : word));
}

function build(): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  const add = (phrase: Phrase): void => {
    const first = phrase.words[0] as string;
    const own = table.get(first) ?? [];
    if (!own.some((other) => other.words.join(" ") === phrase.words.join(" "))) own.push(phrase);
    table.set(first, own);
  };
  for (const role of ROLE_WORDS)
    for (const lemma of role.words) {
      const words = nameWords(lemma);
      add({ words, isPlural: false, role, agent: null, lemma });
      add({ words: pluralWords(words), isPlural: true, role, agent: null, lemma });
    }
  for (const agent of AGENT_WORDS)
    for (const lemma of agent.words) {
      const words = nameWords(lemma);
      const last = words.at(-1) as string;
      const isPlural = PLURAL_FORM.test(last);
      add({ words, isPlural: isPlural && agent.kind === "population", role: null, agent, lemma });
      if (!isPlural) add({ words: pluralWords(words), isPlural: true, role: null, agent, lemma });
    }
  for (const own of table.values()) own.sort((a, b) => b.words.length - a.words.length);
  return table;
}

let built: ReadonlyMap<string, readonly Phrase[]> | null = null;

/** Phrases that begin with the folded word, longest first. */
export function phrasesFrom(word: string): readonly Phrase[] {
  built ??= build();
  return built.get(word) ?? [];
}

/** One of the same words mean another office in some countries ("secretary of state"); all role lines with that lemma. */
export function rolesNamed(lemma: string): readonly RoleWords[] {
  return ROLE_WORDS.filter((role) => role.words.includes(lemma));
}

/** Institutions that every state has: lemma → slug of "institution:PAK:foreign-ministry"; "" stands for the state itself. */
export const COMMON_INSTITUTIONS: Readonly<Record<string, string>> = wordTable({
  government: "",
  "central government": "",
  "federal government": "",
  "interim government": "",
  "caretaker government": "",
  "transitional government": "",
  "coalition government": "",
  "unity government": "",
  administration: "",
  regime: "",
  authorities: "",
  leadership: "",
  cabinet: "cabinet",
  "council of ministers": "cabinet",
  kingdom: "",
  "foreign ministry": "foreign-ministry",
  "ministry of foreign affairs": "foreign-ministry",
  "foreign office": "foreign-ministry",
  "external affairs ministry": "foreign-ministry",
  "ministry of external affairs": "foreign-ministry",
  "foreign affairs ministry": "foreign-ministry",
  "defence ministry": "defence-ministry",
  "defense ministry": "defence-ministry",
  "ministry of defence": "defence-ministry",
  "ministry of defense": "defence-ministry",
  "interior ministry": "interior-ministry",
  "ministry of interior": "interior-ministry",
  "ministry of the interior": "interior-ministry",
  "home ministry": "interior-ministry",
  presidency: "presidency",
  "president's office": "presidency",
  "presidential office": "presidency",
  "presidential palace": "presidency",
  "prime minister's office": "prime-ministers-office",
  "prime ministerial office": "prime-ministers-office",
  military: "military",
  army: "military",
  "armed forces": "military",
  navy: "navy",
  "air force": "air-force",
  "general staff": "military",
  "high command": "military",
  "security forces": "security-forces",
  "military forces": "military",
  "national army": "military",
  "government forces": "military",
  "government troops": "military",
  "general headquarters": "military",
  "media wing": "military",
  parliament: "parliament",
  "national assembly": "parliament",
  congress: "parliament",
  legislature: "parliament",
  senate: "senate",
  "house of representatives": "lower-house",
  "lower house": "lower-house",
  "upper house": "upper-house",
  "supreme court": "supreme-court",
  "constitutional court": "constitutional-court",
  judiciary: "judiciary",
  "apex court": "supreme-court",
  police: "police",
  "riot police": "police",
  "central bank": "central-bank",
  "nuclear energy commission": "nuclear-energy-commission",
  "atomic energy commission": "nuclear-energy-commission",
  opposition: "opposition",
});
