/** Promises, timers and signals that nobody settles, clears or lets go of. */
import { parsedRequest } from "./registries.mjs";

/** Each session polls once an hour, and goes on to do so when it has ended. */
export class Intervals {
  #number = 0;

  async iteration() {
    const session = { request: parsedRequest(this.#number++), polled: 0 };
    setInterval(() => {
      session.polled += 1;
    }, 3_600_000).unref();
    await null;
  }
}

/** Each request races against one promise that lasts as long as the server: it keeps the reactions of all of them. */
export class Races {
  #stopped = new Promise(() => {});
  #number = 0;

  async iteration() {
    const request = parsedRequest(this.#number++);
    const answer = await Promise.race([this.#stopped, Promise.resolve(request.path)]);
    if (answer !== request.path) throw new Error("stopped");
  }
}

/** Calls wait by their correlation id; one reply in twenty is lost, and its promise stays. */
export class LostReplies {
  #waiting = new Map();
  #number = 0;

  async iteration() {
    const request = { ...parsedRequest(this.#number++), argument: JSON.stringify(Array(1500).fill(1)) };
    const reply = new Promise((resolve) => this.#waiting.set(request.id, { request, resolve }));
    if (request.id % 20 === 7) return;
    this.#waiting.get(request.id).resolve(request.path);
    this.#waiting.delete(request.id);
    await reply;
  }
}

/** Each task gets a signal that aborts it after an hour, and listens: Node keeps such a signal until its time has come. */
export class Signals {
  #number = 0;

  async iteration() {
    const task = { request: parsedRequest(this.#number++), isAborted: false };
    AbortSignal.timeout(3_600_000).addEventListener("abort", () => {
      task.isAborted = true;
    });
    await null;
  }
}

/** Timers of an hour that are cleared: nothing is left of them. */
export class ClearedTimers {
  #number = 0;

  async iteration() {
    const sessions = Array.from({ length: 20 }, () => parsedRequest(this.#number++));
    const timers = sessions.map((session) => setTimeout(() => sessions.push(session), 3_600_000));
    await null;
    for (const timer of timers) clearTimeout(timer);
  }
}
