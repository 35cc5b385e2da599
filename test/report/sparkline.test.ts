import { expect, test } from "vitest";
import { scaleOf, sparkline } from "../../src/report/sparkline.ts";

test.each([
  ["a ramp", [0, 1, 2, 3, 4, 5, 6, 7], 8, "▁▂▃▄▅▆▇█"],
  ["fewer samples than columns", [0, 7], 8, "▁█"],
  ["more samples than columns: their means", [0, 0, 7, 7, 0, 7], 3, "▁█▅"],
  ["a flat line", [5, 5, 5], 3, "▁▁▁"],
  ["nothing", [], 8, ""],
])("%s", (_, values, columns, bars) => {
  expect(sparkline(values, scaleOf([values]), columns)).toBe(bars);
});

test("on the scale of a steeper one, a series looks as flat as it is", () => {
  const scale = scaleOf([
    [0, 1, 2],
    [0, 50, 100],
  ]);
  expect(sparkline([0, 1, 2], scale, 3)).toBe("▁▁▁");
});
