/**
 * Drives one Node workload for leakproof over its control protocol (docs/protocol.md).
 *
 *     LEAKPROOF_SOCKET=... node --expose-gc adapter.mjs FILE [NAME]
 *
 * Node 20 or newer, nothing but its own modules.
 */
import { once } from "node:events";
import { connect } from "node:net";
import { pathToFileURL } from "node:url";

const LONGEST_MESSAGE = 20_000;

const socketPath = process.env.LEAKPROOF_SOCKET;
delete process.env.LEAKPROOF_SOCKET;
const [file, name] = process.argv.splice(1, 3).slice(1);
process.argv.push(file);

let phase = "start";
const plantedSize = process.env.LEAKPROOF_PLANT;
delete process.env.LEAKPROOF_PLANT;

let failing = false;
let awaits;
let workload = {};

const received = Buffer.alloc(4096);
let pending = "";
let wake = () => {};
const socket = connect({
  path: socketPath,
  // One buffer for all requests: a fresh one for each would be the adapter's own growth until the next collection.
  onread: {
    buffer: received,
    callback: (length) => {
      pending += received.toString("latin1", 0, length);
      wake();
      return true;
    },
  },
});

// Whatever happens, leakproof hears of it from here; when leakproof is gone, there is nobody left to work for.
socket.on("error", () => process.exit(1));
socket.on("close", () => process.exit(1));
process.on("uncaughtException", (error) => fail(error));
process.on("unhandledRejection", (error) => fail(error));
process.on("exit", leaving);

await once(socket, "connect");
await serve();

async function serve() {
  try {
    await start();
    for (;;) {
      const [request, argument] = (await nextRequest()).split(" ");
      phase = "iteration";
      if (request === "run") {
        await repeat(Number(argument));
        send(`{"done":${argument}}\n`);
      } else if (request === "mark") {
        await mark();
      } else if (request === "end") {
        return await end();
      } else {
        throw new Error(`unknown request ${request}`);
      }
    }
  } catch (error) {
    await fail(error);
  }
}

async function start() {
  const namespace = await import(pathToFileURL(file).href);
  const target = name === undefined ? undefined : exported(namespace, name);
  phase = "setup";
  send('{"phase":"setup"}\n');
  workload = workloadOf(namespace, target);
  if (plantedSize !== undefined) {
    const { planted, plantOf } = await import("./planted.mjs");
    workload.iteration = planted(workload.iteration, plantOf(Number(plantedSize)));
  }
  await workload.setup?.();
  send(`${JSON.stringify({ ready: `node ${process.versions.node}` })}\n`);
}

/** A CommonJS module's exports may show only as properties of its default export. */
function exported(namespace, key) {
  const value = namespace[key] ?? namespace.default?.[key];
  if (value === undefined) {
    throw new Error(`${file} exports no ${key}; it exports: ${Object.keys(namespace).join(", ") || "nothing"}`);
  }
  return value;
}

/** A class is instantiated once and its methods are the workload's; a function takes the place of `iteration`. */
function workloadOf(namespace, target) {
  const holders = isClass(target) ? [new target()] : [namespace.default, namespace];
  const method = (key) => {
    const holder = holders.find((candidate) => typeof candidate?.[key] === "function");
    return holder?.[key].bind(holder);
  };
  const iteration = target === undefined || isClass(target) ? method("iteration") : target;
  if (typeof iteration !== "function") {
    throw new Error(`${isClass(target) ? `class ${name}` : file} has no function iteration`);
  }
  return { iteration, setup: method("setup"), teardown: method("teardown"), counters: method("counters") };
}

function isClass(target) {
  return (
    typeof target === "function" &&
    (typeof target.prototype?.iteration === "function" || /^class\b/.test(Function.prototype.toString.call(target)))
  );
}

/** A plain loop where iterations are plain functions; one await each, and nothing more, where they return promises. */
async function repeat(count) {
  const { iteration } = workload;
  let left = count;
  if (awaits === undefined) {
    const first = iteration();
    awaits = typeof first?.then === "function";
    await first;
    left -= 1;
  }
  if (!awaits) return repeatPlain(iteration, left);
  for (; left > 0; left -= 1) await iteration();
}

function repeatPlain(iteration, count) {
  for (let left = count; left > 0; left -= 1) iteration();
}

async function mark() {
  const counters = await readCounters();
  // What a weak reference or a finalizer frees is freed only after a turn of the event loop.
  await turn();
  globalThis.gc();
  await turn();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage(); // `external` holds the array buffers already
  send(`{"heap":${heapUsed + external},"counters":${counters}}\n`);
}

async function readCounters() {
  if (workload.counters === undefined) return "{}";
  phase = "counters";
  const counters = await workload.counters();
  if (counters === null || typeof counters !== "object") {
    throw new TypeError(`counters() must return an object of names to whole numbers, not ${counters}`);
  }
  for (const [key, value] of Object.entries(counters)) {
    if (!Number.isSafeInteger(value)) {
      throw new TypeError(`counters() must return whole numbers; "${key}" is ${String(value).slice(0, 100)}`);
    }
  }
  return JSON.stringify(counters);
}

async function end() {
  phase = "teardown";
  await workload.teardown?.();
  send('{"ended":true}\n');
  leave(0);
}

async function fail(error) {
  if (failing) return;
  failing = true;
  send(`${JSON.stringify({ error: { phase, message: describe(error) } })}\n`);
  if (phase === "iteration" || phase === "counters") {
    try {
      await workload.teardown?.();
    } catch {
      // What went wrong first has been told.
    }
  }
  leave(1);
}

/** The error's stack without the adapter's own frames, and its causes. */
function describe(error) {
  const text = stackOf(error) + (error?.cause === undefined ? "" : `\n[cause]: ${stackOf(error.cause)}`);
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE)}\n[...]`;
}

function stackOf(error) {
  try {
    const text = error instanceof Error ? String(error.stack ?? error) : `thrown: ${String(error)}`;
    return text
      .split("\n")
      .filter((line) => !line.includes(import.meta.url))
      .join("\n");
  } catch {
    return "an error that can't be printed";
  }
}

/** A workload that calls process.exit() must not pass for one that ended well. */
function leaving(code) {
  if (failing) return;
  const where = phase === "start" || phase === "setup" ? phase : `an ${phase}`;
  send(`${JSON.stringify({ error: { phase, message: `process.exit(${code}) was called during ${where}` } })}\n`);
}

function leave(code) {
  failing = true;
  process.off("exit", leaving);
  process.exit(code);
}

async function nextRequest() {
  while (!pending.includes("\n")) {
    await new Promise((resolve) => {
      wake = resolve;
    });
  }
  const [line, ...rest] = pending.split("\n");
  pending = rest.join("\n");
  return line;
}

function turn() {
  return new Promise((resolve) => setImmediate(resolve));
}

function send(line) {
  socket.write(line);
}
