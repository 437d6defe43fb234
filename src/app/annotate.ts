/** One line of the annotate contract (docs/annotate.md): a JSON object in, the layers asked for out. */

import type { Span } from "../base/span.ts";
import type { AnnotatedText, TextInput, TextKind } from "../model/annotation.ts";
import type {
  ActorRef,
  Commitment,
  Encounter,
  Event,
  Found,
  Project,
  Reaction,
  Statement,
} from "../model/records.ts";
import { annotateTo, type Layer, type Stages } from "../pipeline/stages.ts";

export type AnnotateOutput = { readonly id: string | null } & Record<string, unknown>;

/** Never throws for bad input: yields `{id, error: {code, text}}` instead. */
export function annotateLine(line: string, layers: readonly Layer[], stages: Stages): AnnotateOutput {
  let id: string | null = null;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new LineError("not-an-object", "a line must be one JSON object");
    const given = value as Record<string, unknown>;
    id = typeof given["id"] === "string" ? given["id"] : null;
    return { id, ...annotated(inputOf(given), layers, stages) };
  } catch (error) {
    if (error instanceof LineError) return { id, error: { code: error.code, text: error.message } };
    if (error instanceof SyntaxError && id === null)
      return { id, error: { code: "not-json", text: `the line is not valid JSON: ${error.message}` } };
    return {
      id,
      error: { code: "fault", text: `Chancery failed on this text: ${(error as Error).message}` },
    };
  }
}

class LineError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function inputOf(given: Readonly<Record<string, unknown>>): TextInput {
  const { text, published, tokens, kind } = given;
  if (typeof text !== "string") throw new LineError("no-text", '"text" must be a string');
  if (
    published !== undefined &&
    published !== null &&
    (typeof published !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(published))
  ) {
    throw new LineError("bad-published", '"published" must be a day like 2012-02-09, or null');
  }
  if (kind !== undefined && kind !== null && kind !== "article" && kind !== "comment")
    throw new LineError("bad-kind", '"kind" must be article or comment');
  const spans = tokens === undefined || tokens === null ? undefined : tokenSpans(tokens, text.length);
  return {
    text,
    kind: (kind as TextKind | null | undefined) ?? "article",
    published:
      typeof published === "string"
        ? { value: published, basis: "published" }
        : { value: null, basis: "unknown" },
    ...(spans && { tokens: spans }),
  };
}

function tokenSpans(tokens: unknown, length: number): Span[][] {
  if (!Array.isArray(tokens)) throw new LineError("bad-tokens", '"tokens" must be an array of sentences');
  let at = 0;
  return tokens.map((sentence: unknown) => {
    if (!Array.isArray(sentence))
      throw new LineError("bad-tokens", "each sentence must be an array of [start, end]");
    return sentence.map((pair: unknown) => {
      const [start, end] = Array.isArray(pair) ? (pair as unknown[]) : [];
      if (
        !Number.isInteger(start) ||
        !Number.isInteger(end) ||
        (start as number) < at ||
        (end as number) <= (start as number) ||
        (end as number) > length
      ) {
        throw new LineError(
          "bad-tokens",
          `token ${JSON.stringify(pair)} is no span in text order within 0 to ${length}`,
        );
      }
      at = end as number;
      return { start: start as number, end: end as number };
    });
  });
}

const RECORD_LAYERS = ["events", "statements", "commitments", "projects", "encounters", "reactions"] as const;

function annotated(input: TextInput, layers: readonly Layer[], stages: Stages): Record<string, unknown> {
  const text = annotateTo(input, layers, stages);
  const result: Record<string, unknown> = {};
  for (const layer of layers) result[layer] = layerOf(layer, text, stages);
  return result;
}

function layerOf(layer: Layer, text: AnnotatedText, stages: Stages): unknown {
  switch (layer) {
    case "sentences":
    case "names":
    case "coreference":
    case "places":
      return text[layer];
    case "dates":
      return text.dates.map(({ start, end, type, value, basis }) => ({ start, end, type, value, basis }));
    case "actors":
      return text.actors.map(({ start, end, actorId, name, codes, basis, members }) => ({
        start,
        end,
        actorId,
        name,
        codes,
        basis,
        ...(members.length > 0 && { members }),
      }));
    case "notes":
      return stages
        .noteDates(text.text, text.dates)
        .map(({ span, ...note }) => ({ ...note, start: span?.start ?? null, end: span?.end ?? null }));
    default:
      return RECORD_LAYERS.includes(layer) ? RENDER[layer](text, stages) : [];
  }
}

const RENDER: Readonly<
  Record<(typeof RECORD_LAYERS)[number], (text: AnnotatedText, stages: Stages) => unknown>
> = {
  events: (text, stages) => stages.codeEvents(text).map(renderEvent),
  statements: (text, stages) => stages.findStatements(text).map(renderStatement),
  commitments: (text, stages) => stages.findCommitments(text).map(renderRecord),
  projects: (text, stages) => stages.findProjects(text).map(renderRecord),
  encounters: (text, stages) => stages.findEncounters(text).map(renderRecord),
  reactions: (text, stages) => stages.findReactions(text).map(renderRecord),
};

function renderActor(actor: ActorRef): Record<string, unknown> {
  return {
    start: actor.span?.start ?? null,
    end: actor.span?.end ?? null,
    code: actor.code,
    actorId: actor.actorId,
  };
}

function renderEvent(event: Event): Record<string, unknown> {
  const { evidence, rule: _rule, actors, recipients, attribution, ...rest } = event;
  return {
    ...rest,
    actors: actors.map(renderActor),
    recipients: recipients.map(renderActor),
    attribution: attribution === null ? null : renderActor(attribution),
    evidence: evidence[0],
    moreEvidence: evidence.slice(1),
  };
}

function renderStatement(statement: Statement): Record<string, unknown> {
  const { speaker, addressee, about, evidence, rule: _rule, ...rest } = statement;
  return {
    ...rest,
    speaker:
      speaker === null
        ? null
        : {
            start: speaker.span?.start ?? null,
            end: speaker.span?.end ?? null,
            actorId: speaker.actorId,
            name: speaker.name,
            code: speaker.code,
          },
    addressee: addressee === null ? null : renderActor(addressee),
    about: about.map(renderActor),
    evidence: evidence[0],
  };
}

function renderRecord(
  record: Found & (Commitment | Project | Encounter | Reaction),
): Record<string, unknown> {
  const { evidence, ...rest } = record;
  return { ...rest, evidence: evidence[0], moreEvidence: evidence.slice(1) };
}
