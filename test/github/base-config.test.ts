import { describe, expect, test } from "vitest";
import { configAt, configPaths } from "../../src/github/base-config.ts";
import { OURS, setScene } from "./scene.ts";

const YAML = `version: 1
scenarios:
  - { id: 4, name: Queue — “große”, python: leaks/queue.py }
`;

test.each([
  [".", null, ["leakproof.yml", ".github/leakproof.yml"]],
  ["./services/queue/", null, ["services/queue/leakproof.yml", "services/queue/.github/leakproof.yml"]],
  ["services", "queue/leaks.yml", ["services/queue/leaks.yml"]],
  ["services/queue", "../leaks.yml", ["services/leaks.yml"]],
])("from %s, %s lies at %j", (folder, config, expected) => {
  expect(configPaths(folder, config)).toEqual(expected);
});

describe("a configuration is found", () => {
  test.each([
    ["leakproof.yml", "."],
    [".github/leakproof.yml", "."],
    ["services/queue/leakproof.yml", "services/queue"],
    ["services/queue/.github/leakproof.yml", "services/queue"],
    ["a b/#1?ref=main&x=%2e%2e/ü+1.yml", "a b/#1?ref=main&x=%2e%2e"],
  ])("at %s", async (path, root) => {
    const { repository, client } = await setScene();
    const sha = repository.push("main", { [path]: YAML });
    const found = await configAt(client, OURS, sha, ["nowhere.yml", path]);
    expect(found).toMatchObject({ state: "found", path, root });
    expect(found.state === "found" && found.config.scenarios[0]?.name).toBe("Queue — “große”");
  });

  test("at the first of the places", async () => {
    const { repository, client } = await setScene();
    const sha = repository.push("main", { "leakproof.yml": YAML, ".github/leakproof.yml": "no" });
    expect(await configAt(client, OURS, sha, configPaths(".", null))).toMatchObject({ path: "leakproof.yml" });
  });

  test("as it was at the commit", async () => {
    const { repository, client } = await setScene();
    const sha = repository.push("main", { "leakproof.yml": YAML });
    repository.push("main", { "leakproof.yml": null });
    expect(await configAt(client, OURS, sha, configPaths(".", null))).toMatchObject({ state: "found" });
  });
});

test("a commit without one has none", async () => {
  const { repository, client } = await setScene();
  const sha = repository.push("main", { "other.yml": YAML });
  expect(await configAt(client, OURS, sha, configPaths(".", null))).toEqual({ state: "none" });
});

test.each<[string, string | Buffer, object]>([
  [
    "mistakes",
    YAML.replace("name:", "nmae:"),
    { state: "broken", reason: expect.stringContaining("leakproof.yml:3:14: unknown key") },
  ],
  ["no YAML", "{", { state: "broken", reason: expect.stringContaining("leakproof.yml") }],
  ["nothing", "", { state: "broken", reason: expect.stringContaining("leakproof.yml") }],
  [
    "no text",
    Buffer.of(0x61, 0xff),
    { state: "refused", reason: expect.stringMatching(/^leakproof\.yml at [0-9a-f]{7} isn't UTF-8 text$/) },
  ],
  [
    "more than anybody writes",
    `${YAML}#${"x".repeat(2 ** 20)}\n`,
    { state: "refused", reason: expect.stringMatching(/^leakproof\.yml at [0-9a-f]{7} is larger than 1 MiB$/) },
  ],
])("a file with %s is no crash", async (_, content, expected) => {
  const { repository, client } = await setScene();
  const sha = repository.push("main", { "leakproof.yml": content });
  expect(await configAt(client, OURS, sha, ["leakproof.yml"])).toEqual(expected);
});

test("a folder of that name is refused", async () => {
  const { repository, client } = await setScene();
  const sha = repository.push("main", { "leakproof.yml/a.txt": YAML });
  expect(await configAt(client, OURS, sha, ["leakproof.yml"])).toEqual({
    state: "refused",
    reason: expect.stringMatching(/is not a file$/),
  });
});

test.each(["/etc/leakproof.yml", "../leakproof.yml"])("%s is refused, and nothing is asked", async (path) => {
  const { github, repository, client } = await setScene();
  const sha = repository.push("main", { "leakproof.yml": YAML });
  expect(await configAt(client, OURS, sha, [path])).toEqual({
    state: "refused",
    reason: `${path} lies outside of the repository, where base's can't be read`,
  });
  expect(github.requests).toEqual([]);
});

describe("what may not be seen is never taken for absent", () => {
  test("without the permission", async () => {
    const { repository, clientWith } = await setScene({ isPrivate: true });
    const sha = repository.push("main", { "leakproof.yml": YAML });
    const refused = await configAt(clientWith({ pullRequests: "write" }), OURS, sha, ["leakproof.yml"]);
    expect(refused).toEqual({
      state: "refused",
      reason: expect.stringMatching(
        /^can't read the configuration at [0-9a-f]{7}: GitHub's answer was 403 .*needs `contents: read`$/,
      ),
    });
  });

  test("in a repository that is hidden from us", async () => {
    const { github, repository, client } = await setScene();
    const sha = repository.push("main", { "leakproof.yml": YAML });
    github.fail({ match: { path: /\/contents\// }, times: 2, with: { status: 404 } });
    github.fail({ match: { path: /\/commits\// }, with: { status: 404 } });
    expect(await configAt(client, OURS, sha, configPaths(".", null))).toEqual({
      state: "refused",
      reason: expect.stringMatching(/404 .*needs `contents: read`$/),
    });
  });

  test("at a commit that isn't there", async () => {
    const { client } = await setScene();
    expect(await configAt(client, OURS, "0".repeat(40), ["leakproof.yml"])).toEqual({
      state: "refused",
      reason: expect.stringContaining("No commit found for SHA"),
    });
  });

  test("when GitHub fails", async () => {
    const { github, repository, client } = await setScene();
    const sha = repository.push("main", { "leakproof.yml": YAML });
    github.fail({ match: { path: /\/contents\// }, with: { status: 502, body: "<html>\u001b[31mBad\n::gateway" } });
    const refused = await configAt(client, OURS, sha, ["leakproof.yml"]);
    expect(refused).toEqual({
      state: "refused",
      reason: expect.stringMatching(
        /^can't read the configuration at [0-9a-f]{7}: GitHub's answer was 502 \([ -~]*\)$/,
      ),
    });
  });
});
