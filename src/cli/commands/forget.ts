/** `chancery forget READER`: a reader's name taken out of the record. */

import { printable } from "../../report/printable.ts";
import type { CommandBody } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";

export const forgetCommand: CommandBody = async ([name = ""], options, terminal) => {
  using session = openRecord(options);
  const pages = session.store.forgetAuthor(name);
  if (options["json"] === true) terminal.print(JSON.stringify({ name, pages }));
  else if (pages === 0)
    terminal.say(`No reader on any page is called "${printable(name)}", written just so.`);
  else
    terminal.say(
      `The name was taken out of ${pages} ${pages === 1 ? "page" : "pages"}; the bytes of those pages as captured were dropped with it.`,
    );
  return EXIT.done;
};
