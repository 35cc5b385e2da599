import type { Results } from "../../domain/results.ts";
import { LARGEST_REPORT } from "../../report/markdown/report.ts";
import { type CommentMode, wantsComment } from "./comment-mode.ts";
import type { Comments, OwnComment } from "./comments.ts";
import { digestOf } from "./digest.ts";
import { explain } from "./explanation.ts";
import { type CommentKey, isNewer, type Marker, readMarker, saysTheSame, writeMarker } from "./marker.ts";
import { Refusal } from "./refusal.ts";

export interface CommentRequest {
  readonly key: CommentKey;
  readonly mode: CommentMode;
  /** The pull request's own head. */
  readonly headSha: string;
  /** The workflow run whose results these are. */
  readonly run: { readonly id: number; readonly attempt: number };
  readonly results: Results;
  /** Markdown. */
  readonly report: string;
}

export type CommentOutcome =
  | {
      /** `unchanged`: it says the same already. `stood-back`: a newer run's comment stands there. */
      readonly state: "created" | "updated" | "unchanged" | "stood-back";
      readonly id: number;
      readonly url: string;
    }
  /** There was no comment, and the mode asks for none. */
  | { readonly state: "not-needed" }
  | { readonly state: "refused"; readonly reason: string; readonly advice: string };

/**
 * Sees to it that the pull request has one comment with this key, and that it says what the newest run has found.
 *
 * Any number of runs may do this side by side. All agree on the comment with the lowest id: whoever has created another
 * one finds the lower one afterwards and removes its own, so exactly one is left. An older run stands back, and a newer
 * one looks again after writing. GitHub has no compare-and-swap, though: an older run that looked before the newer one
 * wrote, and writes after it has looked again, has the last word. Only a `concurrency` group in the workflow rules that
 * out. And a comment that already says the same isn't rewritten, so it keeps the number of the run that wrote it: a run
 * between the two that finds something else takes itself for the newest.
 *
 * @returns `refused` where GitHub says no; it is for the caller to say so, and to go on
 * @throws only what is a fault of ours
 */
export async function publishComment(request: CommentRequest, comments: Comments): Promise<CommentOutcome> {
  if (request.mode === "off") return { state: "not-needed" };
  const draft = draftOf(request);
  const size = new TextEncoder().encode(draft.body).length;
  if (size > LARGEST_REPORT) return { state: "refused", ...explain(new Refusal("invalid", tooLong(size))) };
  try {
    return await publish(draft, comments);
  } catch (error) {
    if (error instanceof Refusal) return { state: "refused", ...explain(error) };
    throw error;
  }
}

function tooLong(size: number): string {
  return `it would have ${size} bytes, and ${LARGEST_REPORT} are the most`;
}

/** What is to stand in the comment. */
interface Draft {
  readonly key: CommentKey;
  readonly marker: Marker;
  readonly body: string;
  /** Whether to create it where it doesn't exist. */
  readonly isWanted: boolean;
}

function draftOf({ key, mode, headSha, run, results, report }: CommentRequest): Draft {
  const marker = { head: headSha, run: run.id, attempt: run.attempt, digest: digestOf(results) };
  const body = `${writeMarker(key, marker)}\n${report}`;
  return { key, marker, body, isWanted: wantsComment(mode, results) };
}

/** One of our own with our key. */
interface Copy extends OwnComment {
  readonly marker: Marker;
}

type Attempt = Exclude<CommentOutcome, { state: "refused" }> | { readonly state: "gone" };

/** Somebody may delete the comment while we write to it: then all is looked at anew, once. */
async function publish(draft: Draft, comments: Comments): Promise<CommentOutcome> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    const copies = await copiesOf(draft, comments);
    const outcome = await (isEmpty(copies) ? create(draft, comments) : settle(copies, draft, comments));
    if (outcome.state !== "gone") return outcome;
  }
  throw new Refusal("not-found", "the comment is listed, and gone when it is written to");
}

/** By id, the lowest first: that is the one that stays. */
type Copies = readonly [Copy, ...Copy[]];

function isEmpty(copies: Copies | readonly []): copies is readonly [] {
  return copies.length === 0;
}

async function copiesOf({ key }: Draft, comments: Comments): Promise<Copies | readonly []> {
  const own = await comments.own();
  const [first, ...more] = own.flatMap((comment) => {
    const marker = readMarker(comment.body, key);
    return marker === null ? [] : [{ ...comment, marker }];
  });
  return first === undefined ? [] : inOrder([first, ...more]);
}

function inOrder(copies: Copies): Copies {
  const [lowest = copies[0], ...others] = copies.toSorted((one, other) => one.id - other.id);
  return [lowest, ...others];
}

/** Others may do the same at the same time, and what was answered with an error may have been done: the list will tell. */
async function create(draft: Draft, comments: Comments): Promise<Attempt> {
  if (!draft.isWanted) return { state: "not-needed" };
  const created = await createdOrRefusal(draft, comments);
  const listed = await copiesOf(draft, comments);
  const copies = created instanceof Refusal ? unlessEmpty(listed, created) : including(created, listed);
  const outcome = await settle(copies, draft, comments);
  const isNew = outcome.state === "unchanged" && isOurs(copies[0], draft);
  return isNew ? { ...outcome, state: "created" } : outcome;
}

async function createdOrRefusal({ body, marker }: Draft, comments: Comments): Promise<Copy | Refusal> {
  try {
    return { ...(await comments.create(body)), marker };
  } catch (error) {
    if (error instanceof Refusal && error.kind === "unreachable") return error;
    throw error;
  }
}

function unlessEmpty(listed: Copies | readonly [], refusal: Refusal): Copies {
  if (isEmpty(listed)) throw refusal;
  return listed;
}

/** The list may lag behind what has just been written. */
function including(created: Copy, listed: Copies | readonly []): Copies {
  return inOrder([created, ...listed.filter(({ id }) => id !== created.id)]);
}

/**
 * Brings the lowest up to date and removes the others. What a newer run has written is left to that run; and the lowest is
 * written before the others are removed, so that the newest words stand somewhere at any time.
 */
async function settle(copies: Copies, draft: Draft, comments: Comments): Promise<Attempt> {
  const [lowest, ...others] = copies;
  const isOutdated = copies.some(({ marker }) => isNewer(marker, draft.marker));
  const isWritten = !isOutdated && !saysTheSame(lowest.marker, draft.marker);
  if (isWritten && (await comments.update(lowest.id, draft.body)) === "gone") return { state: "gone" };
  for (const { id, marker } of others) {
    if (!isNewer(marker, draft.marker)) await comments.remove(id);
  }
  if (isWritten) return await confirm(lowest.id, draft, comments);
  return { state: isOutdated ? "stood-back" : "unchanged", id: lowest.id, url: lowest.url };
}

/** An older run may have looked before we wrote, and have written after us: then it is overwritten, once. */
async function confirm(id: number, draft: Draft, comments: Comments): Promise<Attempt> {
  const standing = (await copiesOf(draft, comments)).find((copy) => copy.id === id);
  if (standing === undefined) return { state: "gone" };
  const { url, marker } = standing;
  if (isNewer(marker, draft.marker)) return { state: "stood-back", id, url };
  const isOverwritten = isNewer(draft.marker, marker) && !saysTheSame(draft.marker, marker);
  if (isOverwritten && (await comments.update(id, draft.body)) === "gone") return { state: "gone" };
  return { state: "updated", id, url };
}

function isOurs({ marker }: Copy, draft: Draft): boolean {
  return marker.run === draft.marker.run && marker.attempt === draft.marker.attempt;
}
