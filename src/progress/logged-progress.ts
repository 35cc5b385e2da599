import type { Revision, ScenarioResult } from "../domain/results.ts";
import type { Scenario, Variant } from "../domain/scenario.ts";
import type { ProgressListener } from "../ports.ts";
import { progressLine } from "../report/progress-line.ts";
import { scenarioLine } from "../report/terminal.ts";
import type { ProgressEvent, RunPhase } from "../run/run-context.ts";

const LOG_WIDTH = 160;
/** Phases that last: a log names each as it begins, and nothing in between. */
const LOGGED: ReadonlySet<RunPhase> = new Set(["measuring", "extending", "confirming", "locating"]);

/** A log's progress: a plain line as each run begins, and one for each finished scenario. */
export class LoggedProgress implements ProgressListener {
  readonly #write: (line: string) => void;
  readonly #phases = new Map<Variant, RunPhase>();

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  setup(state: "started" | "finished", revision: Revision): void {
    const which = revision === "base" ? " base" : "";
    this.#write(state === "started" ? `setting up${which}` : `set up${which}`);
  }

  /** A line that stays. */
  note(line: string): void {
    this.#write(line);
  }

  variant(scenario: Scenario, variant: Variant, event: ProgressEvent): void {
    if (this.#phases.get(variant) === event.phase) return;
    this.#phases.set(variant, event.phase);
    if (LOGGED.has(event.phase)) {
      this.#write(progressLine({ scenarioId: scenario.id, variant: variant.name, ...event }, LOG_WIDTH));
    }
  }

  scenario(result: ScenarioResult): void {
    this.#write(scenarioLine(result, { colour: false, width: LOG_WIDTH }));
  }
}
