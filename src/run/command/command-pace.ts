/** How fast a command goes, in milliseconds. */
export interface CommandPace {
  readonly iterationMs: number;
  /** Until its first iteration, and after its last. */
  readonly startUpMs: number;
}

/** How long a pilot took. */
export interface PilotTiming {
  readonly iterations: number;
  readonly activeMs: number;
  /** From the first line that arrived to the last; null where fewer than two did. */
  readonly span: { readonly ms: number; readonly iterations: number } | null;
}

/** Lines tell a rate when this much lies between them, and two pilots when their lengths differ by this much. */
const RELIABLE_SPAN_MS = 100;
const RELIABLE_DIFFERENCE_MS = 300;
/** The next pilot does at most this many times as many iterations as the one before. */
const STEEPEST = 32;

/** The pace that a pilot shows, by its lines or by how much longer it took than the shortest; null: not yet reliable. */
export function paceOf(pilot: PilotTiming, shortest: PilotTiming): CommandPace | null {
  const { span } = pilot;
  if (span !== null && span.ms >= RELIABLE_SPAN_MS) return paceFrom(pilot, span.ms / span.iterations);
  const differenceMs = pilot.activeMs - shortest.activeMs;
  if (differenceMs < RELIABLE_DIFFERENCE_MS) return null;
  return paceFrom(pilot, differenceMs / (pilot.iterations - shortest.iterations));
}

/**
 * The pace of a whole run, which is longer than any pilot, and in which a runtime that compiles as it goes is faster. Not
 * by more than a pilot may be longer than the one before: a start-up that was taken for too long leaves next to no time.
 */
export function paceAfter(run: PilotTiming, before: CommandPace): CommandPace {
  const { span, activeMs, iterations } = run;
  const iterationMs = span === null ? (activeMs - before.startUpMs) / iterations : span.ms / span.iterations;
  return { ...before, iterationMs: Math.max(iterationMs, before.iterationMs / STEEPEST) };
}

/** How many iterations the next pilot does. */
export function nextPilotIterations(pilot: PilotTiming, shortest: PilotTiming): number {
  const differenceMs = Math.max(1, pilot.activeMs - shortest.activeMs);
  return Math.ceil(pilot.iterations * Math.min(STEEPEST, Math.max(2, (1.5 * RELIABLE_DIFFERENCE_MS) / differenceMs)));
}

function paceFrom({ iterations, activeMs }: PilotTiming, iterationMs: number): CommandPace {
  return { iterationMs, startUpMs: Math.max(0, activeMs - iterations * iterationMs) };
}
