import type { Results } from "../domain/results.ts";
import type { Audience } from "./audience.ts";
import type { JudgedChange } from "./judged-change.ts";

/** What is published, and for whom. */
export interface Edition extends Pick<JudgedChange, "baseName" | "measuredBy"> {
  readonly results: Results;
  /** The file that they are written to, absolute; null: there is nothing to hand over. */
  readonly resultsFile: string | null;
  /** The project's root, relative to the repository's. */
  readonly projectFolder: string;
  /** Null: nobody can be asked or written to on GitHub. */
  readonly audience: Audience | null;
}
