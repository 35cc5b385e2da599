import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const WARNING =
  "The checkout has left a credential where every measured program can read it. Give actions/checkout " +
  "`with: { persist-credentials: false }`.";

/**
 * A warning where a checkout has persisted its credential: in `.git/config`, as up to version 5 of actions/checkout, or
 * in a file that this one includes, as from version 6. Null without one, and outside a repository.
 *
 * @param root the repository's
 */
export async function persistedCredentialWarning(root: string): Promise<string | null> {
  const config = join(root, ".git", "config");
  const text = await textOf(config);
  // A file may be included for other folders than this one: a program can read it all the same.
  const included = includedFiles(text).map((file) => textOf(resolve(dirname(config), file)));
  return [text, ...(await Promise.all(included))].some(holdsCredential) ? WARNING : null;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return "";
  }
}

/** Whether a Git configuration holds a token, or the place of a private key, as actions/checkout writes them. */
export function holdsCredential(config: string): boolean {
  return settingsIn(config).some(
    ({ key, value }) =>
      (key === "http.extraheader" && /^authorization:/i.test(value)) ||
      (key === "core.sshcommand" && /\s-i\s/.test(value)),
  );
}

/** The files that a Git configuration includes, conditionally or not, as they are written there. */
export function includedFiles(config: string): string[] {
  return settingsIn(config)
    .filter(({ key }) => key === "include.path" || key === "includeif.path")
    .map(({ value }) => value);
}

interface Setting {
  /** In lower case and without the subsection: `http.extraheader`. */
  readonly key: string;
  readonly value: string;
}

/** What `git config` writes; of what people may write by hand, values over several lines and comments behind them are not read. */
function settingsIn(config: string): Setting[] {
  let section = "";
  return config.split(/\r?\n/).flatMap((line) => {
    const [, opened, rest = line] = /^\s*\[([\w.-]+)(?:\s+"(?:[^"\\]|\\.)*")?\s*\](.*)$/.exec(line) ?? [];
    section = opened?.toLowerCase() ?? section;
    const [, name, value = ""] = /^\s*([a-z][\w-]*)\s*=\s*(.*?)\s*$/i.exec(rest) ?? [];
    return name === undefined ? [] : [{ key: `${section}.${name.toLowerCase()}`, value: unquoted(value) }];
  });
}

function unquoted(value: string): string {
  return value.replace(/\\(.)|"/g, (_, escaped: string | undefined) => escaped ?? "");
}
