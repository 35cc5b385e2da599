import type { Profile, ProfileFrame } from "../profile.ts";
import type { ClassHistogram } from "./class-histogram.ts";
import type { ObjectSample } from "./flight-recording.ts";
import { javaStack } from "./java-stack.ts";
import { heldBy } from "./reference-chain.ts";

const MOST_STACKS = 500;
const MOST_OBJECTS = 100;
const LONGEST_TEXT = 2_000;

interface SampledStack {
  readonly type: string;
  readonly frames: ProfileFrame[];
  samples: number;
  heldBy: string | null;
}

/**
 * Growth is counted by type, exactly; samples tell how it is spread over the stacks that made objects of the type. Types that
 * don't grow are left out, whatever was sampled of them.
 */
export function stacksOf(growth: ClassHistogram, samples: readonly ObjectSample[]): Profile["stacks"] {
  const sampled = sampledStacks(samples.filter((sample) => growth.has(typeOf(sample))));
  const samplesOfType = new Map<string, number>();
  for (const { type, samples: count } of sampled) samplesOfType.set(type, (samplesOfType.get(type) ?? 0) + count);
  const stacks = sampled.map((stack) => {
    const share = stack.samples / (samplesOfType.get(stack.type) ?? 1);
    const { bytes, count } = growth.get(stack.type) ?? { bytes: 0, count: 0 };
    const what = stack.type.slice(0, LONGEST_TEXT);
    return { frames: stack.frames, bytes: bytes * share, count: count * share, what, heldBy: stack.heldBy };
  });
  return stacks.sort((a, b) => b.bytes - a.bytes).slice(0, MOST_STACKS);
}

/** Most bytes first. `samples` may tell what holds an object of a type. */
export function objectsOf(growth: ClassHistogram, samples: readonly ObjectSample[]): Profile["objects"] {
  const holders = new Map(samples.map((sample) => [typeOf(sample), heldBy(sample)]));
  return [...growth]
    .sort(([, one], [, other]) => other.bytes - one.bytes)
    .slice(0, MOST_OBJECTS)
    .map(([type, usage]) => ({ type: type.slice(0, LONGEST_TEXT), ...usage, heldBy: holders.get(type) ?? null }));
}

function sampledStacks(samples: readonly ObjectSample[]): readonly SampledStack[] {
  const stacks = new Map<string, SampledStack>();
  for (const sample of samples) {
    const frames = javaStack(sample.stack);
    if (frames === null || frames.length === 0) continue;
    const type = typeOf(sample);
    const key = JSON.stringify([type, frames]);
    const stack = stacks.get(key) ?? { type, frames, samples: 0, heldBy: null };
    stack.samples++;
    stack.heldBy ??= heldBy(sample);
    stacks.set(key, stack);
  }
  return [...stacks.values()];
}

function typeOf({ chain: [object] }: ObjectSample): string {
  return object.type;
}
