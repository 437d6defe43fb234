/** What a governing word makes of an act: agreeing to, refusing, demanding or threatening it. Owns these maps between CAMEO codes. */

import { wordTable } from "../../../base/word-table.ts";
import type { Operator } from "./verb-group.ts";

const INTENT: Readonly<Record<string, string>> = wordTable({
  "040": "036",
  "041": "036",
  "042": "036",
  "043": "036",
  "044": "036",
  "045": "039",
  "046": "036",
  "050": "032",
  "051": "032",
  "052": "032",
  "053": "032",
  "054": "032",
  "055": "032",
  "057": "030",
  "060": "031",
  "061": "0311",
  "062": "0312",
  "063": "0313",
  "064": "0314",
  "070": "033",
  "071": "0331",
  "072": "0332",
  "073": "0333",
  "074": "0334",
  "075": "033",
  "080": "035",
  "081": "0351",
  "0811": "0351",
  "0812": "0351",
  "0813": "0351",
  "0814": "0351",
  "082": "0352",
  "083": "034",
  "0831": "0341",
  "0832": "0342",
  "084": "0353",
  "0841": "0353",
  "0842": "0353",
  "085": "0354",
  "086": "0355",
  "0861": "0355",
  "0862": "0355",
  "0863": "0355",
  "087": "0356",
  "0871": "0356",
  "0872": "0356",
  "0873": "0356",
  "0874": "0356",
  "160": "1313",
  "161": "1313",
  "162": "1311",
  "1621": "1311",
  "163": "1312",
  "164": "134",
  "165": "135",
  "166": "136",
  "1661": "136",
  "1662": "136",
  "1663": "136",
  "172": "132",
  "1721": "1321",
  "1722": "1322",
  "1723": "1323",
  "1724": "1324",
  "173": "132",
  "174": "132",
  "171": "132",
  "1711": "132",
  "170": "130",
  "175": "137",
  "176": "138",
  "191": "1381",
  "192": "1382",
});
const INTENT_BY_ROOT: Readonly<Record<string, string>> = wordTable({
  "14": "133",
  "15": "138",
  "16": "131",
  "17": "132",
  "18": "138",
  "19": "138",
  "20": "1385",
});

const REFUSE: Readonly<Record<string, string>> = wordTable({
  "057": "127",
  "085": "1244",
  "0841": "1243",
  "0842": "1243",
  "084": "1243",
  "086": "1245",
  "0861": "1245",
  "0862": "1245",
  "0863": "1245",
  "0871": "1246",
  "0872": "1246",
  "0873": "1246",
  "0874": "1246",
  "087": "1246",
  "082": "1242",
  "083": "123",
  "0831": "1231",
  "0832": "1232",
  "081": "1241",
  "0811": "1241",
  "0812": "1241",
  "0813": "1241",
  "0814": "1241",
  "080": "124",
  "045": "126",
  "071": "1221",
  "072": "1222",
  "073": "1223",
  "074": "1224",
  "061": "1211",
  "062": "1212",
  "063": "1213",
  "064": "1214",
});
const REFUSE_BY_ROOT: Readonly<Record<string, string>> = wordTable({
  "03": "120",
  "04": "125",
  "05": "120",
  "06": "121",
  "07": "122",
  "08": "124",
});

const DEMAND: Readonly<Record<string, string>> = wordTable({
  "045": "108",
  "057": "107",
  "061": "1011",
  "062": "1012",
  "063": "1013",
  "064": "1014",
  "071": "1031",
  "072": "1032",
  "073": "1033",
  "074": "1034",
  "080": "105",
  "081": "1051",
  "082": "1052",
  "083": "104",
  "0831": "1041",
  "084": "1053",
  "0841": "1053",
  "0842": "1053",
  "085": "1054",
  "086": "1055",
  "0861": "1055",
  "0862": "1055",
  "0863": "1055",
  "087": "1056",
  "0871": "1056",
  "0872": "1056",
  "0873": "1056",
  "0874": "1056",
});
const DEMAND_BY_ROOT: Readonly<Record<string, string>> = wordTable({
  "03": "100",
  "04": "106",
  "05": "102",
  "06": "101",
  "07": "103",
  "08": "105",
});

const STOP: Readonly<Record<string, string>> = wordTable({
  "163": "085",
  "172": "081",
  "1721": "0811",
  "1722": "0812",
  "1723": "0813",
  "1724": "0814",
  "191": "0872",
  "173": "0841",
  "045": "165",
  "171": "081",
});
const STOP_BY_ROOT: Readonly<Record<string, string>> = wordTable({
  "04": "164",
  "05": "160",
  "06": "160",
  "07": "162",
  "08": "124",
  "09": "080",
  "11": "080",
  "14": "082",
  "15": "087",
  "16": "080",
  "17": "081",
  "18": "087",
  "19": "087",
  "20": "087",
});

/**
 * The code of an act under an operator.
 * @example applyOperator("intent", "085") // "0354": agreed to lift sanctions
 */
export function applyOperator(operator: Operator, code: string): string {
  const root = code.slice(0, 2);
  switch (operator) {
    case "same":
      return code;
    case "plan":
    case "intent":
      return INTENT[code] ?? INTENT_BY_ROOT[root] ?? code;
    case "threat":
      return root >= "13" ? (INTENT[code] ?? INTENT_BY_ROOT[root] ?? "130") : "130";
    case "refuse":
      return refused(code, root);
    case "fail":
      return code === "057" || root === "03" ? "120" : refused(code, root);
    case "demand":
      return (
        DEMAND[code] ??
        DEMAND_BY_ROOT[root] ??
        (root === "09" ? "1013" : code === "163" ? "1312" : root === "14" ? "133" : "100")
      );
    case "stop":
      return STOP[code] ?? STOP_BY_ROOT[root] ?? (root === "03" ? "120" : "010");
    case "allow":
      return root === "14" ? "081" : root === "07" ? "0863" : root === "04" || root === "08" ? "086" : "081";
    case "prevent":
      return root === "14" ? "175" : root === "18" || root === "19" ? "087" : "172";
    case "oppose":
      return root < "09" ? "120" : "111";
    case "accuse":
      return "112";
  }
}

/** Declining to do what is hostile is no refusal in CAMEO's sense; the nearest is a plain rejection. */
function refused(code: string, root: string): string {
  if (root === "13" || root === "12") return code;
  return REFUSE[code] ?? REFUSE_BY_ROOT[root] ?? "120";
}
