import { expect, it } from "vitest";
import { Interpretation } from "../../../src/locate/heaptrack/interpretation.ts";

/** As heaptrack_interpret 1.4.0 prints it: two functions inlined into `main`, and one without debug information. */
const TABLES = `v 10400 3
X ./keeping
I 1000 5e298d
s 8 /app/kee
s 4 keep
s b /app/keep.c
s 4 main
i 55ce12923 1 2 3 5 4 3 b
t 1 0
s 10 /lib/libc.so.6
i 7fe40d6 5
t 2 1
t 2 0
a 64 2
a 10 3
a 20 2`;

function interpretationOf(...events: readonly string[]): Interpretation {
  const interpretation = new Interpretation();
  for (const line of [...TABLES.split("\n"), ...events]) interpretation.accept(line);
  return interpretation;
}

it("counts what is more than at the mark, most bytes first", () => {
  const more = interpretationOf("+ 0", "+ 1", "# leakproof: begin", "+ 0", "+ 2", "c 1a", "R 3db", "+ 1", "- 1", "+ 1");
  expect(more.stacks()).toEqual([
    {
      frames: [
        ["/lib/libc.so.6", 0, null],
        ["/app/keep.c", 5, "keep"],
        ["/app/keep.c", 11, "main"],
      ],
      bytes: 132,
      count: 2,
    },
    { frames: [["/lib/libc.so.6", 0, null]], bytes: 16, count: 1 },
  ]);
  expect(more.grownBytes).toBe(148);
});

it("counts nothing that takes the place of what was freed", () => {
  expect(interpretationOf("+ 0", "# leakproof: begin", "- 0", "+ 0").stacks()).toEqual([]);
});

it("tells the program whose lines are missing", () => {
  expect(interpretationOf("# leakproof: begin", "+ 0").programWithoutLines).toBeNull();
  const stripped = interpretationOf("i 55ce12924 1 2", "t 3 0", "a 8 4", "# leakproof: begin", "+ 3");
  expect(stripped.programWithoutLines).toBe("/app/kee");
  expect(stripped.stacks()[0]?.frames).toEqual([["/app/kee", 0, "keep"]]);
});

it("survives what is no interpretation", () => {
  const garbage = interpretationOf("# leakproof: begin", "+ zz", "- ffff", "t", "i", "s", "a", "+ 3", "", "\0");
  expect(garbage.stacks()).toEqual([]);
});
