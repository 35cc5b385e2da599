import type { Profile, ProfileFrame } from "../profile.ts";

const MOST_STACKS = 500;
const MOST_FRAMES = 64;
const LONGEST_TEXT = 2_000;
const MOST_HANDLES = 1_000;
/** Where the runtime makes what it keeps of a goroutine on the heap. */
const GOROUTINE_MAKER = "runtime.malg";
/** What writes the profile. */
const OWN = /^(runtime|net\/http)\/pprof\./;
const HEAP_HEADER = /^heap profile: .* @ heap\/(\d{1,15})$/m;
const HEAP_ENTRY = /^(\d{1,15}): (\d{1,15}) \[\d+: \d+\] @[^\n]*\n((?:#\t[^\n]*\n)*)/gm;
const HEAP_FRAME = /^#\t0x[0-9a-f]+\t(.+)\+0x[0-9a-f]+\s+(.+):(\d{1,9})$/;
const GOROUTINE = /^goroutine \d+ ([^\n]*\]):\n((?:[^\n]+\n)+)/gm;
const OWN_THREAD = /, locked to thread\]$/;
const GOROUTINE_FRAME = /^(?:created by )?([^\n]+)\n\t([^\n]+):(\d{1,9})(?: \+0x[0-9a-f]+)?$/gm;

/** What is alive and has been made by the same stack. */
interface Alive {
  readonly frames: ProfileFrame[];
  /** Null: objects on the heap. */
  readonly what: "goroutine" | "goroutine locked to a thread" | null;
  readonly bytes: number;
  readonly count: number;
}

/** What one process holds at one moment, by stack. */
export type GoSnapshot = ReadonlyMap<string, Alive>;

/**
 * Reads what a Go program writes of its heap (`debug=1`) and its goroutines (`debug=2`), in one text. Null where there is
 * neither.
 */
export function readGoProfile(text: string): GoSnapshot | null {
  const alive = [...heapIn(text), ...goroutinesIn(text)];
  if (alive.length === 0) return null;
  const byStack = new Map<string, Alive>();
  for (const one of alive) {
    if (one.frames.length === 0 || one.frames.some(([, , name]) => OWN.test(name ?? ""))) continue;
    const key = JSON.stringify([one.what, one.frames]);
    const known = byStack.get(key);
    const bytes = one.bytes + (known?.bytes ?? 0);
    byStack.set(key, { ...one, bytes, count: one.count + (known?.count ?? 0) });
  }
  return byStack;
}

/**
 * What there is more of, most bytes first. A goroutine counts as what the runtime keeps of it on the heap, whose own stack
 * says nothing; its stack isn't on the heap, and how large it is isn't told.
 */
export function goGrowth(before: GoSnapshot, after: GoSnapshot): Alive[] {
  const grown = [...after].map(([key, alive]) => {
    const was = before.get(key);
    return { ...alive, bytes: alive.bytes - (was?.bytes ?? 0), count: Math.max(0, alive.count - (was?.count ?? 0)) };
  });
  const kept = grown.filter(({ frames }) => frames.some(([, , name]) => name === GOROUTINE_MAKER));
  const bytes = kept.reduce((sum, one) => sum + Math.max(0, one.bytes), 0);
  const goroutines = grown.filter(({ what, count }) => what !== null && count > 0);
  const number = goroutines.reduce((sum, { count }) => sum + count, 0);
  const objects = grown.filter((one) => one.what === null && one.bytes > 0 && !(number > 0 && kept.includes(one)));
  return [...objects, ...goroutines.map((one) => ({ ...one, bytes: (bytes * one.count) / number }))]
    .sort((one, other) => other.bytes - one.bytes)
    .slice(0, MOST_STACKS);
}

/** The threads that there are more of, as far as the program has bound goroutines to them. */
export function goThreads(growth: readonly Alive[]): Profile["handles"] {
  const bound = growth.filter(({ what }) => what === "goroutine locked to a thread");
  return bound
    .slice(0, MOST_HANDLES)
    .map(({ what, frames, count }) => ({ kind: "threads", what: what ?? "", frames, count }));
}

function heapIn(text: string): readonly Alive[] {
  const [, doubleRate] = HEAP_HEADER.exec(text) ?? [];
  if (doubleRate === undefined) return [];
  return [...text.matchAll(HEAP_ENTRY)].map(([, count, bytes, lines = ""]) => {
    const scale = scaleOf(Number(bytes) / Number(count), Number(doubleRate) / 2);
    const frames = lines.split("\n").flatMap((line) => {
      const [, name = "", file, number] = HEAP_FRAME.exec(line) ?? [];
      return file === undefined ? [] : [frameOf(name, file, number)];
    });
    const sampled = { bytes: Number(bytes) * scale, count: Number(count) * scale };
    return { frames: frames.slice(0, MOST_FRAMES), what: null, ...sampled };
  });
}

/** How many objects each one stands for that was sampled, of `size` bytes each and one every `rate` bytes. */
function scaleOf(size: number, rate: number): number {
  return rate <= 1 || !(size > 0) ? 1 : 1 / (1 - Math.exp(-size / rate));
}

function goroutinesIn(text: string): readonly Alive[] {
  return [...text.matchAll(GOROUTINE)].map(([, state = "", lines = ""]) => {
    const frames = [...lines.matchAll(GOROUTINE_FRAME)].map(([, call = "", file, number]) =>
      frameOf(call.replace(/ in goroutine \d+$/, "").replace(/\([^()]*\)$/, ""), file, number),
    );
    const what = OWN_THREAD.test(state) ? "goroutine locked to a thread" : "goroutine";
    return { frames: frames.slice(0, MOST_FRAMES), what, bytes: 0, count: 1 };
  });
}

function frameOf(name: string, file = "", line = "0"): ProfileFrame {
  return [file.slice(-LONGEST_TEXT), Number(line), name.slice(0, LONGEST_TEXT)];
}
