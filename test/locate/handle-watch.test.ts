import { describe, expect, it } from "vitest";
import { HandleWatch } from "../../src/locate/handle-watch.ts";
import { WorkloadProcess } from "../../src/run/workload-process.ts";
import { specOf } from "../run/program.ts";

/** Opens and starts things once it is told to by a signal. */
const PROGRAM = `
import ctypes, os, signal, socket, subprocess, sys, tempfile, threading, time
server = socket.create_server(("127.0.0.1", 0))
kept = [open("/dev/null")]
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
print("before", flush=True)
signal.sigwait([signal.SIGUSR1])
kept += [tempfile.TemporaryFile(dir="/tmp") for _ in range(3)]
kept += [open("/dev/null")]
client = socket.create_connection(server.getsockname())
kept += [client, server.accept()[0], os.pipe(), ctypes.CDLL(None).inotify_init()]
for number in range(2):
    threading.Thread(target=time.sleep, args=[600], daemon=True).start()
kept += [subprocess.Popen(["sleep", "600"]), subprocess.Popen(["true"])]
os.waitid(os.P_PID, kept[-1].pid, os.WEXITED | os.WNOWAIT)
print("after", server.getsockname()[1], flush=True)
time.sleep(600)
`;

async function printed(workload: WorkloadProcess, pattern: RegExp): Promise<RegExpExecArray> {
  await expect.poll(() => workload.process.tail(), { timeout: 30_000 }).toMatch(pattern);
  return pattern.exec(workload.process.tail()) as RegExpExecArray;
}

describe("what the tree holds", () => {
  it("is told by what has become more since, each by its name", async () => {
    const spec = specOf(["python3", "-c", PROGRAM]);
    const workload = await WorkloadProcess.start(spec, false, () => performance.now());
    try {
      await printed(workload, /before/);
      const watch = new HandleWatch();
      await watch.begin(workload);
      process.kill(workload.process.pid, "SIGUSR1");
      const [, port] = await printed(workload, /after (\d+)/);
      const [profile] = await watch.report(workload);
      const told = Object.fromEntries(
        (profile?.handles ?? []).map(({ kind, what, count }) => [`${kind} ${what}`, count]),
      );
      expect(told).toEqual({
        "fds files in /tmp": 3,
        "fds /dev/null": 1,
        [`fds socket to 127.0.0.1:${port}`]: 1,
        [`fds connection accepted on port ${port}`]: 1,
        "fds pipe": 2,
        "fds inotify": 1,
        "threads python3": 2,
        "children sleep N": 1,
        "children zombie true": 1,
      });
    } finally {
      await workload.finish();
    }
  });
});
