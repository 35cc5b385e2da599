import { beforeAll, describe, expect, it } from "vitest";
import { type MeasuredFolder, runFolder } from "./leakproof.ts";

describe("programs that really leak, and programs that only look like it", () => {
  let run: MeasuredFolder;
  beforeAll(async () => {
    run = await runFolder("verdicts", ["--jobs", "2"]);
  }, 420_000);

  const truth: Record<string, { verdict: string; grows?: string; perIteration?: [number, number] }> = {
    "hundred-bytes": { verdict: "leak", grows: "heap", perIteration: [95, 110] },
    "bounded-cache": { verdict: "no-leak" },
    "exception-path": { verdict: "leak", grows: "heap", perIteration: [400, 480] },
    "one-in-twenty": { verdict: "leak", grows: "heap", perIteration: [190, 230] },
    child: { verdict: "leak", grows: "memory", perIteration: [2500, 3600] },
    descriptors: { verdict: "leak", grows: "fds", perIteration: [1, 1] },
    threads: { verdict: "leak", grows: "threads", perIteration: [1, 1] },
    counter: { verdict: "leak", grows: "counter:jobs", perIteration: [1, 1] },
    "node-leak": { verdict: "leak", grows: "heap", perIteration: [60, 200] },
    "node-cache": { verdict: "no-leak" },
    "node-garbage": { verdict: "no-leak" },
    "c-leak": { verdict: "leak", grows: "memory", perIteration: [190, 230] },
    "c-clean": { verdict: "no-leak" },
  };

  it.each(Object.entries(truth))("%s", (id, { verdict, grows, perIteration }) => {
    const scenario = run.scenario(id);
    expect(scenario.verdict, scenario.reason).toBe(verdict);
    if (grows === undefined || perIteration === undefined) return;
    const leaking = scenario.variants.find((variant) => variant.verdict === "leak");
    const measure = leaking?.measures[grows as "heap"];
    expect(measure?.growing).toBe(true);
    expect(measure?.perIteration).toBeGreaterThanOrEqual(perIteration[0] - 1e-9);
    expect(measure?.perIteration).toBeLessThanOrEqual(perIteration[1] + 1e-9);
  });

  it("names the variant that leaks, and clears the other", () => {
    const verdicts = run.scenario("exception-path").variants.map(({ name, verdict }) => [name, verdict]);
    expect(verdicts).toEqual([
      ["Normal path", "no-leak"],
      ["Exception path", "leak"],
    ]);
  });

  it("confirms a subject's leak in a fresh process", () => {
    const [variant] = run.scenario("hundred-bytes").variants;
    expect(variant?.runs.map(({ purpose }) => purpose)).toEqual(["first", "confirm"]);
  });

  it("blocks, and the exit code says so", () => {
    expect(run.results.gate.decision).toBe("block");
    expect(run.code).toBe(1);
  });
});
