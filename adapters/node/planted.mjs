/**
 * Leaks of known size, for `leakproof run --calibrate`: what is planted in a workload has to be found again.
 *
 *     node --expose-gc planted.mjs SIZE      weighs one and prints how many bytes it really takes
 */
import { argv, memoryUsage } from "node:process";
import { fileURLToPath } from "node:url";

/** An array and its elements' header; then one reference each. */
const SMALLEST = 48;
const REFERENCE = 8;
const WEIGHED = 200_000;

/** Keeps about `size` bytes each time that it is called: a chain of arrays, without one that grows by leaps. */
export function plantOf(size) {
  const length = Math.max(1, Math.floor((size - SMALLEST) / REFERENCE));
  let chain = null;
  return () => {
    const kept = new Array(length);
    kept[0] = chain;
    chain = kept;
  };
}

/** `iteration` with one call of `plant` behind it; what it returns may be a promise. */
export function planted(iteration, plant) {
  return () => {
    const result = iteration();
    plant();
    return result;
  };
}

/** What one call really keeps, in bytes; weighed again until compiled code makes no difference. */
function weigh(plant) {
  let weight = Number.NaN;
  for (let times = 0; times < 3; times += 1) {
    const before = liveBytes();
    for (let left = WEIGHED; left > 0; left -= 1) plant();
    weight = (liveBytes() - before) / WEIGHED;
  }
  return Math.round(weight);
}

function liveBytes() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = memoryUsage();
  return heapUsed + external;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.log(weigh(plantOf(Number(argv[2]))));
}
