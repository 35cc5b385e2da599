import { signOf, threeDigits } from "./digits.ts";

declare const brand: unique symbol;
/** A number of bytes; may be negative or a fraction where it is a rate. */
export type Bytes = number & { readonly [brand]: "bytes" };

export function bytes(value: number): Bytes {
  return value as Bytes;
}

const FACTORS: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/**
 * Reads a size: a plain number is bytes; KB = 1000, KiB = 1024; upper or lower case (`64 B`, `16 KiB`, `1.5MB`, `8 kB`).
 * Returns null for what is no size: another unit, a bare `K`, a negative or infinite number.
 */
export function parseBytes(text: string): Bytes | null {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const factor = FACTORS[unit === "" ? "b" : (unit ?? "").toLowerCase()];
  if (number === undefined || factor === undefined) return null;
  const size = Number(number) * factor;
  return Number.isFinite(size) ? bytes(size) : null;
}

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/**
 * For people: three digits and a decimal unit, `64 B`, `42.0 kB`, `3.97 MB`; `signed` puts a plus before growth. A whole
 * number of bytes has no decimals, a rate below 100 bytes keeps what it has of three digits (`0.25 B`).
 */
export function formatBytes(value: number, options: { readonly signed?: boolean } = {}): string {
  let size = Math.abs(value);
  let unit = 0;
  // 999.5 and above would be rounded to a fourth digit.
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit === 0 ? String(Number(threeDigits(size))) : threeDigits(size);
  return `${signOf(value, digits, options.signed ?? false)}${digits} ${UNITS[unit]}`;
}
