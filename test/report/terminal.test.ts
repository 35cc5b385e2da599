import { describe, expect, test } from "vitest";
import type { Results } from "../../src/domain/results.ts";
import { cellWidth } from "../../src/report/cell-width.ts";
import { scenarioLine, terminalReport } from "../../src/report/terminal.ts";
import { HOSTILE, hostileResults } from "./fixture-hostile.ts";
import {
  adoptedResults,
  baselessResults,
  blockedResults,
  failedResults,
  fixedResults,
  hollowedResults,
  interruptedResults,
  introducedResults,
  lineLessResults,
  lostResults,
  overriddenResults,
  pendingResults,
  sevenResults,
} from "./fixture-results.ts";
import { siteAt } from "./site.ts";

const style = { colour: false, width: 120 };

describe("the report on a terminal", () => {
  test("of the seven suspects", () => {
    expect(terminalReport(sevenResults, style)).toMatchInlineSnapshot(`
      "Memory leak testing results
      ✗ 8    File observer             leak          +42.0 kB, +2 threads per batch request · in base too · could have seen ≥…
      ✓ 4    DeduplicatedQueue         protected     could have seen ≥ 64 B per task · unprotected +80.2 B, +1 _processing pe…
      ✓ 5    PyAV containers           no-leak       could have seen ≥ 410 B per file
      ✓ 6    HTTP responses            no-leak       could have seen ≥ 64 B per request
      ✓ 7    XML ElementTree           no-leak       could have seen ≥ 64 B per document
      ✓ 9    Whisper segments          no-leak       could have seen ≥ 228 B per transcription
      ✓ 10   FFmpeg pipes              no-leak       could have seen ≥ 300 B per conversion

      ✗ 8 File observer
        Suspect: worker.py:210-216; confirmed
        Claim: Observer threads are not stopped
        Expected: possible leak
        Reason: The heap grows by 42.0 kB per iteration. A second, fresh run of 192 iterations confirmed it.
        Where: worker.py:214 watch_batch: +39.0 kB, +1 \`PollingObserver\` (93 % of the growth), +2 threads (\`PollingObserver\`,
        \`PollingEmitter\`; 100 % of the growth) per batch request; in code that this PR does not change; held by module
        threading: _active → dict → PollingObserver
        Where: batches/snapshot.py:44 snapshot_of: +2.52 kB, +21 \`tuple\` (6 % of the growth) per batch request; in code that
        this PR does not change
        Grows too: +96 B, +1 \`weakref\` (held by \`module weakref: _dangling → WeakSet\`) per batch request
        Change: in base too
        In base: 42.0 kB (41.8 … 42.3 kB), 2 threads per batch request
        Could have seen: ≥ 640 B per batch request
        Tested fix: “Observer stopped and joined” stops it: it removes 42.0 kB of 42.0 kB and 2 of 2 threads per batch request
        (95 %: 41.7 … 42.2 kB)
        Again: leakproof run --scenario 8

      Of 7 suspects, 7 were measured: 1 leaks (8), 1 is protected (4) and 5 do not leak (5, 6, 7, 9, 10). 4 min 12 s.
      Base was measured for 1 of 7 suspects; the other 6 are clean here, which spared their runs there.
      Not blocked: this PR adds no leak."
    `);
  });

  test("of a failure shows the program's last words", () => {
    expect(terminalReport(failedResults, style)).toMatchInlineSnapshot(`
      "Memory leak testing results
      ! 5    PyAV containers           error         The run failed in iteration: FileNotFoundError.
      ✓ 6    HTTP responses            no-leak       could have seen ≥ 64 B per request

      ! 5 PyAV containers
        Suspect: media.py:12
        Reason: The run failed in iteration: FileNotFoundError.
        Next step: Make 1 run of the workload succeed, then measure again.
        Again: leakproof run --scenario 5
        As shipped said last:
          Traceback (most recent call last):
            File "leaks/pyav.py", line 12, in iteration
              av.open(path)
          FileNotFoundError: [Errno 2] No such file: 'clip.mp4'

      Of 2 suspects, 1 was measured: 1 does not leak (6) and 1 failed (5). 4 min 12 s.
      Blocked: 1 suspect could not be measured.
        - #5 PyAV containers: error, The run failed in iteration: FileNotFoundError."
    `);
  });

  test("of pending ones says why", () => {
    expect(terminalReport(pendingResults, style)).toMatchInlineSnapshot(`
      "Memory leak testing results
      … 5    PyAV containers           pending       This machine lacks python: av.
      … 8    File observer             pending       This machine lacks python: watchdog.
      … 9    Whisper segments          pending       needs a model that we may not ship
      ✓ 4    DeduplicatedQueue         protected     could have seen ≥ 64 B per task · unprotected +80.2 B, +1 _processing pe…
      ✓ 6    HTTP responses            no-leak       could have seen ≥ 64 B per request

      … 5 PyAV containers
        Expected: no-leak
        Priority: when the environment has it
        Missing: python: av
        Reason: This machine lacks python: av.
        Next step: Install it and run again.

      … 8 File observer
        Expected: possible leak
        Priority: medium
        Missing: python: watchdog
        Reason: This machine lacks python: watchdog.
        Next step: Install it and run again.

      … 9 Whisper segments
        Expected: no-leak
        Priority: low
        Reason: needs a model that we may not ship

      Of 5 suspects, 2 were measured: 1 is protected (4), 1 does not leak (6) and 3 are pending (5, 8, 9). 4 min 12 s.
      Not blocked: no leak in what was measured."
    `);
  });

  test("of a leak that the change adds, against base", () => {
    expect(terminalReport(introducedResults, style, "main")).toMatchInlineSnapshot(`
      "Memory leak testing results
      ✗ 8    File observer             leak          +42.0 kB, +2 threads per batch request · new: \`main\` does not leak here…
      ✓ 4    DeduplicatedQueue         protected     could have seen ≥ 64 B per task · unprotected +80.2 B, +1 _processing pe…
      ✓ 5    PyAV containers           no-leak       could have seen ≥ 410 B per file
      ✓ 6    HTTP responses            no-leak       could have seen ≥ 64 B per request
      ✓ 7    XML ElementTree           no-leak       could have seen ≥ 64 B per document
      ✓ 9    Whisper segments          no-leak       could have seen ≥ 228 B per transcription
      ✓ 10   FFmpeg pipes              no-leak       could have seen ≥ 300 B per conversion

      ✗ 8 File observer
        Suspect: worker.py:210-216; confirmed
        Claim: Observer threads are not stopped
        Expected: possible leak
        Reason: The heap grows by 42.0 kB per iteration. A second, fresh run of 192 iterations confirmed it.
        Where: worker.py:214 watch_batch: +39.0 kB, +1 \`PollingObserver\` (93 % of the growth), +2 threads (\`PollingObserver\`,
        \`PollingEmitter\`; 100 % of the growth) per batch request; new in this PR, in code that it changes; held by module
        threading: _active → dict → PollingObserver
        Where: batches/snapshot.py:44 snapshot_of: +2.52 kB, +21 \`tuple\` (6 % of the growth) per batch request; new in this
        PR, in code that it does not change
        Grows too: +96 B, +1 \`weakref\` (held by \`module weakref: _dangling → WeakSet\`) per batch request
        Change: new: \`main\` does not leak here
        In \`main\`: 0 B (−3 … 3 B), 0 threads per batch request
        Could have seen: ≥ 640 B per batch request
        Tested fix: “Observer stopped and joined” stops it: it removes 42.0 kB of 42.0 kB and 2 of 2 threads per batch request
        (95 %: 41.7 … 42.2 kB)
        Again: leakproof run --scenario 8

      Of 7 suspects, 7 were measured: 1 leaks (8), 1 is protected (4) and 5 do not leak (5, 6, 7, 9, 10). 4 min 12 s.
      \`main\` was measured for 1 of 7 suspects; the other 6 are clean here, which spared their runs there.
      Blocked: this PR adds 1 leak.
        - #8 File observer: leak, introduced here"
    `);
  });

  test("of lost coverage, without a name for base", () => {
    const lines = terminalReport(lostResults, style).split("\n");
    expect(lines[1]).toContain("pending       coverage lost · Base measures it, and here it is pending. This");
    expect(lines).toContain("Blocked: 2 suspects that base measures are no longer measured (coverage lost).");
  });

  test.each<[string, Results, readonly string[]]>([
    [
      "no base",
      baselessResults,
      ["\nNo comparison with `main`: The checkout is shallow and the base commit is not in it."],
    ],
    [
      "no configuration in base",
      adoptedResults,
      ["`main` has no configuration yet: from the next PR on, the one in `main` decides what is due."],
    ],
    ["an acceptance", fixedResults, ["  Accepted: until 2027-01-31: upstream bug, see #12"]],
    ["a witness", hollowedResults, ["  Seen by: only `main`'s copy of the scenario shows it"]],
    [
      "a fix",
      fixedResults,
      [
        "\n✓ 4 DeduplicatedQueue\n",
        "  Fixed here: this PR removes 80.1 B of 80.1 B and 1 of 1 _processing per task (95 %: 75.9 … 84.3 B)",
      ],
    ],
    [
      "an override",
      overriddenResults,
      [
        "Not blocked: octocat lets this head pass with the label `leak-accepted`, over: this PR adds 1 leak.",
        "  - #8 File observer: leak, introduced here",
      ],
    ],
  ])("says what there is to know of base: %s", (_, results, expected) => {
    const report = terminalReport(results, style, "main");
    for (const line of expected) expect(report).toContain(line);
  });

  test("says what grows at no known line, and why none is known", () => {
    const report = terminalReport(lineLessResults, { ...style, width: 300 });
    expect(report).toContain(
      "  Grows: +1 descriptor (`/var/lib/thumbnails/index`), +0.5 child processes (`convert -size 64x64`) per picture\n" +
        "  Not told: Install heaptrack to see the lines of native code.\n",
    );
    expect(report).toContain(
      "  Tested fix: “Larger pool” has no measurable effect: 8.19 kB per picture without it, 8.21 kB",
    );
  });

  test.each([
    ["worker.py:200", "worker.py:200; it grows elsewhere"],
    ["worker.py:301", "worker.py:301; confirmed as the caller of where it grows"],
    ["in the observer", "in the observer\n"],
  ])("says what became of the suspicion: %s", (suspect, expected) => {
    const scenarios = blockedResults.scenarios.map((scenario) => ({ ...scenario, suspect }));
    expect(terminalReport({ ...blockedResults, scenarios }, style)).toContain(`  Suspect: ${expected}`);
  });

  test("names three places at most", () => {
    const scenarios = blockedResults.scenarios.map((scenario) => ({
      ...scenario,
      variants: scenario.variants.map((variant) => ({
        ...variant,
        sites: [1, 2, 3, 4].map((line) => siteAt("worker.py", line)),
      })),
    }));
    const report = terminalReport({ ...blockedResults, scenarios }, style);
    expect(report.match(/^ {2}Where: .*$/gm)).toEqual([1, 2, 3].map((line) => `  Where: worker.py:${line}`));
  });

  test("names what was not reached", () => {
    expect(terminalReport(interruptedResults, style)).toContain("not reached   the run ended before it");
  });

  test("ends with the decision and its reasons", () => {
    expect(terminalReport(blockedResults, style).split("\n").slice(-2)).toEqual([
      "Blocked: 1 suspect leaks.",
      "  - #8 File observer: leak",
    ]);
  });

  test("has colours only where they are wanted", () => {
    expect(terminalReport(blockedResults, style)).not.toContain("\u001b");
    expect(terminalReport(blockedResults, { ...style, colour: true })).toContain(
      "\u001b[31mBlocked: 1 suspect leaks.\u001b[0m",
    );
  });

  test.each([40, 80, 200])("keeps to %i columns", (width) => {
    for (const results of [sevenResults, pendingResults, failedResults, fixedResults, hostileResults(HOSTILE)]) {
      for (const line of terminalReport(results, { colour: false, width }).split("\n")) {
        expect(cellWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe("hostile text on a terminal", () => {
  const text = `${HOSTILE}\n##[error]no ::warning::no`;
  const hostile: Results = {
    ...hostileResults(text),
    title: "::error::no",
    gate: { decision: "block", reasons: ["::stop-commands::x", text] },
    comparison: { state: "no-base", reason: "::error::no" },
  };

  test("can't drive the terminal", () => {
    expect(terminalReport(hostile, style)).not.toMatch(/[^\P{C}\n]/u);
  });

  test.each([30, 80, 500])("can't command the runner, however the lines break at %i columns", (width) => {
    const lines = terminalReport(hostile, { colour: true, width }).split("\n");
    for (const line of [
      ...lines,
      ...hostile.scenarios.map((scenario) => scenarioLine(scenario, { colour: false, width })),
    ]) {
      expect(
        line
          .split("\u001b")
          .map((part) => part.replace(/^\[\d+m/, ""))
          .join(""),
      ).not.toMatch(/^\s*::|##\[/);
    }
  });
});
