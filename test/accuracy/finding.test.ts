import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Case, Family } from "../../accuracy/family.ts";
import { type Finding, findingOf } from "../../accuracy/finding.ts";
import { lineOfFinding, missesTable, siteGoalsTable, sitesTable } from "../../accuracy/site-tables.ts";
import type { Frame, Location, Site } from "../../src/domain/location.ts";
import type { ScenarioResult } from "../../src/domain/results.ts";
import { judged } from "../judge/judged-variant.ts";

let family: Family;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "leakproof-test-"));
  await writeFile(join(folder, "main.c"), "");
  await writeFile(join(folder, "leaks.c"), "");
  family = { name: "c/shapes", language: "c", config: join(folder, "leakproof.yml"), cases: [] };
});

afterEach(() => rm(join(family.config, ".."), { recursive: true }));

const LEAK: Case = {
  id: "steady",
  label: { truth: "leak", kind: "descriptor", grows: { fds: 1 }, site: [], why: "It keeps them all.", ci: false },
  places: [{ file: "leaks.c", line: 11 }],
};
const ALLOCATE = frame("main.c", 16);
const KEEP = frame("main.c", 22);
const LEAKING = frame("leaks.c", 11);

function frame(file: string, line: number): Frame {
  return { file, line, function: null };
}

/** Its line is that of the first frame in own code. */
function site(own: Frame, stack: readonly Frame[] = [own]): Site {
  const nothing = { bytesPerIteration: null, countPerIteration: null, share: null, what: null, heldBy: null };
  return { ...own, ...nothing, measure: "heap", stack, isInChange: null };
}

function located(sites: readonly Site[], location: Partial<Location> | null = {}): Finding {
  const nothing = { by: ["heaptrack"], iterations: 100, seconds: 12, kept: [], remark: null };
  const subject = judged({}, { sites, location: location && { ...nothing, ...location }, seconds: 8 });
  const scenario = { verdict: "leak", reason: "The heap grows.", variants: [subject] };
  return findingOf(family, LEAK, scenario as unknown as ScenarioResult);
}

describe("a site", () => {
  it("is right when its line is a labelled one", () => {
    expect(located([site(KEEP), site(LEAKING)])).toMatchObject({
      name: "c/shapes:steady",
      kind: "descriptor",
      rank: 2,
    });
  });

  it("is right when a labelled line calls it, behind at most two of own code", () => {
    const library = frame("malloc/malloc.c", 3300);
    expect(located([site(ALLOCATE, [library, ALLOCATE, KEEP, LEAKING])]).rank).toBe(1);
    expect(located([site(ALLOCATE, [library, ALLOCATE, KEEP, frame("main.c", 30), LEAKING])]).rank).toBeNull();
  });

  it("is wrong when a labelled line is only what it calls", () => {
    expect(located([site(KEEP, [LEAKING, KEEP])]).rank).toBeNull();
  });
});

describe("the table of sites", () => {
  it("counts apart what was right at first, among three, elsewhere and without a line", () => {
    const findings = [
      located([site(LEAKING)]),
      located([site(KEEP), site(LEAKING)]),
      located([site(KEEP)]),
      located([], { kept: [], remark: "It has no lines." }),
      { ...located([]), answer: "clean" as const },
    ];
    const table = sitesTable(findings, ({ language }) => language);
    const row = table.split("\n").find((line) => line.includes("All")) ?? "";
    expect(row.split("|").map((cell) => cell.trim())).toEqual([
      "",
      "**All**",
      "5",
      "4",
      "3",
      "1",
      "2",
      "1",
      "1",
      "12.0",
      "1.5",
      "1.5",
      "",
    ]);
    expect(siteGoalsTable(findings)).toMatch(/first site is right +\| +≥ 0.90 \| +0.333 \| \*\*missed\*\*/);
  });

  it("names what was told instead", () => {
    const elsewhere = located([site(ALLOCATE, [ALLOCATE, KEEP]), site(LEAKING)]);
    const kept = {
      measure: "fds" as const,
      what: "unix | socket",
      bytesPerIteration: null,
      countPerIteration: 1,
      heldBy: null,
    };
    const lost = located([], { kept: [kept], remark: "It has no lines." });
    const table = missesTable([elsewhere, lost, located([], null), located([site(LEAKING)])]);
    const [, , first, second, third, ...more] = table.split("\n");
    expect(first).toMatch(/leaks.c:11 \| no. 2 +\| main.c:16 < main.c:22; leaks.c:11 /);
    expect(second).toContain("| without a line: unix \\| socket (It has no lines.) |");
    expect(third).toContain("| nobody looked ");
    expect(more).toEqual([]);
    expect(missesTable([located([site(LEAKING)])])).toBe("None.");
  });

  it("has a line for each while they are measured", () => {
    expect(lineOfFinding(located([site(LEAKING)]))).toMatch(/^ok {4}c\/shapes:steady/);
    expect(lineOfFinding(located([site(KEEP)]))).toMatch(/^WRONG .*right: none; main.c:22$/);
    expect(lineOfFinding({ ...located([]), answer: "inconclusive" })).toMatch(/^- .*inconclusive$/);
  });
});
