import { describe, expect, it } from "vitest";
import type { Revision } from "../../src/domain/results.ts";
import { acceptance, isValid } from "../../src/judge/acceptance.ts";

const TODAY = "2026-11-23";
const accepting = (until: string | null, reason = "upstream") => ({
  accept: until === null ? null : { until, reason },
});

describe("an acceptance", () => {
  it.each<
    [base: string | null, head: string | null, until: string | null, proposed: Revision | null, merged: Revision | null]
  >([
    [null, null, null, null, null],
    ["2027-01-31", null, "2027-01-31", "base", "base"],
    ["2026-11-22", null, "2026-11-22", "base", "base"],
    [null, "2027-01-31", "2027-01-31", "head", "base"],
    [null, "2026-11-22", "2026-11-22", "head", "base"],
    // Valid in base: what the change says has to wait.
    ["2026-11-23", "2027-01-31", "2026-11-23", "base", "base"],
    ["2027-01-31", "2026-12-24", "2027-01-31", "base", "base"],
    // Run out in base: the change may renew it.
    ["2026-11-22", "2027-01-31", "2027-01-31", "head", "base"],
    ["2026-11-22", "2026-11-21", "2026-11-22", "base", "base"],
    ["2026-11-21", "2026-11-22", "2026-11-21", "base", "base"],
  ])("until %s in base and %s in head holds until %s", (base, head, until, proposed, merged) => {
    const expected = { accept: accepting(until).accept };
    expect(acceptance(accepting(base), accepting(head), true, TODAY)).toEqual({ ...expected, acceptedIn: proposed });
    expect(acceptance(accepting(base), accepting(head), false, TODAY)).toEqual({ ...expected, acceptedIn: merged });
  });

  it("is head's where base doesn't have the scenario", () => {
    expect(acceptance(null, accepting("2027-01-31"), true, TODAY).acceptedIn).toBe("head");
    expect(acceptance(null, accepting("2027-01-31"), false, TODAY).acceptedIn).toBe("base");
    expect(acceptance(null, accepting(null), true, TODAY)).toEqual({ accept: null, acceptedIn: null });
  });

  it.each([
    ["2026-11-22", false],
    ["2026-11-23", true],
    ["2026-11-24", true],
    ["9999-12-31", true],
    ["for ever", false],
    ["", false],
    ["2027", false],
    ["2027-01-31T00:00", false],
  ])("until %s is valid: %s", (until, valid) => {
    expect(isValid({ until, reason: "" }, TODAY)).toBe(valid);
  });
});
