/** Every command that the command line knows, in the order of its help. Bodies are imported only when run. */

import type { CommandSpec, OptionSpec } from "./command.ts";

const PERIOD: readonly OptionSpec[] = [
  {
    flags: "--from <date>",
    help: "only what happened (or was published) on or after this day, month or year",
  },
  {
    flags: "--to <date>",
    help: "only what happened (or was published) on or before this day, month or year",
  },
];
const CONFIDENCE: OptionSpec = {
  flags: "--confidence <number>",
  help: "only records of at least this confidence, 0 to 1",
  default: "0",
};
/** Answers that people act on leave doubtful records out unless asked for. */
const DOUBT: OptionSpec = {
  ...CONFIDENCE,
  help: `${CONFIDENCE.help}; 0 shows doubtful ones too`,
  default: "0.5",
};
const LIMIT: OptionSpec = { flags: "--limit <n>", help: "at most so many rows (0: all)", default: "50" };
const BETWEEN: OptionSpec = { flags: "--between <a,b>", help: "only records in which both take part" };
const OF: OptionSpec = {
  flags: "--of <party>",
  help: "only records in which this state, organisation or person takes part",
};
const LISTING: readonly OptionSpec[] = [BETWEEN, OF, ...PERIOD, CONFIDENCE, LIMIT];

const OWN: readonly OptionSpec[] = [
  { flags: "--actors <file>", help: "your own actors (docs/own-tables.md); else $CHANCERY_ACTORS" },
  {
    flags: "--codebook <file>",
    help: "your own verbs and nouns (docs/own-tables.md); else $CHANCERY_CODEBOOK",
  },
];

function listing(
  name: string,
  summary: string,
  extra: readonly OptionSpec[],
  examples: readonly string[],
): CommandSpec {
  return {
    name,
    summary,
    examples,
    options: [...extra, ...LISTING],
    load: async () => (await import("./commands/list.ts")).listCommand(name),
  };
}

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "read",
    arguments: "[inputs...]",
    summary: "read pages into the record: files, folders, globs, addresses, or - for standard input",
    options: [
      {
        flags: "--published <date>",
        help: "publication day for pages that tell none; never overrides a page's own",
      },
      {
        flags: "--pseudonymise",
        help: "replace readers' names by stable pseudonyms, and do not keep the page's bytes",
      },
      {
        flags: "--dry-run",
        help: "show what the pages are read as; code nothing, keep nothing, touch no database",
      },
      { flags: "--verbose", help: "say what became of each page, once it is on disk" },
      { flags: "--again", help: "read pages again that this version has read before" },
      { flags: "--threads <n>", help: "reading threads (default: all cores)" },
      ...OWN,
    ],
    examples: [
      "chancery read pages/",
      'chancery read "archive/**/*.html" feed.xml crawl.warc.gz',
      "cat page.txt | chancery read - --published 2021-04-07",
      "chancery read --dry-run page.html",
      "chancery read --json --dry-run pages/ | jq -r 'select(.kind == \"document\").document.comments[].author'",
    ],
    notes: [
      'With --json: JSON Lines in input order, {"kind":"document","state":…,"document":{…},"notes":[…]} for each page,',
      '{"kind":"failure","origin":…,"code":…,"text":…} for what could not be read, and {"kind":"summary",…} last.',
    ],
    load: async () => (await import("./commands/read.ts")).readCommand,
  },
  {
    name: "brief",
    arguments: "<party> <other>",
    summary: "the state of a relation in a page or two, every line with its source",
    options: [
      ...PERIOD,
      DOUBT,
      { flags: "--format <format>", help: "text, md, html or json", default: "text" },
    ],
    examples: ["chancery brief Pakistan Russia", "chancery brief PAK RUS --from 2021 --format md"],
    load: async () => (await import("./commands/brief.ts")).briefCommand,
  },
  {
    name: "timeline",
    arguments: "<party> <other>",
    summary: "what happened between two parties, in order of time",
    options: [...PERIOD, DOUBT, LIMIT],
    examples: ["chancery timeline Pakistani Russian --from 2012-01 --to 2012-12"],
    load: async () => (await import("./commands/timeline.ts")).timelineCommand,
  },
  {
    name: "ledger",
    arguments: "<party> <other>",
    summary: "who promised whom what, in which words, and what came of it",
    options: [
      ...PERIOD,
      DOUBT,
      { flags: "--on <date>", help: "judge what is overdue as of this day (default: the newest page's day)" },
    ],
    examples: ["chancery ledger Russia Pakistan", "chancery ledger Russia Pakistan --json"],
    load: async () => (await import("./commands/ledger.ts")).ledgerCommand,
  },
  listing(
    "events",
    "coded events: who did what to whom",
    [
      {
        flags: "--type <types>",
        help: "PLOVER types, comma-separated, as chancery codebook lists them: CONSULT,AGREE",
      },
      { flags: "--status <statuses>", help: "occurred, ongoing, planned, negated, hypothetical" },
    ],
    [
      "chancery events --between Pakistan,Russia --type CONSULT",
      "chancery events --of Iran --from 2020 --json",
    ],
  ),
  listing(
    "statements",
    "who said what, in whose words",
    [{ flags: "--type <types>", help: "direct, indirect" }],
    ['chancery statements --of "Sergey Lavrov"'],
  ),
  listing(
    "commitments",
    "what was pledged, agreed, offered or threatened",
    [{ flags: "--type <types>", help: "pledge, agreement, offer, threat, intent" }],
    ["chancery commitments --between Russia,Pakistan"],
  ),
  listing(
    "projects",
    "pipelines, mills, exercises, commissions, and how they stand",
    [
      {
        flags: "--type <types>",
        help: "phases: sought, proposed, negotiated, agreed, under-way, completed, recurring, stalled, cancelled, mentioned",
      },
    ],
    ["chancery projects --of Pakistan"],
  ),
  listing(
    "encounters",
    "visits, meetings, calls and summits",
    [
      { flags: "--type <types>", help: "visit, meeting, call, summit" },
      { flags: "--status <statuses>", help: "occurred, ongoing, planned, negated, hypothetical" },
    ],
    ["chancery encounters --between Pakistan,Russia --status planned"],
  ),
  {
    name: "reactions",
    arguments: "[party] [other]",
    summary: "how readers took it: stance toward the actors that they speak of, listed or counted",
    options: [
      {
        flags: "--by <grouping>",
        help: "count by relation, page or year, with uncertainty (two parties: relation)",
      },
      { flags: "--format <format>", help: "text, json or csv", default: "text" },
      { flags: "--type <types>", help: "favourable, unfavourable, mixed, none" },
      ...LISTING,
    ],
    examples: [
      "chancery reactions --of Russia",
      "chancery reactions Pakistan Russia",
      "chancery reactions Pakistan Russia --by year --format csv",
    ],
    load: async () => (await import("./commands/reactions.ts")).reactionsCommand,
  },
  {
    name: "show",
    arguments: "<id>",
    summary: "one record or page: its evidence in context, and why it was coded so",
    options: [{ flags: "--context <n>", help: "characters of context on each side", default: "300" }],
    examples: ["chancery show ev-3f2a90cc01de", "chancery show doc-9b1c"],
    load: async () => (await import("./commands/show.ts")).showCommand,
  },
  {
    name: "search",
    arguments: "<words...>",
    summary: "find pages by their words; all words must stand in the page",
    options: [{ flags: "--limit <n>", help: "at most so many pages", default: "20" }],
    examples: ['chancery search "gas pipeline" Karachi'],
    load: async () => (await import("./commands/search.ts")).searchCommand,
  },
  {
    name: "export",
    summary: "the record as JSON Lines or CSV, for scripts",
    options: [
      {
        flags: "--kind <kinds>",
        help: "event, statement, commitment, project, encounter, reaction (default: all; CSV wants one)",
      },
      { flags: "--format <format>", help: "jsonl or csv (default: by the file's ending, else jsonl)" },
      { flags: "--output <file>", help: "write to a file instead of standard output" },
      BETWEEN,
      OF,
      ...PERIOD,
      CONFIDENCE,
    ],
    examples: ["chancery export --kind event --format csv --output events.csv"],
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  {
    name: "judge",
    arguments: "<id> <verdict>",
    summary: "say that a record is right or wrong; kept beside it, never over it",
    options: [
      { flags: "--reason <words>", help: "why" },
      { flags: "--by <name>", help: "who judges (default: the login name)" },
    ],
    examples: ['chancery judge ev-3f2a90cc01de wrong --reason "the visit was cancelled"'],
    load: async () => (await import("./commands/judge.ts")).judgeCommand,
  },
  {
    name: "forget",
    arguments: "<reader>",
    summary: "take a reader's name out of the record; what was written stays, without the name",
    examples: ['chancery forget "Bilal T."'],
    load: async () => (await import("./commands/forget.ts")).forgetCommand,
  },
  {
    name: "pages",
    summary: "the pages that have been read, with their notes",
    options: [LIMIT],
    examples: ["chancery pages --limit 0"],
    load: async () => (await import("./commands/pages.ts")).pagesCommand,
  },
  {
    name: "actors",
    arguments: "<name...>",
    summary: "look an actor up: identity, codes, offices through time",
    options: [{ flags: "--on <date>", help: "who it was on this day" }, ...OWN.slice(0, 1)],
    examples: ['chancery actors "Russian foreign minister" --on 2012-02-08', "chancery actors Taliban"],
    load: async () => (await import("./commands/actors.ts")).actorsCommand,
  },
  {
    name: "annotate",
    summary: "a filter: JSON Lines of texts in, JSON Lines of annotations out; stores nothing",
    options: [{ flags: "--layers <names>", help: "comma-separated layers (default: all)" }, ...OWN],
    examples: ["chancery annotate --layers sentences,names < texts.jsonl > annotated.jsonl"],
    load: async () => (await import("./commands/annotate.ts")).annotateCommand,
  },
  {
    name: "code",
    arguments: "[sentence]",
    summary: "code one sentence and show the reasons under its words; or label given pairs",
    options: [
      {
        flags: "--pairs <file>",
        help: "a TSV with a column marked_sentence: <s>actor</s>, <t>recipient</t>",
      },
      ...OWN,
    ],
    examples: [
      'chancery code "Arvenia recalled its ambassador from Tolsk on Monday."',
      "chancery code --pairs pairs.tsv > coded.jsonl",
    ],
    load: async () => (await import("./commands/code.ts")).codeCommand,
  },
  {
    name: "codebook",
    arguments: "[type]",
    summary: "what a type, mode or code means, and which reading of the tables is pinned",
    examples: ["chancery codebook", "chancery codebook CONSULT"],
    load: async () => (await import("./commands/codebook.ts")).codebookCommand,
  },
  {
    name: "evaluate",
    arguments: "[measure] [files...]",
    summary: "measure against files of a known corpus; without a measure, list them",
    options: [
      {
        flags: "--option <pairs...>",
        help: "settings of the measure, name=value (listed by chancery evaluate MEASURE)",
      },
      { flags: "--details", help: "also list misses, extras and confusions" },
    ],
    examples: ["chancery evaluate seeds expected.json", "chancery evaluate syntax dev.conllu"],
    load: async () => (await import("./commands/evaluate.ts")).evaluateCommand,
  },
  {
    name: "serve",
    summary: "read the record in a browser on this machine, evidence highlighted",
    options: [
      { flags: "--port <n>", help: "port on 127.0.0.1", default: "8425" },
      { flags: "--host <address>", help: "address to listen on", default: "127.0.0.1" },
    ],
    examples: ["chancery serve", "chancery serve --port 9000 --db archive.db"],
    load: async () => (await import("./commands/serve.ts")).serveCommand,
  },
  {
    name: "doctor",
    summary: "check the installation and the integrity of the database",
    examples: ["chancery doctor", "chancery doctor --db archive.db --json"],
    load: async () => (await import("./commands/doctor.ts")).doctorCommand,
  },
];
