import { describe, expect, it } from "vitest";
import type { MeasuredGrowth } from "../../src/locate/measured-growth.ts";
import type { Profile } from "../../src/locate/profile.ts";
import { rankGrowth } from "../../src/locate/ranking.ts";
import { SourcePlaces } from "../../src/locate/source-places.ts";

type Frames = Profile["stacks"][number]["frames"];

const places = new SourcePlaces("/p", [], () => []);
const IN_LIBRARY: Frames[number] = ["/usr/lib/python3.11/queue.py", 12, "put"];
const LEAK: Frames = [IN_LIBRARY, ["/p/queue.py", 387, "add"], ["/p/main.py", 3, "main"]];
const CACHE: Frames = [["/p/cache.py", 9, "load"]];

function profile(changes: Partial<Profile>): Profile {
  return { by: "test", stacks: [], objects: [], handles: [], ...changes };
}

function stack(frames: Frames, bytes: number, count = 1): Profile["stacks"][number] {
  return { frames, bytes, count };
}

const HEAP = { bytes: "heap", rates: { heap: 100, threads: 2, fds: 1 } } as const;
const HALVES = { before: 100, midway: 50, end: 100 };

function rank(midway: Profile, end: Profile, iterations = HALVES) {
  return rankGrowth({ midway: [midway], end: [end], iterations }, HEAP, places);
}

describe("where it grows", () => {
  it("is the innermost line of the project, with its rate, its share and all of its stack", () => {
    const { sites } = rank(profile({ stacks: [stack(LEAK, 4500, 50)] }), profile({ stacks: [stack(LEAK, 9000, 100)] }));
    expect(sites).toEqual([
      expect.objectContaining({
        ...{ file: "queue.py", line: 387, function: "add", measure: "heap" },
        ...{ bytesPerIteration: 90, countPerIteration: 1, share: 0.9 },
        stack: [
          { file: "python3.11/queue.py", line: 12, function: "put" },
          { file: "queue.py", line: 387, function: "add" },
          { file: "main.py", line: 3, function: "main" },
        ],
      }),
    ]);
  });

  it("is not where growth came to stay in the first half", () => {
    const { sites } = rank(
      profile({ stacks: [stack(LEAK, 1000), stack(CACHE, 100_000, 100)] }),
      profile({ stacks: [stack(LEAK, 2000), stack(CACHE, 101_000, 101)] }),
    );
    expect(sites.map(({ file }) => file)).toEqual(["queue.py"]);
  });

  it("is last of all where a table has doubled, which takes all of its new size at once, for all iterations so far", () => {
    const TABLE: Frames = [["/p/queue.py", 20, "add"]];
    const seen = (times: number) => profile({ stacks: [stack(LEAK, 1000 * times, times), stack(TABLE, 8192, 1)] });
    const { sites } = rank(seen(1), seen(2));
    expect(sites.map(({ line, bytesPerIteration }) => [line, bytesPerIteration])).toEqual([
      [387, 20],
      [20, 40.96],
    ]);
  });

  it("is told all the same where nothing grew in the second half: a table doubles seldom", () => {
    const seen = profile({ stacks: [stack(LEAK, 1000)] });
    expect(rank(seen, seen).sites).toHaveLength(1);
  });

  it("sums up the stacks that lead to one line, and the processes", () => {
    const other: Frames = [...LEAK.slice(0, 2), ["/p/other.py", 1, null]];
    const both = (times: number) => [
      profile({ stacks: [stack(LEAK, 100 * times)] }),
      profile({ stacks: [stack(other, 300 * times)] }),
    ];
    const { sites } = rankGrowth({ midway: both(1), end: both(2), iterations: HALVES }, HEAP, places);
    expect(sites).toEqual([expect.objectContaining({ bytesPerIteration: 8 })]);
    expect(sites[0]?.stack.at(-1)?.file).toBe("other.py");
  });

  it("ranks threads and bytes by the part of their measure's growth", () => {
    const started: Frames = [["/p/batch.py", 44, "start"]];
    const threads = (count: number): Profile["handles"] =>
      [1, 2].map((index) => ({ kind: "threads", what: `Thread-${index}`, frames: started, count: count / 2 }));
    const { sites } = rank(
      profile({ stacks: [stack(LEAK, 2500)], handles: threads(100) }),
      profile({ stacks: [stack(LEAK, 5000)], handles: threads(200) }),
    );
    expect(sites.map(({ file, measure, share, what }) => ({ file, measure, share, what }))).toEqual([
      { file: "batch.py", measure: "threads", share: 1, what: "Thread-N" },
      { file: "queue.py", measure: "heap", share: 0.5, what: null },
    ]);
  });

  it("leaves out what explains next to nothing, unless nothing explains more", () => {
    const grown = (...stacks: Profile["stacks"]) => profile({ stacks });
    const small = (bytes: number) => stack(CACHE, bytes);
    expect(rank(grown(small(50), stack(LEAK, 4000)), grown(small(100), stack(LEAK, 8000))).sites).toHaveLength(1);
    expect(rank(grown(small(50)), grown(small(100))).sites).toHaveLength(1);
  });

  it("is not told of what was not measured to grow, unless nothing was", () => {
    const growing = (times: number): Profile =>
      profile({
        stacks: [stack(CACHE, times)],
        handles: [{ kind: "fds", what: "inotify", frames: LEAK, count: 50 * times }],
      });
    const sitesOf = (rates: MeasuredGrowth["rates"]) => {
      const sightings = { midway: [growing(1)], end: [growing(2)], iterations: HALVES };
      return rankGrowth(sightings, { bytes: "heap", rates }, places).sites.map(({ file }) => file);
    };
    expect(sitesOf({ fds: 1 })).toEqual(["queue.py"]);
    expect(sitesOf({})).toEqual(["cache.py", "queue.py"]);
  });

  it("tells no rate where it is not known how far the workload was", () => {
    const { sites } = rank(profile({ stacks: [stack(LEAK, 10)] }), profile({ stacks: [stack(LEAK, 20)] }), {
      before: 0,
      midway: 0,
      end: 0,
    });
    expect(sites).toEqual([expect.objectContaining({ bytesPerIteration: null, share: null })]);
  });
});

it("is not told once more, as seen from outside, where all of it is located", () => {
  const started: Frames = [["/p/batch.py", 44, "start"]];
  const both = (count: number): Profile[] => [
    profile({ handles: [{ kind: "threads", what: "Thread-1", frames: started, count }] }),
    profile({ by: "/proc", handles: [{ kind: "threads", what: "python3", frames: [], count }] }),
  ];
  const rankOf = (rate: number) => {
    const growth = { bytes: "heap", rates: { threads: rate } } as const;
    return rankGrowth({ midway: both(100), end: both(200), iterations: HALVES }, growth, places).kept;
  };
  expect(rankOf(2)).toEqual([]);
  expect(rankOf(4)).toHaveLength(1);
});

describe("the part that is explained", () => {
  it("is that of all that was seen, with a line or without", () => {
    const seen = (times: number) =>
      profile({ stacks: [stack(LEAK, 2000 * times)], objects: [{ type: "Task", count: times, bytes: 500 * times }] });
    expect(rank(seen(1), seen(2)).explained).toBeCloseTo(0.5);
  });

  it("is not known where nothing of the kind was measured to grow, or how far it was", () => {
    const seen = profile({ stacks: [stack(LEAK, 2000)] });
    expect(rank(seen, seen, { before: 0, midway: 0, end: 0 }).explained).toBeNull();
    const threads = { bytes: "heap", rates: { threads: 1 } } as const;
    const sightings = { midway: [seen], end: [seen], iterations: HALVES };
    expect(rankGrowth(sightings, threads, places).explained).toBeNull();
  });
});

describe("what grows without a line", () => {
  it("is told by its type, its name, or the library's line", () => {
    const { kept, sites } = rank(
      profile({}),
      profile({
        by: "/proc",
        stacks: [stack([IN_LIBRARY], 500)],
        objects: [{ type: "Observer", count: 100, bytes: 900, heldBy: "module batch: _observers → list" }],
        handles: [{ kind: "fds", what: "files in /p/out", frames: [], count: 1 }],
      }),
    );
    expect(sites).toEqual([]);
    expect(kept.map(({ what, measure }) => [what, measure])).toEqual([
      ["Observer", "heap"],
      ["made by put (python3.11/queue.py:12)", "heap"],
      ["files in out", "fds"],
    ]);
    expect(kept[0]).toMatchObject({ countPerIteration: 1, heldBy: "module batch: _observers → list" });
  });
});
