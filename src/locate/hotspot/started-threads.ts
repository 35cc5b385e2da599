import type { Profile } from "../profile.ts";
import type { RecordedEvent, ThreadEvent } from "./flight-recording.ts";
import { javaStack } from "./java-stack.ts";

const MOST_THREADS = 1_000;
const LONGEST_NAME = 200;

/** Threads that were started since the recording began, and have not ended. */
export class StartedThreads {
  readonly #alive = new Map<number, ThreadEvent>();

  /** Each event once. */
  add(events: readonly RecordedEvent[]): void {
    const ended: number[] = [];
    for (const event of events) {
      if (event.event === "jdk.ThreadStart") this.#alive.set(event.id, event);
      if (event.event === "jdk.ThreadEnd") ended.push(event.id);
    }
    // They needn't come in order: each thread writes its own.
    for (const id of ended) this.#alive.delete(id);
  }

  /** Where each was started. */
  handles(): Profile["handles"] {
    return [...this.#alive.values()].slice(0, MOST_THREADS).flatMap(({ thread, stack }) => {
      const frames = javaStack(stack);
      return frames === null
        ? []
        : [{ kind: "threads" as const, what: thread.slice(0, LONGEST_NAME), frames, count: 1 }];
    });
  }
}
