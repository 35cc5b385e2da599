import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Curve } from "../../../src/judge/curve.ts";
import type { Confidence, Slope } from "../../../src/judge/theil-sen.ts";

export interface OracleAnswer {
  readonly slopes: Readonly<Record<`${Confidence}`, Slope>>;
  readonly tau: number;
  readonly z: number;
}

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const REQUIREMENTS = path("requirements.txt");
const ENVIRONMENT = path("../../../.cache/scipy-oracle");

/** What scipy itself says, run in a virtual environment that is made once and kept beside the sources. */
export function askScipy(curves: readonly Curve[]): OracleAnswer[] {
  const python = environment();
  const answer = execFileSync(python, [path("oracle.py")], { input: JSON.stringify(curves), encoding: "utf8" });
  return JSON.parse(answer) as OracleAnswer[];
}

function environment(): string {
  const python = `${ENVIRONMENT}/bin/python3`;
  const stamp = `${ENVIRONMENT}/requirements.txt`;
  const wanted = readFileSync(REQUIREMENTS, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return python;
  execFileSync("python3", ["-m", "venv", "--clear", ENVIRONMENT]);
  execFileSync(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", REQUIREMENTS]);
  writeFileSync(stamp, wanted);
  return python;
}
