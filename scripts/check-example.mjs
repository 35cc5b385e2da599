// Runs the main job as a newcomer does and compares its verdicts with the truth; then the gate, on the leak alone.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const truth = {
  4: "protected",
  5: "no-leak",
  6: "no-leak",
  7: "no-leak",
  8: "leak",
  9: "no-leak",
  10: "no-leak",
};

const problems = [];

const start = spawnSync("npm", ["start", "--silent"], { stdio: "inherit" });
if (start.status !== 0) problems.push(`npm start ended with ${start.status}, expected 0`);

const results = JSON.parse(readFileSync("examples/pr-285/out/results.json", "utf8"));
for (const [id, expected] of Object.entries(truth)) {
  const scenario = results.scenarios.find((candidate) => candidate.id === id);
  if (scenario?.verdict !== expected) {
    problems.push(`#${id}: ${scenario?.verdict ?? "not measured"}, expected ${expected}: ${scenario?.reason ?? ""}`);
  }
}
const leak = results.scenarios.find((candidate) => candidate.id === "8");
if (leak?.fixRequired !== true || leak?.fixVerified !== true) {
  problems.push(`#8: fixRequired ${leak?.fixRequired}, fixVerified ${leak?.fixVerified}, expected true and true`);
}

const gate = spawnSync(
  process.execPath,
  ["dist/cli.js", "run", "--config", "examples/pr-285/leakproof.yml", "--scenario", "8", "--fail-on", "leak"],
  { stdio: ["ignore", "ignore", "inherit"] },
);
if (gate.status !== 1) problems.push(`--fail-on leak on #8 ended with ${gate.status}, expected 1`);

for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log("seven verdicts as expected, and the gate blocks on #8");
process.exitCode = problems.length === 0 ? 0 : 1;
