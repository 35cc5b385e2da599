import type { Need } from "../access.ts";
import type { Answerer, Call, RepositoryCall } from "./call.ts";
import { createComment, deleteComment, getComment, listComments, updateComment } from "./comments.ts";
import { compareCommits, getCommit } from "./commits.ts";
import { getContent } from "./contents.ts";
import { listActivities, listEvents } from "./history.ts";
import { getAuthenticatedUser, getPermission } from "./people.ts";
import { getPull, listPullFiles, listPulls } from "./pulls.ts";

export type PlayedOperation =
  | { readonly about: "repository"; readonly need: Need; readonly answer: Answerer<RepositoryCall> }
  | { readonly about: "token"; readonly answer: Answerer<Call> };

const READ_CONTENTS: Need = { level: "read", of: ["contents"] };
const READ_PULLS: Need = { level: "read", of: ["pullRequests"] };
const READ_CONVERSATION: Need = { level: "read", of: ["issues", "pullRequests"] };
const WRITE_CONVERSATION: Need = { level: "write", of: ["issues", "pullRequests"] };
const READ_METADATA: Need = { level: "read", of: ["metadata"] };

/** What the stage plays, by the operation's id in GitHub's description. */
export const PLAYED: Readonly<Record<string, PlayedOperation>> = {
  "issues/list-comments": { about: "repository", need: READ_CONVERSATION, answer: listComments },
  "issues/create-comment": { about: "repository", need: WRITE_CONVERSATION, answer: createComment },
  "issues/get-comment": { about: "repository", need: READ_CONVERSATION, answer: getComment },
  "issues/update-comment": { about: "repository", need: WRITE_CONVERSATION, answer: updateComment },
  "issues/delete-comment": { about: "repository", need: WRITE_CONVERSATION, answer: deleteComment },
  "issues/list-events": { about: "repository", need: READ_CONVERSATION, answer: listEvents },
  "pulls/list": { about: "repository", need: READ_PULLS, answer: listPulls },
  "pulls/get": { about: "repository", need: READ_PULLS, answer: getPull },
  "pulls/list-files": { about: "repository", need: READ_PULLS, answer: listPullFiles },
  "repos/get-content": { about: "repository", need: READ_CONTENTS, answer: getContent },
  "repos/get-commit": { about: "repository", need: READ_CONTENTS, answer: getCommit },
  "repos/compare-commits-with-basehead": { about: "repository", need: READ_CONTENTS, answer: compareCommits },
  "repos/list-activities": { about: "repository", need: READ_CONTENTS, answer: listActivities },
  "repos/get-collaborator-permission-level": { about: "repository", need: READ_METADATA, answer: getPermission },
  "users/get-authenticated": { about: "token", answer: getAuthenticatedUser },
};
