import type { ScenarioResult } from "../../src/domain/results.ts";
import type { Ports } from "../../src/ports.ts";
import { scenarioResult } from "../report/fixture-results.ts";

/** A scenario of which nothing was measured. */
export const RECORDED: ScenarioResult = scenarioResult({ id: "8", name: "Server", reason: "So it was measured." });

export const WORLD: Pick<Ports, "tool" | "machine" | "sampler" | "date"> = {
  tool: "leakproof/0.0.0",
  machine: { os: "Linux", cpus: 2, node: "v20.19.0" },
  sampler: { source: "anonymous" } as Ports["sampler"],
  date: () => new Date(0),
};
