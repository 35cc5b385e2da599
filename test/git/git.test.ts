import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, readFile, utimes, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { git, gitBytes, gitOrNull } from "../../src/git/git.ts";
import { GitFailed } from "../../src/git/git-failed.ts";
import { newFolder, Repository } from "./repository.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A program that leaves a file behind when it is run. */
async function tracer(): Promise<{ readonly program: string; readonly hasRun: () => boolean }> {
  const folder = await newFolder();
  const program = join(folder, "program");
  await writeFile(program, `#!/bin/sh\ntouch '${join(folder, "trace")}'\necho secret\n`);
  await chmod(program, 0o755);
  return { program, hasRun: () => existsSync(join(folder, "trace")) };
}

describe("git", () => {
  test("answers without the end of the last line, and with nothing else changed", async () => {
    const { folder } = await Repository.create();
    await writeFile(join(folder, " a\nb "), Buffer.from([0xff, 0x0a]));
    expect(await git(folder, ["ls-files", "--others", "-z"])).toBe(" a\nb \0");
    expect(await git(folder, ["symbolic-ref", "HEAD"])).toBe("refs/heads/main");
    const blob = await git(folder, ["hash-object", "-w", "--", " a\nb "]);
    expect(await gitBytes(folder, ["cat-file", "blob", blob])).toEqual(Buffer.from([0xff, 0x0a]));
  });

  test("runs nothing that the repository's configuration asks for", async () => {
    const repository = await Repository.create();
    const { program, hasRun } = await tracer();
    await repository.commit("first");
    repository.git("config", "core.fsmonitor", program);
    repository.git("config", "core.hooksPath", join(program, ".."));
    await git(repository.folder, ["status", "--porcelain"]);
    expect(hasRun()).toBe(false);
    // What keeps it from doing so: without it, git does.
    repository.git("status", "--porcelain");
    expect(hasRun()).toBe(true);
  });

  test("leaves the index as it is when it is asked for the state", async () => {
    const repository = await Repository.create();
    await repository.commit("first");
    await utimes(join(repository.folder, "first"), 1, 1);
    const index = () => readFile(join(repository.folder, ".git", "index"));
    const before = await index();
    expect(await git(repository.folder, ["status", "--porcelain"])).toBe("");
    expect(await index()).toEqual(before);
  });

  test("takes credentials from the environment, but no other repository", async () => {
    const { folder } = await Repository.create();
    vi.stubEnv("GIT_DIR", await newFolder());
    vi.stubEnv("GIT_WORK_TREE", await newFolder());
    vi.stubEnv("GIT_CONFIG_COUNT", "1");
    vi.stubEnv("GIT_CONFIG_KEY_0", "http.extraheader");
    vi.stubEnv("GIT_CONFIG_VALUE_0", "authorization: some");
    expect(await git(folder, ["rev-parse", "--git-dir"])).toBe(".git");
    expect(await git(folder, ["config", "http.extraheader"])).toBe("authorization: some");
  });

  test("never asks for a password", async () => {
    const { folder } = await Repository.create();
    const { program, hasRun } = await tracer();
    vi.stubEnv("GIT_ASKPASS", program);
    vi.stubEnv("SSH_ASKPASS", program);
    vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
    const server = createServer((_, response) => {
      response.writeHead(401, { "WWW-Authenticate": 'Basic realm="private"' }).end();
    }).listen(0, "127.0.0.1");
    try {
      await once(server, "listening");
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/o/r`;
      await expect(git(folder, ["ls-remote", url])).rejects.toThrow("terminal prompts disabled");
      expect(hasRun()).toBe(false);
    } finally {
      server.close();
    }
  });
});

describe("a failure", () => {
  test("names the command, its exit code and the first complaint, on one line", async () => {
    const { folder } = await Repository.create();
    const failure = await git(folder, ["ls-remote", "nowhere"]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GitFailed);
    expect(failure).toMatchObject({
      message: "git ls-remote failed: fatal: 'nowhere' does not appear to be a git repository",
      exitCode: 128,
      trouble: "other",
    });
  });

  test.each<[string, string]>([
    ["fatal: unable to access 'https://user:token@forge.invalid/o/r/'", "'https://***@forge.invalid/o/r/'"],
    ["remote: moved\nfatal: \u001b[31mred\u202e\u0007.\nfatal: later", "fatal: [31mred"],
    ["", "exit code 128"],
    [`fatal: ${"x".repeat(1000)}`, `${"x".repeat(293)}…`],
  ])("shows of %j what can be shown", (stderr, words) => {
    const { lastWords } = GitFailed.said("fetch", 128, stderr);
    expect(lastWords.endsWith(words)).toBe(true);
    expect(lastWords).not.toContain("token");
  });

  test("knows what stands in the way of every command", async () => {
    const nowhere = await newFolder();
    await expect(git(nowhere, ["status"])).rejects.toMatchObject({ trouble: "no-repository" });
    await expect(git(join(nowhere, "gone"), ["status"])).rejects.toMatchObject({ trouble: "cannot-start" });
    vi.stubEnv("PATH", nowhere);
    await expect(git(nowhere, ["status"])).rejects.toMatchObject({ trouble: "cannot-start" });
    const refused = "fatal: unsafe repository ('/x' is owned by someone else)\nTo add an exception";
    expect(GitFailed.said("status", 128, refused).trouble).toBe("foreign-owner");
  });

  test("is null to whoever expects one", async () => {
    const { folder } = await Repository.create();
    expect(await gitOrNull(folder, ["rev-parse", "--verify", "--quiet", "HEAD"])).toBeNull();
    expect(await gitOrNull(folder, ["rev-parse", "a\0b"])).toBeNull();
  });
});
