import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { annotationsOf } from "../../src/action/annotations.ts";
import type { Results, ScenarioResult } from "../../src/domain/results.ts";
import { resultsOf, scenarioResult, variantResult } from "../report/fixture-results.ts";
import { siteAt } from "../report/site.ts";

const subject = variantResult({ name: "As shipped", n: 96, growth: { heap: 41_980, threads: 2 }, flat: ["fds"] });
const accept = { until: "2027-01-31", reason: "upstream bug, see #12" };
const BLOCKED: Partial<Results> = { gate: { decision: "block", reasons: ["leaks"] } };

function suspect(given: Partial<ScenarioResult>): ScenarioResult {
  const facts = { id: "8", name: "File observer", suspect: "worker.py:210-216", per: "request", variants: [subject] };
  return scenarioResult({ ...facts, ...given });
}

function leak(given: Partial<ScenarioResult> = {}): ScenarioResult {
  return suspect({ verdict: "leak", ...given });
}

/** The one annotation of one scenario. */
function annotationOf(scenario: ScenarioResult, given: Partial<Results> = BLOCKED, folder = "") {
  const [annotation, ...more] = annotationsOf(resultsOf([scenario], given), folder);
  expect(more).toEqual([]);
  return annotation;
}

describe("an annotation", () => {
  it("shows a leak that blocks at the suspected lines, with its growth and age", () => {
    expect(annotationOf(leak({ change: "introduced" }))).toEqual({
      level: "error",
      file: "worker.py",
      lines: { first: 210, last: 216 },
      title: "Leak: File observer",
      message: "+42.0 kB, +2 threads per request. This change introduces it.",
    });
  });

  it.each([
    [leak({ change: "worse", accept, acceptedIn: "base" }), "error", "This change makes it worse."],
    [leak({ change: null }), "error", "There is no base to compare with."],
    [leak({ change: null, accept, acceptedIn: "head" }), "error", "There is no base to compare with."],
    [leak({ change: "pre-existing" }), "warning", "It is in base too."],
    [
      leak({ change: "pre-existing", accept, acceptedIn: "head" }),
      "warning",
      "too. Accepted until 2027-01-31: upstream bug, see #12",
    ],
    [leak({ change: null, accept, acceptedIn: "base" }), "warning", "Accepted until 2027-01-31: upstream bug, see #12"],
    [
      leak({ change: null, accept: { until: "2020-01-01", reason: "old" } }),
      "error",
      "There is no base to compare with.",
    ],
  ])("of a leak has the level of what it does to the merge: %#", (scenario, level, end) => {
    const annotation = annotationOf(scenario);
    expect(annotation?.level).toBe(level);
    expect(annotation?.message).toMatch(new RegExp(`${end.replaceAll(".", "\\.")}$`));
  });

  it("is no error where nothing is blocked", () => {
    expect(annotationOf(leak({ change: "introduced" }), {})?.level).toBe("warning");
  });

  it("names who has let a leak pass", () => {
    const override = { label: "leak-accepted", by: "jane" };
    expect(annotationOf(leak({ change: "introduced" }), { override })).toMatchObject({
      level: "warning",
      message: expect.stringMatching(/Accepted for this head by jane \(label leak-accepted\)\.$/),
    });
  });

  it.each([
    [{ verdict: "no-leak", change: "coverage-lost", reason: "Removed.", nextStep: null }, "warning", "Coverage lost"],
    [{ verdict: "error", reason: "Removed.", nextStep: null }, "warning", "Not measured"],
    [{ verdict: "inconclusive", reason: "Removed.", nextStep: null }, "notice", "Not judged"],
  ] as const)("says what else is wrong: %j", (given, level, title) => {
    const expected = { level, title: `${title}: File observer`, message: "Removed." };
    expect(annotationOf(suspect(given))).toMatchObject(expected);
  });

  it("says what to do", () => {
    const scenario = suspect({ verdict: "inconclusive", reason: "Unsettled.", nextStep: "Do 4,000 iterations." });
    expect(annotationOf(scenario)?.message).toBe("Unsettled. Do 4,000 iterations.");
  });

  it.each(["no-leak", "protected", "pending", "skipped"] as const)("is not made for %s", (verdict) => {
    expect(annotationOf(suspect({ verdict }))).toBeUndefined();
  });

  it.each([null, "somewhere in the queue", "../other.py:1", "/etc/passwd:1"])("is not made at %j", (place) => {
    expect(annotationOf(leak({ suspect: place }))).toBeUndefined();
  });

  it("is not made for what has not been measured", () => {
    expect(annotationsOf(resultsOf([], { planned: ["8"] }), "")).toEqual([]);
  });

  it.each([
    ["services/api", "worker.py:387", "services/api/worker.py"],
    ["services\\api\\", "./src/worker.py:387", "services/api/src/worker.py"],
    [".", "src/./worker.py:387", "src/worker.py"],
  ])("is placed from the repository's root: %s, %s", (folder, place, file) => {
    const annotation = annotationOf(leak({ suspect: place }), BLOCKED, folder);
    expect(annotation).toMatchObject({ file, lines: { first: 387, last: 387 } });
  });

  it("may stand at a file as a whole", () => {
    expect(annotationOf(leak({ suspect: "worker.py" }))?.lines).toBeNull();
  });
});

describe("a line of the change at which a leak grows", () => {
  const site = siteAt("batches/batch.py", 44, { bytesPerIteration: 41_980, isInChange: true });
  const located = (given: Partial<ScenarioResult> = {}) =>
    leak({ change: "introduced", variants: [{ ...subject, sites: [site] }], ...given });
  const placed = (scenario: ScenarioResult, folder = "") =>
    annotationsOf(resultsOf([scenario], BLOCKED), folder).map(({ file, lines, title }) => ({ file, lines, title }));
  const atSite = {
    file: "batches/batch.py",
    lines: { first: 44, last: 44 },
    title: "Leak introduced here?: File observer",
  };

  it("has an annotation besides the suspected one, of the same level", () => {
    expect(annotationsOf(resultsOf([located()], BLOCKED), "")).toMatchObject([
      { file: "worker.py", level: "error", message: "+42.0 kB, +2 threads per request. This change introduces it." },
      {
        ...atSite,
        level: "error",
        message:
          "+42.0 kB, +2 threads per request. This change introduces it. This line makes what stays: +42.0 kB per request. " +
          "Look whether what it makes is let go of when the request is over.",
      },
    ]);
  });

  it("has one where no line is suspected, or another file as a whole", () => {
    expect(placed(located({ suspect: null }))).toEqual([atSite]);
    expect(placed(located({ suspect: "batches/batch.py" }))).toHaveLength(2);
  });

  it("shares that of the suspected lines, of which it is one", () => {
    const scenario = located({ suspect: "./batches/batch.py:40-50" });
    expect(annotationOf(scenario)).toMatchObject({
      file: "batches/batch.py",
      lines: { first: 40, last: 50 },
      title: "Leak: File observer",
      message: expect.stringMatching(/This change introduces it\. This line makes what stays: .* is over\.$/),
    });
  });

  it("is placed from the repository's root", () => {
    expect(placed(located({ suspect: null }), "services/api")).toEqual([
      { ...atSite, file: "services/api/batches/batch.py" },
    ]);
  });

  it("has none where the change does not touch it", () => {
    const variants = [{ ...subject, sites: [{ ...site, isInChange: false }] }];
    expect(placed(located({ variants, suspect: null }))).toEqual([]);
  });

  it("counts among the nine", () => {
    const many = Array.from({ length: 9 }, (_, id) => located({ id: `${id}` }));
    const shown = annotationsOf(resultsOf(many, BLOCKED), "");
    expect(shown).toHaveLength(9);
    expect(shown.filter(({ file }) => file === atSite.file)).toHaveLength(4);
  });
});

it("of many, the worst nine are shown, so that the step's own error is the tenth", () => {
  const worst = leak({ id: "worst", name: "worst", change: "worse" });
  const mild = Array.from({ length: 20 }, (_, id) => suspect({ id: `${id}`, verdict: "inconclusive" }));
  const shown = annotationsOf(resultsOf([...mild, worst], BLOCKED), "");
  expect(shown.map(({ level }) => level)).toEqual(["error", ...Array.from({ length: 8 }, () => "notice")]);
});

describe("hostile text", () => {
  const HOSTILE =
    "::error::pwned\n::set-output name=verdict::pass\r\n##[add-path]/evil\u2028::stop-commands::x%0A::error::y \u202e\u001b[31m";
  const hostileSite = siteAt(`src/${HOSTILE}`, 7, {
    bytesPerIteration: 1,
    what: HOSTILE,
    heldBy: HOSTILE,
    isInChange: true,
  });
  const scenarios = [
    leak({
      id: "1",
      name: HOSTILE,
      per: HOSTILE,
      suspect: "a%0A,line=1.py:3",
      accept: { until: "x", reason: HOSTILE },
      variants: [{ ...subject, sites: [hostileSite] }],
    }),
    suspect({ id: "2", verdict: "error", reason: `${HOSTILE}${"z".repeat(100_000)}`, name: "y".repeat(1_000) }),
  ];
  const results = resultsOf(scenarios, { override: { label: HOSTILE, by: HOSTILE } });

  it("becomes one short visible line", () => {
    for (const { file, title, message } of annotationsOf(results, "")) {
      for (const text of [file, title, message]) expect(text).toMatch(/^[^\p{C}\u2028]*$/u);
      expect(title.length).toBeLessThanOrEqual(120);
      expect(message.length).toBeLessThanOrEqual(1_000);
    }
  });

  it("commands the runner nothing: a real process prints exactly the annotations", () => {
    const program = fileURLToPath(new URL("annotating.ts", import.meta.url));
    const log = execFileSync(process.execPath, ["--import", "tsx", program], {
      input: JSON.stringify(results),
    }).toString();
    const [leaking, located, failed, ...rest] = log.split(/\r?\n/);
    expect(leaking).toMatch(
      /^::warning title=Leak%3A %3A%3Aerror%3A%3Apwned [^:]*,file=a%250A[^:]*\.py,line=3,endLine=3::\+42\.0 kB/,
    );
    expect(located).toMatch(
      /^::warning title=Leak introduced here\?%3A [^:]*,file=src\/[^:]*,line=7,endLine=7::\+42\.0 kB/,
    );
    expect(failed).toMatch(/^::warning title=Not measured%3A y+…,file=worker\.py,line=210,endLine=216::::error::pwned/);
    expect(rest).toEqual([""]);
  });
});
