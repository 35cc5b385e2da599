import type { Setup, Variant } from "../domain/scenario.ts";

/**
 * Where the files may lie that drive a variant: paths relative to the project's root, most likely first. For a command,
 * every word that could name a file; which of them exist is for the caller to find out.
 */
export function workloadFiles({ workload, cwd }: Pick<Variant, "workload" | "cwd">): string[] {
  switch (workload.kind) {
    case "python":
    case "node":
      return placesOf(workload.file, cwd);
    case "command":
      return wordsOf(workload.command).flatMap((word) => placesOf(word, cwd));
    case "service":
      return [...wordsOf(workload.start).flatMap((word) => placesOf(word, cwd)), ...driverFiles({ workload, cwd })];
  }
}

/**
 * Those of them that a change may not alter in silence, as they say what is measured. A service's own program is what is
 * measured; only the command that drives it is not.
 */
export function driverFiles({ workload, cwd }: Pick<Variant, "workload" | "cwd">): string[] {
  if (workload.kind !== "service") return workloadFiles({ workload, cwd });
  const { iterate } = workload;
  return iterate.kind === "command" ? wordsOf(iterate.command).flatMap((word) => placesOf(word, cwd)) : [];
}

/** What a setup is made from, and what its command names. */
export function setupFiles(setup: Setup | null): readonly string[] {
  return setup === null ? [] : [...(setup.inputs ?? []), ...wordsOf(setup.run)];
}

/** The words of a shell command, without what joins them. */
export function wordsOf(command: string): string[] {
  return [...new Set(command.split(/[\s;|&()<>"'`$={}]+/).filter((word) => word !== ""))];
}

/** Beside the folder in which the workload runs, else from the root; `../x` lies beside the project, in the same repository. */
function placesOf(file: string, cwd: string): string[] {
  const places = [joined(cwd, file), joined(".", file)].filter((path) => path !== null);
  return [...new Set(places)];
}

/** `a/./b/../c` → `a/c`; null for what is absolute, or a folder. */
function joined(folder: string, file: string): string | null {
  if (file.startsWith("/") || folder.startsWith("/")) return null;
  const steps: string[] = [];
  for (const step of `${folder}/${file}`.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== ".." || steps.length === 0 || steps.at(-1) === "..") steps.push(step);
    else steps.pop();
  }
  const last = steps.at(-1);
  return last === undefined || last === ".." ? null : steps.join("/");
}
