import { describe, expect, test } from "vitest";
import { commonAncestor } from "../../src/git/history.ts";
import { Repository } from "./repository.ts";

/**
 * Two commits that parted at `recent`, eight generations ago, and have both merged `old` once more since: the common
 * ancestor that a shallow clone sees first.
 */
async function detour() {
  const origin = await Repository.create();
  const old = origin.line(2, origin.commitOnto());
  const recent = origin.line(8, old);
  const a = origin.commitOnto(origin.line(8, recent), old);
  const b = origin.commitOnto(origin.line(9, recent), old);
  origin.git("update-ref", "refs/heads/main", a);
  origin.git("update-ref", "refs/heads/topic", b);
  return { origin, old, recent, a, b };
}

async function shallow(origin: Repository): Promise<Repository> {
  const clone = await Repository.create();
  clone.git("remote", "add", "origin", origin.url);
  clone.git("fetch", "-q", "--depth=3", "origin", "main", "topic");
  return clone;
}

describe("the common ancestor", () => {
  test("is the most recent one, though a shallow clone first shows another", async () => {
    const { origin, old, recent, a, b } = await detour();
    const clone = await shallow(origin);
    expect(clone.git("merge-base", a, b)).toBe(old);
    expect(await commonAncestor(clone.folder, a, b)).toEqual({ state: "found", sha: recent });
  });

  test("is the best that a shallow clone shows where that can't be deepened", async () => {
    const { origin, old, a, b } = await detour();
    const clone = await shallow(origin);
    clone.git("remote", "remove", "origin");
    expect(await commonAncestor(clone.folder, a, b)).toEqual({ state: "found", sha: old });
  });

  test("needs no more history than what parted", async () => {
    const origin = await Repository.create();
    const fork = origin.line(60, origin.commitOnto());
    const a = origin.commitOnto(fork);
    const b = origin.line(2, fork);
    origin.git("update-ref", "refs/heads/main", a);
    origin.git("update-ref", "refs/heads/topic", b);
    const clone = await shallow(origin);
    clone.git("remote", "remove", "origin");
    expect(await commonAncestor(clone.folder, a, b)).toEqual({ state: "found", sha: fork });
    expect(clone.git("rev-parse", "--is-shallow-repository")).toBe("true");
  });

  test("is fetched from all history at last, when even that shows none", async () => {
    const origin = await Repository.create();
    const a = origin.line(3, origin.commitOnto());
    const b = origin.line(3, origin.commitOnto());
    origin.git("update-ref", "refs/heads/main", a);
    origin.git("update-ref", "refs/heads/topic", b);
    expect(await commonAncestor((await shallow(origin)).folder, a, b)).toEqual({ state: "unrelated" });
  });
});
