import { expect, test } from "vitest";
import { parseArguments } from "../src/arguments.ts";
import { UserMistake } from "../src/domain/user-mistake.ts";

const GATE = { failOn: "regression", onInconclusive: "warn" };

test("run alone takes the defaults", () => {
  expect(parseArguments(["run"])).toEqual({
    kind: "run",
    config: null,
    scenarios: [],
    base: null,
    results: "leakproof-results.json",
    report: null,
    shard: null,
    jobs: 1,
    timeBudget: null,
    gate: GATE,
    calibrate: false,
    locate: false,
  });
});

test("run takes every flag", () => {
  const line =
    "run --config a/leakproof.yml --scenario 4 --scenario=8 --base main --results r.json --report out --shard 2/3 --jobs 4 " +
    "--time-budget 5m --fail-on leak --on-inconclusive block --calibrate --locate";
  expect(parseArguments(line.split(" "))).toEqual({
    kind: "run",
    config: "a/leakproof.yml",
    scenarios: ["4", "8"],
    base: "main",
    results: "r.json",
    report: "out",
    shard: { index: 2, count: 3 },
    jobs: 4,
    timeBudget: 300_000,
    gate: { failOn: "leak", onInconclusive: "block" },
    calibrate: true,
    locate: true,
  });
});

test("judge takes one file and writes nothing unless told", () => {
  expect(parseArguments(["judge", "results.json"])).toEqual({
    kind: "judge",
    input: "results.json",
    config: null,
    results: null,
    report: null,
    gate: GATE,
  });
});

test("report takes any number of files, also after --", () => {
  expect(parseArguments(["report", "a.json", "--report", "out", "b.json", "--", "--c.json"])).toEqual({
    kind: "report",
    inputs: ["a.json", "b.json", "--c.json"],
    report: "out",
  });
});

test("bisect looks for the leak up to HEAD unless told", () => {
  expect(parseArguments("bisect --good v1.4.0 --scenario 8".split(" "))).toEqual({
    kind: "bisect",
    config: null,
    scenario: "8",
    good: "v1.4.0",
    bad: "HEAD",
    results: "leakproof-bisect.json",
  });
  const line = "bisect --good v1 --bad main --scenario 8 --config a/leakproof.yml --results b.json";
  expect(parseArguments(line.split(" "))).toMatchObject({ bad: "main", config: "a/leakproof.yml", results: "b.json" });
});

test.each([
  [[], null],
  [["--help"], null],
  [["-h"], null],
  [["run", "--help"], "run"],
  [["judge", "-h"], "judge"],
  [["report", "--help"], "report"],
  [["run", "--jobs", "0", "--help"], "run"],
])("%j asks for help", (argv, topic) => {
  expect(parseArguments(argv)).toEqual({ kind: "help", topic });
});

test("--version asks for the version", () => {
  expect(parseArguments(["--version"])).toEqual({ kind: "version" });
});

function mistake(line: string): string {
  try {
    parseArguments(line.split(" ").map((word) => (word === "''" ? "" : word)));
  } catch (error) {
    if (error instanceof UserMistake) return error.message;
    throw error;
  }
  throw new Error(`no mistake was found in: ${line}`);
}

test("every mistake says what was expected, shows an example and tells where help is", () => {
  const lines = [
    "check",
    "reprot",
    "--config x run",
    "run 4",
    "run --scenario 4 8",
    "run --job 2",
    "run --bisect main",
    "run -x",
    "run --jobs",
    "run --jobs 0",
    "run --jobs two",
    "run --jobs -1",
    "run --jobs=-1",
    "run --jobs 2 --jobs 3",
    "run --config --jobs 2",
    "run --config ''",
    "run --shard 4/3",
    "run --time-budget 5",
    "run --time-budget 0s",
    "run --fail-on leaks",
    "run --on-inconclusive fail",
    "run --help=yes",
    "judge",
    "judge a.json b.json",
    "judge a.json --jobs 2",
    "judge a.json --config",
    "report",
    "report a.json --results b.json",
    "bisect --good v1",
    "bisect --scenario 8",
    "bisect --good v1 --scenario 8 --scenario 9",
    "bisect v1 --scenario 8",
    "bisect --good v1 --scenario 8 --jobs 2",
    "bisect --good v1 --bad",
  ];
  expect(lines.map((line) => `$ leakproof ${line}\n${mistake(line)}`).join("\n\n")).toMatchInlineSnapshot(`
    "$ leakproof check
    unknown command "check"; expected one of run, judge, report, bisect
        example: leakproof run
        help: leakproof --help

    $ leakproof reprot
    unknown command "reprot" (did you mean report?); expected one of run, judge, report, bisect
        example: leakproof run
        help: leakproof --help

    $ leakproof --config x run
    no command stands before "--config"; expected one of run, judge, report, bisect
        example: leakproof run
        help: leakproof --help

    $ leakproof run 4
    "4" is too much; expected only flags (--scenario before each id)
        example: leakproof run
        help: leakproof run --help

    $ leakproof run --scenario 4 8
    "8" is too much; expected only flags (--scenario before each id)
        example: leakproof run
        help: leakproof run --help

    $ leakproof run --job 2
    unknown flag "--job" (did you mean --jobs?); expected one of --config, --scenario, --base, --results, --report, --shard, --jobs, --time-budget, --fail-on, --on-inconclusive, --calibrate, --locate, --help
        example: leakproof run --jobs 2
        help: leakproof run --help

    $ leakproof run --bisect main
    unknown flag "--bisect"; expected one of --config, --scenario, --base, --results, --report, --shard, --jobs, --time-budget, --fail-on, --on-inconclusive, --calibrate, --locate, --help
        example: leakproof run
        help: leakproof run --help

    $ leakproof run -x
    unknown flag "-x"; expected one of --config, --scenario, --base, --results, --report, --shard, --jobs, --time-budget, --fail-on, --on-inconclusive, --calibrate, --locate, --help
        example: leakproof run
        help: leakproof run --help

    $ leakproof run --jobs
    --jobs has no value; expected a whole number from 1
        example: leakproof run --jobs 2
        help: leakproof run --help

    $ leakproof run --jobs 0
    --jobs can't be "0"; expected a whole number from 1
        example: leakproof run --jobs 2
        help: leakproof run --help

    $ leakproof run --jobs two
    --jobs can't be "two"; expected a whole number from 1
        example: leakproof run --jobs 2
        help: leakproof run --help

    $ leakproof run --jobs -1
    --jobs has no value; expected a whole number from 1
        example: leakproof run --jobs 2
        help: leakproof run --help

    $ leakproof run --jobs=-1
    --jobs can't be "-1"; expected a whole number from 1
        example: leakproof run --jobs 2
        help: leakproof run --help

    $ leakproof run --jobs 2 --jobs 3
    --jobs is given twice; expected it once
        example: leakproof run --jobs 2
        help: leakproof run --help

    $ leakproof run --config --jobs 2
    --config has no value; expected a file
        example: leakproof run --config leakproof.yml
        help: leakproof run --help

    $ leakproof run --config ''
    --config can't be ""; expected a file
        example: leakproof run --config leakproof.yml
        help: leakproof run --help

    $ leakproof run --shard 4/3
    --shard can't be "4/3"; expected a share such as 1/3, 2/3 or 3/3
        example: leakproof run --shard 1/3
        help: leakproof run --help

    $ leakproof run --time-budget 5
    --time-budget can't be "5"; expected a duration above zero with a unit: ms, s, m or h
        example: leakproof run --time-budget 5m
        help: leakproof run --help

    $ leakproof run --time-budget 0s
    --time-budget can't be "0s"; expected a duration above zero with a unit: ms, s, m or h
        example: leakproof run --time-budget 5m
        help: leakproof run --help

    $ leakproof run --fail-on leaks
    --fail-on can't be "leaks"; expected regression, leak or never
        example: leakproof run --fail-on leak
        help: leakproof run --help

    $ leakproof run --on-inconclusive fail
    --on-inconclusive can't be "fail"; expected warn or block
        example: leakproof run --on-inconclusive block
        help: leakproof run --help

    $ leakproof run --help=yes
    --help takes no value; expected it alone
        example: leakproof run --help
        help: leakproof run --help

    $ leakproof judge
    no file is given; expected one results file
        example: leakproof judge results.json
        help: leakproof judge --help

    $ leakproof judge a.json b.json
    "b.json" is too much; expected one results file
        example: leakproof judge results.json
        help: leakproof judge --help

    $ leakproof judge a.json --jobs 2
    unknown flag "--jobs"; expected one of --config, --results, --report, --fail-on, --on-inconclusive, --help
        example: leakproof judge results.json
        help: leakproof judge --help

    $ leakproof judge a.json --config
    --config has no value; expected a file
        example: leakproof judge results.json --config leakproof.yml
        help: leakproof judge --help

    $ leakproof report
    no file is given; expected one or more results files
        example: leakproof report results.json
        help: leakproof report --help

    $ leakproof report a.json --results b.json
    unknown flag "--results"; expected one of --report, --help
        example: leakproof report results.json
        help: leakproof report --help

    $ leakproof bisect --good v1
    --scenario is missing; expected the id of a scenario
        example: leakproof bisect --good v1.4.0 --scenario 8
        help: leakproof bisect --help

    $ leakproof bisect --scenario 8
    --good is missing; expected a branch, a tag or a commit
        example: leakproof bisect --good v1.4.0 --scenario 8
        help: leakproof bisect --help

    $ leakproof bisect --good v1 --scenario 8 --scenario 9
    --scenario is given twice; expected it once
        example: leakproof bisect --good v1.4.0 --scenario 8
        help: leakproof bisect --help

    $ leakproof bisect v1 --scenario 8
    "v1" is too much; expected only flags (--good before the revision)
        example: leakproof bisect --good v1.4.0 --scenario 8
        help: leakproof bisect --help

    $ leakproof bisect --good v1 --scenario 8 --jobs 2
    unknown flag "--jobs"; expected one of --good, --bad, --scenario, --config, --results, --help
        example: leakproof bisect --good v1.4.0 --scenario 8
        help: leakproof bisect --help

    $ leakproof bisect --good v1 --bad
    --bad has no value; expected a branch, a tag or a commit
        example: leakproof bisect --good v1.4.0 --scenario 8 --bad main
        help: leakproof bisect --help"
  `);
});

test("every example in a mistake is itself right", () => {
  for (const line of ["check", "run 4", "run --job 2", "run --jobs 0", "judge --config", "judge --fail-on x a.json"]) {
    const [, example = ""] = /example: leakproof (.*)/.exec(mistake(line)) ?? [];
    expect(() => parseArguments(example.split(" "))).not.toThrow();
  }
});
