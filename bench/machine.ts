import { execFileSync } from "node:child_process";
import { availableParallelism, loadavg, release, totalmem, type } from "node:os";

/** Where, when and of which commit a section's figures are, in one paragraph that names nothing private. */
export function origin(rounds: number, command: string): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const system = `${type()} ${release().split(".").slice(0, 2).join(".")}`;
  const [load = 0] = loadavg();
  return [
    `_Commit ${commit()}, ${new Date().toISOString().slice(0, "2026-11-23".length)}, by \`${command}\`:`,
    `${availableParallelism()} cores (load ${load.toFixed(1)} at the end), ${gibibytes} GiB, ${system},`,
    `Node ${process.versions.node}, ${version("python3", ["--version"])}; ${rounds} ${rounds === 1 ? "round" : "rounds"}._`,
  ].join("\n");
}

/** What a busy machine does to the figures; nothing where it was quiet. */
export function busyRemarks(): string[] {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load <= cores) return [];
  return [
    `The machine was busy with other work (load ${load.toFixed(0)} on ${cores} cores), which draws all wall times out. A loop that never waits ` +
      "suffers more from it than a program that is measured and waits at each mark; processor times can be trusted.",
  ];
}

function commit(): string {
  const isChanged = git(["status", "--porcelain", "--untracked-files=no", "--", "src", "dist", "adapters"]) !== "";
  return `${git(["rev-parse", "--short=10", "HEAD"])}${isChanged ? " with changes" : ""}`;
}

function git(args: readonly string[]): string {
  return execFileSync("git", args, { cwd: import.meta.dirname, encoding: "utf8" }).trim();
}

function version(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: "utf8" }).trim();
}
