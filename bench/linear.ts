import { type Goal, goalCell } from "./goal.ts";
import { exponent, type Point } from "./statistics.ts";

const LINEAR: Goal = { limit: 1.1, text: "linear, ≤ 1.1", whenMissed: "" };

/** The fitted exponent and whether that is linear; empty where there are too few points to fit any. */
export function linearCell(points: readonly Point[]): string {
  if (points.length < 2) return "";
  const fitted = exponent(points);
  return `${fitted.toFixed(2)} (${goalCell(fitted, LINEAR)})`;
}
