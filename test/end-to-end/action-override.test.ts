import { expect, it } from "vitest";
import { recordedScenario } from "./recorded-results.ts";
import { CONFIG, openScene, type ReportingScene } from "./reporting-scene.ts";

const LEAKING = [recordedScenario("4", "leak", "no-leak")];
const LABEL = "leak-accepted";
const PUSHED = new Date("2026-05-04T09:00:00Z");
const at = (time: string) => new Date(`2026-05-04T${time}:00Z`);

/** A fork's pull request that adds a leak, pushed at nine. Trudy has triage rights. */
async function leakingScene({ config = CONFIG } = {}): Promise<ReportingScene> {
  const scene = await openScene({ isFork: true, config });
  scene.repository.collaborators.set("trudy", "triage");
  scene.push({ "src/queue.py": "leak\n" }, PUSHED);
  await scene.leave(scene.results(LEAKING));
  return scene;
}

it("somebody with triage rights lets a head pass, and the comment says who", async () => {
  const scene = await leakingScene();
  scene.pull.label(LABEL, "trudy", at("10:00"));
  const step = await scene.report();
  expect(step).toMatchObject({ code: 0, outputs: { verdict: "pass", introduced: "1" } });
  expect(scene.comment.body).toContain("**Not blocked: trudy lets this head pass with the label `leak-accepted`");
  expect(step.log).toMatch(/^::warning title=Leak%3A Queue 4,.*Accepted for this head by trudy/m);
});

it("the next push is judged anew", async () => {
  const scene = await leakingScene();
  scene.pull.label(LABEL, "trudy", at("10:00"));
  expect(await scene.report({ run: { id: 1 } })).toMatchObject({ code: 0 });
  scene.push({ "src/queue.py": "leak more\n" }, at("11:00"));
  await scene.leave(scene.results(LEAKING));
  const step = await scene.report({ run: { id: 2 } });
  expect(step.code).toBe(1);
  expect(step.log).toContain("::warning::The label leak-accepted does not count: applied before the last push.");
  expect(scene.comment.body).toContain("**Blocked: this PR adds 1 leak.**");
  expect(scene.comment.body).not.toContain("trudy");
});

it.each<[string, (scene: ReportingScene) => void, RegExp | null]>([
  [
    "by its author, who has no rights",
    ({ pull }) => pull.label(LABEL, "mallory", at("10:00")),
    /mallory has (?:no|only read) access/,
  ],
  ["by a bot", ({ pull }) => pull.label(LABEL, "helper[bot]", at("10:00")), /helper\[bot\] is not a person/],
  ["before the push", ({ pull }) => pull.label(LABEL, "trudy", at("08:00")), /applied before the last push/],
  ["of another name", ({ pull }) => pull.label("accepted", "trudy", at("10:00")), null],
  [
    "that was taken off again",
    ({ pull }) => {
      pull.label(LABEL, "trudy", at("10:00"));
      pull.unlabel(LABEL, "trudy", at("10:30"));
    },
    null,
  ],
])("a label %s lets nothing pass", async (_, apply, warning) => {
  const scene = await leakingScene();
  apply(scene);
  const step = await scene.report();
  expect(step).toMatchObject({ code: 1, outputs: { verdict: "block" } });
  expect(scene.comment.body).toContain("**Blocked: this PR adds 1 leak.**");
  if (warning === null) expect(step.log).not.toContain("does not count");
  else expect(step.log).toMatch(warning);
});

it("a label of the name that was chosen counts", async () => {
  const scene = await leakingScene();
  scene.pull.label("ship it", "trudy", at("10:00"));
  expect(await scene.report({ inputs: { "accept-label": "ship it" } })).toMatchObject({ code: 0 });
});

it("lost coverage may be accepted like a leak", async () => {
  const scene = await leakingScene();
  await scene.leave(scene.results([recordedScenario("4", "no-leak", null, { verdict: "pending", variants: [] })]));
  expect(await scene.report({ run: { id: 1 } })).toMatchObject({ code: 1 });
  scene.pull.label(LABEL, "trudy", at("10:00"));
  expect(await scene.report({ run: { id: 2 } })).toMatchObject({ code: 0 });
});

it("nobody can accept what was not measured", async () => {
  const scene = await leakingScene({ config: `${CONFIG}  - { id: 5, name: Queue 5, python: leaks/queue.py }\n` });
  scene.pull.label(LABEL, "trudy", at("10:00"));
  const step = await scene.report();
  expect(step.code).toBe(1);
  expect(step.log).toContain("::warning::The label leak-accepted does not count for what was not measured.");
  expect(scene.comment.body).not.toContain("trudy");
});
