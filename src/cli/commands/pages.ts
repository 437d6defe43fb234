/** `chancery pages`: what has been read. */

import { countOption } from "../arguments.ts";
import type { CommandBody } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";
import { tableLines } from "../table.ts";

export const pagesCommand: CommandBody = async (_args, options, terminal) => {
  using session = openRecord(options);
  const limit = countOption(options, "limit", 50);
  const documents = session.store.documents(limit === 0 ? {} : { limit });
  if (options["json"] === true) {
    for (const document of documents) terminal.print(JSON.stringify(document));
    return EXIT.done;
  }
  if (documents.length === 0) {
    terminal.say("No page has been read into this record yet: chancery read FOLDER");
    return EXIT.done;
  }
  const columns = [
    { title: "published", isFixed: true },
    { title: "outlet" },
    { title: "title" },
    { title: "comments", isFixed: true, alignRight: true },
    { title: "lang", isFixed: true },
    { title: "id", isFixed: true },
  ];
  const rows = documents.map((each) => [
    each.published?.slice(0, 10) ?? "unknown",
    each.outlet ?? "",
    each.title ?? each.origin,
    String(each.comments),
    each.language ?? "?",
    each.id,
  ]);
  for (const line of tableLines(columns, rows, terminal.columns)) terminal.print(line);
  const { documents: total } = session.store.counts();
  terminal.say(
    total > documents.length
      ? `${documents.length} of ${total} pages; --limit 0 shows all.`
      : `${total} pages.`,
  );
  return EXIT.done;
};
