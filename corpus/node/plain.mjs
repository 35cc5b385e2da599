/**
 * Runs a workload as a plain program, which knows nothing of leakproof's protocol: node plain.mjs FILE.mjs#CLASS
 *
 * It does LEAKPROOF_ITERATIONS iterations and prints a line after each.
 */
import { writeSync } from "node:fs";
import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const [file, name] = process.argv[2].split("#");
const { [name]: Workload } = await import(pathToFileURL(resolve(file)).href);
const workload = new Workload();
await workload.setup?.();
for (let number = 1; number <= Number(process.env.LEAKPROOF_ITERATIONS); number += 1) {
  await workload.iteration();
  writeSync(1, `iteration ${number}\n`);
  if (number % 50 === 0) await setImmediate();
}
await workload.teardown?.();
