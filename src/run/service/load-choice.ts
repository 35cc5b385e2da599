import type { ServiceIteration } from "../../domain/scenario.ts";
import type { Workbench } from "../workbench.ts";
import { CommandLoad } from "./command-load.ts";
import type { Load } from "./load.ts";
import { RequestLoad } from "./request-load.ts";

export function loadOf(iteration: ServiceIteration, bench: Workbench): Load {
  return iteration.kind === "request" ? new RequestLoad(iteration) : new CommandLoad(iteration.command, bench);
}
