import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { corpusCases, variedCases } from "../../../bench/tools/cases.ts";

let corpus: string;

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), "leakproof-corpus-"));
});
afterEach(() => rmSync(corpus, { recursive: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(corpus, file)), { recursive: true });
  writeFileSync(join(corpus, file), text);
}

const WHY = "Because this test says so, and for no other reason.";
const LABELS = `cases:
  kept: { truth: leak, kind: steady, grows: { memory: 1 KB }, why: "${WHY}" }
  plain: { truth: clean, kind: pool, why: "${WHY}" }
`;

describe("the cases of the corpus", () => {
  it("are its python: and node: workloads, with files as the other tools need them", () => {
    write(
      "python/shapes/leakproof.yml",
      `version: 1
defaults: { env: { SIZE: "3" } }
scenarios:
  - { id: kept, name: Kept, python: "kept.py:Kept" }
  - { id: plain, name: Plain, command: python3 plain.py }
`,
    );
    write("python/shapes/labels.yml", LABELS);
    const folder = join(corpus, "python/shapes");
    expect(corpusCases(corpus)).toEqual([
      {
        language: "python",
        name: "python/shapes: kept",
        id: "kept",
        config: join(folder, "leakproof.yml"),
        folder,
        file: join(folder, "kept.py"),
        target: "Kept",
        env: { SIZE: "3" },
        truth: "leak",
        kind: "steady",
      },
    ]);
  });

  it("leave out families that have to be set up", () => {
    const scenarios = "  - { id: kept, name: Kept, node: kept.mjs }\n  - { id: plain, name: Plain, node: plain.mjs }\n";
    write("node/old/leakproof.yml", `version: 1\nsetup: npm ci\nscenarios:\n${scenarios}`);
    write("node/old/labels.yml", LABELS);
    expect(corpusCases(corpus)).toEqual([]);
  });
});

describe("few cases of many", () => {
  const one = (id: string, truth: "leak" | "clean", kind: string) => ({
    language: "python" as const,
    name: id,
    id,
    config: "",
    folder: "",
    file: "",
    target: null,
    env: {},
    truth,
    kind,
  });
  const cases = [
    one("a", "leak", "steady"),
    one("b", "leak", "steady"),
    one("c", "leak", "rare"),
    one("d", "clean", "pool"),
    one("e", "clean", "pool"),
    one("f", "clean", "spike"),
  ];

  it("are of different kinds, half of them leaks", () => {
    expect(variedCases(cases, 4).map(({ id }) => id)).toEqual(["a", "c", "d", "f"]);
  });

  it("come from all over the list", () => {
    const kinds = Array.from({ length: 10 }, (_, index) => one(String(index), "leak", `kind ${index}`));
    expect(variedCases(kinds, 4).map(({ id }) => id)).toEqual(["0", "5"]);
  });

  it("are one of each kind where there are not more", () => {
    expect(variedCases(cases, 10).map(({ id }) => id)).toEqual(["a", "c", "d", "f"]);
  });
});
