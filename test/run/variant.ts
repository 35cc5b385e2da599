import { resolve } from "node:path";
import type { Referee } from "../../src/domain/run.ts";
import type { Service, Variant, Workload } from "../../src/domain/scenario.ts";
import { treeSamplerFor } from "../../src/measure/platform.ts";
import type { RunContext } from "../../src/run/run-context.ts";
import { bytes } from "../../src/units/bytes.ts";
import { milliseconds } from "../../src/units/duration.ts";

export const WORKLOADS = resolve(import.meta.dirname, "workloads");

export function pythonWorkload(file: string, name: string | null = null): Workload {
  return { kind: "python", file, name };
}

export function nodeWorkload(file: string, name: string | null = null): Workload {
  return { kind: "node", file, name };
}

export function commandWorkload(command: string): Workload {
  return { kind: "command", command };
}

/** A server on a port of 127.0.0.1, known and driven by its root. */
export function serviceWorkload(start: string, overrides: Partial<Service> = {}): Service {
  const url = "http://127.0.0.1:8080/";
  return {
    kind: "service",
    start,
    ready: { kind: "url", url },
    iterate: { kind: "request", method: "GET", url },
    ...overrides,
  };
}

export function variantOf(workload: Workload, overrides: Partial<Variant> = {}): Variant {
  return {
    name: "As shipped",
    role: "subject",
    workload,
    interpreter: { python: "python3", node: process.execPath },
    thresholds: { perIteration: null, total: null },
    timeout: milliseconds(30_000),
    env: {},
    cwd: ".",
    position: { line: 3, column: 5 },
    ...overrides,
  };
}

/** Never has a doubt, and is content with the first run. */
export const contentReferee: Referee = { isBeyondDoubt: () => false, nextRun: () => ({ kind: "none" }) };

/** Short first runs of the workloads beside this file; `PYTHONUNBUFFERED` would make bunched lines come one by one. */
export function contextOf(overrides: Partial<RunContext> = {}): RunContext {
  return {
    root: WORKLOADS,
    adapters: resolve("adapters"),
    sampler: treeSamplerFor(process.platform),
    referee: contentReferee,
    allowance: milliseconds(Number.POSITIVE_INFINITY),
    memoryCap: bytes(2 ** 30),
    signal: new AbortController().signal,
    progress: () => {},
    environment: { PATH: process.env.PATH, HOME: process.env.HOME },
    now: () => performance.now(),
    firstRunMs: milliseconds(500),
    beforeConfirming: () => Promise.resolve(),
    ...overrides,
  };
}
