import { type Curve, slice } from "./curve.ts";

/** What is left of a run after its warm-up: the samples themselves and their floor. */
export interface Window {
  readonly samples: Curve;
  /** The minimum of each block of samples: a leak lifts it; sawtooth and garbage collection do not. */
  readonly floor: Curve;
  /** Units of work from the end of the warm-up to the last sample. */
  readonly iterations: number;
}

const BLOCKS = 18;

/**
 * Drops the first `warmUp` (a fraction) of a run's batches and takes the floor of the rest in at least 18 equal blocks, as
 * far as there are as many samples: blocks of 4 for 96 batches, of 2 for 48, of 1 for 24. Point 0 of `run` is the mark
 * before the first batch.
 */
export function windowOf(run: Curve, warmUp: number): Window {
  const batches = run.x.length - 1;
  const start = 1 + Math.floor(batches * warmUp);
  const samples = slice(run, start);
  return {
    samples,
    floor: floorOf(samples),
    iterations: (run.x.at(-1) ?? 0) - (run.x[start - 1] ?? 0),
  };
}

function floorOf(samples: Curve): Curve {
  const size = Math.max(1, Math.floor(samples.x.length / BLOCKS));
  // What does not fill a block is left out at the front, where warm-up is nearest.
  const remainder = samples.x.length % size;
  const x: number[] = [];
  const y: number[] = [];
  for (let start = remainder; start < samples.x.length; start += size) {
    const block = slice(samples, start, start + size);
    x.push(block.x.reduce((sum, value) => sum + value, 0) / size);
    y.push(Math.min(...block.y));
  }
  return { x, y };
}
