import type { ServiceIteration } from "../../domain/scenario.ts";
import type { Workbench } from "../workbench.ts";
import { CommandLoad } from "./command-load.ts";
import { RequestLoad } from "./request-load.ts";

/** What makes a server work, one iteration at a time. */
export interface Load {
  /** @throws LoadFailed when the server did not do it, or not as it should */
  iterate(): Promise<void>;
  /** Ends an iteration that is under way, too. */
  close(): Promise<void>;
}

export function loadOf(iteration: ServiceIteration, bench: Workbench): Load {
  return iteration.kind === "request" ? new RequestLoad(iteration) : new CommandLoad(iteration.command, bench);
}
