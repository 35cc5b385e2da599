import { bytes } from "../units/bytes.ts";
import { milliseconds } from "../units/duration.ts";
import { MeasuredProcess } from "./measured-process.ts";

export interface InquiryContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

const TIMEOUT = milliseconds(30_000);
const MEMORY_CAP = bytes(2 ** 30);
const LONGEST_ANSWER = 2 ** 20;

/** Runs a program that answers a question in JSON on stdout. Undefined when it fails or answers anything else. */
export async function inquire(argv: readonly [string, ...string[]], context: InquiryContext): Promise<unknown> {
  await using process = await MeasuredProcess.start({ argv, ...context, timeout: TIMEOUT, memoryCap: MEMORY_CAP });
  const chunks: Buffer[] = [];
  let length = 0;
  process.onStdout((chunk) => {
    length += chunk.length;
    if (length <= LONGEST_ANSWER) chunks.push(chunk);
  });
  const ending = await process.ended;
  context.signal.throwIfAborted();
  if (ending.cause !== "exited" || ending.code !== 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}
