/**
 * Draws places in a folder of plain-text articles where an actor may be named, for labelling by hand: runs of
 * capitalised words and a fixed list of role nouns. Knows nothing of the registry or of what findActors says.
 *
 *     node scripts/draw-actor-candidates.ts FOLDER COUNT SEED
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const NOUNS =
  "minister|ministers|president|premier|police|troops|rebels|soldiers|protesters|government|military|opposition|militants|spokesman|spokeswoman|officials|army|leader|leaders|ambassador|parliament|authorities|ministry|forces|general|commander|gunmen|activists|court|lawmakers|delegation|envoy|chairman|director|counterpart|residents|workers|students|refugees|company|party|countries|sides";
const CANDIDATE = new RegExp(
  `(?:\\p{Lu}[\\p{L}.'-]*)(?: (?:(?:of|al|the|de|bin|for) )?\\p{Lu}[\\p{L}.'-]*)*|\\b(?:${NOUNS})\\b`,
  "gu",
);

/** Lehmer's generator: the same seed draws the same candidates everywhere. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

const [folder, count = "200", seed = "1"] = process.argv.slice(2);
if (folder === undefined) throw new Error("a folder of articles is needed");
const random = numbers(Number(seed));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort();
const drawn = new Set<string>();
while (drawn.size < Number(count)) {
  const file = files[Math.floor((random.next().value as number) * files.length)] as string;
  const text = readFileSync(join(folder, file), "utf8");
  const found = [...text.matchAll(CANDIDATE)].filter(
    (match) =>
      !/^(?:The|A|An|In|On|It|He|She|But|And|They|This|That|We|I|At|For|As|If|There|However|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(
        match[0],
      ),
  );
  const match = found[Math.floor((random.next().value as number) * found.length)];
  if (match === undefined) continue;
  const start = match.index;
  const end = start + match[0].length;
  if (drawn.has(`${file} ${start}`)) continue;
  drawn.add(`${file} ${start}`);
  const around =
    `${text.slice(Math.max(0, start - 110), start)}⟦${match[0]}⟧${text.slice(end, end + 90)}`.replaceAll(
      /\s+/gu,
      " ",
    );
  console.log([drawn.size, file, start, end, around].join("\t"));
}
