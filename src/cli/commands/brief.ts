/** `chancery brief A B`: the state of a relation, every line with its source. */

import { relationBrief } from "../../app/brief.ts";
import { escapeHtml } from "../../report/printable.ts";
import { renderBriefHtml, renderBriefMarkdown, renderBriefText } from "../../report/render-brief.ts";
import { confidenceOption, periodOf, requiredPair } from "../arguments.ts";
import { type CommandBody, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";

export const briefCommand: CommandBody = async ([first = "", second = ""], options, terminal) => {
  using session = openRecord(options);
  const [a, b] = requiredPair(session, first, second);
  const brief = relationBrief(session, [a, b], periodOf(options), confidenceOption(options, 0.5));
  const format = options["json"] === true ? "json" : (stringOption(options, "format") ?? "text");
  switch (format) {
    case "json":
      terminal.print(JSON.stringify(brief, null, 2));
      return EXIT.done;
    case "md":
      terminal.print(renderBriefMarkdown(brief));
      return EXIT.done;
    case "html":
      terminal.print(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(brief.title)}</title><body>${renderBriefHtml(brief)}</body></html>`,
      );
      return EXIT.done;
    case "text":
      terminal.print(renderBriefText(brief, terminal.colours.bold));
      return EXIT.done;
    default:
      throw new UsageError(`--format ${format}: there are text, md, html and json`);
  }
};
