import { type Curve, rise } from "./curve.ts";
import { lastingLevel } from "./lasting-level.ts";

/** A stretch that rises by less than this part of the mean rate stands still. */
const STILL = 0.15;
const SHORTEST = 0.05;
/** The last standstill is put down to chance where one of this part of its length came before. */
const PRECEDENT = 0.6;

/**
 * Has the growth come to a standstill just before the end, for longer than ever before? So ends a cache that was full only
 * late, which every rate over a third of the run still shows as growing. Steps and rare leaks pause as long earlier on.
 */
export function isStalled(samples: Curve): boolean {
  const lasting = { x: samples.x, y: lastingLevel(samples.y) };
  const mean = rise(lasting) / (lasting.y.length - 1);
  if (!(mean > 0)) return true;
  // One high sample at the very end would hide a standstill, so it is looked for a little earlier too.
  return [1, 4].some((back) => endsStill(lasting.y.slice(0, lasting.y.length + 1 - back), mean));
}

function endsStill(level: readonly number[], mean: number): boolean {
  const last = level.length - 1;
  const standsStill = (end: number, length: number) =>
    (level[end] as number) - (level[end - length] as number) <= STILL * mean * length;
  let pause = 0;
  for (let length = 1; length <= last; length += 1) if (standsStill(last, length)) pause = length;
  if (pause < Math.max(3, Math.ceil(SHORTEST * level.length))) return false;
  const precedent = Math.max(3, Math.ceil(PRECEDENT * pause));
  for (let end = precedent; end <= last - pause; end += 1) if (standsStill(end, precedent)) return false;
  return true;
}
