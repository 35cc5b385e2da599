import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Position } from "../domain/scenario.ts";
import type { Problem } from "./problem.ts";
import { duplicateKeys, syntaxProblems, unknownAliases } from "./yaml-problems.ts";

/** The keys and list indexes that lead to a place in the file: `["scenarios", 0, "timeout"]`. */
export type Path = readonly (string | number)[];

/** A YAML text as plain values, which can still say where each of them stands. */
export interface YamlSource {
  readonly value: unknown;
  /** Where the text isn't YAML, `value` is undefined; keys that stand twice leave it readable. */
  readonly problems: readonly Problem[];
  /** Where the value at `path` begins; for one that isn't there, where its nearest ancestor does. */
  valueAt(path: Path): Position;
  /** Where the key at the end of `path` begins; as `valueAt` for a list item. */
  keyAt(path: Path): Position;
}

export function parseYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // `duplicateKeys` reports them, with both places.
    uniqueKeys: false,
    merge: true,
  });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const unreadable = [...syntaxProblems(document, position), ...unknownAliases(document, position)];
  const duplicates = duplicateKeys(document, position);
  return {
    ...(unreadable.length === 0
      ? expand(document, duplicates)
      : { value: undefined, problems: [...unreadable, ...duplicates] }),
    valueAt: (path) => position(offsetOf(stepsTo(document, path).at(-1)?.value ?? document.contents)),
    keyAt: (path) => {
      const steps = stepsTo(document, path);
      const last = steps.at(-1);
      const node = steps.length === path.length ? (last?.key ?? last?.value) : last?.value;
      return position(offsetOf(node ?? document.contents));
    },
  };
}

function expand(document: Document, problems: readonly Problem[]): Pick<YamlSource, "value" | "problems"> {
  try {
    return { value: document.toJS(), problems };
  } catch (error) {
    // Aliases that multiply without end, or a merge of what is no map: found only here, and without a place.
    const cause = `can't expand the file's aliases: ${error instanceof Error ? error.message : String(error)}`;
    const problem = {
      position: { line: 1, column: 1 },
      cause,
      expected: "few aliases, and maps after <<",
      example: null,
    };
    return { value: undefined, problems: [...problems, problem] };
  }
}

interface Step {
  readonly key: Node | null;
  readonly value: Node;
}

/** The nodes along `path`, as far as they exist. */
function stepsTo(document: Document, path: Path): Step[] {
  const steps: Step[] = [];
  let node: Node | null | undefined = document.contents;
  for (const part of path) {
    const parent: Node | null | undefined = isAlias(node) ? node.resolve(document) : node;
    const step = stepInto(parent, part);
    if (step === null) break;
    steps.push(step);
    node = step.value;
  }
  return steps;
}

function stepInto(parent: unknown, part: string | number): Step | null {
  if (isMap<Node, Node | null>(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === String(part));
    return pair === undefined ? null : { key: pair.key, value: pair.value ?? pair.key };
  }
  if (isSeq<Node>(parent) && typeof part === "number") {
    const value = parent.items[part];
    return value === undefined ? null : { key: null, value };
  }
  return null;
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
