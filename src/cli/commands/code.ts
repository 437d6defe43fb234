/** `chancery code`: one sentence with its reasons, or a file of given pairs. */

import type { CommandBody } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

export const codeCommand: CommandBody = async (_args, _options, terminal) => {
  terminal.say("not wired yet");
  return EXIT.fault;
};
