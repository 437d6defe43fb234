import { expect, test } from "vitest";
import { findDateline } from "../../src/page/flattened/dateline.ts";
import { LINE_SHAPES, lineShape } from "../../src/page/flattened/line-shapes.ts";
import { POST_SHAPES } from "../../src/page/html/posts/registry.ts";
import { DATE_LAYOUTS, findPageDate, settleNumberDates } from "../../src/page/page-dates.ts";
import { commentLines, read } from "./read.ts";

test.each(DATE_LAYOUTS.map((layout) => [layout.name, layout] as const))(
  "date layout %s reads its example and refuses the other",
  (name, layout) => {
    const found = findPageDate(layout.example);
    expect(found?.layout).toBe(name);
    expect(found?.value?.slice(0, 7)).toBe("2014-06");
    expect(findPageDate(layout.refuses)?.value ?? null).toBeNull();
  },
);

test.each(LINE_SHAPES.map((rule) => [rule.shape, rule] as const))(
  "line shape %s fits its example and refuses the other",
  (shape, rule) => {
    expect(lineShape(rule.example)).toBe(shape);
    expect(lineShape(rule.refuses)).not.toBe(shape);
  },
);

test.each(POST_SHAPES.map((shape) => [shape.name, shape] as const))(
  "post shape %s finds its example",
  (_name, shape) => {
    const lines = commentLines(read(`<html><body><div class="page">${shape.example}</div></body></html>`));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^c1 [Ll]ark .* ?Agreed\.$/);
  },
);

test("a stamp that counts from the day of reading is a stamp without a value", () => {
  expect(findPageDate("3 weeks ago")).toMatchObject({ layout: "relative", value: null });
});

test("figures alone are settled by the other stamps of the page, or left open", () => {
  const open = findPageDate("04/05/2014");
  const dayFirst = findPageDate("23/05/2014");
  if (open === null || dayFirst === null) throw new Error("stamps not found");
  expect(settleNumberDates([open])(open)).toBeNull();
  expect(settleNumberDates([open, dayFirst])(open)).toBe("2014-05-04");
});

test("datelines", () => {
  expect(findDateline("QUITO: The envoys met on Tuesday.")).toMatchObject({ place: "Quito", end: 7 });
  expect(findDateline("PORT LOUIS, May 4 (Agency) - The envoys met.")).toMatchObject({ place: "Port Louis" });
  expect(findDateline("BREAKING: The envoys met.")).toBeNull();
  expect(findDateline("The envoys met in QUITO: nobody came.")).toBeNull();
});
