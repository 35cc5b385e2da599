/** The thread beside a Node program that tells leakproof where it leaks; `program.cjs` starts it. */
"use strict";

const { connect } = require("node:net");
const { dirname } = require("node:path");
const { workerData } = require("node:worker_threads");
const { HeldProgram } = require("./held-program.cjs");
const { Locator } = require("./locator.cjs");

const { path, pid, words, port, ownFolder } = workerData;
const program = new HeldProgram(port, words);
const locator = new Locator(program, ownFolder, dirname(path));
const REQUESTS = {
  begin: () => locator.begin(),
  report: () => locator.report(),
  conclude: () => locator.conclude(),
};

let pending = "";
let answered = Promise.resolve();
const socket = connect({ path });
socket.setEncoding("latin1");
socket.on("data", (text) => {
  const lines = (pending + text).split("\n");
  pending = lines.pop();
  for (const line of lines) answered = answered.then(() => hear(line));
});
socket.on("error", () => program.release());
socket.on("close", () => program.release());
socket.write(`${JSON.stringify({ agent: "node", pid })}\n`);

async function hear(line) {
  if (line === "go") {
    program.release();
    rest();
  } else if (Object.hasOwn(REQUESTS, line)) socket.write(`${JSON.stringify(await answer(REQUESTS[line]))}\n`);
}

function rest() {
  try {
    locator.rest();
  } catch {
    // A snapshot that can't be read: it tells without.
  }
}

async function answer(request) {
  try {
    await program.hold();
    return await request();
  } catch (error) {
    return { failed: String(error?.message ?? error).slice(0, 500) };
  }
}
