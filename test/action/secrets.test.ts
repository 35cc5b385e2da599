import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import type { Concealment, IsSecret } from "../../src/action/initial-environment.ts";
import { INPUTS } from "../../src/action/input-list.ts";
import { takeSecrets } from "../../src/action/secrets.ts";

const HIDDEN: Concealment = { state: "hidden" };
const take = (environment: Record<string, string | undefined>) => ({
  ...takeSecrets(environment, () => HIDDEN),
  left: Object.keys(environment),
});

describe("of an environment", () => {
  test.each([
    "INPUT_GITHUB-TOKEN",
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_RUNTIME_URL",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "ACTIONS_RESULTS_URL",
    "ACTIONS_CACHE_URL",
    "AWS_SECRET_ACCESS_KEY",
    "DB_PASSWORD",
    "npm_config_//registry.example/:_authToken",
    "SSH_AUTH_SOCK",
  ])("%s is taken", (name) => {
    const { values, left } = take({ PATH: "/bin", [name]: "value" });
    expect(values).toEqual({ [name]: "value" });
    expect(left).toEqual(["PATH"]);
  });

  test.each(["ghs_0123", "github_pat_0123"])("a variable of any name that holds %j is taken", (value) => {
    expect(take({ HARMLESS: value, INPUT_CONFIG: value }).left).toEqual([]);
  });

  test.each([
    ...Object.keys(INPUTS)
      .filter((name) => name !== "github-token")
      .map((name) => `INPUT_${name.toUpperCase()}`),
    ...["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_EVENT_PATH"],
    ...["GITHUB_REPOSITORY", "GITHUB_ACTOR", "RUNNER_TEMP", "RUNNER_DEBUG", "PATH", "HOME", "GOGC", "NODE_OPTIONS"],
    ...["GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_0", "GIT_CONFIG_GLOBAL", "npm_config_cache"],
  ])("%s stays", (name) => {
    expect(take({ [name]: "--import x", EMPTY: undefined })).toMatchObject({ values: {}, left: [name, "EMPTY"] });
  });

  test.each([
    { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "http.extraheader", GIT_CONFIG_VALUE_0: "AUTHORIZATION: basic eA==" },
    { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "url.https://x:pw@example.com/.insteadOf", GIT_CONFIG_VALUE_0: "x" },
    { GIT_CONFIG_PARAMETERS: "'http.extraheader=AUTHORIZATION: basic eA=='" },
  ])("Git's settings are taken together where one holds a credential: %j", (settings) => {
    expect(take({ PATH: "/bin", ...settings })).toMatchObject({ values: settings, left: ["PATH"] });
  });
});

describe("what the process was started with", () => {
  it("is concealed by the same rule, once it is gone from the environment", () => {
    const environment: Record<string, string> = { GH_TOKEN: "x", GIT_CONFIG_PARAMETERS: "authorization", PATH: "/bin" };
    const reason = "not possible";
    const conceal = (isSecret: IsSecret): Concealment => {
      expect(environment).toEqual({ PATH: "/bin" });
      const secrets = ["GH_TOKEN", "GIT_CONFIG_COUNT", "INPUT_GITHUB-TOKEN", "PATH"].filter((name) =>
        isSecret(name, ""),
      );
      expect(secrets).toEqual(["GH_TOKEN", "GIT_CONFIG_COUNT", "INPUT_GITHUB-TOKEN"]);
      return { state: "readable", reason };
    };
    expect(takeSecrets(environment, conceal).concealment).toEqual({ state: "readable", reason });
  });

  it("needs no concealment where nothing is taken", () => {
    const conceal = () => expect.unreachable();
    expect(takeSecrets({ PATH: "/bin" }, conceal).concealment).toEqual(HIDDEN);
  });
});

describe.runIf(process.platform === "linux")("a real process with secrets", () => {
  const SECRETS = {
    "INPUT_GITHUB-TOKEN": "ghs_input-3f1c",
    GITHUB_TOKEN: "ghs_job-77aa",
    GH_TOKEN: "ghs_cli-0b2d",
    ACTIONS_RUNTIME_TOKEN: "runtime-91e0=with=equals",
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "oidc-5c4d",
    ACTIONS_ID_TOKEN_REQUEST_URL: "https://oidc.example/11ef",
    DB_PASSWORD: "pässwörd-e2e2",
    EMPTY_TOKEN: "",
  };
  const KEPT = { INPUT_MODE: "run", GITHUB_OUTPUT: "/o/output-kept", GITHUB_REPOSITORY: "o/r", UMLAUT: "grün-kept" };

  function hold(how: "take" | "keep") {
    const program = fileURLToPath(new URL("secret-holder.ts", import.meta.url));
    const env = { PATH: process.env.PATH ?? "", ...KEPT, ...SECRETS, LAST: "last-kept" };
    const child = spawnSync(process.execPath, ["--import", "tsx", program, how], { env, encoding: "utf8" });
    expect(child.stderr).toBe("");
    return JSON.parse(child.stdout);
  }
  const values = Object.values(SECRETS).filter((value) => value !== "");
  const found = (text: string) => values.filter((value) => text.includes(value));

  it("shows them to its children, also in its own environment, unless it takes them", () => {
    const { seen } = hold("keep");
    expect(found(seen.own)).toEqual(values);
    expect(found(seen.parent)).toEqual(values);
  });

  it("hides them, and nothing else, once it has taken them", () => {
    const { taken, seen, own } = hold("take");
    expect(taken).toEqual({ values: SECRETS, concealment: { state: "hidden" } });
    expect(found(seen.own + seen.parent)).toEqual([]);
    const masked = Object.entries(SECRETS).map(([name, value]) => `${name}=${"*".repeat(Buffer.byteLength(value))}`);
    const kept = Object.entries({ PATH: process.env.PATH, ...KEPT, LAST: "last-kept" });
    const shown = [...kept.map(([name, value]) => `${name}=${value}`), ...masked];
    expect(seen.parent.split("\0").sort()).toEqual(["", ...shown].sort());
    expect(own).toEqual({ ...Object.fromEntries(kept), ADDED: "later" });
  });
});
