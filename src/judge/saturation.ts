import { type Curve, span } from "./curve.ts";

/** The rate that is left when what fades has faded: the range that the data allow, and the most likely value. */
export interface Remainder {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** A decay over a tenth of the curve to one and a half times its length: faster is over, slower can't be told from a line. */
const DECAYS: readonly number[] = [0.1, 0.13, 0.16, 0.2, 0.25, 0.31, 0.39, 0.49, 0.61, 0.76, 0.95, 1.19, 1.49];
/** The 95 % quantile of F(1, n) for the n that blocks allow: a decay that fits worse than the best by this is ruled out. */
const F_QUANTILE = 4.6;
/** A little above the 97.5 % and the 95 % quantile of Student's t, for the same n: clearing is a one-sided question. */
const STANDARD_ERRORS = 2.2;
const STANDARD_ERRORS_ABOVE = 1.8;
const PARAMETERS = 4;

/**
 * Fits `a + b·x + c·fade(x)` by least squares and gives the range of the asymptotic rate `b`: the union of its bounds
 * (95 % two-sided below, one-sided above) over all decay lengths that fit about as well as the best (profile likelihood, Bates and Watts 1988), widened
 * for autocorrelated residuals, and at its lower end over a logarithm, the slowest fade there is: it can't be ruled out
 * on a curve of this length. Null where nothing fades, or where no such curve fits.
 */
export function remainderOf(curve: Curve): Remainder | null {
  const length = span(curve);
  const time = curve.x.map((value) => (value - (curve.x[0] as number)) / length);
  const data = detrend(time, curve.y);
  const noise = data.residuals.reduce(sumOfSquares, 0);
  const decays = DECAYS.map((decay) =>
    fitFade(
      time,
      data,
      time.map((t) => 1 - Math.exp(-t / decay)),
    ),
  );
  const fading = decays.filter((fit) => fit.amount > 0);
  const least = Math.min(...fading.map((fit) => fit.noise));
  if (!(noise > 0 && least < noise)) return null;
  const likely = fading.filter((fit) => fit.noise <= least * (1 + F_QUANTILE / (time.length - PARAMETERS)));
  const best = likely.find((fit) => fit.noise === least) as Fit;
  const logarithm = fitFade(
    time,
    data,
    curve.x.map((value) => Math.log(value)),
  );
  return {
    low: Math.min(...[...likely, logarithm].map((fit) => fit.rate - STANDARD_ERRORS * fit.error)) / length,
    best: best.rate / length,
    high: Math.max(...likely.map((fit) => fit.rate + STANDARD_ERRORS_ABOVE * fit.error)) / length,
  };
}

interface Line {
  readonly slope: number;
  readonly residuals: readonly number[];
}

interface Fit {
  readonly rate: number;
  readonly error: number;
  readonly amount: number;
  readonly noise: number;
}

/** Least squares in three parameters, by taking the straight line out of both the data and the fade (Frisch, Waugh 1933). */
function fitFade(time: readonly number[], data: Line, values: readonly number[]): Fit {
  const fade = detrend(time, values);
  const weight = fade.residuals.reduce(sumOfSquares, 0);
  const amount = fade.residuals.reduce((sum, value, i) => sum + value * (data.residuals[i] as number), 0) / weight;
  const rest = data.residuals.map((value, i) => value - amount * (fade.residuals[i] as number));
  const noise = rest.reduce(sumOfSquares, 0);
  const variance = (noise / (time.length - PARAMETERS)) * inflation(rest, noise);
  const spread = detrendedSpread(time);
  return {
    amount,
    noise,
    rate: data.slope - amount * fade.slope,
    error: Math.sqrt(variance * (1 / spread + fade.slope ** 2 / weight)),
  };
}

/** By how much positive autocorrelation of lag 1 makes the variance of a mean too small. */
function inflation(residuals: readonly number[], noise: number): number {
  if (noise === 0) return 1;
  const lagged = residuals.slice(1).reduce((sum, value, i) => sum + value * (residuals[i] as number), 0);
  const correlation = Math.min(0.8, Math.max(0, lagged / noise));
  return (1 + correlation) / (1 - correlation);
}

function detrend(time: readonly number[], values: readonly number[]): Line {
  const centre = mean(time);
  const slope =
    values.reduce((sum, value, i) => sum + value * ((time[i] as number) - centre), 0) / detrendedSpread(time);
  const level = mean(values);
  return { slope, residuals: values.map((value, i) => value - level - slope * ((time[i] as number) - centre)) };
}

function detrendedSpread(time: readonly number[]): number {
  const centre = mean(time);
  return time.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sumOfSquares(sum: number, value: number): number {
  return sum + value ** 2;
}
