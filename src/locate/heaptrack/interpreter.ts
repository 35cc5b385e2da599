import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Interpretation } from "./interpretation.ts";

/** Milliseconds: a second for some 50 MB, and large programs have much debug information. */
const PATIENCE = 60_000;

/** What heaptrack_interpret, at `program`, makes of a recording; null when it fails, or takes too long. */
export async function interpreted(
  program: string,
  recording: AsyncIterable<Buffer | string>,
): Promise<Interpretation | null> {
  const interpretation = new Interpretation();
  const signal = AbortSignal.timeout(PATIENCE);
  const interpreter = spawn(program, [], { stdio: ["pipe", "pipe", "ignore"], signal });
  try {
    await Promise.all([
      once(interpreter, "close"),
      pipeline(Readable.from(recording), interpreter.stdin),
      readLines(interpreter.stdout.setEncoding("utf8"), (line) => interpretation.accept(line)),
    ]);
    return interpretation;
  } catch {
    return null;
  } finally {
    interpreter.kill("SIGKILL");
  }
}

/** Much faster than `readline`, and there are millions. */
async function readLines(stream: AsyncIterable<unknown>, accept: (line: string) => void): Promise<void> {
  let rest = "";
  for await (const part of stream) {
    const lines = (rest + String(part)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) accept(line);
  }
}
