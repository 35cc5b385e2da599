import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Results } from "../../src/domain/results.ts";
import { Repository } from "../git/repository.ts";
import type { ActionJob, Step } from "./action-job.ts";
import { type CheckingScene, type CheckJob, openCheckingScene } from "./checking-scene.ts";
import { measuredEvent, mergeGroupEvent, pullRequestEvent, pushEvent, stateEvent } from "./runner-event.ts";

/** Short runs: what is looked at here is what becomes of them. */
const MEASURED = `version: 1
defaults: { timeout: 4s, env: { PYTHONPATH: . } }
scenarios: [{ id: 4, name: Queue, suspect: "app.py:5", python: leaks/queue.py }]
`;
const PENDING = "version: 1\nscenarios: [{ id: 4, name: Queue, pending: needs a model }]\n";
const FAILING = PENDING.replace("pending: needs a model", "command: exit 3");
const BROKEN = PENDING.replace("pending", "pendign");
const ITERATION = "import app\n\n\ndef iteration():\n    app.serve()\n";
const CLEAN = "import time\nkept = []\ndef serve():\n    time.sleep(0.0001)\n    return bytes(2000)\n";
const LEAKY = CLEAN.replace("return bytes(2000)", "kept.append(bytes(2000))");
const APP = { "leakproof.yml": MEASURED, "leaks/queue.py": ITERATION, "app.py": CLEAN };

const pendingScene = () => openCheckingScene({ "leakproof.yml": PENDING }, { "app.py": "head\n" });
const resultsIn = async ({ outputs }: Step) =>
  JSON.parse(await readFile(outputs["results-file"] ?? "", "utf8")) as Results;

describe("a change", () => {
  it("that brings a leak, and then mends it, gets one comment, which is blocked, then green, and is not written to when nothing is new", async () => {
    const scene = await openCheckingScene(APP, { "app.py": LEAKY });
    const leaking = await scene.check({ run: { id: 1 } });
    expect(leaking).toMatchObject({ code: 1, outputs: { verdict: "block", leaks: "1", introduced: "1" } });
    expect(leaking.outputs["base-sha"]).toBe(scene.origin.sha("main"));
    expect(leaking.outputs["comment-url"]).toBe(
      `${scene.github.serverUrl}/octo/app/pull/1#issuecomment-${leaking.outputs["comment-id"]}`,
    );
    expect(leaking.log).toMatch(
      /^::error title=Leak%3A Queue,file=app\.py,line=5,endLine=5::.*This change introduces it\. This line makes what stays: \+2\.\d+ kB, .*\.$/m,
    );
    expect(leaking.log).toMatch(/^::error::Blocked: #4 Queue: leak, introduced here$/m);
    expect(leaking.summary).toContain("**Blocked: this PR adds 1 leak.**");
    expect(scene.comment.body).toContain(leaking.summary);
    expect((await resultsIn(leaking)).environment.headSha).toBe(scene.pull.head.sha);

    const before = scene.github.writes.length;
    const again = await scene.check({ run: { id: 2 } });
    expect(again).toMatchObject({ code: 1, outputs: { "comment-id": leaking.outputs["comment-id"] } });
    expect(scene.github.writes.slice(before)).toEqual([]);

    await scene.push({ "app.py": CLEAN });
    const mended = await scene.check({ run: { id: 3 } });
    expect(mended).toMatchObject({
      code: 0,
      outputs: { verdict: "pass", "comment-id": leaking.outputs["comment-id"] },
    });
    expect(scene.comment.body).toContain("**Not blocked: this PR adds no leak.**");
  });

  it("is blocked in a merge queue, of which the summary tells", async () => {
    const scene = await openCheckingScene({ "leakproof.yml": PENDING }, { "leakproof.yml": FAILING });
    const checkout = await scene.checkout();
    const event = mergeGroupEvent(scene.origin.sha("main"), checkout.sha("HEAD"));
    const step = await scene.check({ workspace: checkout.folder, event });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: "block", "base-sha": scene.origin.sha("main") } });
    expect(step.summary).toContain("exit code 3");
    expect(scene.github.requests).toEqual([]);
  });
});

describe("what can't be measured is blocked, and says so where an older comment is green:", () => {
  /** It was green; now there is another head, and this. */
  async function expectBlocked(
    reason: string,
    change: (scene: CheckingScene) => CheckJob | Promise<CheckJob>,
  ): Promise<Step> {
    const scene = await pendingScene();
    expect(await scene.check({ run: { id: 1 } })).toMatchObject({ code: 0 });
    await scene.push({ "app.py": "again\n" });
    const step = await scene.check({ run: { id: 2 }, ...(await change(scene)) });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: "block", "comment-id": `${scene.comment.id}` } });
    expect(scene.comment.body).toContain(`"head":"${scene.pull.head.sha}"`);
    expect(scene.comment.body).toContain(`**Blocked: ${reason}`);
    expect(step.summary).toContain(`**Blocked: ${reason}`);
    return step;
  }

  it("a configuration with a mistake", async () => {
    const { log } = await expectBlocked("nothing was measured: leakproof.yml has 2 mistakes", async (scene) => {
      await scene.push({ "leakproof.yml": BROKEN });
      return {};
    });
    expect(log).toMatch(/^::error::leakproof\.yml has 2 mistakes; nothing was run\.%0A.*pendign/m);
  });

  it("a configuration that is gone", async () => {
    await expectBlocked("nothing was measured: there is no configuration", async (scene) => {
      await scene.push({ "leakproof.yml": null });
      return {};
    });
  });

  it("a scenario that doesn't exist", async () => {
    await expectBlocked('nothing was measured: no scenario has the id "9"', () => ({ inputs: { scenarios: "9" } }));
  });

  it("a results file that can't be written", async () => {
    await expectBlocked("nothing was measured: The results file", () => ({
      inputs: { results: "leakproof.yml/x.json" },
    }));
  });

  it("another commit than the pull request's", async () => {
    await expectBlocked("nothing was measured: checked out is", async (scene) => ({
      workspace: (await Repository.checkout(scene.origin, scene.origin.sha("main"), null)).folder,
      event: pullRequestEvent(scene.pull),
    }));
  });

  it("a shard by itself", async () => {
    await expectBlocked("nothing was measured: a shard can't be measured with mode: check", () => ({
      inputs: { shard: "1/2" },
    }));
  });

  it("under pull_request_target", async () => {
    const { log } = await expectBlocked(
      "nothing was measured: leakproof doesn't measure under pull\\_request\\_target",
      (scene) => ({ event: pullRequestEvent(scene.pull, scene.origin.sha("main"), "pull_request_target") }),
    );
    expect(log).toMatch(/^::error::.*%0AExpected the event pull_request/m);
  });

  it("under workflow_run", async () => {
    await expectBlocked(
      "nothing was measured: leakproof doesn't measure with mode: check under workflow\\_run",
      (scene) => ({ event: measuredEvent(scene.pull) }),
    );
  });

  it("a fault of leakproof's own", async () => {
    const { log } = await expectBlocked("leakproof itself failed: ENOENT", () => ({
      environment: { RUNNER_TEMP: "/no/such/folder" },
    }));
    expect(log).toMatch(/^::error::A fault of leakproof: .*ENOENT.*%0A\s+at /m);
  });
});

describe("an event that can't be read is never green, and comments nowhere:", () => {
  async function failing(environment: Readonly<Record<string, string>>, event?: ActionJob["event"]): Promise<string> {
    const scene = await pendingScene();
    const step = await scene.check({ environment, ...(event === undefined ? {} : { event }) });
    expect(step.code).toBe(1);
    expect(scene.github.requests).toEqual([]);
    return step.log;
  }

  it("a folder in place of its payload", async () => {
    expect(await failing({ GITHUB_EVENT_PATH: "/" })).toMatch(/EISDIR/);
  });

  it("no file", async () => {
    expect(await failing({ GITHUB_EVENT_PATH: "/no/such/file" })).toMatch(
      /^::error::the event's payload can't be read: ENOENT/m,
    );
  });

  it("no JSON", async () => {
    expect(await failing({ GITHUB_EVENT_PATH: import.meta.filename })).toMatch(/is not valid JSON/);
  });

  it("a pull request without what has to be in it", async () => {
    const event = { name: "pull_request", payload: { pull_request: { number: 1 } }, sha: "a".repeat(40) };
    expect(await failing({}, event)).toMatch(/^::error::the payload of the event pull_request can't be read: .*head/m);
  });
});

describe("a step that is disturbed", () => {
  const ENDLESS = `version: 1
scenarios: [{ id: 4, name: Queue, command: "echo > started; sleep 4323" }]
`;

  it("by a signal blocks, and says so before it ends", async () => {
    const scene = await openCheckingScene({ "leakproof.yml": ENDLESS }, { "app.py": "head\n" });
    const { folder } = await scene.checkout();
    const { process: child, ended } = await scene.start({ workspace: folder, event: pullRequestEvent(scene.pull) });
    await expect
      .poll(
        () =>
          access(join(folder, "started")).then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 1, signal: null, outputs: { verdict: "block" } });
    expect(scene.comment.body).toContain("**Blocked: the measurement was interrupted.**");
  });

  it.each([
    ["blocks", FAILING, 1],
    ["passes", PENDING, 0],
  ])("by a log that nobody reads publishes all the same, and %s", async (_, config, code) => {
    const scene = await openCheckingScene({ "leakproof.yml": config }, { "app.py": "head\n" });
    const { process: child, ended } = await scene.start();
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code, outputs: { "comment-id": `${scene.comment.id}` } });
  });
});

describe("what is measured finds no token,", () => {
  const TOKENS = {
    GITHUB_TOKEN: "distinctive-github-token",
    ACTIONS_RUNTIME_TOKEN: "distinctive-runtime-token",
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "distinctive-id-token",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "http.extraheader",
    GIT_CONFIG_VALUE_0: "AUTHORIZATION: basic distinctive-git-header",
  };
  /** All that a program can read of itself, its ancestors and the repository's settings. */
  const SPY = `import glob, os
seen = [repr(sorted(os.environ.items()))]
pid = os.getpid()
while pid > 1:
    try:
        for name in ("environ", "cmdline"):
            seen.append(open(f"/proc/{pid}/{name}", "rb").read().decode("latin-1"))
        pid = int(open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[1])
    except (OSError, ValueError) as error:
        seen.append(repr(error))
        break
seen.append(open(".git/config").read())
open("seen.txt", "w").write("\\n".join(seen))


def iteration():
    pass
`;

  it.each(["check", "run"])("in mode %s", async (mode) => {
    const config = MEASURED.replace("leaks/queue.py", "leaks/spy.py");
    const scene = await openCheckingScene({ "leakproof.yml": config, "leaks/spy.py": SPY }, { "app.py": "head\n" });
    const { folder } = await scene.checkout();
    const event = pullRequestEvent(scene.pull);
    const step = await scene.check({ workspace: folder, event, inputs: { mode }, environment: TOKENS });
    expect(step.code).toBe(0);
    const seen = await readFile(join(folder, "seen.txt"), "utf8");
    // It has read this step's environment indeed.
    expect(seen).toContain("INPUT_GITHUB-TOKEN=***");
    for (const secret of ["distinctive", "ghs_stage"]) expect(seen).not.toContain(secret);
    expect(scene.pull.comments).toHaveLength(mode === "check" ? 1 : 0);
  });
});

describe("a step that only measures", () => {
  it("needs no GitHub, leaves results, and applies its own gate", async () => {
    const scene = await openCheckingScene({ "leakproof.yml": PENDING }, { "leakproof.yml": FAILING });
    const step = await scene.check({ may: null, inputs: { mode: "run" } });
    expect(step).toMatchObject({ code: 1, outputs: { verdict: "block", "comment-id": "" } });
    expect((await resultsIn(step)).gate.decision).toBe("block");
    expect(step.summary).toContain("Blocked");
    expect(scene.github.requests).toEqual([]);
  });

  it.each([
    ["main", "main"],
    ["none", null],
  ])("measures the pull request's own head, also with base: %s", async (base, compared) => {
    const scene = await pendingScene();
    const step = await scene.check({ inputs: { mode: "run", base } });
    const { environment } = await resultsIn(step);
    expect(environment.headSha).toBe(scene.pull.head.sha);
    expect(environment.baseSha).toBe(compared === null ? null : scene.origin.sha(compared));
  });

  it("names what it is compared with after each event", async () => {
    const scene = await pendingScene();
    const main = scene.origin.sha("main");
    const { folder } = await Repository.checkout(scene.origin, scene.pull.head.sha, null);
    const { sha } = scene.pull.head;
    const baseAfter = async (event: ActionJob["event"]) =>
      (await scene.check({ workspace: folder, event, inputs: { mode: "run" } })).outputs["base-sha"];
    expect(await baseAfter(pullRequestEvent(scene.pull))).toBe(main);
    expect(await baseAfter(mergeGroupEvent(main, sha))).toBe(main);
    expect(await baseAfter(pushEvent(main, sha))).toBe(main);
    expect(await baseAfter(pushEvent(null, sha))).toBe("");
    expect(await baseAfter(stateEvent("schedule", sha))).toBe("");
    expect(await baseAfter(stateEvent("workflow_dispatch", sha))).toBe("");
  });
});

it("without a token there is no comment, and the verdict stands", async () => {
  const scene = await pendingScene();
  const step = await scene.check({ may: null });
  expect(step).toMatchObject({ code: 0, outputs: { verdict: "pass", "comment-id": "" } });
  expect(step.log).toContain("::warning::No comment: there is no token.");
  expect(step.summary).toContain("needs a model");
});

it("a leftover of another run is not taken for results", async () => {
  const scene = await pendingScene();
  await scene.push({ "leakproof.yml": BROKEN });
  const { folder } = await scene.checkout();
  await writeFile(join(folder, "leakproof-results.json"), "older");
  const step = await scene.check({ workspace: folder, event: pullRequestEvent(scene.pull) });
  expect(step).toMatchObject({ code: 1, outputs: { "results-file": "", verdict: "block" } });
});
