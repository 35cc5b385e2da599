import { formatBytes } from "../units/bytes.ts";
import { formatCount } from "../units/count.ts";
import { formatDuration } from "../units/duration.ts";
import { cellWidth, fit } from "./cell-width.ts";
import { logLine } from "./log-line.ts";
import { visibleLine } from "./visible-text.ts";

/** How far the measuring of one variant is; null where it can't be told yet. */
export interface ProgressState {
  readonly scenarioId: string;
  readonly variant: string;
  readonly phase: string;
  readonly iterations: number;
  readonly plannedIterations: number | null;
  readonly elapsedMs: number;
  readonly remainingMs: number | null;
  readonly growthBytes: number | null;
}

const SHORTEST_NAME = 12;

/**
 * One line such as `8 As shipped · measuring · 480 of 960 · +3.97 MB · 12 s, about 8 s left`, a column short of
 * `width`, so that no terminal breaks it: the name gives way first.
 */
export function progressLine(state: ProgressState, width: number): string {
  const { phase, growthBytes } = state;
  const facts = [
    visibleLine(phase),
    iterationsText(state),
    growthBytes === null ? null : formatBytes(growthBytes, { signed: true }),
    timeText(state),
  ].filter((fact) => fact !== null);
  const tail = facts.map((fact) => ` · ${fact}`).join("");
  const name = visibleLine(`${state.scenarioId} ${state.variant}`);
  return logLine(fit(fit(name, Math.max(SHORTEST_NAME, width - cellWidth(tail) - 1)) + tail, width - 1));
}

function iterationsText({ iterations, plannedIterations }: ProgressState): string | null {
  if (plannedIterations !== null) return `${formatCount(iterations)} of ${formatCount(plannedIterations)}`;
  return iterations > 0 ? formatCount(iterations) : null;
}

function timeText({ elapsedMs, remainingMs }: ProgressState): string {
  const left = remainingMs === null ? "" : `, about ${formatDuration(roundToSeconds(remainingMs))} left`;
  return `${formatDuration(elapsedMs)}${left}`;
}

/** An estimate has no use for tenths, and never says that nothing is left while something runs. */
function roundToSeconds(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 1000)) * 1000;
}
