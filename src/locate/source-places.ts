import type { Frame } from "../domain/location.ts";
import type { ProfileFrame } from "./profile.ts";

/** Folders of a project that hold other people's code. */
const FOREIGN = /(^|\/)(node_modules|site-packages|dist-packages|venv|vendor|third_party|\.[^/]+)\//;

/** Whether a path, relative to the project's root, lies among other people's code. A folder's ends in `/`. */
export function isForeign(path: string): boolean {
  return FOREIGN.test(path);
}

/** What comes before the part of a library's path that tells which it is. */
const LIBRARIES =
  /^.*\/(?=(?:site-packages|dist-packages|node_modules)\/)|^.*\/go\/pkg\/mod\/|^.*\/\.cargo\/registry\/src\/[^/]+\/|^.*\/lib\/(?=python3\.\d+\/)|^\/rustc\/[^/]+\//;
/** Of a path that is known by none of these. */
const LAST_PARTS = 3;

/** A frame, and whether it is in the project's own code. */
export interface Place extends Frame {
  readonly isOwn: boolean;
}

/** Tells the project's own code from that of its libraries. */
export class SourcePlaces {
  readonly #root: string;
  readonly #foreign: readonly string[];
  readonly #listFiles: () => readonly string[];
  #files: readonly string[] | null = null;

  /**
   * @param root the project's, absolute and real
   * @param foreign folders in it that its setup fills, such as `deps`
   * @param listFiles the project's, for frames that name only the end of a path, as Java's do; asked once
   */
  constructor(root: string, foreign: readonly string[], listFiles: () => readonly string[]) {
    this.#root = root;
    this.#foreign = foreign.map((folder) => `${folder.replace(/\/+$/, "")}/`);
    this.#listFiles = listFiles;
  }

  /** Null where a line isn't known. */
  placeOf([file, line, name]: ProfileFrame): Place | null {
    if (line < 1 || file === "") return null;
    const inside = this.#inside(file);
    const isOwn = inside !== null && !isForeign(inside) && !this.#foreign.some((one) => inside.startsWith(one));
    return { file: isOwn ? inside : shortened(inside ?? file), line, function: name, isOwn };
  }

  /**
   * What holds an object, such as `module queue: _tasks (filled at /project/queue.py:7) → set`, as it is told: where a library
   * fills its own containers says nothing of the project, and would show where that lies on this machine.
   */
  holder(text: string): string {
    const isOwn = (address: string) => this.placeOf([address.replace(/:\d+$/, ""), 1, null])?.isOwn ?? false;
    const ownOnly = text.replace(/ \(filled at ([^()]*)\)/g, (told, addresses: string) =>
      addresses.split(" and ").every(isOwn) ? told : "",
    );
    return this.withoutRoot(ownOnly);
  }

  /** A text that names files, such as `files in /project/out`, without where the project lies on this machine. */
  withoutRoot(text: string): string {
    const inside = (word: string) => (word.startsWith(`${this.#root}/`) ? word.slice(this.#root.length + 1) : word);
    const words = text.split(" ").map((word) => (word === this.#root ? "." : inside(word)));
    return words.join(" ");
  }

  /** Relative to the root; null for what lies elsewhere. */
  #inside(file: string): string | null {
    if (file.startsWith(`${this.#root}/`)) return file.slice(this.#root.length + 1);
    if (file.startsWith("/") || file.includes("..")) return null;
    const end = `/${file.replace(/^\.\//, "")}`;
    this.#files ??= this.#listFiles();
    const found = this.#files.filter((candidate) => `/${candidate}`.endsWith(end));
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}

function shortened(file: string): string {
  const library = file.replace(LIBRARIES, "");
  return library === file ? file.split("/").slice(-LAST_PARTS).join("/") : library;
}
