import { afterEach, describe, expect, it, vi } from "vitest";
import type { Results } from "../../../src/domain/results.ts";
import { githubClient } from "../../../src/github/client.ts";
import type { Comments } from "../../../src/publish/comment/comments.ts";
import { PERMISSIONS_RECIPE } from "../../../src/publish/comment/explanation.ts";
import { githubComments } from "../../../src/publish/comment/github-comments.ts";
import { type CommentKey, readMarker } from "../../../src/publish/comment/marker.ts";
import {
  type CommentOutcome,
  type CommentRequest,
  publishComment,
} from "../../../src/publish/comment/sticky-comment.ts";
import { markdownReport } from "../../../src/report/markdown/report.ts";
import { cleanResults } from "../../report/fixture-results.ts";
import type { Permissions } from "../../stage/access.ts";
import { OCTO_APP, stageExample, workflowToken } from "../../stage/example.ts";
import type { Fault } from "../../stage/faults.ts";
import { type StagedGitHub, startGitHub } from "../../stage/staged-github.ts";
import type { PullRequest } from "../../stage/state/pull-request.ts";

const KEY = "leakproof" as CommentKey;
const BOT = "github-actions[bot]";
const WRITE: Permissions = { pullRequests: "write" };
const COMMENTS = /^\/repos\/octo\/app\/issues\/1\/comments$/;
const COMMENT = /^\/repos\/octo\/app\/issues\/comments\/\d+$/;

afterEach(() => vi.unstubAllEnvs());

function commentsWith(github: StagedGitHub, token: string): Comments {
  vi.stubEnv("GITHUB_API_URL", github.apiUrl);
  const client = githubClient(token, { log: () => {}, patience: { second: 1, answer: 20_000 } });
  return githubComments(client, OCTO_APP, 1);
}

function resultsSaying(title: string): Results {
  return { ...cleanResults, title };
}

/** Run `id` finds something of its own; `says` makes it find the same as another one. */
function requestOf(id: number, { says = `run ${id}`, report = "" } = {}): CommentRequest {
  const results = resultsSaying(says);
  const run = { id, attempt: 1 };
  const headSha = "9f3c2ab1c0ffee00112233445566778899aabbcc";
  return { key: KEY, mode: "always", headSha, run, results, report: report || markdownReport(results) };
}

function publish(github: StagedGitHub, id: number, given = {}, may = WRITE): Promise<CommentOutcome> {
  return publishComment(requestOf(id, given), commentsWith(github, workflowToken(github, may)));
}

/** The run whose marker each comment of ours carries. */
function runsOf(pull: PullRequest): (number | undefined)[] {
  return pull.comments.filter(({ author }) => author.login === BOT).map(({ body }) => readMarker(body, KEY)?.run);
}

const FORGES = [
  ["GitHub", { ghes: false, hasGraphql: true }],
  ["GitHub Enterprise Server", { ghes: true, hasGraphql: true }],
  ["a forge without GraphQL", { ghes: false, hasGraphql: false }],
] as const;

describe.each(FORGES)("the comment on a pull request of %s", (_, { ghes, hasGraphql }) => {
  async function stage() {
    const github = await startGitHub({ ghes });
    github.hasGraphql = hasGraphql;
    return { github, ...stageExample(github), [Symbol.asyncDispose]: () => github[Symbol.asyncDispose]() };
  }

  it("is created, updated, and left alone when there is nothing new to say", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    const created = await publish(github, 1);
    const [comment] = pull.comments;
    const place = { id: comment?.id, url: `${github.serverUrl}/octo/app/pull/1#issuecomment-${comment?.id}` };
    expect(created).toEqual({ state: "created", ...place });
    expect(comment).toMatchObject({ author: { login: BOT }, body: expect.stringMatching(/^<!-- .* -->\n## run 1\n/) });
    expect(await publish(github, 2)).toEqual({ state: "updated", ...place });
    const writes = github.writes.length;
    expect(await publish(github, 3, { says: "run 2" })).toEqual({ state: "unchanged", ...place });
    expect(await publish(github, 1)).toEqual({ state: "stood-back", ...place });
    expect(github.writes.slice(writes)).toEqual([]);
    expect(runsOf(pull)).toEqual([2]);
    github.expectNoViolations();
  });

  it("is found behind 250 others', and none of them is touched, whatever it says", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    await publish(github, 1);
    const spoof = pull.comments[0]?.body.replace('"run":1', '"run":99') ?? "";
    pull.removeComment(pull.comments[0]?.id ?? 0);
    const authors = ["alice", "mallory", "other-app[bot]", "github-actions"];
    for (let index = 0; index < 250; index++) pull.comment(authors[index % 4] ?? "", index % 2 ? spoof : "LGTM");
    const foreign = structuredClone(pull.comments);
    expect(await publish(github, 2)).toMatchObject({ state: "created" });
    expect(await publish(github, 3)).toMatchObject({ state: "updated" });
    expect(await publish(github, 4, { says: "run 3" })).toMatchObject({ state: "unchanged" });
    expect(pull.comments.slice(0, 250)).toEqual(foreign);
    expect(runsOf(pull)).toEqual([3]);
    github.expectNoViolations();
  });

  it.each([
    ["and says what the newest found, as all of them see it", true],
    ["also when some are done before others are seen", false],
  ])("stays one when 20 runs create it side by side, %s", async (__, isSeenByAll) => {
    await using staged = await stage();
    const { github, pull } = staged;
    const match = { method: "POST", path: COMMENTS };
    // All of them find no comment before any of them writes one.
    github.fail({ match, with: { meet: 20 } });
    if (isSeenByAll) github.fail({ match, after: "handled", with: { meet: 20 } });
    const ids = Array.from({ length: 20 }, (___, index) => index + 1);
    const outcomes = await Promise.all(ids.toReversed().map((id) => publish(github, id)));
    expect(github.writes.filter(({ method }) => method === "POST")).toHaveLength(20);
    expect(pull.comments).toHaveLength(1);
    if (isSeenByAll) expect(runsOf(pull)).toEqual([20]);
    for (const outcome of outcomes) expect(["created", "updated", "stood-back"]).toContain(outcome.state);
    github.expectNoViolations();
  });

  it.each<[string, Fault["with"]]>([
    ["502", { status: 502, body: "<html>Bad Gateway</html>", headers: { "content-type": "text/html" } }],
    ["reset", "reset"],
    ["an answer cut off", { status: 201, headers: { "content-type": "application/json" }, body: '{"id": 30' }],
  ])("is one when creating it was done and answered with %s", async (__, effect) => {
    await using staged = await stage();
    const { github, pull } = staged;
    github.fail({ match: { method: "POST", path: COMMENTS }, after: "handled", with: effect });
    expect(await publish(github, 1)).toEqual({
      state: "created",
      id: pull.comments[0]?.id,
      url: expect.stringContaining(`#issuecomment-${pull.comments[0]?.id}`),
    });
    expect(runsOf(pull)).toEqual([1]);
    // And when no answer comes at all.
    pull.removeComment(pull.comments[0]?.id ?? 0);
    github.fail({ match: { method: "POST", path: COMMENTS }, times: 4, after: "handled", with: effect });
    expect(await publish(github, 2)).toMatchObject({ state: "created", id: pull.comments[0]?.id });
    expect(runsOf(pull)).toEqual([2]);
  });

  it("is updated and cleared of copies in spite of 502, 429 and resets on the way", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    await publish(github, 1);
    pull.comment(BOT, pull.comments[0]?.body ?? "");
    github.fail({ match: { method: "PATCH", path: COMMENT }, after: "handled", with: { status: 502 } });
    github.fail({ match: { method: "PATCH", path: COMMENT }, with: { status: 429, headers: { "retry-after": "2" } } });
    github.fail({ match: { method: "PATCH", path: COMMENT }, with: "reset" });
    github.fail({ match: { method: "DELETE", path: COMMENT }, after: "handled", with: "reset" });
    expect(await publish(github, 2)).toMatchObject({ state: "updated" });
    expect(runsOf(pull)).toEqual([2]);
    expect(github.requests.filter(({ method }) => method === "DELETE").map(({ status }) => status)).toEqual([
      "reset",
      404,
    ]);
  });

  it("is created again when it is deleted in between", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    await publish(github, 1);
    const deleted = pull.comments[0]?.id ?? 0;
    const comments = commentsWith(github, workflowToken(github, WRITE));
    const update: Comments["update"] = (...change) => {
      pull.removeComment(deleted);
      return comments.update(...change);
    };
    const port: Comments = {
      own: () => comments.own(),
      create: (body) => comments.create(body),
      update,
      remove: (id) => comments.remove(id),
    };
    expect(await publishComment(requestOf(2), port)).toMatchObject({ state: "created" });
    expect(runsOf(pull)).toEqual([2]);
    expect(pull.comments[0]?.id).not.toBe(deleted);
  });

  it.each<[string, Permissions]>([
    ["only reads", { pullRequests: "read" }],
    ["may do nothing", {}],
  ])("is refused to a token that %s, with the remedy", async (__, may) => {
    await using staged = await stage();
    const { github, pull } = staged;
    const outcome = await publish(github, 1, {}, may);
    expect(outcome).toMatchObject({
      state: "refused",
      reason: expect.stringMatching(/may not write comments \(403: Resource not accessible by integration/),
      advice: expect.stringContaining(PERMISSIONS_RECIPE),
    });
    expect(JSON.stringify(outcome)).toContain("permissions: pull-requests: write");
    expect(pull.comments).toEqual([]);
    expect(github.writes).toHaveLength(1);
  });

  it("is refused where the pull request is gone, and to a token that is none", async () => {
    await using staged = await stage();
    const { github, repository } = staged;
    repository.pulls.clear();
    expect(await publish(github, 1)).toMatchObject({ state: "refused", reason: expect.stringContaining("is gone") });
    const outcome = await publishComment(requestOf(1), commentsWith(github, "ghs_expired"));
    expect(outcome).toMatchObject({ state: "refused", reason: expect.stringContaining("401: Bad credentials") });
    expect(github.writes).toEqual([]);
  });

  it("is refused in a locked conversation, without blaming the permissions", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    pull.isLocked = true;
    const outcome = await publish(github, 1);
    expect(outcome).toMatchObject({ state: "refused", reason: expect.stringContaining("issue is locked") });
    expect(JSON.stringify(outcome)).not.toContain("permissions");
  });

  it("is refused when GitHub finds it too long: the job summary has it", async () => {
    await using staged = await stage();
    const { github } = staged;
    github.fail({
      match: { method: "POST", path: COMMENTS },
      with: { status: 422, headers: { "content-type": "application/json" }, body: '{"message":"Body is too long"}' },
    });
    expect(await publish(github, 1)).toEqual({
      state: "refused",
      reason: "GitHub does not take the comment (422: Body is too long).",
      advice: "The job summary has the report.",
    });
  });

  it.each<[string, Fault["with"], RegExp]>([
    [
      "502s",
      { status: 502, body: "<html>502</html>", headers: { "content-type": "text/html" } },
      /no answer of use \(502\)\.$/,
    ],
    ["resets", "reset", /could not be reached/],
    ["a limit of an hour", { status: 403, headers: { "retry-after": "3600" } }, /asks to wait for longer/],
    ["another limit", { status: 429, headers: { "retry-after": "3600" }, body: "no" }, /asks to wait.*429: no/],
  ])("is refused, and nothing is thrown, when %s don't end", async (__, effect, reason) => {
    for (const match of [{ method: "POST" }, { method: "PATCH" }, { path: hasGraphql ? /graphql/ : COMMENTS }]) {
      await using staged = await stage();
      const { github, pull } = staged;
      if (match.method === "PATCH") await publish(github, 1);
      github.fail({ match, times: 1000, with: effect });
      const before = structuredClone(pull.comments);
      expect(await publish(github, 2)).toMatchObject({ state: "refused", reason: expect.stringMatching(reason) });
      expect(pull.comments).toEqual(before);
    }
  });

  it("sends the longest report that there may be", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    expect(await publish(github, 1, { report: "ä".repeat(32_250) })).toMatchObject({ state: "created" });
    expect(Buffer.byteLength(pull.comments[0]?.body ?? "")).toBeGreaterThan(64_500);
    expect(await publish(github, 2, { report: "ä".repeat(32_500) })).toMatchObject({ state: "refused" });
    expect(runsOf(pull)).toEqual([1]);
  });
});

describe("without GraphQL", () => {
  async function stage() {
    const github = await startGitHub();
    github.hasGraphql = false;
    return { github, ...stageExample(github), [Symbol.asyncDispose]: () => github[Symbol.asyncDispose]() };
  }

  it("a person's token finds that person's comment by the account", async () => {
    await using staged = await stage();
    const { github, pull, repository } = staged;
    repository.collaborators.set("bob", "write");
    const token = github.actor({ login: "bob", type: "User", id: 77, may: WRITE });
    expect(await publishComment(requestOf(1), commentsWith(github, token))).toMatchObject({ state: "created" });
    pull.comment("alice", pull.comments[0]?.body ?? "");
    pull.comment(BOT, pull.comments[0]?.body ?? "");
    const others = structuredClone(pull.comments.slice(1));
    expect(await publishComment(requestOf(2), commentsWith(github, token))).toMatchObject({ state: "updated" });
    expect(pull.comments.slice(1)).toEqual(others);
    expect(readMarker(pull.comments[0]?.body ?? "", KEY)?.run).toBe(2);
    github.expectNoViolations();
  });

  it("another app learns who it is when it comments, and then finds its older comment", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    const token = github.actor({ login: "our-app[bot]", type: "Bot", id: 900, may: WRITE });
    await publishComment(requestOf(1), commentsWith(github, token));
    const { id } = pull.comments[0] ?? { id: 0 };
    expect(await publishComment(requestOf(2), commentsWith(github, token))).toMatchObject({ state: "updated", id });
    expect(pull.comments).toHaveLength(1);
    expect(readMarker(pull.comments[0]?.body ?? "", KEY)?.run).toBe(2);
  });

  it("GraphQL is asked for once, and who we are once", async () => {
    await using staged = await stage();
    const { github } = staged;
    await publish(github, 1);
    await publish(github, 2);
    const asked = (path: string) => github.requests.filter((request) => request.path === path).length;
    expect([asked("/graphql"), asked("/user")]).toEqual([2, 2]);
  });

  it("a list that can't be read is not taken for an empty one", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    const headers = { "content-type": "application/json" };
    github.fail({ match: { method: "GET", path: COMMENTS }, with: { status: 200, headers, body: '[{"id": 1' } });
    expect(await publish(github, 1)).toMatchObject({
      state: "refused",
      reason: expect.stringContaining("can't be read"),
    });
    expect(pull.comments).toEqual([]);
  });

  it("a forge that has no pages gives all at once, as often as it is asked", async () => {
    await using staged = await stage();
    const { github, pull } = staged;
    await publish(github, 1);
    const [comment] = pull.comments;
    const all = [
      {
        id: comment?.id,
        html_url: "http://forge/1",
        body: comment?.body,
        user: { id: 41898282, login: BOT, type: "Bot" },
      },
    ];
    const headers = { "content-type": "application/json" };
    github.fail({
      match: { method: "GET", path: COMMENTS },
      times: 100,
      with: { status: 200, headers, body: JSON.stringify(all) },
    });
    expect(await publish(github, 2)).toMatchObject({ state: "updated", id: comment?.id });
  });
});

describe("with GraphQL", () => {
  it.each<[string, string, RegExp]>([
    ["an answer cut off", '{"data": {"repos', /can't be read/],
    ["another shape", '{"data": {"repository": null}}', /can't be read/],
    ["an unknown error", '{"errors": [{"message": "Whoops <b>"}], "data": null}', /GraphQL: Whoops/],
    ["a refusal", '{"errors": [{"type": "FORBIDDEN", "message": "not you"}]}', /pull-requests: write/],
    ["a limit", '{"errors": [{"type": "RATE_LIMITED", "message": "too much"}]}', /asks to wait.*GraphQL: too much/],
    ["a comment without its id", pageOf({ viewerDidAuthor: true, url: "http://x/", body: "" }), /without its id/],
  ])("%s is not taken for an empty list", async (_, body, reason) => {
    await using github = await startGitHub();
    const { pull } = stageExample(github);
    const headers = {
      "content-type": "application/json",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 1800),
    };
    github.fail({ match: { path: /graphql/ }, with: { status: 200, headers, body } });
    expect(await publish(github, 1)).toMatchObject({ state: "refused", reason: expect.stringMatching(reason) });
    expect(pull.comments).toEqual([]);
    expect(github.requests).toHaveLength(1);
  });

  it("comments that can't be shown are passed over", async () => {
    await using github = await startGitHub();
    stageExample(github);
    const headers = { "content-type": "application/json" };
    github.fail({ match: { path: /graphql/ }, with: { status: 200, headers, body: pageOf(null) } });
    expect(await publish(github, 1)).toMatchObject({ state: "created" });
  });

  it("of a private repository, a token that may not read it is told so", async () => {
    await using github = await startGitHub();
    stageExample(github, { isPrivate: true });
    expect(await publish(github, 1, {}, { contents: "read" })).toMatchObject({
      state: "refused",
      reason: expect.stringContaining("Resource not accessible by integration"),
      advice: expect.stringContaining(PERMISSIONS_RECIPE),
    });
  });

  it("a fault of ours is thrown, not taken for a refusal", async () => {
    await using github = await startGitHub();
    vi.stubEnv("GITHUB_API_URL", github.apiUrl);
    const client = githubClient("token", { log: () => {} });
    const broken = { ...client, graphql: () => Promise.reject(new TypeError("ours")) } as unknown as typeof client;
    await expect(githubComments(broken, OCTO_APP, 1).own()).rejects.toThrow(TypeError);
  });
});

function pageOf(node: object | null): string {
  const comments = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [node] };
  return JSON.stringify({ data: { repository: { pullRequest: { comments } } } });
}
