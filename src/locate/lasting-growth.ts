import type { Growth } from "./growth-tally.ts";

/** Of an even growth: what grew less than this in the second half came to stay, and is no leak. */
const STILL_GROWING = 0.25;
/** Blocks at one place, and bytes of each, that may be tables. */
const MOST_TABLES = 3;
const LARGE_BLOCK = 4096;

/** Iterations at work: before the profilers began, until the first report, and until the last. */
export interface Watch {
  readonly before: number;
  readonly midway: number;
  readonly end: number;
}

export interface LastingGrowth {
  /** What grew in both halves; all of it where nothing did. */
  readonly steady: readonly Growth[];
  /** What may be tables, which take all of their new size at once: a part of it that is even over all iterations. */
  readonly tables: readonly Growth[];
}

/** Tells what goes on growing from what came to stay. */
export function lastingGrowth(midway: readonly Growth[], last: readonly Growth[], watch: Watch): LastingGrowth {
  const half = watch.end > 0 ? 1 - watch.midway / watch.end : 0.5;
  const [earlier, later] = [sizesByOrigin(midway), sizesByOrigin(last)];
  const steady = last.filter(({ origin }) => {
    const size = amountOf(later.get(origin) ?? NOTHING);
    return size - amountOf(earlier.get(origin) ?? NOTHING) >= STILL_GROWING * half * size;
  });
  if (steady.length === 0) return { steady: last, tables: [] };
  const tables = last.filter((growth) => !steady.includes(growth) && isTable(later.get(growth.origin) ?? NOTHING));
  const part = watch.end / Math.max(1, watch.before + watch.end);
  return { steady, tables: tables.map((table) => ({ ...table, bytes: table.bytes * part, count: 0 })) };
}

interface Size {
  readonly bytes: number;
  readonly count: number;
}

const NOTHING: Size = { bytes: 0, count: 0 };

function amountOf({ bytes, count }: Size): number {
  return bytes > 0 ? bytes : count;
}

function isTable({ bytes, count }: Size): boolean {
  return count > 0 && count <= MOST_TABLES && bytes / count >= LARGE_BLOCK;
}

function sizesByOrigin(growths: readonly Growth[]): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>();
  for (const { origin, bytes, count } of growths) {
    const known = sizes.get(origin) ?? NOTHING;
    sizes.set(origin, { bytes: known.bytes + bytes, count: known.count + count });
  }
  return sizes;
}
