import { json } from "../answer.ts";
import type { Answerer, RepositoryCall } from "./call.ts";
import { activityObject } from "./objects/activity.ts";
import { labelEventObject } from "./objects/label-event.ts";
import { cursorPage, page } from "./pages.ts";
import { findPull } from "./pulls.ts";

type Answers = Answerer<RepositoryCall>;

/** What happened to a pull request, as far as the stage records it: its labels. */
export const listEvents: Answers = (call) => {
  const { items, headers } = page(call, findPull(call, "issue_number").labelEvents);
  return json(
    items.map((event) => labelEventObject(call.urls, call.repository, event)),
    headers,
  );
};

const DAY_MS = 24 * 60 * 60 * 1000;
const PERIODS_MS: Readonly<Record<string, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 31 * DAY_MS,
  quarter: 92 * DAY_MS,
  year: 366 * DAY_MS,
};

export const listActivities: Answers = (call) => {
  const { query, repository } = call;
  const branch = query.get("ref")?.replace(/^refs\/heads\//, "") ?? null;
  const login = query.get("actor");
  const kind = query.get("activity_type");
  const period = PERIODS_MS[query.get("time_period") ?? ""];
  const since = period === undefined ? 0 : Date.now() - period;
  const activities = repository.activities
    .filter((activity) => branch === null || activity.branch === branch)
    .filter((activity) => login === null || activity.actor.login === login)
    .filter((activity) => kind === null || activity.kind === kind)
    .filter((activity) => activity.at.getTime() >= since);
  const isAscending = query.get("direction") === "asc";
  const { items, headers } = cursorPage(call, isAscending ? activities : activities.reverse());
  return json(
    items.map((activity) => activityObject(call.urls, activity)),
    headers,
  );
};
