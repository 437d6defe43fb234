/** A document to its records: which parts of it are read as what, and what happens when a stage of ours fails. */

import { type Note, note } from "../base/outcome.ts";
import type { Block, TextInput } from "../model/annotation.ts";
import type { Comment, Document, ZoneKind } from "../model/document.ts";
import type { StoredRecord } from "../model/evidence.ts";
import type { Reaction } from "../model/records.ts";
import { annotate, faultWords, findRecords, type Stages } from "./stages.ts";
import { storedRecords } from "./store-records.ts";
import { type ArticlePersons, articlePersons, tieTarget } from "./tie-targets.ts";

/** Which zones are read, and as what; zones that are not here (chrome, cards, repeats) are never read for records. */
const READ_AS: Readonly<Partial<Record<ZoneKind, Block["zone"]>>> = {
  headline: "headline",
  standfirst: "body",
  subheading: "headline",
  dateline: "body",
  body: "body",
  list: "body",
  caption: "caption",
  quotation: "quotation",
  embed: "quotation",
};

export interface RecordsOfDocument {
  readonly records: readonly StoredRecord[];
  readonly notes: readonly Note[];
}

/**
 * Everything recorded from one document. A fault of ours in the article or in one comment becomes a note of severity
 * "error" and costs that part alone. Pages that are not English are kept but not coded.
 */
export function readRecords(
  document: Document,
  stages: Stages,
  runId: string,
  country: string | null = null,
): RecordsOfDocument {
  if (document.language !== null && document.language !== "en") {
    return {
      records: [],
      notes: [
        note("info", "not-english", `the page is in "${document.language}": kept and searchable, not coded`),
      ],
    };
  }
  const records: StoredRecord[] = [];
  const notes: Note[] = [];
  let persons: ArticlePersons = new Map();
  const read = (input: TextInput, comment: Comment | null): void => {
    try {
      const text = annotate(input, stages);
      const { value: found, notes: faults } = findRecords(text, stages);
      notes.push(...faults, ...stages.noteDates(text.text, text.dates));
      if (comment === null) persons = articlePersons(text.actors);
      const named =
        comment === null
          ? found
          : { ...found, reactions: found.reactions.map((each) => ofComment(each, comment, persons)) };
      records.push(...storedRecords(document, named, comment?.id ?? null, runId));
    } catch (error) {
      const part = comment === null ? "the article" : `comment ${comment.id}`;
      notes.push(
        note(
          "error",
          "stage-failed",
          `${part} could not be coded: ${faultWords(error)}`,
          comment?.span ?? null,
        ),
      );
    }
  };
  const base = { text: document.text, published: document.published, outletCountry: country };
  const article = articleBlocks(document);
  if (article.length > 0) read({ ...base, kind: "article", blocks: article }, null);
  for (const comment of document.comments) {
    const blocks = commentBlocks(document, comment);
    if (blocks.length > 0)
      read(
        {
          ...base,
          kind: "comment",
          blocks,
          published: comment.posted.value === null ? document.published : comment.posted,
        },
        comment,
      );
  }
  return { records, notes };
}

/** The reaction with what only the page knows: whose comment it is, when it was written, and whom the article names so. */
function ofComment(reaction: Reaction, { id, posted }: Comment, persons: ArticlePersons): Reaction {
  return { ...tieTarget(reaction, persons), comment: id, posted };
}

function articleBlocks(document: Document): Block[] {
  const blocks: Block[] = [];
  for (const zone of document.zones) {
    const readAs = READ_AS[zone.kind];
    if (readAs === undefined || zone.start >= zone.end) continue;
    if (document.comments.some((comment) => comment.span.start <= zone.start && zone.end <= comment.span.end))
      continue;
    blocks.push({ start: zone.start, end: zone.end, zone: readAs });
  }
  return blocks;
}

/** The author's own words: the comment without what it quotes. */
function commentBlocks(document: Document, comment: Comment): Block[] {
  const blocks: Block[] = [];
  let at = comment.span.start;
  const push = (end: number): void => {
    if (document.text.slice(at, end).trim() !== "") blocks.push({ start: at, end, zone: "comment" });
  };
  for (const quoted of comment.quoted) {
    if (quoted.start > at) push(quoted.start);
    at = Math.max(at, quoted.end);
  }
  if (at < comment.span.end) push(comment.span.end);
  return blocks;
}
