import { visibleLine } from "../report/visible-text.ts";

/** What stands in the way of every command, whatever it is: `other` is up to the command. */
export type GitTrouble = "cannot-start" | "no-repository" | "foreign-owner" | "other";

/** Characters. */
const LIMIT = 300;

/** Git has refused, or couldn't be started. */
export class GitFailed extends Error {
  override readonly name = "GitFailed";
  readonly trouble: GitTrouble;
  /** Null: it couldn't be started, or was ended by a signal. */
  readonly exitCode: number | null;
  /** What git said about it, on one line without a full stop: untrusted, since servers speak through it. */
  readonly lastWords: string;

  private constructor(command: string, trouble: GitTrouble, exitCode: number | null, lastWords: string) {
    super(`git ${command} failed: ${lastWords}`);
    this.trouble = trouble;
    this.exitCode = exitCode;
    this.lastWords = lastWords;
  }

  /** @param stderr in English: its words tell what stands in the way */
  static said(command: string, exitCode: number | null, stderr: string): GitFailed {
    return new GitFailed(command, troubleIn(stderr), exitCode, lastWords(stderr) || exitWords(exitCode));
  }

  static notStarted(command: string, cause: unknown): GitFailed {
    const words = cause instanceof Error ? cause.message : String(cause);
    return new GitFailed(command, "cannot-start", null, lastWords(words));
  }
}

function troubleIn(stderr: string): GitTrouble {
  if (/^fatal: not a git repository/m.test(stderr)) return "no-repository";
  // Git 2.35.2 called it unsafe.
  if (/^fatal: (detected dubious ownership in|unsafe) repository/m.test(stderr)) return "foreign-owner";
  return "other";
}

/** The first complaint, which is the cause of those behind it. */
function lastWords(text: string): string {
  const lines = text
    .split("\n")
    .map(visibleLine)
    .filter((line) => line !== "");
  const complaint = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "";
  // Remotes may have a token in their address.
  const safe = complaint.replace(/\/\/[^/@\s]+@/g, "//***@").replace(/\.$/, "");
  return safe.length > LIMIT ? `${safe.slice(0, LIMIT)}…` : safe;
}

function exitWords(exitCode: number | null): string {
  return exitCode === null ? "it was ended by a signal" : `exit code ${exitCode}`;
}
