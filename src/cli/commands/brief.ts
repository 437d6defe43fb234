/** `chancery brief A B`: the state of a relation, every line with its source. */

import { relationBrief } from "../../app/brief.ts";
import { escapeHtml } from "../../report/printable.ts";
import {
  networkHref,
  renderBriefHtml,
  renderBriefMarkdown,
  renderBriefText,
} from "../../report/render-brief.ts";
import { confidenceOption, oneOf, periodOf, requiredPair } from "../arguments.ts";
import type { CommandBody } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";
import { wrap } from "../table.ts";

const FORMATS = ["text", "md", "html", "json"] as const;

/** Enough to read and print a brief that stands in a file of its own. */
const STYLE =
  "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 Georgia,serif}h2{font-size:1.1rem;border-bottom:1px solid #ccc}blockquote{margin:.2rem 0 .6rem;padding-left:.8rem;border-left:3px solid #ccc;color:#555}.cite{font-size:.75rem;vertical-align:super;margin-left:.1rem}.empty,.caveat,.dim,.period{color:#555;font-size:.9rem}";

export const briefCommand: CommandBody = async ([first = "", second = ""], options, terminal) => {
  using session = openRecord(options);
  const [a, b] = requiredPair(session, first, second);
  const brief = relationBrief(session, [a, b], periodOf(options), confidenceOption(options, 0.5));
  const asked = oneOf(options, "format", FORMATS) ?? "text";
  const format = options["json"] === true ? "json" : asked;
  switch (format) {
    case "json":
      terminal.print(JSON.stringify(brief, null, 2));
      return EXIT.done;
    case "md":
      terminal.print(renderBriefMarkdown(brief));
      return EXIT.done;
    case "html":
      terminal.print(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(brief.title)}</title><style>${STYLE}</style></head><body>${renderBriefHtml(brief, networkHref)}</body></html>`,
      );
      return EXIT.done;
    default:
      terminal.print(
        renderBriefText(brief, {
          emphasise: terminal.colours.bold,
          fold: (line, indent) => folded(line, indent, Math.min(110, terminal.columns)),
        }),
      );
      return EXIT.done;
  }
};

/** The line broken at `width`, the rest indented under it. */
function folded(line: string, indent: number, width: number): string[] {
  const start = line.length - line.trimStart().length;
  return wrap(line.trimStart(), Math.max(20, width - indent)).map(
    (part, index) => " ".repeat(index === 0 ? start : indent) + part,
  );
}
