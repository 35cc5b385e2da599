import { visibleLine } from "../report/visible-text.ts";
import type { GitHub } from "./client.ts";
import type { FreshPull } from "./pull.ts";
import { refusalOf, statusOf } from "./refusal.ts";
import type { Repository } from "./repository.ts";

export type TrustedBase =
  /** `problem`: why the results' own claim is not believed, which has to block; null: it is, or there is none. */
  | { readonly state: "trusted"; readonly sha: string; readonly problem: string | null }
  | { readonly state: "refused"; readonly reason: string };

/**
 * The commit whose configuration decides. What the results claim to have been compared with is believed when it lies on the
 * base branch, and not before the place where the change parted from it: an older one may have asked for less. Else it is
 * that place; without a claim, what GitHub says the base is.
 */
export async function trustedBase(
  client: GitHub,
  repository: Repository,
  pull: FreshPull,
  claimed: string | null,
): Promise<TrustedBase> {
  if (claimed === null) return { state: "trusted", sha: pull.baseSha, problem: null };
  try {
    const parted = (await compare(client, repository, pull.baseRef, pull.headSha)).mergeBase;
    const trusted = (problem: string | null): TrustedBase => ({
      state: "trusted",
      sha: problem === null ? claimed : parted,
      problem,
    });
    if (!isSha(claimed)) {
      return trusted(`the results name a base that is no commit: ${visibleLine(claimed.slice(0, 100))}`);
    }
    if (claimed === parted) return trusted(null);
    const base = claimed.slice(0, 7);
    if (!(await contains(client, repository, pull.baseRef, claimed))) {
      return trusted(`the results name a base (${base}) that is not in ${visibleLine(pull.baseRef)}`);
    }
    if (!(await contains(client, repository, claimed, parted))) {
      return trusted(`the results name a base (${base}) that is older than what this change builds upon`);
    }
    return trusted(null);
  } catch (error) {
    return {
      state: "refused",
      reason: refusalOf(error, "compare the results' base with the base branch", "contents: read"),
    };
  }
}

function isSha(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

interface Comparison {
  /** `head` contains `base`. */
  readonly isAhead: boolean;
  /** The commit at which they parted. */
  readonly mergeBase: string;
}

async function compare(client: GitHub, repository: Repository, base: string, head: string): Promise<Comparison> {
  const question = { ...repository, basehead: `${base}...${head}`, per_page: 1 };
  const { data } = await client.rest.repos.compareCommitsWithBasehead(question);
  return { isAhead: ["ahead", "identical"].includes(data.status), mergeBase: data.merge_base_commit.sha };
}

/** A commit that GitHub doesn't know, or that shares no history, is contained in none. */
async function contains(client: GitHub, repository: Repository, newer: string, older: string): Promise<boolean> {
  try {
    return (await compare(client, repository, older, newer)).isAhead;
  } catch (error) {
    if ([404, 422].includes(statusOf(error) ?? 0)) return false;
    throw error;
  }
}
