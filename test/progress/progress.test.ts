import { describe, expect, it } from "vitest";
import type { ScenarioResult } from "../../src/domain/results.ts";
import type { Scenario, Variant } from "../../src/domain/scenario.ts";
import { LiveProgress } from "../../src/progress/live-progress.ts";
import { LoggedProgress } from "../../src/progress/logged-progress.ts";
import type { ProgressEvent } from "../../src/run/run-context.ts";

const SCENARIO = { id: "8" } as Scenario;
const SHIPPED = { name: "As shipped" } as Variant;
const FIXED = { name: "Fixed" } as Variant;

function event(phase: ProgressEvent["phase"], iterations: number): ProgressEvent {
  const plan = { plannedIterations: 960, marks: iterations / 10, plannedMarks: 96 };
  return { phase, iterations, ...plan, elapsedMs: 12_000, remainingMs: 8000, growthBytes: 3_970_000 };
}

const PENDING = {
  id: "9",
  name: "Whisper",
  verdict: "pending",
  reason: "no model",
  nextStep: null,
  variants: [] as const,
} as unknown as ScenarioResult;

/** What a terminal would show: it knows line ends, "up" and "clear line", which is all that is used. */
function shown(text: string): string[] {
  const lines = [""];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what a terminal reads
  for (const [part] of text.matchAll(/\x1b\[1A|\x1b\[2K|\x1b\[\d+m|\n|[^\x1b\n]+/g)) {
    if (part === "\n") lines.push("");
    else if (part === "\x1b[1A") lines.pop();
    else if (part === "\x1b[2K") lines[lines.length - 1] = "";
    else if (!part.startsWith("\x1b")) lines[lines.length - 1] += part;
  }
  return lines;
}

describe("LiveProgress", () => {
  it("keeps a line for each running variant, and finished scenarios above them", () => {
    let text = "";
    let clock = 0;
    const live = new LiveProgress({ write: (part) => (text += part), columns: 90 }, () => (clock += 200));
    live.variant(SCENARIO, SHIPPED, event("measuring", 480));
    live.variant(SCENARIO, FIXED, event("pilot", 10));
    live.scenario(PENDING);
    live.variant(SCENARIO, SHIPPED, event("confirming", 490));
    expect(shown(text)).toEqual([
      expect.stringMatching(/^… 9 +Whisper +pending +no model$/),
      "8 As shipped · confirming · 490 of 960 · +3.97 MB · 12 s, about 8 s left",
      "8 Fixed · pilot · 10 of 960 · +3.97 MB · 12 s, about 8 s left",
      "",
    ]);
    live.variant(SCENARIO, FIXED, event("ending", 10));
    expect(shown(text)).toHaveLength(3);
    live.close();
    expect(shown(text)).toEqual([expect.stringContaining("Whisper"), ""]);
  });

  it("does not redraw more often than the eye can follow", () => {
    let text = "";
    const live = new LiveProgress({ write: (part) => (text += part), columns: 90 }, () => 5);
    live.variant(SCENARIO, SHIPPED, event("measuring", 0));
    const once = text;
    for (let iteration = 1; iteration < 1000; iteration += 1)
      live.variant(SCENARIO, SHIPPED, event("measuring", iteration));
    expect(text).toBe(once);
  });
});

describe("LoggedProgress", () => {
  it("writes a plain line as each run begins, and nothing in between", () => {
    const lines: string[] = [];
    const log = new LoggedProgress((line) => lines.push(line));
    log.setup("started", "head");
    log.setup("finished", "head");
    for (const phase of ["starting", "pilot", "measuring", "measuring", "confirming", "ending"] as const) {
      log.variant(SCENARIO, SHIPPED, event(phase, 10));
    }
    log.scenario(PENDING);
    expect(lines).toEqual([
      "setting up",
      "set up",
      "8 As shipped · measuring · 10 of 960 · +3.97 MB · 12 s, about 8 s left",
      "8 As shipped · confirming · 10 of 960 · +3.97 MB · 12 s, about 8 s left",
      expect.stringMatching(/^… 9 +Whisper +pending +no model$/),
    ]);
  });
});
