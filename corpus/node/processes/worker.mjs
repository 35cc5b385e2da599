/** A worker that keeps all its results. */
import { parentPort } from "node:worker_threads";

const kept = [];

parentPort.on("message", ({ id, text }) => {
  kept.push(JSON.parse(JSON.stringify({ id, text: text.toUpperCase() })));
  parentPort.postMessage(id);
});
