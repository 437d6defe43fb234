/** Marked-up pages: tree, blocks, metadata, article and comments put together into one document's text and zones. */

import { note, type Note } from "../../base/outcome.ts";
import type { Zone, ZoneKind } from "../../model/document.ts";
import { type Draft, type DraftRun, EMPTY_DRAFT, statedDate } from "../draft.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { contentBlocks } from "./content-blocks.ts";
import { gatherFacts, readMetadata } from "./metadata.ts";
import { parseTree } from "./tree.ts";

/** Reads the decoded characters of a marked-up page. */
export function readHtml(source: string, _url: string | null): Draft {
  const tree = parseTree(source);
  const notes: Note[] = tree.isTooDeep
    ? [
        note(
          "warning",
          "too-deep",
          "Elements are nested beyond what is followed; their text was kept, their structure was not.",
        ),
      ]
    : [];
  const metadata = readMetadata(gatherFacts(tree));
  const content = contentBlocks(blocksOf(tree));
  const { text, zones, runs } = assemble(content.map((block) => ({ block, kind: zoneKindOf(block) })));
  return {
    ...EMPTY_DRAFT,
    ...metadata,
    published: statedDate(metadata.published),
    modified: statedDate(metadata.modified),
    text,
    zones,
    runs,
    notes: [...notes, ...metadata.notes],
  };
}

interface Placed {
  readonly block: Block;
  readonly kind: ZoneKind;
}

/** Joins blocks to one text; two line ends part them. */
export function assemble(placed: readonly Placed[]): { text: string; zones: Zone[]; runs: DraftRun[] } {
  const parts: string[] = [];
  const zones: Zone[] = [];
  const runs: DraftRun[] = [];
  let at = 0;
  for (const { block, kind } of placed) {
    zones.push({ kind, start: at, end: at + block.words.length });
    for (const run of block.runs) runs.push({ ...run, start: run.start + at, end: run.end + at });
    parts.push(block.words);
    at += block.words.length + 2;
  }
  return { text: parts.join("\n\n"), zones, runs };
}

function zoneKindOf({ element }: Block): ZoneKind {
  if (/^h[1-6]$/.test(element.tag)) return "subheading";
  for (let at: typeof element | null = element, n = 0; at !== null && n < 4; at = at.parent, n++) {
    if (at.tag === "figcaption") return "caption";
    if (at.tag === "blockquote") return "quotation";
    if (at.tag === "li") return "list";
  }
  return "body";
}
