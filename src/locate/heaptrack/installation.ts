import { accessSync, constants, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const LIBRARY = "libheaptrack_preload.so";
const INTERPRETER = "libexec/heaptrack_interpret";
/** Where distributions put it, or below: there is a folder for each architecture. */
const PREFIXES = ["/usr/lib", "/usr/lib64", "/usr/local/lib"];

/** The two parts of heaptrack that are needed: absolute paths. */
export interface HeaptrackInstallation {
  /** Loaded into the program; writes what it allocates and frees. */
  readonly library: string;
  /** Finds the functions and lines of what was written. */
  readonly interpreter: string;
}

/** Looks beside the `heaptrack` script on `path` (as in PATH), then where distributions put it; null: it isn't there. */
export function findHeaptrack(path = process.env.PATH ?? ""): HeaptrackInstallation | null {
  const scripts = path.split(delimiter).map((folder) => join(folder, "heaptrack"));
  const beside = scripts.filter(isReadable).map((script) => join(dirname(realpathSync(script)), "../lib/heaptrack"));
  for (const folder of [...beside, ...PREFIXES.flatMap(foldersIn)]) {
    const installation = { library: join(folder, LIBRARY), interpreter: join(folder, INTERPRETER) };
    if (isReadable(installation.library) && isReadable(installation.interpreter)) return installation;
  }
  return null;
}

/**
 * Copies the library to `file` so that what its program starts is recorded too: the original takes itself out of the
 * environment, and of `sh -c …` would only see the shell. In the copy, the only function that it calls to do so has become
 * one of the same signature and without effect. A library in which that isn't found is copied as it is.
 */
export function copyForDescendants(library: string, file: string): void {
  const content = readFileSync(library);
  const name = content.indexOf("\0unsetenv\0", 0, "latin1");
  if (name !== -1) content.write("\0getenv\0\0\0", name, "latin1");
  writeFileSync(file, content, { mode: 0o644 });
}

function foldersIn(prefix: string): string[] {
  try {
    const architectures = readdirSync(prefix).filter((name) => name.includes("-linux-"));
    return ["", ...architectures].map((name) => join(prefix, name, "heaptrack"));
  } catch {
    return []; // there is none
  }
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
