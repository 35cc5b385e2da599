import { describe, expect, it } from "vitest";
import { KnownProgress } from "../../../src/run/command/known-progress.ts";
import { type PlacedSample, placeSamples } from "../../../src/run/command/placed-marks.ts";

const tree = { memory: 1, fds: null, threads: null, children: 0 };

function counted(reached: number): PlacedSample {
  return { at: reached, reached, isCounted: true, tree, heap: null };
}

function timed(at: number, reached = 0): PlacedSample {
  return { at, reached, isCounted: false, tree, heap: null };
}

function progressOf(...points: [number, number][]): KnownProgress {
  const progress = new KnownProgress();
  for (const [at, iterations] of points) progress.add(at, iterations);
  return progress;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

describe("the marks of a command", () => {
  it("stand where its lines say, and those made by time are left out", () => {
    const samples = range(26).flatMap((index) => [counted(10 * index + 1), timed(10 * index + 5)]);
    const course = { iterations: 260, progress: progressOf([1, 1], [260, 260]), startUpMs: 0, activeMs: 300 };
    const { marks, placement } = placeSamples(samples, course);
    expect(placement).toBe("counted");
    expect(marks.map(({ iterations }) => iterations)).toEqual(range(26).map((index) => 10 * index + 1));
  });

  it.each([
    ["few lack it, and are given up for it", 2, 38],
    ["many lack it", 12, 40],
  ])("tell a heap unless %s", (_, missing, kept) => {
    const samples = range(40).map((index) => ({ ...counted(index + 1), heap: index < missing ? null : index }));
    const course = { iterations: 40, progress: progressOf([1, 1], [40, 40]), startUpMs: 0, activeMs: 40 };
    const { marks } = placeSamples(samples, course);
    expect(marks.length).toBe(kept);
    expect(marks.every(({ own }) => own.heap !== null)).toBe(kept < 40);
  });

  it("are placed by time where lines come in bunches, and iterations lie between what is known", () => {
    const samples = [...range(30).map((index) => timed(100 + 10 * index)), counted(500)];
    const progress = progressOf([200, 100], [400, 500]);
    const { marks, placement } = placeSamples(samples, { iterations: 500, progress, startUpMs: 150, activeMs: 400 });
    expect(placement).toBe("bunched");
    expect(marks.map(({ iterations }) => iterations).slice(0, 7)).toEqual([20, 40, 60, 80, 100, 120, 140]);
    expect(marks.at(-1)?.iterations).toBe(480);
  });

  it("never stand twice at one iteration", () => {
    const samples = [...range(30).map((index) => timed(100 + index)), timed(500)];
    const progress = progressOf([100, 10], [130, 20]);
    const { marks } = placeSamples(samples, { iterations: 20, progress, startUpMs: 50, activeMs: 140 });
    const iterations = marks.map((mark) => mark.iterations);
    expect(iterations.length).toBeGreaterThan(5);
    expect(new Set(iterations).size).toBe(iterations.length);
  });

  it("are not counted when a bunch of lines leaves a hole", () => {
    const samples = [timed(5), ...range(30).map((index) => counted(index + 1)), timed(500, 30), counted(999)];
    const course = {
      iterations: 1000,
      progress: progressOf([1, 1], [30, 30], [999, 999]),
      startUpMs: 0,
      activeMs: 1000,
    };
    expect(placeSamples(samples, course).placement).toBe("bunched");
  });

  it("are spread evenly over a silent command's time, without its start-up and its end", () => {
    const samples = range(11).map((index) => timed(100 * index));
    const course = { iterations: 80, progress: new KnownProgress(), startUpMs: 200, activeMs: 1000 };
    const { marks, placement } = placeSamples(samples, course);
    expect(placement).toBe("silent");
    expect(marks.map(({ iterations }) => iterations)).toEqual([10, 20, 30, 40, 50, 60, 70]);
  });
});

describe("what is known of a command's progress", () => {
  it("tells when its first iteration must have begun", () => {
    expect(progressOf([1000, 10], [2000, 20]).beginsAt).toBe(0);
    expect(progressOf([1500, 10], [2500, 30]).beginsAt).toBe(1000);
    expect(progressOf([1500, 10]).beginsAt).toBeNull();
  });

  it("stays small however much is told, and keeps its ends", () => {
    const progress = progressOf(...range(1e5).map((index): [number, number] => [index, index + 1]));
    expect(progress.times).toBe(1e5);
    expect(progress.span?.iterations).toBeGreaterThan(0.99e5);
    expect(progress.between({ at: 0, iterations: 0 }, { at: 1e5, iterations: 1e5 })(50_000)).toBe(50_001);
  });
});
