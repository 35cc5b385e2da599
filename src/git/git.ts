import { getExecOutput } from "@actions/exec";
import { GitFailed } from "./git-failed.ts";

/** Stronger than any configuration file: what a repository could have run along with a command stays off. */
const SETTINGS: Readonly<Record<string, string>> = {
  "core.hooksPath": "/dev/null",
  "core.fsmonitor": "false",
  "protocol.ext.allow": "never",
  "submodule.recurse": "false",
  // Housekeeping would go on in the background, beside what is measured.
  "gc.auto": "0",
  "maintenance.auto": "false",
};

/** How to get at the remote. Others of Git's variables tell it of another repository, as in a hook, or make it talk. */
const KEPT = /^GIT_(CONFIG_|SSH|SSL_|HTTP_|PROXY_|ALLOW_PROTOCOL$|EXEC_PATH$|CEILING_DIRECTORIES$)/;

/** Nobody is there to answer a question, and what git says is read by {@link GitFailed}. */
const QUIET: Readonly<Record<string, string>> = {
  LC_ALL: "C",
  LANGUAGE: "",
  GIT_TERMINAL_PROMPT: "0",
  // Empty: no program to ask instead of the terminal, not even `core.askPass`.
  GIT_ASKPASS: "",
  GCM_INTERACTIVE: "never",
  // OpenSSH asks this program, which has no answer, and never the terminal.
  SSH_ASKPASS: "false",
  SSH_ASKPASS_REQUIRE: "force",
  // `git status` doesn't write what it has learnt into the index.
  GIT_OPTIONAL_LOCKS: "0",
  GIT_LITERAL_PATHSPECS: "1",
};

/**
 * Runs git in `folder`, without hooks, questions or output. Returns what it wrote to stdout, without the end of the last
 * line.
 * @throws GitFailed when it refuses or can't be started
 */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  return (await gitBytes(folder, args)).toString("utf8").replace(/\n$/, "");
}

/** The same, but null when it fails. */
export function gitOrNull(folder: string, args: readonly string[]): Promise<string | null> {
  return git(folder, args).catch((error: unknown) => {
    if (error instanceof GitFailed) return null;
    throw error;
  });
}

/** The same as {@link git}, but every byte that it wrote. */
export async function gitBytes(folder: string, args: readonly string[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = args[0] ?? "";
  // The toolkit would wait for ever for a process that Node refuses to start.
  if (args.some((arg) => arg.includes("\0"))) throw GitFailed.said(command, null, "fatal: a null byte in an argument");
  const { exitCode, stderr } = await getExecOutput("git", [...settings, ...args], {
    cwd: folder,
    env: gitEnvironment(),
    silent: true,
    ignoreReturnCode: true,
    listeners: { stdout: (chunk) => chunks.push(chunk) },
  }).catch((cause: unknown) => {
    throw GitFailed.notStarted(command, cause);
  });
  if (exitCode !== 0) throw GitFailed.said(command, exitCode, stderr);
  return Buffer.concat(chunks);
}

function gitEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (!entry[0].startsWith("GIT_") || KEPT.test(entry[0])),
  );
  return { ...Object.fromEntries(inherited), ...QUIET };
}
