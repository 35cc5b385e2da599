/** How many marks a run may have, the best first: fewer than the last can't be judged. */
export const MARK_COUNTS = [96, 48, 24] as const;
export const FEWEST_MARKS = 24;

/** A mark may cost a quarter of the run, so the batch before it has to last three times as long. */
const BATCH_TO_MARK = 3;

/** What grows with every iteration, and may run into a limit: bytes and counts. */
export interface Growth {
  readonly memory: number;
  readonly fds: number;
  readonly threads: number;
  readonly children: number;
}

/** What a few iterations have shown: milliseconds, and growth per iteration. */
export interface Pilot {
  readonly iterationMs: number;
  readonly markMs: number;
  readonly growth: Growth;
}

/** What there is to spend on a run. */
export interface Room {
  /** What a first run should take. */
  readonly targetMs: number;
  /** What it can take at most. */
  readonly availableMs: number;
  /** By how much each measure may grow in it. */
  readonly growth: Growth;
}

/** A run of `marks` batches of `batch` iterations each. */
export interface BatchPlan {
  readonly marks: number;
  readonly batch: number;
}

export type FirstPlan =
  | ({ readonly kind: "planned" } & BatchPlan)
  | { readonly kind: "too-slow"; readonly neededMs: number };

/** What a first run may take of a process that may last `timeoutMs`: others follow it in the same time. */
export function firstRunTarget(timeoutMs: number): number {
  return 0.3 * timeoutMs;
}

/** A pilot's batch tells a rate when it lasts this long; one iteration that lasts longer than `SLOW_MS` is enough. */
const RELIABLE_MS = 100;
const SLOW_MS = 1000;

/** A pilot may use up this share of what a run may. */
const PILOT_SHARE = 0.2;

/**
 * How many iterations the pilot's next batch has after one of `count` iterations that took `batchMs` and grew by
 * `growth` per iteration; null when the pilot has seen enough.
 */
export function nextPilotBatch(count: number, batchMs: number, growth: Growth, room: Growth): number | null {
  if (batchMs >= SLOW_MS || (count > 1 && batchMs >= RELIABLE_MS)) return null;
  const factor = Math.min(16, Math.max(2, (1.2 * RELIABLE_MS) / Math.max(batchMs, 0.001)));
  const next = Math.floor(Math.min(count * factor, PILOT_SHARE * mostIterations(growth, room)));
  return next > count ? next : null;
}

/**
 * The first run: as many marks as its target time has room for, and more time than that only to reach the fewest that
 * can be judged. It stays short of the limits that the pilot's growth would run into.
 */
export function planFirstRun(pilot: Pilot, room: Room): FirstPlan {
  const ceiling = mostIterations(pilot.growth, room.growth);
  for (const marks of MARK_COUNTS) {
    const fitting = Math.floor((room.targetMs / marks - pilot.markMs) / pilot.iterationMs);
    const batch = Math.min(fitting, Math.floor(ceiling / marks));
    if (batch >= Math.max(1, smallestBatch(pilot))) return { kind: "planned", marks, batch };
  }
  return planFewestMarks(pilot, room, ceiling);
}

function planFewestMarks(pilot: Pilot, room: Room, ceiling: number): FirstPlan {
  const fitting = Math.floor((room.availableMs / FEWEST_MARKS - pilot.markMs) / pilot.iterationMs);
  if (fitting < 1) return { kind: "too-slow", neededMs: FEWEST_MARKS * (pilot.iterationMs + pilot.markMs) };
  const worthwhile = Math.max(1, smallestBatch(pilot));
  const batch = Math.max(1, Math.min(worthwhile, fitting, Math.floor(ceiling / FEWEST_MARKS)));
  return { kind: "planned", marks: FEWEST_MARKS, batch };
}

/** A later run of about `iterations`, or of as many as `availableMs` has room for; null when that is less than `least`. */
export function planLaterRun(
  iterations: number,
  pilot: Pick<Pilot, "iterationMs" | "markMs">,
  availableMs: number,
  least: number,
): BatchPlan | null {
  for (const marks of MARK_COUNTS) {
    const fitting = Math.floor((availableMs / marks - pilot.markMs) / pilot.iterationMs);
    const batch = Math.min(Math.round(iterations / marks), fitting);
    const isLast = marks === FEWEST_MARKS;
    if (batch >= (isLast ? 1 : Math.max(1, smallestBatch(pilot))) && batch * marks >= least) {
      return { marks, batch };
    }
  }
  return null;
}

/** Marks become slower as a leak grows, so what is left of a run's time is not planned to the brim. */
const CAUTION = 0.7;
/** Batches of very different sizes tell no steady growth from one that jumps. */
const MOST_SHRUNKEN = 8;

/**
 * The next batch of a run that has made `made` marks at `pace`. While they are too few for a verdict, batches shrink as far
 * as it takes to fit the missing ones into `availableMs`: a leak makes marks slow, and a machine may have become busy.
 */
export function nextBatch(
  { batch }: BatchPlan,
  made: number,
  pace: Pick<Pilot, "iterationMs" | "markMs">,
  availableMs: number,
): number {
  const missing = FEWEST_MARKS - made;
  if (missing <= 0) return batch;
  const fitting = Math.floor(((CAUTION * availableMs) / missing - pace.markMs) / pace.iterationMs);
  return Math.min(batch, Math.max(Math.ceil(batch / MOST_SHRUNKEN), fitting));
}

/** After a run that was cut short at `reached` iterations: half as many, or null when they don't make enough marks. */
export function planAfterCut(reached: number): BatchPlan | null {
  if (reached <= FEWEST_MARKS) return null;
  const total = Math.max(FEWEST_MARKS, Math.floor(reached / 2));
  const marks = MARK_COUNTS.find((count) => count <= total) ?? FEWEST_MARKS;
  return { marks, batch: Math.floor(total / marks) };
}

/** Whether the judge may look after `done` of `planned` marks: at each quarter, never in between. */
export function isLook(done: number, planned: number): boolean {
  return [1, 2, 3].some((quarter) => done === Math.round((quarter * planned) / 4));
}

/** The iterations below which a mark would take more than its share of the run. */
function smallestBatch({ iterationMs, markMs }: Pick<Pilot, "iterationMs" | "markMs">): number {
  return Math.ceil(smallestBatchMs(markMs) / iterationMs);
}

/** How long a batch lasts at least if the mark after it takes no more than its share of the run; milliseconds. */
export function smallestBatchMs(markMs: number): number {
  return BATCH_TO_MARK * markMs;
}

/** The iterations after which the first measure would have grown by all that it may. */
function mostIterations(perIteration: Growth, allowed: Growth): number {
  const measures = Object.keys(allowed) as (keyof Growth)[];
  return Math.min(
    ...measures.map((measure) =>
      perIteration[measure] > 0 ? allowed[measure] / perIteration[measure] : Number.POSITIVE_INFINITY,
    ),
  );
}
