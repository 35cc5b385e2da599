import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UserMistake } from "../domain/user-mistake.ts";

/**
 * Writes the Markdown report into `folder` and returns the file's absolute path.
 * @throws UserMistake when it can't be written
 */
export async function writeReport(folder: string, markdown: string): Promise<string> {
  const file = resolve(folder, "report.md");
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, markdown);
    return file;
  } catch (error) {
    throw new UserMistake(
      `The report ${join(folder, "report.md")} can't be written: ${error instanceof Error ? error.message : String(error)}.\n` +
        "Expected a folder that may be written to, for example --report out.",
    );
  }
}
