import { expect, it } from "vitest";
import { clientOf, stageExample, workflowClient } from "./example.ts";
import { startGitHub } from "./staged-github.ts";

const COMMENTS = `query ($after: String, $first: Int = 100) {
  viewer { login }
  repository(owner: "octo", name: "app") {
    pullRequest(number: 1) {
      comments(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes {
          id fullDatabaseId body url viewerDidAuthor isMinimized createdAt
          author { login __typename }
        }
      }
    }
  }
}`;

interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly comments: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly nodes: readonly { readonly fullDatabaseId: string; readonly body: string }[];
      };
    };
  };
}

it("says which comments are the asker's own", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const own = pull.comment("github-actions[bot]", "mine");
  const spoofed = pull.comment("github-actions", "not mine");
  spoofed.isMinimized = true;
  const { graphql } = workflowClient(github, { pullRequests: "read" });
  const { viewer, repository } = await graphql<Answer>(COMMENTS);
  expect(viewer.login).toBe("github-actions[bot]");
  expect(repository.pullRequest.comments).toMatchObject({
    totalCount: 2,
    nodes: [
      {
        fullDatabaseId: String(own.id),
        body: "mine",
        url: `${github.serverUrl}/octo/app/pull/1#issuecomment-${own.id}`,
        viewerDidAuthor: true,
        isMinimized: false,
        author: { login: "github-actions", __typename: "Bot" },
      },
      { viewerDidAuthor: false, isMinimized: true, author: { login: "github-actions", __typename: "User" } },
    ],
  });
  expect(github.requests).toMatchObject([{ method: "POST", path: "/graphql", status: 200 }]);
  expect(github.writes).toEqual([]);
});

it("goes from page to page by cursors, forwards and backwards", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  for (let number = 1; number <= 250; number += 1) pull.comment("mallory", `comment ${number}`);
  const { graphql } = workflowClient(github, { issues: "read" });
  const bodies: string[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { comments }: Answer["repository"]["pullRequest"] = (await graphql<Answer>(COMMENTS, { after })).repository
      .pullRequest;
    bodies.push(...comments.nodes.map(({ body }) => body));
    after = comments.pageInfo.endCursor;
    more = comments.pageInfo.hasNextPage;
  }
  expect(bodies).toEqual(pull.comments.map(({ body }) => body));
  expect(github.requests).toHaveLength(3);
  const backwards = (window: string) =>
    `{ repository(owner: "octo", name: "app") { pullRequest(number: 1) {
      comments(${window}) { pageInfo { startCursor hasPreviousPage } edges { cursor node { body } } }
    } } }`;
  const last = await graphql<{ repository: { pullRequest: { comments: { pageInfo: { startCursor: string } } } } }>(
    backwards("last: 2"),
  );
  const { comments } = last.repository.pullRequest;
  expect(comments).toMatchObject({ edges: [{ node: { body: "comment 249" } }, { node: { body: "comment 250" } }] });
  const before = await graphql(backwards(`last: 1, before: "${comments.pageInfo.startCursor}"`));
  expect(before).toMatchObject({
    repository: { pullRequest: { comments: { edges: [{ node: { body: "comment 248" } }] } } },
  });
});

it.each([
  ["{ nonsense }", "Cannot query field"],
  ['{ repository(owner: "octo") { id } }', "is required"],
  ["{ viewer { login }", "Syntax Error"],
])("holds %s against the asker: GitHub knows no such query", async (query, message) => {
  await using github = await startGitHub();
  const { graphql } = workflowClient(github, { pullRequests: "read" });
  await expect(graphql(query)).rejects.toThrow(message);
  expect(github.violations).toEqual([expect.stringContaining(message)]);
});

it.each([
  [
    '{ repository(owner: "octo", name: "gone") { id } }',
    "Could not resolve to a Repository with the name 'octo/gone'.",
  ],
  [
    '{ repository(owner: "octo", name: "app") { pullRequest(number: 9) { id } } }',
    "Could not resolve to a PullRequest with the number of 9.",
  ],
  [
    '{ repository(owner: "octo", name: "app") { pullRequest(number: 1) { comments { totalCount } } } }',
    "You must provide a `first` or `last` value",
  ],
  [
    '{ repository(owner: "octo", name: "app") { pullRequest(number: 1) { comments(first: 101) { totalCount } } } }',
    "exceeds the `first` limit of 100 records",
  ],
  // GitHub's comments have outgrown the type of this field.
  [
    '{ repository(owner: "octo", name: "app") { pullRequest(number: 1) { comments(first: 1) { nodes { databaseId } } } } }',
    "Int cannot represent non 32-bit signed integer value",
  ],
])("refuses %s", async (query, message) => {
  await using github = await startGitHub();
  stageExample(github).pull.comment("alice", "hello");
  const { graphql } = workflowClient(github, { pullRequests: "read" });
  await expect(graphql(query)).rejects.toThrow(message);
  expect(github.requests).toMatchObject([{ status: 200 }]);
  github.expectNoViolations();
});

it("tells nobody of what a token may not read", async () => {
  await using github = await startGitHub();
  stageExample(github, { isPrivate: true });
  const blind = workflowClient(github, { contents: "read" });
  await expect(blind.graphql(COMMENTS)).rejects.toMatchObject({
    errors: [
      { type: "FORBIDDEN", message: "Resource not accessible by integration", path: ["repository", "pullRequest"] },
    ],
  });
  const stranger = clientOf(github, github.actor({ login: "mallory", type: "User", id: 8, may: { issues: "read" } }));
  await expect(stranger.graphql(COMMENTS)).rejects.toMatchObject({ errors: [{ type: "NOT_FOUND" }] });
  await expect(clientOf(github, "made-up").graphql(COMMENTS)).rejects.toMatchObject({ status: 401 });
  const anonymous = await fetch(github.graphqlUrl, { method: "POST", body: JSON.stringify({ query: COMMENTS }) });
  expect(anonymous.status).toBe(401);
});

it("can be without GraphQL, as other forges are", async () => {
  await using github = await startGitHub();
  stageExample(github);
  github.hasGraphql = false;
  const { graphql } = workflowClient(github, { issues: "read" });
  await expect(graphql(COMMENTS)).rejects.toMatchObject({ status: 404 });
});
