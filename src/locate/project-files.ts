import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isForeign } from "./source-places.ts";

/** A project with more is not searched to its end. */
const MOST = 50_000;

/** The files below a folder, relative to it, without those of libraries. */
export function projectFiles(root: string): readonly string[] {
  const files: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined && files.length < MOST; folder = folders.pop()) {
    for (const entry of entriesIn(join(root, folder))) {
      const path = `${folder}${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && !isForeign(`${path}/`)) folders.push(`${path}/`);
    }
  }
  return files;
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // gone meanwhile, or not for us to read
  }
}
