import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { UserMistake } from "../../domain/user-mistake.ts";

interface Attempt {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
}

/** Why a program could not be started, as the mistake that it mostly is. */
export function startFailure(error: unknown, { argv: [program], cwd }: Attempt): Error {
  const cause = startCause(error, program, cwd);
  return cause === null
    ? new Error(`"${program}" could not be started`, { cause: error })
    : new UserMistake(`"${program}" can't be started: ${cause}`);
}

function startCause(error: unknown, program: string, cwd: string): string | null {
  const isPath = program.includes("/");
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOTDIR":
    case "ENOENT":
      if (!existsSync(cwd))
        return `the folder to run it in, ${cwd}, does not exist. Expected: an existing folder, such as "."`;
      if (!isPath) return `there is no such program in PATH. Install it, or give its path, such as "/usr/bin/python3"`;
      if (!existsSync(resolve(cwd, program)))
        return `there is no such file. Expected: a program, such as "/usr/bin/python3"`;
      return "the interpreter that its first line (#!) names does not exist";
    case "EACCES":
      return `it is not an executable file. Expected: a program, such as "/usr/bin/python3"; or make it one: chmod +x ${program}`;
    case "E2BIG":
      return "its arguments and its environment are too long";
    default:
      return null;
  }
}
