import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, extname, join, relative } from "node:path";
import type { Revision } from "../domain/results.ts";
import type { Variant } from "../domain/scenario.ts";
import { driverFiles, wordsOf, workloadFiles } from "../plan/workload-files.ts";

/** A workload's file of the other side. */
interface Original {
  /** Relative to the project's root. */
  readonly file: string;
  readonly contents: Buffer;
  readonly mode: number;
}

/**
 * Workload files of one side in the other's tree. A copy lies beside the original, under a name of its own, so that it finds
 * the same neighbours and hides nothing. Contents are remembered before any code of the project runs, and written anew for
 * each process, whatever has become of them; what was written is removed on disposal.
 */
export class Copies implements AsyncDisposable {
  /** The other side's project, absolute. */
  readonly from: string;
  readonly #to: string;
  readonly #owner: Revision;
  /** Runs side by side in one tree keep apart. */
  readonly #run = randomBytes(4).toString("hex");
  /** By path; null: there is no such file. */
  #originals = new Map<string, Promise<Original | null>>();
  readonly #written = new Set<string>();

  /** @param from where the files are, and `to`, where they are to be run: the project's root in each tree, absolute */
  constructor(from: string, to: string, owner: Revision) {
    this.from = from;
    this.#to = to;
    this.#owner = owner;
  }

  /** The same files, as they are remembered here, for another tree. */
  into(to: string): Copies {
    const copies = new Copies(this.from, to, this.#owner);
    copies.#originals = this.#originals;
    return copies;
  }

  /** Reads what drives a variant, for when it is placed. */
  async remember(variant: Variant): Promise<void> {
    await Promise.all(driverFiles(variant).map((file) => this.#original(file)));
  }

  /**
   * The variant as it is to be started in the other tree: with the file that this side has, or a copy of it where it
   * differs there. What has no file that could be copied is left as it is; it may fail when it is run.
   */
  async place(variant: Variant): Promise<Variant> {
    const { workload } = variant;
    // What Python compiles of a copy would stay.
    const env = { PYTHONDONTWRITEBYTECODE: "1", ...variant.env };
    switch (workload.kind) {
      case "python":
      case "node": {
        const placed = await this.#placeFirst(workloadFiles(variant));
        return placed === null ? variant : { ...variant, env, workload: { ...workload, file: join(this.#to, placed) } };
      }
      case "command": {
        // A command of head's names programs, and head's program on base would be head's leak on base.
        if (this.#owner === "head") return variant;
        return {
          ...variant,
          env,
          workload: { ...workload, command: await this.#withCopies(workload.command, variant) },
        };
      }
      case "service": {
        // What drives a server is not what is measured: each side's own server is started.
        const { iterate } = workload;
        if (iterate.kind === "request") return variant;
        const command = await this.#withCopies(iterate.command, variant);
        return { ...variant, env, workload: { ...workload, iterate: { kind: "command", command } } };
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A folder that the project's own code has replaced by something else holds no copy of ours any more.
    await Promise.all([...this.#written].map((copy) => rm(join(this.#to, copy), { force: true }).catch(() => {})));
  }

  async #withCopies(command: string, variant: Variant): Promise<string> {
    let text = command;
    for (const word of wordsOf(command)) {
      const alone: Variant = { ...variant, workload: { kind: "command", command: word } };
      const files = workloadFiles(alone);
      const placed = await this.#placeFirst(files);
      if (placed === null || files.includes(placed)) continue;
      // By the same way as the original, however the shell gets there.
      text = text.replace(wholeWord(word), () => this.#copyName(word));
    }
    return text;
  }

  /** Where the first of `files` that this side has lies in the other tree; null: it has none of them. */
  async #placeFirst(files: readonly string[]): Promise<string | null> {
    for (const file of files) {
      const original = await this.#original(file);
      if (original === null) continue;
      const there = await readFile(join(this.#to, file)).catch(() => null);
      return there?.equals(original.contents) ? file : this.#write(original);
    }
    return null;
  }

  #original(file: string): Promise<Original | null> {
    const reading = this.#originals.get(file) ?? readOriginal(this.from, file);
    this.#originals.set(file, reading);
    return reading;
  }

  /** Renamed into place: another variant may be reading it. */
  async #write({ file, contents, mode }: Original): Promise<string> {
    const copy = this.#copyName(file);
    const path = join(this.#to, copy);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomBytes(4).toString("hex")}`;
    await writeFile(unfinished, contents, { flag: "wx" });
    await chmod(unfinished, mode);
    await rename(unfinished, path);
    this.#written.add(copy);
    return copy;
  }

  /** `leaks/queue.py` → `leaks/queue_of_base_1f2e3d4c.py`: a name that every language can load, and nobody else has. */
  #copyName(file: string): string {
    const extension = extname(file);
    return `${file.slice(0, file.length - extension.length)}_of_${this.#owner}_${this.#run}${extension}`;
  }
}

/** Through links, as whoever starts it would; but none that leads out of the tree's own folders. */
async function readOriginal(root: string, file: string): Promise<Original | null> {
  try {
    const path = await realpath(join(root, file));
    const isInside = !relative(dirname(await realpath(root)), path).startsWith("..");
    const facts = await stat(path);
    if (!facts.isFile() || !isInside) return null;
    return { file, contents: await readFile(path), mode: facts.mode & 0o777 };
  } catch {
    return null;
  }
}

function wholeWord(word: string): RegExp {
  const literally = word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`(?<![\\w./-])${literally}(?![\\w./-])`, "g");
}
