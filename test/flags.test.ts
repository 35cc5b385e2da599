import { expect, test } from "vitest";
import { helpText } from "../src/flags.ts";

test("leakproof's help", () => {
  expect(helpText(null)).toMatchInlineSnapshot(`
    "leakproof: proves by measurement whether a suspected memory leak is one.

      leakproof run [flags]
          Measure the scenarios of the configuration, judge and report them.

      leakproof judge RESULTS [flags]
          Judge recorded series again, with --config by its thresholds, else by the recorded ones; nothing is run.

      leakproof report RESULTS… [flags]
          Report one results file, or the shards of one run together; their own gates decide.

      leakproof bisect --good REV --scenario ID [flags]
          Find the commit that brought a leak; when it is interrupted, the same command goes on where it was.

      leakproof COMMAND --help
          Show the command's flags.

      leakproof --version
          Show the version.

    Exit code: 0 pass, 1 blocked, 2 a mistake in configuration or arguments, 3 a fault of leakproof.
    "
  `);
});

test("run's help", () => {
  expect(helpText("run")).toMatchInlineSnapshot(`
    "Usage: leakproof run [flags]

    Measure the scenarios of the configuration, judge and report them.

      --config FILE          the configuration (default of run: leakproof.yml, then .github/leakproof.yml)
      --scenario ID          only this scenario; may be repeated (default: all)
      --base REV             compare with where this branch left REV: only what is new or worse blocks (default: no comparison)
      --results FILE         where to write the results (default of run: leakproof-results.json)
      --report DIR           also write the report into this folder
      --shard I/N            only the I-th of N equal shares of the scenarios
      --jobs N               measure N variants side by side (default: 1)
      --time-budget TIME     wall time for all measuring together (default: no limit)
      --fail-on WHAT         what blocks: regression, leak or never (default: regression)
      --on-inconclusive HOW  what a subject without a verdict does: warn or block (default: warn)
      --calibrate            also plant leaks of known size in clean subjects, and report what is found of them
      --locate               look where it grows in every variant, not only in those that leak
      --help                 show this help

    Example: leakproof run

    Exit code: 0 pass, 1 blocked, 2 a mistake in configuration or arguments, 3 a fault of leakproof.
    "
  `);
});

test("judge's help", () => {
  expect(helpText("judge")).toMatchInlineSnapshot(`
    "Usage: leakproof judge RESULTS [flags]

    Judge recorded series again, with --config by its thresholds, else by the recorded ones; nothing is run.

      --config FILE          the configuration (default of run: leakproof.yml, then .github/leakproof.yml)
      --results FILE         where to write the results (default of run: leakproof-results.json)
      --report DIR           also write the report into this folder
      --fail-on WHAT         what blocks: regression, leak or never (default: regression)
      --on-inconclusive HOW  what a subject without a verdict does: warn or block (default: warn)
      --help                 show this help

    Example: leakproof judge results.json

    Exit code: 0 pass, 1 blocked, 2 a mistake in configuration or arguments, 3 a fault of leakproof.
    "
  `);
});

test("report's help", () => {
  expect(helpText("report")).toMatchInlineSnapshot(`
    "Usage: leakproof report RESULTS… [flags]

    Report one results file, or the shards of one run together; their own gates decide.

      --report DIR  also write the report into this folder
      --help        show this help

    Example: leakproof report results.json

    Exit code: 0 pass, 1 blocked, 2 a mistake in configuration or arguments, 3 a fault of leakproof.
    "
  `);
});

test("bisect's help", () => {
  expect(helpText("bisect")).toMatchInlineSnapshot(`
    "Usage: leakproof bisect --good REV --scenario ID [flags]

    Find the commit that brought a leak; when it is interrupted, the same command goes on where it was.

      --good REV      a commit before the leak, which doesn't have it
      --bad REV       a commit with the leak (default: HEAD)
      --scenario ID   the scenario that leaks
      --config FILE   the configuration (default: leakproof.yml, then .github/leakproof.yml)
      --results FILE  where to write both series (default: leakproof-bisect.json)
      --help          show this help

    Example: leakproof bisect --good v1.4.0 --scenario 8

    Exit code: 0 found, 1 only skipped commits are left, 2 a mistake in configuration or arguments, 3 a fault of leakproof.
    "
  `);
});
