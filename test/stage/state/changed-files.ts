import type { Tree } from "./commit-graph.ts";

export interface ChangedFile {
  readonly path: string;
  /** Of a renamed file; else null. */
  readonly previousPath: string | null;
  readonly status: "added" | "removed" | "modified" | "renamed";
  /** What it holds now; of a removed one, what it held. */
  readonly content: Buffer;
  /** Lines. */
  readonly additions: number;
  /** Lines. */
  readonly deletions: number;
}

/** How one tree becomes the other, by path. A file that went with its content unchanged was renamed. */
export function changedFiles(before: Tree, after: Tree): ChangedFile[] {
  const removed = new Map([...before].filter(([path]) => !after.has(path)));
  const changes: ChangedFile[] = [];
  for (const [path, content] of after) {
    const old = before.get(path);
    if (old === undefined) changes.push(arrived(path, content, removed));
    else if (!old.equals(content)) {
      changes.push({ path, previousPath: null, status: "modified", content, ...countLines(old, content) });
    }
  }
  for (const [path, content] of removed) {
    changes.push({ path, previousPath: null, status: "removed", content, ...countLines(content, NOTHING) });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const NOTHING = Buffer.alloc(0);

/** Takes the file that was renamed out of `removed`. */
function arrived(path: string, content: Buffer, removed: Map<string, Buffer>): ChangedFile {
  for (const [previousPath, old] of removed) {
    if (!old.equals(content)) continue;
    removed.delete(previousPath);
    return { path, previousPath, status: "renamed", content, additions: 0, deletions: 0 };
  }
  return { path, previousPath: null, status: "added", content, ...countLines(NOTHING, content) };
}

function countLines(before: Buffer, after: Buffer): Pick<ChangedFile, "additions" | "deletions"> {
  const left = lines(before);
  const kept = lines(after).filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
  return { additions: lines(after).length - kept.length, deletions: left.length };
}

function lines(content: Buffer): string[] {
  const text = content.toString("utf8").replace(/\n$/, "");
  return text === "" ? [] : text.split("\n");
}
