/** What is known about a generated series. `ambiguous`: one run can't tell, so no answer is wrong. */
export type Truth = "leak" | "clean" | "ambiguous";

/** A level over time: `at(t, i)` in bytes above the start, `t` from 0 to 1 over the run, `i` the iteration. */
interface ShapeRecipe {
  readonly truth: Truth;
  /** Makes the level at each mark; `rate` is the leak's in bytes per iteration, for clean shapes their size. */
  readonly levels: (context: ShapeContext) => number[];
}

interface ShapeContext {
  readonly marks: readonly Mark[];
  readonly iterations: number;
  readonly rate: number;
  readonly random: () => number;
}

interface Mark {
  /** From 0 to 1 over the run. */
  readonly t: number;
  /** Units of work done. */
  readonly i: number;
}

export interface GeneratedSeries {
  readonly shape: string;
  readonly noise: string;
  readonly truth: Truth;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Mulberry32: a small generator whose sequence is the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sum of uniform numbers: near enough to normal, mean 0, deviation 1. */
function normal(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random();
  return sum;
}

const each = (level: (mark: Mark, context: ShapeContext) => number) => (context: ShapeContext) =>
  context.marks.map((mark) => level(mark, context));

/** Adds up what each iteration adds. */
const summed = (added: (i: number, context: ShapeContext) => number) => (context: ShapeContext) => {
  let level = 0;
  let i = 0;
  return context.marks.map((mark) => {
    for (; i < mark.i; i += 1) level += added(i, context);
    return level;
  });
};

const plus =
  (...parts: readonly ((context: ShapeContext) => number[])[]) =>
  (context: ShapeContext) => {
    const levels = parts.map((part) => part(context));
    return context.marks.map((_, m) => levels.reduce((sum, level) => sum + (level[m] as number), 0));
  };

/** As much as the leak would have grown in the whole run. */
const whole = ({ rate, iterations }: ShapeContext) => rate * iterations;

const flat = each(() => 0);
const linear = each(({ i }, { rate }) => rate * i);
const fillsAt = (full: number, size = 1) => each(({ t }, context) => size * whole(context) * Math.min(t, full));
const jumpsAt = (when: number, size: number) => each(({ t }, context) => (t > when ? size * whole(context) : 0));
const saw = (period: number, size: number) =>
  each(({ t }, context) => size * whole(context) * (((t + 0.31 * period) / period) % 1));
const fades = (decay: number, size: number) =>
  each(({ t }, context) => size * whole(context) * (1 - Math.exp(-t / decay)));
const rarely = (probability: number) =>
  summed((_, { random, rate }) => (random() < probability ? rate / probability : 0));
/** The table behind a hash map: doubled whenever it is three quarters full, `bytes` a slot. */
const table = (bytes: number, factor: number) =>
  each(({ i }, { rate }) => {
    let slots = 8;
    while (i > 0.75 * slots) slots *= factor;
    return (slots * bytes * rate) / 64;
  });

/** Every shape is a recipe; sizes are multiples of what a leak of `rate` would have grown to. */
export const SHAPES: Readonly<Record<string, ShapeRecipe>> = {
  flat: { truth: "clean", levels: flat },
  "warm-up, gone by a tenth": { truth: "clean", levels: fades(0.03, 2) },
  "warm-up, slow": { truth: "clean", levels: fades(0.12, 1) },
  "pool filling at random": { truth: "clean", levels: fades(0.25, 1) },
  "cache full at 15 %": { truth: "clean", levels: fillsAt(0.15) },
  "cache full at 30 %": { truth: "clean", levels: fillsAt(0.3) },
  "cache full at 45 %": { truth: "clean", levels: fillsAt(0.45) },
  "cache full at 60 %": { truth: "clean", levels: fillsAt(0.6) },
  "cache full at 75 %": { truth: "clean", levels: fillsAt(0.75) },
  "cache full at 85 %": { truth: "clean", levels: fillsAt(0.85) },
  "cache full at 92 %": { truth: "clean", levels: fillsAt(0.92) },
  "two caches": { truth: "clean", levels: plus(fillsAt(0.2), fillsAt(0.5, 0.5)) },
  "one jump early": { truth: "clean", levels: jumpsAt(0.1, 0.5) },
  "one jump in the middle": { truth: "clean", levels: jumpsAt(0.55, 0.5) },
  "one jump late": { truth: "clean", levels: jumpsAt(0.85, 0.5) },
  "two jumps": { truth: "clean", levels: plus(jumpsAt(0.4, 0.3), jumpsAt(0.7, 0.3)) },
  spikes: { truth: "clean", levels: each((_, context) => (context.random() < 0.06 ? whole(context) : 0)) },
  "sawtooth of 5 %": { truth: "clean", levels: saw(0.05, 0.1) },
  "sawtooth of 11 %": { truth: "clean", levels: saw(0.11, 0.2) },
  "sawtooth of 21 %": { truth: "clean", levels: saw(0.21, 0.3) },
  "sawtooth of 37 %": { truth: "clean", levels: saw(0.37, 0.3) },
  "sawtooth of 70 %": { truth: "clean", levels: saw(0.7, 0.5) },
  falling: { truth: "clean", levels: each(({ t }, context) => -0.3 * whole(context) * t) },
  "grown and given back": {
    truth: "clean",
    levels: each(({ t }, context) => whole(context) * 0.5 * Math.sin(Math.PI * Math.min(1, t))),
  },
  "drift far below the budget": { truth: "clean", levels: each(({ i }) => 4 * i) },

  leak: { truth: "leak", levels: linear },
  "leak in one of 20": { truth: "leak", levels: rarely(1 / 20) },
  "leak in one of 100": { truth: "leak", levels: rarely(1 / 100) },
  "leak in steps of 3 %": {
    truth: "leak",
    levels: each(({ t }, context) => whole(context) * 0.03 * Math.floor(t / 0.03)),
  },
  "leak of random sizes": {
    truth: "leak",
    levels: summed((_, { random, rate }) => rate * 0.6 * Math.exp(normal(random))),
  },
  "leak after a warm-up": { truth: "leak", levels: plus(linear, fades(0.05, 2)) },
  "leak behind a cache full at 15 %": { truth: "leak", levels: plus(linear, fillsAt(0.15, 2)) },
  "leak behind a cache full at 25 %": { truth: "leak", levels: plus(linear, fillsAt(0.25, 2)) },
  "leak under a sawtooth": { truth: "leak", levels: plus(linear, saw(0.11, 0.1)) },
  "leak with spikes": {
    truth: "leak",
    levels: plus(
      linear,
      each((_, context) => (context.random() < 0.06 ? whole(context) : 0)),
    ),
  },
  "leak with one jump": { truth: "leak", levels: plus(linear, jumpsAt(0.6, 0.3)) },
  "leaking hash map, doubling": { truth: "leak", levels: plus(linear, table(24, 2)) },
  "leaking hash map, times four": { truth: "leak", levels: plus(linear, table(16, 4)) },
  "leaking list, an eighth more each time": {
    truth: "leak",
    levels: each(({ i }, { rate }) => {
      let room = 8;
      while (room < i) room = Math.ceil(room * 1.125 + 6);
      return room * rate;
    }),
  },
  "leak that grows faster": { truth: "leak", levels: each(({ t }, context) => whole(context) * (t + t * t) * 0.6) },

  "cache that never fills": { truth: "ambiguous", levels: fillsAt(4) },
  logarithmic: { truth: "ambiguous", levels: each(({ t }, context) => 0.3 * whole(context) * Math.log(1 + 200 * t)) },
  "square root": { truth: "ambiguous", levels: each(({ t }, context) => whole(context) * Math.sqrt(t)) },
  "pool filling slowly": { truth: "ambiguous", levels: fades(0.8, 1) },
};

type NoiseRecipe = (marks: number, random: () => number) => number[];

const KIB = 1024;
const autoregressive =
  (deviation: number, memory: number): NoiseRecipe =>
  (marks, random) => {
    let level = 0;
    return Array.from({ length: marks }, () => {
      level = memory * level + normal(random) * deviation * Math.sqrt(1 - memory ** 2);
      return level;
    });
  };

/** Noise in bytes; `pages` rounds up to whole pages besides. */
export const NOISES: Readonly<Record<string, NoiseRecipe>> = {
  none: (marks) => Array.from({ length: marks }, () => 0),
  "white 2 KiB": (marks, random) => Array.from({ length: marks }, () => normal(random) * 2 * KIB),
  "white 24 KiB": (marks, random) => Array.from({ length: marks }, () => normal(random) * 24 * KIB),
  "wandering 12 KiB": autoregressive(12 * KIB, 0.7),
  "collected late": (marks, random) => {
    let debt = 0;
    return Array.from({ length: marks }, () => {
      debt = random() < 0.3 ? 0 : debt + random() * 24 * KIB;
      return debt;
    });
  },
  pages: (marks, random) => Array.from({ length: marks }, () => (random() < 0.1 ? 4 * KIB : 0)),
};

/** A series of `batches` batches, the marks of which are `batch` iterations apart. */
export function generate(
  shape: string,
  noise: string,
  seed: number,
  { batches = 96, batch = 100, rate = 256 }: { batches?: number; batch?: number; rate?: number } = {},
): GeneratedSeries {
  const random = seeded(seed * 7919 + shape.length * 104729 + noise.length);
  const iterations = batches * batch;
  const marks = Array.from({ length: batches + 1 }, (_, m) => ({ t: m / batches, i: m * batch }));
  const { truth, levels } = SHAPES[shape] as ShapeRecipe;
  const noises = (NOISES[noise] as NoiseRecipe)(marks.length, random);
  const start = 8 * 1024 * KIB;
  const y = levels({ marks, iterations, rate, random }).map((level, m) => {
    const value = start + level + (noises[m] as number);
    return noise === "pages" ? 4096 * Math.ceil(value / 4096) : Math.round(value);
  });
  return { shape, noise, truth, x: marks.map((mark) => mark.i), y };
}
