import { describe, expect, it } from "vitest";
import type { Role } from "../../src/domain/scenario.ts";
import { isBeyondDoubt } from "../../src/judge/early-look.ts";
import { judgeVariant } from "../../src/judge/variant.ts";
import { evidenceOf, fillsUp, isFlat, leaks, runOf, seriesOf } from "./evidence.ts";
import { generate, NOISES, SHAPES } from "./series-generator.ts";

const LEAK = runOf(seriesOf({ heap: leaks }));

describe("an early look", () => {
  const look = (level: (i: number) => number, batches: number, role: Role = "subject") =>
    isBeyondDoubt(evidenceOf([runOf(seriesOf({ heap: level }, { batches }))], { role }));

  it("is beyond doubt for a leak of many megabytes, from 24 batches on", () => {
    const pours = (i: number) => 250 * leaks(i);
    expect(look(pours, 23)).toBe(false);
    expect(look(pours, 24)).toBe(true);
    expect(look(pours, 72)).toBe(true);
  });

  it("is beyond doubt for a leak of fewer megabytes in so many iterations that few caches are as large", () => {
    const soFar = (batch: number) => {
      const series = seriesOf({ heap: (i) => leaks((i * 6000) / batch) }, { batches: 24, batch });
      return isBeyondDoubt(evidenceOf([runOf(series)]));
    };
    expect(soFar(6000)).toBe(true);
    expect(soFar(600)).toBe(false);
  });

  it("sees less far than the whole run, and so leaves it to that what a cache may have filled", () => {
    expect(look(leaks, 72)).toBe(false);
  });

  it("is beyond doubt for a subject that is plainly flat", () => {
    expect(look(isFlat, 47)).toBe(false);
    expect(look(isFlat, 48)).toBe(true);
    expect(look((i) => isFlat() + 20 * i, 72)).toBe(true);
    expect(look((i) => isFlat() + 40 * i, 72)).toBe(false);
    expect(look(fillsUp(7200), 72)).toBe(false);
  });

  it("lets a run go on whose budget becomes finer with its length", () => {
    const few = runOf(seriesOf({ heap: isFlat }, { batches: 72, batch: 2 }));
    expect(isBeyondDoubt(evidenceOf([few]))).toBe(false);
  });

  it("lets a run go on while any of its measures is open", () => {
    const descriptors = (i: number) => 4 + Math.floor(i / 5000);
    expect(isBeyondDoubt(evidenceOf([runOf(seriesOf({ heap: isFlat, fds: descriptors }, { batches: 72 }))]))).toBe(
      false,
    );
  });

  it("waits for what a control is there to show, and stops no fix short", () => {
    expect(look(isFlat, 72, "control")).toBe(false);
    expect(look(isFlat, 72, "unprotected")).toBe(false);
    expect(look(isFlat, 72, "fixed")).toBe(false);
    expect(look((i) => 200 * leaks(i), 72, "fixed")).toBe(false);
  });

  it("clears no generated leak that the whole run finds", () => {
    const shapes = Object.keys(SHAPES).filter((shape) => SHAPES[shape]?.truth !== "clean");
    const cleared = shapes.flatMap((shape) =>
      Object.keys(NOISES).flatMap((noise) =>
        [7001, 7002].flatMap((seed) => {
          const { x, y } = generate(shape, noise, seed, { rate: 96, batch: 1000 });
          return [48, 72].filter((batches) => {
            const series = { iterations: x.slice(0, batches + 1), heap: y.slice(0, batches + 1) };
            const evidence = evidenceOf([runOf(series)]);
            return isBeyondDoubt(evidence) && judgeVariant(evidence).verdict === "no-leak";
          });
        }),
      ),
    );
    expect(cleared).toEqual([]);
  });

  it("leaves a confirming run its full length", () => {
    const confirm = runOf(seriesOf({ heap: leaks }), { purpose: "confirm" });
    expect(isBeyondDoubt(evidenceOf([LEAK, confirm]))).toBe(false);
    expect(isBeyondDoubt(evidenceOf([]))).toBe(false);
  });

  it("is seldom taken in by clean series that don't just fill up", () => {
    const clean = Object.keys(SHAPES).filter((shape) => SHAPES[shape]?.truth === "clean" && !/cache|pool/.test(shape));
    const looks = clean.flatMap((shape) =>
      Object.keys(NOISES).flatMap((noise) =>
        [8001, 8002, 8003].flatMap((seed) => {
          const { x, y } = generate(shape, noise, seed, { rate: 256 });
          const soFar = (batches: number) => {
            const series = { iterations: x.slice(0, batches + 1), heap: y.slice(0, batches + 1) };
            const evidence = evidenceOf([runOf(series)]);
            return isBeyondDoubt(evidence) && judgeVariant(evidence).verdict === "leak";
          };
          return [soFar(24), soFar(48), soFar(72)];
        }),
      ),
    );
    expect(looks.length).toBeGreaterThan(400);
    expect(looks.filter((beyondDoubt) => beyondDoubt).length / looks.length).toBeLessThan(0.03);
  });
});
