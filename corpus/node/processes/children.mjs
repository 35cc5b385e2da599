/** Long-lived children and workers that are driven message by message, and children that nobody ends. */
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

const CHILD = fileURLToPath(new URL("child.mjs", import.meta.url));

function job(number) {
  return { id: number, text: String(number).padStart(8, "0").repeat(100) };
}

/** Asks one child for one job an iteration. */
class Child {
  static how = null;
  #number = 0;

  setup() {
    this.child = fork(CHILD, [this.constructor.how], { execArgv: ["--max-semi-space-size=2"] });
  }

  async iteration() {
    const asked = job(this.#number++);
    const answered = once(this.child, "message");
    this.child.send(asked);
    const [{ id }] = await answered;
    if (id !== asked.id) throw new Error("another answer");
  }

  async teardown() {
    const ended = once(this.child, "exit");
    this.child.disconnect();
    await ended;
  }
}

/** The child keeps every result. */
export class KeepingChild extends Child {
  static how = "keeping";
}

/** The child keeps its last 1,000 results. */
export class CachingChild extends Child {
  static how = "caching";
}

/** The child keeps every eighth job, which fails, with its error. */
export class ErringChild extends Child {
  static how = "erring";
}

/** A worker thread keeps every result: a heap of its own in the same process. */
export class KeepingWorker {
  #worker = new Worker(new URL("worker.mjs", import.meta.url));
  #number = 0;

  async iteration() {
    const answered = once(this.#worker, "message");
    this.#worker.postMessage(job(this.#number++));
    await answered;
  }

  teardown() {
    return this.#worker.terminate();
  }
}

/** A filter is started for each request, is given its input and waits for more. */
export class UnendedChildren {
  #filters = new Set();

  async iteration() {
    const filter = spawn("cat", { stdio: ["pipe", "pipe", "ignore"] });
    this.#filters.add(filter);
    filter.stdin.write("line\n");
    const [line] = await once(filter.stdout, "data");
    if (line.toString() !== "line\n") throw new Error("another line");
  }

  teardown() {
    for (const filter of this.#filters) filter.kill();
  }
}

/** One request in ten starts a worker for a heavy part, and nobody ends the worker. */
export class UnendedWorkers {
  #workers = [];
  #number = 0;

  async iteration() {
    const number = this.#number++;
    if (number % 10 !== 9) {
      JSON.parse(JSON.stringify(job(number)));
      return;
    }
    const worker = new Worker("require('node:worker_threads').parentPort.on('message', () => {})", { eval: true });
    await once(worker, "online");
    this.#workers.push(worker);
  }

  async teardown() {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
