import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { CACHE, PYTHON } from "../place.ts";

const PYTHON_PACKAGES = ["psleak==0.1.6", "pytest-memray==1.11.0", "pytest==9.2.0", "psutil==7.2.2"] as const;
const NODE_PACKAGES = ["memlab@2.0.5"] as const;

/** A tool's program, or why it can't be had here. */
export type Installed = { readonly program: string } | { readonly problem: string };

/** A Python of its own with psleak and pytest-memray. */
export function installedPython(): Installed {
  const folder = join(CACHE, "python-tools");
  const program = join(folder, "bin", "python");
  return installed(program, join(folder, "bin", "pytest"), () => {
    execFileSync(PYTHON, ["-m", "venv", folder], { stdio: "pipe" });
    execFileSync(program, ["-m", "pip", "install", "--quiet", ...PYTHON_PACKAGES], { stdio: "pipe" });
  });
}

export function installedMemlab(): Installed {
  const folder = join(CACHE, "node-tools");
  const program = join(folder, "node_modules", "@memlab", "cli", "bin", "memlab.js");
  return installed(program, program, () => {
    mkdirSync(folder, { recursive: true });
    // Without puppeteer's browser: snapshots of Node need none.
    const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" };
    const flags = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", ...NODE_PACKAGES];
    execFileSync("npm", flags, { env, stdio: "pipe" });
  });
}

function installed(program: string, witness: string, install: () => void): Installed {
  try {
    if (!existsSync(witness)) install();
    return { program };
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    const [line = ""] = (stderr?.toString() || String(error)).trim().split("\n").slice(-1);
    return { problem: line.slice(0, 160) };
  }
}
