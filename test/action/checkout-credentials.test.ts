import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holdsCredential, includedFiles, persistedCredentialWarning } from "../../src/action/checkout-credentials.ts";

const HEADER = "AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46Z2hzX3g=";

describe("the checkout of a repository", () => {
  let folder: string;
  let root: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "leakproof-test-"));
    root = join(folder, 'work "quoted"', "repository");
    await mkdir(root, { recursive: true });
    git("init", "--quiet");
    git("remote", "add", "origin", "https://github.com/o/r");
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Git itself writes the configuration, as it does for actions/checkout. */
  function git(...args: readonly string[]): void {
    execFileSync("git", args, { cwd: root, env: { PATH: process.env.PATH, HOME: folder } });
  }

  it("is fine without a credential", async () => {
    expect(await persistedCredentialWarning(root)).toBeNull();
  });

  it("is fine outside a repository, and in a worktree whose .git is a file", async () => {
    expect(await persistedCredentialWarning(folder)).toBeNull();
    await writeFile(join(folder, ".git"), "gitdir: elsewhere");
    expect(await persistedCredentialWarning(folder)).toBeNull();
  });

  it.each(["https://github.com", "https://ghe.example:8443"])(
    "gets a warning for a header of %s in its configuration, as version 5 leaves it",
    async (server) => {
      git("config", "--local", `http.${server}/.extraheader`, HEADER);
      expect(await persistedCredentialWarning(root)).toMatch(/persist-credentials: false/);
    },
  );

  describe("that includes a file of credentials, as version 6 leaves it", () => {
    const credentials = () => join(folder, "temp", "git-credentials-1.config");
    beforeEach(async () => {
      await mkdir(join(folder, "temp"));
      git("config", "--local", `includeIf.gitdir:${root}/.git.path`, credentials());
      git("config", "--local", "includeIf.gitdir:/github/workspace/.git.path", "/github/runner_temp/gone.config");
    });

    it("gets a warning", async () => {
      git("config", "--file", credentials(), "http.https://github.com/.extraheader", HEADER);
      expect(await persistedCredentialWarning(root)).toMatch(/persist-credentials: false/);
    });

    it("is fine once that file is gone, or holds nothing secret", async () => {
      expect(await persistedCredentialWarning(root)).toBeNull();
      git("config", "--file", credentials(), "user.name", "jane");
      expect(await persistedCredentialWarning(root)).toBeNull();
    });
  });

  it("gets a warning for a private key that stays", async () => {
    git("config", "--local", "core.sshCommand", '"/usr/bin/ssh" -i "$RUNNER_TEMP/key" -o StrictHostKeyChecking=yes');
    expect(await persistedCredentialWarning(root)).toMatch(/persist-credentials: false/);
  });
});

describe("a configuration of Git", () => {
  it.each([
    '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic x',
    '[HTTP "https://github.com/"] ExtraHeader = "authorization: bearer x"\r\n',
    "[http]\nextraheader=Authorization: basic x",
  ])("holds a credential: %j", (config) => {
    expect(holdsCredential(config)).toBe(true);
  });

  it.each([
    "",
    '[http "https://github.com/"]\n\textraheader = X-Trace: 1',
    '[other "http"]\n\textraheader = AUTHORIZATION: basic x',
    "# extraheader = AUTHORIZATION: basic x",
    "[core]\n\tsshCommand = ssh -o BatchMode=yes",
  ])("holds none: %j", (config) => {
    expect(holdsCredential(config)).toBe(false);
  });

  it("names the files that it includes", () => {
    const config = [
      "[include]\n\tpath = a.config",
      '[includeIf "gitdir:C:/w \\"x\\"/.git"]\n\tpath = "C:\\\\temp\\\\b.config"',
      '[difftool "x"]\n\tpath = /usr/bin/x',
    ].join("\n");
    expect(includedFiles(config)).toEqual(["a.config", "C:\\temp\\b.config"]);
  });
});
