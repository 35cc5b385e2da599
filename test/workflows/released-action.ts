import { cp } from "node:fs/promises";
import { join } from "node:path";
import { newFolder } from "../git/repository.ts";

/** All that the action needs beside itself: users get no more than what is committed, and not the sources' packages. */
const PARTS = ["action.yml", "dist", "adapters"] as const;

let folder: Promise<string> | null = null;

/** The action as users get it, in a folder of its own: `uses: leakproof/leakproof@v0`. */
export function releasedAction(): Promise<string> {
  folder ??= assemble();
  return folder;
}

async function assemble(): Promise<string> {
  const folder = await newFolder();
  await Promise.all(PARTS.map((part) => cp(part, join(folder, part), { recursive: true })));
  return folder;
}
