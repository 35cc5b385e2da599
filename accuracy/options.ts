import { parseArgs } from "node:util";

export interface Options {
  /** Families whose name starts with one of these. */
  readonly only: readonly string[];
  readonly repetitions: number;
  readonly jobs: number;
  /** The short subset that CI runs. */
  readonly isShort: boolean;
  readonly isRecorded: boolean;
  /** Only cases that are clean. */
  readonly isClean: boolean;
  /** Only leaks whose label says where they are made; what is told is whether leakproof says so, too. */
  readonly isSites: boolean;
  /** Every second repetition is measured on a machine that is kept busy from outside. */
  readonly isLoaded: boolean;
  /** How many replays of the clean series of earlier runs are judged, instead of measuring; null: none. */
  readonly replays: number | null;
  /** Whether `docs/accuracy.md` is written, or with `isSites` `docs/sites.md`. */
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
      clean: { type: "boolean", default: false },
      sites: { type: "boolean", default: false },
      load: { type: "boolean", default: false },
      replays: { type: "string" },
      write: { type: "boolean", default: false },
    },
  });
  return {
    only: values.only.length === 0 ? [""] : values.only,
    repetitions: wholeNumber("repetitions", values.repetitions),
    jobs: wholeNumber("jobs", values.jobs),
    isShort: values.ci,
    isRecorded: values.recorded,
    isClean: values.clean,
    isSites: values.sites,
    isLoaded: values.load,
    replays: values.replays === undefined ? null : wholeNumber("replays", values.replays),
    isWritten: values.write,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: expected a whole number from 1, not ${text}`);
  return value;
}
