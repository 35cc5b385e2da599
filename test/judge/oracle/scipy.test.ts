import { describe, expect, it } from "vitest";
import type { Curve } from "../../../src/judge/curve.ts";
import { kendall } from "../../../src/judge/kendall.ts";
import { type Confidence, theilSen } from "../../../src/judge/theil-sen.ts";
import { seeded } from "../series-generator.ts";
import { askScipy, type OracleAnswer } from "./scipy.ts";

const LEVELS: readonly Confidence[] = [0.95, 0.995];

/** Random, tied, quantised and unevenly spaced curves of many lengths, none of them constant. */
function curves(): Curve[] {
  const random = seeded(20_261_123);
  const kinds: readonly ((i: number) => number)[] = [
    () => random() * 1e6,
    (i) => 64 * i + random() * 500,
    (i) => Math.floor(i / 5) + Math.floor(random() * 2),
    (i) => 4096 * Math.round(0.3 * i + random()),
    (i) => (i === 3 ? 1 : 0),
    (i) => Math.sqrt(i) * 1000 + random(),
  ];
  return [3, 4, 5, 6, 12, 18, 24, 49, 72].flatMap((length) =>
    kinds.flatMap((kind) => {
      let x = Math.floor(random() * 50);
      const even = random() < 0.5;
      const points = Array.from({ length }, (_, i) => {
        x += even ? 100 : Math.floor(random() * 3);
        return { x, y: kind(i) };
      });
      return [{ x: points.map((point) => point.x), y: points.map((point) => point.y) }];
    }),
  );
}

describe("statistics beside scipy's", { timeout: 300_000 }, () => {
  const all = curves().filter(({ x, y }) => new Set(x).size > 1 && new Set(y).size > 1);
  let kept: OracleAnswer[] | null = null;
  const answers = () => {
    kept ??= askScipy(all);
    return kept;
  };

  it("gives the slopes and intervals of theilslopes", () => {
    expect(all.length).toBeGreaterThan(40);
    for (const [i, curve] of all.entries()) {
      for (const level of LEVELS) {
        const mine = theilSen(curve, level);
        const theirs = answers()[i]?.slopes[`${level}`];
        for (const key of ["slope", "low", "high"] as const) {
          expect(relative(mine[key], theirs?.[key] ?? Number.NaN), `${key} of curve ${i} at ${level}`).toBeLessThan(
            1e-9,
          );
        }
      }
    }
  });

  it("gives tau and the deviate of kendalltau", () => {
    for (const [i, curve] of all.entries()) {
      const { tau, z } = kendall(curve.x, curve.y);
      expect(relative(tau, answers()[i]?.tau ?? Number.NaN), `tau of curve ${i}`).toBeLessThan(1e-9);
      // scipy tells the deviate only through a probability, which has fewer digits far out.
      expect(relative(z, answers()[i]?.z ?? Number.NaN), `deviate of curve ${i}`).toBeLessThan(1e-6);
    }
  });
});

function relative(mine: number, theirs: number): number {
  return Math.abs(mine - theirs) / Math.max(1, Math.abs(theirs));
}
