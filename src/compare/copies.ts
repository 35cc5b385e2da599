import { constants } from "node:fs";
import { copyFile, lstat, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { Revision } from "../domain/results.ts";
import type { Variant } from "../domain/scenario.ts";
import { wordsOf, workloadFiles } from "../plan/workload-files.ts";

/**
 * Workload files of one revision in the other's tree. A copy lies beside the original, under a name of its own, so that it
 * finds the same neighbours and hides nothing; what was written is removed on disposal.
 */
export class Copies implements AsyncDisposable {
  readonly #from: string;
  readonly #to: string;
  readonly #owner: Revision;
  readonly #written = new Map<string, Promise<void>>();

  /** @param from where the files are, and `to`, where they are to be run: the project's root in each tree, absolute */
  constructor(from: string, to: string, owner: Revision) {
    this.#from = from;
    this.#to = to;
    this.#owner = owner;
  }

  /**
   * The variant as it is to be started in the other tree: its workload is the copy where the file differs there. What has
   * no file that could be copied is left as it is; it may fail when it is run.
   */
  async place(variant: Variant): Promise<Variant> {
    const { workload } = variant;
    switch (workload.kind) {
      case "python":
      case "node": {
        const copy = await this.#firstCopy(workloadFiles(variant));
        return copy === null ? variant : { ...variant, workload: { ...workload, file: join(this.#to, copy) } };
      }
      case "command": {
        // A command of head's names programs, and head's program on base would be head's leak on base.
        if (this.#owner === "head") return variant;
        return { ...variant, workload: { ...workload, command: await this.#withCopies(workload.command, variant) } };
      }
      case "service":
        return variant;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#written.keys()].map((copy) => rm(join(this.#to, copy), { force: true })));
  }

  async #withCopies(command: string, variant: Variant): Promise<string> {
    let text = command;
    for (const word of wordsOf(command)) {
      const alone: Variant = { ...variant, workload: { kind: "command", command: word } };
      if ((await this.#firstCopy(workloadFiles(alone))) === null) continue;
      // By the same way as the original, however the shell gets there.
      text = text.replace(wholeWord(word), () => copyName(word, this.#owner));
    }
    return text;
  }

  /** The copy of the first of `files` that exists, relative to the root; null where none does, or none differs. */
  async #firstCopy(files: readonly string[]): Promise<string | null> {
    for (const file of files) {
      if (!(await isOrdinary(join(this.#from, file)))) continue;
      if (await isSame(join(this.#from, file), join(this.#to, file))) return null;
      const copy = copyName(file, this.#owner);
      const writing = this.#written.get(copy) ?? this.#copy(file, copy);
      this.#written.set(copy, writing);
      await writing;
      return copy;
    }
    return null;
  }

  async #copy(file: string, copy: string): Promise<void> {
    await mkdir(dirname(join(this.#to, copy)), { recursive: true });
    await rm(join(this.#to, copy), { force: true });
    // Never through a link that lies there already.
    await copyFile(join(this.#from, file), join(this.#to, copy), constants.COPYFILE_EXCL);
  }
}

/** `leaks/queue.py` → `leaks/queue_of_base.py`: a name that every language can load. */
function copyName(file: string, owner: Revision): string {
  const extension = extname(file);
  return `${file.slice(0, file.length - extension.length)}_of_${owner}${extension}`;
}

function wholeWord(word: string): RegExp {
  const literally = word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`(?<![\\w./-])${literally}(?![\\w./-])`, "g");
}

async function isOrdinary(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isFile() ?? false;
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => readFile(path).catch(() => null)));
  return first != null && second != null && first.equals(second);
}
