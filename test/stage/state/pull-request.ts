import type { Account } from "./accounts.ts";
import type { Repository } from "./repository.ts";
import type { World } from "./world.ts";

export interface Comment {
  readonly id: number;
  readonly author: Account;
  body: string;
  readonly createdAt: Date;
  updatedAt: Date;
  isMinimized: boolean;
}

/** A label was put on, or taken off. */
export interface LabelEvent {
  readonly id: number;
  readonly event: "labeled" | "unlabeled";
  readonly label: string;
  readonly actor: Account;
  readonly at: Date;
}

export interface Head {
  /** Null: it is gone. */
  repository: Repository | null;
  readonly owner: Account;
  readonly ref: string;
  /** Follows the branch for as long as the pull request is open. */
  sha: string;
}

export interface Base {
  readonly ref: string;
  /** What the branch pointed to when the pull request was opened: GitHub's doesn't follow it either. */
  sha: string;
}

/** GitHub's have outgrown 32 bits, which GraphQL's `Int` has not. */
const FIRST_COMMENT = 3_000_000_001;

export interface NewPull {
  readonly repository: Repository;
  readonly number: number;
  readonly head: Head;
  readonly base: Base;
  readonly title: string;
  readonly author: Account;
  readonly at: Date;
}

/** Made by {@link Repository.openPull}. */
export class PullRequest {
  readonly id: number;
  readonly repository: Repository;
  readonly number: number;
  readonly head: Head;
  readonly base: Base;
  readonly author: Account;
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null = null;
  title: string;
  isLocked = false;
  readonly labels: string[] = [];
  readonly labelEvents: LabelEvent[] = [];
  readonly #comments: Comment[] = [];
  readonly #world: World;

  constructor({ repository, number, head, base, title, author, at }: NewPull, world: World) {
    this.#world = world;
    this.id = world.ids.next("pull request", 7001);
    this.repository = repository;
    this.number = number;
    this.head = head;
    this.base = base;
    this.title = title;
    this.author = author;
    this.createdAt = at;
    this.updatedAt = at;
  }

  get state(): "open" | "closed" {
    return this.closedAt === null ? "open" : "closed";
  }

  /** Oldest first. */
  get comments(): readonly Comment[] {
    return this.#comments;
  }

  /** @param author a login */
  comment(author: string, body: string, at = new Date()): Comment {
    const comment: Comment = {
      id: this.#world.ids.next("comment", FIRST_COMMENT),
      author: this.#world.accounts.named(author),
      body,
      createdAt: at,
      updatedAt: at,
      isMinimized: false,
    };
    this.#comments.push(comment);
    return comment;
  }

  removeComment(id: number): void {
    const index = this.#comments.findIndex((comment) => comment.id === id);
    if (index >= 0) this.#comments.splice(index, 1);
  }

  /** @param by a login */
  label(name: string, by: string, at = new Date()): void {
    if (!this.labels.includes(name)) this.labels.push(name);
    this.#recordLabel("labeled", name, by, at);
  }

  /** @param by a login */
  unlabel(name: string, by: string, at = new Date()): void {
    const index = this.labels.indexOf(name);
    if (index >= 0) this.labels.splice(index, 1);
    this.#recordLabel("unlabeled", name, by, at);
  }

  close(at = new Date()): void {
    this.closedAt = at;
  }

  #recordLabel(event: LabelEvent["event"], label: string, by: string, at: Date): void {
    const id = this.#world.ids.next("event", 9001);
    this.labelEvents.push({ id, event, label, actor: this.#world.accounts.named(by), at });
    this.updatedAt = at;
  }
}
