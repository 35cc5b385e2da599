import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { getOctokit } from "@actions/github";
import { expect, it } from "vitest";
import { OCTO_APP, stageExample, workflowClient, workflowToken } from "./example.ts";
import { startGitHub } from "./staged-github.ts";

it("has its roots where github.com has them", async () => {
  await using github = await startGitHub();
  expect(github.serverUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(github.apiUrl).toBe(github.serverUrl);
  expect(github.graphqlUrl).toBe(`${github.serverUrl}/graphql`);
});

it("has its roots where an Enterprise Server has them", async () => {
  await using github = await startGitHub({ ghes: true });
  const { pull } = stageExample(github);
  for (let count = 0; count < 120; count += 1) pull.comment("mallory", "hello");
  expect(github.apiUrl).toBe(`${github.serverUrl}/api/v3`);
  expect(github.graphqlUrl).toBe(`${github.serverUrl}/api/graphql`);
  const client = workflowClient(github, { pullRequests: "write" });
  const question = { ...OCTO_APP, issue_number: pull.number };
  const { data } = await client.rest.issues.createComment({ ...question, body: "hello" });
  expect(data.url).toBe(`${github.serverUrl}/api/v3/repos/octo/app/issues/comments/${data.id}`);
  expect(data.html_url).toBe(`${github.serverUrl}/octo/app/pull/1#issuecomment-${data.id}`);
  const all = await client.paginate(client.rest.issues.listComments, { ...question, per_page: 100 });
  expect(all).toHaveLength(121);
  expect(await client.graphql("{ viewer { login } }")).toEqual({ viewer: { login: "github-actions[bot]" } });
  expect(new Set(github.requests.map(({ path }) => path))).toEqual(
    new Set(["/repos/octo/app/issues/1/comments", "/graphql"]),
  );
  github.expectNoViolations();
});

it("notices who looks for github.com's paths on an Enterprise Server", async () => {
  await using github = await startGitHub({ ghes: true });
  stageExample(github);
  const { rest } = getOctokit(workflowToken(github, {}), { baseUrl: github.serverUrl });
  await expect(rest.pulls.get({ ...OCTO_APP, pull_number: 1 })).rejects.toMatchObject({ status: 500 });
  expect(github.violations).toEqual([`GET /repos/octo/app/pulls/1: not below ${github.apiUrl}`]);
});

it("serves other processes that know nothing but its address", async () => {
  await using github = await startGitHub({ ghes: true });
  const { pull } = stageExample(github);
  const program = `
    import { getOctokit } from "@actions/github";
    const { rest } = getOctokit(process.env.GITHUB_TOKEN);
    await rest.issues.createComment({ owner: "octo", repo: "app", issue_number: 1, body: "from afar" });
  `;
  const token = workflowToken(github, { pullRequests: "write" });
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    env: { PATH: process.env.PATH, GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: token },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [[code], complaints] = await Promise.all([once(child, "close"), text(child.stderr)]);
  expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  expect(pull.comments).toMatchObject([{ body: "from afar", author: { login: "github-actions[bot]" } }]);
  github.expectNoViolations();
});

it("knows one account by several tokens, and lets nobody take its name", async () => {
  await using github = await startGitHub();
  const { pull } = stageExample(github);
  const write = workflowToken(github, { pullRequests: "write" });
  expect(workflowToken(github, {})).not.toBe(write);
  const question = { ...OCTO_APP, issue_number: pull.number };
  await expect(workflowClient(github, {}).rest.issues.createComment({ ...question, body: "a" })).rejects.toMatchObject({
    status: 403,
  });
  expect(() => github.actor({ login: "github-actions[bot]", type: "User", may: {} })).toThrow("another account");
});
