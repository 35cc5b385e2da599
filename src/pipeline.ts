import { calibrate } from "./calibrate/calibration.ts";
import { type OpenedBase, openBase } from "./compare/base-checkout.ts";
import { ComparedVariants } from "./compare/compared-variant.ts";
import { locatedVariant } from "./compare/located-variant.ts";
import { Sides } from "./compare/sides.ts";
import { type LoadedConfig, loadConfig } from "./config/config-file.ts";
import type { Environment, Results, Revision, ScenarioResult } from "./domain/results.ts";
import type { ChangedLines } from "./git/changed-lines.ts";
import { headRevision } from "./git/head.ts";
import { acceptance } from "./judge/acceptance.ts";
import { coverageLost, withLostCoverage } from "./judge/coverage.ts";
import { decideGate } from "./judge/gate.ts";
import {
  judgeMeasuredScenario,
  judgementOf,
  type MeasuredVariant,
  unmeasuredScenario,
} from "./judge/measured-scenario.ts";
import { type PlannedScenario, type PlannedVariant, planComparison } from "./plan/comparison.ts";
import { selectScenarios } from "./plan/selection.ts";
import { formatShard } from "./plan/shard.ts";
import { parseSuspect } from "./plan/suspect.ts";
import { isTouched } from "./plan/touched.ts";
import { setupFiles } from "./plan/workload-files.ts";
import type { CheckRequest, Ports } from "./ports.ts";
import { ResultsRecorder } from "./publish/results-recorder.ts";
import { preflight } from "./run/preparation/preflight.ts";
import { missingByDefinition, sortByReadiness } from "./run/preparation/readiness.ts";
import { measureScenarios } from "./run/variant-pool.ts";

/** The user interrupted it; the message says what there is of it. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What measuring is done with, once it is known what is due and against what. */
interface Campaign {
  readonly request: CheckRequest;
  readonly ports: Ports;
  readonly loaded: LoadedConfig;
  readonly base: OpenedBase;
  readonly sides: Sides;
  readonly plan: readonly PlannedScenario[];
  readonly recorder: ResultsRecorder;
}

/**
 * Measures what is due, on base too where one is asked for, judges it and keeps the results: the main job from the
 * configuration to `results.json`.
 * @throws UserMistake for all that is wrong with the request or the configuration, before anything is measured;
 * Interrupted once the signal has aborted
 */
export async function check(request: CheckRequest, ports: Ports): Promise<Results> {
  const loaded = loadConfig(request.folder, request.config);
  await using base = await openBase(request.base, loaded, request, ports.environment.RUNNER_TEMP);
  await using sides = new Sides(loaded, base, ports);
  const { config: before, changed } = base.state === "open" ? base : { config: null, changed: [] };
  const plan = selectScenarios(planComparison(loaded.config, before, changed), request.scenarios, request.shard);
  const recorder = await openRecorder(request, ports, loaded, base, sides, plan);
  try {
    await measureInto({ request, ports, loaded, base, sides, plan, recorder });
    return recorder.results;
  } catch (error) {
    if (!ports.signal.aborted) throw error;
    throw new Interrupted(
      recorder.hasBegun
        ? `interrupted; what was measured until then is in ${request.resultsFile}`
        : "interrupted before anything was measured",
    );
  }
}

async function measureInto(campaign: Campaign): Promise<void> {
  const { sides, plan, recorder, ports, loaded } = campaign;
  const { root, file } = loaded;
  // Before any code of the project runs, so that none of it can touch what base drives it with.
  for (const { variants } of plan) await Promise.all(variants.map((variant) => sides.head.remember(variant)));
  const broken = await sides.head.setUp();
  if (broken !== null) {
    await recorder.begin();
    for (const planned of plan) await record(unmeasuredScenario(planned.scenario, "error", broken), planned, campaign);
    return;
  }
  const present = plan.filter((planned) => !planned.isRemoved);
  const touched = present.filter((planned) => isDue(planned, campaign));
  const { ready, waiting } = await sortByReadiness(touched, { root, ...ports });
  const own = ready.flatMap(({ variants }) => variants).filter(({ definition }) => definition === "head");
  await preflight(
    own.map(({ variant }) => variant),
    { root, file, ...ports },
  );
  await recorder.begin();
  for (const planned of plan.filter(({ isRemoved }) => isRemoved)) {
    await record(unmeasuredScenario(planned.scenario, "pending", REMOVED), planned, campaign);
  }
  for (const planned of present.filter((one) => !touched.includes(one))) {
    await record(unmeasuredScenario(planned.scenario, "skipped", UNTOUCHED), planned, campaign);
  }
  for (const [planned, why] of waiting) {
    const lost = await lostRequirements(planned, why.missing, campaign);
    const told = lost === null ? why : { ...why, reason: lost, change: "coverage-lost" as const };
    await record(unmeasuredScenario(planned.scenario, "pending", told), planned, campaign);
  }
  await measureReady(ready, campaign);
}

/** What is missing on head, and is there on base: the change has taken it away. Null: nothing is. */
async function lostRequirements(
  { due }: PlannedScenario,
  missing: readonly string[],
  { sides, ports }: Campaign,
): Promise<string | null> {
  const { base } = sides;
  if (due === null || base === null || missing.length === 0 || (await base.setUp()) !== null) return null;
  const onBase = await missingByDefinition(due, { root: base.root, ...ports });
  const taken = missing.filter((name) => !onBase.includes(name));
  return taken.length === 0 ? null : `Missing here, though base has it: ${taken.join(", ")}.`;
}

const REMOVED = { reason: "This change removes it.", nextStep: null };
const UNTOUCHED = { reason: "The change touches none of its `paths`.", nextStep: null };

/** A scenario that was asked for by its id is always due. */
function isDue({ scenario, isSameDefinition }: PlannedScenario, { request, base, loaded }: Campaign): boolean {
  if (base.state !== "open" || request.scenarios.length > 0) return true;
  const setups = [loaded.config.setup, base.config?.setup ?? null];
  const isSame = isSameDefinition && JSON.stringify(setups[0]) === JSON.stringify(setups[1]);
  return isTouched(scenario, base.changed, isSame, setups.flatMap(setupFiles));
}

async function measureReady(ready: readonly PlannedScenario[], campaign: Campaign): Promise<void> {
  const { request, ports, sides } = campaign;
  const { source } = ports.sampler;
  const compared = new Map(ready.map((planned) => [planned, comparedVariants(planned, campaign)]));
  const variantsOf = (planned: PlannedScenario) => compared.get(planned) ?? comparedVariants(planned, campaign);
  const pool = { jobs: request.jobs, timeBudget: request.timeBudget, now: ports.now };
  await measureScenarios(
    ready,
    pool,
    async (planned, variant, allowance) => {
      const measured = await variantsOf(planned).measure(variant, allowance);
      return request.calibrate ? calibrated(measured, planned, variant, campaign) : measured;
    },
    async (planned, onHead) => {
      ports.signal.throwIfAborted();
      const measured = [...onHead, ...(await variantsOf(planned).onBase())];
      const result = judgeMeasuredScenario(planned.scenario, measured, source, sides.base !== null);
      await record(result, planned, campaign);
    },
  );
}

/** With what was found of the leaks that were planted in it. */
async function calibrated(
  measured: MeasuredVariant,
  { scenario }: PlannedScenario,
  planned: PlannedVariant,
  { sides, ports }: Campaign,
): Promise<MeasuredVariant> {
  const { head } = sides;
  const place = { ...ports, root: head.root, head, memorySource: ports.sampler.source };
  return { ...measured, calibration: await calibrate({ scenario, planned, measured }, place) };
}

function comparedVariants(planned: PlannedScenario, campaign: Campaign): ComparedVariants {
  const { request, ports, sides, base } = campaign;
  const { failOn, onInconclusive } = request.gate;
  return new ComparedVariants({
    scenario: planned.scenario,
    head: sides.head,
    base: sides.base,
    isBaseDue: isBaseDue(planned, campaign),
    isInconclusiveGated: failOn !== "never" && onInconclusive === "block",
    verdictOf: (measured) => judgementOf(measured, ports.sampler.source).verdict,
    locate: (revision, variant, measured, allowance) => {
      const place = { side: revision === "head" ? sides.head : sides.base, changed: linesOf(revision, base) };
      const looking = { ...place, memorySource: ports.sampler.source, isAsked: request.locate };
      return locatedVariant({ scenario: planned.scenario, planned: variant, measured, allowance }, looking);
    },
    now: ports.now,
  });
}

/** Head's lines that the change touches; null where that can't be told. */
function linesOf(revision: Revision, base: OpenedBase): ChangedLines | null {
  return revision === "head" && base.state === "open" ? base.lines : null;
}

/** Where head may have fixed what base is known, or suspected, to leak, base is asked although head is clean. */
function isBaseDue({ scenario, due }: PlannedScenario, { request, base }: Campaign): boolean {
  if (request.compare === "always" || (due?.accept ?? null) !== null) return true;
  const suspect = scenario.suspect === null ? null : parseSuspect(scenario.suspect);
  return suspect !== null && base.state === "open" && base.changed.includes(suspect.file);
}

async function record(result: ScenarioResult, planned: PlannedScenario, campaign: Campaign): Promise<void> {
  const { request, recorder, ports } = campaign;
  const accepted = acceptance(planned.due, planned.scenario, request.isProposed, dayOf(recorder.results.startedAt));
  const settled = { ...result, ...accepted };
  // What may be skipped has been told apart before.
  const lost = planned.due === null ? null : coverageLost(planned.due, settled, true);
  const told = lost === null ? settled : withLostCoverage(settled, lost);
  await recorder.record(told);
  ports.progress.scenario(told);
}

/** `YYYY-MM-DD`, UTC */
function dayOf(time: string): string {
  return time.slice(0, "2026-11-23".length);
}

async function openRecorder(
  request: CheckRequest,
  ports: Ports,
  { config, root }: LoadedConfig,
  base: OpenedBase,
  sides: Sides,
  plan: readonly PlannedScenario[],
): Promise<ResultsRecorder> {
  const planned = plan.map(({ scenario }) => scenario.id);
  const startedAt = ports.date().toISOString();
  const conclude = (scenarios: readonly ScenarioResult[]) => ({
    gate: decideGate(scenarios, planned, request.gate, dayOf(startedAt)),
    comparison: sides.comparison(scenarios),
  });
  const began = ports.now();
  const header: Results = {
    schema: 1,
    tool: ports.tool,
    title: config.title,
    config: request.config,
    startedAt,
    seconds: 0,
    planned,
    shard: request.shard === null ? null : formatShard(request.shard),
    ...conclude([]),
    environment: {
      ...ports.machine,
      ...(await commits(root, base, request)),
      memorySource: ports.sampler.source,
    },
    override: null,
    scenarios: [],
  };
  return ResultsRecorder.open(request.resultsFile, header, conclude, () => (ports.now() - began) / 1000);
}

/** Head is the pull request's own commit, also where GitHub's merge of it is checked out. */
async function commits(
  root: string,
  base: OpenedBase,
  request: CheckRequest,
): Promise<Pick<Environment, "headSha" | "baseSha">> {
  const headSha = await headRevision(root, request.proposedHead);
  return { headSha, baseSha: base.state === "open" ? base.found.sha : null };
}
