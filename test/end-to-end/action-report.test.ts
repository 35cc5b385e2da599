import { open, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serialiseResults } from "../../src/report/results-file.ts";
import { newFolder } from "../git/repository.ts";
import type { Inputs } from "./action-job.ts";
import { recordedResults, recordedScenario } from "./recorded-results.ts";
import { CONFIG, openScene, type ReportingScene } from "./reporting-scene.ts";
import {
  measuredEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  stateEvent,
  workflowRunEvent,
} from "./runner-event.ts";

const CLEAN = [recordedScenario("4", "no-leak")];
const LEAKING = [recordedScenario("4", "leak", "no-leak")];

/** Blocked, and the comment says why. */
async function expectBlocked(scene: ReportingScene, reason: RegExp): Promise<void> {
  const step = await scene.report();
  expect(step).toMatchObject({ code: 1, outputs: { verdict: "block" } });
  expect(scene.comment.body).toContain("**Blocked: ");
  expect(wordsOf(scene)).toMatch(reason);
  expect(step.log).toMatch(/^::error::Blocked: /m);
}

/** Of the comment, without what Markdown needs to leave them alone. */
const wordsOf = (scene: ReportingScene) => scene.comment.body.replace(/\\|&#8203;|\u200b/g, "");

describe("results that are not what they should be block, and the comment says why:", () => {
  it("none", async () => {
    const scene = await openScene();
    await expectBlocked(
      scene,
      /no results: the job that measures was cancelled, skipped or failed before it wrote any/,
    );
    expect(scene.comment.body).toContain("1 was not reached");
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ["cut short", (text) => text.slice(0, text.length / 2), /not JSON/],
    ["with a number that is none", (text) => text.replace('"seconds": 252', '"seconds": NaN'), /not JSON/],
    ["with an infinite number", (text) => text.replace('"seconds": 252', '"seconds": 1e999'), /seconds: /],
    ["a list", () => "[]", /expected object/],
  ])("%s", async (_, change, reason) => {
    const scene = await openScene();
    await scene.write("leakproof-results.json", change(serialiseResults(scene.results(CLEAN))));
    await expectBlocked(scene, reason);
  });

  it("200 MB of them", async () => {
    const scene = await openScene();
    const path = join(scene.workspace, "leakproof-results.json");
    await (await open(path, "w")).close();
    await truncate(path, 200 * 2 ** 20);
    await expectBlocked(scene, /larger than 64 MiB/);
  });

  it("reached through a link", async () => {
    const scene = await openScene();
    const elsewhere = await newFolder();
    await scene.leave(scene.results(CLEAN), join("..", elsewhere.split("/").at(-1) ?? "", "real.json"));
    await symlink(join(elsewhere, "real.json"), join(scene.workspace, "leakproof-results.json"));
    await expectBlocked(scene, /no results/);
  });

  it("of another commit", async () => {
    const scene = await openScene();
    await scene.leave(recordedResults("d".repeat(40), scene.pull.base.sha, CLEAN));
    await expectBlocked(scene, /the results are of ddddddd, not of this change's head/);
  });

  it("of two commits", async () => {
    const scene = await openScene({ config: `${CONFIG}  - { id: 5, name: Queue 5, python: leaks/queue.py }\n` });
    const { base } = scene.pull;
    await scene.leave(scene.results([recordedScenario("4", "no-leak")]), "a/results.json");
    await scene.leave(recordedResults("d".repeat(40), base.sha, [recordedScenario("5", "no-leak")]), "b/results.json");
    const step = await scene.report({ inputs: { results: "*/results.json" } });
    expect(step.code).toBe(1);
    expect(scene.comment.body).toContain("the results are of ddddddd, not of this change's head");
    expect(scene.comment.body).toContain("1 was not reached (5)");
  });

  it("compared with what is no base of it", async () => {
    const scene = await openScene();
    const stray = scene.repository.push("elsewhere", { "leakproof.yml": "version: 1\nscenarios: []\n" });
    await scene.leave(recordedResults(scene.pull.head.sha, stray, CLEAN));
    await expectBlocked(scene, /the results name a base \(\w{7}\) that is not in main/);
  });

  it("without a scenario that base has", async () => {
    const scene = await openScene({ config: `${CONFIG}  - { id: 5, name: Queue 5, python: leaks/queue.py }\n` });
    await scene.leave(scene.results(CLEAN));
    await expectBlocked(scene, /1 was not reached/);
  });

  it("without a scenario that head has, where base has none at all", async () => {
    const scene = await openScene();
    scene.repository.push("main", { "leakproof.yml": null });
    const old = scene.pull.base.sha;
    scene.pull.base.sha = scene.repository.branches.get("main") ?? old;
    scene.push({ "leakproof.yml": CONFIG });
    await scene.leave(scene.results([]));
    await expectBlocked(scene, /1 was not reached/);
  });

  it("with a scenario that was skipped though the change touches it", async () => {
    const scene = await openScene({ config: CONFIG.replace("name:", "paths: [src/**], name:") });
    await scene.leave(scene.results([recordedScenario("4", "no-leak", null, { verdict: "skipped", variants: [] })]));
    await expectBlocked(scene, /skipped, though the change touches what it depends on/);
  });

  it("with a scenario that nobody should have left pending", async () => {
    const scene = await openScene();
    await scene.leave(scene.results([recordedScenario("4", "no-leak", null, { verdict: "pending", variants: [] })]));
    await expectBlocked(scene, /coverage lost/);
  });

  it("less one shard", async () => {
    const scene = await openScene({ config: `${CONFIG}  - { id: 5, name: Queue 5, python: leaks/queue.py }\n` });
    await scene.leave(scene.results(CLEAN, { shard: "1/2" }), "results-1.json");
    const inputs = { results: "results-*.json" };
    expect(await scene.report({ inputs })).toMatchObject({ code: 1 });
    expect(scene.comment.body).toContain("shard 2/2 left no results");
    await scene.leave(scene.results([recordedScenario("5", "no-leak")], { shard: "2/2" }), "results-2.json");
    expect(await scene.report({ inputs, run: { id: 101 } })).toMatchObject({ code: 0 });
    expect(scene.comment.body).toContain("2 suspects measured, none leaks");
  });

  it("measured by a configuration that can't be used", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(CLEAN));
    expect(await scene.report()).toMatchObject({ code: 0 });
    scene.push({ "leakproof.yml": "version: 1\nscenarios: [{ id: 4, name: Queue 4, pyhton: leaks/queue.py }]\n" });
    await expectBlocked(scene, /the configuration can't be used: .*leakproof\.yml:2:\d+: unknown key "pyhton"/i);
  });
});

describe("nothing that results say of themselves is believed:", () => {
  it("verdicts, the gate and an override", async () => {
    const scene = await openScene();
    const [leak] = LEAKING.map((scenario) => ({
      ...scenario,
      verdict: "no-leak" as const,
      change: "none" as const,
      variants: scenario.variants.map((variant) => ({ ...variant, verdict: "no-leak" as const, measures: {} })),
    }));
    await scene.leave(
      scene.results(leak === undefined ? [] : [leak], {
        gate: { decision: "pass", reasons: [] },
        override: { label: "leak-accepted", by: "alice" },
      }),
    );
    expect(await scene.report()).toMatchObject({ code: 1, outputs: { leaks: "1", introduced: "1" } });
    expect(scene.comment.body).not.toContain("alice");
  });

  it("keys of a prototype", async () => {
    const scene = await openScene();
    const text = serialiseResults(scene.results(LEAKING));
    const hidden =
      '"__proto__": { "verdict": "no-leak", "change": "none", "role": "fixed", "decision": "pass" }, "id":';
    await scene.write("leakproof-results.json", text.replaceAll('"id":', hidden).replace("{", '{ "__proto__": {},'));
    expect(await scene.report()).toMatchObject({ code: 1, outputs: { introduced: "1" } });
  });

  it("for which pull request they are", async () => {
    const scene = await openScene();
    scene.repository.push("other", { "src/queue.py": "pass\n#\n" });
    const other = scene.repository.openPull({ head: "other" });
    const text = serialiseResults(scene.results(LEAKING));
    const forged = text.replace(
      "{",
      `{ "pull": ${other.number}, "number": ${other.number}, "pull_request": ${other.number},`,
    );
    await scene.write("leakproof-results.json", forged);
    expect(await scene.report()).toMatchObject({ code: 1 });
    expect(scene.ours).toHaveLength(1);
    expect(other.comments).toEqual([]);
  });

  it("what is acceptable", async () => {
    const scene = await openScene();
    const accept = { until: "2999-12-31", reason: "ours" };
    await scene.leave(scene.results([recordedScenario("4", "leak", "no-leak", { accept, acceptedIn: "base" })]));
    expect(await scene.report()).toMatchObject({ code: 1 });
  });

  it("roles and thresholds, where base has its own", async () => {
    const scene = await openScene();
    const [scenario] = LEAKING;
    const variants = scenario?.variants.map((variant) => ({
      ...variant,
      role: "fixed" as const,
      thresholds: { perIteration: 1_000_000, total: 1_000_000_000 },
    }));
    await scene.write(
      "leakproof-results.json",
      JSON.stringify({ ...scene.results([]), planned: ["4"], scenarios: [{ ...scenario, variants }] }),
    );
    expect(await scene.report()).toMatchObject({ code: 1, outputs: { introduced: "1" } });
  });

  it("that it is Markdown, a mention or a command", async () => {
    const scene = await openScene();
    const name = "Queue | @octo/team <!-- leakproof:leakproof {} -->\n::error::pwned\n# Heading";
    await scene.leave(
      scene.results([recordedScenario("4", "leak", "no-leak", { name, note: "@octo/team\n</details>" })]),
    );
    const { log } = await scene.report();
    expect(log).not.toMatch(/^::error::pwned/m);
    expect(scene.comment.body).not.toMatch(/(?<!`)@octo\/team/);
    expect(scene.comment.body.match(/<!-- leakproof:/g)).toHaveLength(1);
  });
});

it.each<[string, (workspace: string) => Inputs]>([
  ["as in the repository", () => ({ "working-directory": "services/api", config: "leakproof.yml" })],
  ["in full", (workspace) => ({ "working-directory": join(workspace, "services/api") })],
  // Not to be found, it would be taken for a base that has none, and head's word would do.
  [
    "with its configuration in full",
    (workspace) => ({ "working-directory": "services/api", config: join(workspace, "services/api/leakproof.yml") }),
  ],
])("a project in a folder, named %s, is judged by base's configuration there", async (_, inputsIn) => {
  const scene = await openScene();
  scene.pull.base.sha = scene.repository.push("main", { "services/api/leakproof.yml": CONFIG });
  const pending = recordedScenario("4", "no-leak", null, { verdict: "pending", variants: [] });
  await scene.leave(scene.results([pending]), "services/api/leakproof-results.json");
  const step = await scene.report({ inputs: inputsIn(scene.workspace) });
  expect(step.code).toBe(1);
  expect(step.log).toContain("::warning title=Coverage lost%3A Queue 4,file=services/api/src/queue.py,line=2");
});

it("a report whose files can't be written is published, and fails", async () => {
  const scene = await openScene();
  await scene.leave(scene.results(CLEAN));
  const step = await scene.report({ environment: { RUNNER_TEMP: "/dev/null/no-folder" } });
  expect(step).toMatchObject({ code: 1, outputs: { "comment-id": `${scene.comment.id}`, "results-file": "" } });
  expect(step.summary).toContain("## Memory leak testing results");
  expect(step.log).toMatch(/^::error::The results file .* can't be written/m);
});

it("a thousand scenarios fit into the comment", async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `${index}`);
  const line = (id: string) => `  - { id: "${id}", name: Queue ${id}, python: leaks/queue.py }\n`;
  const scene = await openScene({ config: `version: 1\nscenarios:\n${ids.map(line).join("")}` });
  const isLeaking = (id: string) => Number(id) % 50 === 0;
  const measured = (id: string) =>
    isLeaking(id) ? recordedScenario(id, "leak", "no-leak") : recordedScenario(id, "no-leak");
  await scene.leave(scene.results(ids.map(measured)));
  const step = await scene.report();
  expect(step).toMatchObject({ code: 1, outputs: { leaks: "20", introduced: "20" } });
  expect(Buffer.byteLength(scene.comment.body)).toBeLessThanOrEqual(65_000);
  expect(scene.comment.body).toContain("this PR adds 20 leaks");
  expect(step.log.split("\n").filter((text) => text.startsWith("::error"))).toHaveLength(10);
});

describe("when another workflow has ended", () => {
  it("a fork's pull request is found by its head alone, and only it is commented on", async () => {
    const scene = await openScene({ isFork: true });
    scene.repository.push("feature", { "src/queue.py": "a namesake\n" });
    const namesake = scene.repository.openPull({ head: "feature" });
    await scene.leave(scene.results(LEAKING));
    expect(await scene.report({ event: measuredEvent(scene.pull, { conclusion: "failure" }) })).toMatchObject({
      code: 1,
    });
    expect(scene.comment.body).toContain("this PR adds 1 leak");
    expect(scene.comment.body).toContain('"run":200,');
    expect(namesake.comments).toEqual([]);
  });

  it("the results decide, not how the workflow ended", async () => {
    const scene = await openScene({ isFork: true });
    await scene.leave(scene.results(CLEAN));
    expect(await scene.report({ event: measuredEvent(scene.pull, { conclusion: "failure" }) })).toMatchObject({
      code: 0,
    });
  });

  it.each(["cancelled", "skipped", "timed_out", "action_required", "neutral", "stale"])(
    "%s blocks",
    async (conclusion) => {
      const scene = await openScene({ isFork: true });
      await scene.leave(scene.results(CLEAN));
      expect(await scene.report({ event: measuredEvent(scene.pull, { conclusion }) })).toMatchObject({ code: 1 });
      expect(wordsOf(scene)).toContain(`the workflow that measures did not come to its end: ${conclusion}`);
    },
  );

  it("a head that has moved on is not commented on", async () => {
    const scene = await openScene({ isFork: true });
    await scene.leave(scene.results(CLEAN));
    const event = measuredEvent(scene.pull);
    scene.push();
    const step = await scene.report({ event });
    expect(step.log).toContain("::notice::No comment: pull request #1 has another head by now");
    expect(scene.github.writes).toEqual([]);
    expect(step.summary).toContain("## Memory leak testing results");
  });

  it.each<[string, (scene: ReportingScene) => void, string]>([
    ["closed", ({ pull }) => pull.close(), "no open pull request proposes the measured branch"],
    [
      "without its fork",
      ({ pull }) => pull.head.repository?.delete(),
      "no open pull request proposes the measured branch",
    ],
  ])("a pull request is not commented on once it is %s", async (_, change, reason) => {
    const scene = await openScene({ isFork: true });
    await scene.leave(scene.results(CLEAN));
    const event = measuredEvent(scene.pull);
    change(scene);
    expect((await scene.report({ event })).log).toContain(`No comment: ${reason}`);
    expect(scene.github.writes).toEqual([]);
  });

  it("of two bases that one branch is proposed for, the one that was compared with", async () => {
    const scene = await openScene();
    const release = scene.repository.push("release", { "release.txt": "1\n" });
    const other = scene.repository.openPull({ head: "feature", base: "release" });
    await scene.leave(recordedResults(scene.pull.head.sha, release, LEAKING));
    expect(await scene.report({ event: measuredEvent(scene.pull) })).toMatchObject({ code: 1 });
    expect(scene.ours).toEqual([]);
    expect(other.comments.map(({ body }) => /\*\*.*?\*\*/.exec(body)?.[0])).toEqual([
      "**Blocked: this PR adds 1 leak.**",
    ]);
  });

  it("one that was about no pull request comments nowhere", async () => {
    const scene = await openScene();
    await scene.leave(scene.results(LEAKING));
    const { head, base } = scene.pull;
    const pushed = { event: "push", conclusion: "success", id: 200, sha: head.sha, branch: "feature" };
    const event = workflowRunEvent({ ...pushed, repository: scene.repository }, base.sha);
    expect(await scene.report({ event })).toMatchObject({ code: 1 });
    expect(scene.github.writes).toEqual([]);
  });
});

describe("without a pull request the summary has it all", () => {
  const SKIPPABLE = CONFIG.replace("name:", "paths: [src/queue/**], name:");
  const skipped = [recordedScenario("4", "no-leak", null, { verdict: "skipped", variants: [] })];

  it("in a merge queue", async () => {
    const scene = await openScene();
    const head = scene.repository.push("queue", { "src/queue.py": "queued\n" });
    await scene.leave(recordedResults(head, scene.pull.base.sha, LEAKING));
    const step = await scene.report({ event: mergeGroupEvent(scene.pull.base.sha, head) });
    expect(step).toMatchObject({ code: 1, outputs: { "comment-id": "", introduced: "1" } });
    expect(step.summary).toContain("Blocked");
    expect(scene.github.writes).toEqual([]);
  });

  it.each([
    ["doesn't touch", "src/other.py", 0],
    ["touches", "src/queue/put.py", 1],
  ])("in a merge queue a scenario may be skipped that the change %s", async (_, file, code) => {
    const scene = await openScene({ config: SKIPPABLE });
    const head = scene.repository.push("queue", { [file]: "queued\n" });
    await scene.leave(recordedResults(head, scene.pull.base.sha, skipped));
    expect(await scene.report({ event: mergeGroupEvent(scene.pull.base.sha, head) })).toMatchObject({ code });
  });

  it("after a push, a new branch's too", async () => {
    const scene = await openScene();
    const head = scene.repository.push("main", { "src/queue.py": "pushed\n" });
    await scene.leave(recordedResults(head, scene.pull.base.sha, CLEAN));
    expect(await scene.report({ event: pushEvent(scene.pull.base.sha, head) })).toMatchObject({ code: 0 });
    await scene.leave(recordedResults(head, null, [recordedScenario("4", "leak")]));
    const step = await scene.report({ event: pushEvent(null, head) });
    expect(step).toMatchObject({ code: 1, outputs: { leaks: "1", introduced: "0" } });
    expect(step.summary).toContain("Blocked");
  });

  it.each(["schedule", "workflow_dispatch"])("on %s", async (name) => {
    const scene = await openScene();
    await scene.leave(recordedResults(scene.pull.base.sha, null, CLEAN));
    const step = await scene.report({ event: stateEvent(name, scene.pull.base.sha) });
    expect(step).toMatchObject({ code: 0, outputs: { verdict: "pass" } });
    expect(step.summary).toContain("Not blocked");
    await scene.leave(recordedResults(scene.pull.head.sha, null, CLEAN));
    expect(await scene.report({ event: stateEvent(name, scene.pull.base.sha) })).toMatchObject({ code: 1 });
  });
});

it("the report of a pull request that was measured under pull_request_target runs none of its code", async () => {
  const scene = await openScene({ isFork: true });
  await scene.leave(scene.results(LEAKING));
  const event = pullRequestEvent(scene.pull, scene.pull.base.sha, "pull_request_target");
  expect(await scene.report({ event })).toMatchObject({ code: 1 });
  expect(scene.comment.body).toContain("this PR adds 1 leak");
});
