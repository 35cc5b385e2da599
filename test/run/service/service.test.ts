import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { NextRun, Referee } from "../../../src/domain/run.ts";
import type { Service, Variant } from "../../../src/domain/scenario.ts";
import { measureVariant } from "../../../src/run/experiment.ts";
import type { RunContext } from "../../../src/run/run-context.ts";
import { bytes } from "../../../src/units/bytes.ts";
import { milliseconds } from "../../../src/units/duration.ts";
import { processesRunning } from "../../end-to-end/leakproof.ts";
import { newFolder } from "../../git/repository.ts";
import { contextOf, variantOf } from "../variant.ts";
import { freePort } from "./free-port.ts";

const NODE = `exec ${process.execPath} server.mjs`;
const PYTHON = "exec python3 server.py";
/** One request by a shell. */
const BASH_REQUEST = `exec bash -c 'exec 3<>/dev/tcp/127.0.0.1/$PORT && printf "GET / HTTP/1.0\\r\\n\\r\\n" >&3 && grep -q 200 <&3'`;

interface Setting {
  readonly start?: string;
  readonly port?: number;
  readonly service?: Partial<Service>;
  readonly variant?: Partial<Variant>;
  readonly context?: Partial<RunContext>;
}

async function measure(mode: string, { start = NODE, port, service, variant, context }: Setting = {}) {
  const at = port ?? (await freePort());
  const workload: Service = {
    kind: "service",
    start,
    ready: { kind: "url", url: `http://127.0.0.1:${at}/health` },
    iterate: { kind: "request", method: "GET", url: `http://127.0.0.1:${at}/` },
    ...service,
  };
  const env = { PORT: String(at), MODE: mode };
  const root = resolve(import.meta.dirname, "servers");
  return measureVariant(variantOf(workload, { env, ...variant }), contextOf({ root, ...context }));
}

function perIteration(series: readonly number[] = [], iterations: readonly number[] = []): number {
  const growth = (samples: readonly number[]) => (samples.at(-1) ?? 0) - (samples[Math.floor(samples.length / 2)] ?? 0);
  return growth(series) / growth(iterations);
}

describe("a service", () => {
  it.each([
    ["that keeps its connection", NODE, "node", "assisted"],
    ["that closes it after each answer", PYTHON, "python", "assisted"],
  ])("%s is measured at equal batches of answered requests", async (_, start, runtime, quality) => {
    const { evidence, iterations, error } = await measure("keep", { start });
    expect(error).toBeNull();
    expect(evidence).toMatchObject({ quality, runtime, escaped: [] });
    const [run] = evidence.runs;
    expect(run).toMatchObject({ purpose: "first", outcome: { state: "completed" }, placement: "counted" });
    const { iterations: marks = [], memory, heap, fds, children } = run?.series ?? {};
    expect(marks.length).toBeGreaterThanOrEqual(25);
    expect(perIteration(heap, marks)).toBeGreaterThan(18_000);
    expect(marks.at(-1)).toBe(iterations);
    expect(perIteration(memory, marks)).toBeGreaterThan(18_000);
    expect(new Set(fds).size).toBe(1);
    expect(new Set(children)).toEqual(new Set([0]));
  });

  it.each([NODE, PYTHON])("serves exactly the requests that are counted: %s", async (start) => {
    const file = join(await newFolder(), "counted");
    const { iterations } = await measure("count", { start: `export COUNTED=${file}; ${start}` });
    expect(iterations).toBeGreaterThan(24);
    expect(await readFile(file, "utf8")).toBe(String(iterations));
  });

  it.each<[string, Partial<Service>]>([
    ["a port", {}],
    ["a command", { iterate: { kind: "command", command: BASH_REQUEST } }],
  ])("may be known by, and driven by %s", async (_, service) => {
    const port = await freePort();
    const ready = { kind: "port", host: "127.0.0.1", port } as const;
    const { evidence } = await measure("clean", { port, service: { ready, ...service } });
    const [run] = evidence.runs;
    expect(run?.outcome).toEqual({ state: "completed" });
    expect(new Set(run?.series.children)).toEqual(new Set([0]));
  });

  it.each(["move", "long", "slow", "graceful"])("may answer as servers do: %s", async (mode) => {
    const { evidence, error } = await measure(mode);
    expect(evidence.runs[0]?.outcome, error ?? "").toEqual({ state: "completed" });
  });

  it("is extended in its own process, and confirmed in a fresh one", async () => {
    const asked: ((first: number) => NextRun)[] = [
      (first) => ({ kind: "extend", iterations: 2 * first }),
      (first) => ({ kind: "confirm", iterations: 2 * first, least: 2 * first }),
    ];
    const referee: Referee = {
      isBeyondDoubt: () => false,
      nextRun: ({ runs }) => asked.shift()?.(runs[0]?.series.iterations.at(-1) ?? 0) ?? { kind: "none" },
    };
    const { evidence } = await measure("clean", { context: { referee } });
    expect(evidence.runs.map(({ purpose, outcome }) => [purpose, outcome.state])).toEqual([
      ["first", "completed"],
      ["extend", "completed"],
      ["confirm", "completed"],
    ]);
  });

  it("takes turns with another one on the same port", async () => {
    const port = await freePort();
    const folder = await newFolder();
    const both = ["first", "second"].map(async (name) => {
      const file = join(folder, name);
      const { evidence, iterations } = await measure("count", { port, start: `export COUNTED=${file}; ${NODE}` });
      expect(evidence.runs[0]?.outcome).toEqual({ state: "completed" });
      expect(await readFile(file, "utf8")).toBe(String(iterations));
    });
    await Promise.all(both);
  });
});

describe("a service that goes wrong", () => {
  const short = { timeout: milliseconds(3000) };

  it("exits before it is ready", async () => {
    const { evidence, error } = await measure("exit");
    expect(evidence.runs[0]?.outcome).toMatchObject({
      state: "failed",
      phase: "start",
      reason: "the program ended with exit code 1 before it was ready",
    });
    expect(error).toContain("no configuration");
  });

  it("goes into the background", async () => {
    const { evidence } = await measure("background");
    expect(evidence.runs[0]?.outcome).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("`start` has to stay in the foreground"),
    });
  });

  it.each([
    ["never", "/health was answered 503 Service Unavailable"],
    ["silent", "/health was refused: nothing listens there (ECONNREFUSED)"],
  ])("never gets ready: %s", async (mode, last) => {
    const { evidence, error } = await measure(mode, { variant: { ...short } });
    expect(evidence.runs[0]?.outcome).toMatchObject({ state: "timed-out", phase: "start", timeoutSeconds: 3 });
    expect(error).toContain(last);
  });

  it("finds its port taken, and is not started", async () => {
    await using stranger = await strangeServer();
    const { evidence, iterations } = await measure("clean", { port: stranger.port });
    expect(iterations).toBe(0);
    expect(evidence.runs[0]).toMatchObject({
      outcome: {
        state: "failed",
        phase: "start",
        reason: expect.stringContaining(`127.0.0.1:${stranger.port} is taken already by ${process.pid} `),
      },
    });
  });

  it("is not the one that answers", async () => {
    const port = await freePort();
    const file = join(await newFolder(), "started");
    const measuring = measure("clean", { port, start: `touch ${file}; exec sleep 1000` });
    await until(() => existsSync(file));
    await using _ = await strangeServer(port);
    expect((await measuring).evidence.runs[0]?.outcome).toMatchObject({
      state: "failed",
      phase: "start",
      reason: expect.stringContaining("which `start` has not started, so that it can't be measured"),
    });
  });

  it.each([
    ["break", "was answered 500 Internal Server Error, in iteration 20", "the till is on fire"],
    ["reset", "got no whole answer: the server closed the connection, in iteration 20", ""],
  ])("fails an iteration: %s", async (mode, reason, words) => {
    const { evidence, error } = await measure(mode);
    expect(evidence.runs[0]?.outcome).toMatchObject({
      state: "failed",
      phase: "iteration",
      reason: expect.stringContaining(reason),
    });
    expect(error).toContain(words);
  });

  it("fails a command", async () => {
    const { evidence, error } = await measure("clean", {
      service: { iterate: { kind: "command", command: "echo no such order >&2; exit 4" } },
    });
    expect(evidence.runs[0]?.outcome).toMatchObject({
      state: "failed",
      phase: "iteration",
      reason: "`iterate` ended with exit code 4, in iteration 1",
    });
    expect(error).toContain("no such order");
  });

  it("dies", async () => {
    const { evidence } = await measure("die");
    expect(evidence.runs[0]?.outcome).toMatchObject({
      state: "failed",
      phase: "iteration",
      reason: "the program ended with exit code 7 in iteration 20",
    });
  });

  it("hangs", async () => {
    const { evidence, error } = await measure("hang", { variant: { ...short } });
    expect(evidence.runs[0]?.outcome).toMatchObject({ state: "timed-out", phase: "iteration", timeoutSeconds: 3 });
    expect(error).toContain("in iteration 20");
  });

  it("runs out of descriptors, by its own words", async () => {
    const { evidence } = await measure("exhausted");
    expect(evidence.runs[0]?.outcome).toMatchObject({ state: "cut-short", by: "EMFILE" });
  });

  it("runs out of descriptors, and can't say so", async () => {
    const start = `ulimit -n 25; ${PYTHON.replace("server.py", "-c")} '${HOARDER}'`;
    const { evidence, error } = await measure("fds", { start });
    expect(evidence.runs[0]?.outcome, error ?? "").toMatchObject({ state: "cut-short", by: "EMFILE" });
  });

  it("leaks descriptors, and is measured in front of their limit", async () => {
    const { evidence } = await measure("fds", { start: `ulimit -n 1000; ${NODE}` });
    const [run] = evidence.runs;
    expect(run?.outcome).toEqual({ state: "completed" });
    expect(perIteration(run?.series.fds, run?.series.iterations)).toBe(1);
  });

  it("eats so fast that the memory cap cuts it short", async () => {
    const { evidence } = await measure("eat", { context: { memoryCap: bytes(100e6) } });
    expect(evidence.runs[0]?.outcome).toMatchObject({ state: "cut-short", by: "memory-cap" });
  });

  it("does not stop", async () => {
    const { evidence } = await measure("stubborn");
    expect(evidence.runs[0]?.outcome).toMatchObject({
      state: "failed",
      phase: "teardown",
      reason: expect.stringMatching(/^the server was still there 5 s after SIGTERM, and was killed: \d+ /),
    });
  });

  it("is ended when leakproof is interrupted, and so is what drives it", async () => {
    const abort = new AbortController();
    const port = await freePort();
    const service: Partial<Service> = { iterate: { kind: "command", command: "exec sleep 876543" } };
    const measuring = measure("clean", { port, service, context: { signal: abort.signal } });
    const isDriven = async () => (await processesRunning("sleep", "876543")).length > 0;
    await until(isDriven);
    abort.abort(new Error("interrupted"));
    await expect(measuring).rejects.toThrow("interrupted");
    expect(await isDriven()).toBe(false);
    await using stranger = await strangeServer(port);
    expect(stranger.port).toBe(port);
  });
});

/** Opens a descriptor with each answer, and never says that it has run out of them. */
const HOARDER = `
import os, socket
listener = socket.create_server(("127.0.0.1", int(os.environ["PORT"])))
kept = []
while True:
    try:
        connection = listener.accept()[0]
    except OSError:
        continue
    connection.recv(10000)
    connection.sendall(b"HTTP/1.0 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok")
    connection.shutdown(socket.SHUT_WR)
    kept.append(connection)
`;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A server in this process, which no measured program has started. */
async function strangeServer(at = 0) {
  const server = createServer((_, response) => response.end("mine"));
  server.listen(at, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
