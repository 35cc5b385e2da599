import { describe, expect, test } from "vitest";
import { measuredEnvironment } from "../../../src/run/process/environment.ts";
import { startProgram } from "../program.ts";

const ASSISTS = [
  "MALLOC_ARENA_MAX=1",
  "MALLOC_TRIM_THRESHOLD_=131072",
  "GLIBC_TUNABLES=glibc.malloc.tcache_count=0",
  "MIMALLOC_PURGE_DELAY=0",
  "MALLOC_CONF=dirty_decay_ms:0,muzzy_decay_ms:0",
  "_RJEM_MALLOC_CONF=dirty_decay_ms:0,muzzy_decay_ms:0",
  "GOGC=20",
  "JAVA_TOOL_OPTIONS=-XX:+UseSerialGC -Xms4m -Xmn2m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps",
  "PYTHONHASHSEED=0",
];

/** What passes of a parent's environment. */
function passing(parent: Record<string, string>): string[] {
  const { env, assists } = measuredEnvironment(parent, {});
  return Object.keys(env).filter((name) => !assists.includes(`${name}=${env[name]}`));
}

describe("a measured environment", () => {
  test("keeps what programs need", () => {
    const parent = {
      PATH: "/usr/bin",
      HOME: "/home/me",
      LANG: "C.UTF-8",
      CI: "true",
      GITHUB_REPOSITORY: "owner/name",
      GITHUB_WORKSPACE: "/w",
      RUNNER_TEMP: "/t",
      VIRTUAL_ENV: "/venv",
      XAUTHORITY: "/x",
      GIT_AUTHOR_NAME: "me",
      KEYBOARD: "de",
      OLDPWD: "/home",
      NODE_OPTIONS: "--max-old-space-size=8192",
      LD_PRELOAD: "/usr/lib/libjemalloc.so",
    };
    expect(passing(parent)).toEqual(Object.keys(parent));
  });

  test.each([
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "ACTIONS_RUNTIME_URL",
    "INPUT_GITHUB-TOKEN",
    "INPUT_CONFIG",
    "GITHUB_ENV",
    "GITHUB_OUTPUT",
    "GITHUB_PATH",
    "GITHUB_STATE",
    "GITHUB_STEP_SUMMARY",
    "my_password",
    "DB_PASSWD",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "OPENAI_API_KEY",
    "MAPS_APIKEY",
    "SSH_PRIVATE_KEY",
    "GPG_PASSPHRASE",
    "GPG_SIGNINGKEY",
    "RAILS_MASTER_KEY",
    "MYSQL_PWD",
    "GOOGLE_APPLICATION_CREDENTIALS",
    "DOCKER_AUTH_CONFIG",
    "SSH_AUTH_SOCK",
    "GITHUB_PAT",
    "GIT_CONFIG_VALUE_0",
    "npm_config_registry",
    "LEAKPROOF_SOCKET",
  ])("drops %s", (name) => {
    expect(passing({ PATH: "/bin", [name]: "x" })).toEqual(["PATH"]);
  });

  test.each(["ghp_0123456789", "github_pat_0123", "-----BEGIN OPENSSH PRIVATE KEY-----\nx"])(
    "drops a variable of any name that holds %j",
    (value) => {
      expect(passing({ PATH: "/bin", HARMLESS: value })).toEqual(["PATH"]);
    },
  );

  test.each(["--require ./hook.js", "-r hook", "--import tsx", "--max-old-space-size=9 --inspect=0"])(
    "drops Node options that inject code: %s",
    (options) => {
      expect(passing({ NODE_OPTIONS: options })).toEqual([]);
    },
  );

  test("drops what is not set", () => {
    expect(measuredEnvironment({ GONE: undefined }, {}).env).not.toHaveProperty("GONE");
  });

  test("has the assists, and names them", () => {
    const { env, assists } = measuredEnvironment({}, {});
    expect(assists).toEqual(ASSISTS);
    expect(Object.entries(env).map(([name, value]) => `${name}=${value}`)).toEqual(ASSISTS);
  });

  test("leaves an allocator as the parent or the scenario has set it, and doesn't claim otherwise", () => {
    const { env, assists } = measuredEnvironment({ MALLOC_ARENA_MAX: "4" }, { PYTHONHASHSEED: "random" });
    expect(env).toMatchObject({ MALLOC_ARENA_MAX: "4", PYTHONHASHSEED: "random" });
    expect(assists).toEqual(ASSISTS.filter((assist) => !/ARENA|HASHSEED/.test(assist)));
  });

  test("takes the scenario's own as it stands", () => {
    const { env } = measuredEnvironment({ LANG: "C", GH_TOKEN: "theirs" }, { LANG: "de", GH_TOKEN: "own" });
    expect(env).toMatchObject({ LANG: "de", GH_TOKEN: "own" });
  });

  test("is all that a program sees", async () => {
    const parent = { ...process.env, GITHUB_TOKEN: "ghs_secret-1", MY_API_KEY: "secret-2", INPUT_X: "secret-3" };
    const { env } = measuredEnvironment(parent, { OWN: "value" });
    await using program = await startProgram(["env"], { env });
    let output = "";
    program.onStdout((chunk) => {
      output += chunk;
    });
    await program.ended;
    expect(output).toContain("OWN=value\n");
    expect(output).not.toMatch(/secret-\d/);
  });

  test("disturbs neither Python nor Node", async () => {
    const { env } = measuredEnvironment(process.env, {});
    for (const argv of [["python3", "-c", "print(1)"] as const, [process.execPath, "-p", "1"] as const]) {
      await using program = await startProgram(argv, { env });
      expect(await program.ended).toMatchObject({ code: 0 });
      expect(program.tail()).toBe("1");
    }
  });
});
