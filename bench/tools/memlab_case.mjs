/** Takes the three heap snapshots of one corpus case that memlab compares: memlab_case.mjs FOLDER FILE [TARGET] */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeHeapSnapshot } from "node:v8";

const ITERATIONS = 1000;
const [folder, file, target] = process.argv.slice(2);
const module = await import(pathToFileURL(file).href);
const named = target === undefined ? undefined : module[target];
const isClass = typeof named?.prototype?.iteration === "function";
const workload = isClass ? new named() : { ...module, iteration: named ?? module.iteration };

await workload.setup?.();
for (const name of ["baseline", "target", "final"]) {
  for (let count = 0; count < ITERATIONS; count += 1) await workload.iteration();
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc();
  writeHeapSnapshot(join(folder, `${name}.heapsnapshot`));
}
await workload.teardown?.();
process.exit();
