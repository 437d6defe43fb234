/** The plainest CAMEO code of each type, where no word tells more. Owns the table alone. */

import { wordTable } from "../../base/word-table.ts";

/** By type; "YIELD" stands for CONCEDE and RETREAT, as in the PLV data. */
export const PLAIN_CODES: Readonly<Record<string, string>> = wordTable({
  AGREE: "030",
  CONSULT: "040",
  SUPPORT: "050",
  YIELD: "080",
  COOPERATE: "060",
  AID: "070",
  REQUEST: "100",
  ACCUSE: "110",
  REJECT: "120",
  THREATEN: "130",
  PROTEST: "140",
  SANCTION: "160",
  MOBILIZE: "150",
  COERCE: "170",
  ASSAULT: "180",
});
