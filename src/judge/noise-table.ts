import type { MemorySource, Quality, Runtime } from "../domain/run.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * By how many bytes memory was seen to creep up in clean programs over the judged window of one run, evenly enough to pass
 * for a leak. It comes from recordings of clean programs (churn, pools, bounded caches, fading warm-up, sawtooth, spikes)
 * whose seeds are used nowhere else, rounded up to a power of two; the JVM, .NET, Ruby and PHP stand beside the nearest
 * relative that was recorded. 0: not above the defaults. A run is never its own yardstick.
 *
 * What drives it: V8 grows its young generation in steps and collects the old one late; Go's pacer lets the heap breathe
 * up to twice its live size; collecting before each mark leaves the pages that the runtime keeps.
 */
const MEMORY: Readonly<Record<Quality, Readonly<Record<Runtime, number>>>> = {
  blind: {
    native: 0,
    python: 0,
    node: 2 * MIB,
    go: MIB,
    jvm: 8 * MIB,
    dotnet: 4 * MIB,
    ruby: MIB,
    php: MIB,
  },
  assisted: {
    native: 0,
    python: 0,
    node: 2 * MIB,
    go: MIB,
    jvm: 4 * MIB,
    dotnet: 4 * MIB,
    ruby: MIB,
    php: MIB,
  },
  cooperative: {
    native: 0,
    python: 0,
    node: 2 * MIB,
    go: 512 * KIB,
    jvm: 2 * MIB,
    dotnet: 2 * MIB,
    ruby: 512 * KIB,
    php: 512 * KIB,
  },
};

/** The same for the heap after collection: type feedback and compiled code of V8, class metadata of the JVM. */
const HEAP: Readonly<Record<Runtime, number>> = {
  native: 32 * KIB,
  python: 0,
  node: 64 * KIB,
  go: 0,
  jvm: 512 * KIB,
  dotnet: 256 * KIB,
  ruby: 64 * KIB,
  php: 0,
};

/** Clean variants whose resident set was watched instead grew by up to 472 KiB: file pages come and go with other processes. */
const RESIDENT_SET = 512 * KIB;

/** Bytes in all, over the judged window of one run. */
export function memoryNoise(quality: Quality, runtime: Runtime, source: MemorySource): number {
  return Math.max(MEMORY[quality][runtime], source === "rss" ? RESIDENT_SET : 0);
}

/** Bytes in all, over the judged window of one run. */
export function heapNoise(runtime: Runtime): number {
  return HEAP[runtime];
}
