import { ApiError, notFound } from "./answer.ts";
import type { Account } from "./state/accounts.ts";
import type { Repository } from "./state/repository.ts";

export type Level = "read" | "write";

/** As a workflow's `permissions:` and a token's settings name them. */
export type Permission = "metadata" | "contents" | "issues" | "pullRequests";

export type Permissions = Readonly<Partial<Record<Permission, Level>>>;

/** Whoever holds a token. */
export interface Actor {
  readonly account: Account;
  readonly may: Permissions;
  /** The repositories that the token was made for, by their full names; null: all of them. */
  readonly repositories: readonly string[] | null;
}

/** What an operation asks of a token: one of these permissions is enough. */
export interface Need {
  readonly level: Level;
  readonly of: readonly Permission[];
}

/**
 * Lets pass whoever may do it. Anybody may read what is public, without a token too.
 * @param actor null: without a token
 * @throws ApiError what GitHub says to everybody else; of private repositories it doesn't even say that they are there
 */
export function demandAccess(actor: Actor | null, repository: Repository, need: Need): void {
  if (!sees(actor, repository)) throw notFound();
  if (need.level === "read" && !repository.isPrivate && !need.of.includes("metadata")) return;
  if (actor === null) throw new ApiError(401, "Requires authentication");
  if (!reaches(actor, repository) || !need.of.some((permission) => grants(actor, permission, need.level))) {
    throw new ApiError(403, refusal(actor));
  }
}

/** Whether somebody is told that the repository is there. @param actor null: without a token */
export function sees(actor: Actor | null, repository: Repository): boolean {
  return !repository.isPrivate || (actor !== null && reaches(actor, repository));
}

/** GitHub's words for a token that may not do what it was used for. */
export function refusal({ account }: Actor): string {
  return `Resource not accessible by ${account.type === "Bot" ? "integration" : "personal access token"}`;
}

function reaches({ account, repositories }: Actor, repository: Repository): boolean {
  if (repositories !== null && !repositories.includes(repository.fullName)) return false;
  return account.type === "Bot" || !repository.isPrivate || repository.roleOf(account) !== null;
}

function grants({ may }: Actor, permission: Permission, level: Level): boolean {
  // Every token may read the metadata.
  if (permission === "metadata") return level === "read";
  return may[permission] === "write" || may[permission] === level;
}
