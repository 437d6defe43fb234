/** Days told from today or from a told day: "today", "yesterday", "tonight", "the next day", "this morning", "that day". */

import { wordTable } from "../../../base/word-table.ts";
import { isoDay } from "../../../codebook/calendar.ts";
import type { DateRule } from "../rule.ts";
import { implied, type Setting, stated } from "../setting.ts";

const STEPS: Readonly<Record<string, number>> = wordTable({
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  tonight: 0,
});

function fromPublished(setting: Setting, step: number): string | null {
  return setting.published === null ? null : isoDay(setting.published + step);
}

function stepOf(word: (...words: string[]) => boolean): number {
  return Object.entries(STEPS).find(([name]) => word(name))?.[1] ?? 0;
}

export const RELATIVE_DAYS: readonly DateRule[] = [
  {
    name: "day-before-yesterday",
    patterns: ["the day before|after yesterday|tomorrow"],
    example: ["He left [the day before yesterday].", "2012-02-06"],
    refuses: "He left the day before.",
    settle: (captures, setting) => {
      const step = captures.word("yesterday") ? -2 : 2;
      return implied(fromPublished(setting, step));
    },
  },
  {
    name: "today-part",
    patterns: ["today|yesterday|tomorrow :daypart", "yesterday|tomorrow 's? :daypart"],
    example: ["He left [yesterday evening].", "2012-02-07TEV"],
    refuses: "He left in the evening breeze.",
    settle: (captures, setting) => {
      const day = fromPublished(
        setting,
        stepOf((...words) => captures.word(...words)),
      );
      return implied(day === null ? null : `${day}T${captures.text("daypart")}`, "TIME");
    },
  },
  {
    name: "today",
    patterns: ["today|yesterday|tomorrow"],
    example: ["The envoy arrived [yesterday].", "2012-02-07"],
    refuses: "The song Yesterdays is old.",
    settle: (captures, setting, around) => {
      // "USA Today" is a newspaper.
      if (around.before(0)?.form === "USA") return null;
      return implied(
        fromPublished(
          setting,
          stepOf((...words) => captures.word(...words)),
        ),
      );
    },
  },
  {
    name: "tonight",
    patterns: ["tonight|tonite"],
    example: ["The result comes [tonight].", "2012-02-08TNI"],
    refuses: "The knight comes.",
    settle: (_captures, setting) => {
      const day = fromPublished(setting, 0);
      return implied(day === null ? null : `${day}TNI`, "TIME");
    },
  },
  {
    name: "last-night",
    patterns: ["last night", "last evening"],
    example: ["The shelling went on [last night].", "2012-02-07TNI"],
    refuses: "The last knight fell.",
    settle: (_captures, setting) => {
      const day = fromPublished(setting, -1);
      return implied(day === null ? null : `${day}TNI`, "TIME");
    },
  },
  {
    name: "this-part",
    patterns: ["this :daypart", "the same :daypart"],
    example: ["Talks began [this morning].", "2012-02-08TMO"],
    refuses: "This morning coat is torn.",
    settle: (captures, setting, around) => {
      if (around.after(0)?.lower === "coat") return null;
      const day = fromPublished(setting, 0);
      return implied(day === null ? null : `${day}T${captures.text("daypart")}`, "TIME");
    },
  },
  {
    name: "told-day",
    patterns: [
      "the next|following|previous|preceding|same day",
      "that same? very? day",
      "the day before|after",
      "the very next|same day",
    ],
    example: ["They arrived on 3 March 2011 and left [the following day].", "2011-03-04"],
    refuses: "These days they write.",
    settle: (captures, setting, around) => {
      const after = around.after(0)?.lower ?? "";
      if (captures.word("before", "after") && !["", ".", ",", ";", "and", "in", "that"].includes(after))
        return null;
      const told = setting.told(["day"], 2);
      if (told === null) return implied(null);
      const step = captures.word("next", "following", "after")
        ? 1
        : captures.word("previous", "preceding", "before")
          ? -1
          : 0;
      return implied(isoDay(told.day + step));
    },
  },
  {
    name: "day-later",
    patterns: ["a day later|earlier|after|before", "one day later|earlier"],
    example: ["They arrived on 3 March 2011 and left [a day later].", "2011-03-04"],
    refuses: "A day for rest.",
    settle: (captures, setting, around) => {
      const after = around.after(0)?.lower ?? "";
      if (captures.word("before", "after") && !["", ".", ",", ";"].includes(after)) return null;
      const told = setting.told(["day"], 2);
      return told === null ? null : implied(isoDay(told.day + (captures.word("later", "after") ? 1 : -1)));
    },
  },
  {
    name: "later-in-the-day",
    patterns: ["earlier|later in the day", "earlier|later that|the same? day", "earlier|later the same day"],
    example: ["On 3 March 2011 he called on the premier [later in the day].", "2011-03-03"],
    refuses: "Sooner or later it rains.",
    settle: (_captures, setting) => {
      const day = setting.told(["day"], 0)?.day ?? setting.lead();
      return implied(day === null ? null : isoDay(day));
    },
  },
  {
    name: "these-days",
    patterns: ["these days", "nowadays", "at the? present", "at the moment", "at this moment", "right now"],
    example: ["Trade is slow [these days].", "PRESENT_REF"],
    refuses: "Those three days were slow.",
    settle: () => stated("PRESENT_REF"),
  },
];
