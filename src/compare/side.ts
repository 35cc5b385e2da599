import { realpath } from "node:fs/promises";
import type { Revision } from "../domain/results.ts";
import type { Referee, Run } from "../domain/run.ts";
import type { Scenario, Setup, Variant } from "../domain/scenario.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { workloadLabel } from "../domain/workload-label.ts";
import type { MeasuredVariant } from "../judge/measured-scenario.ts";
import { locate } from "../locate/locating.ts";
import type { MeasuredGrowth } from "../locate/measured-growth.ts";
import type { PlannedVariant } from "../plan/comparison.ts";
import type { Ports } from "../ports.ts";
import { measureVariant, type VariantMeasurement } from "../run/experiment.ts";
import { runSetup, SetupFailed } from "../run/preparation/setup.ts";
import { measuredEnvironment } from "../run/process/environment.ts";
import type { RunContext } from "../run/run-context.ts";
import { bytes } from "../units/bytes.ts";
import type { Milliseconds } from "../units/duration.ts";
import type { Copies } from "./copies.ts";

/** For the whole process tree of one run. */
const MEMORY_CAP = bytes(2 * 1024 ** 3);

/** Why nothing of a side can be measured, and what to do about it. */
export interface SetupTrouble {
  readonly reason: string;
  readonly nextStep: string;
}

/** How a variant is measured this time. */
export interface Occasion {
  /** Wall time for all its runs together. */
  readonly allowance: Milliseconds;
  /** What a first run takes at most; shorter where the timeout is short. */
  readonly firstRunMs: Milliseconds;
  /** Done between a candidate's first run and its confirmation, while nothing of the variant is running. */
  readonly beforeConfirming: () => Promise<void>;
  /** Decides what is run next, and when it is enough. */
  readonly referee: Referee;
}

/** Head or base: a tree that is set up once, and then measured. */
export class Side {
  readonly revision: Revision;
  /** The project's root in this tree, absolute. */
  readonly root: string;
  readonly #setup: Setup | null;
  readonly #foreign: Copies | null;
  readonly #ports: Ports;
  readonly #called: string;
  #settingUp: Promise<SetupTrouble | null> | null = null;
  #trouble: SetupTrouble | null = null;

  /**
   * @param foreign gives it the other side's workload files; null: there is no other side
   * @param called how progress tells it from another side
   */
  constructor(
    revision: Revision,
    root: string,
    setup: Setup | null,
    foreign: Copies | null,
    ports: Ports,
    called: string = revision,
  ) {
    this.revision = revision;
    this.root = root;
    this.#setup = setup;
    this.#foreign = foreign;
    this.#ports = ports;
    this.#called = called;
  }

  /** Sets the project up, the first time that it is asked for. Null when that went well. */
  async setUp(): Promise<SetupTrouble | null> {
    this.#settingUp ??= this.#runSetup();
    this.#trouble = await this.#settingUp;
    return this.#trouble;
  }

  /** What is known by now to keep it from being measured. */
  get trouble(): SetupTrouble | null {
    return this.#trouble;
  }

  /** Reads the other side's workload file where that drives the variant, as long as no code of the project has run. */
  async remember({ variant, definition }: PlannedVariant): Promise<void> {
    if (definition !== this.revision) await this.#foreign?.remember(variant);
  }

  /** A variant as it can be started here; the adapter refuses code of the other side, as a shared install brings it. */
  async #runnable({ variant, definition }: PlannedVariant): Promise<Variant> {
    if (this.#foreign === null) return variant;
    const placed = definition === this.revision ? variant : await this.#foreign.place(variant);
    return { ...placed, env: { ...placed.env, LEAKPROOF_FOREIGN_ROOT: await realpath(this.#foreign.from) } };
  }

  /**
   * Measures a variant in this tree, which has to be set up.
   * @throws UserMistake when the program of head's own variant can't be started; another's has failed, then
   */
  async measure(scenario: Scenario, planned: PlannedVariant, occasion: Occasion): Promise<MeasuredVariant> {
    const { variant, definition } = planned;
    const context = { ...this.#context(scenario, planned), ...occasion };
    const { evidence, iterations, seconds, error, assists } = await this.#measureOrFail(planned, context);
    const { quality, runtime, runs, escaped } = evidence;
    return {
      name: variant.name,
      role: variant.role,
      revision: this.revision,
      definition,
      workload: workloadLabel(variant.workload),
      quality,
      runtime,
      thresholds: variant.thresholds,
      iterations,
      seconds,
      error,
      sites: [],
      location: null,
      series: runs[0]?.series ?? { iterations: [] },
      runs,
      assists,
      escaped,
      calibration: [],
    };
  }

  /** Adds to a variant that was measured here where it grows, by one more run of it. */
  async locate(
    scenario: Scenario,
    planned: PlannedVariant,
    measured: MeasuredVariant,
    growth: MeasuredGrowth,
    allowance: Milliseconds,
  ): Promise<MeasuredVariant> {
    const foreign = this.#setup?.paths ?? [];
    const context = { ...this.#context(scenario, planned), allowance, foreign };
    const located = await locate(await this.#runnable(planned), { ...measured, ...growth }, context);
    return { ...measured, ...located };
  }

  #context(scenario: Scenario, planned: PlannedVariant): Omit<RunContext, keyof Occasion> {
    const shown = this.#shown(planned);
    return {
      ...this.#ports,
      root: this.root,
      memoryCap: MEMORY_CAP,
      progress: (event) => this.#ports.progress.variant(scenario, shown, event),
    };
  }

  async #measureOrFail(planned: PlannedVariant, context: RunContext): Promise<VariantMeasurement> {
    const { variant } = planned;
    try {
      return await measureVariant(await this.#runnable(planned), context);
    } catch (error) {
      const isOwn = this.revision === "head" && planned.definition === "head";
      if (isOwn || context.signal.aborted || !(error instanceof UserMistake || isSystemError(error))) throw error;
      const outcome = { state: "failed", phase: "start", reason: error.message, detail: "" } as const;
      const series = { iterations: [] };
      const run: Run = { purpose: "first", series, outcome, seconds: 0, placement: "counted", timing: null };
      const { role, thresholds } = variant;
      const memorySource = context.sampler.source;
      const unseen = { quality: "blind", runtime: "native", memorySource, escaped: [] } as const;
      return {
        evidence: { role, thresholds, ...unseen, runs: [run] },
        iterations: 0,
        seconds: 0,
        error: null,
        assists: [],
      };
    }
  }

  /** Progress tells the two sides apart by the variant's name. */
  #shown({ variant, definition }: PlannedVariant): Variant {
    if (this.revision === "head" && definition === "head") return variant;
    return { ...variant, name: `${variant.name} (${this.revision === "base" ? this.#called : "base's copy"})` };
  }

  async #runSetup(): Promise<SetupTrouble | null> {
    if (this.#setup === null) return null;
    const { environment, progress, signal } = this.#ports;
    progress.setup("started", this.revision);
    try {
      await runSetup(this.#setup, this.root, measuredEnvironment(environment, {}).env, { signal });
      progress.setup("finished", this.revision);
      return null;
    } catch (error) {
      // Nobody can mend base from here, so that its mistakes are no reason to measure nothing at all.
      const isTrouble = error instanceof SetupFailed || (this.revision === "base" && error instanceof UserMistake);
      if (!isTrouble) throw error;
      return { reason: error.message, nextStep: `Make \`${this.#setup.run}\` succeed in the project's root.` };
    }
  }
}

/** A copy that can't be placed, for one: where its folder was, head may have a file. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
