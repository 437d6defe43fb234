/** The date rules in their order: where two cover the same words, the one named first decides. */

import type { DateRule } from "../rule.ts";
import { AGO } from "./ago.ts";
import { CALENDAR_DAYS } from "./calendar-days.ts";
import { DURATIONS, SETS } from "./durations-sets.ts";
import { MONTHS_YEARS } from "./months-years.ts";
import { QUARTERS_SEASONS } from "./quarters-seasons.ts";
import { REFERENCES } from "./references.ts";
import { RELATIVE_DAYS } from "./relative-days.ts";
import { RELATIVE_UNITS } from "./relative-units.ts";
import { TIMES } from "./times.ts";
import { WEEKDAYS } from "./weekdays.ts";

export const DATE_RULES: readonly DateRule[] = [
  ...CALENDAR_DAYS,
  ...QUARTERS_SEASONS,
  ...WEEKDAYS,
  ...RELATIVE_DAYS,
  ...RELATIVE_UNITS,
  ...AGO,
  ...SETS,
  ...DURATIONS,
  ...TIMES,
  ...MONTHS_YEARS,
  ...REFERENCES,
];
