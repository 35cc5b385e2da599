import { bytes } from "../../units/bytes.ts";
import { milliseconds } from "../../units/duration.ts";
import { MeasuredProcess } from "../process/measured-process.ts";

export interface InquiryContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

const TIMEOUT = milliseconds(30_000);
const MEMORY_CAP = bytes(2 ** 30);
const LONGEST_ANSWER = 2 ** 20;

/** An answer is untrusted, and so are a failing program's last words. */
export type Inquiry =
  | { readonly state: "answered"; readonly answer: unknown }
  | { readonly state: "failed"; readonly words: string };

/**
 * Runs a program that answers a question with one line of JSON, the last on stdout: what an interpreter prints as it
 * starts stands before it. To answer anything else is to fail.
 * @throws UserMistake when it can't be started; the signal's reason when that aborts
 */
export async function inquire(argv: readonly [string, ...string[]], context: InquiryContext): Promise<Inquiry> {
  await using process = await MeasuredProcess.start({ argv, ...context, timeout: TIMEOUT, memoryCap: MEMORY_CAP });
  const chunks: Buffer[] = [];
  let length = 0;
  process.onStdout((chunk) => {
    length += chunk.length;
    if (length <= LONGEST_ANSWER) chunks.push(chunk);
  });
  const ending = await process.ended;
  context.signal.throwIfAborted();
  const failed = { state: "failed", words: process.tail() || ending.cause } as const;
  if (ending.cause !== "exited" || ending.code !== 0) return failed;
  try {
    return { state: "answered", answer: JSON.parse(lastLine(Buffer.concat(chunks).toString())) };
  } catch {
    return failed;
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}
