/**
 * Loaded by `--require` into every Node process of a command: lets leakproof have garbage collected, and the heap read,
 * while the program is held at a mark. All that stays in the main thread is one function that a thread of our own calls
 * through the inspector, which interrupts JavaScript even in a busy loop.
 *
 * Node 20.11 or newer, nothing but its own modules; in anything else this does nothing.
 */
"use strict";

const { join } = require("node:path");
const { getHeapStatistics } = require("node:v8");
const { getEnvironmentData, isMainThread, setEnvironmentData } = require("node:worker_threads");
const { garbageCollector, startThread } = require("./thread.cjs");

const KEY = "leakproof.assist";
/** The word that both threads agree by, and a flag: this process has other isolates, whose heaps nobody can read. */
const STATE = 0;
const HAS_WORKERS = 1;
const { IDLE, WANTED, COLLECTING, HELD } = { IDLE: 0, WANTED: 1, COLLECTING: 2, HELD: 3 };
/** Milliseconds; whatever becomes of leakproof, the program goes on then. */
const LONGEST_HOLD = 10_000;

try {
  if (!isMainThread) tellOfWorker();
  else if (process.env.LEAKPROOF_ASSIST && canBeAsked()) begin(process.env.LEAKPROOF_ASSIST);
} catch {
  // Such as under `--permission`: the program is measured from outside.
}
for (const file of Object.keys(require.cache)) if (file.startsWith(__dirname)) delete require.cache[file];

function canBeAsked() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return process.versions.bun === undefined && (major > 20 || (major === 20 && minor >= 11));
}

function tellOfWorker() {
  const words = getEnvironmentData(KEY);
  if (words !== undefined) Atomics.store(words, HAS_WORKERS, 1);
}

function begin(path) {
  if (process.env.LEAKPROOF_LOCATE) return require("./locate/program.cjs").listen(path);
  const words = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const heap = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  const collectGarbage = garbageCollector();
  Object.defineProperty(globalThis, Symbol.for(KEY), { value: () => collect(words, heap, collectGarbage) });
  startThread(join(__dirname, "assist-thread.cjs"), { path, pid: process.pid, words, heap }, 16);
  // After our own thread was made, which is none of the program's.
  setEnvironmentData(KEY, words);
}

/** In the main thread, in between two of the program's instructions. */
function collect(words, heap, collectGarbage) {
  // Asked so long ago that nobody waits any more.
  if (Atomics.compareExchange(words, STATE, WANTED, COLLECTING) !== WANTED) return;
  collectGarbage();
  const { used_heap_size, external_memory } = getHeapStatistics();
  heap[0] = used_heap_size + external_memory;
  // Collecting may have taken so long that leakproof has given up.
  if (Atomics.compareExchange(words, STATE, COLLECTING, HELD) !== COLLECTING) return;
  Atomics.notify(words, STATE);
  Atomics.wait(words, STATE, HELD, LONGEST_HOLD);
  // Nothing, where it was released: it may be wanted again already.
  Atomics.compareExchange(words, STATE, HELD, IDLE);
}
