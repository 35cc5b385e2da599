/** Kendall's rank correlation: tau-b, and the score as a standard normal deviate. Both 0 where either variable is constant. */
export interface Kendall {
  readonly tau: number;
  readonly z: number;
}

/**
 * Do two variables rise together? Tau-b (Kendall 1945) and the asymptotic deviate of its score with the exact correction
 * for ties (Kendall 1970, chapter 4). Identical to `scipy.stats.kendalltau(method="asymptotic")`.
 */
export function kendall(x: readonly number[], y: readonly number[]): Kendall {
  const n = x.length;
  const [tiesX, tiesY] = [[...tieSizes(x)], [...tieSizes(y)]];
  const pairs = (n * (n - 1)) / 2;
  const tiedPairs = (sizes: readonly number[]) => total(sizes, (size) => (size * (size - 1)) / 2);
  const comparable = (pairs - tiedPairs(tiesX)) * (pairs - tiedPairs(tiesY));
  if (comparable <= 0) return { tau: 0, z: 0 };
  const score = concordance(x, y);
  return { tau: score / Math.sqrt(comparable), z: score / Math.sqrt(variance(n, tiesX, tiesY)) };
}

/** How often each value occurs, once per distinct value. */
export function tieSizes(values: readonly number[]): Iterable<number> {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return sizes.values();
}

/** Concordant less discordant pairs. */
function concordance(x: readonly number[], y: readonly number[]): number {
  let score = 0;
  for (let i = 0; i < x.length; i += 1) {
    for (let j = i + 1; j < x.length; j += 1) {
      score += Math.sign((x[j] as number) - (x[i] as number)) * Math.sign((y[j] as number) - (y[i] as number));
    }
  }
  return score;
}

function variance(n: number, tiesX: readonly number[], tiesY: readonly number[]): number {
  const plain = (size: number) => size * (size - 1) * (2 * size + 5);
  const pairs = (size: number) => size * (size - 1);
  const triples = (size: number) => size * (size - 1) * (size - 2);
  return (
    (plain(n) - total(tiesX, plain) - total(tiesY, plain)) / 18 +
    (total(tiesX, pairs) * total(tiesY, pairs)) / (2 * n * (n - 1)) +
    (n > 2 ? (total(tiesX, triples) * total(tiesY, triples)) / (9 * n * (n - 1) * (n - 2)) : 0)
  );
}

function total(sizes: readonly number[], term: (size: number) => number): number {
  return sizes.reduce((sum, size) => sum + term(size), 0);
}
