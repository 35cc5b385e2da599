import type { Curve } from "./curve.ts";
import { lastingLevel } from "./lasting-level.ts";

/** A power of two in a sampled position or size. */
const NEARLY_DOUBLE = 1.6;
const FEWEST = 3;

/** Three or more large steps, each about twice the one before in height and place: a table whose entries are never removed. */
export function doubles({ x, y }: Curve, large: number): boolean {
  const level = lastingLevel(y);
  const steps = x.flatMap((at, i) => {
    const height = i === 0 ? 0 : (level[i] as number) - (level[i - 1] as number);
    return height > large ? [{ at, height }] : [];
  });
  if (steps.length < FEWEST) return false;
  return steps.slice(1).every(({ at, height }, i) => {
    const before = steps[i] as { at: number; height: number };
    return height >= NEARLY_DOUBLE * before.height && at >= NEARLY_DOUBLE * before.at;
  });
}
