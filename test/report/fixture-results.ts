import type { Location, Site } from "../../src/domain/location.ts";
import type { MeasureName, Series } from "../../src/domain/measure.ts";
import { measuresOf, unitOf } from "../../src/domain/measure.ts";
import type { MeasureResult, Results, ScenarioResult, VariantResult } from "../../src/domain/results.ts";
import { siteAt } from "./site.ts";

/** What a test says of a variant; the rest follows, or is what nobody cares about. */
export interface VariantSketch extends Partial<VariantResult> {
  readonly name: string;
  /** Iterations of one run. */
  readonly n: number;
  /** Growth per iteration of each measure that grows. */
  readonly growth?: Partial<Record<MeasureName, number>>;
  /** Measures that are sampled and don't grow. */
  readonly flat?: readonly MeasureName[];
  /** The smallest growth in bytes per iteration that would have been seen. */
  readonly detectable?: number;
}

const LEAKING = "The heap grows by 42.0 kB per iteration. A second, fresh run of 192 iterations confirmed it.";
const FLAT = "Growth of 64 B per iteration would have shown, and there is none.";

export function variantResult(sketch: VariantSketch): VariantResult {
  const { n, growth = {}, flat = ["heap", "fds", "threads", "children"], detectable = 64, ...given } = sketch;
  const rates: Partial<Record<MeasureName, number>> = {
    memory: 0,
    ...Object.fromEntries(flat.map((name) => [name, 0])),
    ...growth,
  };
  const series = ramps(n, rates);
  const leaks = Object.values(rates).some((rate) => (rate ?? 0) > 0);
  return {
    role: "subject",
    revision: "head",
    definition: "head",
    workload: "python: leaks/example.py",
    quality: "cooperative",
    runtime: "python",
    thresholds: { perIteration: null, total: null },
    verdict: leaks ? "leak" : "no-leak",
    reason: leaks ? LEAKING : FLAT,
    nextStep: null,
    iterations: leaks ? 3 * n : n,
    seconds: 4,
    error: null,
    measures: Object.fromEntries(
      measuresOf(series).map((name) => [name, measureOf(name, rates[name] ?? 0, n, detectable)]),
    ),
    sites: [],
    location: null,
    series,
    runs: [
      { purpose: "first", series, outcome: { state: "completed" }, seconds: 4, placement: "counted", timing: null },
    ],
    assists: ["MALLOC_ARENA_MAX=1"],
    escaped: [],
    calibration: [],
    ...given,
  };
}

function ramps(n: number, rates: Partial<Record<MeasureName, number>>): Series {
  const marks = Array.from({ length: 5 }, (_, index) => Math.round((index * n) / 4));
  const values = Object.entries(rates).map(([name, rate]) => [
    name,
    marks.map((done) => Math.round(done * (rate ?? 0))),
  ]);
  return { iterations: marks, ...Object.fromEntries(values) };
}

function measureOf(name: MeasureName, rate: number, n: number, detectable: number): MeasureResult {
  const bytes = unitOf(name) === "B";
  const spread = bytes ? Math.max(3, rate * 0.006) : 0;
  return {
    verdict: rate > 0 ? "leak" : "no-leak",
    perIteration: rate,
    low: rate - spread,
    high: rate + spread,
    total: Math.round(rate * n * 0.75),
    detectable: bytes ? detectable : 3 / n,
    budget: bytes ? Math.max(64, detectable) : 0,
    budgetSource: bytes ? "per-iteration" : "count",
    unit: unitOf(name),
    iterations: Math.round(n * 0.75),
    growing: rate > 0,
  };
}

export function scenarioResult(given: Partial<ScenarioResult> & Pick<ScenarioResult, "id" | "name">): ScenarioResult {
  const verdict = given.verdict ?? "no-leak";
  return {
    verdict,
    reason: FLAT,
    nextStep: null,
    change: null,
    acceptedIn: null,
    fixRequired: verdict === "leak",
    fixVerified: null,
    suspect: null,
    claim: null,
    expected: null,
    priority: null,
    per: "iteration",
    note: null,
    accept: null,
    missing: [],
    variants: [],
    ...given,
  };
}

export function resultsOf(scenarios: readonly ScenarioResult[], given: Partial<Results> = {}): Results {
  return {
    schema: 1,
    tool: "leakproof/0.1.0",
    title: "Memory leak testing results",
    config: null,
    startedAt: "2026-05-04T09:00:00.000Z",
    seconds: 252,
    planned: scenarios.map(({ id }) => id),
    shard: null,
    gate: { decision: "pass", reasons: [] },
    comparison: null,
    override: null,
    environment: {
      os: "linux",
      cpus: 2,
      node: "24.4.0",
      headSha: "9f3c2ab1c0ffee00112233445566778899aabbcc",
      baseSha: null,
      memorySource: "anonymous",
    },
    scenarios,
    ...given,
  };
}

const queue = scenarioResult({
  id: "4",
  name: "DeduplicatedQueue",
  verdict: "protected",
  reason: `The path leaks without its protection (“Exception path without try/finally”), and not as shipped. ${FLAT}`,
  suspect: "worker.py:387-391",
  claim: "Task IDs pile up in `_processing` when an exception skips mark_done()",
  expected: "leak",
  per: "task",
  variants: [
    variantResult({
      name: "Normal operations",
      n: 1000,
      workload: "python: leaks/queue_leak.py:normal",
      flat: ["heap", "fds", "threads", "children", "counter:_processing"],
      detectable: 3.2,
    }),
    variantResult({
      name: "Exception path",
      n: 1000,
      workload: "python: leaks/queue_leak.py:exception",
      flat: ["heap", "fds", "threads", "children", "counter:_processing"],
      detectable: 4.1,
    }),
    variantResult({
      name: "Exception path without try/finally",
      role: "unprotected",
      n: 1000,
      workload: "python: leaks/queue_leak.py:unguarded",
      flat: ["fds", "threads", "children"],
      growth: { heap: 80.2, memory: 82, "counter:_processing": 1 },
      detectable: 4.1,
      sites: [
        siteAt("worker.py", 391, {
          function: "put",
          bytesPerIteration: 80.2,
          countPerIteration: 1,
          share: 1,
          what: "str",
          heldBy: "module worker: queue → DeduplicatedQueue → _processing: set → str",
        }),
      ],
    }),
  ],
});

/** What a batch request makes and nothing stops: at the line that starts it, and a little where no line is known. */
const observerSites: readonly Site[] = [
  siteAt("worker.py", 214, {
    function: "watch_batch",
    bytesPerIteration: 38_980,
    countPerIteration: 1,
    share: 0.93,
    what: "PollingObserver",
    stack: [
      { file: "worker.py", line: 301, function: "handle_batch" },
      { file: "leaks/file_observer.py", line: 18, function: "AsShipped.iteration" },
    ],
    heldBy: "module threading: _active → dict → PollingObserver",
  }),
  siteAt("worker.py", 214, {
    function: "watch_batch",
    measure: "threads",
    countPerIteration: 1,
    share: 0.5,
    what: "PollingObserver",
  }),
  siteAt("worker.py", 214, {
    function: "watch_batch",
    measure: "threads",
    countPerIteration: 1,
    share: 0.5,
    what: "PollingEmitter",
  }),
  siteAt("batches/snapshot.py", 44, {
    function: "snapshot_of",
    bytesPerIteration: 2_520,
    countPerIteration: 21,
    share: 0.06,
    what: "tuple",
    stack: [{ file: "worker.py", line: 214, function: "watch_batch" }],
  }),
];

const observerLocation: Location = {
  by: ["tracemalloc", "threading"],
  iterations: 48,
  seconds: 2.1,
  kept: [
    {
      measure: "heap",
      what: "weakref",
      bytesPerIteration: 96,
      countPerIteration: 1,
      heldBy: "module weakref: _dangling → WeakSet",
    },
  ],
  remark: null,
};

/** The same site in base, where other lines are above it. */
function elsewhere(site: Site, shift: number): Site {
  return { ...site, line: site.line + shift, isInChange: null };
}

const observer = scenarioResult({
  id: "8",
  name: "File observer",
  verdict: "leak",
  reason: LEAKING,

  fixVerified: true,
  suspect: "worker.py:210-216",
  claim: "Observer threads are not stopped",
  expected: "possible leak",
  priority: "medium",
  per: "batch request",
  variants: [
    variantResult({
      name: "As shipped",
      n: 96,
      workload: "python: leaks/file_observer.py:AsShipped",
      flat: ["fds", "children"],
      growth: { heap: 41_980, memory: 42_121, threads: 2 },
      detectable: 640,
      sites: observerSites,
      location: observerLocation,
    }),
    variantResult({
      name: "Observer stopped and joined",
      role: "fixed",
      n: 96,
      workload: "python: leaks/file_observer.py:Fixed",
      detectable: 640,
    }),
  ],
});

function clean(
  id: string,
  name: string,
  per: string,
  n: number,
  detectable: number,
  expected = "no-leak",
): ScenarioResult {
  const workload = `python: leaks/${name.toLowerCase().replaceAll(" ", "_")}.py`;
  const variants = [variantResult({ name: "As shipped", n, detectable, workload })];
  return scenarioResult({ id, name, per, expected, variants });
}

const cleanOnes = [
  clean("5", "PyAV containers", "file", 200, 410),
  clean("6", "HTTP responses", "request", 1000, 61),
  clean("7", "XML ElementTree", "document", 500, 55),
  clean("9", "Whisper segments", "transcription", 96, 228),
  clean("10", "FFmpeg pipes", "conversion", 96, 300),
];

const withBase = {
  ...resultsOf([]).environment,
  baseSha: "51d0e77a00000000000000000000000000000000",
};

/** How base takes part where only these scenarios are measured there. */
export function comparedIn(
  scenarios: readonly ScenarioResult[],
  measured: readonly string[],
  given: Partial<Results> = {},
): Results {
  const spared = scenarios
    .filter(({ id, variants }) => variants.length > 0 && !measured.includes(id))
    .map(({ id }) => id);
  return resultsOf(scenarios, {
    environment: withBase,
    comparison: { state: "compared", measured, spared, isAdoption: false },
    ...given,
  });
}

/** The same scenario with base's runs of its subjects, whose growth is `growth`. */
export function againstBase(
  scenario: ScenarioResult,
  change: ScenarioResult["change"],
  growth: NonNullable<VariantSketch["growth"]>,
  given: Partial<VariantSketch> = {},
): ScenarioResult {
  const flat = (["heap", "fds", "threads", "children"] as const).filter((name) => growth[name] === undefined);
  const onBase = scenario.variants
    .filter(({ role, revision, definition }) => role === "subject" && revision === "head" && definition === "head")
    .map(({ name, workload }) =>
      variantResult({ name, n: 96, workload, flat, growth, revision: "base", definition: "base", ...given }),
    );
  return { ...scenario, change, variants: [...scenario.variants, ...onBase] };
}

/** The same scenario with what is known of its sites against base: whether the change touches them. */
function touching(scenario: ScenarioResult, isInChange: (site: Site) => boolean): ScenarioResult {
  const variants = scenario.variants.map((variant) => ({
    ...variant,
    sites: variant.sites.map((site) => ({ ...site, isInChange: isInChange(site) })),
  }));
  return { ...scenario, variants };
}

const OBSERVERS = { heap: 42_030, memory: 42_170, threads: 2 };
const LOCATED = { sites: observerSites.map((site) => elsewhere(site, -5)), location: observerLocation };
const oldObserver = againstBase(
  touching(observer, () => false),
  "pre-existing",
  OBSERVERS,
  LOCATED,
);
const newObserver = againstBase(
  touching(observer, ({ file }) => file === "worker.py"),
  "introduced",
  {},
);

/** The seven suspects of the example, measured against a base that has the one leak too. */
export const sevenResults: Results = comparedIn(
  [queue, ...cleanOnes.slice(0, 3), oldObserver, ...cleanOnes.slice(3)],
  ["8"],
);

/** The change brings the leak. */
export const introducedResults: Results = comparedIn(
  [queue, ...cleanOnes.slice(0, 3), newObserver, ...cleanOnes.slice(3)],
  ["8"],
  { gate: { decision: "block", reasons: ["#8 File observer: leak, introduced here"] } },
);

/** What base grows at is stopped by the tested fix; what the change adds is not. */
const halfFixed = variantResult({
  name: "Observer stopped and joined",
  role: "fixed",
  n: 96,
  workload: "python: leaks/file_observer.py:Fixed",
  flat: ["fds", "threads", "children"],
  growth: { heap: 2_610, memory: 2_700 },
  detectable: 640,
  sites: observerSites.filter(({ file }) => file === "batches/snapshot.py"),
});

const worseObserver = againstBase(
  touching(
    { ...observer, fixVerified: false, variants: [...observer.variants.slice(0, 1), halfFixed] },
    ({ file }) => file === "batches/snapshot.py",
  ),
  "worse",
  { heap: 10_020, memory: 10_100, threads: 1 },
  { ...LOCATED, sites: LOCATED.sites.filter(({ file }) => file === "worker.py") },
);

/** The change makes a leak worse, which is accepted as it was. */
export const worseResults: Results = comparedIn(
  [
    {
      ...worseObserver,
      accept: { until: "2027-01-31", reason: "upstream bug, see #12" },
      acceptedIn: "base",
    },
    ...cleanOnes,
  ],
  ["8"],
  { gate: { decision: "block", reasons: ["#8 File observer: leak, worse than in base"] } },
);

const fixedTasks = againstBase(queue, "fixed", { heap: 80.1, memory: 82, "counter:_processing": 1 });

/** One leak that base has too and that is accepted; one that the change fixes; one that it does not touch. */
export const fixedResults: Results = comparedIn(
  [
    fixedTasks,
    ...cleanOnes.slice(0, 2),
    { ...oldObserver, accept: { until: "2027-01-31", reason: "upstream bug, see #12" }, acceptedIn: "base" },
    scenarioResult({
      id: "9",
      name: "Whisper segments",
      verdict: "skipped",
      reason: "The change touches none of its `paths`.",
      change: "none",
    }),
  ],
  ["4", "8"],
);

const REMOVED = "Base measures it, and here it is pending.";
const DEMANDED = "Base can do without what is missing here: python: watchdog.";

/** Two scenarios that base measures are gone, or no longer run. */
export const lostResults: Results = comparedIn(
  [
    scenarioResult({
      id: "4",
      name: "DeduplicatedQueue",
      verdict: "pending",
      reason: `${REMOVED} This change removes it.`,
      change: "coverage-lost",
      suspect: "worker.py:387-391",
    }),
    scenarioResult({
      id: "8",
      name: "File observer",
      verdict: "pending",
      reason: `${DEMANDED} This machine lacks python: watchdog.`,
      nextStep: "Install it and run again.",
      missing: ["python: watchdog"],
      change: "coverage-lost",
    }),
    ...cleanOnes,
  ],
  [],
  {
    gate: {
      decision: "block",
      reasons: [
        `#4 DeduplicatedQueue: coverage lost, ${REMOVED} This change removes it.`,
        `#8 File observer: coverage lost, ${DEMANDED} This machine lacks python: watchdog.`,
      ],
    },
  },
);

/** Base was asked for and could not be had. */
export const baselessResults: Results = resultsOf([observer, ...cleanOnes], {
  gate: { decision: "block", reasons: ["#8 File observer: leak"] },
  comparison: {
    state: "no-base",
    reason: "The checkout is shallow and the base commit is not in it. Check out with `fetch-depth: 0`.",
  },
});

/** A leak that somebody has let pass. */
export const overriddenResults: Results = {
  ...introducedResults,
  gate: { ...introducedResults.gate, decision: "pass" },
  override: { label: "leak-accepted", by: "octocat" },
};

/** The second of three shards is missing. */
export const shardlessResults: Results = comparedIn([queue, ...cleanOnes.slice(0, 3)], [], {
  gate: { decision: "block", reasons: ["shard 2/3 left no results"] },
});

/** The change brings leakproof, and a scenario that base leaks in too. */
export const adoptedResults: Results = comparedIn(
  [againstBase(observer, "pre-existing", OBSERVERS, { definition: "head" }), ...cleanOnes],
  ["8"],
  { comparison: { state: "compared", measured: ["8"], spared: ["5", "6", "7", "9", "10"], isAdoption: true } },
);

const copiedSubject = observer.variants.slice(0, 1).map((variant) => ({ ...variant, definition: "base" as const }));

/** The change hollows out the file that judges it, so that base's copy is run as well, and shows the leak. */
export const hollowedResults: Results = comparedIn(
  [
    againstBase(
      {
        ...observer,
        fixVerified: null,
        variants: [
          variantResult({ name: "As shipped", n: 96, workload: "python: leaks/file_observer.py:AsShipped" }),
          ...copiedSubject,
        ],
      },
      "introduced",
      {},
    ),
    ...cleanOnes,
  ],
  ["8"],
  { gate: { decision: "block", reasons: ["#8 File observer: leak, introduced here"] } },
);

/** Head's own scenario no longer leaks as base does, and base's copy of it still does. */
export const mendedResults: Results = comparedIn(
  [
    againstBase(
      {
        ...observer,
        verdict: "no-leak",
        fixRequired: false,
        fixVerified: null,
        reason: `${FLAT} Base's copy of “As shipped” still leaks here: the fix is in the scenario itself, or the scenario no longer exercises the leak. Look at its diff.`,
        variants: [variantResult({ name: "As shipped", n: 96 }), ...copiedSubject],
      },
      "fixed",
      OBSERVERS,
    ),
    ...cleanOnes,
  ],
  ["8"],
);

/** Head rewrites the scenario, and base's copy of it calls what head no longer has. */
export const rewrittenResults: Results = comparedIn(
  [
    {
      ...(cleanOnes[0] as ScenarioResult),
      change: "none",
      variants: [
        variantResult({ name: "As shipped", n: 96 }),
        variantResult({ name: "As shipped", n: 0, definition: "base", verdict: "error", measures: {}, runs: [] }),
      ],
    },
    ...cleanOnes.slice(1),
  ],
  [],
);

/** The same on a machine without watchdog and PyAV. */
export const pendingResults: Results = resultsOf([
  queue,
  scenarioResult({
    id: "5",
    name: "PyAV containers",
    verdict: "pending",
    reason: "This machine lacks python: av.",
    nextStep: "Install it and run again.",
    expected: "no-leak",
    priority: "when the environment has it",
    missing: ["python: av"],
  }),
  cleanOnes[1] as ScenarioResult,
  scenarioResult({
    id: "8",
    name: "File observer",
    verdict: "pending",
    reason: "This machine lacks python: watchdog.",
    nextStep: "Install it and run again.",
    expected: "possible leak",
    priority: "medium",
    missing: ["python: watchdog"],
  }),
  scenarioResult({
    id: "9",
    name: "Whisper segments",
    verdict: "pending",
    reason: "needs a model that we may not ship",
    expected: "no-leak",
    priority: "low",
  }),
]);

export const cleanResults: Results = resultsOf([queue, ...cleanOnes]);

/** The same in a pull request. */
export const sparedResults: Results = comparedIn([queue, ...cleanOnes], []);

/** A leak of a program that no profiler on this machine could look into, and a fix that does nothing. */
export const lineLessResults: Results = resultsOf(
  [
    scenarioResult({
      id: "11",
      name: "Thumbnailer",
      verdict: "leak",
      reason: LEAKING,
      fixVerified: false,
      per: "picture",
      variants: [
        variantResult({
          name: "As shipped",
          n: 96,
          workload: "command: ./thumbnails --all",
          quality: "assisted",
          runtime: "native",
          flat: ["threads"],
          growth: { memory: 8_190, fds: 1, children: 0.5 },
          location: {
            by: ["/proc"],
            iterations: 48,
            seconds: 1.4,
            kept: [
              {
                measure: "fds",
                what: "/var/lib/thumbnails/index",
                bytesPerIteration: null,
                countPerIteration: 1,
                heldBy: null,
              },
              {
                measure: "children",
                what: "convert -size 64x64",
                bytesPerIteration: null,
                countPerIteration: 0.5,
                heldBy: null,
              },
            ],
            remark: "Install heaptrack to see the lines of native code.",
          },
        }),
        variantResult({
          name: "Larger pool",
          role: "fixed",
          n: 96,
          workload: "command: ./thumbnails --all --pool 64",
          quality: "assisted",
          runtime: "native",
          flat: ["threads"],
          growth: { memory: 8_210, fds: 1, children: 0.5 },
        }),
      ],
    }),
    ...cleanOnes.slice(0, 1),
  ],
  { gate: { decision: "block", reasons: ["#11 Thumbnailer: leak"] } },
);

/** A leak, and no base to compare with: it blocks. */
export const blockedResults: Results = resultsOf([observer, ...cleanOnes], {
  gate: { decision: "block", reasons: ["#8 File observer: leak"] },
});

export const failedResults: Results = resultsOf(
  [
    scenarioResult({
      id: "5",
      name: "PyAV containers",
      verdict: "error",
      reason: "The run failed in iteration: FileNotFoundError.",
      nextStep: "Make 1 run of the workload succeed, then measure again.",
      suspect: "media.py:12",
      per: "file",
      variants: [
        variantResult({
          name: "As shipped",
          n: 0,
          verdict: "error",
          reason: "The run failed in iteration: FileNotFoundError.",
          error:
            "Traceback (most recent call last):\n  File \"leaks/pyav.py\", line 12, in iteration\n    av.open(path)\nFileNotFoundError: [Errno 2] No such file: 'clip.mp4'",
          measures: {},
          series: { iterations: [] },
          runs: [],
        }),
      ],
    }),
    cleanOnes[1] as ScenarioResult,
  ],
  {
    gate: {
      decision: "block",
      reasons: ["#5 PyAV containers: error, The run failed in iteration: FileNotFoundError."],
    },
  },
);

const STRADDLING =
  "Memory changes by 70 B per iteration (95 %: 20 B … 120 B): that straddles the budget of 64 B per iteration.";
const straddling: MeasureResult = {
  verdict: "inconclusive",
  perIteration: 70,
  low: 20,
  high: 120,
  total: 13_440,
  detectable: 110,
  budget: 64,
  budgetSource: "per-iteration",
  unit: "B",
  iterations: 192,
  growing: false,
};

export const inconclusiveResults: Results = resultsOf([
  scenarioResult({
    id: "6",
    name: "HTTP responses",
    verdict: "inconclusive",
    reason: STRADDLING,
    nextStep: "It needs about 1,100 iterations in one run (256 were done): give it a `timeout` of at least 4 min.",
    per: "request",
    variants: [
      variantResult({
        name: "As shipped",
        n: 256,
        quality: "assisted",
        runtime: "native",
        workload: "command: ./fetch --all",
        verdict: "inconclusive",
        reason: STRADDLING,
        measures: { memory: straddling },
      }),
    ],
  }),
  cleanOnes[2] as ScenarioResult,
]);

/** Stopped after two of four scenarios. */
export const interruptedResults: Results = resultsOf([queue, cleanOnes[1] as ScenarioResult], {
  planned: ["4", "6", "8", "9"],
  gate: { decision: "block", reasons: ["2 of 4 scenarios were not measured: 8, 9"] },
});
