/** A number from 0 up with three significant digits, never in exponential form: `42.0`, `3.97`, `128`, `0.25`, `0`. */
export function threeDigits(value: number): string {
  if (value >= 99.95) return value.toFixed(0);
  if (value >= 9.995) return value.toFixed(1);
  return value.toFixed(2);
}

/** The sign to put before `digits`, the rounded absolute of `value`: none before a rounded zero. */
export function signOf(value: number, digits: string, signed: boolean): string {
  if (Number(digits) === 0) return "";
  if (value < 0) return "−";
  return signed ? "+" : "";
}
