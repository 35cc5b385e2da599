import { createHash } from "node:crypto";

/** By path from the repository's root. */
export type Tree = ReadonlyMap<string, Buffer>;

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** A login. */
  readonly author: string;
  readonly at: Date;
  readonly tree: Tree;
}

/** What a commit changes against its first parent, by path; null removes the file. */
export type Change = Readonly<Record<string, string | Buffer | null>>;

export interface NewCommit {
  readonly parents: readonly string[];
  readonly change: Change;
  readonly message: string;
  readonly author: string;
  readonly at: Date;
  /** For a commit that exists elsewhere, such as in a clone; null: one is made up. */
  readonly sha: string | null;
}

/** The commits of a repository and all its forks: GitHub keeps them together, and finds each of them from any of these. */
export class CommitGraph {
  /** Parents come before their children. */
  readonly #commits = new Map<string, Commit>();

  add({ parents, change, message, author, at, sha }: NewCommit): Commit {
    const [first] = parents;
    const tree = new Map(first === undefined ? [] : this.get(first).tree);
    for (const [path, content] of Object.entries(change)) {
      if (content === null) tree.delete(path);
      else tree.set(path, Buffer.from(content));
    }
    for (const parent of parents) this.get(parent);
    const commit = { sha: sha ?? this.#inventSha(parents, message), parents, message, author, at, tree };
    if (this.find(commit.sha) !== undefined) throw new Error(`there is a commit ${commit.sha} already`);
    this.#commits.set(commit.sha, commit);
    return commit;
  }

  /** @param sha at least 7 of its characters */
  find(sha: string): Commit | undefined {
    const whole = this.#commits.get(sha);
    if (whole !== undefined || !/^[0-9a-f]{7,39}$/.test(sha)) return whole;
    const matching = [...this.#commits.values()].filter((commit) => commit.sha.startsWith(sha));
    return matching.length === 1 ? matching[0] : undefined;
  }

  /** @throws when there is no such commit */
  get(sha: string): Commit {
    const commit = this.find(sha);
    if (commit === undefined) throw new Error(`there is no commit ${sha}`);
    return commit;
  }

  /** Whether `ancestor` is `sha` or one of its ancestors. */
  contains(sha: string, ancestor: string): boolean {
    return this.#ancestors(sha).has(ancestor);
  }

  /** What is in `head` and not in `base`, parents first. */
  between(base: string, head: string): Commit[] {
    const known = this.#ancestors(base);
    const reached = this.#ancestors(head);
    return [...this.#commits.values()].filter(({ sha }) => reached.has(sha) && !known.has(sha));
  }

  /** The latest commit that both have; undefined: their histories have nothing in common. */
  mergeBase(one: string, other: string): Commit | undefined {
    const mine = this.#ancestors(one);
    const theirs = this.#ancestors(other);
    return [...this.#commits.values()].findLast(({ sha }) => mine.has(sha) && theirs.has(sha));
  }

  #ancestors(sha: string): ReadonlySet<string> {
    const reached = new Set<string>();
    const waiting = [sha];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...this.get(next).parents);
    }
    return reached;
  }

  #inventSha(parents: readonly string[], message: string): string {
    return createHash("sha1")
      .update(JSON.stringify([this.#commits.size, parents, message]))
      .digest("hex");
  }
}
