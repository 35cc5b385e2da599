import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { temporaryFolder } from "../end-to-end/leakproof.ts";

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** Removed after the file's last test. */
export async function newFolder(): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder;
}

/** The same on every machine, and the same person everywhere. */
const ENVIRONMENT = {
  PATH: process.env.PATH ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@b.invalid",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@b.invalid",
};

/** A real repository in a folder of its own. */
export class Repository {
  readonly folder: string;
  /** Keeps commits apart that are made in the same second. */
  #count = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(...options: readonly string[]): Promise<Repository> {
    const repository = new Repository(await newFolder());
    repository.git("-c", "init.defaultBranch=main", "init", "-q", ...options);
    return repository;
  }

  /** As actions/checkout leaves it: detached at `sha`, with `depth` generations of it (null: all history) and no branch. */
  static async checkout(origin: Repository, sha: string, depth: number | null = 1): Promise<Repository> {
    const clone = await Repository.create();
    clone.git("remote", "add", "origin", origin.url);
    const extent = depth === null ? ["refs/heads/*:refs/remotes/origin/*"] : [`--depth=${depth}`];
    clone.git("fetch", "-q", "--no-tags", "origin", ...extent, `+${sha}:refs/remotes/pull/1/merge`);
    clone.git("checkout", "-q", "--force", sha);
    return clone;
  }

  async copy(): Promise<Repository> {
    const repository = new Repository(await newFolder());
    await cp(this.folder, repository.folder, { recursive: true });
    return repository;
  }

  get url(): string {
    return `file://${this.folder}`;
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", args, {
      cwd: this.folder,
      env: ENVIRONMENT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).replace(/\n$/, "");
  }

  sha(revision: string): string {
    return this.git("rev-parse", "--verify", revision);
  }

  async write(path: string, contents: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), contents);
  }

  /** A commit of all that lies there, and of a file that is called like it. Returns its SHA. */
  async commit(name: string): Promise<string> {
    await this.write(name, `${name}\n`);
    this.git("add", "--all");
    this.git("commit", "-q", "-m", name);
    return this.sha("HEAD");
  }

  /** A commit that nothing is checked out for. Returns its SHA. */
  commitOnto(...parents: readonly string[]): string {
    return this.git(
      "commit-tree",
      "-m",
      String(this.#count++),
      ...parents.flatMap((sha) => ["-p", sha]),
      this.#emptyTree(),
    );
  }

  /** So many commits, one behind the other. Returns the SHA of the last. */
  line(length: number, onto: string): string {
    let sha = onto;
    for (let index = 0; index < length; index++) sha = this.commitOnto(sha);
    return sha;
  }

  /** All that must stay as it is while others work here. */
  async state(): Promise<object> {
    return {
      head: await this.#ownFile("HEAD"),
      fetched: await this.#ownFile("FETCH_HEAD"),
      config: await this.#ownFile("config"),
      refs: this.git("for-each-ref"),
      index: this.git("ls-files", "--stage"),
      status: this.git("--no-optional-locks", "status", "--porcelain", "--ignored"),
    };
  }

  async #ownFile(name: string): Promise<string | null> {
    const path = join(this.folder, ".git", name);
    return existsSync(path) ? readFile(path, "utf8") : null;
  }

  #emptyTree(): string {
    return this.git("hash-object", "-t", "tree", "-w", "/dev/null");
  }
}
