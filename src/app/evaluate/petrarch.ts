/**
 * `chancery evaluate petrarch FOLDER`: the unit tests of the PETRARCH coder (an XML file, with its actors, agents and verbs), with its
 * dictionaries handed over as a user's own actors and own verbs. Owns the reading of the tests and of parties in the dictionary's
 * codes; the dictionaries themselves are read at run time and are no part of the package.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../base/span.ts";
import { Registry } from "../../codebook/registry.ts";
import { isSector } from "../../codebook/sectors.ts";
import { findActors } from "../../extract/actors/find-actors.ts";
import { codeEvents, EventCoder } from "../../extract/events/code-events.ts";
import { Lexicon } from "../../extract/events/lexicon/lexicon.ts";
import { SyntaxTree } from "../../language/tree.ts";
import type { AnnotatedText } from "../../model/annotation.ts";
import type { ActorRef } from "../../model/records.ts";
import { annotateTo } from "../../pipeline/stages.ts";
import type { Resources } from "../resources.ts";
import { stagesFrom } from "../stages.ts";
import type { Evaluation, EvaluationReport } from "./evaluation.ts";
import { codeOn, type DictionaryActor, readActors, readAgents, readVerbs } from "./petrarch-dictionaries.ts";

export const evaluatePetrarch: Evaluation = {
  name: "petrarch",
  summary: "PETRARCH's unit tests with its dictionaries as a user's own: root codes and actors",
  usage: "FOLDER",
  options: {
    "--confidence N": "count only events at least this sure (default 0)",
  },
  async run(files, options, resources): Promise<EvaluationReport> {
    const folder = files[0] ?? join(process.env["CHANCERY_CORPORA"] ?? "", "events");
    const text = (ending: string): string => {
      const name = readdirSync(folder).find((entry) => entry.endsWith(ending));
      if (name === undefined) throw new Error(`${folder} has no file that ends in ${ending}`);
      return readFileSync(join(folder, name), "utf8");
    };
    const tests = readTests(text("petrarch_unit_tests.xml"));
    const coder = new DictionaryCoder(
      {
        actors: text("unit_tests.actors.txt"),
        agents: text("unit_tests.agents.txt"),
        verbs: text("unit_tests.verbs.txt"),
      },
      resources,
    );
    const confidenceMin = Number(options["confidence"] ?? 0);
    return scoreTests(tests, (test) => coder.code(test.text, test.day, confidenceMin), coder.left);
  },
};

/** One test: a sentence, its day (YYYYMMDD) and the events that it should give. */
export interface UnitTest {
  readonly id: string;
  readonly day: string;
  readonly text: string;
  readonly events: readonly DictionaryEvent[];
}

/** In the dictionary's own codes. */
export interface DictionaryEvent {
  readonly source: string;
  readonly target: string;
  readonly code: string;
}

/** The tests of the file that are sentences and expect events or the absence of any; tests of the program's errors are left out. */
export function readTests(xml: string): UnitTest[] {
  const tests: UnitTest[] = [];
  for (const part of xml
    .replace(/<!--[\s\S]*?-->/gu, "")
    .split("<Sentence ")
    .slice(1)) {
    const end = part.indexOf(">");
    const head = part.slice(0, end);
    const text = /<Text>([^<]*)<\/Text>/u.exec(part)?.[1]?.replace(/\s+/gu, " ").trim() ?? "";
    const codings = [...part.matchAll(/<EventCoding\b([^>]*)>/gu)].map((match) => match[1] ?? "");
    if (attribute(head, "sentence") !== "true" || codings.some((coding) => coding.includes("error")))
      continue;
    const events = codings
      .filter((coding) => !coding.includes("noevents"))
      .map((coding) => ({
        source: attribute(coding, "sourcecode"),
        target: attribute(coding, "targetcode"),
        code: attribute(coding, "eventcode"),
      }));
    tests.push({ id: attribute(head, "id"), day: attribute(head, "date"), text, events });
  }
  return tests;
}

function attribute(text: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(text);
  return (match?.[1] ?? match?.[2] ?? "").replaceAll('"', "").trim();
}

/** The whole path with the dictionaries as a user's own tables; what it finds comes back in the dictionary's codes. */
export class DictionaryCoder {
  /** Verb patterns that an own codebook cannot say. */
  readonly left: number;
  readonly #stages: ReturnType<typeof stagesFrom>;
  readonly #registry: Registry;
  readonly #coder: EventCoder;
  readonly #parties: PartyCodes;

  constructor(
    dictionaries: { readonly actors: string; readonly agents: string; readonly verbs: string },
    resources: Resources,
  ) {
    const actors = readActors(dictionaries.actors);
    const verbs = readVerbs(dictionaries.verbs, shippedKind);
    this.left = verbs.left;
    this.#stages = stagesFrom(resources);
    this.#registry = Registry.fromJson(resources.dataText("registry.json"), ownActors(actors));
    this.#coder = EventCoder.load((name) => resources.modelFile(name), { verbs: verbs.groups, nouns: [] });
    this.#parties = new PartyCodes(actors, readAgents(dictionaries.agents));
  }

  /** Events of a sentence, one for each pair of parties; acts that only the shipped lexicon knows are of another scheme and left out. */
  code(text: string, day: string, confidenceMin = 0): DictionaryEvent[] {
    const value = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
    const input = { text, kind: "article", published: { value, basis: "stated" } } as const;
    const placed = annotateTo(input, ["places"], this.#stages);
    const annotated = { ...placed, actors: findActors(placed, this.#registry) };
    const found = new Map<string, DictionaryEvent>();
    for (const event of codeEvents(annotated, this.#coder)) {
      const meant = /^own-([^@]+)@/u.exec(event.rule)?.[1];
      if (meant === undefined || event.confidence < confidenceMin) continue;
      const [code = "", back = ""] = meant.split(":");
      for (const source of this.#codes(annotated, event.actors, day)) {
        for (const target of this.#codes(annotated, event.recipients, day)) {
          if (source === target) continue;
          found.set(`${source} ${target} ${code}`, { source, target, code });
          if (back !== "")
            found.set(`${target} ${source} ${back}`, { source: target, target: source, code: back });
        }
      }
    }
    return [...found.values()];
  }

  #codes(text: AnnotatedText, refs: readonly ActorRef[], day: string): string[] {
    return refs.flatMap((ref) => (ref.span === null ? [] : this.#parties.codes(text, ref.span, day)));
  }
}

const SHIPPED = new Lexicon();

/** The CAMEO code of a verb in the shipped lexicon; null where it lists none or names no act by itself. */
function shippedKind(verb: string): string | null {
  const entries = SHIPPED.verb(verb.replace(/_.*$/u, ""));
  return entries.find((entry) => entry.base !== null && entry.tail.length === 0)?.base ?? null;
}

/** The actors in the format of a user's own file. Those known as no armed or social group act as governments do. */
function ownActors(actors: readonly DictionaryActor[]): string {
  return actors
    .map((actor, index) => {
      const code = actor.codes[0]?.code ?? "";
      const country = /^[A-Z]{3}/u.exec(code)?.[0] ?? "-";
      const sector = isSector(code.slice(3, 6)) ? code.slice(3, 6) : "GOV";
      const [name = "", ...aliases] = actor.names.map(titled);
      return ["group", `d-${index}`, name, country, sector, aliases.join("|")].join("\t");
    })
    .join("\n");
}

function titled(name: string): string {
  return name.replace(/(?<![\p{L}\d])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Reads a party's code off the noun phrase around it: the actor named in it, with the agents beside the name. */
class PartyCodes {
  readonly #actors: ReadonlyMap<string, DictionaryActor>;
  readonly #agents: ReturnType<typeof readAgents>;

  constructor(actors: readonly DictionaryActor[], agents: ReturnType<typeof readAgents>) {
    const byName = new Map<string, DictionaryActor>();
    for (const actor of actors)
      for (const name of actor.names) if (!byName.has(name)) byName.set(name, actor);
    this.#actors = byName;
    this.#agents = agents;
  }

  /** Codes of the party at a span: several where one name stands for several ("FRO/BIL"); none where it names no listed actor. */
  codes(text: AnnotatedText, span: Span, day: string): string[] {
    const words = phraseWords(text, span);
    const agents: { code: string; isFirst: boolean }[] = [];
    let name: string | null = null;
    for (let at = 0; at < words.length; ) {
      const actor = longestAt(words, at, this.#actors);
      const agent = longestAt(words, at, this.#agents);
      if (actor !== null && actor.length >= (agent?.length ?? 0)) name ??= codeOn(actor.value, day);
      else if (agent !== null) agents.push(agent.value);
      at += Math.max(1, actor?.length ?? 0, agent?.length ?? 0);
    }
    const shared = agents.length === 0 ? sharedAgent(text, span, this.#agents) : null;
    if (shared !== null) agents.push(shared);
    if (name === null || name === "") return [];
    return name.split("/").map((country) => composed(country, agents));
  }
}

/** The country's code with its agents' in their order, none twice. */
function composed(country: string, agents: readonly { code: string; isFirst: boolean }[]): string {
  const first = agents.filter((agent) => agent.isFirst).map((agent) => agent.code);
  const after = agents.filter((agent) => !agent.isFirst && !country.slice(3).includes(agent.code));
  return [...first, country, ...new Set(after.map((agent) => agent.code))].join("");
}

const LONGEST_NAME = 6;

function longestAt<T>(
  words: readonly string[],
  at: number,
  table: ReadonlyMap<string, T>,
): { readonly value: T; readonly length: number } | null {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const value = table.get(words.slice(at, at + length).join(" "));
    if (value !== undefined) return { value, length };
  }
  return null;
}

/** "envoys of Mali and *Chad*": the agent noun before a list holds for its later members too. */
function sharedAgent<T>(text: AnnotatedText, span: Span, agents: ReadonlyMap<string, T>): T | null {
  const tree = treeAt(text, span);
  const head = tree?.headOf(span) ?? null;
  if (tree === null || head === null || tree.token(head).deprel !== "conj") return null;
  const first = tree.head(head);
  if (first < 0 || tree.token(first).deprel !== "nmod" || tree.head(first) < 0) return null;
  return agents.get(tree.token(tree.head(first)).form.toLowerCase()) ?? null;
}

function treeAt(text: AnnotatedText, span: Span): SyntaxTree | null {
  const sentence = text.sentences.find(
    (candidate) => candidate.start <= span.start && span.end <= candidate.end,
  );
  return sentence === undefined ? null : new SyntaxTree(sentence);
}

const INSIDE_A_NAME = /^(?:compound|nmod:poss|amod|flat|nmod:desc|nummod|det)/u;
const BESIDE = /^(?:conj|acl|appos|parataxis|cc|punct|case|advcl)/u;

/** Lower-case words of the noun phrase around a span, without clauses, appositions and what is joined by "and". */
function phraseWords(text: AnnotatedText, span: Span): string[] {
  const tree = treeAt(text, span);
  if (tree === null) return [];
  let head = tree.headOf(span);
  if (head === null) return [];
  for (let step = 0; step < 4 && INSIDE_A_NAME.test(tree.token(head).deprel) && tree.head(head) >= 0; step++)
    head = tree.head(head);
  const words = tree.subtree(head, (index) => BESIDE.test(tree.token(index).deprel));
  return words
    .map((index) => tree.token(index).form.toLowerCase())
    .filter((word) => word !== "'s" && word !== "’s");
}

/** Right: the same parties, and codes that agree in their first two digits. */
function scoreTests(
  tests: readonly UnitTest[],
  code: (test: UnitTest) => readonly DictionaryEvent[],
  left: number,
): EvaluationReport {
  const isSame = (a: DictionaryEvent, b: DictionaryEvent): boolean =>
    a.source === b.source && a.target === b.target && a.code.slice(0, 2) === b.code.slice(0, 2);
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  let [wanted, recalled, found, right, whole] = [0, 0, 0, 0, 0];
  const details: string[] = [];
  for (const test of tests) {
    const events = code(test);
    const missed = test.events.filter((event) => !events.some((other) => isSame(event, other)));
    const extra = events.filter((event) => !test.events.some((other) => isSame(event, other)));
    wanted += test.events.length;
    recalled += test.events.length - missed.length;
    found += events.length;
    right += events.length - extra.length;
    if (missed.length === 0 && extra.length === 0) whole++;
    else details.push(`${test.id}: missed ${shown(missed)}; found beside them ${shown(extra)}`);
  }
  return {
    measures: [
      { name: "events found", value: percent(recalled, wanted), count: wanted },
      { name: "events right", value: percent(right, found), count: found },
      { name: "sentences wholly right", value: percent(whole, tests.length), count: tests.length },
    ],
    details: [...details, `${left} verb patterns have no form as own entries`],
  };
}

function shown(events: readonly DictionaryEvent[]): string {
  return events.length === 0
    ? "nothing"
    : events.map((event) => `${event.source} ${event.code} ${event.target}`).join(", ");
}
