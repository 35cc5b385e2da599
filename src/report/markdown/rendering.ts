import type { Synopsis } from "../synopsis.ts";
import type { DetailLevel } from "./detail-level.ts";
import type { Repository } from "./report-context.ts";

/** What is told, where it will be read, and in how much detail. */
export interface Rendering extends Synopsis {
  readonly repository: Repository | null;
  readonly level: DetailLevel;
}
