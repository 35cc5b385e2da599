const BARS = "▁▂▃▄▅▆▇█";

/** The ends of a scale, so that several series can be drawn on the same. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** The scale that holds all values of some series. */
export function scaleOf(series: readonly (readonly number[])[]): Scale {
  const values = series.flat();
  return { low: Math.min(...values), high: Math.max(...values) };
}

/**
 * A series as a row of bars, at most `columns` of them: each the mean of its share of the samples, the lowest bar at the
 * lower end of the scale. All are lowest where the scale has no extent.
 */
export function sparkline(values: readonly number[], { low, high }: Scale, columns: number): string {
  const count = Math.min(columns, values.length);
  return Array.from({ length: count }, (_, column) => {
    const share = values.slice(
      Math.floor((column * values.length) / count),
      Math.floor(((column + 1) * values.length) / count),
    );
    const mean = share.reduce((sum, value) => sum + value, 0) / share.length;
    const height = high > low ? (mean - low) / (high - low) : 0;
    return BARS[Math.min(BARS.length - 1, Math.floor(height * BARS.length))];
  }).join("");
}
