/** Points in the plane, x ascending; both arrays have the same length. */
export interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The points from index `start` up to, not including, `end`. */
export function slice({ x, y }: Curve, start: number, end: number = x.length): Curve {
  return { x: x.slice(start, end), y: y.slice(start, end) };
}

/** The same curve with `slope` (y per x) added: a planted leak, or with a negative slope a trend taken away. */
export function withRamp({ x, y }: Curve, slope: number): Curve {
  const origin = x[0] ?? 0;
  return { x, y: y.map((value, i) => value + slope * ((x[i] as number) - origin)) };
}

/** The same curve, moved so that its first point lies at zero: judged there, no level can change a verdict by rounding. */
export function grounded({ x, y }: Curve): Curve {
  const level = y[0] ?? 0;
  return { x, y: y.map((value) => value - level) };
}

/** From the first to the last point. */
export function span({ x }: Curve): number {
  return (x.at(-1) ?? 0) - (x[0] ?? 0);
}

/** How much higher the last point lies than the first. */
export function rise({ y }: Curve): number {
  return (y.at(-1) ?? 0) - (y[0] ?? 0);
}

/** How much each point lies above the one before it. */
export function increments({ y }: Curve): number[] {
  return y.slice(1).map((value, i) => value - (y[i] as number));
}
