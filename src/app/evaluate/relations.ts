/**
 * `chancery evaluate relations FILE.tsv`: types of given pairs against gold labels, as macro-F1 by root, penta class and
 * cooperation against conflict. Reads the PLV table (`gold_root`, `gold_penta`) and tables with `gold_binary` alone. Prints only
 * figures and confusion counts, never a sentence: rows that are kept aside stay unread.
 */

import { readFileSync } from "node:fs";
import { plvRootOf } from "../../codebook/plover.ts";
import { EventCoder } from "../../extract/events/code-events.ts";
import { Lexicon } from "../../extract/events/lexicon/lexicon.ts";
import { type Classification, scoreLabels } from "../../extract/events/macro-f1.ts";
import { parsePairTable } from "../../extract/events/pair-table.ts";
import { LanguageCore } from "../../language/core.ts";
import { codeMarked } from "../code-pairs.ts";
import type { Evaluation, EvaluationReport, Measure } from "./evaluation.ts";

const CONFUSIONS_SHOWN = 10;

export const evaluateRelations: Evaluation = {
  name: "relations",
  summary: "macro-F1 of types on tables of marked pairs (PLV; ACE and WikiEvents)",
  usage: "FILE.tsv…",
  options: {
    "--half NAME": "score only the even or the odd rows, counted from 0",
    "--rules": "let the rules decide alone",
    "--model FILE": "weights to score instead of models/event-pairs.bin",
  },
  async run(files, options, resources): Promise<EvaluationReport> {
    const core = LanguageCore.load((name) => resources.modelFile(name));
    const other = options["model"];
    const isRules = options["rules"] === true;
    const file = (name: string): Uint8Array =>
      name === "event-pairs.bin" && typeof other === "string"
        ? readFileSync(other)
        : resources.modelFile(name);
    const coder = isRules ? new EventCoder(new Lexicon()) : EventCoder.load(file);
    const measures: Measure[] = [];
    const details: string[] = [];
    for (const file of files) {
      const report = scoreFile(readFileSync(file, "utf8"), options["half"], core, coder);
      measures.push(...report.measures);
      details.push(...report.details);
    }
    return { measures, details };
  },
};

interface Scored {
  readonly root: [string, string][];
  readonly penta: [string, string][];
  readonly binary: [string, string][];
  readonly sure: { confidence: number; isRight: boolean }[];
}

function scoreFile(table: string, half: unknown, core: LanguageCore, coder: EventCoder): EvaluationReport {
  const scored: Scored = { root: [], penta: [], binary: [], sure: [] };
  for (const { row, marked, cells } of parsePairTable(table)) {
    if ((half === "even" && row % 2 !== 0) || (half === "odd" && row % 2 !== 1)) continue;
    const coded = codeMarked(marked, core, coder);
    const root = plvRootOf(coded.type);
    const side = coded.quad <= 2 ? "cooperation" : "conflict";
    const goldPenta = cells["gold_penta"];
    if (cells["gold_root"] !== undefined) {
      scored.root.push([cells["gold_root"], root]);
      scored.sure.push({ confidence: coded.confidence, isRight: cells["gold_root"] === root });
    }
    if (goldPenta !== undefined) {
      scored.penta.push([goldPenta, String(coded.quad)]);
      scored.binary.push([Number(goldPenta) <= 2 ? "cooperation" : "conflict", side]);
    } else if (cells["gold_binary"] !== undefined) {
      scored.binary.push([Number(cells["gold_binary"]) === COOPERATION ? "cooperation" : "conflict", side]);
    }
  }
  return reportOf(scored);
}

/** In ACE and WikiEvents rows 1 is conflict (attacks, arrests), 0 cooperation (meetings, founding). */
const COOPERATION = 0;

function reportOf(scored: Scored): EvaluationReport {
  const measures: Measure[] = [];
  const details: string[] = [];
  const add = (name: string, pairs: readonly (readonly [string, string])[]) => {
    if (pairs.length === 0) return;
    const score = scoreLabels(pairs);
    measures.push({ name: `${name} macro-F1`, value: 100 * score.macroF1, count: pairs.length });
    details.push(...detailsOf(name, score));
  };
  add("root", scored.root);
  add("penta", scored.penta);
  add("binary", scored.binary);
  details.push(...calibration(scored.sure));
  return { measures, details };
}

function detailsOf(name: string, score: Classification): string[] {
  const classes = score.classes.map(
    (entry) => `${entry.label} ${(100 * entry.f1).toFixed(0)} (${entry.gold})`,
  );
  return [
    `${name}: F1 by class: ${classes.join(", ")}`,
    ...score.confusions.slice(0, CONFUSIONS_SHOWN).map(({ pair, count }) => `${name}: ${pair} ${count}`),
  ];
}

/** "confidence 0.8–0.9: right 86 % of 57". */
function calibration(sure: readonly { confidence: number; isRight: boolean }[]): string[] {
  const lines: string[] = [];
  for (let low = 0; low < 10; low++) {
    const inside = sure.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === low);
    if (inside.length === 0) continue;
    const right = inside.filter((entry) => entry.isRight).length;
    lines.push(
      `confidence ${(low / 10).toFixed(1)}–${((low + 1) / 10).toFixed(1)}: right ${((100 * right) / inside.length).toFixed(0)} % of ${inside.length}`,
    );
  }
  return lines;
}
