/** `chancery actors NAME`: who that is, with codes and offices through time. */

import type { CommandBody } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

export const actorsCommand: CommandBody = async (_args, _options, terminal) => {
  terminal.say("not wired yet");
  return EXIT.fault;
};
