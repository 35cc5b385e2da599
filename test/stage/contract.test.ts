import { expect, it } from "vitest";
import { OPERATIONS } from "./api-description.ts";
import { OCTO_APP, stageExample, workflowClient, workflowToken } from "./example.ts";
import { PLAYED } from "./rest/operations.ts";
import { startGitHub } from "./staged-github.ts";

it("plays what is described, and nothing else", () => {
  expect(Object.keys(PLAYED).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
});

it.each([
  ["an operation that GitHub doesn't have", "GET", "/repos/octo/app/leaks", null, "not among the operations"],
  ["a method that it doesn't take", "PUT", "/repos/octo/app/pulls/1", null, "not among the operations"],
  ["an unknown parameter", "GET", "/repos/octo/app/pulls/1/files?perpage=5", null, "additional properties: perpage"],
  ["a parameter of the wrong type", "GET", "/repos/octo/app/pulls?page=two", null, "query/page must be integer"],
  ["a value that is none", "GET", "/repos/octo/app/pulls?state=merged", null, "query/state must be equal to one of"],
  ["a number that is none", "GET", "/repos/octo/app/pulls/one", null, "path/pull_number must be integer"],
  ["a body without what it must have", "POST", "/repos/octo/app/issues/1/comments", "{}", "required property 'body'"],
  ["a body of the wrong type", "POST", "/repos/octo/app/issues/1/comments", '{"body":1}', "body/body must be string"],
  ["a slip of the pen", "POST", "/repos/octo/app/issues/1/comments", '{"body":"a","boddy":"b"}', "properties: boddy"],
  ["a body that is cut off", "POST", "/repos/octo/app/issues/1/comments", '{"body":', "the body is no JSON"],
  ["no body", "POST", "/repos/octo/app/issues/1/comments", null, "the body is missing"],
  ["a path that is no encoding", "GET", "/repos/octo/app/contents/%zz", null, "not among the operations"],
])("answers loudly to %s", async (_, method, path, body, problem) => {
  await using github = await startGitHub();
  stageExample(github);
  const authorization = `token ${workflowToken(github, { pullRequests: "write" })}`;
  const headers = { authorization, "content-type": "application/json" };
  const answer = await fetch(`${github.apiUrl}${path}`, { method, headers, body });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining(problem) });
  expect(github.violations).toEqual([expect.stringContaining(problem)]);
  expect(() => github.expectNoViolations()).toThrow(problem);
});

it.each([
  ["application/vnd.github.v3+json", 200],
  ["application/vnd.github+json", 200],
  ["application/json", 200],
  ["*/*", 200],
  ["application/vnd.github.html+json", 500],
  ["application/vnd.github.raw+json", 500],
])("answers %s with %d where JSON is all that it plays", async (accept, status) => {
  await using github = await startGitHub();
  stageExample(github);
  const answer = await fetch(`${github.apiUrl}/repos/octo/app/pulls/1`, { headers: { accept } });
  expect(answer.status).toBe(status);
});

it("doesn't let an answer of its own pass that GitHub wouldn't give", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const comment = pull.comment("alice", "hello");
  const { rest } = workflowClient(github, {});
  const question = { ...OCTO_APP, comment_id: comment.id };
  await rest.issues.getComment(question);
  github.expectNoViolations();
  Object.assign(comment, { body: 7 });
  await expect(rest.issues.getComment(question)).rejects.toMatchObject({ status: 500 });
  expect(github.violations).toEqual([expect.stringContaining("the stage's answer: answer/body must be string")]);
});

it("takes a body for a comment only as JSON", async () => {
  await using github = await startGitHub();
  stageExample(github);
  const url = `${github.apiUrl}/repos/octo/app/issues/1/comments`;
  const answer = await fetch(url, { method: "POST", body: '{"body":"hello"}' });
  expect(answer.status).toBe(500);
  expect(github.violations).toEqual([expect.stringContaining("the body is text/plain;charset=UTF-8")]);
});
