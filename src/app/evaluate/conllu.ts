/**
 * Reads CoNLL-U (Universal Dependencies v2) as documents of sentences, with the raw text rebuilt and every word's place in it.
 * Owns the format alone: it neither judges nor repairs the annotation.
 */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** One syntactic word. `start` and `end` are UTF-16 offsets into `ConlluDocument.text`. `head` counts from 1, 0 is the root. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
  readonly start: number;
  readonly end: number;
  /** Index in the sentence of the first word of the multiword token that this word belongs to; -1 where it stands alone. */
  readonly within: number;
}

export interface ConlluSentence {
  readonly id: string;
  readonly words: readonly ConlluWord[];
  readonly start: number;
  readonly end: number;
  /** True where a paragraph (or document) begins with this sentence. */
  readonly newParagraph: boolean;
  readonly comments: readonly string[];
}

/** `text` holds paragraphs parted by a blank line; sentences of a paragraph are parted by a blank unless the corpus says SpaceAfter=No. */
export interface ConlluDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly ConlluSentence[];
}

interface Draft {
  text: string;
  spaceDue: boolean;
  sentences: ConlluSentence[];
  id: string;
}

/**
 * Parses one file. Documents begin at `# newdoc`; a file without any is one document. Empty nodes (8.1) are left out.
 * Words inside a multiword token share its characters: split where their forms spell it, else in proportion.
 */
export function parseConllu(content: string, name = "document"): ConlluDocument[] {
  const documents: ConlluDocument[] = [];
  let draft: Draft = { text: "", spaceDue: false, sentences: [], id: name };
  const close = () => {
    if (draft.sentences.length > 0)
      documents.push({ id: draft.id, text: draft.text, sentences: draft.sentences });
  };
  let comments: string[] = [];
  let rows: string[][] = [];
  const finish = () => {
    if (rows.length > 0) addSentence(draft, comments, rows);
    comments = [];
    rows = [];
  };
  for (const line of content.split("\n")) {
    const trimmed = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (trimmed === "") finish();
    else if (trimmed.startsWith("#")) {
      if (/^# newdoc\b/.test(trimmed)) {
        close();
        draft = { text: "", spaceDue: false, sentences: [], id: /id = (.+)/.exec(trimmed)?.[1] ?? name };
      }
      comments.push(trimmed);
    } else rows.push(trimmed.split("\t"));
  }
  finish();
  close();
  return documents;
}

function addSentence(draft: Draft, comments: readonly string[], rows: readonly string[][]): void {
  const newParagraph = draft.sentences.length === 0 || comments.some((line) => /^# newpar(\s|$)/.test(line));
  if (draft.text.length > 0) draft.text += newParagraph ? "\n\n" : draft.spaceDue ? " " : "";
  draft.spaceDue = false;
  const start = draft.text.length;
  const words: ConlluWord[] = [];
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as string[];
    const id = row[0] ?? "";
    if (id.includes(".")) continue;
    if (draft.spaceDue) draft.text += " ";
    draft.spaceDue = !/(^|\|)SpaceAfter=No(\||$)/.test(row[9] ?? "");
    const surface = row[1] ?? "";
    const at = draft.text.length;
    draft.text += surface;
    if (!id.includes("-")) {
      words.push(word(row, at, at + surface.length, -1));
      continue;
    }
    const [first, last] = id.split("-").map(Number) as [number, number];
    const members: string[][] = [];
    while (members.length < last - first + 1) {
      const member = rows[++r];
      if (member === undefined) break;
      if (!member[0]?.includes(".")) members.push(member);
    }
    const within = words.length;
    for (const [member, span] of placeMembers(surface, members, at))
      words.push(word(member, span[0], span[1], within));
  }
  const id = comments.find((line) => line.startsWith("# sent_id = "))?.slice(12) ?? "";
  draft.sentences.push({ id, words, start, end: draft.text.length, newParagraph, comments });
}

function word(row: readonly string[], start: number, end: number, within: number): ConlluWord {
  const [
    ,
    form = "",
    lemma = "",
    upos = "X",
    xpos = "_",
    feats = "_",
    head = "0",
    deprel = "dep",
    ,
    misc = "_",
  ] = row;
  return { form, lemma, upos, xpos, feats, head: Number(head), deprel, misc, start, end, within };
}

function placeMembers(
  surface: string,
  members: readonly string[][],
  at: number,
): [string[], [number, number]][] {
  const total = members.reduce((sum, member) => sum + (member[1]?.length ?? 0), 0);
  let used = 0;
  return members.map((member, index) => {
    const from = Math.round((used / Math.max(1, total)) * surface.length);
    used += member[1]?.length ?? 0;
    const to =
      index === members.length - 1
        ? surface.length
        : Math.round((used / Math.max(1, total)) * surface.length);
    return [member, [at + from, at + to]];
  });
}

/** All documents of a `.conllu` file, or of every `.conllu` file in a folder, in name order. */
export function loadConllu(path: string): ConlluDocument[] {
  if (!statSync(path).isDirectory())
    return parseConllu(readFileSync(path, "utf8"), path.replace(/^.*\//, "").replace(/\.conllu$/, ""));
  const names = readdirSync(path)
    .filter((name) => name.endsWith(".conllu"))
    .sort();
  return names.flatMap((name) => loadConllu(join(path, name)));
}

/**
 * Every other document: even ones (from 0) tune, odd ones report, so that both parts hold every genre (corpora stand
 * in genre order) and no figure is reported on text that was tuned on.
 */
export function halves(documents: readonly ConlluDocument[]): {
  tuning: ConlluDocument[];
  final: ConlluDocument[];
} {
  return {
    tuning: documents.filter((_, index) => index % 2 === 0),
    final: documents.filter((_, index) => index % 2 === 1),
  };
}
