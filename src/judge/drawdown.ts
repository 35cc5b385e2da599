import { type Curve, increments } from "./curve.ts";

/** The deepest fall from any point to a later one. */
export function drawdown(curve: Curve): number {
  let depth = 0;
  let deepest = 0;
  for (const step of increments(curve)) {
    depth = Math.max(0, depth - step);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
