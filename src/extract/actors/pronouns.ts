/**
 * Who a pronoun stands for: the subject of its clause for possessives, else what its coreference chain names, if the
 * two agree in person and number. Leaves out what does not agree; first and second person are not read here.
 */

import { overlaps, type Span } from "../../base/span.ts";
import type { ActorMention, ReadText, Sentence, Token } from "../../model/annotation.ts";

type Agreement = "person" | "thing" | "plural" | "any";

const AGREEMENT: ReadonlyMap<string, Agreement> = new Map(
  Object.entries<Agreement>({
    he: "person",
    him: "person",
    his: "person",
    himself: "person",
    she: "person",
    her: "person",
    hers: "person",
    herself: "person",
    it: "thing",
    its: "thing",
    itself: "thing",
    they: "plural",
    them: "plural",
    their: "plural",
    theirs: "plural",
    themselves: "plural",
  }),
);
const POSSESSIVE: ReadonlySet<string> = new Set(["its", "his", "her", "their"]);

/** Mentions for the pronouns of a text that stand for an actor. */
export function findPronouns(text: ReadText, mentions: readonly ActorMention[]): ActorMention[] {
  const chains = chainsByStart(text);
  const found: ActorMention[] = [];
  const index = new MentionIndex(mentions);
  text.sentences.forEach((sentence, s) => {
    const here = index.within(sentence);
    const before = s > 0 ? index.within(text.sentences[s - 1] as Sentence) : [];
    for (const token of sentence.tokens) {
      const agreement =
        token.upos === "PRON" || token.upos === "DET" ? AGREEMENT.get(token.form.toLowerCase()) : undefined;
      if (agreement === undefined || here.some((mention) => overlaps(mention, token))) continue;
      const meant =
        bySubject(sentence, token, agreement, here) ??
        byPreviousSubject(sentence, text.sentences[s - 1], token, agreement, before, here) ??
        byChain(chains.get(token.start), agreement, index, token);
      if (meant !== null) found.push({ ...meant, start: token.start, end: token.end, basis: "pronoun" });
    }
  });
  return found;
}

function agrees(mention: ActorMention, agreement: Agreement): boolean {
  if (mention.actorId === null && mention.members.length === 0)
    return agreement === "plural" && mention.kind === "population" && mention.codes.length > 0;
  const isPerson =
    mention.kind === "person" ||
    (mention.kind === "office" && mention.actorId?.startsWith("office:") === true);
  if (agreement === "person") return isPerson;
  if (agreement === "thing")
    return !isPerson && mention.kind !== "population" && mention.members.length === 0;
  return !isPerson;
}

/** "Moscow has stepped up its involvement": a possessive is its clause's subject. */
function bySubject(
  sentence: Sentence,
  token: Token,
  agreement: Agreement,
  here: readonly ActorMention[],
): ActorMention | null {
  if (!POSSESSIVE.has(token.form.toLowerCase())) return null;
  const subject = subjectAbove(sentence, token);
  if (subject === null || subject.start >= token.start) return null;
  return mentionOf(subject, sentence, agreement, here);
}

function subjectAbove(sentence: Sentence, token: Token): Token | null {
  let at: Token | undefined = token;
  for (let hops = 0; hops < 12 && at !== undefined && at.head > 0; hops++) {
    at = sentence.tokens[at.head - 1];
    if (at === undefined || (at.upos !== "VERB" && at.upos !== "AUX")) continue;
    const subject = subjectOf(sentence, at);
    if (subject !== null) return subject;
  }
  return null;
}

function subjectOf(sentence: Sentence, verb: Token): Token | null {
  const number = sentence.tokens.indexOf(verb) + 1;
  return sentence.tokens.find((token) => token.head === number && token.deprel.startsWith("nsubj")) ?? null;
}

/** The mention at a subject; two joined by "and" for a plural pronoun. */
function mentionOf(
  subject: Token,
  sentence: Sentence,
  agreement: Agreement,
  here: readonly ActorMention[],
): ActorMention | null {
  const at = here.find((mention) => overlaps(mention, subject));
  if (at === undefined) return null;
  if (agreement === "plural") {
    const joined = joinedWith(subject, sentence, at, here);
    if (joined !== null) return joined;
  }
  return agrees(at, agreement) ? at : null;
}

function joinedWith(
  subject: Token,
  sentence: Sentence,
  first: ActorMention,
  here: readonly ActorMention[],
): ActorMention | null {
  const number = sentence.tokens.indexOf(subject) + 1;
  const others = sentence.tokens
    .filter((token) => token.head === number && token.deprel === "conj")
    .map((token) => here.find((mention) => overlaps(mention, token)));
  if (others.length === 0) return null;
  const all = [first, ...others];
  const ids = all.map((mention) => mention?.actorId ?? null);
  if (ids.some((id) => id === null)) return null;
  return {
    ...first,
    actorId: null,
    kind: "population",
    country: null,
    sector: null,
    codes: [],
    role: null,
    name: all.map((mention) => mention?.name).join(" and "),
    members: ids as string[],
  };
}

/** "It hosted talks." A subject pronoun that opens its sentence goes on with the subject of the sentence before. */
function byPreviousSubject(
  sentence: Sentence,
  previous: Sentence | undefined,
  token: Token,
  agreement: Agreement,
  before: readonly ActorMention[],
  here: readonly ActorMention[],
): ActorMention | null {
  if (previous === undefined || agreement !== "thing" || !token.deprel.startsWith("nsubj")) return null;
  if (here.some((mention) => mention.start < token.start && mention.start >= sentence.start)) return null;
  const root = previous.tokens.find((one) => one.head === 0);
  const subject = root === undefined ? null : subjectOf(previous, root);
  return subject === null ? null : mentionOf(subject, previous, agreement, before);
}

// ---- chains

function chainsByStart(text: ReadText): Map<number, readonly Span[]> {
  const byStart = new Map<number, readonly Span[]>();
  for (const chain of text.coreference)
    for (const span of chain) if (span.end - span.start <= 10) byStart.set(span.start, chain);
  return byStart;
}

/** The named member of the chain that agrees: the nearest before the pronoun, else the first behind it. */
function byChain(
  chain: readonly Span[] | undefined,
  agreement: Agreement,
  index: MentionIndex,
  token: Token,
): ActorMention | null {
  if (chain === undefined) return null;
  let found: ActorMention | null = null;
  for (const span of chain) {
    if (span.start >= token.start && found !== null) break;
    const mention = index.at(span);
    if (mention !== null && agrees(mention, agreement)) found = mention;
  }
  return found;
}

/** Mentions in text order, with look-up by place. */
class MentionIndex {
  readonly #mentions: readonly ActorMention[];

  constructor(mentions: readonly ActorMention[]) {
    this.#mentions = mentions;
  }

  within(span: Span): ActorMention[] {
    const found: ActorMention[] = [];
    for (let i = this.#firstAfter(span.start); i < this.#mentions.length; i++) {
      const mention = this.#mentions[i] as ActorMention;
      if (mention.start >= span.end) break;
      found.push(mention);
    }
    return found;
  }

  /** The mention whose words a chain's span is, give or take an article, a title, or a clause behind. */
  at(span: Span): ActorMention | null {
    for (const mention of this.within({ start: span.start, end: Math.min(span.end, span.start + 60) }))
      if (mention.start - span.start <= 12 && Math.abs(mention.end - span.end) <= 40) return mention;
    return null;
  }

  #firstAfter(start: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle] as ActorMention).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
