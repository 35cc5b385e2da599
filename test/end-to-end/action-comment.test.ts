import { describe, expect, it } from "vitest";
import { commentKey, writeMarker } from "../../src/publish/comment/marker.ts";
import { recordedScenario } from "./recorded-results.ts";
import { openScene, type ReportingScene, US } from "./reporting-scene.ts";

const CLEAN = [recordedScenario("4", "no-leak")];
const LEAKING = [recordedScenario("4", "leak", "no-leak")];
const RECIPE = /docs\/workflows\.md#permissions/;

const run = (id: number) => ({ run: { id } });
const firstLines = (scene: ReportingScene) => scene.comment.body.split("\n").slice(0, 5).join("\n");

describe("the one comment", () => {
  it("is created, is not rewritten to say the same, and is updated when the next head is another matter", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(LEAKING));
    const created = await scene.report(run(1));
    expect(created).toMatchObject({ code: 1, outputs: { verdict: "block", leaks: "1", introduced: "1" } });
    expect(firstLines(scene)).toContain("**Blocked: this PR adds 1 leak.**");
    const { id } = scene.comment;
    expect(created.outputs).toMatchObject({
      "comment-id": `${id}`,
      "comment-url": `${scene.github.serverUrl}/octo/app/pull/1#issuecomment-${id}`,
      "base-sha": scene.pull.base.sha,
    });
    expect(created.summary).toBe(scene.comment.body.replace(/^.*\n/, ""));

    const before = scene.github.writes.length;
    expect(await scene.report(run(2))).toMatchObject({ code: 1, outputs: { "comment-id": `${id}` } });
    expect(scene.github.writes.slice(before)).toEqual([]);

    scene.push();
    await scene.leave(scene.results(CLEAN));
    expect(await scene.report(run(3))).toMatchObject({ code: 0, outputs: { "comment-id": `${id}` } });
    expect(scene.comment.id).toBe(id);
    expect(firstLines(scene)).toContain("**Not blocked: this PR adds no leak.**");
  });

  it.each([true, false])("is told from 250 others and from forged ones, with GraphQL: %s", async (hasGraphql) => {
    const scene = await openScene();
    scene.github.hasGraphql = hasGraphql;
    const { pull } = scene;
    const marker = { head: pull.head.sha, run: 999, attempt: 1, digest: "0".repeat(32) };
    const key = commentKey("leakproof");
    if (key === null) throw new Error("no key");
    const forged = `${writeMarker(key, marker)}\nNot blocked.`;
    for (let index = 0; index < 250; index++) pull.comment(`reader${index % 7}`, `${index}`);
    pull.comment("mallory", forged);
    pull.comment("other[bot]", forged);
    // Our account's, but no report: other workflows comment through it too.
    pull.comment(US, "Deployed.");
    const others = pull.comments.map((comment) => ({ ...comment }));
    await scene.leave(scene.results(LEAKING));
    const created = await scene.report(run(1));
    await scene.leave(scene.results(CLEAN));
    const updated = await scene.report(run(2));
    expect([created.code, updated.code]).toEqual([1, 0]);
    expect(updated.outputs["comment-id"]).toBe(created.outputs["comment-id"]);
    expect(pull.comments.slice(0, -1)).toEqual(others);
    expect(pull.comments.at(-1)).toMatchObject({ id: Number(created.outputs["comment-id"]) });
    expect(pull.comments.at(-1)?.body).toContain("Not blocked: this PR adds no leak.");
  });

  it("is one, however many runs find none and write at the same moment", async () => {
    const scene = await openScene();
    const many = 6;
    await scene.leave(scene.results(LEAKING));
    scene.github.fail({ match: { path: /^\/graphql$/ }, with: { meet: many } });
    scene.github.fail({ match: { method: "POST", path: /\/comments$/ }, with: { meet: many } });
    const steps = await Promise.all(Array.from({ length: many }, (_, index) => scene.report(run(index + 1))));
    expect(steps.map(({ code }) => code)).toEqual(steps.map(() => 1));
    expect(scene.comment.body).toContain("Blocked: this PR adds 1 leak.");
    expect(steps.map(({ outputs }) => outputs["comment-id"])).toEqual(steps.map(() => `${scene.comment.id}`));
  });

  it("isn't taken back by an older run that comes late, nor by an earlier attempt", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(LEAKING));
    await scene.report({ run: { id: 7, attempt: 2 } });
    const { body } = scene.comment;
    const before = scene.github.writes.length;
    await scene.leave(scene.results(CLEAN));
    for (const late of [{ id: 6 }, { id: 7, attempt: 1 }]) {
      const step = await scene.report({ run: late });
      expect(step).toMatchObject({ code: 0, outputs: { verdict: "pass", "comment-id": `${scene.comment.id}` } });
      expect(step.log).toContain("A newer run's comment stands there");
    }
    expect(scene.github.writes.slice(before)).toEqual([]);
    expect(scene.comment.body).toBe(body);
  });

  it("is another one for another key", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(LEAKING));
    const one = await scene.report({ inputs: { "comment-key": "api" } });
    await scene.leave(scene.results(CLEAN));
    const other = await scene.report({ inputs: { "comment-key": "web" } });
    expect(scene.ours.map(({ id }) => `${id}`)).toEqual([one.outputs["comment-id"], other.outputs["comment-id"]]);
    expect(scene.ours.map(({ body }) => /\*\*(\w+ ?\w+)/.exec(body)?.[1])).toEqual(["Blocked", "Not blocked"]);
  });
});

describe("when a comment is wanted", () => {
  it.each([
    ["always", CLEAN, 1],
    ["changes", CLEAN, 0],
    ["changes", LEAKING, 1],
    ["changes", [recordedScenario("4", "leak", "leak")], 0],
    ["failures", CLEAN, 0],
    ["failures", LEAKING, 1],
    ["off", LEAKING, 0],
  ] as const)("%s", async (comment, scenarios, created) => {
    const scene = await openScene();
    await scene.leave(scene.results(scenarios));
    const step = await scene.report({ inputs: { comment } });
    expect(scene.ours).toHaveLength(created);
    expect(step.code).toBe(scenarios === LEAKING ? 1 : 0);
    expect(step.summary).toContain("## Memory leak testing results");
  });

  it("one that is there is kept up to date, unless it is to be off", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(LEAKING));
    await scene.report({ ...run(1), inputs: { comment: "failures" } });
    await scene.leave(scene.results(CLEAN));
    await scene.report({ ...run(2), inputs: { comment: "off" } });
    expect(firstLines(scene)).toContain("Blocked");
    await scene.report({ ...run(3), inputs: { comment: "failures" } });
    expect(firstLines(scene)).toContain("Not blocked");
  });
});

describe("where nobody may comment", () => {
  it.each([
    ["blocks", LEAKING, 1],
    ["passes", CLEAN, 0],
  ] as const)("the verdict is the same: what %s", async (_, scenarios, code) => {
    const scene = await openScene();
    await scene.leave(scene.results(scenarios));
    // A job's summary was not asked for: it has what the comment can't.
    const step = await scene.report({
      may: { contents: "read", pullRequests: "read" },
      inputs: { "job-summary": "false" },
    });
    expect(step.code).toBe(code);
    expect(step.log).toMatch(/^::warning::No comment: .*403.*pull-requests: write.*$/m);
    expect(step.log).toMatch(RECIPE);
    expect(step.summary).toContain("**Executive summary:**");
    expect(step.outputs).toMatchObject({ verdict: code === 0 ? "pass" : "block", "comment-id": "" });
    expect(scene.pull.comments).toEqual([]);
  });

  it("as the conversation is locked, the summary has it all", async () => {
    const scene = await openScene();
    scene.pull.isLocked = true;
    await scene.leave(scene.results(LEAKING));
    const step = await scene.report({ may: { contents: "read", pullRequests: "write" } });
    expect(step.code).toBe(1);
    expect(step.log).toMatch(/^::warning::No comment: GitHub does not take the comment .*locked.*$/m);
    expect(step.summary).toContain("Blocked");
    expect(scene.pull.comments).toEqual([]);
  });

  it("as there is no token, or a wrong one, nothing passes", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(CLEAN));
    const none = await scene.report({ may: null });
    expect(none.code).toBe(1);
    expect(none.log).toContain("No comment: there is no token.");
    expect(none.summary).toContain("without a token base's configuration can't be read");
    const wrong = await scene.report({ may: null, inputs: { "github-token": "ghs_expired" } });
    expect(wrong.code).toBe(1);
    expect(wrong.summary).toContain("401");
    expect(scene.pull.comments).toEqual([]);
  });
});

describe("a GitHub that falters", () => {
  it.each([
    ["a gateway's 502", { with: { status: 502, body: "<html>Bad gateway</html>" }, times: 1 }],
    ["429 with a time to wait", { with: { status: 429, headers: { "retry-after": "1" } }, times: 1 }],
    ["a connection that is cut", { with: "reset" as const, times: 1 }],
    ["a connection that is cut after the deed", { with: "reset" as const, times: 1, after: "handled" as const }],
  ])("is asked again: %s", async (_, fault) => {
    const scene = await openScene();
    scene.github.fail({ match: { method: "POST", path: /\/comments$/ }, ...fault });
    await scene.leave(scene.results(LEAKING));
    expect(await scene.report()).toMatchObject({ code: 1 });
    expect(firstLines(scene)).toContain("Blocked");
  });

  it("costs the comment where it asks to wait for long, and nothing else", async () => {
    const scene = await openScene();
    scene.github.fail({
      match: { method: "POST", path: /\/comments$/ },
      with: {
        status: 403,
        headers: { "retry-after": "3600" },
        body: '{"message":"You have exceeded a secondary rate limit"}',
      },
      times: 9,
    });
    await scene.leave(scene.results(CLEAN));
    const step = await scene.report();
    expect(step).toMatchObject({ code: 0, outputs: { verdict: "pass", "comment-id": "" } });
    expect(step.log).toMatch(/^::warning::No comment: /m);
    expect(step.summary).toContain("Not blocked");
  });
});

describe("GitHub Enterprise Server", () => {
  it("has its API below its own paths, and its files at its own address", async () => {
    const scene = await openScene({ ghes: true });
    expect(scene.github.apiUrl).toMatch(/\/api\/v3$/);
    await scene.leave(scene.results(LEAKING));
    expect(await scene.report()).toMatchObject({ code: 1 });
    const { serverUrl } = scene.github;
    expect(scene.comment.body).toContain(`\n${serverUrl}/octo/app/blob/${scene.pull.head.sha}/src/queue.py#L2\n`);
    expect(scene.github.requests.map(({ path }) => path)).toContain("/graphql");
  });
});

describe("what else is published", () => {
  it("is the annotation at the suspected line, and the summary", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(LEAKING));
    const { log, summary } = await scene.report();
    expect(log).toMatch(
      /^::error title=Leak%3A Queue 4,file=src\/queue\.py,line=2,endLine=2::\+100 B per iteration\./m,
    );
    expect(log).toMatch(/^::error::Blocked: #4 Queue 4: leak, introduced here$/m);
    expect(summary).toContain("Blocked");
  });

  it("is neither where neither is wanted", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(LEAKING));
    const { code, log, summary } = await scene.report({ inputs: { annotations: "false", "job-summary": "false" } });
    expect(code).toBe(1);
    expect(log).not.toContain("file=src/queue.py");
    expect(summary).toBe("");
    expect(scene.ours).toHaveLength(1);
  });

  it("passes what is told never to block, and says all the same what it found", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(LEAKING));
    const step = await scene.report({ inputs: { "fail-on": "never" } });
    expect(step).toMatchObject({ code: 0, outputs: { verdict: "pass", leaks: "1", introduced: "1" } });
    expect(step.log).toMatch(/^::warning title=Leak%3A Queue 4,/m);
    expect(firstLines(scene)).toContain("Not blocked, but this PR adds 1 leak");
  });
});
