import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Repository } from "../git/repository.ts";
import { freePort } from "../run/service/free-port.ts";
import { leakproof, type MeasuredFolder, measuredIn } from "./leakproof.ts";

const SERVERS = resolve(import.meta.dirname, "services");

/** Short runs, and a server of each language where it is asked for. */
const HEADER = "version: 1\nsetup: go build -o server server.go\ndefaults: { timeout: 15s }\nscenarios:\n";
const COMMANDS = { node: "exec node server.mjs", python: "exec python3 server.py", go: "exec ./server" };
/** Bytes that a request keeps where it leaks, without what the runtime needs to keep them. */
const KEPT = { node: 100_000, python: 20_000, go: 20_000 };

function scenario(id: string, start: string, port: number): string {
  const url = `http://127.0.0.1:${port}/`;
  return `  - { id: ${id}, name: Server, service: { start: "${start}", ready: ${port}, iterate: "${url}" } }\n`;
}

async function run(repository: Repository, args: readonly string[]): Promise<MeasuredFolder> {
  const outcome = await leakproof(["run", ...args], { cwd: repository.folder });
  return measuredIn(join(repository.folder, "leakproof-results.json"), outcome);
}

async function projectOf(config: string, ...servers: readonly string[]): Promise<Repository> {
  const repository = await Repository.create();
  await repository.write("leakproof.yml", config);
  for (const server of servers) await repository.write(server, await readFile(join(SERVERS, server), "utf8"));
  return repository;
}

describe("servers that really leak, and servers that don't, two of each side by side on one port", () => {
  let measured: MeasuredFolder;
  beforeAll(async () => {
    const scenarios = await Promise.all(
      Object.entries(COMMANDS).map(async ([language, command]) => {
        const port = await freePort();
        return ["leak", "clean"].map((mode) => scenario(`${language}-${mode}`, `${command} ${port} ${mode}`, port));
      }),
    );
    const project = await projectOf(HEADER + scenarios.flat().join(""), "server.mjs", "server.py", "server.go");
    measured = await run(project, ["--jobs", "2"]);
  }, 300_000);

  it.each(Object.entries(KEPT))("in %s", (language, kept) => {
    const [leaky, clean] = [measured.scenario(`${language}-leak`), measured.scenario(`${language}-clean`)];
    expect(clean.verdict, clean.reason).toBe("no-leak");
    expect(leaky.verdict, leaky.reason).toBe("leak");
    const [variant] = leaky.variants;
    expect(variant?.runtime).toBe(language);
    expect(variant?.measures.memory?.perIteration).toBeGreaterThan(0.9 * kept);
    expect(variant?.measures.memory?.perIteration).toBeLessThan(1.3 * kept);
  });

  it("blocks, as for any other workload", () => {
    expect(measured.code).toBe(1);
  });
});

describe("servers that go wrong", () => {
  it("are errors, each with its reason", async () => {
    const stranger = createServer((_, response) => response.end("mine")).listen(0, "127.0.0.1");
    await once(stranger, "listening");
    const { port: taken } = stranger.address() as AddressInfo;
    const port = await freePort();
    const config = [
      "version: 1\nscenarios:\n",
      scenario("exits", "echo no configuration >&2; exit 3", port),
      scenario("never-ready", "exec sleep 1000", port).replace("name: Server", "$&, timeout: 4s"),
      scenario("taken", `exec node server.mjs ${taken} clean`, taken),
      scenario("dies", `exec node server.mjs ${port} die`, port),
    ];
    try {
      const { scenario: of, code } = await run(await projectOf(config.join(""), "server.mjs"), []);
      const reasons = ["exits", "never-ready", "taken", "dies"].map((id) => [of(id).verdict, of(id).reason]);
      expect(reasons).toEqual([
        ["error", expect.stringContaining("ended with exit code 3 before it was ready")],
        ["error", expect.stringContaining("still in start when it was ended after 4 s")],
        ["error", expect.stringContaining(`127.0.0.1:${taken} is taken already by`)],
        ["error", expect.stringContaining("ended with exit code 9 in iteration 10")],
      ]);
      expect(of("never-ready").variants[0]?.error).toContain(`127.0.0.1:${port} takes no connections`);
      expect(code).toBe(1);
    } finally {
      stranger.close();
    }
  });
});

describe("a server on head and on base, on one port", () => {
  it("tells that the change brings the leak, and starts what each side has", async () => {
    const port = await freePort();
    const config = HEADER.replace("setup: go build -o server server.go\n", "");
    const start = `exec node server.mjs ${port} \${MODE:-clean}`;
    const repository = await projectOf(config + scenario("1", start, port), "server.mjs");
    await repository.commit("base");
    repository.git("checkout", "-q", "-b", "change");
    const server = await readFile(join(SERVERS, "server.mjs"), "utf8");
    await repository.write("server.mjs", server.replace('if (mode === "leak") ', ""));
    await repository.commit("head");
    const measured = await run(repository, ["--base", "main", "--jobs", "2"]);
    const one = measured.scenario("1");
    expect(`${one.verdict}, ${one.change}`, one.reason).toBe("leak, introduced");
    expect(one.variants.map(({ revision, definition, verdict }) => [revision, definition, verdict])).toEqual([
      ["head", "head", "leak"],
      ["base", "base", "no-leak"],
    ]);
  });
});
