/** A thread of ours beside the program's main one, and what that does for it. */
"use strict";

const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");
const { Worker } = require("node:worker_threads");

/** Collects all garbage. */
function garbageCollector() {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return () => {
    // The second waits for what the first one frees beside it: array buffers.
    gc();
    gc();
  };
}

/** `megabytes`: of its heap. `transferred`: what is in the data that becomes its own. */
function startThread(file, workerData, megabytes, transferred = []) {
  const worker = new Worker(file, {
    workerData,
    transferList: transferred,
    // Of its own: no preload again, no options, and none of the program's streams.
    ...{ execArgv: [], argv: [], env: {}, stdin: false, stdout: true, stderr: true, trackUnmanagedFds: false },
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: megabytes, stackSizeMb: 1 },
  });
  worker.unref();
  // A thread that fails must not fail the program.
  worker.on("error", () => {});
}

module.exports = { garbageCollector, startThread };
