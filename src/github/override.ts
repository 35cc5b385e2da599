import { visibleLine } from "../report/visible-text.ts";
import type { GitHub } from "./client.ts";
import type { FreshPull } from "./pull.ts";
import { refusalOf, statusOf } from "./refusal.ts";
import type { Repository } from "./repository.ts";

export type OverrideSearch =
  | { readonly state: "applied"; readonly label: string; readonly by: string }
  /** The pull request doesn't have the label. */
  | { readonly state: "absent" }
  /** It has it, and it doesn't count. */
  | { readonly state: "not-honoured"; readonly reason: string };

/**
 * Whether somebody with the right to has let this head pass: a person with triage rights or more, who applied the label
 * after the head was pushed. What cannot be found out doesn't count.
 */
export async function findOverride(
  client: GitHub,
  repository: Repository,
  pull: FreshPull,
  label: string,
): Promise<OverrideSearch> {
  if (!pull.labels.some((name) => isSameLabel(name, label))) return { state: "absent" };
  try {
    const applied = await lastApplication(client, repository, pull, label);
    if (applied === null) return notHonoured("nobody is recorded as having applied it");
    if (!applied.isPerson) return notHonoured(`${applied.by} is not a person`);
    const objection = await objectionToRights(client, repository, applied.by);
    if (objection !== null) return notHonoured(`${applied.by} ${objection}`);
    const pushedAt = await pushTime(client, pull);
    if (pushedAt === null) return notHonoured("cannot be checked: GitHub doesn't say when the head was pushed");
    // Seconds are all that GitHub tells: what happened within the same one may have happened before.
    return applied.at > pushedAt
      ? { state: "applied", label, by: applied.by }
      : notHonoured("applied before the last push");
  } catch (error) {
    return notHonoured(`cannot be checked: ${refusalOf(error, "read who applied it and when", "pull-requests: read")}`);
  }
}

function notHonoured(reason: string): OverrideSearch {
  return { state: "not-honoured", reason };
}

/** To GitHub, labels that differ in case alone are one. */
function isSameLabel(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

interface Application {
  /** The login, as it may be shown. */
  readonly by: string;
  readonly isPerson: boolean;
  /** Milliseconds since 1970, by GitHub's clock. */
  readonly at: number;
}

/** Null: GitHub records none, or not by whom. */
async function lastApplication(
  client: GitHub,
  repository: Repository,
  pull: FreshPull,
  label: string,
): Promise<Application | null> {
  const question = { ...repository, issue_number: pull.number, per_page: 100 };
  const events = await client.paginate(client.rest.issues.listEvents, question);
  const applications = events.flatMap((event) => {
    const isIt = event.event === "labeled" && "label" in event && isSameLabel(event.label.name ?? "", label);
    return isIt && event.actor ? [{ actor: event.actor, at: Date.parse(event.created_at) }] : [];
  });
  const last = applications.sort((a, b) => a.at - b.at).at(-1);
  return last === undefined
    ? null
    : { by: visibleLine(last.actor.login), isPerson: last.actor.type === "User", at: last.at };
}

const ENOUGH: readonly string[] = ["triage", "write", "maintain", "admin"];

/** What speaks against it, after the login; null when the rights are enough. */
async function objectionToRights(client: GitHub, repository: Repository, login: string): Promise<string | null> {
  try {
    const question = { ...repository, username: login };
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel(question);
    // A role of the organisation's own has a name of its own, and says what it allows beside it.
    const isEnough = [data.permission, data.role_name].some((role) => ENOUGH.includes(role));
    if (isEnough || data.user?.permissions?.triage === true) return null;
    return data.permission === "none" ? "has no access" : `has only ${visibleLine(data.permission)} access`;
  } catch (error) {
    if (statusOf(error) === 404) return "has no access";
    throw error;
  }
}

/** When the head was pushed, in milliseconds since 1970 by GitHub's clock: a commit's own date says what its author likes. */
async function pushTime(client: GitHub, pull: FreshPull): Promise<number | null> {
  if (pull.headRepository === null) return null;
  const { owner, repo, pushedAt } = pull.headRepository;
  const time = (await branchTime(client, { owner, repo }, pull)) ?? Date.parse(pushedAt ?? "");
  return Number.isNaN(time) ? null : time;
}

/**
 * When the branch came to point to the head. Null: its last move isn't there to be read, or leads elsewhere. Then the last
 * push to the whole repository can still be asked for, which is never earlier.
 */
async function branchTime(client: GitHub, repository: Repository, pull: FreshPull): Promise<number | null> {
  try {
    const question = { ...repository, ref: `refs/heads/${pull.headBranch}`, direction: "desc" as const, per_page: 10 };
    const { data } = await client.rest.repos.listActivities(question);
    const [last] = data
      .map(({ after, timestamp }) => ({ after, at: Date.parse(timestamp) }))
      .sort((a, b) => b.at - a.at);
    return last?.after === pull.headSha ? last.at : null;
  } catch (error) {
    if (statusOf(error) === null) throw error;
    return null;
  }
}
