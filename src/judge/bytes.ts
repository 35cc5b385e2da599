import type { Budget } from "./budget.ts";
import { type Curve, grounded, rise, slice, span, withRamp } from "./curve.ts";
import { detectableIn } from "./detectable.ts";
import { doubles } from "./doubling.ts";
import { type Answer, type Doubt, FADES, type Finding, FLAT, GROWS, open } from "./finding.ts";
import { growthOf, laterThirds, type Shape, totalOf, WARM_UP } from "./growth.ts";
import { withoutJumps } from "./jump.ts";
import { remainderOf } from "./saturation.ts";
import { type Confidence, type Slope, theilSen } from "./theil-sen.ts";
import { type Window, windowOf } from "./window.ts";

/** Later and later looks for a run that is flat once something has filled up. */
const LATEST_LOOK = 0.625;
const LATER_LOOKS: readonly number[] = [0.5, LATEST_LOOK];
/** What fades is followed from near its start, where it says most about how fast it fades. */
const START_UP = 0.05;
const STILL_FADING = 0.8;
/** A ramp of so many budgets, planted on a clean run, has to be seen. */
const PLANTED_BUDGETS = 2;
const MOST_DOUBLINGS = 20;
/** So many times the threshold of an iteration is more than a few bytes of creep. */
const PLAINLY = 2;

/** One look at a run: what is left of it after a warm-up, and how fast that grows. */
interface Look {
  readonly warmUp: number;
  readonly window: Window;
  /** The floor points that the slope is taken of. */
  readonly judged: Curve;
  readonly slope: Slope;
  readonly detectable: number;
}

/** Judges one byte measure of one run by itself: does it grow by more than the budget, surely not, or is it open? */
export function judgeBytes(measured: Curve, budget: Budget, confidence: Confidence = 0.95): Finding {
  const run = grounded(measured);
  const bound = Math.max(budget.limit, budget.noise);
  const { shape } = growthOf(run, bound, confidence);
  const first = lookAt(run, WARM_UP, budget.quantum);
  if (shape === "persistent") return finding(first, budget, GROWS);
  if (isEvident(run, budget, confidence))
    return finding(first, { ...budget, limit: budget.evident, source: "total" }, GROWS);
  if (doubles(run, budget.evident * first.window.iterations)) return finding(first, budget, open("jumps"));
  const clean = [first, ...LATER_LOOKS.map((warmUp) => lookAt(run, warmUp, budget.quantum))].find(
    (look) => objectionTo(run, look, budget.limit) === null,
  );
  if (budget.noise > budget.limit) return finding(clean ?? first, budget, open("noise"));
  if (isSmall(run, budget, confidence)) return finding(first, budget, open("small"));
  if (clean !== undefined && !grewByJumps(first.window, clean, budget.limit)) return finding(clean, budget, FLAT);
  const remainder = whenFaded(run, first.window, budget.limit);
  if (remainder !== null) return finding({ ...first, slope: remainder }, budget, FADES);
  const doubt = clean === undefined ? doubtOf(shape, run, first, budget.limit) : "jumps";
  return doubt === "unresolved" ? unresolved(run, first, budget) : finding(first, budget, open(doubt));
}

/** It grows for ever by less than the budget of an iteration, but by far more in total than anything that is clean. */
function isEvident(run: Curve, { evident, limit }: Budget, confidence: Confidence): boolean {
  return evident < limit && growthOf(run, evident, confidence).shape === "persistent";
}

/** Few iterations make the budget of each large: steady growth below it is left to a longer run, not cleared. */
function isSmall(run: Curve, { limit, perIteration }: Budget, confidence: Confidence): boolean {
  const plain = PLAINLY * perIteration;
  return plain < limit && growthOf(run, plain, confidence).shape === "persistent";
}

function lookAt(run: Curve, warmUp: number, quantum: number): Look {
  const judgedOf = ({ floor }: Window) => (warmUp === WARM_UP ? laterThirds(floor) : floor);
  const window = windowOf(run, warmUp);
  const judged = judgedOf(window);
  const detectable = detectableIn(run, (other) => judgedOf(windowOf(other, warmUp)), quantum / window.iterations);
  return { warmUp, window, judged, slope: theilSen(judged), detectable };
}

/**
 * Why a run can't be called flat; null where it is surely within the budget, growth of the size of the budget would have been
 * seen, and a planted leak is found.
 */
function objectionTo(run: Curve, look: Look, limit: number): "straddles" | "unresolved" | "jumps" | null {
  const { judged, slope, detectable } = look;
  if (!(slope.high <= limit)) return "straddles";
  if (!(detectable <= limit)) return "unresolved";
  // The median slope overlooks what happens only at the very end.
  if (rise(judged) > limit * span(judged)) return "jumps";
  return isFound(run, PLANTED_BUDGETS * limit, look, limit) ? null : "unresolved";
}

/** Whether a leak of `ramp` per iteration would have shown, planted on the run. */
function isFound(run: Curve, ramp: number, { warmUp, slope }: Look, limit: number): boolean {
  // What falls is flat: the leak is planted on a level that stays.
  const { shape } = growthOf(withRamp(run, ramp - Math.min(0, slope.slope)), limit, 0.95, warmUp);
  // On top of what still fades a leak looks fading too: that is open, and a longer run tells them apart.
  return shape === "persistent" || shape === "fading";
}

/** Ups and downs hide a leak up to the size that is told: the smallest, in doublings, that would have shown. */
function unresolved(run: Curve, look: Look, budget: Budget): Finding {
  let ramp = PLANTED_BUDGETS * budget.limit;
  for (let i = 0; i < MOST_DOUBLINGS && !isFound(run, ramp, look, budget.limit); i += 1) ramp *= 2;
  return finding({ ...look, detectable: Math.max(look.detectable, ramp) }, budget, open("unresolved"));
}

/** A hash table that leaks: its entries stay within the budget, but not with the doublings of the table on top. */
function grewByJumps({ floor }: Window, clean: Look, limit: number): boolean {
  const steady = clean.slope.low > limit / 4;
  return steady && withoutJumps(floor).jumps > 0 && rise(floor) > limit * span(floor);
}

/** The rate that is left when all that is filling up is full; null where something of the size of the budget may be. */
function whenFaded(run: Curve, { floor }: Window, limit: number): Slope | null {
  if (withoutJumps(floor).jumps > 0 || !isStillFading(run, limit)) return null;
  const remainder = remainderOf(windowOf(run, START_UP).floor);
  const isLevel = remainder !== null && remainder.high <= limit && remainder.best > -PLANTED_BUDGETS * limit;
  return isLevel ? { slope: remainder.best, low: remainder.low, high: remainder.high } : null;
}

/** A bend followed by a straight line fits a fade nearly as well, but is a leak behind a cache: it has stopped fading. */
function isStillFading(run: Curve, limit: number): boolean {
  const { floor } = windowOf(run, LATEST_LOOK);
  const half = Math.round(floor.x.length / 2);
  const [before, after] = [theilSen(slice(floor, 0, half)).slope, theilSen(slice(floor, half)).slope];
  return after <= limit || after < STILL_FADING * before;
}

function doubtOf(shape: Shape, run: Curve, look: Look, limit: number): Doubt {
  if (shape !== "persistent" && shape !== "within") return shape;
  return objectionTo(run, look, limit) ?? "straddles";
}

function finding(look: Look, budget: Budget, answer: Answer): Finding {
  return {
    answer,
    slope: look.slope,
    total: totalOf(look.window),
    detectable: Math.max(look.detectable, budget.noise > budget.limit ? budget.noise : 0),
    budget: budget.limit,
    budgetSource: budget.source,
    unit: "B",
    iterations: look.window.iterations,
  };
}
