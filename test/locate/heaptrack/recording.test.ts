import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyLarge, Recording } from "../../../src/locate/heaptrack/recording.ts";

it("empties what has become too large", async () => {
  const folder = await mkdtemp(join(tmpdir(), "recordings-"));
  try {
    await writeFile(join(folder, "17"), Buffer.alloc(100_000, 1));
    await writeFile(join(folder, "18"), Buffer.alloc(100, 1));
    expect(emptyLarge(folder, 50_000)).toEqual([17]);
    expect((await stat(join(folder, "17"))).size).toBe(0);
    expect((await stat(join(folder, "18"))).size).toBe(100);
    expect(emptyLarge(folder, 50_000)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("is none where heaptrack doesn't write", () => {
  expect(Recording.of(process.pid, tmpdir())).toBeNull();
});
