import { expect, it } from "vitest";
import { clientOf, OCTO_APP, stageExample, workflowClient, workflowToken } from "./example.ts";
import { startGitHub } from "./staged-github.ts";

const WRITE = { pullRequests: "write" } as const;

it("creates, reads, changes and deletes a comment, and keeps count of what was written", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const { rest } = workflowClient(github, WRITE);
  const created = await rest.issues.createComment({ ...OCTO_APP, issue_number: pull.number, body: "first" });
  expect(created.status).toBe(201);
  expect(created.data).toMatchObject({
    body: "first",
    user: { login: "github-actions[bot]", id: 41898282, type: "Bot" },
    html_url: `${github.serverUrl}/octo/app/pull/1#issuecomment-${created.data.id}`,
  });
  const place = { ...OCTO_APP, comment_id: created.data.id };
  await rest.issues.updateComment({ ...place, body: "second" });
  expect((await rest.issues.getComment(place)).data.body).toBe("second");
  expect(pull.comments).toMatchObject([{ id: created.data.id, body: "second", author: { id: 41898282 } }]);
  await rest.issues.deleteComment(place);
  expect(pull.comments).toEqual([]);
  await expect(rest.issues.getComment(place)).rejects.toMatchObject({ status: 404 });
  expect(github.writes.map(({ method, status }) => [method, status])).toEqual([
    ["POST", 201],
    ["PATCH", 200],
    ["DELETE", 204],
  ]);
  expect(github.requests.at(-1)).toEqual({
    method: "GET",
    path: `/repos/octo/app/issues/comments/${created.data.id}`,
    query: "",
    user: "github-actions[bot]",
    status: 404,
  });
  github.expectNoViolations();
});

it("gives lists in pages, with GitHub's own links from one to the next", async () => {
  await using github = await startGitHub();
  const { pull, repository } = stageExample(github);
  for (let number = 1; number <= 250; number += 1) pull.comment("mallory", `comment ${number}`);
  const client = workflowClient(github, WRITE);
  const question = { ...OCTO_APP, issue_number: pull.number };
  const all = await client.paginate(client.rest.issues.listComments, { ...question, per_page: 100 });
  expect(all.map(({ body }) => body)).toEqual(pull.comments.map(({ body }) => body));
  expect(github.requests.map(({ query }) => query)).toEqual([
    "per_page=100",
    "per_page=100&page=2",
    "per_page=100&page=3",
  ]);

  const middle = await client.rest.issues.listComments({ ...question, page: 3 });
  expect(middle.data).toHaveLength(30);
  const link = (number: number, relation: string) =>
    `<${github.apiUrl}/repositories/${repository.id}/issues/1/comments?page=${number}>; rel="${relation}"`;
  expect(middle.headers.link).toBe([link(2, "prev"), link(4, "next"), link(9, "last"), link(1, "first")].join(", "));
  const greedy = await client.rest.issues.listComments({ ...question, per_page: 1000 });
  expect(greedy.data).toHaveLength(100);
  const beyond = await client.rest.issues.listComments({ ...question, page: 10 });
  expect(beyond.data).toEqual([]);
  github.expectNoViolations();
});

it("lists only what has changed since", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  pull.comment("alice", "old", new Date("2026-01-01T00:00:00Z"));
  pull.comment("alice", "new", new Date("2026-01-03T00:00:00Z"));
  const { rest } = workflowClient(github, WRITE);
  const since = "2026-01-02T00:00:00Z";
  const { data } = await rest.issues.listComments({ ...OCTO_APP, issue_number: pull.number, since });
  expect(data.map(({ body }) => body)).toEqual(["new"]);
  github.expectNoViolations();
});

it.each([
  ["a token that may only read", 403, "Resource not accessible by integration", { pullRequests: "read" }],
  ["a token that may do nothing", 403, "Resource not accessible by integration", {}],
  ["a token for the contents alone", 403, "Resource not accessible by integration", { contents: "write" }],
] as const)("refuses %s to comment", async (_, status, message, may) => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const comment = pull.comment("mallory", "hello");
  const { rest } = workflowClient(github, may);
  const refused = { status, message: expect.stringContaining(message) };
  const question = { ...OCTO_APP, issue_number: pull.number };
  await expect(rest.issues.createComment({ ...question, body: "hello" })).rejects.toMatchObject(refused);
  const place = { ...OCTO_APP, comment_id: comment.id };
  await expect(rest.issues.updateComment({ ...place, body: "forged" })).rejects.toMatchObject(refused);
  await expect(rest.issues.deleteComment(place)).rejects.toMatchObject(refused);
  expect((await rest.issues.listComments(question)).data).toMatchObject([{ body: "hello" }]);
  expect(github.writes.map((request) => request.status)).toEqual([403, 403, 403]);
  github.expectNoViolations();
});

it("lets either permission do for a pull request's conversation", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const question = { ...OCTO_APP, issue_number: pull.number, body: "hello" };
  await workflowClient(github, { issues: "write" }).rest.issues.createComment(question);
  await workflowClient(github, { pullRequests: "write" }).rest.issues.createComment(question);
  expect(pull.comments).toHaveLength(2);
});

it("doesn't know a made-up token, and lets nobody write without one", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const question = { ...OCTO_APP, issue_number: pull.number };
  await expect(clientOf(github, "made-up").rest.issues.listComments(question)).rejects.toMatchObject({
    status: 401,
    message: expect.stringContaining("Bad credentials"),
  });
  const url = `${github.apiUrl}/repos/octo/app/issues/1/comments`;
  expect((await fetch(url)).status).toBe(200);
  const headers = { "content-type": "application/json" };
  const anonymous = await fetch(url, { method: "POST", headers, body: '{"body":"hello"}' });
  expect(anonymous.status).toBe(401);
  expect(await anonymous.json()).toMatchObject({ message: "Requires authentication" });
  expect(github.requests.map(({ user }) => user)).toEqual([null, null, null]);
  github.expectNoViolations();
});

it("hides private repositories from tokens that were made for others", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github, { isPrivate: true });
  const question = { ...OCTO_APP, issue_number: pull.number };
  const bot = { login: "other[bot]", type: "Bot", id: 7, may: WRITE } as const;
  const elsewhere = clientOf(github, github.actor({ ...bot, repositories: ["octo/other"] }));
  await expect(elsewhere.rest.issues.listComments(question)).rejects.toMatchObject({ status: 404 });
  const stranger = clientOf(github, github.actor({ login: "mallory", type: "User", id: 8, may: WRITE }));
  await expect(stranger.rest.issues.listComments(question)).rejects.toMatchObject({ status: 404 });
  const blind = workflowClient(github, { contents: "read" });
  await expect(blind.rest.issues.listComments(question)).rejects.toMatchObject({ status: 403 });
  const invited = workflowClient(github, { issues: "read" });
  expect((await invited.rest.issues.listComments(question)).data).toEqual([]);
  github.expectNoViolations();
});

it("takes 65,536 characters, and no more", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const { rest } = workflowClient(github, WRITE);
  const question = { ...OCTO_APP, issue_number: pull.number };
  const longest = "💧".repeat(65_536);
  const { data } = await rest.issues.createComment({ ...question, body: longest });
  expect(data.body).toBe(longest);
  const tooLong = {
    status: 422,
    response: {
      data: {
        message: "Validation Failed",
        errors: [
          {
            resource: "IssueComment",
            code: "unprocessable",
            field: "data",
            message: "Body is too long (maximum is 65536 characters)",
          },
        ],
      },
    },
  };
  const body = `${longest}x`;
  await expect(rest.issues.createComment({ ...question, body })).rejects.toMatchObject(tooLong);
  await expect(rest.issues.updateComment({ ...OCTO_APP, comment_id: data.id, body })).rejects.toMatchObject(tooLong);
  await expect(rest.issues.createComment({ ...question, body: " \n" })).rejects.toMatchObject({ status: 422 });
  expect(pull.comments.map((comment) => comment.body)).toEqual([longest]);
  github.expectNoViolations();
});

it("lets only people with write access speak in a locked conversation", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  pull.isLocked = true;
  const question = { ...OCTO_APP, issue_number: pull.number, body: "hello" };
  const locked = { status: 403, message: expect.stringContaining("Unable to create comment because issue is locked.") };
  const { rest } = workflowClient(github, WRITE);
  await expect(rest.issues.createComment(question)).rejects.toMatchObject(locked);
  const mallory = clientOf(github, github.actor({ login: "mallory", type: "User", id: 8, may: WRITE }));
  await expect(mallory.rest.issues.createComment(question)).rejects.toMatchObject(locked);
  const alice = clientOf(github, github.actor({ login: "alice", type: "User", may: WRITE }));
  await alice.rest.issues.createComment(question);
  expect(pull.comments.map(({ author }) => author.login)).toEqual(["alice"]);
  github.expectNoViolations();
});

it("lets people change what others have said only with write access, and apps anyway", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const question = { ...OCTO_APP, comment_id: pull.comment("bob", "hello").id };
  const person = (login: string) => clientOf(github, github.actor({ login, type: "User", may: WRITE })).rest.issues;
  const refused = { status: 403, message: expect.stringContaining("Must have admin rights to Repository.") };
  await expect(person("mallory").updateComment({ ...question, body: "forged" })).rejects.toMatchObject(refused);
  await expect(person("mallory").deleteComment(question)).rejects.toMatchObject(refused);
  expect(pull.comments).toMatchObject([{ body: "hello" }]);
  await person("bob").updateComment({ ...question, body: "by bob" });
  await person("alice").updateComment({ ...question, body: "by alice" });
  await workflowClient(github, WRITE).rest.issues.deleteComment(question);
  expect(pull.comments).toEqual([]);
  github.expectNoViolations();
});

it("tells people who they are, and apps nothing", async () => {
  await using github = await startGitHub();
  const alice = clientOf(github, github.actor({ login: "alice", type: "User", id: 8, may: {} }));
  expect((await alice.rest.users.getAuthenticated()).data).toMatchObject({ login: "alice", id: 8 });
  const app = clientOf(github, workflowToken(github, WRITE));
  await expect(app.rest.users.getAuthenticated()).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("Resource not accessible by integration"),
  });
  expect((await fetch(`${github.apiUrl}/user`)).status).toBe(401);
  github.expectNoViolations();
});
