import type { Revision } from "../domain/results.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { MeasuredVariant } from "../judge/measured-scenario.ts";
import { referee } from "../judge/referee.ts";
import type { HeadVariant, PlannedVariant } from "../plan/comparison.ts";
import { type Milliseconds, milliseconds } from "../units/duration.ts";
import type { Occasion, Side } from "./side.ts";

export interface ComparedScenario {
  readonly scenario: Scenario;
  readonly head: Pick<Side, "measure">;
  /** Null: there is none, or it can't be set up. */
  readonly base: Pick<Side, "measure" | "setUp"> | null;
  /** Base is measured even where head is clean. */
  readonly isBaseDue: boolean;
  /** An inconclusive subject counts against the change, so that it deserves a second, longer look. */
  readonly isInconclusiveGated: boolean;
  readonly verdictOf: (measured: MeasuredVariant) => MeasuredVerdict;
  /** Adds where a variant grows, if that is to be looked for; `allowance`: wall time that is left for it. */
  readonly locate: (
    revision: Revision,
    planned: PlannedVariant,
    measured: MeasuredVariant,
    allowance: Milliseconds,
  ) => Promise<MeasuredVariant>;
  readonly now: () => number;
}

type MeasuredVerdict = "leak" | "no-leak" | "inconclusive" | "error";

/** What a first run takes at most. */
export const FIRST_RUN = milliseconds(10_000);
const SECOND_LOOK = milliseconds(30_000);

/**
 * Measures one scenario's variants on head, and their counterparts on base where that can matter: for a candidate between
 * its first run and its confirmation, so that both sides see the same machine.
 */
export class ComparedVariants {
  readonly #setting: ComparedScenario;
  /** By name: head's own variant and base's copy of it have the same counterpart. */
  readonly #base = new Map<string, Promise<MeasuredVariant | null>>();
  readonly #located = new Set<string>();

  constructor(setting: ComparedScenario) {
    this.#setting = setting;
  }

  /** All of base that was measured so far, in the order in which it was asked for. */
  async onBase(): Promise<MeasuredVariant[]> {
    const measured = await Promise.all(this.#base.values());
    return measured.filter((variant) => variant !== null);
  }

  /** @param allowance wall time for all runs of it together, those on base among them */
  async measure(planned: HeadVariant, allowance: Milliseconds): Promise<MeasuredVariant> {
    const { locate, now, verdictOf } = this.#setting;
    const startedAt = now();
    const left = () => milliseconds(Math.max(0, allowance - (now() - startedAt)));
    const measured = await this.#measureBoth(planned, left);
    const located = await locate("head", planned, measured, left());
    if (planned.counterpart !== null && verdictOf(measured) === "leak") {
      await this.#locateBase(planned.counterpart, left());
    }
    return located;
  }

  async #measureBoth(planned: HeadVariant, left: () => Milliseconds): Promise<MeasuredVariant> {
    const { isBaseDue, verdictOf } = this.#setting;
    const { counterpart } = planned;
    const compare = async () => {
      // Half of what is left: head's confirmation needs as much again.
      if (counterpart !== null) await this.#measureBase(counterpart, milliseconds(left() / 2));
    };
    const onHead = await this.#measureHead(planned, {
      allowance: left(),
      firstRunMs: FIRST_RUN,
      beforeConfirming: compare,
      referee,
    });
    const verdict = verdictOf(onHead);
    if (isBaseDue || verdict === "leak" || verdict === "inconclusive") await compare();
    if (verdict !== "inconclusive" || !(await this.#deservesSecondLook(planned, onHead))) return onHead;
    const again = await this.#measureHead(planned, {
      allowance: left(),
      firstRunMs: SECOND_LOOK,
      beforeConfirming: compare,
      referee,
    });
    return verdictOf(again) === "inconclusive" ? longer(onHead, again) : again;
  }

  #measureHead(planned: HeadVariant, occasion: Occasion): Promise<MeasuredVariant> {
    const { head, scenario } = this.#setting;
    return head.measure(scenario, planned, occasion);
  }

  /** Only what could be run to its end may tell more when it runs for longer. */
  async #deservesSecondLook({ variant, counterpart }: HeadVariant, onHead: MeasuredVariant): Promise<boolean> {
    if (variant.role !== "subject" || onHead.runs.at(-1)?.outcome.state !== "completed") return false;
    if (this.#setting.isInconclusiveGated) return true;
    const onBase = counterpart === null ? null : await this.#base.get(counterpart.variant.name);
    return onBase != null && this.#setting.verdictOf(onBase) === "no-leak";
  }

  #measureBase(counterpart: PlannedVariant, allowance: Milliseconds): Promise<MeasuredVariant | null> {
    const { name } = counterpart.variant;
    const measuring = this.#base.get(name) ?? this.#runOnBase(counterpart, allowance);
    this.#base.set(name, measuring);
    return measuring;
  }

  /** So that it can be told which of head's sites are in base too. */
  async #locateBase(counterpart: PlannedVariant, allowance: Milliseconds): Promise<void> {
    const { name } = counterpart.variant;
    const measuring = this.#base.get(name);
    if (measuring === undefined || this.#located.has(name)) return;
    this.#located.add(name);
    const locating = measuring.then((onBase) => onBase && this.#setting.locate("base", counterpart, onBase, allowance));
    this.#base.set(name, locating);
    await locating;
  }

  async #runOnBase(counterpart: PlannedVariant, allowance: Milliseconds): Promise<MeasuredVariant | null> {
    const { base, scenario } = this.#setting;
    if (base === null || (await base.setUp()) !== null) return null;
    return base.measure(scenario, counterpart, {
      allowance,
      firstRunMs: FIRST_RUN,
      beforeConfirming: () => Promise.resolve(),
      referee,
    });
  }
}

function longer(a: MeasuredVariant, b: MeasuredVariant): MeasuredVariant {
  return b.iterations > a.iterations ? b : a;
}
