/** @throws RangeError without values */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError("there is no median of nothing");
  return (low + high) / 2;
}

/** `median (lowest … highest)`, or the one value that there is. */
export function spread(values: readonly number[], digits: number): string {
  const middle = median(values).toFixed(digits);
  if (values.length === 1) return middle;
  return `${middle} (${Math.min(...values).toFixed(digits)} … ${Math.max(...values).toFixed(digits)})`;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The exponent k of y ∝ xᵏ that fits best, by least squares on logarithms: 1 is linear. Both coordinates above zero.
 * @throws RangeError where fewer than two different x are given
 */
export function exponent(points: readonly Point[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (of: (point: Point) => number) => logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const variance = mean(({ x }) => (x - meanX) ** 2);
  if (!(variance > 0)) throw new RangeError("an exponent needs two different x at least");
  return mean(({ x, y }) => (x - meanX) * (y - meanY)) / variance;
}
