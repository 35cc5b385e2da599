import { expect, test } from "vitest";
import { settled } from "../../src/measure/settling.ts";
import type { TreeSample } from "../../src/measure/tree-sampler.ts";

const LIMITS = { interval: 0, limit: 25, tolerance: 4096 };
const STEADY: TreeSample = { memory: 1_000_000, fds: 5, threads: 2, children: 1 };

/** Hands out the samples one by one, then the last one for ever; a poll takes 1 ms of the clock that comes with it. */
function polls(samples: readonly Partial<TreeSample>[]) {
  let count = 0;
  return {
    poll: () => ({ ...STEADY, ...samples[Math.min(count++, samples.length - 1)] }),
    now: () => count,
    count: () => count,
  };
}

test("a steady sample takes two polls", async () => {
  const { poll, now, count } = polls([{}]);
  expect(await settled(poll, LIMITS, now)).toEqual(STEADY);
  expect(count()).toBe(2);
});

test("memory that falls is waited for", async () => {
  const { poll, now, count } = polls([{ memory: 9e6 }, { memory: 5e6 }, { memory: 2e6 }, { memory: 2e6 + 4000 }]);
  expect(await settled(poll, LIMITS, now)).toEqual({ ...STEADY, memory: 2e6 + 4000 });
  expect(count()).toBe(4);
});

test("an exiting thread and child are not counted", async () => {
  const { poll, now } = polls([{ threads: 4, children: 3, fds: 9 }, { threads: 3 }, {}]);
  expect(await settled(poll, LIMITS, now)).toEqual(STEADY);
});

test("what never settles ends at the limit, with the lowest of all", async () => {
  let count = 0;
  const poll = () => {
    count += 1;
    return { ...STEADY, memory: count % 2 === 0 ? 3e6 : 2e6 + count };
  };
  expect(await settled(poll, LIMITS, () => count)).toEqual({ ...STEADY, memory: 2e6 + 1 });
  expect(count).toBeGreaterThanOrEqual(25);
  expect(count).toBeLessThan(30);
});

test("a count that could not be read once is not known", async () => {
  const { poll, now } = polls([{ fds: null }, {}]);
  expect(await settled(poll, LIMITS, now)).toEqual({ ...STEADY, fds: null });
});
