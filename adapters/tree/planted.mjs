/**
 * A leak of known size beside a command, for `leakproof run --calibrate`: runs it, follows its iterations, and keeps SIZE
 * bytes for each of them, in this process, which belongs to the measured tree.
 *
 *     node planted.mjs SIZE NODE_OPTIONS COMMAND
 *
 * Node itself is kept out of the way: what it keeps lies outside its heap, page by page; the lines are read in a loop that
 * allocates nothing, in a V8 that is told to stand still; and NODE_OPTIONS are the command's.
 */
import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker, workerData } from "node:worker_threads";

/** Bytes, none of which are there before they are written to. What V8 keeps for each slab itself is too little to show. */
const SLAB = 64 << 20;
const PAGE = 4096;
/** Read at a time: one that is kept and not passed on yet is the error of a sample. */
const CHUNK = 512;
const PREFIX = Buffer.from("iteration ");
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const ZERO = 48;

const slabs = [];
let kept = 0;

/** Holds so much in all. A page is taken from the system only once it is written to. */
function keep(bytes) {
  for (; kept < bytes; kept += PAGE) {
    if (kept % SLAB === 0) slabs.push(Buffer.allocUnsafeSlow(SLAB));
    slabs.at(-1)[kept % SLAB] = 1;
  }
}

/** In a thread of its own: passes the command's output on, and keeps `size` for each iteration that it tells of. */
function followLines({ output, size }) {
  const chunk = Buffer.allocUnsafeSlow(CHUNK);
  const input = openSync(output, "r");
  // Opened anew, because the one that was inherited may not block.
  const stdout = openSync("/dev/stdout", "w");
  let place = 0;
  let number = 0;
  let matches = true;
  for (let length = readSync(input, chunk); length > 0; length = readSync(input, chunk)) {
    for (let i = 0; i < length; i += 1) {
      const byte = chunk[i];
      if (byte === NEWLINE) {
        if (matches && place > PREFIX.length) keep(number * size);
        place = 0;
        number = 0;
        matches = true;
        continue;
      }
      if (place < PREFIX.length) matches &&= byte === PREFIX[place];
      else if (byte >= ZERO && byte < ZERO + 10) number = 10 * number + byte - ZERO;
      else matches &&= byte === CARRIAGE_RETURN;
      place += 1;
    }
    // Not before: leakproof counts the lines that were passed on, and what those stand for is kept by then.
    writeSync(stdout, chunk, 0, length);
  }
  closeSync(input);
}

function main([size, nodeOptions, command]) {
  const folder = mkdtempSync(join(tmpdir(), "leakproof-planted-"));
  const [calls, output] = [join(folder, "s"), join(folder, "stdout")];
  execFileSync("mkfifo", ["-m", "600", output]);
  let iterations = 0;
  // A program that speaks the control protocol calls here, and everything is passed on.
  const server = createServer((caller) => {
    const leakproof = connect(process.env.LEAKPROOF_SOCKET);
    caller.on("data", (reply) => {
      const count = /^\{"done":\s*(\d+)\}/m.exec(reply.toString("latin1"))?.[1];
      iterations += Number(count ?? 0);
      keep(iterations * Number(size));
    });
    caller.pipe(leakproof).pipe(caller);
    for (const end of [caller, leakproof]) end.on("error", () => process.exit(1));
  });
  server.listen(calls, () => {
    const env = { ...process.env, LEAKPROOF_SOCKET: calls };
    if (nodeOptions === "") delete env.NODE_OPTIONS;
    else env.NODE_OPTIONS = nodeOptions;
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { output, size: Number(size) } });
    const inShell = ["-c", 'exec /bin/sh -c "$1" > "$0"', output, command];
    const child = spawn("/bin/sh", inShell, { env, stdio: ["ignore", "ignore", "inherit"] });
    const passedOn = new Promise((resolve) => worker.once("exit", resolve));
    child.once("exit", async (code, signal) => {
      await passedOn;
      rmSync(folder, { recursive: true, force: true });
      if (signal !== null) process.kill(process.pid, signal);
      process.exit(code ?? 1);
    });
  });
}

if (isMainThread) main(process.argv.slice(2));
else followLines(workerData);
