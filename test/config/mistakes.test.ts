import fc from "fast-check";
import { expect, test } from "vitest";
import { parseConfig } from "../../src/config/parse-config.ts";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { DESIGN_EXAMPLE } from "./design-example.ts";

function mistakes(text: string): string {
  try {
    parseConfig(text, "leakproof.yml");
  } catch (error) {
    if (error instanceof UserMistake) return error.message;
    throw error;
  }
  throw new Error(`no mistake was found in:\n${text}`);
}

/** The message without its heading, of a configuration that is right but for `entry`. */
const inTop = (entry: string) => one(mistakes(`version: 1\n${entry}\nscenarios: [{ id: 1, name: a, pending: b }]`));
const inScenario = (entry: string) =>
  one(mistakes(`version: 1\nscenarios:\n  - id: 1\n    name: a\n    ${entry}\n    pending: b`));
const inVariant = (entry: string) =>
  one(mistakes(`version: 1\nscenarios:\n  - id: 1\n    name: a\n    variants:\n      - ${entry}`));

function one(message: string): string {
  const [heading, ...rest] = message.split("\n");
  expect(heading).toBe("leakproof.yml has a mistake; nothing was run.");
  return rest.join("\n");
}

test("several mistakes come at once, in the order of the file", () => {
  const text = `version: 2
scenarios:
  - id: 4
    nam: Queue
    timeout: 60 parsecs
    variants:
      - { name: a, python: queue.py:normal }
      - { name: a, python: queue.py:exception, role: hero }
  - { id: 4, name: Other, thresholds: { total: 64 bytes } }
titel: My report
`;
  expect(mistakes(text)).toMatchInlineSnapshot(`
    "leakproof.yml has 10 mistakes; nothing was run.
    leakproof.yml:1:10: version can't be 2; expected 1
        example: version: 1
    leakproof.yml:3:5: the key "name" is missing; expected text
        example: name: DeduplicatedQueue
    leakproof.yml:4:5: unknown key "nam" (did you mean name?); expected one of id, name, suspect, claim, requires, paths, expected, priority, per, note, accept, pending, variants, python, node, command, service, interpreter, thresholds, timeout, env, cwd
        example: name: DeduplicatedQueue
    leakproof.yml:5:14: timeout can't be the text "60 parsecs"; expected a duration with a unit such as 500ms, 60s or 5m, up to 24h
        example: timeout: 60s
    leakproof.yml:8:17: the variant name "a" is taken, at 7:17; expected another variant name
    leakproof.yml:8:54: role can't be the text "hero"; expected subject, unprotected, control or fixed
        example: role: unprotected
    leakproof.yml:9:5: the scenario has nothing to run; expected exactly one of variants, pending, python, node, command, service
        example: python: leaks/queue.py:normal
    leakproof.yml:9:11: the id "4" is taken, at 3:9; expected another id
    leakproof.yml:9:48: total can't be the text "64 bytes"; expected a size such as 64 B, 16 KiB or 1.5 MB
        example: total: 64 KiB
    leakproof.yml:10:1: unknown key "titel" (did you mean title?); expected one of version, title, setup, defaults, scenarios
        example: title: Memory leak testing results"
  `);
});

test("the file as a whole", () => {
  expect(one(mistakes(""))).toMatchInlineSnapshot(`
    "leakproof.yml:1:1: the file can't be empty; expected a map with version and scenarios
        example: version: 1
                 scenarios:
                   - id: 4
                     name: Task queue
                     python: leaks/queue.py:normal"
  `);
  expect(one(mistakes("# only a comment\n"))).toMatchInlineSnapshot(`
    "leakproof.yml:1:1: the file can't be empty; expected a map with version and scenarios
        example: version: 1
                 scenarios:
                   - id: 4
                     name: Task queue
                     python: leaks/queue.py:normal"
  `);
  expect(one(mistakes("[]"))).toMatchInlineSnapshot(`
    "leakproof.yml:1:1: the file can't be an empty list; expected a map with version and scenarios
        example: version: 1
                 scenarios:
                   - id: 4
                     name: Task queue
                     python: leaks/queue.py:normal"
  `);
  expect(one(mistakes("text"))).toMatchInlineSnapshot(`
    "leakproof.yml:1:1: the file can't be the text "text"; expected a map with version and scenarios
        example: version: 1
                 scenarios:
                   - id: 4
                     name: Task queue
                     python: leaks/queue.py:normal"
  `);
  expect(one(mistakes("version: 1"))).toMatchInlineSnapshot(`
    "leakproof.yml:1:1: the key "scenarios" is missing; expected a list of scenarios
        example: scenarios: [ { id: 4, name: Task queue, python: leaks/queue.py:normal } ]"
  `);
});

test("version", () => {
  expect(one(mistakes("scenarios: [{ id: 1, name: a, pending: b }]"))).toMatchInlineSnapshot(`
    "leakproof.yml:1:1: the key "version" is missing; expected 1
        example: version: 1"
  `);
  expect(one(mistakes('version: "1"\nscenarios: [{ id: 1, name: a, pending: b }]'))).toMatchInlineSnapshot(`
    "leakproof.yml:1:10: version can't be the text "1"; expected 1
        example: version: 1"
  `);
});

test("unknown keys, with what was probably meant", () => {
  expect(inTop("scenario: []")).toMatchInlineSnapshot(`
    "leakproof.yml:2:1: unknown key "scenario" (did you mean scenarios?); expected one of version, title, setup, defaults, scenarios
        example: scenarios: [ { id: 4, name: Task queue, python: leaks/queue.py:normal } ]"
  `);
  expect(inTop("defaults: { tresholds: {} }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:13: unknown key "tresholds" (did you mean thresholds?); expected one of interpreter, thresholds, timeout, env, cwd
        example: thresholds: { per-iteration: 64 B, total: 64 KiB }"
  `);
  expect(inTop("defaults: { interpreter: { ruby: ruby } }")).toMatchInlineSnapshot(
    `"leakproof.yml:2:28: unknown key "ruby"; expected one of python, node"`,
  );
  expect(inTop("setup: { run: npm ci, cache: true }")).toMatchInlineSnapshot(
    `"leakproof.yml:2:23: unknown key "cache"; expected one of run, inputs, paths"`,
  );
  expect(inScenario("role: control")).toMatchInlineSnapshot(
    `"leakproof.yml:5:5: unknown key "role"; expected one of id, name, suspect, claim, requires, paths, expected, priority, per, note, accept, pending, variants, python, node, command, service, interpreter, thresholds, timeout, env, cwd"`,
  );
  expect(inVariant("{ python: a.py, per_iteration: 5 }")).toMatchInlineSnapshot(
    `"leakproof.yml:6:25: unknown key "per_iteration"; expected one of name, role, python, node, command, service, interpreter, thresholds, timeout, env, cwd"`,
  );
});

test("a comma in a text inside braces", () => {
  expect(inScenario("accept: { until: 2027-01-31, reason: upstream bug, see 12 }")).toMatchInlineSnapshot(
    `"leakproof.yml:5:56: unknown key "see 12"; expected one of until, reason, or quotes around a text with a comma"`,
  );
});

test("wrong types", () => {
  expect(inTop("title: 5")).toMatchInlineSnapshot(`
    "leakproof.yml:2:8: title can't be 5; expected text, so put it in quotes: "5"
        example: title: Memory leak testing results"
  `);
  expect(inTop("title: ''")).toMatchInlineSnapshot(`
    "leakproof.yml:2:8: title can't be empty; expected text
        example: title: Memory leak testing results"
  `);
  expect(inTop("setup: [npm ci]")).toMatchInlineSnapshot(`
    "leakproof.yml:2:8: setup can't be a list; expected a command, or a map of run, inputs and paths
        example: setup: npm ci"
  `);
  expect(inTop("setup: { inputs: requirements.txt, run: npm ci }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:18: inputs can't be the text "requirements.txt"; expected a list of files
        example: inputs: [ requirements.txt ]"
  `);
  expect(inTop("defaults: 60s")).toMatchInlineSnapshot(`
    "leakproof.yml:2:11: defaults can't be the text "60s"; expected a map of settings
        example: defaults: { interpreter: .venv/bin/python, timeout: 60s }"
  `);
  expect(inTop("defaults: { interpreter: [python3] }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:26: interpreter can't be a list; expected a program for python, or a map of python and node
        example: interpreter: .venv/bin/python"
  `);
  expect(inTop("defaults: { thresholds: 64 B }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:25: thresholds can't be the text "64 B"; expected a map of per-iteration and total
        example: thresholds: { per-iteration: 64 B, total: 64 KiB }"
  `);
  expect(inTop("defaults: { env: [A=1] }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:18: env can't be a list; expected a map of names and values
        example: env: { LOG_LEVEL: error }"
  `);
  expect(inTop("defaults: { env: { A: [1] } }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:23: A can't be a list; expected text, a number, true or false
        example: env: { LOG_LEVEL: error }"
  `);
  expect(inTop("defaults: { env: { A-B: 1 } }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:20: "A-B" can't be the name of a variable; expected letters, digits and _, not beginning with a digit
        example: env: { LOG_LEVEL: error }"
  `);
  expect(inScenario("requires: [av]")).toMatchInlineSnapshot(`
    "leakproof.yml:5:15: requires can't be a list; expected a map of commands, python and node
        example: requires: { commands: [ ffmpeg ], python: [ av ] }"
  `);
  expect(inScenario("requires: { python: av }")).toMatchInlineSnapshot(`
    "leakproof.yml:5:25: python can't be the text "av"; expected a list of Python modules
        example: python: [ av ]"
  `);
  expect(inScenario("requires: { python: [5] }")).toMatchInlineSnapshot(`
    "leakproof.yml:5:26: python[0] can't be 5; expected text, so put it in quotes: "5"
        example: python: [ av ]"
  `);
  expect(inScenario("claim:")).toMatchInlineSnapshot(`
    "leakproof.yml:5:11: claim can't be empty; expected text
        example: claim: Task IDs pile up when an exception skips mark_done()"
  `);
  expect(inScenario('note: "a\\0b"')).toMatchInlineSnapshot(`
    "leakproof.yml:5:11: note can't be the text "a\\u0000b"; expected text
        example: note: Seen in production on busy days."
  `);
  expect(one(mistakes("version: 1\nscenarios: {}"))).toMatchInlineSnapshot(`
    "leakproof.yml:2:12: scenarios can't be a map; expected a list of scenarios
        example: scenarios: [ { id: 4, name: Task queue, python: leaks/queue.py:normal } ]"
  `);
  expect(one(mistakes("version: 1\nscenarios: []"))).toMatchInlineSnapshot(`
    "leakproof.yml:2:12: scenarios can't be an empty list; expected at least one scenario
        example: scenarios: [ { id: 4, name: Task queue, python: leaks/queue.py:normal } ]"
  `);
  expect(one(mistakes("version: 1\nscenarios:\n  - queue"))).toMatchInlineSnapshot(`
    "leakproof.yml:3:5: scenarios[0] can't be the text "queue"; expected a map with an id, a name and variants
        example: - { id: 4, name: Task queue, python: leaks/queue.py:normal }"
  `);
});

test("sizes and durations", () => {
  expect(inTop("defaults: { thresholds: { total: 64 bytes } }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:34: total can't be the text "64 bytes"; expected a size such as 64 B, 16 KiB or 1.5 MB
        example: total: 64 KiB"
  `);
  expect(inTop("defaults: { thresholds: { per-iteration: -1 } }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:42: per-iteration can't be -1; expected a size such as 64 B, 16 KiB or 1.5 MB
        example: per-iteration: 64 B"
  `);
  expect(inTop("defaults: { thresholds: { total: .inf } }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:34: total can't be Infinity; expected a size such as 64 B, 16 KiB or 1.5 MB
        example: total: 64 KiB"
  `);
  expect(inTop("defaults: { timeout: 60 }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:22: timeout can't be 60; expected a duration with a unit such as 500ms, 60s or 5m, up to 24h
        example: timeout: 60s"
  `);
  expect(inTop("defaults: { timeout: 0s }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:22: timeout can't be the text "0s"; expected a duration with a unit such as 500ms, 60s or 5m, up to 24h
        example: timeout: 60s"
  `);
  expect(inTop("defaults: { timeout: 25h }")).toMatchInlineSnapshot(`
    "leakproof.yml:2:22: timeout can't be the text "25h"; expected a duration with a unit such as 500ms, 60s or 5m, up to 24h
        example: timeout: 60s"
  `);
});

test("ids", () => {
  const scenarios = (list: string) => one(mistakes(`version: 1\nscenarios:\n${list}`));
  expect(scenarios("  - { name: a, pending: b }")).toMatchInlineSnapshot(`
    "leakproof.yml:3:5: the key "id" is missing; expected text without spaces and commas, or a whole number
        example: id: 4"
  `);
  expect(scenarios("  - { id: 1.5, name: a, pending: b }")).toMatchInlineSnapshot(`
    "leakproof.yml:3:11: id can't be 1.5; expected text without spaces and commas, or a whole number
        example: id: 4"
  `);
  expect(scenarios("  - { id: a b, name: a, pending: b }")).toMatchInlineSnapshot(`
    "leakproof.yml:3:11: id can't be the text "a b"; expected text without spaces and commas, or a whole number
        example: id: 4"
  `);
  expect(scenarios('  - { id: 4, name: a, pending: b }\n  - { id: "4", name: b, pending: b }')).toMatchInlineSnapshot(
    `"leakproof.yml:4:11: the id "4" is taken, at 3:11; expected another id"`,
  );
});

test("names", () => {
  expect(one(mistakes("version: 1\nscenarios: [{ id: 1, pending: b }]"))).toMatchInlineSnapshot(`
    "leakproof.yml:2:13: the key "name" is missing; expected text
        example: name: DeduplicatedQueue"
  `);
  expect(inVariant("{ name: a, python: a.py }\n      - { name: a, python: b.py }")).toMatchInlineSnapshot(
    `"leakproof.yml:7:17: the variant name "a" is taken, at 6:17; expected another variant name"`,
  );
  expect(inVariant("python: a.py:b\n      - { python: a.py:b, env: { A: 1 } }")).toMatchInlineSnapshot(
    `"leakproof.yml:7:9: the variant name "a.py:b" is taken, at 6:9; expected another variant name"`,
  );
});

test("what is run", () => {
  expect(one(mistakes("version: 1\nscenarios: [{ id: 1, name: a }]"))).toMatchInlineSnapshot(`
    "leakproof.yml:2:13: the scenario has nothing to run; expected exactly one of variants, pending, python, node, command, service
        example: python: leaks/queue.py:normal"
  `);
  expect(inScenario("variants: [{ python: a.py }]")).toMatchInlineSnapshot(
    `"leakproof.yml:6:5: the scenario has both variants and pending; expected exactly one of variants, pending, python, node, command, service"`,
  );
  expect(inScenario("python: a.py")).toMatchInlineSnapshot(
    `"leakproof.yml:6:5: the scenario has both pending and python; expected exactly one of variants, pending, python, node, command, service"`,
  );
  expect(inVariant("name: b")).toMatchInlineSnapshot(`
    "leakproof.yml:6:9: the variant has nothing to run; expected exactly one of python, node, command, service
        example: python: leaks/queue.py:normal"
  `);
  expect(inVariant("{ python: a.py, node: a.mjs, command: ./a }")).toMatchInlineSnapshot(
    `"leakproof.yml:6:25: the variant has both python and node; expected exactly one of python, node, command, service"`,
  );
  expect(one(mistakes("version: 1\nscenarios: [{ id: 1, name: a, variants: [] }]"))).toMatchInlineSnapshot(`
    "leakproof.yml:2:41: variants can't be an empty list; expected at least one variant
        example: variants: [ { name: Exception path, python: leaks/queue.py:exception } ]"
  `);
});

test("workloads", () => {
  expect(inVariant("python: leaks.queue:normal")).toMatchInlineSnapshot(`
    "leakproof.yml:6:17: python can't be the text "leaks.queue:normal"; expected file.py or file.py:name
        example: python: leaks/queue.py:normal"
  `);
  expect(inVariant("python: queue.py:Queue.normal")).toMatchInlineSnapshot(`
    "leakproof.yml:6:17: python can't be the text "queue.py:Queue.normal"; expected file.py or file.py:name
        example: python: leaks/queue.py:normal"
  `);
  expect(inVariant('python: "queue.py:"')).toMatchInlineSnapshot(`
    "leakproof.yml:6:17: python can't be the text "queue.py:"; expected file.py or file.py:name
        example: python: leaks/queue.py:normal"
  `);
  expect(inVariant("node: queue.tsx")).toMatchInlineSnapshot(`
    "leakproof.yml:6:15: node can't be the text "queue.tsx"; expected file.mjs or file.mjs#name (.js, .cjs and .ts too)
        example: node: leaks/queue.mjs#normal"
  `);
  expect(inVariant("node: queue.mjs:normal")).toMatchInlineSnapshot(`
    "leakproof.yml:6:15: node can't be the text "queue.mjs:normal"; expected file.mjs or file.mjs#name (.js, .cjs and .ts too)
        example: node: leaks/queue.mjs#normal"
  `);
  expect(inVariant("command: ''")).toMatchInlineSnapshot(`
    "leakproof.yml:6:18: command can't be empty; expected text
        example: command: ./build/exercise-queue"
  `);
  expect(inVariant("service: ./server")).toMatchInlineSnapshot(`
    "leakproof.yml:6:18: service can't be the text "./server"; expected a map of start, ready and iterate
        example: service:
                   start: node server.mjs
                   ready: http://127.0.0.1:8080/health
                   iterate: POST http://127.0.0.1:8080/batch"
  `);
  const inService = (entry: string) => inVariant(`service: { start: ./server, ${entry} }`);
  expect(inService("ready: http://127.0.0.1:1/")).toMatchInlineSnapshot(`
    "leakproof.yml:6:18: the key "iterate" is missing; expected a URL without user and password, a method in capitals and such a URL, or a command
        example: iterate: POST http://127.0.0.1:8080/batch"
  `);
  expect(inService("ready: localhost, iterate: ./r")).toMatchInlineSnapshot(`
    "leakproof.yml:6:44: ready can't be the text "localhost"; expected a URL without user and password, host:port or a port
        example: ready: http://127.0.0.1:8080/health"
  `);
  expect(inService("ready: 123456, iterate: ./r")).toMatchInlineSnapshot(`
    "leakproof.yml:6:44: ready can't be 123456; expected a URL without user and password, host:port or a port
        example: ready: http://127.0.0.1:8080/health"
  `);
  expect(inService("ready: 'http://me:secret@127.0.0.1/', iterate: ./r")).toMatchInlineSnapshot(`
    "leakproof.yml:6:44: ready can't be the text "http://me:secret@127.0.0.1/"; expected a URL without user and password, host:port or a port
        example: ready: http://127.0.0.1:8080/health"
  `);
  expect(inService("ready: 80, iterate: 'http://127.0.0.1:99999/'")).toMatchInlineSnapshot(`
    "leakproof.yml:6:57: iterate can't be the text "http://127.0.0.1:99999/"; expected a URL without user and password, a method in capitals and such a URL, or a command
        example: iterate: POST http://127.0.0.1:8080/batch"
  `);
  expect(inService("ready: 80, iterate: 'post http://127.0.0.1/'")).toMatchInlineSnapshot(`
    "leakproof.yml:6:57: iterate can't be the text "post http://127.0.0.1/"; expected a URL without user and password, a method in capitals and such a URL, or a command
        example: iterate: POST http://127.0.0.1:8080/batch"
  `);
  expect(inService("ready: 80, iterate: ' '")).toMatchInlineSnapshot(`
    "leakproof.yml:6:57: iterate can't be empty; expected a URL without user and password, a method in capitals and such a URL, or a command
        example: iterate: POST http://127.0.0.1:8080/batch"
  `);
});

test("roles", () => {
  expect(inVariant("{ python: a.py, role: Control }\n      - python: b.py")).toMatchInlineSnapshot(`
    "leakproof.yml:6:31: role can't be the text "Control"; expected subject, unprotected, control or fixed
        example: role: unprotected"
  `);
  expect(inVariant("{ python: a.py, role: control }")).toMatchInlineSnapshot(`
    "leakproof.yml:5:5: no variant is a subject, and only a subject decides the verdict; expected at least one variant without a role, or with role: subject
        example: - { name: As shipped, python: leaks/queue.py:normal }"
  `);
});

test("acceptance", () => {
  expect(inScenario("accept: { until: 2027-02-30, reason: c }")).toMatchInlineSnapshot(`
    "leakproof.yml:5:22: until can't be the text "2027-02-30"; expected a day of the calendar, year-month-day
        example: until: 2027-01-31"
  `);
  expect(inScenario("accept: { until: 31.1.2027, reason: c }")).toMatchInlineSnapshot(`
    "leakproof.yml:5:22: until can't be the text "31.1.2027"; expected a day of the calendar, year-month-day
        example: until: 2027-01-31"
  `);
  expect(inScenario("accept: { until: 2027-01-31 }")).toMatchInlineSnapshot(`
    "leakproof.yml:5:13: the key "reason" is missing; expected text
        example: reason: upstream bug, see issue 12"
  `);
  expect(inScenario("accept: true")).toMatchInlineSnapshot(`
    "leakproof.yml:5:13: accept can't be true; expected a map of until and reason
        example: accept: { until: 2027-01-31, reason: "upstream bug, see issue 12" }"
  `);
});

test("what isn't YAML", () => {
  expect(inTop("setup: { run: npm ci")).toMatchInlineSnapshot(`
    "leakproof.yml:3:1: not readable as YAML: Flow map in block collection must be sufficiently indented and end with a }; expected YAML, in which a text with ": ", " #" or, inside { } or [ ], a comma stands in quotes
        example: claim: "\`_pending\` grows: one entry per task, see #12""
  `);
  expect(inTop("title: a: b")).toMatchInlineSnapshot(`
    "leakproof.yml:2:8: not readable as YAML: Nested mappings are not allowed in compact mappings; expected YAML, in which a text with ": ", " #" or, inside { } or [ ], a comma stands in quotes
        example: claim: "\`_pending\` grows: one entry per task, see #12""
  `);
  expect(inTop('title: "a')).toMatchInlineSnapshot(`
    "leakproof.yml:3:44: not readable as YAML: Missing closing "quote; expected YAML, in which a text with ": ", " #" or, inside { } or [ ], a comma stands in quotes
        example: claim: "\`_pending\` grows: one entry per task, see #12""
  `);
  expect(inTop("title: `a` b")).toMatchInlineSnapshot(`
    "leakproof.yml:2:8: not readable as YAML: Plain value cannot start with reserved character \`; expected quotes around a text that begins with a special character
        example: claim: "\`_pending\` grows: one entry per task, see #12""
  `);
  expect(inTop("\ttitle: a")).toMatchInlineSnapshot(
    `"leakproof.yml:2:1: not readable as YAML: Tabs are not allowed as indentation; expected spaces"`,
  );
  expect(inTop("title: !secret a")).toMatchInlineSnapshot(
    `"leakproof.yml:2:8: not readable as YAML: Unresolved tag: !secret; expected no tag, or quotes around a text that begins with !"`,
  );
  expect(inTop("? [a]\n: b")).toMatchInlineSnapshot(
    `"leakproof.yml:2:3: a key is a list or a map; expected plain text as a key"`,
  );
  expect(inTop("title: a\n---")).toMatchInlineSnapshot(
    `"leakproof.yml:3:1: a second YAML document begins; expected one, without a line of ---"`,
  );
});

test("keys that stand twice", () => {
  expect(inTop("title: a\ntitle: b")).toMatchInlineSnapshot(
    `"leakproof.yml:3:1: "title" stands twice in one map, first at 2:1; expected each key once"`,
  );
  expect(inVariant("{ python: a.py, timeout: 5s, timeout: 6s }")).toMatchInlineSnapshot(
    `"leakproof.yml:6:38: "timeout" stands twice in one map, first at 6:25; expected each key once"`,
  );
});

test("aliases", () => {
  expect(inScenario("paths: [**/*.py]")).toMatchInlineSnapshot(`
    "leakproof.yml:5:13: "**/*.py" refers to an anchor that isn't set before it; expected "&*/*.py" further up, or quotes around a text that begins with *
        example: paths: ["**/*.py"]"
  `);
  expect(inTop("defaults: { <<: [1] }")).toMatchInlineSnapshot(
    `"leakproof.yml:1:1: can't expand the file's aliases: Merge sources must be maps or map aliases; expected few aliases, and maps after <<"`,
  );
});

test("aliases that multiply without end", () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const item = level === 0 ? "x" : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array<string>(9).fill(item).join(", ")}]`;
  });
  expect(mistakes(levels.join("\n"))).toMatchInlineSnapshot(`
    "leakproof.yml has a mistake; nothing was run.
    leakproof.yml:1:1: can't expand the file's aliases: Excessive alias count indicates a resource exhaustion attack; expected few aliases, and maps after <<"
  `);
});

test("an alias that holds itself", () => {
  expect(inScenario("paths: &a [*a]")).toMatchInlineSnapshot(`
    "leakproof.yml:5:16: paths[0] can't be a list; expected text
        example: paths: [ src/queue/** ]"
  `);
});

test("keys that objects have by nature", () => {
  expect(inTop("__proto__: { title: a }")).toMatchInlineSnapshot(
    `"leakproof.yml:2:1: unknown key "__proto__"; expected one of version, title, setup, defaults, scenarios"`,
  );
  expect(inScenario("constructor: a")).toMatchInlineSnapshot(
    `"leakproof.yml:5:5: unknown key "constructor"; expected one of id, name, suspect, claim, requires, paths, expected, priority, per, note, accept, pending, variants, python, node, command, service, interpreter, thresholds, timeout, env, cwd"`,
  );
});

test("long texts are cut in messages, and none breaks a line", () => {
  expect(inTop(`defaults: { timeout: "${"a".repeat(500)}" }`)).toMatchInlineSnapshot(`
    "leakproof.yml:2:22: timeout can't be the text "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"; expected a duration with a unit such as 500ms, 60s or 5m, up to 24h
        example: timeout: 60s"
  `);
  expect(inTop('defaults: { timeout: "a\\nb\\e[31m" }')).toMatchInlineSnapshot(`
    "leakproof.yml:2:22: timeout can't be the text "a\\nb\\u001b[31m"; expected a duration with a unit such as 500ms, 60s or 5m, up to 24h
        example: timeout: 60s"
  `);
});

test("whatever is damaged in a file, it is read or refused with a place for every problem", () => {
  fc.assert(
    fc.property(fc.nat(DESIGN_EXAMPLE.length), fc.nat(20), fc.string({ maxLength: 5 }), (from, length, inserted) => {
      const damaged = DESIGN_EXAMPLE.slice(0, from) + inserted + DESIGN_EXAMPLE.slice(from + length);
      try {
        expect(parseConfig(damaged, "leakproof.yml").scenarios.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(UserMistake);
        expect((error as UserMistake).message).toMatch(/^leakproof\.yml has .*\nleakproof\.yml:\d+:\d+: .*; expected /);
      }
    }),
    { numRuns: 300 },
  );
});
