import { expect, it } from "vitest";
import { gateTable } from "../../src/judge/decision-table.ts";

it("decides as the design's table says", () => {
  const rows = gateTable().map(({ outcome, accepted, regression, leak, never }) =>
    [outcome, accepted ?? "-", regression, leak, never].join(" | "),
  );
  expect(rows).toEqual([
    "leak, introduced | - | block | block | pass",
    "leak, worse than in base | - | block | block | pass",
    "leak, without a base | no; in head; in base, expired; in head, expired | block | block | pass",
    "leak, without a base | in base | pass | pass | pass",
    "leak, pre-existing | no; in base, expired; in head, expired | pass | block | pass",
    "leak, pre-existing | in base; in head | pass | pass | pass",
    "coverage lost | - | block | block | pass",
    "a subject's error | - | block | block | pass",
    "inconclusive | - | by-on-inconclusive | by-on-inconclusive | pass",
    "pending | - | pass | pass | pass",
    "skipped | - | pass | pass | pass",
    "protected | - | pass | pass | pass",
    "no leak | - | pass | pass | pass",
    "no leak, fixed | - | pass | pass | pass",
  ]);
});
