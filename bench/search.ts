/** Powers of two from 8 B to 1 KiB. */
export const SIZES: readonly number[] = [8, 16, 32, 64, 128, 256, 512, 1024];

export interface Search {
  /** The smallest size that was found; null: not even the largest. */
  readonly smallest: number | null;
  /** Everything that was tried, in that order. */
  readonly tried: readonly number[];
}

/**
 * The smallest of `SIZES` that `isFound`: from `start` downwards while they are found, or else upwards until one is.
 * With `goesOn` false, a found `start` is enough.
 */
export async function smallestFound(
  start: number,
  goesOn: boolean,
  isFound: (size: number) => Promise<boolean>,
): Promise<Search> {
  const tried: number[] = [];
  const attempt = (size: number) => {
    tried.push(size);
    return isFound(size);
  };
  if (await attempt(start)) {
    let smallest = start;
    for (const size of goesOn ? SIZES.filter((candidate) => candidate < start).reverse() : []) {
      if (!(await attempt(size))) break;
      smallest = size;
    }
    return { smallest, tried };
  }
  for (const size of SIZES.filter((candidate) => candidate > start)) {
    if (await attempt(size)) return { smallest: size, tried };
  }
  return { smallest: null, tried };
}
