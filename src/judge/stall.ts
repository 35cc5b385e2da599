import { type Curve, rise } from "./curve.ts";

/** A stretch that rises by less than this part of the mean rate stands still. */
const STILL = 0.15;
const SHORTEST = 0.05;
/** How much longer than any earlier standstill the last one must be. */
const LONGER = 0.6;

/**
 * Has the growth come to a standstill just before the end, for longer than ever before? So ends a cache that was full only
 * late, which every rate over a third of the run still shows as growing. Steps and rare leaks pause as long earlier on.
 */
export function isStalled(samples: Curve): boolean {
  const { y } = samples;
  const last = y.length - 1;
  const mean = rise(samples) / last;
  if (!(mean > 0)) return true;
  const standsStill = (end: number, length: number) =>
    (y[end] as number) - (y[end - length] as number) <= STILL * mean * length;
  let pause = 0;
  for (let length = 1; length <= last; length += 1) if (standsStill(last, length)) pause = length;
  if (pause < Math.max(3, Math.ceil(SHORTEST * y.length))) return false;
  const earlier = Math.max(3, Math.ceil(LONGER * pause));
  for (let end = earlier; end <= last - pause; end += 1) if (standsStill(end, earlier)) return false;
  return true;
}
