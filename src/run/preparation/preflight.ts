import { statSync } from "node:fs";
import { mistakeOf, type Problem } from "../../config/problem.ts";
import { nearestName } from "../../domain/nearest-name.ts";
import type { Variant, Workload } from "../../domain/scenario.ts";
import { measuredEnvironment } from "../process/environment.ts";
import { interpreterPath, workingFolder, workloadFile } from "./launch.ts";
import { nodeExports } from "./node-exports.ts";
import { type PythonNames, pythonNames } from "./python-names.ts";
import { missingRequirements } from "./requires.ts";

export interface PreflightContext {
  /** The project's root, absolute. */
  readonly root: string;
  /** The configuration file, as it is to be named in errors. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

type FileWorkload = Extract<Workload, { kind: "python" | "node" }>;

/** A workload in a file that exists, with an interpreter that exists. */
interface Checkable {
  readonly variant: Variant;
  readonly workload: FileWorkload;
  readonly interpreter: string;
  readonly file: string;
}

/**
 * Looks whether all workloads can be started, before anything is measured: their folders, files and interpreters exist,
 * and the files define what the configuration names. Python files are only read; Node's are imported once each.
 * @throws UserMistake that lists all that is wrong, each with its place
 */
export async function preflight(variants: readonly Variant[], context: PreflightContext): Promise<void> {
  const problems: Problem[] = [];
  const checkable: Checkable[] = [];
  for (const variant of variants) {
    const checked = await checkPlaces(variant, context);
    if (checked === null) continue;
    if ("cause" in checked) problems.push(checked);
    else checkable.push(checked);
  }
  problems.push(...(await checkPython(checkable, context)), ...(await checkNode(checkable, context)));
  if (problems.length > 0) throw mistakeOf(context.file, problems);
}

async function checkPlaces(variant: Variant, context: PreflightContext): Promise<Checkable | Problem | null> {
  const { workload } = variant;
  if (!isFolder(workingFolder(variant, context.root))) {
    return problem(
      variant,
      `\`cwd\` ${variant.cwd} is no folder`,
      "a folder, relative to the project's root",
      "cwd: .",
    );
  }
  if (workload.kind !== "python" && workload.kind !== "node") return null;
  const file = workloadFile(workload.file, variant, context.root);
  if (!isFile(file)) {
    const example = workload.kind === "python" ? "python: leaks/queue.py:normal" : "node: leaks/cache.mjs#fill";
    const expected = "a file, relative to `cwd` or to the project's root";
    return problem(variant, `the workload's file ${workload.file} doesn't exist`, expected, example);
  }
  const interpreter = interpreterPath(variant.interpreter[workload.kind], context.root);
  const none = { commands: [interpreter], python: [], node: [] };
  const inquiry = inquiryOf(variant, context);
  if ((await missingRequirements(none, { ...inquiry, python: interpreter, node: interpreter })).length > 0) {
    const cause = `the interpreter ${variant.interpreter[workload.kind]} doesn't exist or can't be executed`;
    const expected = "a program in PATH, or a path from the project's root (is it made by `setup`?)";
    const example = workload.kind === "python" ? "interpreter: .venv/bin/python" : "interpreter: { node: node }";
    return problem(variant, cause, expected, example);
  }
  return { variant, workload, interpreter, file };
}

/** One look at all files of an interpreter. */
async function checkPython(checkable: readonly Checkable[], context: PreflightContext): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const group of groupsOf(checkable, "python", ({ interpreter }) => interpreter)) {
    const files = [...new Set(group.map(({ file }) => file))];
    const listed = await pythonNames(group[0].interpreter, files, inquiryOf(group[0].variant, context));
    for (const entry of group) {
      const names = listed[files.indexOf(entry.file)];
      if (names && !isDefined(entry.workload, names)) problems.push(unknownName(entry, "defines", ":", names.own));
    }
  }
  return problems;
}

function isDefined({ name }: FileWorkload, { names, isOpen }: PythonNames): boolean {
  return isOpen || names.includes(name ?? "iteration");
}

async function checkNode(checkable: readonly Checkable[], context: PreflightContext): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const group of groupsOf(checkable, "node", ({ interpreter, file }) => `${interpreter}\n${file}`)) {
    const listed = await nodeExports(group[0].interpreter, group[0].file, inquiryOf(group[0].variant, context));
    for (const entry of group) {
      if (listed?.kind === "no-typescript") problems.push(noTypeScript(entry, listed.version));
      if (listed?.kind !== "exports" || listed.names.includes(entry.workload.name ?? "iteration")) continue;
      problems.push(unknownName(entry, "exports", "#", listed.names));
    }
  }
  return problems;
}

function groupsOf(
  checkable: readonly Checkable[],
  kind: FileWorkload["kind"],
  key: (entry: Checkable) => string,
): readonly (readonly [Checkable, ...Checkable[]])[] {
  const groups = new Map<string, [Checkable, ...Checkable[]]>();
  for (const entry of checkable.filter(({ workload }) => workload.kind === kind)) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function unknownName({ variant, workload }: Checkable, verb: string, mark: string, names: readonly string[]): Problem {
  const visible = names.filter((name) => !name.startsWith("_"));
  const wanted = workload.name ?? "iteration";
  const near = nearestName(wanted, visible) ?? visible[0] ?? "iteration";
  const cause = `${workload.file} ${verb} no ${JSON.stringify(wanted)}`;
  const expected = visible.length === 0 ? "a function `iteration`" : `one of: ${visible.slice(0, 20).join(", ")}`;
  return problem(variant, cause, expected, `${workload.kind}: ${workload.file}${mark}${near}`);
}

function noTypeScript({ variant, workload }: Checkable, version: string): Problem {
  const cause = `${workload.file} is TypeScript, which Node ${version} can't run`;
  return problem(variant, cause, "Node 22.18 or newer, or JavaScript", "interpreter: { node: /usr/local/bin/node }");
}

function problem({ position }: Variant, cause: string, expected: string, example: string): Problem {
  return { position, cause, expected, example };
}

function inquiryOf(variant: Variant, { root, environment, signal }: PreflightContext) {
  return { cwd: workingFolder(variant, root), env: measuredEnvironment(environment, variant.env).env, signal };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
