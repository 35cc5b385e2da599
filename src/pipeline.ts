import { type LoadedConfig, loadConfig } from "./config/config-file.ts";
import type { Results, ScenarioResult } from "./domain/results.ts";
import type { Scenario, Setup, Variant } from "./domain/scenario.ts";
import { workloadLabel } from "./domain/workload-label.ts";
import { headRevision } from "./git/head.ts";
import { decideGate } from "./judge/gate.ts";
import { judgeMeasuredScenario, type MeasuredVariant, unmeasuredScenario } from "./judge/measured-scenario.ts";
import { referee } from "./judge/referee.ts";
import { selectScenarios } from "./plan/selection.ts";
import { formatShard } from "./plan/shard.ts";
import type { CheckRequest, Ports } from "./ports.ts";
import { ResultsRecorder } from "./publish/results-recorder.ts";
import { measureVariant } from "./run/experiment.ts";
import { preflight } from "./run/preparation/preflight.ts";
import { sortByReadiness } from "./run/preparation/readiness.ts";
import { runSetup, SetupFailed } from "./run/preparation/setup.ts";
import { measuredEnvironment } from "./run/process/environment.ts";
import { measureScenarios } from "./run/variant-pool.ts";
import { bytes } from "./units/bytes.ts";
import { type Milliseconds, milliseconds } from "./units/duration.ts";

/** The user interrupted it; the message says what there is of it. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** For the whole process tree of one run. */
const MEMORY_CAP = bytes(2 * 1024 ** 3);
/** What a first run takes at most; shorter where the timeout is short. */
const FIRST_RUN = milliseconds(10_000);

/**
 * Measures what is due, judges it and keeps the results: the main job from the configuration to `results.json`.
 * @throws UserMistake for all that is wrong with the request or the configuration, before anything is measured;
 * Interrupted once the signal has aborted
 */
export async function check(request: CheckRequest, ports: Ports): Promise<Results> {
  const loaded = loadConfig(request.folder, request.config);
  const scenarios = selectScenarios(loaded.config.scenarios, request.scenarios, request.shard);
  const recorder = await openRecorder(request, ports, loaded.config.title, loaded.root, scenarios);
  try {
    return await measureInto(recorder, loaded, scenarios, request, ports);
  } catch (error) {
    if (!ports.signal.aborted) throw error;
    throw new Interrupted(
      recorder.hasBegun
        ? `interrupted; what was measured until then is in ${request.resultsFile}`
        : "interrupted before anything was measured",
    );
  }
}

async function measureInto(
  recorder: ResultsRecorder,
  { config, root, file }: LoadedConfig,
  scenarios: readonly Scenario[],
  request: CheckRequest,
  ports: Ports,
): Promise<Results> {
  const broken = await setUp(config.setup, root, ports);
  if (broken !== null) {
    await recorder.begin();
    for (const scenario of scenarios) await tell(unmeasuredScenario(scenario, "error", broken), recorder, ports);
    return recorder.results;
  }

  const { ready, waiting } = await sortByReadiness(scenarios, { root, ...ports });
  await preflight(
    ready.flatMap((scenario) => scenario.variants),
    { root, file, ...ports },
  );
  await recorder.begin();
  for (const [scenario, why] of waiting) await tell(unmeasuredScenario(scenario, "pending", why), recorder, ports);

  const pool = { jobs: request.jobs, timeBudget: request.timeBudget, now: ports.now };
  await measureScenarios(ready, pool, measurer(root, ports), async (scenario, measured) => {
    ports.signal.throwIfAborted();
    await tell(judgeMeasuredScenario(scenario, measured, ports.sampler.source), recorder, ports);
  });
  return recorder.results;
}

async function tell(result: ScenarioResult, recorder: ResultsRecorder, { progress }: Ports): Promise<void> {
  await recorder.record(result);
  progress.scenario(result);
}

async function openRecorder(
  request: CheckRequest,
  ports: Ports,
  title: string,
  root: string,
  scenarios: readonly Scenario[],
): Promise<ResultsRecorder> {
  const planned = scenarios.map((scenario) => scenario.id);
  const startedAt = ports.date().toISOString();
  const decide = (results: readonly ScenarioResult[]) =>
    decideGate(results, planned, request.gate, startedAt.slice(0, "2026-11-23".length));
  const began = ports.now();
  const header: Results = {
    schema: 1,
    tool: ports.tool,
    title,
    config: request.config,
    startedAt,
    seconds: 0,
    planned,
    shard: request.shard === null ? null : formatShard(request.shard),
    gate: decide([]),
    environment: {
      ...ports.machine,
      headSha: await headRevision(root),
      baseSha: null,
      memorySource: ports.sampler.source,
    },
    comparison: null,
    override: null,
    scenarios: [],
  };
  return ResultsRecorder.open(request.resultsFile, header, decide, () => (ports.now() - began) / 1000);
}

/** Null when the project is set up; else why no scenario can be measured. */
async function setUp(
  setup: Setup | null,
  root: string,
  { environment, progress, signal }: Ports,
): Promise<{ reason: string; nextStep: string } | null> {
  if (setup === null) return null;
  progress.setup("started");
  try {
    await runSetup(setup, root, measuredEnvironment(environment, {}).env, { signal });
    progress.setup("finished");
    return null;
  } catch (error) {
    if (!(error instanceof SetupFailed)) throw error;
    return { reason: error.message, nextStep: `Make \`${setup.run}\` succeed in the project's root.` };
  }
}

function measurer(root: string, ports: Ports) {
  return async (scenario: Scenario, variant: Variant, allowance: Milliseconds): Promise<MeasuredVariant> => {
    const { evidence, iterations, seconds, error, assists } = await measureVariant(variant, {
      root,
      allowance,
      referee,
      memoryCap: MEMORY_CAP,
      firstRunMs: FIRST_RUN,
      ...ports,
      progress: (event) => ports.progress.variant(scenario, variant, event),
    });
    const { quality, runtime, runs, escaped } = evidence;
    return {
      name: variant.name,
      role: variant.role,
      revision: "head",
      definition: "head",
      workload: workloadLabel(variant.workload),
      quality,
      runtime,
      thresholds: variant.thresholds,
      iterations,
      seconds,
      error,
      sites: [],
      series: runs[0]?.series ?? { iterations: [] },
      runs,
      assists,
      escaped,
    };
  };
}
