/** Times of day: "10:35 a.m.", "5 p.m. EST", "0735 GMT", "noon", "midnight", "the morning", "overnight". */

import { isoDay } from "../../../codebook/calendar.ts";
import type { Captures, DateRule } from "../rule.ts";
import { implied, type Setting, type Settled } from "../setting.ts";

export const TIMES: readonly DateRule[] = [
  {
    name: "clock-half",
    patterns: [
      ":clock|:number :half :zone?",
      ":clock|:number :half ( :zone )",
      ":clock :zone",
      ":clock hours|hrs",
    ],
    example: ["The line was cut at [10:35 a.m.].", "2012-02-08T10:35"],
    refuses: "The score was 10 in all.",
    settle: (captures, setting) => clock(captures, setting),
  },
  {
    name: "clock",
    patterns: [":clock"],
    example: ["The line was cut at [10:35].", "2012-02-08T10:35"],
    refuses: "Psalm 10:35 was read.",
    settle: (captures, setting, around) =>
      BEFORE_CLOCK.has(around.before(0)?.lower ?? "") ? clock(captures, setting) : null,
  },
  {
    name: "military-clock",
    patterns: [":year|:number gmt|utc|hours|hrs"],
    example: ["It struck at [0735 GMT].", "2012-02-08T07:35"],
    refuses: "It weighed 0735 grams.",
    settle: (captures, setting) => {
      const number = captures.has("year") ? captures.number("year") : captures.number("number");
      const [hour, minute] = [Math.floor(number / 100), number % 100];
      if (captures.word("hours", "hrs") && number < 100) return null;
      if (hour > 24 || minute > 59 || !Number.isInteger(number)) return null;
      return timeOn(setting, `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
    },
  },
  {
    name: "o-clock",
    patterns: [":number o ' clock", ":number o 'clock"],
    example: ["They met at [nine o'clock].", "2012-02-08T09:00"],
    refuses: "Nine clocks struck.",
    settle: (captures, setting) => {
      const hour = captures.number("number");
      return hour < 1 || hour > 12 || !Number.isInteger(hour)
        ? null
        : timeOn(setting, `${String(hour).padStart(2, "0")}:00`);
    },
  },
  {
    name: "noon",
    patterns: ["noon|midday|midnight"],
    example: ["The truce starts at [noon].", "2012-02-08T12:00"],
    refuses: "Mr Noonan spoke.",
    settle: (captures, setting) => timeOn(setting, captures.word("midnight") ? "24:00" : "12:00"),
  },
  {
    name: "overnight",
    patterns: ["overnight"],
    example: ["Shelling went on [overnight].", "2012-02-07TNI"],
    refuses: "The night over the city.",
    settle: (_captures, setting) =>
      implied(setting.published === null ? null : `${isoDay(setting.published - 1)}TNI`, "TIME"),
  },
  {
    name: "mid-daypart",
    patterns: ["mid -? :daypart", "the early? hours of :daypart?", "the morning|evening|afternoon|night"],
    example: ["By [mid-afternoon] the square was empty.", "2012-02-08TAF"],
    refuses: "The mid-field player ran.",
    settle: (captures, setting, around) => {
      const part = captures.has("daypart") ? captures.text("daypart") : partOf(captures);
      if (part === null || !["in", "by", "at", "during", "since"].includes(around.before(0)?.lower ?? ""))
        return null;
      return timeOn(setting, part, "");
    },
  },
];

const BEFORE_CLOCK = new Set(["at", "by", "until", "till", "from", "around", "about", "before", "after"]);

function partOf(captures: Captures): string | null {
  if (captures.word("morning")) return "MO";
  if (captures.word("afternoon")) return "AF";
  if (captures.word("evening")) return "EV";
  return captures.word("night") ? "NI" : null;
}

function clock(captures: Captures, setting: Setting): Settled | null {
  const written = captures.text("clock");
  let [hour = 0, minute = 0] =
    written === "" ? [captures.number("number"), 0] : written.split(":").map(Number);
  const half = captures.text("half");
  if (!Number.isInteger(hour) || hour > 24) return null;
  if (half !== "") {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === "pm" ? 12 : 0);
  }
  minute = Number(minute);
  return timeOn(setting, `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
}

/** On the day told in the same sentence, else on the day of publication. */
function timeOn(setting: Setting, time: string, mark = ""): Settled {
  const day = setting.told(["day"], 0)?.day ?? setting.published;
  return implied(day === null ? null : `${isoDay(day)}T${mark}${time}`, "TIME");
}
