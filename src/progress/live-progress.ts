import type { Revision, ScenarioResult } from "../domain/results.ts";
import type { Scenario, Variant } from "../domain/scenario.ts";
import type { ProgressListener } from "../ports.ts";
import { progressLine } from "../report/progress-line.ts";
import { scenarioLine } from "../report/terminal.ts";
import type { ProgressEvent } from "../run/run-context.ts";

/** The part of a stream that a terminal needs. */
export interface Screen {
  write(text: string): unknown;
  readonly columns?: number;
}

const REDRAW_MS = 100;
const CLEAR_LINE = "\x1b[2K";
const UP = "\x1b[1A";

/** A terminal's progress: a line for each variant that is being measured, redrawn in place; finished scenarios stay above. */
export class LiveProgress implements ProgressListener {
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #running = new Map<Variant, string>();
  #drawn = 0;
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(screen: Screen, now: () => number) {
    this.#screen = screen;
    this.#now = now;
  }

  setup(state: "started" | "finished", revision: Revision): void {
    if (state === "started") this.#print(revision === "base" ? "setting up base …" : "setting up …");
  }

  /** A line that stays. */
  note(line: string): void {
    this.#print(line);
  }

  variant(scenario: Scenario, variant: Variant, event: ProgressEvent): void {
    if (event.phase === "ending") this.#running.delete(variant);
    else
      this.#running.set(
        variant,
        progressLine({ scenarioId: scenario.id, variant: variant.name, ...event }, this.#width),
      );
    if (this.#now() - this.#drawnAt >= REDRAW_MS) this.#redraw();
  }

  scenario(result: ScenarioResult): void {
    this.#print(scenarioLine(result, { colour: true, width: this.#width }));
  }

  /** Takes the live lines away, so that what is printed next starts on a clean line. */
  close(): void {
    this.#erase();
  }

  get #width(): number {
    return this.#screen.columns ?? 80;
  }

  #print(line: string): void {
    this.#erase();
    this.#screen.write(`${line}\n`);
    this.#redraw();
  }

  #redraw(): void {
    this.#erase();
    const lines = [...this.#running.values()];
    this.#screen.write(lines.map((line) => `${line}\n`).join(""));
    this.#drawn = lines.length;
    this.#drawnAt = this.#now();
  }

  #erase(): void {
    this.#screen.write(`${UP}${CLEAR_LINE}`.repeat(this.#drawn));
    this.#drawn = 0;
  }
}
