import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../.cache/tools");

export type ToolName = "node" | "act" | "actionlint" | "zizmor";

/** What runs and checks workflows; each in a pinned version, in a folder of its own. */
interface Tool {
  readonly version: string;
  /** What has to be on the machine to install it. */
  readonly needs: "npm" | "go" | "python3";
  /** Puts its program into `bin` of this folder, which is there and empty, and is moved afterwards. */
  readonly install: (folder: string, version: string) => void;
}

const TOOLS: Readonly<Record<ToolName, Tool>> = {
  // What GitHub's runners give to `node24` actions. Among the development tools it would take precedence over the Node
  // that runs everything else.
  node: { version: "24.21.0", needs: "npm", install: installNode },
  act: { version: "0.2.89", needs: "go", install: goInstall("github.com/nektos/act") },
  actionlint: { version: "1.7.12", needs: "go", install: goInstall("github.com/rhysd/actionlint/cmd/actionlint") },
  zizmor: { version: "1.32.0", needs: "python3", install: installZizmor },
};

/**
 * Where a tool's program is, absolute.
 * @throws when it isn't installed
 */
export function toolPath(name: ToolName): string {
  const path = join(folderOf(name), "bin", name);
  if (!existsSync(path)) throw new Error(`${name} is not installed: npm run workflows does that first`);
  return path;
}

/**
 * Installs what is not there yet.
 * @returns why tools can't be installed, one line each; empty when all are there
 */
export function installTools(say: (line: string) => void): string[] {
  const problems = [];
  for (const [name, tool] of Object.entries(TOOLS) as [ToolName, Tool][]) {
    if (existsSync(folderOf(name))) continue;
    if (spawnSync(tool.needs, ["--help"], { stdio: "ignore" }).error) {
      problems.push(`${name} ${tool.version} needs ${tool.needs}, which is not on this machine`);
      continue;
    }
    say(`installing ${name} ${tool.version}`);
    try {
      install(name, tool);
    } catch (error) {
      problems.push(`${name} ${tool.version} can't be installed: ${error instanceof Error ? error.message : error}`);
    }
  }
  return problems;
}

function folderOf(name: ToolName): string {
  return join(FOLDER, `${name}-${TOOLS[name].version}`);
}

/** Only what is whole gets its name: an installation that was cut short is done again. */
function install(name: ToolName, tool: Tool): void {
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(FOLDER, "unfinished-"));
  try {
    tool.install(folder, tool.version);
    renameSync(folder, folderOf(name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installNode(folder: string, version: string): void {
  const name = `node-${process.platform}-${process.arch}`;
  run("npm", ["install", "--no-save", "--no-package-lock", "--prefix", folder, `${name}@${version}`]);
  symlinkSync(join("node_modules", name, "bin"), join(folder, "bin"));
}

function goInstall(source: string): Tool["install"] {
  return (folder, version) => run("go", ["install", `${source}@v${version}`], { GOBIN: join(folder, "bin") });
}

function installZizmor(folder: string, version: string): void {
  run("python3", ["-m", "venv", folder]);
  const python = join(folder, "bin", "python3");
  run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", `zizmor==${version}`]);
}

function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  execFileSync(program, args, {
    cwd: FOLDER,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
