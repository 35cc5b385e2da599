import type { Series } from "../domain/measure.ts";
import type { TreeSample } from "../measure/tree-sampler.ts";
import type { OwnFigures } from "./cooperative/protocol.ts";

/** Everything that was sampled at one point of a run. */
export interface Mark {
  /** Done so far by this process. */
  readonly iterations: number;
  readonly tree: TreeSample;
  readonly own: OwnFigures;
}

/** The marks of one run as series. A figure that some mark lacks is left out, but a counter is 0 where it isn't named. */
export function seriesOf(marks: readonly Mark[]): Series {
  const heap = everywhere(marks.map(({ own }) => own.heap));
  const fds = everywhere(marks.map(({ tree }) => tree.fds));
  const threads = everywhere(marks.map(({ tree }) => tree.threads));
  const counters = [...new Set(marks.flatMap(({ own }) => Object.keys(own.counters)))];
  return {
    iterations: marks.map(({ iterations }) => iterations),
    memory: marks.map(({ tree }) => tree.memory),
    ...(heap && { heap }),
    ...(fds && { fds }),
    ...(threads && { threads }),
    children: marks.map(({ tree }) => tree.children),
    ...Object.fromEntries(counters.map((name) => [`counter:${name}`, marks.map(({ own }) => counted(own, name))])),
  };
}

/** A counter may have the name of what every object inherits, such as `constructor`. */
function counted({ counters }: OwnFigures, name: string): number {
  return Object.hasOwn(counters, name) ? (counters[name] ?? 0) : 0;
}

function everywhere(figures: readonly (number | null)[]): readonly number[] | null {
  return figures.length > 0 && figures.every((figure) => figure !== null) ? figures : null;
}
