import { getOctokit } from "@actions/github";
import { onTestFinished } from "vitest";
import type { GitHub } from "../../src/github/client.ts";
import { type FreshPull, findPulls } from "../../src/github/pull.ts";
import type { Permissions } from "../stage/access.ts";
import { type StagedGitHub, startGitHub } from "../stage/staged-github.ts";
import type { PullRequest } from "../stage/state/pull-request.ts";
import type { Repository } from "../stage/state/repository.ts";

export const OURS = { owner: "octo", repo: "app" };

export const REPORTER: Permissions = { contents: "read", pullRequests: "write" };

/** A repository with a first commit on main, on a GitHub that lives as long as the test. */
export interface Scene {
  readonly github: StagedGitHub;
  readonly repository: Repository;
  /** A client with a workflow's token. */
  readonly clientWith: (may: Permissions) => GitHub;
  /** The client of a job that reports. */
  readonly client: GitHub;
}

export async function setScene({ isPrivate = false } = {}): Promise<Scene> {
  const github = await startGitHub();
  onTestFinished(async () => {
    await github[Symbol.asyncDispose]();
    github.expectNoViolations();
  });
  const repository = github.createRepository("octo/app", { isPrivate });
  repository.push("main", { "README.md": "The app\n" });
  const bot = { login: "github-actions[bot]", type: "Bot", id: 41898282 } as const;
  const clientWith = (may: Permissions) => getOctokit(github.actor({ ...bot, may }), { baseUrl: github.apiUrl });
  return { github, repository, clientWith, client: clientWith(REPORTER) };
}

/** The pull request as GitHub tells of it at this moment. */
export async function fresh(client: GitHub, { number, head, base }: PullRequest): Promise<FreshPull> {
  const search = await findPulls(client, OURS, {
    kind: "pull-request",
    pull: {
      number,
      headSha: head.sha,
      headBranch: head.ref,
      headRepository: null,
      baseSha: base.sha,
      baseRef: base.ref,
      isUnprivileged: false,
      isTarget: false,
    },
  });
  const [pull] = search.state === "found" ? search.pulls : [];
  if (pull === undefined) throw new Error(`pull request ${number}: ${JSON.stringify(search)}`);
  return pull;
}
