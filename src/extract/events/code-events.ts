/** Codes the events of a text: who did what to whom. Owns the order of the steps; each lives in a file of its own. */

import { cover, type Span } from "../../base/span.ts";
import { cameoCode } from "../../codebook/cameo.ts";
import { goldsteinWeight } from "../../codebook/goldstein.ts";
import { CODEBOOK_VERSION } from "../../codebook/plover.ts";
import { SyntaxTree } from "../../language/tree.ts";
import { isAfter } from "../../model/dated.ts";
import type { AnnotatedText, Sentence } from "../../model/annotation.ts";
import type { ActorRef, Event, PlaceRef, PloverType } from "../../model/records.ts";
import { attributionOf } from "../clauses/attribution.ts";
import { findPredicates } from "../clauses/find-predicates.ts";
import { dateOfAct } from "../clauses/date-of-clause.ts";
import { Grounding, placeRefOf } from "../clauses/grounding.ts";
import { detectedEvents, signsOfRule } from "./detector/detected-events.ts";
import { EventDetector } from "./detector/event-detector.ts";
import { type DetectorSentence, detectorSentence } from "./detector/pair-view.ts";
import { findClauseEvents } from "./clause-events.ts";
import { confidenceOf } from "./confidence.ts";
import { contextsOf } from "./event-contexts.ts";
import { kindOfText, signsOf } from "./event-signs.ts";
import type { FoundEvent } from "./found-event.ts";
import { WordVectors } from "../../nn/word-vectors.ts";
import { Lexicon, type LexiconAdditions } from "./lexicon/lexicon.ts";
import { mergeEvents } from "./merge-events.ts";
import { findNounEvents } from "./noun-events.ts";
import { PairModel } from "./pair-coder.ts";
import { Participants } from "./participants.ts";
import { isPolitical } from "./political.ts";
import { ActReader } from "./read-act.ts";

/** The lexicon and the trained weights that event coding stands on; weights are read when they are first needed. */
export class EventCoder {
  readonly lexicon: Lexicon;
  readonly #file: ((name: string) => Uint8Array) | null;
  #pairs: PairModel | null = null;
  #detector: EventDetector | null = null;

  /** Without `file` the rules decide alone. */
  constructor(lexicon: Lexicon, file: ((name: string) => Uint8Array) | null = null) {
    this.lexicon = lexicon;
    this.#file = file;
  }

  /** Takes weights from `models/` by name; what `file` throws is thrown when a model is first asked for. */
  static load(
    file: (name: string) => Uint8Array,
    additions: LexiconAdditions = { verbs: [], nouns: [] },
  ): EventCoder {
    return new EventCoder(new Lexicon(additions), file);
  }

  /** The trained coder of given pairs; null where there are no weights. */
  get pairs(): PairModel | null {
    if (this.#pairs === null && this.#file !== null) {
      this.#pairs = PairModel.fromBytes(
        this.#file("event-pairs.bin"),
        WordVectors.load(this.#file("word-vectors.bin")),
      );
    }
    return this.#pairs;
  }

  /** The trained detector of acts between two mentions; null where there are no weights. */
  get detector(): EventDetector | null {
    if (this.#detector === null && this.#file !== null) {
      this.#detector = EventDetector.fromBytes(
        this.#file("event-detector.bin"),
        WordVectors.load(this.#file("word-vectors.bin")),
      );
    }
    return this.#detector;
  }
}

/** Is shown every event before retellings are folded, with the signs that its confidence was summed from. */
export type Watch = (event: Event, signs: readonly string[]) => void;

/** The events that a text tells, in text order; an act told twice is one event with two pieces of evidence. */
export function codeEvents(text: AnnotatedText, coder: EventCoder, watch: Watch = () => {}): Event[] {
  if (text.actors.length === 0) return [];
  const grounding = new Grounding(text);
  const events = text.sentences.flatMap((sentence) => sentenceEvents(sentence, grounding, coder, watch));
  return mergeEvents(events, text.text);
}

/** A sentence with its actors in their places and what the rules coded in it. */
interface SentenceReading {
  readonly reader: ActReader;
  readonly participants: Participants;
  readonly events: readonly Event[];
}

function sentenceEvents(sentence: Sentence, grounding: Grounding, coder: EventCoder, watch: Watch): Event[] {
  const reading = readSentence(sentence, grounding, coder, watch);
  if (reading === null) return [];
  return coder.detector === null ? [...reading.events] : judgedEvents(reading, grounding, coder.detector);
}

function readSentence(
  sentence: Sentence,
  grounding: Grounding,
  coder: EventCoder,
  watch: Watch,
): SentenceReading | null {
  if (grounding.actorsIn(sentence).length === 0) return null;
  const tree = new SyntaxTree(sentence);
  const participants = new Participants(tree, grounding);
  if (participants.isEmpty) return null;
  const reader = new ActReader(tree, findPredicates(tree), coder.lexicon, {
    futureIsIntent: false,
    isMention: (token) => participants.covers(token),
  });
  const { events, used } = findClauseEvents(reader, participants);
  const found = [...events, ...findNounEvents(reader, participants, used)];
  return {
    reader,
    participants,
    events: found
      .sort((a, b) => a.trigger - b.trigger)
      .flatMap((event) => ruledEvent(event, reader, participants, grounding, watch) ?? []),
  };
}

/** The rules' events with the confidence that the trained detector gives them, and the acts that the rules missed. */
function judgedEvents(reading: SentenceReading, grounding: Grounding, detector: EventDetector): Event[] {
  const { reader, participants } = reading;
  const sentence = detectorSentence(reader, grounding.actorsIn(reader.tree.sentence), reading.events);
  const verdicts = detector.judge(sentence);
  const ruled = reading.events.map((event) => {
    const signs = isOwn(event) ? null : signsOfRule(event, verdicts);
    return signs === null ? event : { ...event, confidence: detector.confidence(signs) };
  });
  const added = detectedEvents(sentence, verdicts, detector).flatMap(
    ({ found, signs }) =>
      finishEvent(found, reader, participants, grounding, detector.confidence(signs)) ?? [],
  );
  return [...ruled, ...added].sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Told by an entry of a user's own codebook: what the user says counts, whatever a model thinks of it. */
function isOwn(event: Event): boolean {
  return !event.rule.startsWith("events@");
}

/** A sentence as the detector is shown it; null where nobody is named. For training. */
export function readForDetector(
  text: AnnotatedText,
  sentence: Sentence,
  coder: EventCoder,
): DetectorSentence | null {
  const grounding = new Grounding(text);
  const reading = readSentence(sentence, grounding, coder, () => {});
  return reading === null
    ? null
    : detectorSentence(reading.reader, grounding.actorsIn(sentence), reading.events);
}

/** An event of the rules, with the confidence that its signs sum up to. */
function ruledEvent(
  found: FoundEvent,
  reader: ActReader,
  participants: Participants,
  grounding: Grounding,
  watch: Watch,
): Event | null {
  const event = finishEvent(found, reader, participants, grounding, 0);
  if (event === null) return null;
  const signs = signsOf(
    reader.tree,
    found,
    event.actors,
    participants.refs(found.recipients),
    kindOfText(grounding.text.actors),
  );
  const sure = { ...event, confidence: confidenceOf(signs) };
  watch(sure, signs);
  return sure;
}

function finishEvent(
  found: FoundEvent,
  reader: ActReader,
  participants: Participants,
  grounding: Grounding,
  confidence: number,
): Event | null {
  const entry = cameoCode(found.code);
  if (entry === null || entry.type === null) return null;
  const { tree } = reader;
  const trigger = spanOf(tree, found.trigger);
  const refs = participants.refs(found.actors);
  const recipients = participants.refs(found.recipients);
  if (!isPolitical(refs, recipients)) return null;
  const scope = clauseSpan(reader, found);
  const place = placeIn(grounding, scope);
  const when = dateOfAct(grounding.text, tree, dateHead(reader, found));
  const isDone = found.status === "occurred" || found.status === "ongoing";
  return {
    type: entry.type as PloverType,
    mode: entry.mode,
    contexts: contextsOf(tree, entry.contexts, scope),
    cameo: found.code,
    goldstein: goldsteinWeight(found.code),
    status: isDone && isAfter(when, grounding.text.published) ? "planned" : found.status,
    actors: refs,
    recipients: found.isReciprocal ? refs : recipients,
    when,
    place,
    trigger,
    attribution: attributedTo(reader, participants, found),
    evidence: [evidenceSpan(found, trigger, scope)],
    rule: `${found.own ?? "events"}@${CODEBOOK_VERSION}`,
    confidence,
    reasons: reasonsOf(found, entry.type),
  };
}

function spanOf(tree: SyntaxTree, token: number): Span {
  const { start, end } = tree.token(token);
  return { start, end };
}

/** The word whose date counts: the noun of a noun's act, else the verb that tells it. */
function dateHead(reader: ActReader, found: FoundEvent): number {
  const predicate = reader.predicates[found.predicate];
  return predicate === undefined || found.signs.includes("noun") ? found.trigger : predicate.head;
}

/** The clause that tells the act, with its parties. */
function evidenceSpan(found: FoundEvent, trigger: Span, scope: Span): Span {
  return [...found.actors, ...found.recipients].reduce<Span>(
    (span, party) => cover(span, { start: party.mention.start, end: party.mention.end }),
    cover(trigger, scope),
  );
}

/** The clause that tells the act, without the clauses that hang beside it. */
function clauseSpan(reader: ActReader, found: FoundEvent): Span {
  const { tree } = reader;
  const predicate = reader.predicates[found.predicate];
  const head = predicate === undefined || found.signs.includes("noun") ? found.trigger : predicate.head;
  return tree.subtreeSpan(head, (index) => /^(?:advcl|acl:relcl|parataxis)/u.test(tree.token(index).deprel));
}

function placeIn(grounding: Grounding, scope: Span): PlaceRef | null {
  for (const place of grounding.placesIn(scope)) {
    const before = grounding.text.text.slice(Math.max(0, place.start - 12), place.start);
    if (/\b(?:in|at|near|outside|from)\s+(?:the\s+)?$/iu.test(before)) return placeRefOf(place);
  }
  return null;
}

function attributedTo(reader: ActReader, participants: Participants, found: FoundEvent): ActorRef | null {
  if (found.predicate < 0) return null;
  const attribution = attributionOf(reader.tree, reader.predicates, found.predicate);
  return attribution === null
    ? null
    : (participants.refs(participants.ofAll(attribution.speakers))[0] ?? null);
}

function reasonsOf(found: FoundEvent, type: string): string[] {
  const [first = "", ...rest] = found.reasons;
  const status = found.status === "occurred" ? [] : [`status ${found.status}`];
  return [`${first} → ${type} (${found.code})`, ...rest, ...status];
}
