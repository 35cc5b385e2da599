import { type Milliseconds, milliseconds } from "../units/duration.ts";

/** What is known of the time when the next variant is about to start. */
export interface TimeLeft {
  /** Of the whole budget; below zero when it is spent; null: there is no budget. */
  readonly remaining: Milliseconds | null;
  /** Variants that have not started, this one among them. */
  readonly waiting: number;
  /** How many are measured side by side. */
  readonly jobs: number;
}

/**
 * How long the next variant may take in all its runs. The rest of the budget is split evenly over the rounds that are
 * still to come, so asking again before each variant hands what one left over to all that follow, and together they
 * never exceed the budget. Infinite without a budget, 0 when it is spent.
 */
export function allowance({ remaining, waiting, jobs }: TimeLeft): Milliseconds {
  if (remaining === null) return milliseconds(Number.POSITIVE_INFINITY);
  const rounds = Math.max(1, Math.ceil(waiting / jobs));
  return milliseconds(Math.max(0, remaining) / rounds);
}
