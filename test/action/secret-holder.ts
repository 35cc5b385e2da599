import { spawnSync } from "node:child_process";
import { takeSecrets } from "../../src/action/secrets.ts";

/** Takes the secrets that it was started with, or keeps them, and tells what its child can read of both. */
const READ = `
  const { readFileSync } = require("node:fs");
  const [own, parent] = ["self", process.ppid].map((pid) => readFileSync("/proc/" + pid + "/environ", "utf8"));
  process.stdout.write(JSON.stringify({ own, parent }));
`;

const taken = process.argv[2] === "take" ? takeSecrets(process.env) : null;
process.env.ADDED = "later";
const seen = JSON.parse(spawnSync("node", ["-e", READ], { encoding: "utf8" }).stdout);
process.stdout.write(JSON.stringify({ taken, seen, own: process.env }));
