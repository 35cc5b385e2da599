// Installs what runs and checks the workflows, each in a pinned version, into .cache/tools; what is there already stays.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

const FOLDER = resolve(import.meta.dirname, "../.cache/tools");

/**
 * What GitHub's runners give to `node24` actions. Not among the development tools: its `node` would take precedence over the
 * one that runs everything else.
 */
const NODE = { name: "node", version: "24.21.0", program: "bin/node", needs: "npm", install: installNode };
/** Runs workflows. */
const ACT = goTool("act", "0.2.89", "github.com/nektos/act");
/** Checks what workflows mean, down to the inputs of an action in the same repository. */
const ACTIONLINT = goTool("actionlint", "1.7.12", "github.com/rhysd/actionlint/cmd/actionlint");
/** Checks how safe workflows are. */
const ZIZMOR = { name: "zizmor", version: "1.32.0", program: "bin/zizmor", needs: "python3", install: installZizmor };

const TOOLS = [NODE, ACT, ACTIONLINT, ZIZMOR];

/**
 * Where a tool is once it is installed, absolute.
 * @param {"node" | "act" | "actionlint" | "zizmor"} name
 * @throws {Error} when it isn't installed
 */
export function toolPath(name) {
  const tool = TOOLS.find((candidate) => candidate.name === name);
  const path = tool && programOf(tool);
  if (!path || !existsSync(path)) throw new Error(`${name} is not installed: npm run workflow-tools`);
  return path;
}

function programOf({ name, version, program }) {
  return join(FOLDER, `${name}-${version}`, program);
}

function goTool(name, version, source) {
  const install = (folder) => {
    // Without Go's own downloads of another Go: a version that is too old is better told.
    const env = { ...process.env, GOBIN: join(folder, "bin"), GOFLAGS: "-buildvcs=false" };
    run("go", ["install", `${source}@v${version}`], { env });
  };
  return { name, version, program: `bin/${name}`, needs: "go", install };
}

function installNode(folder) {
  const platform = `node-${process.platform}-${process.arch}`;
  const options = ["--no-save", "--no-package-lock", "--prefix", folder];
  run("npm", ["install", ...options, `${platform}@${NODE.version}`]);
  // Beside the program alone: whoever puts the folder first on PATH gets nothing else with it.
  run("ln", ["-s", `node_modules/${platform}/bin`, join(folder, "bin")]);
}

/** A virtual environment knows where it is: this one is made in its place, and the mark of a whole one is its program. */
function installZizmor(folder) {
  run("python3", ["-m", "venv", folder]);
  run(join(folder, "bin/python"), ["-m", "pip", "install", "--quiet", `zizmor==${ZIZMOR.version}`]);
}

function run(program, args, options = {}) {
  execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"], ...options });
}
