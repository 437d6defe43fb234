/**
 * Raw text to events, one core, beside a plain wink-nlp pass (tokens, tags, lemmas, entities) over the same texts in the same run:
 * what an event costs over reading words. Processor time, so that other work on the machine does not count.
 * Alone: `node bench/whole-path.ts [CORPORA]` (or CHANCERY_CORPORA).
 */

import { Resources } from "../src/app/resources.ts";
import { stagesFrom } from "../src/app/stages.ts";
import { UNKNOWN_DATE } from "../src/model/dated.ts";
import type { Stages } from "../src/pipeline/stages.ts";
import { loadTexts } from "./language.ts";
import { winkWords } from "./wink-peer.ts";

export interface WholePathBench {
  readonly texts: string;
  readonly words: number;
  readonly sentences: number;
  readonly events: number;
  /** Seconds of processor time for text → events, for events alone on text that is annotated already, and for wink-nlp. */
  readonly seconds: number;
  readonly eventSeconds: number;
  readonly peerSeconds: number;
}

const WARM_UP = 60;

/** Measures on one core. `corpora` null: samples alone. */
export function benchWholePath(corpora: string | null, resources = new Resources()): WholePathBench {
  const { name, texts } = loadTexts(corpora, resources);
  const stages = stagesFrom(resources);
  for (const text of texts.slice(0, WARM_UP)) stages.codeEvents(annotate(text, stages));
  winkWords(texts.slice(0, WARM_UP));
  let [seconds, eventSeconds, sentences, events] = [0, 0, 0, 0];
  for (const text of texts) {
    const from = process.cpuUsage();
    const annotated = annotate(text, stages);
    const read = secondsSince(from);
    const found = stages.codeEvents(annotated);
    seconds += secondsSince(from);
    eventSeconds += secondsSince(from) - read;
    sentences += annotated.sentences.length;
    events += found.length;
  }
  const from = process.cpuUsage();
  const words = winkWords(texts);
  return { texts: name, words, sentences, events, seconds, eventSeconds, peerSeconds: secondsSince(from) };
}

function secondsSince(from: NodeJS.CpuUsage): number {
  const spent = process.cpuUsage(from);
  return (spent.user + spent.system) / 1e6;
}

/** All layers that events stand on. */
function annotate(text: string, stages: Stages) {
  const read = stages.readText({ text, kind: "article", published: UNKNOWN_DATE });
  const dates = stages.findDates(read);
  const places = stages.findPlaces({ ...read, dates });
  const actors = stages.findActors({ ...read, dates, places });
  return { ...read, dates, places, actors };
}

export function wholePathLines(bench: WholePathBench): string[] {
  const rate = (count: number, seconds: number) =>
    Math.round(count / seconds)
      .toString()
      .padStart(9);
  return [
    `raw text to events over ${bench.texts}: ${bench.words} words, ${bench.sentences} sentences, ${bench.events} events; one core, processor time`,
    `chancery    ${rate(bench.words, bench.seconds)} words/s  ${rate(bench.sentences, bench.seconds)} sentences/s`,
    `wink-nlp    ${rate(bench.words, bench.peerSeconds)} words/s  tokens, tags, lemmas and entities alone`,
    `ratio       ${(bench.seconds / bench.peerSeconds).toFixed(2).padStart(9)}          time of the whole path over time of the plain wink-nlp pass`,
    `events alone${rate(bench.sentences, bench.eventSeconds)} sentences/s, from annotated text`,
  ];
}

if (import.meta.main) {
  const corpora = process.argv[2] ?? process.env["CHANCERY_CORPORA"] ?? null;
  for (const line of wholePathLines(benchWholePath(corpora))) console.log(line);
}
