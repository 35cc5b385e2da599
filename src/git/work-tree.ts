import { posix } from "node:path";
import { git } from "./git.ts";

/** The work tree that a project's root lies in. */
export interface WorkTree {
  /** Absolute. */
  readonly top: string;
  /** A path that git gives, as it is from the project's root, with slashes; `../x` lies outside it. */
  fromRoot(path: string): string;
}

/** @throws GitFailed where there is none */
export async function workTreeOf(root: string): Promise<WorkTree> {
  const top = await git(root, ["rev-parse", "--show-toplevel"]);
  const prefix = await git(root, ["rev-parse", "--show-prefix"]);
  return { top, fromRoot: (path) => posix.relative(`/${prefix}`, `/${path}`) };
}

/** Neither tracked nor ignored; paths as git gives them. */
export async function untrackedFiles({ top }: WorkTree): Promise<readonly string[]> {
  return pathsIn(await git(top, ["ls-files", "--others", "--exclude-standard", "-z"]));
}

/** What git lists with `-z`. */
export function pathsIn(listing: string): string[] {
  return listing.split("\0").filter((path) => path !== "");
}
