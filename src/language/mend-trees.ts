/**
 * Small repairs of what a parser trained on American English gets wrong in world news: titles without a stop, and names whose
 * two words both hang on the verb. Ordered rules over one sentence; knows no politics.
 */

import type { ReadSyntax } from "./syntax-reader.ts";

/** Titles that American text writes with a stop; with it the readers of syntax know them. */
const STOPPED_TITLES: ReadonlyMap<string, string> = new Map(
  "Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Maj Brig Sen Rep Gov Rev Hon Adm Jr Sr St"
    .split(" ")
    .map((title) => [title, `${title}.`]),
);

/** Quotation marks that English treebanks do not hold. */
const FOREIGN_QUOTES: ReadonlySet<string> = new Set("« » „ ‹ › 「 」 『 』 ‟ 〝 〞".split(" "));

/** Words as the reader of syntax is to see them: "Mr" before a capital becomes "Mr.". The text itself is untouched. */
export function familiarWords(words: readonly string[]): string[] {
  return words.map((word, at) => {
    if (FOREIGN_QUOTES.has(word)) return '"';
    const familiar = STOPPED_TITLES.get(word);
    if (familiar === undefined) return word;
    return word === "Jr" || word === "Sr" || /^\p{Lu}/u.test(words[at + 1] ?? "") ? familiar : word;
  });
}

/** One head has at most one of each of these. */
const SINGLE_RELATIONS: ReadonlySet<string> = new Set([
  "nsubj",
  "nsubj:pass",
  "obj",
  "iobj",
  "obl",
  "obl:agent",
  "nmod",
  "nmod:poss",
  "obl:unmarked",
]);

const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady president premier chancellor minister secretary senator governor mayor " +
    "ambassador envoy chairman chairwoman chief director king queen prince princess sheikh emir sultan pope bishop archbishop " +
    "justice judge general colonel major captain lieutenant sergeant admiral commander marshal brigadier corporal officer " +
    "adviser advisor leader head founder deputy mp owner manager editor captain analyst economist lawyer " +
    "representative congressman congresswoman pastor reverend imam mullah ayatollah coach spokesman spokeswoman spokesperson"
  ).split(" "),
);

/**
 * Mends two neighbours that hang on one head by one relation: a title or role becomes `nmod:desc` of the name after it,
 * the second word of a name becomes `flat` of the first.
 * @example "Senator Oduya spoke": nsubj(spoke, Senator), nsubj(spoke, Oduya) → nmod:desc(Oduya, Senator), nsubj(spoke, Oduya).
 * Left alone: "gave Oslo fish" (iobj and obj), "we all agree" (no name).
 */
export function mendTree(words: readonly string[], syntax: ReadSyntax): ReadSyntax {
  const mended: Draft = { upos: syntax.upos, heads: [...syntax.heads], deprels: [...syntax.deprels] };
  let isMended = false;
  for (let at = 0; at + 1 < words.length; at++) {
    const name = isSplitName(mended, at) ? at + 1 : distantName(mended, at);
    if (name < 0) continue;
    isMended = true;
    const isTitle =
      syntax.upos[at] === "NOUN" || TITLES.has((words[at] as string).toLowerCase().replace(/\.$/, ""));
    if (isTitle) attach(mended, at, name, "nmod:desc");
    else if (name === at + 1) attach(mended, name, at, "flat");
    else attach(mended, at, name, "compound");
  }
  for (const [first, second] of doubleSubjects(mended)) {
    if (giveToContent(mended, first, second) || makeApposition(words, mended, first, second)) isMended = true;
  }
  if (giveContentToSaying(words, mended)) isMended = true;
  return isMended ? { ...syntax, heads: mended.heads, deprels: mended.deprels } : syntax;
}

/** Verbs that take their content as a clause with "that", as forms. */
const SAYING: ReadonlySet<string> = new Set(
  (
    "say says said saying tell tells told telling assure assures assured assuring warn warns warned warning inform informs " +
    "informed remind reminds reminded mention mentions mentioned state states stated announce announces announced claim claims " +
    "claimed insist insists insisted stress stresses stressed explain explains explained confirm confirms confirmed declare " +
    "declares declared note notes noted argue argues argued add adds added promise promises promised convince convinced"
  ).split(" "),
);
const OBJECT_RELATIONS: ReadonlySet<string> = new Set(["obl", "obj", "iobj", "obl:unmarked"]);

/**
 * "The ministry said in a release that ships had sailed": a clause with "that" and a subject of its own, hung on a noun behind a
 * verb of saying that has no content yet, is that verb's content. Left alone: "said in a release that came late" ("that" is
 * the clause's subject), "told the man that we met" where the verb already has its content.
 */
function giveContentToSaying(words: readonly string[], { heads, deprels }: Draft): boolean {
  let isMended = false;
  words.forEach((word, that) => {
    if (word !== "that" || (deprels[that] as string).startsWith("nsubj")) return;
    const clause = (heads[that] as number) - 1;
    const noun = clause < 0 ? -1 : (heads[clause] as number) - 1;
    const verb = noun < 0 ? -1 : (heads[noun] as number) - 1;
    if (verb < 0 || verb > noun || noun > that || !/^acl/.test(deprels[clause] as string)) return;
    if (!OBJECT_RELATIONS.has(deprels[noun] as string) || !SAYING.has((words[verb] as string).toLowerCase()))
      return;
    const hasContent = heads.some((head, at) => head - 1 === verb && deprels[at] === "ccomp");
    const hasSubject = heads.some(
      (head, at) => head - 1 === clause && at !== that && isSubject(deprels[at] as string),
    );
    if (hasContent || !hasSubject) return;
    heads[clause] = verb + 1;
    deprels[clause] = "ccomp";
    deprels[that] = "mark";
    isMended = true;
  });
  return isMended;
}

/** Pairs of subjects that one head has, in text order, both before it or around it. */
function doubleSubjects({ heads, deprels }: Draft): [number, number][] {
  const firstOf = new Map<number, number>();
  const pairs: [number, number][] = [];
  heads.forEach((head, at) => {
    if (!isSubject(deprels[at] as string)) return;
    const first = firstOf.get(head);
    if (first === undefined) firstOf.set(head, at);
    else pairs.push([first, at]);
  });
  return pairs;
}

/**
 * "“Those who fled must come home,” Ms Ito said": the first subject belongs to the content's verb, which stands between the
 * two and has no subject of its own. Left alone: "Oslo, a port, said it would wait" (the content has its own).
 */
function giveToContent({ heads, deprels }: Draft, first: number, second: number): boolean {
  const verb = (heads[first] as number) - 1;
  const content = heads.findIndex(
    (head, at) => head - 1 === verb && deprels[at] === "ccomp" && at > first && at < second,
  );
  if (content < 0) return false;
  if (heads.some((head, at) => head - 1 === content && isSubject(deprels[at] as string))) return false;
  heads[first] = content + 1;
  return true;
}

/**
 * "Mali, one of the poorest, has agreed": a second subject between commas names the first again (`appos`). Left alone:
 * "Weeks after, Mali agreed", where nothing parts the second from the verb.
 */
function makeApposition(words: readonly string[], draft: Draft, first: number, second: number): boolean {
  const { heads, deprels, upos } = draft;
  const verb = (heads[first] as number) - 1;
  if (verb < second || !NAMING.has(upos[first] as string) || !NAMING.has(upos[second] as string))
    return false;
  const comma = words.indexOf(",", first);
  if (comma < 0 || comma > second) return false;
  const isClosed = words.lastIndexOf(",", verb) > second;
  if (!isClosed) {
    // "The bishop of Idukki, Ana Sol had said": the name is the subject, the role describes it.
    if (upos[second] !== "PROPN" || !TITLES.has((words[first] as string).toLowerCase())) return false;
    attach(draft, first, second, "nmod:desc");
    return true;
  }
  if (heads.some((head, at) => at > second && at < verb && head - 1 === verb && deprels[at] === "conj"))
    return false;
  attach(draft, second, first, "appos");
  return true;
}

const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);

interface Draft {
  readonly upos: ReadSyntax["upos"];
  readonly heads: number[];
  readonly deprels: string[];
}

function isSplitName({ upos, heads, deprels }: Draft, at: number): boolean {
  if (upos[at + 1] !== "PROPN" || (upos[at] !== "PROPN" && upos[at] !== "NOUN")) return false;
  return (
    heads[at] === heads[at + 1] &&
    deprels[at] === deprels[at + 1] &&
    SINGLE_RELATIONS.has(deprels[at] as string)
  );
}

/**
 * The second subject of the same verb where both are parts of one phrase ("Attorney - General Ana Sol ruled"): nothing stands
 * between them but words that hang on either, and a hyphen. -1 where there is none.
 */
function distantName({ upos, heads, deprels }: Draft, at: number): number {
  if (!isSubject(deprels[at] as string) || (upos[at] !== "NOUN" && upos[at] !== "PROPN")) return -1;
  for (let name = at + 1; name < Math.min(heads.length, at + 5); name++) {
    if (heads[name] === heads[at] && isSubject(deprels[name] as string))
      return upos[name] === "PROPN" ? name : -1;
    if (!PHRASE_PARTS.has(upos[name] as string) || heads[name] === heads[at]) return -1;
  }
  return -1;
}

/** What may stand inside a role with its name; a comma is a PUNCT that hangs on the verb and so ends the search. */
const PHRASE_PARTS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "PUNCT", "NUM"]);

function isSubject(deprel: string): boolean {
  return deprel === "nsubj" || deprel === "nsubj:pass";
}

function attach({ heads, deprels }: Draft, child: number, head: number, deprel: string): void {
  heads[child] = head + 1;
  deprels[child] = deprel;
}
