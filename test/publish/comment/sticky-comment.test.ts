import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommentMode } from "../../../src/publish/comment/comment-mode.ts";
import type { Comments } from "../../../src/publish/comment/comments.ts";
import { digestOf } from "../../../src/publish/comment/digest.ts";
import { type CommentKey, readMarker, writeMarker } from "../../../src/publish/comment/marker.ts";
import { Refusal } from "../../../src/publish/comment/refusal.ts";
import { type CommentRequest, publishComment } from "../../../src/publish/comment/sticky-comment.ts";
import { blockedResults, cleanResults } from "../../report/fixture-results.ts";
import { CommentThread, type CreateMishap, urlOf } from "./comment-thread.ts";

const KEY = "leakproof" as CommentKey;
const US = "github-actions[bot]";
const HEAD = "9f3c2ab1c0ffee00112233445566778899aabbcc";

/** Run `id` finds something of its own; `says` makes it find the same as another one. */
function runOf(id: number, given: Partial<CommentRequest> & { readonly says?: string } = {}): CommentRequest {
  const { says = `run ${id}`, ...request } = given;
  const results = { ...cleanResults, title: says };
  return {
    ...{ key: KEY, mode: "always", headSha: HEAD, run: { id, attempt: 1 } },
    ...{ results, report: `## ${says}\n`, ...request },
  };
}

function bodyOf({ key, headSha, run, results, report }: CommentRequest): string {
  const marker = { head: headSha, run: run.id, attempt: run.attempt, digest: digestOf(results) };
  return `${writeMarker(key, marker)}\n${report}`;
}

/** What `id`'s link is beside its number. */
const at = (id: number) => ({ id, url: urlOf(id) });

describe("publishComment", () => {
  it("creates a comment, updates it, and leaves it alone when there is nothing new to say", async () => {
    const thread = new CommentThread();
    const foreign = thread.post("octocat", "LGTM");
    expect(await publishComment(runOf(1), thread.as(US))).toEqual({ state: "created", ...at(foreign.id + 1) });
    expect(await publishComment(runOf(2), thread.as(US))).toEqual({ state: "updated", ...at(foreign.id + 1) });
    expect(thread.comments).toEqual([foreign, { id: foreign.id + 1, author: US, body: bodyOf(runOf(2)) }]);
    const writes = thread.writes().length;
    const third = runOf(3, { says: "run 2", report: "## run 2\n\n42.1 kB instead of 42.0 kB\n" });
    expect(await publishComment(third, thread.as(US))).toEqual({ state: "unchanged", ...at(foreign.id + 1) });
    expect(thread.writes()).toHaveLength(writes);
  });

  it("writes again what was found the same on another head", async () => {
    const thread = new CommentThread();
    await publishComment(runOf(1, { says: "clean" }), thread.as(US));
    const outcome = await publishComment(runOf(2, { says: "clean", headSha: "0".repeat(40) }), thread.as(US));
    expect(outcome.state).toBe("updated");
  });

  it("stands back behind a newer run, and behind a newer attempt of its own run", async () => {
    const thread = new CommentThread();
    const { id } = thread.post(US, bodyOf(runOf(7, { run: { id: 7, attempt: 2 } })));
    expect(await publishComment(runOf(6), thread.as(US))).toEqual({ state: "stood-back", ...at(id) });
    expect(await publishComment(runOf(7), thread.as(US))).toEqual({ state: "stood-back", ...at(id) });
    expect(thread.writes()).toEqual([]);
    expect(await publishComment(runOf(7, { run: { id: 7, attempt: 3 }, says: "more" }), thread.as(US))).toMatchObject({
      state: "updated",
    });
  });

  it("touches no comment but its own with its key: not spoofed ones, other keys', or markers further down", async () => {
    const thread = new CommentThread();
    const spoof = bodyOf(runOf(99));
    for (const stranger of ["octocat", "other[bot]", "github-actions"]) thread.post(stranger, spoof);
    thread.post(US, bodyOf(runOf(99, { key: "frontend" as CommentKey })));
    thread.post(US, `Look:\n${spoof}`);
    thread.post(US, `> ${spoof}`);
    thread.post(US, "An answer of another workflow.");
    const before = structuredClone(thread.comments);
    const created = await publishComment(runOf(1), thread.as(US));
    expect(created).toMatchObject({ state: "created" });
    expect(await publishComment(runOf(2), thread.as(US))).toMatchObject({ state: "updated" });
    expect(thread.comments).toEqual([...before, expect.objectContaining({ author: US, body: bodyOf(runOf(2)) })]);
  });

  it("keeps the lowest of its own and removes the others", async () => {
    const thread = new CommentThread();
    const lowest = thread.post(US, bodyOf(runOf(1)));
    thread.post(US, bodyOf(runOf(2)));
    const foreign = thread.post("octocat", "?");
    thread.post(US, bodyOf(runOf(3)));
    expect(await publishComment(runOf(4), thread.as(US))).toEqual({ state: "updated", ...at(lowest.id) });
    expect(thread.comments).toEqual([{ id: lowest.id, author: US, body: bodyOf(runOf(4)) }, foreign]);
  });

  it("removes copies also when the lowest says the same already", async () => {
    const thread = new CommentThread();
    const { id } = thread.post(US, bodyOf(runOf(1)));
    thread.post(US, bodyOf(runOf(1)));
    expect(await publishComment(runOf(2, { says: "run 1" }), thread.as(US))).toEqual({ state: "unchanged", ...at(id) });
    expect(thread.comments.map((comment) => comment.id)).toEqual([id]);
  });

  it("leaves a newer run's copy to that run", async () => {
    const thread = new CommentThread();
    const lowest = thread.post(US, bodyOf(runOf(1)));
    const newer = thread.post(US, bodyOf(runOf(3)));
    expect(await publishComment(runOf(2), thread.as(US))).toEqual({ state: "stood-back", ...at(lowest.id) });
    expect(thread.comments).toEqual([lowest, newer]);
  });

  it.each<CreateMishap>(["answer-lost", "done-twice"])(
    "ends in one comment when creating it goes wrong: %s",
    async (mishap) => {
      const thread = new CommentThread();
      const outcome = await publishComment(runOf(1), thread.as(US, { mishap }));
      expect(thread.comments).toEqual([expect.objectContaining({ author: US, body: bodyOf(runOf(1)) })]);
      expect(outcome).toEqual({ state: "created", ...at(thread.comments[0]?.id ?? 0) });
    },
  );

  it("is refused when creating it goes wrong and nothing came of it", async () => {
    const thread = new CommentThread();
    const outcome = await publishComment(runOf(1), thread.as(US, { mishap: "not-done" }));
    expect(outcome).toMatchObject({ state: "refused", reason: expect.stringContaining("502: Bad Gateway") });
    expect(thread.comments).toEqual([]);
  });

  it("does not need to see what it has just created", async () => {
    const thread = new CommentThread();
    const blind: Comments = { ...thread.as(US), own: async () => [] };
    expect(await publishComment(runOf(1), blind)).toMatchObject({ state: "created" });
    expect(thread.comments).toHaveLength(1);
  });

  it("creates it again when it is deleted in between, once", async () => {
    const thread = new CommentThread();
    const { id } = thread.post(US, bodyOf(runOf(1)));
    const port = thread.as(US);
    const update: Comments["update"] = (...change) => {
      thread.delete(id);
      return port.update(...change);
    };
    expect(await publishComment(runOf(2), { ...port, update })).toEqual({ state: "created", ...at(id + 1) });
    expect(thread.comments).toEqual([{ id: id + 1, author: US, body: bodyOf(runOf(2)) }]);
  });

  it("gives up on a comment that is listed and can't be written to", async () => {
    const thread = new CommentThread();
    thread.post(US, bodyOf(runOf(1)));
    let writes = 0;
    const update = async () => {
      writes += 1;
      return "gone" as const;
    };
    expect(await publishComment(runOf(2), { ...thread.as(US), update })).toMatchObject({ state: "refused" });
    expect(writes).toBe(2);
    expect(thread.comments).toHaveLength(1);
  });

  it("writes again when an older run, which had looked before, writes after it", async () => {
    const thread = new CommentThread();
    const comment = thread.post(US, bodyOf(runOf(1)));
    const port = thread.as(US);
    let isFirst = true;
    const update: Comments["update"] = async (...change) => {
      const answer = await port.update(...change);
      if (isFirst) comment.body = bodyOf(runOf(2));
      isFirst = false;
      return answer;
    };
    expect(await publishComment(runOf(3), { ...port, update })).toEqual({ state: "updated", ...at(comment.id) });
    expect(comment.body).toBe(bodyOf(runOf(3)));
  });

  it("says so when a newer run has overwritten it", async () => {
    const thread = new CommentThread();
    const comment = thread.post(US, bodyOf(runOf(1)));
    const port = thread.as(US);
    const update: Comments["update"] = async (...change) => {
      const answer = await port.update(...change);
      comment.body = bodyOf(runOf(9));
      return answer;
    };
    expect(await publishComment(runOf(3), { ...port, update })).toEqual({ state: "stood-back", ...at(comment.id) });
    expect(comment.body).toBe(bodyOf(runOf(9)));
  });

  it.each([0, 1])("sends %i bytes more than the 65,000 that fit: not", async (excess) => {
    const thread = new CommentThread();
    const room = 65_000 - new TextEncoder().encode(bodyOf(runOf(1, { report: "" }))).length;
    // Two bytes each.
    const report = "ß".repeat(Math.floor(room / 2)) + "s".repeat((room % 2) + excess);
    const outcome = await publishComment(runOf(1, { report }), thread.as(US));
    if (excess === 0) expect(outcome.state).toBe("created");
    else {
      expect(outcome).toMatchObject({ state: "refused", reason: expect.stringContaining("65001 bytes") });
      expect(thread.deeds).toEqual([]);
    }
  });

  it("does not hide a fault of ours", async () => {
    const broken: Comments = { ...new CommentThread().as(US), own: () => Promise.reject(new TypeError("ours")) };
    await expect(publishComment(runOf(1), broken)).rejects.toThrow("ours");
    await expect(publishComment(runOf(1, { headSha: "main" }), new CommentThread().as(US))).rejects.toThrow();
  });

  it.each<[keyof Comments, boolean]>([
    ["own", true],
    ["create", false],
    ["update", true],
    ["remove", true],
  ])("is refused when GitHub refuses to let it %s", async (operation, hasComment) => {
    const thread = new CommentThread();
    for (const id of hasComment ? [1, 2] : []) thread.post(US, bodyOf(runOf(id)));
    const refused = { [operation]: () => Promise.reject(new Refusal("forbidden", "403: Resource not accessible")) };
    const outcome = await publishComment(runOf(3), { ...thread.as(US), ...refused });
    expect(outcome).toMatchObject({ state: "refused", reason: expect.stringContaining("pull-requests: write") });
  });

  it.each<[CommentMode, string, string]>([
    ["always", "created", "updated"],
    ["changes", "not-needed", "updated"],
    ["failures", "not-needed", "updated"],
    ["off", "not-needed", "not-needed"],
  ])("in mode %s: a clean run's is %s, and one that exists is %s", async (mode, fresh, standing) => {
    const thread = new CommentThread();
    expect(await publishComment(runOf(1, { mode }), thread.as(US))).toMatchObject({ state: fresh });
    const other = new CommentThread();
    other.post(US, bodyOf(runOf(1, { results: blockedResults })));
    expect(await publishComment(runOf(2, { mode }), other.as(US))).toMatchObject({ state: standing });
    if (mode === "off") expect([...thread.deeds, ...other.deeds]).toEqual([]);
  });
});

describe("any number of runs side by side", () => {
  const mishaps = fc.constantFrom<CreateMishap>("none", "none", "none", "answer-lost", "done-twice");
  const situations = fc.record({
    runs: fc.uniqueArray(fc.record({ id: fc.integer({ min: 10, max: 60 }), mishap: mishaps }), {
      minLength: 1,
      maxLength: 8,
      selector: ({ id }) => id,
    }),
    /** Runs that have left comments behind. */
    left: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
  });

  it("end in one comment, touch nobody else's, and the newest has its way unless an older one looked too early", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), situations, async (scheduler, { runs, left }) => {
        const thread = new CommentThread();
        const spoof = thread.post("octocat", bodyOf(runOf(99)));
        const other = thread.post(US, bodyOf(runOf(99, { key: "frontend" as CommentKey })));
        for (const id of left) thread.post(US, bodyOf(runOf(id)));
        const foreign = structuredClone([spoof, other]);
        const travel = () => scheduler.schedule(Promise.resolve());
        const all = runs.map(({ id, mishap }) =>
          publishComment(runOf(id), thread.as(US, { travel, mishap, name: `run ${id}` })),
        );
        const outcomes = await scheduler.waitFor(Promise.all(all));

        expect(thread.comments.slice(0, 2)).toEqual(foreign);
        const ours = thread.comments.slice(2);
        expect(ours).toHaveLength(1);
        const standing = readMarker(ours[0]?.body ?? "", KEY)?.run ?? 0;
        const newest = Math.max(...runs.map(({ id }) => id));
        expect([newest, ...latecomers(thread, newest)]).toContain(standing);
        for (const outcome of outcomes) expect(["created", "updated", "stood-back"]).toContain(outcome.state);
      }),
      { numRuns: 400 },
    );
  });

  /** The runs that may have the last word: those that looked before the newest wrote, and wrote after all that it did. */
  function latecomers(thread: CommentThread, newest: number): number[] {
    const runs = thread.deeds.map(({ by }) => Number(by.slice("run ".length)));
    const lastDeed = runs.lastIndexOf(newest);
    const lastText = thread.deeds.findLastIndex(
      ({ kind }, index) => runs[index] === newest && (kind === "update" || kind === "create"),
    );
    const isLate = thread.deeds.some(({ kind }, index) => {
      const look = thread.deeds.findLastIndex(
        (deed, earlier) => earlier < index && runs[earlier] === runs[index] && deed.kind === "own",
      );
      return kind === "update" && index > lastDeed && look < lastText;
    });
    // Whoever looks after such a one takes that one's number for the newest.
    return isLate ? runs.slice(lastDeed + 1) : [];
  }

  it("one after the other, in any order, end with the newest", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }),
        async (ids) => {
          const thread = new CommentThread();
          for (const id of ids) await publishComment(runOf(id), thread.as(US));
          expect(thread.comments).toEqual([
            expect.objectContaining({ author: US, body: bodyOf(runOf(Math.max(...ids))) }),
          ]);
        },
      ),
    );
  });
});
