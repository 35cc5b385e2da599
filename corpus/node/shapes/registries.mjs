/** Leaks of objects: something long-lived keeps what should have gone with the request. */
import { AsyncLocalStorage } from "node:async_hooks";
import { EventEmitter } from "node:events";

/** What a small service does with a request before anything interesting happens. */
export function parsedRequest(number) {
  const text = JSON.stringify({ id: number, path: `/users/${number % 977}`, tags: ["a", "b", String(number % 7)] });
  return JSON.parse(text);
}

class Workload {
  number = 0;
}

/** Each session listens for the shutdown, and none stops listening when it ends. */
export class Listeners extends Workload {
  #bus = new EventEmitter().setMaxListeners(0);

  iteration() {
    const request = parsedRequest(this.number++);
    const session = { request, log: [] };
    this.#bus.on("shutdown", (reason) => session.log.push(reason));
    this.#bus.emit("request", request);
  }
}

/**
 * The closures of one call share one context: `describe`, which is kept, keeps what `isNew` alone uses, the previous
 * snapshot, and that one the one before.
 */
export class Closures extends Workload {
  #latest = null;

  iteration() {
    const previous = this.#latest;
    const isNew = () => previous === null;
    const { id, path } = parsedRequest(this.number++);
    this.#latest = { rows: Array.from({ length: 40 }, (_, row) => row * id), describe: () => `${path} ${id}` };
    if (isNew()) this.#latest.rows.length = 0;
  }
}

/** Sizes are remembered by request, in a Map that would have to be a WeakMap. */
export class MapByRequest extends Workload {
  #sizes = new Map();

  iteration() {
    const request = parsedRequest(this.number++);
    this.#sizes.set(request, request.path.length + request.tags.length);
    if (this.#sizes.get(request) < 0) throw new Error("no size");
  }
}

/** Which paths have been seen how often: each holds an id, so that none comes again. */
export class PathCounts extends Workload {
  #counts = {};

  iteration() {
    const { id } = parsedRequest(this.number++);
    const path = `/orders/${String(id).padStart(12, "0")}/lines`;
    this.#counts[path] = (this.#counts[path] ?? 0) + 1;
  }
}

/** Weak references keep no session, but nobody removes them from the Map when it is gone. */
export class WeakReferences extends Workload {
  #sessions = new Map();

  iteration() {
    const session = { request: parsedRequest(this.number++), at: performance.now() };
    this.#sessions.set(`session-${String(session.request.id).padStart(16, "0")}`, new WeakRef(session));
  }
}

/** Samples are collected into segments; the full ones are kept for a query that never comes. */
export class Segments extends Workload {
  static SEGMENT = 20_000;
  #full = [];
  #current = 0;

  iteration() {
    this.#current += parsedRequest(this.number++).tags.length;
    if (this.#current < 3 * Segments.SEGMENT) return;
    this.#full.push(Array.from({ length: 25 * Segments.SEGMENT }, (_, index) => index + 0.5));
    this.#current = 0;
  }
}

/** One job in twenty fails and is put aside for a second attempt that nobody makes. */
export class RetryQueue extends Workload {
  #failed = [];

  iteration() {
    const number = this.number++;
    const job = { request: parsedRequest(number), body: JSON.stringify(Array(1000).fill(number % 10)) };
    if (number % 20 === 19) this.#failed.push(job);
  }
}

/** Every fifth document is broken, and its error is kept with what it was about. */
export class KeptErrors extends Workload {
  #errors = [];

  iteration() {
    const number = this.number++;
    const text = JSON.stringify({ number, items: Array(60).fill(7) });
    try {
      const document = JSON.parse(number % 5 === 0 ? text.slice(0, -2) : text);
      if (document.items.length !== 60) throw new RangeError("items are missing");
    } catch (cause) {
      const document = { text, number };
      this.#errors.push(Object.assign(new Error(`document ${number} can't be read`, { cause }), { document }));
    }
  }
}

/** Requests are entered by their id and leave when they are answered; one in four throws before that. */
export class EnteredRequests extends Workload {
  #current = new Map();

  iteration() {
    const request = parsedRequest(this.number++);
    try {
      this.#current.set(request.id, { request, started: performance.now(), headers: new Map([["a", request.path]]) });
      if (request.id % 4 === 1) throw new TypeError("unknown tag");
      this.#current.delete(request.id);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

/** A timer of an hour is started in each request's context and keeps its store. */
export class Contexts extends Workload {
  #storage = new AsyncLocalStorage();

  async iteration() {
    const store = { request: parsedRequest(this.number++), spans: [1, 2, 3] };
    await this.#storage.run(store, async () => {
      setTimeout(() => this.#storage.getStore(), 3_600_000).unref();
      await null;
      this.#storage.getStore().spans.push(4);
    });
  }
}
