import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const BUSY = "for (;;) Math.sqrt(Math.random())";

/** Keeps every processor busy from outside until it is disposed of. */
export function outsideLoad(): Disposable {
  const busy = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["-e", BUSY], { stdio: "ignore" }),
  );
  return {
    [Symbol.dispose]: () => {
      for (const child of busy) child.kill("SIGKILL");
    },
  };
}
