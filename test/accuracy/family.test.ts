import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { familiesOf } from "../../accuracy/family.ts";

let corpus: string;

beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), "leakproof-test-"));
});

afterEach(() => rm(corpus, { recursive: true }));

/** With its first program, `a.py`. */
async function family(labels: string): Promise<void> {
  const folder = join(corpus, "python", "shapes");
  await mkdir(folder, { recursive: true });
  const scenarios = "[{ id: a, name: A, python: a.py }, { id: 2, name: B, python: b.py }]";
  await writeFile(join(folder, "leakproof.yml"), `version: 1\nscenarios: ${scenarios}\n`);
  await writeFile(join(folder, "labels.yml"), labels);
  await writeFile(join(folder, "a.py"), "kept = []\nkept.append(b'x' * 1000)\n");
}

const LEAK = "{ truth: leak, kind: steady, grows: { memory: 1 KiB, fds: 0.5 }, why: It appends to a list for ever. }";
const CLEAN = "{ truth: clean, kind: pool, why: Four connections are opened and kept., ci: true }";

describe("a family of labelled programs", () => {
  it("has a case for every scenario", async () => {
    await family(`cases:\n  a: ${LEAK}\n  2: ${CLEAN}\n`);
    const [found] = familiesOf(corpus);
    expect(found).toMatchObject({ name: "python/shapes", language: "python" });
    expect(found?.cases).toMatchObject([
      { id: "a", label: { truth: "leak", grows: { memory: 1024, fds: 0.5 }, ci: false } },
      { id: "2", label: { truth: "clean", kind: "pool", ci: true } },
    ]);
  });

  it("says where a leak is made, in one place or in any of several", async () => {
    const site = (text: string) => LEAK.replace("why:", `site: ${text}, why:`);
    const [made, kept] = ['{ file: a.py, line: "kept.append(" }', "{ file: a.py, line: kept =, after: kept }"];
    await family(`cases:\n  a: ${site(made)}\n  2: ${site(`[${made}, ${made}]`)}\n`);
    const places = familiesOf(corpus)[0]?.cases.map((one) => one.places);
    const place = { file: "a.py", line: 2 };
    expect(places).toEqual([[place], [place, place]]);
    await family(`cases:\n  a: ${site(kept)}\n  2: ${CLEAN}\n`);
    expect(() => familiesOf(corpus)).toThrow("python/shapes:a: its site is not found: a.py has 2 lines with `kept`");
  });

  it.each([
    ["a scenario without a label", `cases:\n  a: ${LEAK}\n`, "scenario 2 has no label"],
    ["a label without a scenario", `cases:\n  a: ${LEAK}\n  2: ${CLEAN}\n  c: ${CLEAN}\n`, "no scenario c"],
    ["a kind of the other truth", `cases:\n  a: ${CLEAN.replace("pool", "steady")}\n  2: ${CLEAN}\n`, "cases.a.kind"],
    ["no reason", `cases:\n  a: ${LEAK.replace("It appends to a list for ever.", "yes")}\n  2: ${CLEAN}\n`, "reason"],
    ["no size", `cases:\n  a: ${LEAK.replace("1 KiB", "a lot")}\n  2: ${CLEAN}\n`, "expected a size"],
    [
      "a site of what is clean",
      `cases:\n  a: ${CLEAN.replace("why:", "site: { file: a.py, line: kept }, why:")}\n`,
      "site",
    ],
    ["history without a source", `cases:\n  a: ${LEAK.replace("steady", "historical")}\n  2: ${CLEAN}\n`, "source"],
  ])("is refused with %s", async (_, labels, message) => {
    await family(labels);
    expect(() => familiesOf(corpus)).toThrow(message);
  });
});

it("the corpus is labelled throughout, and says of leaks in six languages where they are made", () => {
  const families = familiesOf(resolve("corpus"));
  const cases = families.flatMap((one) => one.cases);
  expect(cases.length).toBeGreaterThanOrEqual(120);
  expect(new Set(cases.map(({ label }) => label.truth))).toEqual(new Set(["leak", "clean"]));
  const located = families.filter((one) => one.cases.some(({ places }) => places.length > 0));
  expect(new Set(located.map(({ language }) => language)).size).toBe(6);
  expect(cases.filter(({ places }) => places.length > 0).length).toBeGreaterThan(40);
});
