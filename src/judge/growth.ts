import { type Curve, increments, rise, slice, span } from "./curve.ts";
import { drawdown } from "./drawdown.ts";
import { withoutJumps } from "./jump.ts";
import { kendall } from "./kendall.ts";
import { remainderOf } from "./saturation.ts";
import { isStalled } from "./stall.ts";
import { type Confidence, type Slope, theilSen } from "./theil-sen.ts";
import { type Window, windowOf } from "./window.ts";

/**
 * Whether a run grows as a leak does, and if not, what speaks against it. `within`: not surely more than the budget.
 * `jumps`: one or two jumps carry the growth. `falls-back`: it came down again. `stalled`: it stood still at the end, as a
 * cache that has just filled. `fading`: it grows ever slower.
 */
export type Shape = "persistent" | "within" | "jumps" | "falls-back" | "stalled" | "fading";

export interface Growth {
  readonly shape: Shape;
  /** Over the last two thirds of the window, per iteration. */
  readonly slope: Slope;
  readonly window: Window;
}

/** The part of a run that is dropped as warm-up at least. */
export const WARM_UP = 0.25;

const LEAST_PERSISTENCE = 0.6;
const STEADY = 0.85;
/** One in two hundred steady leaks looks by chance as if each block grew less than the one before. */
const SURELY_FALLING = -2.576;
const MOST_DRAWDOWN = 0.25;

/**
 * The rule for a candidate: the floor of the run, its warm-up dropped, rises by more than `budget` per iteration beyond
 * the doubt of `confidence`, in its last third too, and persistently: no jump carries it, it does not fall back, stand
 * still or fade. Persistence is what tells a leak from warm-up, pools and caches. Scale and level of the run don't matter.
 */
export function growthOf(run: Curve, budget: number, confidence: Confidence = 0.95, warmUp: number = WARM_UP): Growth {
  const window = windowOf(run, warmUp);
  const { floor } = window;
  const slope = theilSen(laterThirds(floor), confidence);
  const shape = slope.low > budget ? shapeOf(window, budget, confidence) : "within";
  return { shape, slope, window };
}

/** The last two thirds of a floor. */
export function laterThirds(floor: Curve): Curve {
  return slice(floor, Math.round(floor.x.length / 3));
}

function shapeOf({ floor, samples }: Window, budget: number, confidence: Confidence): Shape {
  const { floor: smooth } = withoutJumps(floor);
  if (!(theilSen(laterThirds(smooth), confidence).low > budget)) return "jumps";
  const rates = ratesByThird(smooth);
  if (!(rates[2] > budget) || isStalled(samples)) return "stalled";
  if (drawdown(floor) > MOST_DRAWDOWN * rise(floor)) return "falls-back";
  // What fades may still hide a leak that stays: the asymptote decides then.
  if (isFading(smooth, rates) && !((remainderOf(smooth)?.low ?? 0) > budget)) return "fading";
  return "persistent";
}

type Rates = readonly [number, number, number];

function ratesByThird(floor: Curve): Rates {
  const third = Math.round(floor.x.length / 3);
  const rate = (start: number, end?: number) => theilSen(slice(floor, start, end)).slope;
  return [rate(0, third), rate(third, 2 * third), rate(2 * third)];
}

/** The last third's rate has fallen off, or is lower and each block grew less than the one before (Kendall 1945). */
function isFading(floor: Curve, [first, second, last]: Rates): boolean {
  const earlier = (first + second) / 2;
  if (last < LEAST_PERSISTENCE * earlier) return true;
  return last < STEADY * earlier && kendall(floor.x.slice(1), increments(floor)).z < SURELY_FALLING;
}

/** Growth over the whole window: that of the floor, carried on to the window's ends. */
export function totalOf({ floor, iterations }: Window): number {
  const covered = span(floor);
  return covered > 0 ? (rise(floor) / covered) * iterations : 0;
}
