import type { MemorySource, Quality, Runtime } from "../domain/run.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * By how many bytes memory may creep up in clean programs over the judged window of one run, evenly enough to pass for a
 * leak. From recordings of clean programs (churn, pools, bounded caches, fading warm-up, sawtooth, spikes) in Python, Node,
 * C and Go, rounded up to a power of two; the JVM, .NET, Ruby and PHP were not recorded and stand beside their nearest
 * relative. 0: not above the defaults. A run is never its own yardstick.
 *
 * Node and the JVM asked to collect at each mark (assisted, with a heap): of some twenty clean programs on a busy machine, memory
 * rose by up to 17 MiB in Node, but in a few steps, which pass for no leak, and by up to 9 KiB otherwise; by 21 KiB in the JVM.
 * The allowances stay: what the heap shows needs none of them, and what only memory shows is beside it.
 *
 * What drives it: V8 grows its young generation in steps and collects the old one late; Go's pacer lets the heap breathe
 * up to twice its live size; collecting before each mark leaves the pages that the runtime keeps. A Node program that
 * allocates without pause creeps up by more, through its first seconds: a table that allowed for it would see no leak.
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

/**
 * The same for the heap after collection: type feedback and compiled code of V8 (up to 44 KiB in programs that compile
 * functions as they go, else 10), class metadata of the JVM (up to 94 KiB), and what an iteration holds when a command is asked
 * in the midst of it.
 */
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
/** Where only the resident set is to be had nothing can be collected from outside either: V8's half of the young generation. */
const RESIDENT_SET_OF_NODE = 16 * MIB;

/** Bytes in all, over the judged window of one run. */
export function memoryNoise(quality: Quality, runtime: Runtime, source: MemorySource): number {
  if (source === "anonymous") return MEMORY[quality][runtime];
  return Math.max(MEMORY[quality][runtime], runtime === "node" ? RESIDENT_SET_OF_NODE : RESIDENT_SET);
}

/** Bytes in all, over the judged window of one run. */
export function heapNoise(runtime: Runtime): number {
  return HEAP[runtime];
}
