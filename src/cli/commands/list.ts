/** `chancery events`, `statements`, `commitments`, `projects`, `encounters`, `reactions`: records of one kind as a table. */

import type { StoredRecord } from "../../model/evidence.ts";
import { whenOf } from "../../model/parties.ts";
import { PLOVER_TYPES } from "../../codebook/plover.ts";
import type { RecordKind } from "../../model/records.ts";
import { currentRecords } from "../../query/current-records.ts";
import { describeDate, describeRecord } from "../../report/describe.ts";
import { shortened } from "../../report/printable.ts";
import { countOption, filterOf, someOf } from "../arguments.ts";
import type { CommandBody } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";
import { tableLines } from "../table.ts";

/** What --type takes, by kind. */
const SUBTYPES: Readonly<Record<RecordKind, readonly string[]>> = {
  event: PLOVER_TYPES.map(({ type }) => type),
  statement: ["direct", "indirect"],
  commitment: ["pledge", "agreement", "offer", "threat", "intent"],
  project: [
    "sought",
    "proposed",
    "negotiated",
    "agreed",
    "under-way",
    "completed",
    "recurring",
    "stalled",
    "cancelled",
    "mentioned",
  ],
  encounter: ["meeting", "visit", "call", "summit"],
  reaction: ["favourable", "unfavourable", "mixed", "none"],
};
const EVENT_STATUSES = ["occurred", "ongoing", "planned", "negated", "hypothetical"] as const;

/** The command for a kind, by the plural that names it on the command line. */
export function listCommand(plural: string): CommandBody {
  const kind = plural.slice(0, -1) as RecordKind;
  return async (_args, options, terminal) => {
    using session = openRecord(options);
    const subtypes = someOf(options, "type", SUBTYPES[kind]);
    const statuses = someOf(options, "status", EVENT_STATUSES);
    const limit = countOption(options, "limit", 0);
    const filter = {
      ...filterOf(session, options),
      kinds: [kind],
      ...(subtypes && { subtypes }),
      ...(statuses && { statuses }),
      limit: undefined,
    };
    let total = 0;
    const shown: StoredRecord[] = [];
    for (const { record } of currentRecords(session.store, filter)) {
      total++;
      if (limit === 0 || shown.length < limit) {
        if (options["json"] === true) terminal.print(JSON.stringify(record));
        else shown.push(record);
      }
      if (options["json"] === true && limit > 0 && total >= limit) break;
    }
    if (options["json"] === true) return EXIT.done;
    if (total === 0) {
      terminal.say(
        `No ${plural} match. "chancery pages" shows what has been read; fewer conditions find more.`,
      );
      return EXIT.done;
    }
    const published = new Map(session.store.documents().map((page) => [page.id, page.published]));
    const rows = shown.map((record) => [
      whenWords(record, published),
      describeRecord(record),
      `“${shortened(record.evidence[0]?.quote ?? "", 160)}”`,
      record.body.confidence.toFixed(2),
      record.id,
    ]);
    const columns = [
      { title: "when", isFixed: true },
      { title: kind },
      { title: "words" },
      { title: "conf", isFixed: true },
      { title: "id", isFixed: true },
    ];
    for (const line of tableLines(columns, rows, terminal.columns)) terminal.print(line);
    terminal.say(
      total > shown.length
        ? `${shown.length} of ${total} ${plural}; --limit 0 shows all.`
        : `${total} ${total === 1 ? kind : plural}.`,
    );
    return EXIT.done;
  };
}

/** The record's own date, else the day of its page, said to be that. */
function whenWords(record: StoredRecord, published: ReadonlyMap<string, string | null>): string {
  const own = whenOf(record);
  const reported = published.get(record.documentId)?.slice(0, 10);
  return own.value === null && reported !== undefined ? `reported ${reported}` : describeDate(own);
}
