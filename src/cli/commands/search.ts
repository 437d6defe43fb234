/** `chancery search WORDS`: pages by their words. */

import { shortened } from "../../report/printable.ts";
import { countOption } from "../arguments.ts";
import type { CommandBody } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";

export const searchCommand: CommandBody = async (args, options, terminal) => {
  using session = openRecord(options);
  const words = args.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(" ");
  const hits = session.store.search(words, countOption(options, "limit", 20) || 1000);
  if (options["json"] === true) {
    for (const hit of hits)
      terminal.print(JSON.stringify({ ...hit, snippet: hit.snippet.replaceAll(/[\u0001\u0002]/g, "") }));
    return EXIT.done;
  }
  const { colours } = terminal;
  for (const hit of hits) {
    const where = [hit.outlet, hit.published?.slice(0, 10) ?? null]
      .filter((each) => each !== null)
      .join(", ");
    terminal.print(
      `${colours.bold(shortened(hit.title ?? "(no title)", 100))}  ${colours.dim(`${where}  ${hit.documentId}`)}`,
    );
    const parts = hit.snippet.split(/[\u0001\u0002]/).map((part) => part.replace(/\s+/gu, " "));
    terminal.print(
      `  ${parts
        .map((part, index) => {
          const safe = part.replace(/[\u0000-\u001f\u007f-\u009f]/g, "");
          return index % 2 === 1 ? colours.yellow(safe) : safe;
        })
        .join("")}`,
    );
  }
  if (hits.length === 0)
    terminal.say(
      `No page holds all of these words: ${shortened(args.join(" "), 80)}. Fewer words find more.`,
    );
  return EXIT.done;
};
