import type { Account } from "./accounts.ts";
import type { Change, Commit, CommitGraph } from "./commit-graph.ts";
import { type Comment, PullRequest } from "./pull-request.ts";
import type { World } from "./world.ts";

export type Role = "admin" | "maintain" | "write" | "triage" | "read";

/** A branch was made to point elsewhere. */
export interface Activity {
  readonly id: number;
  readonly kind: "push" | "force_push" | "branch_creation";
  /** A branch's name. */
  readonly branch: string;
  /** Forty zeros where it is new. */
  readonly before: string;
  readonly after: string;
  readonly actor: Account;
  readonly at: Date;
}

export interface PushOptions {
  /** A login; the repository's owner unless told. */
  readonly by?: string;
  readonly at?: Date;
  readonly message?: string;
  /** Of a commit that exists elsewhere, such as in a clone. */
  readonly sha?: string;
  /** What the commit builds upon, where that is not the branch's last commit (a new branch's: the default branch's). */
  readonly parents?: readonly string[];
}

export interface PullOptions {
  /** `branch`, or `owner:branch` of a fork. */
  readonly head: string;
  /** A branch; the default one unless told. */
  readonly base?: string;
  readonly title?: string;
  /** A login; the owner of the head's repository unless told. */
  readonly author?: string;
  readonly at?: Date;
}

const NO_COMMIT = "0".repeat(40);

export interface NewRepository {
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  /** Of a fork; else null. */
  readonly parent: Repository | null;
  readonly commits: CommitGraph;
}

/** Made by {@link World.createRepository} and {@link Repository.fork}. */
export class Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly parent: Repository | null;
  readonly commits: CommitGraph;
  readonly defaultBranch = "main";
  readonly createdAt = new Date();
  /** What each branch points to. */
  readonly branches = new Map<string, string>();
  /** By login. Whoever isn't one of them may read a public repository and nothing else. */
  readonly collaborators = new Map<string, Role>();
  /** Oldest first. */
  readonly activities: Activity[] = [];
  /** By number. */
  readonly pulls = new Map<number, PullRequest>();
  readonly #world: World;

  constructor({ owner, name, isPrivate, parent, commits }: NewRepository, world: World) {
    this.#world = world;
    this.id = world.ids.next("repository", 501);
    this.owner = owner;
    this.name = name;
    this.isPrivate = isPrivate;
    this.parent = parent;
    this.commits = commits;
    this.collaborators.set(owner.login, "admin");
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  /** A new commit at the tip of a branch, which is created where there is none. @returns the commit's SHA */
  push(branch: string, change: Change, options: PushOptions = {}): string {
    const { by = this.owner.login, at = new Date(), message = `Change ${branch}`, sha = null } = options;
    const tip = this.branches.get(branch) ?? this.branches.get(this.defaultBranch);
    const parents = options.parents ?? (tip === undefined ? [] : [tip]);
    const commit = this.commits.add({ parents, change, message, author: by, at, sha });
    this.point(branch, commit.sha, { by, at });
    return commit.sha;
  }

  /** Lets a branch point to a commit that is there already. */
  point(branch: string, sha: string, { by = this.owner.login, at = new Date() }: PushOptions = {}): void {
    const { sha: after } = this.commits.get(sha);
    const before = this.branches.get(branch) ?? null;
    this.branches.set(branch, after);
    const id = this.#world.ids.next("activity", 8001);
    const actor = this.#world.accounts.named(by);
    const kind = this.#activityKind(before, after);
    this.activities.push({ id, kind, branch, before: before ?? NO_COMMIT, after, actor, at });
    for (const pull of this.#world.pullsFrom(this, branch)) {
      if (pull.state === "closed") continue;
      pull.head.sha = after;
      pull.updatedAt = at;
    }
  }

  /** @throws when a branch is missing, or a fork */
  openPull(options: PullOptions): PullRequest {
    const { base: baseRef = this.defaultBranch, at = new Date() } = options;
    const [ref = "", login = this.owner.login] = options.head.split(":").reverse();
    const from = this.#world.inNetwork(this, login);
    const sha = from?.branches.get(ref);
    const baseSha = this.branches.get(baseRef);
    if (from === undefined || sha === undefined) throw new Error(`there is no branch ${options.head}`);
    if (baseSha === undefined) throw new Error(`there is no branch ${baseRef}`);
    const number = this.#world.ids.next(`number in ${this.id}`);
    const { title = `Change ${ref}`, author = from.owner.login } = options;
    const pull = new PullRequest(
      {
        repository: this,
        number,
        head: { repository: from, owner: from.owner, ref, sha },
        base: { ref: baseRef, sha: baseSha },
        title,
        author: this.#world.accounts.named(author),
        at,
      },
      this.#world,
    );
    this.pulls.set(number, pull);
    return pull;
  }

  /** With all its branches. @param owner a login */
  fork(owner: string, name = this.name): Repository {
    const { isPrivate, commits } = this;
    const account = this.#world.accounts.named(owner);
    const fork = new Repository({ owner: account, name, isPrivate, parent: this, commits }, this.#world);
    for (const [branch, sha] of this.branches) fork.branches.set(branch, sha);
    this.#world.repositories.push(fork);
    return fork;
  }

  /** What pull requests were opened from it stays, without the repository that they came from. */
  delete(): void {
    this.#world.forget(this);
  }

  /** @param ref a branch, also as `heads/…` and `refs/heads/…`, or a commit's SHA */
  resolve(ref: string): Commit | undefined {
    const sha = this.branches.get(ref.replace(/^(?:refs\/)?heads\//, "")) ?? this.branches.get(ref) ?? ref;
    return this.commits.find(sha);
  }

  findComment(id: number): { readonly pull: PullRequest; readonly comment: Comment } | undefined {
    for (const pull of this.pulls.values()) {
      const comment = pull.comments.find((candidate) => candidate.id === id);
      if (comment !== undefined) return { pull, comment };
    }
    return undefined;
  }

  /** Null: nothing but that it can be read, where it is public. */
  roleOf(account: Account): Role | null {
    return this.collaborators.get(account.login) ?? null;
  }

  #activityKind(before: string | null, after: string): Activity["kind"] {
    if (before === null) return "branch_creation";
    return this.commits.contains(after, before) ? "push" : "force_push";
  }
}
