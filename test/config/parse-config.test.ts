import { expect, test } from "vitest";
import { parseConfig } from "../../src/config/parse-config.ts";
import type { ReadySign, Scenario, ServiceIteration, Variant } from "../../src/domain/scenario.ts";
import { DESIGN_EXAMPLE } from "./design-example.ts";

const parse = (text: string) => parseConfig(text, "leakproof.yml");

/** The only scenario of a configuration: `keys` are YAML lines. */
function scenario(keys: string, top = ""): Scenario {
  const lines = keys.trim().split("\n").join("\n    ");
  const [only] = parse(`version: 1\n${top}\nscenarios:\n  - id: 1\n    name: Queue\n    ${lines}\n`).scenarios;
  if (only === undefined) throw new Error("no scenario");
  return only;
}

function variant(keys: string, top = ""): Variant {
  const [first] = scenario(keys, top).variants;
  if (first === undefined) throw new Error("no variant");
  return first;
}

test("a full configuration", () => {
  const { title, setup, scenarios } = parse(DESIGN_EXAMPLE);
  expect(title).toBe("Memory leak testing results");
  expect(setup).toEqual({
    run: "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt",
    inputs: ["requirements.txt"],
    paths: [".venv"],
  });
  const [queue, whisper] = scenarios;
  expect({ ...queue, variants: queue?.variants.length }).toEqual({
    id: "4",
    name: "DeduplicatedQueue",
    suspect: "worker.py:387",
    claim: "Task IDs pile up in `_processing` when an exception skips mark_done()",
    requires: { commands: ["ffmpeg"], python: ["av"], node: [] },
    paths: ["src/queue/**"],
    expected: "no-leak",
    priority: "low",
    per: "task",
    note: "free Markdown, shown under the evidence",
    accept: { until: "2027-01-31", reason: "upstream bug, see #12" },
    pending: null,
    variants: 3,
  });
  expect(queue?.variants[2]).toEqual({
    name: "Exception path without try/finally",
    role: "unprotected",
    workload: { kind: "python", file: "queue_leak.py", name: "unguarded" },
    interpreter: { python: ".venv/bin/python", node: "node" },
    thresholds: { perIteration: 64, total: 65_536 },
    timeout: 60_000,
    env: {},
    cwd: ".",
    position: { line: 23, column: 61 },
  });
  expect(whisper).toMatchObject({ id: "9", pending: "needs a model that we may not ship", variants: [] });
});

test("what isn't said has a default", () => {
  const config = parse("version: 1\nscenarios:\n  - { id: queue-2, name: Queue, command: ./exercise }\n");
  expect(config).toEqual({
    title: "Memory leak testing results",
    setup: null,
    scenarios: [
      {
        id: "queue-2",
        name: "Queue",
        suspect: null,
        claim: null,
        requires: { commands: [], python: [], node: [] },
        paths: [],
        expected: null,
        priority: null,
        per: "iteration",
        note: null,
        accept: null,
        pending: null,
        variants: [
          {
            name: "As shipped",
            role: "subject",
            workload: { kind: "command", command: "./exercise" },
            interpreter: { python: "python3", node: "node" },
            thresholds: { perIteration: null, total: null },
            timeout: 60_000,
            env: {},
            cwd: ".",
            position: { line: 3, column: 42 },
          },
        ],
      },
    ],
  });
});

test.each([
  ["python: leaks/queue.py", { kind: "python", file: "leaks/queue.py", name: null }],
  ["python: leaks/queue.py:größe", { kind: "python", file: "leaks/queue.py", name: "größe" }],
  ["python: ../outside.py:a", { kind: "python", file: "../outside.py", name: "a" }],
  ["node: a.mjs#$b", { kind: "node", file: "a.mjs", name: "$b" }],
  ["node: c#/a.ts", { kind: "node", file: "c#/a.ts", name: null }],
  ["node: a.cjs", { kind: "node", file: "a.cjs", name: null }],
  ["command: |\n  ./a\n  ./b", { kind: "command", command: "./a\n./b\n" }],
  [
    "service: { start: ./s, ready: http://127.0.0.1:1/, iterate: ./r }",
    {
      kind: "service",
      start: "./s",
      ready: { kind: "url", url: "http://127.0.0.1:1/" },
      iterate: { kind: "command", command: "./r" },
    },
  ],
])("the workload %j", (text, workload) => {
  expect(variant(text).workload).toEqual(workload);
});

test.each<[string, ReadySign]>([
  ["8080", { kind: "port", host: "127.0.0.1", port: 8080 }],
  ['"8080"', { kind: "port", host: "127.0.0.1", port: 8080 }],
  ["localhost:80", { kind: "port", host: "localhost", port: 80 }],
  ['"[::1]:65535"', { kind: "port", host: "::1", port: 65535 }],
  ["https://localhost:8443", { kind: "url", url: "https://localhost:8443" }],
])("a service is ready by %s", (text, ready) => {
  expect(variant(`service: { start: s, iterate: i, ready: ${text} }`).workload).toMatchObject({ ready });
});

test.each<[string, ServiceIteration]>([
  ["http://127.0.0.1:1/a?b=c", { kind: "request", method: "GET", url: "http://127.0.0.1:1/a?b=c" }],
  ["POST   http://127.0.0.1:1", { kind: "request", method: "POST", url: "http://127.0.0.1:1" }],
  ["curl -f http://127.0.0.1:1", { kind: "command", command: "curl -f http://127.0.0.1:1" }],
  ["curl http://127.0.0.1:1", { kind: "command", command: "curl http://127.0.0.1:1" }],
  ["./get http://127.0.0.1:1", { kind: "command", command: "./get http://127.0.0.1:1" }],
])("a service is driven by %s", (text, iterate) => {
  expect(variant(`service: { start: s, ready: 80, iterate: "${text}" }`).workload).toMatchObject({ iterate });
});

test("a variant without a name is called by its workload", () => {
  const { variants } = scenario("variants:\n  - python: a.py:b\n  - node: c.mjs#d\n  - command: ./e");
  expect(variants.map(({ name }) => name)).toEqual(["a.py:b", "c.mjs#d", "./e"]);
});

test("the nearest setting wins, and maps are merged key by key", () => {
  const top = `defaults:
  interpreter: { python: py-default, node: node-default }
  thresholds: { per-iteration: 1 B, total: 1 KB }
  timeout: 10s
  env: { A: default, B: default, C: default }
  cwd: default`;
  const found = variant(
    `interpreter: py-scenario
thresholds: { total: 2 KB }
timeout: 20s
env: { B: scenario, C: scenario }
variants:
  - { python: a.py, thresholds: { total: 3 KB }, timeout: 30s, env: { C: variant }, cwd: variant }`,
    top,
  );
  expect(found).toMatchObject({
    interpreter: { python: "py-scenario", node: "node-default" },
    thresholds: { perIteration: 1, total: 3000 },
    timeout: 30_000,
    env: { A: "default", B: "scenario", C: "variant" },
    cwd: "variant",
  });
});

test("settings of the defaults and of a scenario that is its own variant hold too", () => {
  const found = variant("python: a.py\ntimeout: 20s", "defaults: { timeout: 10s, cwd: sub }");
  expect(found).toMatchObject({ timeout: 20_000, cwd: "sub" });
});

test("environment variables are texts", () => {
  expect(variant('python: a.py\nenv: { A: 1, B: true, C: "", D: 0.5 }').env).toEqual({
    A: "1",
    B: "true",
    C: "",
    D: "0.5",
  });
});

test("a plain size is bytes, and none may be tolerated at all", () => {
  expect(variant("python: a.py\nthresholds: { per-iteration: 100, total: 0 }").thresholds).toEqual({
    perIteration: 100,
    total: 0,
  });
});

test.each([
  ["npm ci", { run: "npm ci", inputs: null, paths: [] }],
  ["{ run: npm ci }", { run: "npm ci", inputs: null, paths: [] }],
  ["{ run: npm ci, inputs: [] }", { run: "npm ci", inputs: [], paths: [] }],
  ["{ run: npm ci, paths: [node_modules] }", { run: "npm ci", inputs: null, paths: ["node_modules"] }],
])("the setup %j", (text, setup) => {
  expect(parse(`version: 1\nsetup: ${text}\nscenarios: [{ id: 1, name: a, pending: b }]`).setup).toEqual(setup);
});

test("anchors, aliases and merge keys may be used, and positions are those of what they stand for", () => {
  const { scenarios } = parse(`version: 1
scenarios:
  - { id: 1, name: a, env: &env { A: x }, variants: &both [{ python: a.py }, { python: b.py }] }
  - { id: 2, name: b, env: *env, variants: *both }
  - id: 3
    name: c
    variants:
      - &first { python: a.py, timeout: 5s }
      - { <<: *first, name: other, timeout: 6s }
`);
  expect(scenarios[1]?.variants[1]).toMatchObject({ name: "b.py", env: { A: "x" }, position: { line: 3, column: 88 } });
  expect(scenarios[2]?.variants[1]).toMatchObject({ name: "other", timeout: 6000, position: { line: 9, column: 9 } });
});

test("Windows line ends and a byte order mark change nothing", () => {
  const [only] = parse("\uFEFFversion: 1\r\nscenarios:\r\n  - { id: 1, name: a, python: a.py }\r\n").scenarios;
  expect(only?.variants[0]?.position).toEqual({ line: 3, column: 31 });
});

test("a name that objects have by nature is a name like any other", () => {
  expect(variant("python: a.py\nenv: { constructor: x, toString: y }").env).toEqual({
    constructor: "x",
    toString: "y",
  });
});
