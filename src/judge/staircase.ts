import { type Curve, grounded, rise, span } from "./curve.ts";
import { detectableIn } from "./detectable.ts";
import { drawdown } from "./drawdown.ts";
import { type Answer, type Finding, FLAT, GROWS, open } from "./finding.ts";
import { growthOf, laterThirds, totalOf, WARM_UP } from "./growth.ts";
import { lastingLevel } from "./lasting-level.ts";
import { type Confidence, theilSen } from "./theil-sen.ts";
import { windowOf } from "./window.ts";

/** Fewer steps than this may be a pool that grows on demand. */
const FEWEST_STEPS = 4;
/** Ups and downs so large that one left behind in every second iteration would drown in them prove nothing. */
const COARSEST = 0.5;
/** No step where three would be due: the rule of three (Hanley and Lippman-Hand 1983), 95 %. */
const STEPS_DUE = 3;

/**
 * Judges a count (descriptors, threads, children, a counter) of one run: an integer staircase that may not climb for ever,
 * whatever the rate. It grows when steps that stay keep coming in both later thirds of the run. Bounded ups and downs, one
 * step, or a pool that filled up and then took no more for long enough are flat.
 */
export function judgeCount(measured: Curve, confidence: Confidence = 0.95): Finding {
  const run = grounded(measured);
  const { shape, slope, window } = growthOf(run, 0, confidence);
  const least = 1 / window.iterations;
  const detectable = detectableIn(run, (other) => laterThirds(windowOf(other, WARM_UP).floor), least);
  const steps = stepsOf(window.samples);
  return {
    answer: answerOf(),
    slope: theilSen(laterThirds(window.floor)),
    total: totalOf(window),
    detectable: Math.max(detectable, FEWEST_STEPS * least),
    budget: 0,
    budgetSource: "count",
    unit: "count",
    iterations: window.iterations,
  };

  function answerOf(): Answer {
    if (shape === "persistent" && keepsComing(steps, window.samples)) return GROWS;
    if (slope.low <= 0 && merelyWavers()) return FLAT;
    if (hasStopped(steps, window.samples)) return FLAT;
    if (steps.length < FEWEST_STEPS) return open("jumps");
    return open(shape === "persistent" || shape === "within" ? "straddles" : shape);
  }

  /** It has come down at least as far as it now stands above the start, and growth would not have drowned in that. */
  function merelyWavers(): boolean {
    if (drawdown(window.samples) < rise(window.floor)) return false;
    return comesBack(window.samples) || detectable <= COARSEST;
  }
}

/** Where the level was raised for good, in iterations. */
function stepsOf(samples: Curve): number[] {
  const level = lastingLevel(samples.y);
  return samples.x.filter((_, i) => i > 0 && (level[i] as number) > (level[i - 1] as number));
}

function keepsComing(steps: readonly number[], samples: Curve): boolean {
  const start = samples.x[0] as number;
  const inThird = (third: number) =>
    steps.filter((step) => Math.min(2, Math.floor((3 * (step - start)) / span(samples))) === third).length;
  return steps.length >= FEWEST_STEPS && inThird(1) > 0 && inThird(2) > 0;
}

/** In the last third the level is once as low as in the first: what goes up until it is collected comes down again. */
function comesBack({ y }: Curve): boolean {
  const third = Math.round(y.length / 3);
  return Math.min(...y.slice(-third)) <= Math.min(...y.slice(0, third));
}

/** The last step is at least a third of the window ago, and at the rate before it three more were due: one step has no rate. */
function hasStopped(steps: readonly number[], samples: Curve): boolean {
  const last = steps.at(-1);
  if (last === undefined) return true;
  const pause = (samples.x.at(-1) as number) - last;
  if (pause < span(samples) / 3) return false;
  return steps.length === 1 || (steps.length * pause) / (last - (samples.x[0] as number)) >= STEPS_DUE;
}
