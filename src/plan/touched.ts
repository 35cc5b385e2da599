import picomatch from "picomatch";
import type { Scenario } from "../domain/scenario.ts";
import { workloadFiles } from "./workload-files.ts";

/**
 * Whether a change may alter what the scenario finds, so that it has to be measured: one that names no `paths` always; else
 * when the change touches one of these, a file that drives it, a file that its setup is made from, or its definition.
 * @param changed paths, relative to the project's root; of a renamed file both
 * @param isSameDefinition head and base define it alike
 * @param setupInputs `inputs` of the setup
 */
export function isTouched(
  scenario: Scenario,
  changed: readonly string[],
  isSameDefinition: boolean,
  setupInputs: readonly string[],
): boolean {
  if (scenario.paths.length === 0 || !isSameDefinition) return true;
  const isOfPaths = pathFilter(scenario.paths);
  const files = [...scenario.variants.flatMap(workloadFiles), ...setupInputs.map(plainPath)];
  return changed.some(
    (path) =>
      isOfPaths(path) ||
      holdsSome(path, scenario.paths) ||
      files.some((file) => path === file || path.startsWith(`${file}/`)),
  );
}

/**
 * Paths of the repository as they look from the project's root: from `services/queue`, `services/queue/a.py` is `a.py`, and
 * `shared/b.py` is `../../shared/b.py`.
 * @param root relative to the repository's; `.` or empty where it is the same
 */
export function seenFrom(root: string, paths: readonly string[]): string[] {
  const folders = root.split("/").filter((step) => step !== "" && step !== ".");
  return paths.map((path) => {
    const steps = path.split("/");
    const differing = folders.findIndex((folder, index) => folder !== steps[index]);
    const shared = differing < 0 ? folders.length : differing;
    return [...folders.slice(shared).map(() => ".."), ...steps.slice(shared)].join("/");
  });
}

/** A submodule that moves is one path, and all that lies in it may differ. */
function holdsSome(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => plainPath(picomatch.scan(pattern).base).startsWith(`${path}/`));
}

/** As in a workflow's `paths`: the last pattern that matches decides. Where the first one excludes, all else is included. */
function pathFilter(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.map((pattern) => {
    const excludes = pattern.startsWith("!");
    return { excludes, matches: picomatch(globsOf(excludes ? pattern.slice(1) : pattern), { dot: true }) };
  });
  const isAllIncluded = rules[0]?.excludes ?? false;
  return (path) =>
    rules.reduce((isIncluded, { excludes, matches }) => (matches(path) ? !excludes : isIncluded), isAllIncluded);
}

/**
 * Of two ways in which a glob may be meant, both hold, as a scenario that is skipped by mistake is not seen: `src` is the
 * file or all of the folder; and workflows' globs have a `**.js` of any depth, and a `jsx?` that is `js` or `jsx`.
 */
function globsOf(pattern: string): string[] {
  const glob = plainPath(pattern) || "**";
  const isFolder = !/[*?[\](){}]/.test(glob.split("/").at(-1) ?? "");
  const deep = glob.replace(/(?<=[^/*])\*\*/g, "*/**").replace(/\*\*(?=[^/*])/g, "**/*");
  const repeated = deep.replace(/(\[[^\]]+\]|[^*/[\](){}@!?+])([?+])(?!\()/g, "$2($1)");
  return [glob, deep, repeated, ...(isFolder ? [`${glob}/**`] : [])];
}

function plainPath(path: string): string {
  return path.replace(/^(?:\.?\/)+|^\.$/, "").replace(/\/+$/, "");
}
