// Builds twice and fails unless both builds are byte-identical to each other and to the committed dist and schema.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["dist", "schema"];

function digest() {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.sort().map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]));
}

function changed(before, after) {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

function build() {
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  return digest();
}

const committed = digest();
const first = build();
const second = build();
const stale = changed(committed, first);
const unstable = changed(first, second);
if (unstable.length > 0) console.error(`Two builds differ in: ${unstable.join(", ")}`);
if (stale.length > 0)
  console.error(`Not what src builds: ${stale.join(", ")}\nRun npm run build and commit the result.`);
process.exitCode = stale.length + unstable.length > 0 ? 1 : 0;
if (process.exitCode === 0) console.log(`dist and schema are what src builds (${first.size} files, built twice)`);
