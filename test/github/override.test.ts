import { describe, expect, test } from "vitest";
import { findOverride } from "../../src/github/override.ts";
import type { Permissions } from "../stage/access.ts";
import type { Role } from "../stage/state/repository.ts";
import { fresh, OURS, REPORTER, setScene } from "./scene.ts";

const LABEL = "leak-accepted";
const at = (time: string) => new Date(`2026-05-04T${time}Z`);

/** A pull request of a fork, pushed at nine. */
async function proposal({ isPrivate = false } = {}) {
  const scene = await setScene({ isPrivate });
  const { repository, clientWith } = scene;
  const fork = repository.fork("mallory");
  fork.push("feature/x", { "a.py": "1\n" }, { at: at("09:00:00") });
  const pull = repository.openPull({ head: "mallory:feature/x" });
  repository.collaborators.set("trudy", "triage");
  const ask = async (label = LABEL, may: Permissions = REPORTER) =>
    findOverride(clientWith(may), OURS, await fresh(scene.client, pull), label);
  return { ...scene, fork, pull, ask };
}

const notHonoured = (reason: unknown) => ({ state: "not-honoured", reason });

describe("the label counts", () => {
  test.each<Role>(["triage", "write", "maintain", "admin"])("when somebody with %s rights applied it", async (role) => {
    const { repository, pull, ask } = await proposal();
    repository.collaborators.set("trudy", role);
    pull.label(LABEL, "trudy", at("09:00:01"));
    expect(await ask()).toEqual({ state: "applied", label: LABEL, by: "trudy" });
  });

  test("when it was taken off and applied again", async () => {
    const { pull, ask } = await proposal();
    pull.label(LABEL, "mallory", at("08:00:00"));
    pull.unlabel(LABEL, "mallory", at("09:30:00"));
    pull.label(LABEL, "trudy", at("10:00:00"));
    expect(await ask()).toMatchObject({ state: "applied", by: "trudy" });
  });

  test("when hundreds of other events surround it", async () => {
    const { pull, ask } = await proposal();
    for (let index = 0; index < 150; index += 1) pull.label(`other ${index}`, "mallory", at("09:10:00"));
    pull.label(LABEL, "trudy", at("10:00:00"));
    for (let index = 0; index < 150; index += 1) pull.unlabel(`other ${index}`, "mallory", at("10:10:00"));
    expect(await ask()).toMatchObject({ state: "applied", by: "trudy" });
  });

  test("whatever its case, as to GitHub they are one", async () => {
    const { pull, ask } = await proposal();
    pull.label("Leak-Accepted", "trudy", at("10:00:00"));
    expect(await ask()).toMatchObject({ state: "applied" });
  });

  test("when the fork can't be read, by the last push to any of its branches", async () => {
    const { github, pull, ask } = await proposal();
    pull.label(LABEL, "trudy", at("10:00:00"));
    github.fail({ match: { path: /\/activity$/ }, with: { status: 404 } });
    expect(await ask()).toMatchObject({ state: "applied" });
  });

  test("when another branch was pushed since", async () => {
    const { fork, pull, ask } = await proposal();
    pull.label(LABEL, "trudy", at("10:00:00"));
    fork.push("other", { "b.py": "1\n" }, { at: at("11:00:00") });
    expect(await ask()).toMatchObject({ state: "applied" });
  });
});

describe("there is none", () => {
  test("without a label, and nothing is asked", async () => {
    const { github, pull, ask } = await proposal();
    pull.label("other", "trudy", at("10:00:00"));
    expect(await ask()).toEqual({ state: "absent" });
    expect(github.requests.map(({ path }) => path)).toEqual(["/repos/octo/app/pulls/1"]);
  });

  test("when it was taken off", async () => {
    const { pull, ask } = await proposal();
    pull.label(LABEL, "trudy", at("10:00:00"));
    pull.unlabel(LABEL, "trudy", at("10:10:00"));
    expect(await ask()).toEqual({ state: "absent" });
  });
});

describe("the label doesn't count", () => {
  test("when the head was pushed after it", async () => {
    const { fork, pull, ask } = await proposal();
    pull.label(LABEL, "trudy", at("10:00:00"));
    fork.push("feature/x", { "a.py": "2\n" }, { at: at("10:00:01") });
    expect(await ask()).toEqual(notHonoured("applied before the last push"));
  });

  test("within the second of the push, as nobody knows which came first", async () => {
    const { fork, pull, ask } = await proposal();
    fork.push("feature/x", { "a.py": "2\n" }, { at: at("10:00:00") });
    pull.label(LABEL, "trudy", at("10:00:00"));
    expect(await ask()).toEqual(notHonoured("applied before the last push"));
  });

  test("when the head was pushed away and back", async () => {
    const { fork, pull, ask } = await proposal();
    const { sha } = pull.head;
    pull.label(LABEL, "trudy", at("10:00:00"));
    fork.push("feature/x", { "a.py": "2\n" }, { at: at("10:10:00") });
    fork.point("feature/x", sha, { at: at("10:20:00") });
    expect(await ask()).toEqual(notHonoured("applied before the last push"));
  });

  test("when the fork can't be read and was pushed to since", async () => {
    const { github, fork, pull, ask } = await proposal();
    pull.label(LABEL, "trudy", at("10:00:00"));
    fork.push("other", { "b.py": "1\n" }, { at: at("11:00:00") });
    github.fail({ match: { path: /\/activity$/ }, with: { status: 404 } });
    expect(await ask()).toEqual(notHonoured("applied before the last push"));
  });

  test("when the branch's last move, as far as GitHub tells, is not to the head", async () => {
    const { github, fork, pull, ask } = await proposal();
    fork.push("other", { "b.py": "1\n" }, { at: at("11:00:00") });
    pull.label(LABEL, "trudy", at("10:00:00"));
    const body = JSON.stringify([{ after: "0".repeat(40), timestamp: "2026-05-04T08:00:00Z" }]);
    github.fail({
      match: { path: /\/activity$/ },
      with: { status: 200, headers: { "content-type": "application/json" }, body },
    });
    expect(await ask()).toEqual(notHonoured("applied before the last push"));
  });

  test("when the fork is gone", async () => {
    const { fork, pull, ask } = await proposal();
    pull.label(LABEL, "trudy", at("10:00:00"));
    fork.delete();
    expect(await ask()).toEqual(notHonoured("cannot be checked: GitHub doesn't say when the head was pushed"));
  });

  test("when somebody who may only read applied it, even after somebody with the right to", async () => {
    const { repository, pull, ask } = await proposal();
    repository.collaborators.set("eve", "read");
    pull.label(LABEL, "trudy", at("10:00:00"));
    pull.label(LABEL, "eve", at("10:10:00"));
    expect(await ask()).toEqual(notHonoured("eve has only read access"));
  });

  test("when a stranger applied it", async () => {
    const { pull, ask } = await proposal({ isPrivate: true });
    pull.label(LABEL, "stranger", at("10:00:00"));
    expect(await ask()).toEqual(notHonoured("stranger has no access"));
  });

  test("when whoever applied it has left", async () => {
    const { github, pull, ask } = await proposal();
    pull.label(LABEL, "trudy", at("10:00:00"));
    github.fail({ match: { path: /\/collaborators\// }, with: { status: 404 } });
    expect(await ask()).toEqual(notHonoured("trudy has no access"));
  });

  test("when a bot applied it, whatever its rights", async () => {
    const { repository, pull, ask } = await proposal();
    repository.collaborators.set("helper[bot]", "admin");
    pull.label(LABEL, "helper[bot]", at("10:00:00"));
    expect(await ask()).toEqual(notHonoured("helper[bot] is not a person"));
  });

  test("when GitHub doesn't say who applied it", async () => {
    const { github, pull, ask } = await proposal();
    pull.label(LABEL, "trudy", at("10:00:00"));
    github.fail({
      match: { path: /\/events$/ },
      with: { status: 200, headers: { "content-type": "application/json" }, body: "[]" },
    });
    expect(await ask()).toEqual(notHonoured("nobody is recorded as having applied it"));
  });

  test("when it can't be checked", async () => {
    const { pull, ask } = await proposal({ isPrivate: true });
    pull.label(LABEL, "trudy", at("10:00:00"));
    expect(await ask(LABEL, { contents: "read" })).toEqual(
      notHonoured(
        expect.stringMatching(/^cannot be checked: can't read who applied it and when: GitHub's answer was 403 /),
      ),
    );
  });
});

test("a role of the organisation's own counts by what it allows", async () => {
  const { github, pull, ask } = await proposal();
  pull.label(LABEL, "trudy", at("10:00:00"));
  const role = (permissions: object) => {
    const user = { login: "trudy", permissions };
    const body = JSON.stringify({ permission: "read", role_name: "librarian", user });
    const answer = { status: 200, headers: { "content-type": "application/json" }, body };
    github.fail({ match: { path: /\/collaborators\// }, with: answer });
  };
  role({ pull: true, triage: true });
  expect(await ask()).toMatchObject({ state: "applied" });
  role({ pull: true, triage: false });
  expect(await ask()).toEqual(notHonoured("trudy has only read access"));
});
