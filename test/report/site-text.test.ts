import { describe, expect, test } from "vitest";
import type { Kept } from "../../src/domain/location.ts";
import { addressOf, keptText, noveltyText, placeText, quoted } from "../../src/report/site-text.ts";
import type { Amount, Place } from "../../src/report/sites.ts";

const PLACE: Place = {
  file: "batch.py",
  line: 44,
  function: null,
  isNew: null,
  isInChange: null,
  amounts: [],
  heldBy: null,
  stack: [],
};
const NOTHING: Amount = { measure: "heap", bytes: null, count: null, share: null, whats: [] };

test("the address of a place is its file and line", () => {
  expect(addressOf(PLACE)).toBe("batch.py:44");
});

describe("what grows at a place", () => {
  test.each<[string | null, readonly Partial<Amount>[]]>([
    [null, []],
    [null, [{}]],
    ["+4.80 kB per request", [{ bytes: 4_800 }]],
    ["+4.80 kB, +1 `Observer` per request", [{ bytes: 4_800, count: 1, whats: ["Observer"] }]],
    ["+2 `Observer` (93 % of the growth) per request", [{ count: 2, whats: ["Observer"], share: 0.93 }]],
    ["+4.80 kB (`Observer`; 93 % of the growth) per request", [{ bytes: 4_800, whats: ["Observer"], share: 0.93 }]],
    ["+61.5 objects (`a`, `b`, `c`, 1 more) per request", [{ count: 61.5, whats: ["a", "b", "c", "d"] }]],
    ["+1 object per request", [{ count: 1, measure: "memory" }]],
    ["+1 descriptor (`inotify`) per request", [{ count: 1, measure: "fds", whats: ["inotify"] }]],
    ["+0.05 threads per request", [{ count: 0.05, measure: "threads" }]],
    ["+1 B (under 1 % of the growth) per request", [{ bytes: 1, share: 0.004 }]],
    ["+1 B (100 % of the growth) per request", [{ bytes: 1, share: 1.3 }]],
    ["`Observer` per request", [{ whats: ["Observer"] }]],
    [
      "+1 B, +2 threads (`Observer`; 100 % of the growth) per request",
      [{ bytes: 1 }, { measure: "threads", count: 2, whats: ["Observer"], share: 1 }],
    ],
  ])("%s", (text, amounts) => {
    const place = { ...PLACE, amounts: amounts.map((amount) => ({ ...NOTHING, ...amount })) };
    expect(placeText(place, "request")).toBe(text);
  });
});

test.each<[boolean | null, boolean | null, string | null]>([
  [null, null, null],
  [false, null, null],
  [true, null, "new in this PR"],
  [true, true, "new in this PR, in code that it changes"],
  [true, false, "new in this PR, in code that it does not change"],
  [false, true, "in code that this PR changes"],
  [null, false, "in code that this PR does not change"],
])("a place that is new: %j, and in the change: %j, is %j", (isNew, isInChange, text) => {
  expect(noveltyText({ ...PLACE, isNew, isInChange }, { base: "base", change: "this PR" })).toBe(text);
});

test("what grows without a line is named, and counted beyond the first few", () => {
  const of = (measure: Kept["measure"], what: string, known: Partial<Kept> = {}): Kept => ({
    measure,
    what,
    bytesPerIteration: null,
    countPerIteration: 1,
    heldBy: null,
    ...known,
  });
  const kept = [
    of("threads", "Emitter", { countPerIteration: 2 }),
    of("children", "ffmpeg -i"),
    of("heap", "weakref", { bytesPerIteration: 96, heldBy: "module weakref" }),
    of("fds", "inotify"),
  ];
  const location = { by: [], iterations: 9, seconds: 1, kept, remark: null };
  expect(keptText(location, "request")).toBe(
    "+2 threads (`Emitter`), +1 child process (`ffmpeg -i`), +96 B, +1 `weakref` (held by `module weakref`) and 1 more per request",
  );
  expect(keptText({ ...location, kept: [] }, "request")).toBeNull();
});

test("a name keeps to its back-quotes", () => {
  expect(quoted("a`b\n c ")).toBe("`a'b c`");
  expect(quoted(" \n")).toBe("");
  expect(quoted("x".repeat(1_000))).toHaveLength(202);
});
