declare const brand: unique symbol;
/** A length of time in milliseconds. */
export type Milliseconds = number & { readonly [brand]: "milliseconds" };

export function milliseconds(value: number): Milliseconds {
  return value as Milliseconds;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const PART = String.raw`(\d+(?:\.\d+)?)`;
const DURATION = new RegExp(
  String.raw`^(?:${PART}\s*h)?\s*(?:${PART}\s*m(?:in)?)?\s*(?:${PART}\s*s)?\s*(?:${PART}\s*ms)?$`,
  "i",
);

/**
 * Reads a length of time, largest unit first: `500ms`, `60s`, `5m`, `1h`, `1m30s`, `4 min 12 s`.
 * Returns null for what is none, and for a number without a unit, which could mean either of two.
 */
export function parseDuration(text: string): Milliseconds | null {
  const parts = DURATION.exec(text.trim())?.slice(1);
  if (parts === undefined || parts.every((part) => part === undefined)) return null;
  const [h = 0, m = 0, s = 0, ms = 0] = parts.map((part) => Number(part ?? 0));
  const total = h * HOUR + m * MINUTE + s * SECOND + ms;
  return Number.isFinite(total) ? milliseconds(total) : null;
}

/** The same, and null for none at all: a limit of zero would leave nothing to do. */
export function parsePositiveDuration(text: string): Milliseconds | null {
  const duration = parseDuration(text);
  return duration !== null && duration > 0 ? duration : null;
}

/** For people: `5 ms`, `1.5 s`, `42 s`, `4 min 12 s`, `1 h 5 min`; below ten seconds with one decimal. */
export function formatDuration(duration: number): string {
  if (duration < SECOND - 0.5) return `${Math.round(duration)} ms`;
  const seconds = duration / SECOND;
  if (seconds < 9.95) return `${Number(seconds.toFixed(1))} s`;
  const wholeSeconds = Math.round(seconds);
  if (wholeSeconds < 60) return `${wholeSeconds} s`;
  if (wholeSeconds < 3600) return join(Math.floor(wholeSeconds / 60), "min", wholeSeconds % 60, "s");
  const wholeMinutes = Math.round(seconds / 60);
  return join(Math.floor(wholeMinutes / 60), "h", wholeMinutes % 60, "min");
}

function join(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
