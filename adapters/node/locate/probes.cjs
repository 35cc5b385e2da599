/**
 * Tells which places in the program's code are passed, and by which ways: breakpoints that never stop, and are gone after a few
 * passes. V8's samples name functions only; this tells the lines.
 */
"use strict";

const { callStack } = require("./call-stack.cjs");

/** For each place; a pass takes a tenth of a millisecond. */
const MOST_PASSES = 20;
const KEY = "leakproof.passed";

class Probes {
  #inspect;
  /** By their number: the different stacks that led there, how often it was, and the breakpoint. */
  #probes = [];

  constructor(inspect) {
    this.#inspect = inspect;
  }

  /** Places are `{scriptId, lineNumber, columnNumber}`, both from 0. The debugger has to be enabled, and to stay so. */
  set(places) {
    Object.defineProperty(globalThis, Symbol.for(KEY), { value: (index) => this.#pass(index), configurable: true });
    this.#probes = places.map((location, index) => {
      const condition = `globalThis[Symbol.for(${JSON.stringify(KEY)})](${index})`;
      return { passes: 0, stacks: new Map(), breakpoint: this.#breakpointAt(location, condition) };
    });
  }

  /** In the order of the places: the stacks by which each was passed. It ends the watch. */
  passed() {
    for (const probe of this.#probes) this.#remove(probe);
    delete globalThis[Symbol.for(KEY)];
    return this.#probes.splice(0).map(({ stacks }) => [...stacks.values()]);
  }

  /** Null where there can be none. */
  #breakpointAt(location, condition) {
    try {
      return this.#inspect("Debugger.setBreakpoint", { location, condition }).breakpointId;
    } catch {
      return null;
    }
  }

  /** False, for the program is not to be stopped. */
  #pass(index) {
    try {
      const probe = this.#probes[index];
      const stack = callStack();
      probe.stacks.set(JSON.stringify(stack), stack);
      probe.passes += 1;
      if (probe.passes >= MOST_PASSES) this.#remove(probe);
    } catch {
      // The program's stack may be full.
    }
    return false;
  }

  #remove(probe) {
    if (probe.breakpoint !== null) this.#inspect("Debugger.removeBreakpoint", { breakpointId: probe.breakpoint });
    probe.breakpoint = null;
  }
}

module.exports = { Probes };
