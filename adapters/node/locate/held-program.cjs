/** The program as our thread sees it: held between two instructions of its main thread, which does what it is told meanwhile. */
"use strict";

const { Session } = require("node:inspector");

/** Milliseconds that a program may be deaf for, in a call that isn't JavaScript. */
const PATIENCE = 5000;
const CALL = { expression: 'globalThis[Symbol.for("leakproof.locate")]()', silent: true };
/** The words that both threads share. */
const ORDERS = 0;
/** The number of the hold that is wanted; 0: none. */
const HOLD = 1;

class HeldProgram {
  #port;
  #words;
  #session = null;
  #holds = 0;
  #tell = () => {};

  constructor(port, words) {
    this.#port = port;
    this.#words = words;
    port.on("message", (message) => this.#tell(message));
  }

  /** The inspector interrupts JavaScript even in a busy loop. */
  async hold() {
    if (this.#session !== null) return;
    this.#session = new Session();
    this.#session.connectToMainThread();
    this.#holds += 1;
    Atomics.store(this.#words, HOLD, this.#holds);
    const isHeld = this.#answer(PATIENCE);
    this.#session.post("Runtime.evaluate", CALL, () => {});
    if ((await isHeld) !== null) return;
    this.release();
    throw new Error(`its main thread ran no JavaScript for ${PATIENCE / 1000} s`);
  }

  release() {
    if (this.#session === null) return;
    // First: a program that ends while it is connected says that it waits for a debugger.
    this.#session.disconnect();
    this.#session = null;
    Atomics.store(this.#words, HOLD, 0);
    this.#wake();
  }

  /** Has a method of `program.cjs` called. */
  async ask(method, ...args) {
    if (this.#session === null) throw new Error("it went on meanwhile");
    const answer = this.#answer();
    this.#port.postMessage({ method, args });
    this.#wake();
    const { value, error } = await answer;
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** Null when none comes in time. */
  #answer(withinMs) {
    return new Promise((resolve) => {
      const timer = withinMs === undefined ? undefined : setTimeout(resolve, withinMs, null);
      this.#tell = (message) => {
        clearTimeout(timer);
        resolve(message);
      };
    });
  }

  #wake() {
    Atomics.add(this.#words, ORDERS, 1);
    Atomics.notify(this.#words, ORDERS);
  }
}

module.exports = { HeldProgram, HOLD, ORDERS };
