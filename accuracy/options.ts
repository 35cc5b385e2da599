import { parseArgs } from "node:util";

export interface Options {
  /** Families whose name starts with one of these; empty: all. */
  readonly only: readonly string[];
  readonly repetitions: number;
  readonly jobs: number;
  /** The short subset that CI runs. */
  readonly isShort: boolean;
  readonly isRecorded: boolean;
  /** Whether `docs/accuracy.md` is written. */
  readonly isWritten: boolean;
}

/** @throws Error for what is no option */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string", multiple: true, default: [] },
      repetitions: { type: "string", default: "1" },
      jobs: { type: "string", default: "1" },
      ci: { type: "boolean", default: false },
      recorded: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  return {
    only: values.only,
    repetitions: wholeNumber("repetitions", values.repetitions),
    jobs: wholeNumber("jobs", values.jobs),
    isShort: values.ci,
    isRecorded: values.recorded,
    isWritten: values.write,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: expected a whole number from 1, not ${text}`);
  return value;
}
