import { afterEach, describe, expect, it, vi } from "vitest";
import { UserMistake } from "../../src/domain/user-mistake.ts";
import { type ClientSettings, type GitHub, githubClient } from "../../src/github/client.ts";
import { OCTO_APP, stageExample, workflowToken } from "../stage/example.ts";
import type { Fault } from "../stage/faults.ts";
import { type StagedGitHub, startGitHub } from "../stage/staged-github.ts";

afterEach(() => vi.unstubAllEnvs());

/** A client for the staged GitHub whose seconds are short. */
function clientFor(github: StagedGitHub, settings: ClientSettings = {}): GitHub {
  vi.stubEnv("GITHUB_API_URL", github.apiUrl);
  const token = workflowToken(github, { pullRequests: "write" });
  return githubClient(token, { log: () => {}, patience: { second: 1, answer: 20_000 }, ...settings });
}

const PULL = { method: "GET", path: /^\/repos\/octo\/app\/pulls\/1$/ };
const GRAPHQL = { method: "POST", path: /^\/graphql$/ };
const QUERY = "query { viewer { login } }";

function askForPull(client: GitHub) {
  return client.rest.pulls.get({ ...OCTO_APP, pull_number: 1 });
}

describe("githubClient", () => {
  it.each([{ ghes: false }, { ghes: true }])(
    "speaks REST and GraphQL with the API of the runner, %j",
    async (options) => {
      await using github = await startGitHub(options);
      stageExample(github);
      const client = clientFor(github);
      expect((await askForPull(client)).data.number).toBe(1);
      expect(await client.graphql(QUERY)).toEqual({ viewer: { login: "github-actions[bot]" } });
      expect(github.graphqlUrl).toMatch(options.ghes ? /\/api\/graphql$/ : /\d\/graphql$/);
      expect(github.requests.map(({ path, status }) => [path, status])).toEqual([
        ["/repos/octo/app/pulls/1", 200],
        ["/graphql", 200],
      ]);
      github.expectNoViolations();
    },
  );

  it("says where a token is to come from when there is none", () => {
    expect(() => githubClient("")).toThrow(UserMistake);
    expect(() => githubClient("")).toThrow(/github-token: \$\{\{ github\.token \}\}/);
  });

  it.each<[string, Fault["with"]]>([
    ["500", { status: 500 }],
    [
      "502 with a web page",
      { status: 502, headers: { "content-type": "text/html" }, body: "<html>Bad Gateway</html>" },
    ],
    ["503", { status: 503 }],
    ["a connection reset", "reset"],
    ["429", { status: 429, headers: { "retry-after": "2" }, body: "slow down" }],
    [
      "GitHub's secondary limit",
      { status: 403, headers: { "retry-after": "20", "content-type": "application/json" }, body: limit("secondary") },
    ],
    [
      "a limit that ends soon",
      { status: 403, headers: { ...exhausted(5), "content-type": "application/json" }, body: limit("primary") },
    ],
  ])("tries again up to three times after %s", async (_, effect) => {
    await using github = await startGitHub();
    stageExample(github);
    github.fail({ match: PULL, times: 3, with: effect });
    const client = clientFor(github);
    expect((await askForPull(client)).status).toBe(200);
    expect(github.requests).toHaveLength(4);
    github.fail({ match: PULL, times: 4, with: effect });
    await expect(askForPull(client)).rejects.toThrow();
    expect(github.requests).toHaveLength(8);
  });

  it.each<[string, Fault["with"]]>([
    ["502", { status: 502 }],
    ["a connection reset", "reset"],
    ["429", { status: 429, headers: { "retry-after": "1" } }],
  ])("tries GraphQL again too after %s", async (_, effect) => {
    await using github = await startGitHub();
    github.fail({ match: GRAPHQL, times: 3, with: effect });
    expect(await clientFor(github).graphql(QUERY)).toEqual({ viewer: { login: "github-actions[bot]" } });
    expect(github.requests).toHaveLength(4);
  });

  it("waits as long as it is asked to", async () => {
    await using github = await startGitHub();
    stageExample(github);
    github.fail({ match: PULL, with: { status: 429, headers: { "retry-after": "15" } } });
    const start = performance.now();
    await askForPull(clientFor(github, { patience: { second: 10, answer: 20_000 } }));
    expect(performance.now() - start).toBeGreaterThan(140);
  });

  it.each<[string, number, Readonly<Record<string, string>>, string]>([
    ["429", 429, { "retry-after": "61" }, "slow down"],
    ["GitHub's secondary limit", 403, { "retry-after": "300", "content-type": "application/json" }, limit("secondary")],
    ["GitHub's hourly limit", 403, { ...exhausted(1800), "content-type": "application/json" }, limit("primary")],
    ["GitHub's hourly limit as 429", 429, { ...exhausted(1800), "content-type": "application/json" }, limit("primary")],
  ])("does not wait for longer than a minute: %s", async (_, status, headers, body) => {
    await using github = await startGitHub();
    stageExample(github);
    github.fail({ match: PULL, with: { status, headers, body } });
    await expect(askForPull(clientFor(github))).rejects.toThrow(/slow down|rate limit/);
    expect(github.requests).toHaveLength(1);
  });

  it("waits a minute in all where GitHub doesn't say how long: once", async () => {
    await using github = await startGitHub();
    stageExample(github);
    github.fail({ match: PULL, times: 5, with: { status: 429 } });
    await expect(askForPull(clientFor(github))).rejects.toThrow("secondary rate limit");
    expect(github.requests).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 409, 422])("does not try again after %i", async (status) => {
    await using github = await startGitHub();
    stageExample(github);
    github.fail({ match: PULL, times: 4, with: { status } });
    await expect(askForPull(clientFor(github))).rejects.toMatchObject({ status });
    expect(github.requests).toHaveLength(1);
  });

  it("does not wait for ever for an answer", async () => {
    await using github = await startGitHub();
    stageExample(github);
    github.fail({ match: PULL, with: "hang" });
    const client = clientFor(github, { patience: { second: 1, answer: 200 } });
    expect((await askForPull(client)).status).toBe(200);
    expect(github.requests.map(({ status }) => status)).toEqual(["hang", 200]);
  });

  it("writes several things in a row without a pause", async () => {
    await using github = await startGitHub();
    stageExample(github);
    const client = clientFor(github);
    const start = performance.now();
    for (const body of ["one", "two", "three"]) {
      await client.rest.issues.createComment({ ...OCTO_APP, issue_number: 1, body });
    }
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("tells what it does only to the log that it was given, and never its token", async () => {
    await using github = await startGitHub();
    stageExample(github);
    const headers = {
      deprecation: "true",
      sunset: "Sat, 01 Jan 2028 00:00:00 GMT",
      "content-type": "application/json",
    };
    github.fail({ match: PULL, with: { status: 200, headers, body: "{}" } });
    const spies = [vi.spyOn(console, "warn"), vi.spyOn(console, "error"), vi.spyOn(process.stdout, "write")];
    const lines: string[] = [];
    await askForPull(clientFor(github, { log: (line) => lines.push(line) }));
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    for (const spy of spies) spy.mockRestore();
    expect(lines).toEqual([expect.stringContaining("is deprecated")]);
    expect(lines.join()).not.toContain("ghs_");
  });
});

function limit(kind: "primary" | "secondary"): string {
  const message =
    kind === "primary"
      ? "API rate limit exceeded for installation ID 7."
      : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return JSON.stringify({ message, documentation_url: "https://docs.github.com/rest" });
}

function exhausted(seconds: number): Record<string, string> {
  return {
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + seconds),
  };
}
