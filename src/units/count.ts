import { signOf, threeDigits } from "./digits.ts";

/**
 * For people: `1,000`, `20`, `0.25`; `signed` puts a plus before growth. Whole numbers are kept whole, others have three
 * digits.
 */
export function formatCount(value: number, options: { readonly signed?: boolean } = {}): string {
  const size = Math.abs(value);
  const plain = Number.isInteger(size) || size >= 999.5 ? size.toFixed(0) : String(Number(threeDigits(size)));
  const digits = plain.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${signOf(value, plain, options.signed ?? false)}${digits}`;
}
