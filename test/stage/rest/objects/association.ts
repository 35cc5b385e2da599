import type { Account } from "../../state/accounts.ts";
import type { Repository } from "../../state/repository.ts";

/** What somebody is to a repository: GitHub's `author-association`. */
export function association(repository: Repository, account: Account): "OWNER" | "COLLABORATOR" | "NONE" {
  if (repository.owner === account) return "OWNER";
  return repository.roleOf(account) === null ? "NONE" : "COLLABORATOR";
}
