/**
 * How far two labellers of the same sentences agree: F1 of (actor, type, recipient), taking one as the measure of the other.
 *
 *   node training/events/label-agreement.ts tests/labels/events-bulk-second-a.tsv tests/labels/events-bulk-second-b.tsv
 */

import { type HandLabel, type HandSentence, meets, readHandLabels } from "./labelled-sentences.ts";

const [first = "", second = ""] = process.argv.slice(2);
if (second === "") throw new Error("name two tables of labels");
const others = readHandLabels([second]);
let labels = 0;
let shared = 0;
for (const [text, sentences] of readHandLabels([first]))
  for (const sentence of sentences) {
    const other = others.get(text)?.find(({ start }) => start === sentence.start);
    if (other === undefined) throw new Error(`${text} at ${sentence.start} is labelled by one only`);
    labels += sentence.labels.length + other.labels.length;
    shared += 2 * agreed(sentence, other);
  }
console.log(`F1 ${((100 * shared) / labels).toFixed(1)} over ${labels / 2} labels each on average`);

function agreed(a: HandSentence, b: HandSentence): number {
  const left = [...b.labels];
  for (const label of a.labels) {
    const at = left.findIndex((other) => isSame(label, other));
    if (at >= 0) left.splice(at, 1);
  }
  return b.labels.length - left.length;
}

function isSame(a: HandLabel, b: HandLabel): boolean {
  const spans = (side: HandLabel["actors"]) => side.flatMap((span) => span ?? []);
  return a.type === b.type && meets(a.actors, spans(b.actors)) && meets(a.recipients, spans(b.recipients));
}
