import { ApiError, created, deleted, json, notFound, validationFailed } from "../answer.ts";
import type { Account } from "../state/accounts.ts";
import type { Comment, PullRequest } from "../state/pull-request.ts";
import type { Repository } from "../state/repository.ts";
import { type Answerer, parameter, type RepositoryCall } from "./call.ts";
import { commentObject } from "./objects/comment.ts";
import { page } from "./pages.ts";
import { findPull } from "./pulls.ts";

type Answers = Answerer<RepositoryCall>;

export const listComments: Answers = (call) => {
  const pull = findPull(call, "issue_number");
  const since = Date.parse(call.query.get("since") ?? "");
  const comments = pull.comments.filter(({ updatedAt }) => Number.isNaN(since) || updatedAt.getTime() >= since);
  const { items, headers } = page(call, comments);
  return json(
    items.map((comment) => commentObject(call.urls, pull, comment)),
    headers,
  );
};

export const createComment: Answers = (call) => {
  const pull = findPull(call, "issue_number");
  demandUnlocked(call, pull);
  const comment = pull.comment(author(call), writtenBody(call));
  const body = commentObject(call.urls, pull, comment);
  return created(body, body.url);
};

export const getComment: Answers = (call) => {
  const { pull, comment } = findComment(call);
  return json(commentObject(call.urls, pull, comment));
};

export const updateComment: Answers = (call) => {
  const { pull, comment } = findComment(call);
  demandOwnership(call, comment);
  comment.body = writtenBody(call);
  comment.updatedAt = new Date();
  return json(commentObject(call.urls, pull, comment));
};

export const deleteComment: Answers = (call) => {
  const { pull, comment } = findComment(call);
  demandOwnership(call, comment);
  pull.removeComment(comment.id);
  return deleted;
};

/** In characters, not in bytes or UTF-16 units. */
const LONGEST_BODY = 65_536;

function writtenBody({ body }: RepositoryCall): string {
  const { body: text } = body as { readonly body: string };
  const problem = { resource: "IssueComment", code: "unprocessable", field: "data" };
  if (text.trim() === "") throw validationFailed({ ...problem, message: "Body cannot be blank" });
  if ([...text].length > LONGEST_BODY) {
    throw validationFailed({ ...problem, message: `Body is too long (maximum is ${LONGEST_BODY} characters)` });
  }
  return text;
}

/** In a locked conversation only people with write access may still speak, and no app. */
function demandUnlocked({ actor, repository }: RepositoryCall, { isLocked }: PullRequest): void {
  if (!isLocked || (actor?.account.type === "User" && mayWrite(repository, actor.account))) return;
  throw new ApiError(403, "Unable to create comment because issue is locked.", {
    documentation: "https://docs.github.com/articles/locking-conversations/",
  });
}

/** What others have written people may change with write access, and apps whenever they may write comments at all. */
function demandOwnership({ actor, repository }: RepositoryCall, comment: Comment): void {
  const account = actor?.account;
  if (account === undefined || account === comment.author || account.type === "Bot") return;
  if (!mayWrite(repository, account)) throw new ApiError(403, "Must have admin rights to Repository.");
}

function mayWrite(repository: Repository, account: Account): boolean {
  const role = repository.roleOf(account);
  return role !== null && ["admin", "maintain", "write"].includes(role);
}

function author({ actor }: RepositoryCall): string {
  if (actor === null) throw new Error("nobody writes without a token");
  return actor.account.login;
}

function findComment(call: RepositoryCall): { readonly pull: PullRequest; readonly comment: Comment } {
  const found = call.repository.findComment(Number(parameter(call, "comment_id")));
  if (found === undefined) throw notFound();
  return found;
}
