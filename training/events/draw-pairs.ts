/**
 * Draws pairs of mentions from unlabelled news for `train-pairs.ts`: who acts in a clause, and who stands below the same verb.
 * Writes JSON Lines `{set, sentence, actors, recipients}`, the sentence as the language core reads it. No label is read or made.
 *
 *   node training/events/draw-pairs.ts CORPORA OUT.jsonl
 */

import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { readBulk } from "../../src/app/evaluate/bulk-texts.ts";
import type { Span } from "../../src/base/span.ts";
import { findPredicates } from "../../src/extract/clauses/find-predicates.ts";
import type { Predicate } from "../../src/extract/clauses/predicate.ts";
import { LanguageCore } from "../../src/language/core.ts";
import { SyntaxTree } from "../../src/language/tree.ts";
import type { Sentence } from "../../src/model/annotation.ts";

const [corpora, out] = process.argv.slice(2);
if (corpora === undefined || out === undefined) throw new Error("name the corpora and the file to write");

/** Characters read of one text, words of a sentence that is taken, pairs of one sentence. */
const TEXT_MAX = 12_000;
const WORDS_MIN = 6;
const WORDS_MAX = 60;
const PAIRS_MAX = 4;

const PEOPLE: ReadonlySet<string> = new Set(
  "man woman people person soldier troop police officer official worker child boy girl student protester demonstrator civilian prisoner hostage leader minister president government army force rebel militant terrorist suspect victim journalist lawyer judge court prosecutor wife husband son daughter father mother brother sister family company firm bank group party team member union voter citizen resident refugee migrant employee executive chairman director general commander insurgent gunman attacker killer driver passenger crew guard navy militia opposition parliament senate congress council committee agency ministry country nation state city town village embassy delegation ambassador envoy king queen prince candidate activist".split(
    " ",
  ),
);
const PRONOUNS = /^(?:he|she|him|her|they|them|we|us|i|me|you|it)$/iu;

function* texts(folder: string): Generator<readonly [string, string]> {
  for (const text of readBulk(join(folder, "bulk"))) {
    // The Reuters texts are of 1987 and mostly of markets: one in seven is enough.
    if (text.name.startsWith("reuters") && Number(/\d+$/u.exec(text.name)?.[0] ?? 0) % 7 !== 0) continue;
    yield [text.name.split("/")[0] ?? "", text.text];
  }
  const attributed = join(folder, "statements", "polnear-train");
  for (const name of (readdirSync(attributed, { recursive: true }) as string[]).sort())
    if (name.endsWith(".txt")) yield ["polnear", readFileSync(join(attributed, name), "utf8")];
  for (const line of readFileSync(join(folder, "stance", "newsmtsc-train.jsonl"), "utf8").split("\n"))
    if (line !== "")
      yield ["newsmtsc", (JSON.parse(line) as { sentence_normalized: string }).sentence_normalized];
  const places = readFileSync(join(folder, "places", "lgl.xml"), "utf8");
  for (const match of places.matchAll(/<text><!\[CDATA\[([\s\S]*?)\]\]>/gu)) yield ["lgl", match[1] ?? ""];
}

/** "the Malian army" of "the Malian army, which fled": the phrase without clauses and company. */
function phraseOf(tree: SyntaxTree, head: number): Span {
  return tree.subtreeSpan(
    head,
    (at) => at !== head && /^(?:acl|advcl|parataxis|conj|cc|punct|appos|case)/u.test(tree.token(at).deprel),
  );
}

function isActorLike(tree: SyntaxTree, at: number): boolean {
  const { upos, form, lemma } = tree.token(at);
  if (upos === "PROPN") return true;
  return upos === "PRON" ? PRONOUNS.test(form) : upos === "NOUN" && PEOPLE.has(lemma.toLowerCase());
}

/** Who stands below the predicate, nearest in grammar first: objects, phrases under prepositions, owners, then words farther down. */
function recipientsOf(tree: SyntaxTree, predicate: Predicate, actors: readonly number[]): number[] {
  const patients = predicate.isPassive ? predicate.subjects : predicate.objects;
  const obliques = predicate.obliques.map((oblique) => oblique.head);
  const named = (heads: readonly number[]) => heads.filter((at) => isActorLike(tree, at));
  const owners = [...patients, ...obliques].flatMap((head) => tree.childrenBy(head, "nmod"));
  const farther = tree.tokens.flatMap((_, at) => {
    if (!isActorLike(tree, at) || /^(?:flat|compound|nmod:poss)/u.test(tree.token(at).deprel)) return [];
    const above = [at, ...tree.ancestors(at)].indexOf(predicate.head);
    return above >= 2 && above <= 4 ? [at] : [];
  });
  const groups = [named([...patients, ...predicate.indirects]), named(obliques), named(owners), farther];
  const found: number[] = [];
  for (const group of groups) {
    const first = group.find((at) => !actors.includes(at) && !found.includes(at));
    if (first !== undefined) found.push(first);
  }
  return found.slice(0, 3);
}

function pairsOf(sentence: Sentence): { actor: Span; recipient: Span }[] {
  const tree = new SyntaxTree(sentence);
  const seen = new Set<string>();
  const pairs: { actor: Span; recipient: Span }[] = [];
  for (const predicate of findPredicates(tree)) {
    const agents = (predicate.isPassive ? predicate.agents : predicate.subjects).filter((at) =>
      isActorLike(tree, at),
    );
    const agent = agents[0];
    if (agent === undefined) continue;
    for (const head of recipientsOf(tree, predicate, agents)) {
      const [actor, recipient] = [phraseOf(tree, agent), phraseOf(tree, head)];
      const isApart = actor.end <= recipient.start || recipient.end <= actor.start;
      if (!isApart || seen.has(`${agent}-${head}`) || pairs.length >= PAIRS_MAX) continue;
      seen.add(`${agent}-${head}`);
      pairs.push({ actor, recipient });
    }
  }
  return pairs;
}

const core = LanguageCore.load((name) => readFileSync(`models/${name}`));
const file = openSync(out, "w");
const counts = new Map<string, number>();
for (const [set, whole] of texts(corpora)) {
  const text = whole.slice(0, TEXT_MAX);
  const { sentences } = core.read({
    text,
    kind: "article",
    published: { value: null, basis: "unknown" },
    blocks: [{ start: 0, end: text.length, zone: "body" }],
  });
  for (const sentence of sentences) {
    if (sentence.tokens.length < WORDS_MIN || sentence.tokens.length > WORDS_MAX) continue;
    for (const { actor, recipient } of pairsOf(sentence)) {
      writeSync(file, `${JSON.stringify({ set, sentence, actors: [actor], recipients: [recipient] })}\n`);
      counts.set(set, (counts.get(set) ?? 0) + 1);
    }
  }
}
closeSync(file);
console.log(Object.fromEntries(counts));
