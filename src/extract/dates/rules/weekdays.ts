/** Weekdays: "on Wednesday", "last Friday", "next Monday", "Thursday evening", "Thursday of last week", "the previous Friday". */

import { type DayNumber, isoDay, weekdayOf } from "../../../codebook/calendar.ts";
import type { DateRule } from "../rule.ts";
import { type Direction, implied, type Setting } from "../setting.ts";

export const WEEKDAYS: readonly DateRule[] = [
  {
    name: "relative-weekday",
    patterns: ["last|past|next|coming|this :weekday", "this past|coming :weekday", "the coming :weekday"],
    example: ["They met [last Friday].", "2012-02-03"],
    refuses: "They met on a train.",
    settle: (captures, setting) => {
      if (setting.published === null) return implied(null);
      const weekday = captures.number("weekday");
      const today = weekdayOf(setting.published);
      if (captures.word("last", "past"))
        return implied(isoDay(setting.published - ((today - weekday + 6) % 7) - 1));
      if (captures.word("next", "coming"))
        return implied(isoDay(setting.published + ((weekday - today + 6) % 7) + 1));
      return implied(isoDay(weekdayNear(setting.published, weekday, setting.direction())));
    },
  },
  {
    name: "weekday-of-week",
    patterns: [":weekday of? last|this|next week", ":weekday a week ago"],
    example: ["They met on [Thursday of last week].", "2012-02-02"],
    refuses: "They met last week.",
    settle: (captures, setting) => {
      if (setting.published === null) return implied(null);
      const monday = setting.published - weekdayOf(setting.published) + 1;
      const step = captures.word("last") ? -7 : captures.word("next") ? 7 : captures.word("this") ? 0 : null;
      if (step === null) return null;
      return implied(isoDay(monday + step + captures.number("weekday") - 1));
    },
  },
  {
    name: "told-weekday",
    patterns: ["the previous|following|same :weekday"],
    example: ["The index fell from [the previous Friday].", "2012-02-03"],
    refuses: "The previous owner left.",
    settle: (captures, setting) => {
      const anchor = setting.told(["day"], 2)?.day ?? setting.published;
      if (anchor === null) return implied(null);
      const [weekday, at] = [captures.number("weekday"), weekdayOf(anchor)];
      if (captures.word("previous")) return implied(isoDay(anchor - ((at - weekday + 6) % 7) - 1));
      if (captures.word("following")) return implied(isoDay(anchor + ((weekday - at + 6) % 7) + 1));
      return implied(at === weekday ? isoDay(anchor) : null);
    },
  },
  {
    name: "weekday-part",
    patterns: [":weekday -? :daypart"],
    example: ["The rally of [Tuesday night] was large.", "2012-02-07TNI"],
    refuses: "The night of the storm.",
    settle: (captures, setting) => {
      const day = weekdayIn(setting, captures.number("weekday"));
      return implied(day === null ? null : `${isoDay(day)}T${captures.text("daypart")}`, "TIME");
    },
  },
  {
    name: "weekday",
    patterns: [":weekday"],
    example: ["The two reaffirmed their ties on [Tuesday].", "2012-02-07"],
    refuses: "The sun rose.",
    settle: (captures, setting, around) => {
      const after = around.after(0)?.form ?? "";
      // "Black Wednesday", "Good Friday", "Sunday Times": names that hold a weekday.
      if (["black", "bloody", "good", "ash", "palm"].includes(around.before(0)?.lower ?? "")) return null;
      if (["Times", "Telegraph", "Mirror", "Express", "Mail", "Post"].includes(after)) return null;
      const day = weekdayIn(setting, captures.number("weekday"));
      return implied(day === null ? null : isoDay(day));
    },
  },
];

function weekdayIn(setting: Setting, weekday: number): DayNumber | null {
  return setting.published === null ? null : weekdayNear(setting.published, weekday, setting.direction());
}

/** The day of publication itself counts both ways; looking back is the rule in news, looking ahead needs a sign. */
function weekdayNear(published: DayNumber, weekday: number, direction: Direction): DayNumber {
  const today = weekdayOf(published);
  const back = (today - weekday + 7) % 7;
  // What was intended for the day before publication has mostly been told because that day came.
  if (direction === "future" || (direction === "intended" && back !== 1))
    return published + ((weekday - today + 7) % 7);
  return published - back;
}
