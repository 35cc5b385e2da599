import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, resolve } from "node:path";
import { z } from "zod";
import type { Requires } from "../../domain/scenario.ts";
import { UserMistake } from "../../domain/user-mistake.ts";
import { type InquiryContext, inquire } from "./inquiry.ts";

/** `cwd`: where Node starts looking for packages. */
export interface RequiresContext extends InquiryContext {
  /** Paths, or names to be looked up in `env.PATH`. */
  readonly python: string;
  readonly node: string;
}

/**
 * What is missing of `requires`, such as `["command: ffmpeg", "python: watchdog"]`. Nothing is imported but the parent
 * packages of dotted Python names.
 * @throws UserMistake when an interpreter itself can't be started, naming it.
 */
export async function missingRequirements(requires: Requires, context: RequiresContext): Promise<string[]> {
  const [commands, python, node] = await Promise.all([
    missingCommands(requires.commands, context),
    missingPackages([context.python, "-c", FIND_PYTHON], requires.python, context),
    missingPackages([context.node, "--input-type=commonjs", "-e", FIND_NODE, "--"], requires.node, context),
  ]);
  return [
    ...commands.map((name) => `command: ${name}`),
    ...python.map((name) => `python: ${name}`),
    ...node.map((name) => `node: ${name}`),
  ];
}

const answer = z.array(z.string());

// Writes what is missing as JSON to stdout, alone: what an imported parent package prints goes to stderr.
const FIND_PYTHON = `
import importlib.util, json, os, sys
out = os.dup(1)
os.dup2(2, 1)
if sys.path and sys.path[0] == "":
    del sys.path[0]
def found(name):
    try:
        return importlib.util.find_spec(name) is not None
    except BaseException:
        return False
os.write(out, json.dumps([name for name in sys.argv[1:] if not found(name)]).encode())
os._exit(0)
`;

// A package that exports ES modules alone is there, though \`require\` can't resolve it.
const FIND_NODE = `
const { resolve } = require("node:module").createRequire(process.cwd() + "/any.js");
const found = (name) => {
  try { return resolve(name) !== ""; } catch (error) { return error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED"; }
};
console.log(JSON.stringify(process.argv.slice(1).filter((name) => !found(name))));
`;

/** `finder`: an interpreter and its arguments; takes the names, writes the missing ones as JSON. */
async function missingPackages(
  finder: readonly [string, ...string[]],
  names: readonly string[],
  context: RequiresContext,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const inquiry = await inquire([...finder, ...names], context);
  const parsed = answer.safeParse(inquiry.state === "answered" ? inquiry.answer : null);
  if (parsed.success) return names.filter((name) => parsed.data.includes(name));
  const words = inquiry.state === "failed" ? inquiry.words : "it answers with no list";
  throw new UserMistake(`${finder[0]} can't look for packages: ${words}. Expected: Python 3.8 or Node 20, or newer.`);
}

async function missingCommands(names: readonly string[], context: RequiresContext): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => isCommand(name, context)));
  return names.filter((_, index) => !found[index]);
}

async function isCommand(name: string, { cwd, env }: RequiresContext): Promise<boolean> {
  const folders = name.includes("/") ? [cwd] : (env.PATH ?? "").split(delimiter);
  const found = await Promise.all(folders.map((folder) => isExecutable(resolve(cwd, folder, name))));
  return found.includes(true);
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
