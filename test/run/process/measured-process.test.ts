import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { UserMistake } from "../../../src/domain/user-mistake.ts";
import { processTreeFor } from "../../../src/measure/platform.ts";
import { MeasuredProcess } from "../../../src/run/process/measured-process.ts";
import { bytes } from "../../../src/units/bytes.ts";
import { milliseconds } from "../../../src/units/duration.ts";
import { isAlive, nextLine, python, specOf, startProgram } from "../program.ts";

/** Prints the number of a daemon that has forked twice, left the session and ignores SIGTERM and SIGHUP. */
const DAEMON = `
import os, signal, time
read, write = os.pipe()
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        os.write(write, str(os.getpid()).encode())
        time.sleep(1000)
    os._exit(0)
os.wait()
print(os.read(read, 20).decode())
`;

describe("starting", () => {
  test("gives the program exactly its environment, and a cookie", async () => {
    await using program = await startProgram(["/usr/bin/env"], { env: { PATH: "/usr/bin:/bin", GREETING: "hello" } });
    let output = "";
    program.onStdout((chunk) => {
      output += chunk;
    });
    expect(await program.ended).toEqual({ cause: "exited", code: 0, signalName: null });
    expect(output.split("\n").sort()).toEqual([
      "",
      "GREETING=hello",
      expect.stringMatching(/^LEAKPROOF_RUN=[0-9a-f-]{36}$/),
      "PATH=/usr/bin:/bin",
    ]);
  });

  test("puts it into its folder and a session of its own, without input", async () => {
    const script =
      "import os, sys; print(os.getcwd(), os.getsid(0) == os.getpid() == os.getpgid(0), repr(sys.stdin.read()))";
    await using program = await startProgram(python(script), { cwd: "/" });
    expect(await nextLine(program)).toBe("/ True ''");
  });

  test("gives it pipes that can be opened again", async () => {
    await using program = await startProgram(["sh", "-c", "echo out > /dev/stdout; echo err > /dev/stderr"]);
    expect(await program.ended).toMatchObject({ code: 0 });
    expect(program.tail()).toBe("out\nerr");
  });

  test.each([
    [
      "no-such-program",
      {},
      `"no-such-program" can't be started: there is no such program in PATH. Install it, or give its path, such as "/usr/bin/python3"`,
    ],
    [
      "./no/such/program",
      {},
      `"./no/such/program" can't be started: there is no such file. Expected: a program, such as "/usr/bin/python3"`,
    ],
    [
      "./package.json",
      {},
      `"./package.json" can't be started: it is not an executable file. Expected: a program, such as "/usr/bin/python3"; or make it one: chmod +x ./package.json`,
    ],
    [
      "sh",
      { cwd: "/no/such/folder" },
      `"sh" can't be started: the folder to run it in, /no/such/folder, does not exist. Expected: an existing folder, such as "."`,
    ],
  ])("names what is wrong with %s %o", async (program, overrides, message) => {
    await expect(startProgram([program], overrides)).rejects.toThrow(new UserMistake(message));
  });

  test("names a script whose interpreter is missing", async () => {
    const script = join(mkdtempSync(join(tmpdir(), "leakproof-test-")), "script");
    writeFileSync(script, "#!/no/such/interpreter\n", { mode: 0o755 });
    await expect(startProgram([script])).rejects.toThrow(
      "the interpreter that its first line (#!) names does not exist",
    );
  });

  test("leaves nothing open when it fails", async () => {
    await startProgram(["no-such-program"]).catch(() => {});
    const before = process.getActiveResourcesInfo().length;
    for (let i = 0; i < 5; i += 1) await startProgram(["no-such-program"]).catch(() => {});
    await expect.poll(() => process.getActiveResourcesInfo().length).toBeLessThanOrEqual(before);
  });
});

describe("ending", () => {
  test("tells the exit code", async () => {
    await using program = await startProgram(["sh", "-c", "exit 3"]);
    expect(await program.ended).toEqual({ cause: "exited", code: 3, signalName: null });
  });

  test("tells the signal", async () => {
    await using program = await startProgram(["sh", "-c", "kill -SEGV $$"]);
    expect(await program.ended).toEqual({ cause: "exited", code: null, signalName: "SIGSEGV" });
  });

  test("comes after the last output, though a daemon holds the pipe", async () => {
    await using program = await startProgram(["sh", "-c", "sleep 1000 & seq 1 9000"]);
    let output = "";
    program.onStdout((chunk) => {
      output += chunk;
    });
    expect(await program.ended).toMatchObject({ code: 0 });
    expect(output.endsWith("\n9000\n")).toBe(true);
  });

  test("comes at the timeout, even for what ignores signals", async () => {
    const script = "trap '' TERM INT HUP; echo last words; while :; do sleep 1; done";
    await using program = await startProgram(["sh", "-c", script], { timeout: milliseconds(1000) });
    expect(await program.ended).toEqual({ cause: "timed-out" });
    expect(program.tail()).toBe("last words");
    expect(isAlive(program.pid)).toBe(false);
  });

  test("comes at the memory cap, which children share", async () => {
    // In one piece: a copy of something as large would double it for a moment.
    const child = "import time; x = bytearray(60_000_000); time.sleep(1000)";
    const script = `import subprocess, sys
for _ in range(2): subprocess.Popen([sys.executable, "-c", ${JSON.stringify(child)}])
import time; time.sleep(1000)`;
    await using program = await startProgram(python(script), { memoryCap: bytes(100e6) });
    const ending = await program.ended;
    expect(ending.cause).toBe("memory-cap");
    expect(ending).toHaveProperty("bytes", expect.closeTo(125e6, -7.8));
  });

  test("comes when it is aborted, at once when it was before", async () => {
    const abort = new AbortController();
    await using program = await startProgram(["sleep", "1000"], { signal: abort.signal });
    abort.abort();
    expect(await program.ended).toEqual({ cause: "aborted" });
    await using other = await startProgram(["sleep", "1000"], { signal: abort.signal });
    expect(await other.ended).toEqual({ cause: "aborted" });
  });

  test("is an abort when it is finished while it runs", async () => {
    const program = await startProgram(["sleep", "1000"]);
    expect(await program.finish(1000)).toEqual({ escaped: [] });
    expect(await program.ended).toEqual({ cause: "aborted" });
  });

  test("leaves no listener behind", async () => {
    const { signal } = new AbortController();
    const before = process.listenerCount("exit");
    for (let i = 0; i < 3; i += 1) {
      await using program = await startProgram(["true"], { signal });
      await program.ended;
    }
    expect(process.listenerCount("exit")).toBe(before);
  });
});

describe("output", () => {
  test("is read however much there is, and its end kept", async () => {
    const script = "yes flood | head -c 48000000; yes complaint | head -c 1000000 >&2; echo last >&2";
    await using program = await startProgram(["sh", "-c", script]);
    expect(await program.ended).toMatchObject({ code: 0 });
    const tail = program.tail();
    expect(tail.length).toBeLessThan(21 * 1024);
    expect(tail).toMatch(/^….*flood\nflood\n….*complaint\ncomplaint\nlast$/s);
  });

  test("is printable where it is kept", async () => {
    await using program = await startProgram(["printf", "\\033[31mred\\033[0m \\303\\274 \\377\\000\\007 end"]);
    await program.ended;
    expect(program.tail()).toBe("red ü \ufffd end");
  });

  test("is handed on by drain, all that was written before a pause", async () => {
    await using program = await startProgram(["sh", "-c", "i=0; while :; do i=$((i+1)); echo $i; done"]);
    let output = "";
    program.onStdout((chunk) => {
      output += chunk;
    });
    await expect.poll(() => output.length).toBeGreaterThan(0);
    for (let i = 0; i < 20; i += 1) {
      program.pause();
      program.drain();
      const before = output.length;
      await sleep(5);
      expect(output.length).toBe(before);
      program.resume();
      await expect.poll(() => output.length).toBeGreaterThan(before);
    }
    const numbers = output.split("\n").slice(0, -1);
    expect(numbers.every((line, index) => line === String(index + 1))).toBe(true);
  });
});

describe("pausing", () => {
  test("stops the whole tree, a daemon too, and resumes it", async () => {
    const script = `${DAEMON}\nimport subprocess; subprocess.Popen(["sleep", "1000"]); time.sleep(1000)`;
    await using program = await startProgram(python(script));
    const daemon = Number(await nextLine(program));
    await expect.poll(() => program.tree.members().length).toBe(3);
    const states = () => program.tree.members().map((member) => member.state);
    program.pause();
    // The parent may still be in the middle of starting its child, and stops after it.
    await expect.poll(states).toEqual(["stopped", "stopped", "stopped"]);
    expect(program.tree.members().map((member) => member.pid)).toContain(daemon);
    program.resume();
    await expect.poll(states).toEqual(["running", "running", "running"]);
  });

  test("leaves what had stopped itself", async () => {
    await using program = await startProgram(["sh", "-c", "sh -c 'kill -STOP $$' & wait"]);
    const states = () =>
      program.tree
        .members()
        .map((member) => member.state)
        .sort();
    await expect.poll(states).toEqual(["running", "stopped"]);
    program.pause();
    expect(states()).toEqual(["stopped", "stopped"]);
    program.resume();
    await expect.poll(states).toEqual(["running", "stopped"]);
  });

  test("stops a workload that forks all the time", async () => {
    await using program = await startProgram(["sh", "-c", "while :; do (:) & (:); done"]);
    for (let i = 0; i < 10; i += 1) {
      program.pause();
      const living = () => program.tree.members().filter((member) => member.state !== "zombie");
      const stopped = living();
      expect(stopped.filter((member) => member.state === "running")).toEqual([]);
      expect(living()).toEqual(stopped);
      program.resume();
      await sleep(5);
    }
  });

  test("does not keep it from being finished", async () => {
    const program = await startProgram(["sleep", "1000"]);
    program.pause();
    await program.finish(0);
    expect(isAlive(program.pid)).toBe(false);
  });
});

describe("stopping", () => {
  test("asks the whole process group, and waits for it", async () => {
    await using program = await startProgram(["/bin/sh", "-c", "sleep 1000 & echo ready; wait"]);
    await nextLine(program);
    expect(await program.stop(20_000)).toEqual([]);
    expect(await program.ended).toMatchObject({ cause: "exited", signalName: "SIGTERM" });
  });

  test("names who does not go, and kills nobody", async () => {
    await using program = await startProgram(["/bin/sh", "-c", "trap '' TERM; echo ready; exec sleep 1000"]);
    await nextLine(program);
    expect(await program.stop(50)).toEqual([`${program.pid} sleep 1000`]);
    expect(isAlive(program.pid)).toBe(true);
  });
});

describe("finishing", () => {
  test("ends a daemon that ignores signals, and names it as escaped", async () => {
    await using program = await startProgram(python(DAEMON));
    const daemon = Number(await nextLine(program));
    await program.ended;
    expect(isAlive(daemon)).toBe(true);
    const { escaped } = await program.finish(50);
    expect(escaped).toEqual([expect.stringMatching(new RegExp(`^${daemon} \\S*python3 -u -c import os, signal`))]);
    expect(isAlive(daemon)).toBe(false);
  });

  test("ends a daemon that is stopped", async () => {
    await using program = await startProgram(python(DAEMON));
    const daemon = Number(await nextLine(program));
    await program.ended;
    process.kill(daemon, "SIGSTOP");
    expect((await program.finish(0)).escaped).toHaveLength(1);
    expect(isAlive(daemon)).toBe(false);
  });

  test("ends what is left in the group without a word", async () => {
    await using program = await startProgram(["sh", "-c", "sleep 1000 & echo $!"]);
    const child = Number(await nextLine(program));
    await program.ended;
    expect(await program.finish(50)).toEqual({ escaped: [] });
    expect(isAlive(child)).toBe(false);
  });

  test("waits for what vanishes by itself", async () => {
    await using program = await startProgram(["sh", "-c", "setsid sh -c 'sleep 0.2; echo done' &"]);
    await program.ended;
    expect(await program.finish(20_000)).toEqual({ escaped: [] });
    program.drain();
    expect(program.tail()).toBe("done");
  });

  test("ends everything when it is aborted, whatever session it is in, and names nothing", async () => {
    const abort = new AbortController();
    await using program = await startProgram(python(`${DAEMON}\ntime.sleep(1000)`), { signal: abort.signal });
    const daemon = Number(await nextLine(program));
    abort.abort();
    expect(await program.ended).toEqual({ cause: "aborted" });
    expect(await program.finish(1000)).toEqual({ escaped: [] });
    expect(isAlive(daemon)).toBe(false);
  });

  test("ends what forks faster than it is looked at", async () => {
    const lock = join(mkdtempSync(join(tmpdir(), "leakproof-test-")), "lock");
    const script = `
import fcntl, os
held = open(${JSON.stringify(lock)}, "w")
fcntl.flock(held, fcntl.LOCK_EX)
for _ in range(2):
    if os.fork() == 0:
        os.setsid()
        while True:
            if os.fork() != 0: os._exit(0)
os.wait()
`;
    await using program = await startProgram(python(script), { timeout: milliseconds(300) });
    await program.ended;
    await program.finish(0);
    // Not asked of the tree, to which such a chain may look dead: all that is alive of it holds the lock.
    expect(spawnSync("flock", ["--nonblock", lock, "true"]).status).toBe(0);
  });

  test("does the same with ps for what ps can see", async () => {
    const spec = specOf(["sh", "-c", "sleep 1000 & echo $!; wait"]);
    await using program = await MeasuredProcess.start(spec, processTreeFor("darwin"));
    const child = Number(await nextLine(program));
    expect(await program.finish(0)).toEqual({ escaped: [] });
    expect(isAlive(child)).toBe(false);
  });
});

test("an exit of leakproof itself ends what it measures", async () => {
  const script = `
    import { MeasuredProcess } from ${JSON.stringify(join(process.cwd(), "src/run/process/measured-process.ts"))};
    const program = await MeasuredProcess.start({
      argv: ["python3", "-u", "-c", ${JSON.stringify(`${DAEMON}\ntime.sleep(1000)`)}], cwd: "/",
      env: { PATH: process.env.PATH }, timeout: 30000, memoryCap: 2 ** 30, signal: new AbortController().signal,
    });
    program.onStdout((chunk) => { console.log(program.pid + " " + chunk); process.exit(0); });
  `;
  const result = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  expect(result.stderr).toBe("");
  const pids = result.stdout.trim().split(/\s+/).map(Number);
  expect(pids).toHaveLength(2);
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
});
