import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The repository. */
export const ROOT = join(import.meta.dirname, "..");
export const WORKLOADS = join(import.meta.dirname, "workloads");
export const CLI = join(ROOT, "dist", "cli.js");
/** What is built and installed for the benchmark stays here between runs; ignored by git. */
export const CACHE = join(ROOT, ".cache", "bench");

/** Not `python3` itself: where that is a version manager's shim, its own start would be counted. */
export const PYTHON = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" }).trim();
