/** The thread beside a Node program that speaks with leakproof; `assist.cjs` starts it. */
"use strict";

const { Session } = require("node:inspector");
const { connect } = require("node:net");
const { workerData } = require("node:worker_threads");

const { path, pid, words, heap } = workerData;
const STATE = 0;
const HAS_WORKERS = 1;
const { IDLE, WANTED, COLLECTING, HELD } = { IDLE: 0, WANTED: 1, COLLECTING: 2, HELD: 3 };
/** Milliseconds that a program may be deaf for, in a call that isn't JavaScript. */
const PATIENCE = 2000;
const CALL = { expression: 'globalThis[Symbol.for("leakproof.assist")]()', silent: true };

const received = Buffer.alloc(64);
let session = null;

const socket = connect({
  path,
  onread: {
    buffer: received,
    callback: (length) => {
      for (const request of received.toString("latin1", 0, length).split("\n")) answer(request);
      return true;
    },
  },
});
socket.on("error", release);
socket.on("close", release);
socket.write(`${JSON.stringify({ agent: "node", pid })}\n`);

function answer(request) {
  if (request === "collect") socket.write(`{"heap":${collect()}}\n`);
  else if (request === "go") release();
}

/** Blocks this thread, which has nothing else to do, until the main thread is held. */
function collect() {
  if (Atomics.load(words, HAS_WORKERS) !== 0) return null;
  session = new Session();
  session.connectToMainThread();
  Atomics.store(words, STATE, WANTED);
  session.post("Runtime.evaluate", CALL, () => {});
  Atomics.wait(words, STATE, WANTED, PATIENCE);
  if (Atomics.compareExchange(words, STATE, WANTED, IDLE) === WANTED) return null;
  Atomics.wait(words, STATE, COLLECTING, PATIENCE);
  return Atomics.load(words, STATE) === HELD ? heap[0] : null;
}

function release() {
  // First, and only for a mark at all: a program that ends while it is connected says that it waits for a debugger.
  session?.disconnect();
  session = null;
  Atomics.store(words, STATE, IDLE);
  Atomics.notify(words, STATE);
}
