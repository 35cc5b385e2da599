import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Repository as GitRepository } from "../git/repository.ts";
import type { Permissions } from "../stage/access.ts";
import { type StagedGitHub, startGitHub } from "../stage/staged-github.ts";
import type { PullRequest } from "../stage/state/pull-request.ts";
import type { Repository as StagedRepository } from "../stage/state/repository.ts";

/** Contents by path; null: the file goes. */
export type Files = Readonly<Record<string, string | null>>;

/** A repository of one name in two places: in Git, to be checked out, and on the staged GitHub, to be asked about. */
export class Project implements AsyncDisposable {
  readonly github: StagedGitHub;
  readonly repository: StagedRepository;
  readonly origin: GitRepository;

  private constructor(github: StagedGitHub, repository: StagedRepository, origin: GitRepository) {
    this.github = github;
    this.repository = repository;
    this.origin = origin;
  }

  /** A private one: whatever is read of it needs a permission. */
  static async create(files: Files, options: { readonly ghes?: boolean } = {}): Promise<Project> {
    const github = await startGitHub(options);
    const repository = github.createRepository("octo/app", { isPrivate: true });
    repository.collaborators.set("alice", "write");
    const project = new Project(github, repository, await GitRepository.create());
    await project.push("main", files);
    return project;
  }

  /** A commit on a branch, a new one's parent being what `main` points to. @param fork who owns the branch's repository */
  async push(branch: string, files: Files, fork: StagedRepository = this.repository): Promise<string> {
    const tip = fork.branches.get(branch) ?? this.repository.branches.get("main") ?? null;
    if (tip !== null) this.origin.git("checkout", "-q", "--detach", tip);
    for (const [path, contents] of Object.entries(files)) {
      if (contents === null) await rm(join(this.origin.folder, path));
      else await this.origin.write(path, contents);
    }
    this.origin.git("add", "--all");
    this.origin.git("commit", "-q", "--allow-empty", "-m", `Change ${branch}`);
    const sha = this.origin.sha("HEAD");
    this.origin.git("update-ref", `refs/${fork === this.repository ? "heads" : "forks"}/${branch}`, sha);
    fork.push(branch, files, { sha, by: fork.owner.login, parents: tip === null ? [] : [tip] });
    return sha;
  }

  /** GitHub's own merge of a pull request's head with what its base branch points to now. */
  merge(pull: PullRequest): string {
    this.origin.git("checkout", "-q", "--detach", `refs/heads/${pull.base.ref}`);
    this.origin.git("merge", "-q", "--no-ff", "-m", `Merge #${pull.number}`, pull.head.sha);
    const sha = this.origin.sha("HEAD");
    this.origin.git("update-ref", `refs/pull/${pull.number}/merge`, sha);
    return sha;
  }

  /** @returns a token of a workflow's own */
  workflowToken(may: Permissions): string {
    return this.github.actor({ login: "github-actions[bot]", type: "Bot", may, repositories: ["octo/app"] });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.github[Symbol.asyncDispose]();
  }
}
