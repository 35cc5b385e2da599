import { describe, expect, it } from "vitest";
import { siteHint } from "../../src/action/site-hint.ts";
import type { LocatedMeasure, Site } from "../../src/domain/location.ts";
import type { ScenarioResult } from "../../src/domain/results.ts";
import { scenarioResult, variantResult } from "../report/fixture-results.ts";
import { siteAt } from "../report/site.ts";

function leak(sites: readonly Site[], given: Partial<ScenarioResult> = {}): ScenarioResult {
  const variants = [variantResult({ name: "As shipped", n: 96, growth: { heap: 4_800 }, flat: [], sites })];
  return scenarioResult({ id: "8", name: "Observer", verdict: "leak", per: "request", variants, ...given });
}

const changed = (file: string, line: number, known: Partial<Site> = {}) =>
  siteAt(file, line, { isInChange: true, ...known });

describe("a hint at a line of the change", () => {
  it("says what grows, what holds it and what to look for, and names no fix", () => {
    const site = changed("batch.py", 44, { bytesPerIteration: 4_800, what: "Observer", heldBy: "module batch: _all" });
    expect(siteHint(leak([site], { change: "introduced" }))).toMatchObject({
      place: { file: "batch.py", line: 44 },
      title: "Leak introduced here?",
      message:
        "This line makes what stays: +4.80 kB (`Observer`) per request; held by module batch: _all. " +
        "Look whether what it makes is let go of when the request is over.",
    });
  });

  it("says little where little is known", () => {
    expect(siteHint(leak([changed("batch.py", 44)]))?.message).toBe(
      "This line makes what stays. Look whether what it makes is let go of when the request is over.",
    );
  });

  it.each<[LocatedMeasure, string]>([
    ["heap", "what it makes is let go of"],
    ["memory", "what it makes is let go of"],
    ["fds", "what it opens is closed"],
    ["threads", "what it starts is stopped"],
    ["children", "what it starts has ended and is waited for"],
  ])("of %s asks whether %s", (measure, doubt) => {
    expect(siteHint(leak([changed("batch.py", 44, { measure })]))?.message).toContain(
      `Look whether ${doubt} when the request is over.`,
    );
  });

  it.each([
    ["introduced", "Leak introduced here?"],
    [null, "Leak introduced here?"],
    ["worse", "Leak made worse here?"],
    ["pre-existing", "Leak grows here"],
  ] as const)("of a leak that is %j has the title %s", (change, title) => {
    expect(siteHint(leak([changed("batch.py", 44)], { change }))?.title).toBe(title);
  });

  it("stands at the first of the three worst lines that the change touches", () => {
    const other = (line: number) => siteAt("other.py", line, { isInChange: false });
    const [one, two, three] = [other(1), other(2), other(3)];
    expect(siteHint(leak([one, two, changed("batch.py", 44)]))?.place.line).toBe(44);
    expect(siteHint(leak([one, two, three, changed("batch.py", 44)]))).toBeNull();
  });

  it.each([
    ["nothing was compared", siteAt("batch.py", 44)],
    ["the change does not touch it", siteAt("batch.py", 44, { isInChange: false })],
    ["the file is not the project's", changed("../batch.py", 44)],
    ["the line is not known", changed("batch.py", 0)],
  ])("is not given where %s", (_, site) => {
    expect(siteHint(leak([site]))).toBeNull();
  });

  it("is not given for what does not leak", () => {
    expect(siteHint(leak([changed("batch.py", 44)], { verdict: "no-leak" }))).toBeNull();
  });
});
