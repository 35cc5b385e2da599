import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/parse-config.ts";
import { planComparison } from "../../src/plan/comparison.ts";

const config = (scenarios: string) => parseConfig(`version: 1\nscenarios:\n${scenarios}`, "leakproof.yml");

const BASE = config(`
  - id: 4
    name: Queue
    requires: { commands: [ffmpeg] }
    thresholds: { total: 64 KiB }
    timeout: 60s
    variants:
      - { name: Normal, python: leaks/queue.py:normal }
      - { name: Bare, python: leaks/queue.py:bare, role: unprotected }
      - { name: Mended, python: leaks/queue.py:mended, role: fixed }
`);

const plan = (head: string, changed: readonly string[] = []) => planComparison(config(head), BASE, changed);

/** `name/definition` of what is run on head, `> name/definition` of what it is compared with. */
const sketch = (plans: ReturnType<typeof plan>) =>
  plans.flatMap(({ variants }) =>
    variants.map(
      ({ variant, definition, counterpart }) =>
        `${variant.name}/${definition}${counterpart === null ? "" : ` > ${counterpart.variant.name}/${counterpart.definition}`}`,
    ),
  );

const SAME = `
  - id: 4
    name: Queue, renamed
    requires: { commands: [ffmpeg] }
    thresholds: { total: 64 KiB }
    timeout: 60s
    variants:
      - { name: Normal, python: leaks/queue.py:normal }
      - { name: Bare, python: leaks/queue.py:bare, role: unprotected }
      - { name: Mended, python: leaks/queue.py:mended, role: fixed }
`;

describe("what is planned against base", () => {
  it("is head's own variants, each subject beside base's, where nothing is altered", () => {
    const plans = plan(SAME, ["src/queue.py"]);
    expect(sketch(plans)).toEqual(["Normal/head > Normal/base", "Bare/head", "Mended/head"]);
    expect(plans[0]).toMatchObject({ isSameDefinition: true, isRemoved: false, scenario: { name: "Queue, renamed" } });
  });

  it("adds base's copy of what the change drives by another file, but for a fix", () => {
    expect(sketch(plan(SAME, ["leaks/queue.py"]))).toEqual([
      "Normal/head > Normal/base",
      "Bare/head",
      "Mended/head",
      "Normal/base > Normal/base",
      "Bare/base",
    ]);
  });

  it.each([
    ["python: leaks/other.py:normal"],
    ["python: leaks/queue.py:other"],
    ["python: leaks/queue.py:normal, env: { MODE: quick }"],
    ["python: leaks/queue.py:normal, cwd: elsewhere"],
    ["python: leaks/queue.py:normal, interpreter: { python: pypy }"],
  ])("adds base's copy of a subject that is driven otherwise (%s)", (workload) => {
    const plans = plan(`  - id: 4\n    name: Queue\n    variants: [{ name: Normal, ${workload} }]`);
    expect(sketch(plans)).toContain("Normal/base > Normal/base");
    expect(plans[0]?.isSameDefinition).toBe(false);
  });

  it("makes up for variants that the change drops, but for a fix", () => {
    const plans = plan("  - { id: 4, name: Queue, variants: [{ name: New, python: leaks/queue.py:normal }] }");
    expect(sketch(plans)).toEqual(["New/head > New/head", "Normal/base > Normal/base", "Bare/base"]);
  });

  it("lets base decide on roles, thresholds and requirements, and on the least timeout", () => {
    const [planned] = plan(`
  - id: 4
    name: Queue
    requires: { commands: [no-such-program] }
    thresholds: { per-iteration: 1 MB, total: 1 GB }
    timeout: 1s
    variants:
      - { name: Normal, python: leaks/queue.py:normal, role: fixed }
      - { name: Bare, python: leaks/queue.py:bare, timeout: 90s }
`);
    expect(planned?.scenario.requires.commands).toEqual(["ffmpeg"]);
    expect(planned?.variants.map(({ variant }) => variant)).toMatchObject([
      { name: "Normal", role: "subject", thresholds: { perIteration: null, total: 65_536 }, timeout: 60_000 },
      { name: "Bare", role: "unprotected", thresholds: { perIteration: null, total: 65_536 }, timeout: 90_000 },
    ]);
  });

  it("keeps what the change removes or leaves pending in sight", () => {
    expect(plan("  - { id: 5, name: Other, command: ./other }")).toMatchObject([
      { scenario: { id: "5" }, due: null },
      { scenario: { id: "4", name: "Queue" }, due: { id: "4" }, isRemoved: true, variants: [] },
    ]);
    expect(plan("  - { id: 4, name: Queue, pending: flaky }")).toMatchObject([
      { scenario: { id: "4", pending: "flaky" }, due: { pending: null }, isRemoved: false, variants: [] },
    ]);
  });

  it("runs a new scenario by head's definition on both sides", () => {
    const [planned] = plan(
      "  - { id: 5, name: Other, python: leaks/other.py }\n  - { id: 4, name: Queue, pending: later }",
    );
    expect(planned && sketch([planned])).toEqual(["As shipped/head > As shipped/head"]);
  });

  it("lets head decide on what base leaves pending, and on everything without a configuration of base", () => {
    const pending = config("  - { id: 4, name: Queue, pending: needs a model }");
    const head = config("  - { id: 4, name: Queue, python: leaks/queue.py }");
    expect(sketch(planComparison(head, pending, []))).toEqual(["As shipped/head > As shipped/head"]);
    expect(sketch(planComparison(head, null, []))).toEqual(["As shipped/head > As shipped/head"]);
  });
});

describe("a service", () => {
  const SERVICE = (iterate: string) => `
  - id: 9
    name: Server
    service: { start: node server.mjs, ready: 8080, iterate: ${iterate} }
`;
  const compared = (iterate: string, changed: readonly string[]) =>
    sketch(planComparison(config(SERVICE(iterate)), config(SERVICE(iterate)), changed));

  it("may change what it starts, which is what is measured", () => {
    expect(compared("http://127.0.0.1:8080/", ["server.mjs"])).toEqual(["As shipped/head > As shipped/base"]);
  });

  it("is driven by base's copy too where the change alters what drives it", () => {
    expect(compared("./load.sh", ["load.sh"])).toEqual([
      "As shipped/head > As shipped/base",
      "As shipped/base > As shipped/base",
    ]);
  });
});
