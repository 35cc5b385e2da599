import { refusal } from "../access.ts";
import { ApiError, json, notFound } from "../answer.ts";
import type { Account } from "../state/accounts.ts";
import type { Repository, Role } from "../state/repository.ts";
import { type Answerer, type Call, parameter, type RepositoryCall } from "./call.ts";
import { accountObject, publicUserObject } from "./objects/account.ts";

/** Whose token it is. An app's installation is nobody. */
export const getAuthenticatedUser: Answerer<Call> = ({ actor, urls }) => {
  if (actor === null) throw new ApiError(401, "Requires authentication");
  if (actor.account.type === "Bot") throw new ApiError(403, refusal(actor));
  return json(publicUserObject(urls, actor.account));
};

export const getPermission: Answerer<RepositoryCall> = (call) => {
  const login = parameter(call, "username");
  const account = call.world.accounts.find(login);
  if (account === undefined) throw notFound(`${login} is not a user`);
  const role = effectiveRole(call.repository, account);
  const permission = LEGACY[role];
  return json({
    permission,
    role_name: role,
    user: { ...accountObject(call.urls, account), permissions: permissionsOf(role), role_name: role },
  });
};

const RANKS = ["none", "read", "triage", "write", "maintain", "admin"] as const;

type Rank = (typeof RANKS)[number];

/** `permission` knows fewer words than `role_name`. */
const LEGACY: Readonly<Record<Rank, string>> = {
  none: "none",
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin",
};

function effectiveRole(repository: Repository, account: Account): Role | "none" {
  return repository.roleOf(account) ?? (repository.isPrivate ? "none" : "read");
}

function permissionsOf(role: Rank): Record<string, boolean> {
  const has = (rank: Rank) => RANKS.indexOf(role) >= RANKS.indexOf(rank);
  return {
    pull: has("read"),
    triage: has("triage"),
    push: has("write"),
    maintain: has("maintain"),
    admin: has("admin"),
  };
}
