/**
 * What stays in the main thread of a program that is to tell where it leaks: one function that a thread of our own calls through
 * the inspector. Until it is told to begin, it costs no more than that V8 doesn't inline functions, for the samples that it
 * takes name those only that are called.
 */
"use strict";

const { Session } = require("node:inspector");
const { dirname, join } = require("node:path");
const { setFlagsFromString, writeHeapSnapshot } = require("node:v8");
const { MessageChannel, receiveMessageOnPort } = require("node:worker_threads");
const { garbageCollector, startThread } = require("../thread.cjs");
const { Handles } = require("./handles.cjs");
const { HOLD, ORDERS } = require("./held-program.cjs");
const { Probes } = require("./probes.cjs");
const { INTERVAL } = require("./stacks.cjs");

/** Of the heap of our thread, in megabytes: the names in a heap snapshot. */
const MEGABYTES = 256;
/** Milliseconds; whatever becomes of leakproof, the program goes on then. */
const LONGEST_HOLD = 60_000;

function listen(path) {
  setFlagsFromString("--no-turbo-inlining");
  setFlagsFromString("--no-maglev-inlining");
  const words = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  const program = new Program();
  Object.defineProperty(globalThis, Symbol.for("leakproof.locate"), { value: () => hold(program, port1, words) });
  const data = { path, pid: process.pid, words, port: port2, ownFolder: dirname(__dirname) };
  startThread(join(__dirname, "thread.cjs"), data, MEGABYTES, [port2]);
}

/** In between two of the program's instructions: does what it is told until it may go on. */
function hold(program, port, words) {
  let orders = Atomics.load(words, ORDERS);
  const wanted = Atomics.load(words, HOLD);
  // Asked so long ago that nobody waits any more.
  if (wanted === 0) return;
  port.postMessage({});
  while (Atomics.load(words, HOLD) === wanted) {
    if (Atomics.wait(words, ORDERS, orders, LONGEST_HOLD) === "timed-out") return;
    orders = Atomics.load(words, ORDERS);
    for (let order = receiveMessageOnPort(port); order !== undefined; order = receiveMessageOnPort(port)) {
      port.postMessage(obey(program, order.message));
    }
  }
}

function obey(program, { method, args }) {
  try {
    return { value: program[method](...args) };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

class Program {
  /** Its own, which stays: sampling ends with the session that has started it. */
  #session = new Session();
  #handles = new Handles();
  #probes = new Probes((method, parameters) => this.inspect(method, parameters));
  #bufferBytes = 0;
  #scripts = [];

  collect = garbageCollector();

  constructor() {
    this.#session.connect();
  }

  begin() {
    this.inspect("HeapProfiler.startSampling", { samplingInterval: INTERVAL });
    this.#handles.begin();
    this.#bufferBytes = process.memoryUsage().arrayBuffers;
  }

  /** Bytes. */
  heap() {
    return process.memoryUsage().heapUsed;
  }

  /** Into a file, for what comes through the inspector would come in one piece. */
  takeSnapshot(file) {
    writeHeapSnapshot(file);
  }

  /** The scripts that there are; from then on `inspect` can ask the debugger. */
  debug() {
    this.#scripts = [];
    const add = ({ params: { scriptId, url, sourceMapURL } }) => this.#scripts.push({ scriptId, url, sourceMapURL });
    this.#session.on("Debugger.scriptParsed", add);
    this.inspect("Debugger.enable");
    this.#session.off("Debugger.scriptParsed", add);
    return this.#scripts.splice(0);
  }

  /** Asks in this thread, which answers at once. */
  inspect(method, parameters) {
    let answer;
    this.#session.post(method, parameters, (error, result) => {
      answer = { error, result };
    });
    if (answer.error) throw new Error(answer.error.message);
    return answer.result;
  }

  /** Looks which of these places in its code are passed, and from where. */
  watch(places) {
    this.#probes.set(places);
  }

  tell() {
    const bufferBytes = Math.max(0, process.memoryUsage().arrayBuffers - this.#bufferBytes);
    return { bufferBytes, handles: this.#handles.alive(), probes: this.#probes.passed() };
  }
}

module.exports = { listen };
