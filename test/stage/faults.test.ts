import { getOctokit } from "@actions/github";
import { retry } from "@octokit/plugin-retry";
import { expect, it } from "vitest";
import { OCTO_APP, stageExample, workflowClient, workflowToken } from "./example.ts";
import { startGitHub } from "./staged-github.ts";

const WRITE = { pullRequests: "write" } as const;
const COMMENTS = /\/comments$/;

it("fails as often as it was told to, and only what fits", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const { rest } = workflowClient(github, WRITE);
  const question = { ...OCTO_APP, issue_number: pull.number };
  github.fail({
    match: { method: "POST", path: COMMENTS },
    times: 2,
    with: { status: 502, body: "<html>Bad Gateway" },
  });
  await rest.issues.listComments(question);
  for (const _ of [1, 2]) {
    await expect(rest.issues.createComment({ ...question, body: "hello" })).rejects.toMatchObject({ status: 502 });
  }
  expect(pull.comments).toEqual([]);
  await rest.issues.createComment({ ...question, body: "hello" });
  expect(github.requests.map(({ method, status }) => [method, status])).toEqual([
    ["GET", 200],
    ["POST", 502],
    ["POST", 502],
    ["POST", 201],
  ]);
  github.expectNoViolations();
});

it("is survived by the retry plugin", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  github.fail({ match: { path: COMMENTS }, times: 2, with: { status: 502 } });
  const token = workflowToken(github, WRITE);
  // A tenth of a millisecond for what would be a second.
  const options = { baseUrl: github.apiUrl, retry: { retryAfterBaseValue: 0.1 } };
  const { rest } = getOctokit(token, options, retry);
  await rest.issues.createComment({ ...OCTO_APP, issue_number: pull.number, body: "hello" });
  expect(pull.comments).toHaveLength(1);
  expect(github.requests.map(({ status }) => status)).toEqual([502, 502, 201]);
});

it.each([
  { status: 429, headers: { "retry-after": "1" }, body: '{"message":"Too many requests"}' },
  {
    status: 403,
    headers: { "retry-after": "1", "content-type": "application/json" },
    body: '{"message":"You have exceeded a secondary rate limit."}',
  },
])("limits with status $status, and says when to come back", async (answer) => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  github.fail({ match: {}, with: answer });
  const { rest } = workflowClient(github, WRITE);
  const question = { ...OCTO_APP, issue_number: pull.number };
  await expect(rest.issues.listComments(question)).rejects.toMatchObject({
    status: answer.status,
    response: { headers: { "retry-after": "1" } },
  });
});

it("cuts the connection before anything is done", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  github.fail({ match: { method: "POST" }, with: "reset" });
  const { rest } = workflowClient(github, WRITE);
  const question = { ...OCTO_APP, issue_number: pull.number, body: "hello" };
  await expect(rest.issues.createComment(question)).rejects.toMatchObject({ cause: expect.any(Error) });
  expect(pull.comments).toEqual([]);
  expect(github.requests).toMatchObject([{ status: "reset" }]);
});

it("loses the answer to what has been done", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  github.fail({ match: { method: "POST" }, with: "reset", after: "handled" });
  github.fail({ match: { method: "POST" }, with: { status: 502 }, after: "handled" });
  const { rest } = workflowClient(github, WRITE);
  const question = { ...OCTO_APP, issue_number: pull.number, body: "hello" };
  await expect(rest.issues.createComment(question)).rejects.toMatchObject({ cause: expect.any(Error) });
  await expect(rest.issues.createComment(question)).rejects.toMatchObject({ status: 502 });
  expect(pull.comments).toHaveLength(2);
});

it("never answers, and ends all the same", async () => {
  const github = await startGitHub();
  stageExample(github);
  github.fail({ match: { path: /^\/graphql$/ }, with: "hang" });
  const question = fetch(github.graphqlUrl, { method: "POST", body: "{}" });
  const answered = await Promise.race([
    question.then(() => true),
    expect.poll(() => github.requests).toMatchObject([{ status: "hang" }]),
  ]);
  expect(answered).not.toBe(true);
  await github[Symbol.asyncDispose]();
  await expect(question).rejects.toThrow();
});

it("lets those who race meet before any of them goes on", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  github.fail({ match: { method: "POST", path: COMMENTS }, with: { meet: 20 } });
  const question = { ...OCTO_APP, issue_number: pull.number };
  const race = async (number: number) => {
    const { rest } = workflowClient(github, WRITE);
    const { data } = await rest.issues.listComments(question);
    await rest.issues.createComment({ ...question, body: `${number}` });
    return data.length;
  };
  const seen = await Promise.all(Array.from({ length: 20 }, (_, number) => race(number)));
  expect(seen).toEqual(Array.from({ length: 20 }, () => 0));
  expect(new Set(pull.comments.map(({ body }) => body)).size).toBe(20);
  await workflowClient(github, WRITE).rest.issues.createComment({ ...question, body: "late" });
  expect(pull.comments).toHaveLength(21);
  github.expectNoViolations();
});
