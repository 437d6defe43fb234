/** `chancery judge ID VERDICT`: a person's word on a record, kept beside it. */

import { userInfo } from "node:os";
import { saveVerdict } from "../../app/judge.ts";
import type { Verdict } from "../../model/evidence.ts";
import { type CommandBody, stringOption } from "../command.ts";
import { EXIT, UsageError } from "../exit-codes.ts";
import { openRecord } from "../open-session.ts";
import { requiredRecordId } from "./show.ts";

export const judgeCommand: CommandBody = async ([id = "", verdict = ""], options, terminal) => {
  if (verdict !== "right" && verdict !== "wrong")
    throw new UsageError(`verdict "${verdict}": say right or wrong, as in chancery judge ${id} wrong`);
  using session = openRecord(options);
  const recordId = requiredRecordId(session, id);
  const by = stringOption(options, "by") ?? userInfo().username;
  const judgement = saveVerdict(
    session.store,
    { recordId, verdict: verdict as Verdict, by, reason: stringOption(options, "reason") ?? null },
    new Date().toISOString(),
  );
  if (options["json"] === true) terminal.print(JSON.stringify(judgement));
  else {
    terminal.say(`Kept: ${recordId} is ${verdict}, says ${by}.`);
    terminal.say(
      verdict === "wrong"
        ? `Lists, briefs, ledgers and exports leave it out from now on; chancery show ${recordId} still shows it. Undo: chancery judge ${recordId} right`
        : `It stands in every answer. Undo: chancery judge ${recordId} wrong`,
    );
  }
  return EXIT.done;
};
