import { readFileSync } from "node:fs";
import { buildSchema, type ExecutionResult, GraphQLError, graphql } from "graphql";
import { type Actor, demandAccess, refusal, sees } from "./access.ts";
import { ApiError } from "./answer.ts";
import { timestamp } from "./rest/objects/timestamp.ts";
import type { Account } from "./state/accounts.ts";
import { nodeId } from "./state/ids.ts";
import type { Comment, PullRequest } from "./state/pull-request.ts";
import type { Repository } from "./state/repository.ts";
import type { World } from "./state/world.ts";
import type { Urls } from "./urls.ts";

const SCHEMA = buildSchema(readFileSync(new URL("./github.graphql", import.meta.url), "utf8"));

/** Who asks, of what. */
interface Asking {
  readonly actor: Actor;
  readonly world: World;
  readonly urls: Urls;
}

interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

export interface GraphqlAnswer {
  /** Absent: the query is none that the schema knows. */
  readonly data?: ExecutionResult["data"];
  /** As GitHub tells them. */
  readonly errors?: readonly { readonly message: string }[];
}

export async function answerGraphql(asking: Asking, body: string): Promise<GraphqlAnswer> {
  const { query, variables, operationName } = JSON.parse(body) as Question;
  const result = await graphql({
    schema: SCHEMA,
    source: query,
    rootValue: rootOf(asking),
    variableValues: variables ?? null,
    operationName: operationName ?? null,
  });
  return { ...result, ...(result.errors && { errors: result.errors.map(githubError) }) };
}

/** GitHub tells the kind of an error beside its message. */
function githubError(error: NonNullable<ExecutionResult["errors"]>[number]) {
  const { message, locations, path, extensions } = error;
  return { ...extensions, message, ...(locations && { locations }), ...(path && { path }) };
}

type ErrorType = "NOT_FOUND" | "FORBIDDEN" | "MISSING_PAGINATION_BOUNDARIES" | "EXCESSIVE_PAGINATION";

function failure(type: ErrorType, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function rootOf(asking: Asking) {
  const { actor, world, urls } = asking;
  return {
    viewer: actorNode(urls, actor.account),
    repository({ owner, name }: { readonly owner: string; readonly name: string }) {
      const repository = world.findRepository(owner, name);
      if (repository === undefined || !sees(actor, repository)) throw missingRepository(owner, name);
      return repositoryNode(asking, repository);
    },
  };
}

function missingRepository(owner: string, name: string): GraphQLError {
  return failure("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
}

function repositoryNode(asking: Asking, repository: Repository) {
  return {
    id: nodeId("R", repository.id),
    nameWithOwner: repository.fullName,
    pullRequest({ number }: { readonly number: number }) {
      const pull = repository.pulls.get(number);
      if (pull === undefined) {
        throw failure("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
      }
      try {
        demandAccess(asking.actor, repository, { level: "read", of: ["issues", "pullRequests"] });
      } catch (error) {
        if (error instanceof ApiError) throw failure("FORBIDDEN", refusal(asking.actor));
        throw error;
      }
      return pullNode(asking, pull);
    },
  };
}

function pullNode(asking: Asking, pull: PullRequest) {
  return {
    id: nodeId("PR", pull.id),
    number: pull.number,
    headRefOid: pull.head.sha,
    locked: pull.isLocked,
    state: pull.state.toUpperCase(),
    comments: (window: Window) => commentConnection(asking, pull, window),
  };
}

interface Window {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly orderBy?: { readonly direction: "ASC" | "DESC" } | null;
}

function commentConnection(asking: Asking, pull: PullRequest, window: Window) {
  const all = ordered(pull.comments, window);
  const start = window.after ? all.findIndex((comment) => cursorOf(comment) === window.after) + 1 : 0;
  const end = window.before ? all.findIndex((comment) => cursorOf(comment) === window.before) : all.length;
  const between = all.slice(start, end);
  const { side, size } = sizeOf(window);
  const comments = side === "first" ? between.slice(0, size) : between.slice(Math.max(between.length - size, 0));
  const [first] = comments;
  const last = comments.at(-1);
  const nodes = comments.map((comment) => commentNode(asking, pull, comment));
  return {
    totalCount: all.length,
    nodes,
    edges: comments.map((comment, index) => ({ cursor: cursorOf(comment), node: nodes[index] })),
    pageInfo: {
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
      hasPreviousPage: first !== undefined && first !== all[0],
      hasNextPage: last !== undefined && last !== all.at(-1),
    },
  };
}

const MOST_RECORDS = 100;

function sizeOf({ first, last }: Window): { readonly side: "first" | "last"; readonly size: number } {
  const side = typeof first === "number" ? "first" : "last";
  const size = first ?? last;
  if (typeof size !== "number") {
    throw failure(
      "MISSING_PAGINATION_BOUNDARIES",
      "You must provide a `first` or `last` value to properly paginate the `comments` connection.",
    );
  }
  if (size > MOST_RECORDS) {
    throw failure(
      "EXCESSIVE_PAGINATION",
      `Requesting ${size} records on the \`comments\` connection exceeds the \`${side}\` limit of ${MOST_RECORDS} records.`,
    );
  }
  return { side, size };
}

function ordered(comments: readonly Comment[], { orderBy }: Window): readonly Comment[] {
  if (!orderBy) return comments;
  const sign = orderBy.direction === "ASC" ? 1 : -1;
  return comments.toSorted((a, b) => sign * (a.updatedAt.getTime() - b.updatedAt.getTime() || a.id - b.id));
}

function cursorOf({ id }: Comment): string {
  return Buffer.from(`cursor:v2:${id}`).toString("base64");
}

function commentNode({ actor, urls }: Asking, pull: PullRequest, comment: Comment) {
  const { id, author, body, isMinimized } = comment;
  return {
    id: nodeId("IC", id),
    databaseId: id,
    fullDatabaseId: String(id),
    body,
    isMinimized,
    url: urls.commentPage(pull, id),
    createdAt: timestamp(comment.createdAt),
    updatedAt: timestamp(comment.updatedAt),
    viewerDidAuthor: author.id === actor.account.id,
    author: { ...actorNode(urls, author), login: author.login.replace(/\[bot\]$/, "") },
  };
}

/** Among authors a bot goes by its app's name; as the viewer it has its whole login. */
function actorNode(urls: Urls, { id, login, type }: Account) {
  const slug = login.replace(/\[bot\]$/, "");
  return {
    __typename: type,
    id: nodeId(type === "Bot" ? "BOT" : "U", id),
    databaseId: id,
    login,
    url: `${urls.server}/${type === "Bot" ? `apps/${slug}` : login}`,
  };
}
