import type { Phase, RunOutcome } from "../domain/run.ts";
import type { LostSample } from "../measure/tree-sampler.ts";
import type { Milliseconds } from "../units/duration.ts";
import type { Failure } from "./cooperative/protocol.ts";
import { exhaustionIn } from "./exhaustion.ts";
import type { Ending } from "./process/measured-process.ts";

/** A run came to an end before it was done; `outcome` says how. */
export class RunInterrupted extends Error {
  override readonly name = "RunInterrupted";
  readonly outcome: RunOutcome;

  constructor(outcome: RunOutcome) {
    super(outcome.state);
    this.outcome = outcome;
  }
}

/**
 * Does a part of a run; what interrupts it is its outcome.
 * @throws the signal's reason when that is why it was interrupted
 */
export async function outcomeOf(part: () => Promise<void>, signal: AbortSignal): Promise<RunOutcome> {
  try {
    await part();
    return { state: "completed" };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof RunInterrupted) return error.outcome;
    throw error;
  }
}

/** How far a process was when it ended. */
export interface LastSeen {
  readonly phase: Phase;
  /** Such as `after iteration 37 of 960`. */
  readonly progress: string;
  readonly timeout: Milliseconds;
  /** The end of what the program printed. */
  readonly tail: string;
}

/** The tree could not be sampled though it lives. */
export function lostSample(error: LostSample): RunInterrupted {
  const nextStep = "Run it again; if it stays like this, run leakproof as the user to whom the workload belongs.";
  return new RunInterrupted({ state: "unmeasurable", reason: `a sample was lost: ${error.message}`, nextStep });
}

/** The outcome of a run whose process ended when it should not have. */
export function outcomeOfEnding(ending: Ending, seen: LastSeen): RunOutcome {
  const detail = [`It ended ${seen.progress}.`, seen.tail].filter((part) => part !== "").join("\n");
  switch (ending.cause) {
    case "timed-out":
      return { state: "timed-out", phase: seen.phase, timeoutSeconds: seen.timeout / 1000, detail };
    case "memory-cap":
      return { state: "cut-short", by: "memory-cap", detail };
    case "exited": {
      const exhausted = exhaustionIn(seen.tail);
      if (exhausted !== null) return { state: "cut-short", by: exhausted, detail };
      const how = ending.signalName === null ? `with exit code ${ending.code}` : `by signal ${ending.signalName}`;
      return { state: "failed", phase: seen.phase, reason: `the program ended ${how} ${seen.progress}`, detail };
    }
    case "aborted":
      return { state: "failed", phase: seen.phase, reason: "leakproof was interrupted", detail };
  }
}

/** The outcome of a run whose workload told of an error of its own. */
export function outcomeOfFailure({ phase, message }: Failure): RunOutcome {
  const exhausted = phase === "start" ? null : exhaustionIn(message);
  if (exhausted !== null) return { state: "cut-short", by: exhausted, detail: message };
  const what = phase === "start" ? "the workload could not be loaded" : `${phase}() failed`;
  return { state: "failed", phase, reason: `${what}: ${headline(message)}`, detail: message };
}

/** The line that names the error: in Python the first behind the last frame, and elsewhere the first. */
function headline(message: string): string {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  const lastFrame = lines.findLastIndex((line) => /^ {2}File "/.test(line));
  const line = lastFrame < 0 ? lines[0] : lines.slice(lastFrame).find((after) => !after.startsWith(" "));
  return (line ?? "no message").trim().slice(0, 200);
}
