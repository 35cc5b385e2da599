import { z } from "zod";
import { type InquiryContext, inquire } from "./inquiry.ts";

/** What a Python file defines at its top level. */
export interface PythonNames {
  readonly names: readonly string[];
  /** Those of them that are functions or classes of its own. */
  readonly own: readonly string[];
  /** It may define more than can be seen without running it. */
  readonly isOpen: boolean;
}

// Reads, and never runs, the files.
const LIST_NAMES = `
import ast, json, sys

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

def targets(node):
    if isinstance(node, ast.Name):
        return {node.id}
    parts = ast.iter_child_nodes(node) if isinstance(node, (ast.Tuple, ast.List, ast.Starred)) else []
    return set().union(*map(targets, parts))

def defined(body):
    names = set()
    for node in body:
        if isinstance(node, DEFINITIONS):
            names.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names.update((alias.asname or alias.name).split(".")[0] for alias in node.names)
        elif isinstance(node, ast.Assign):
            names.update(*map(targets, node.targets))
        elif isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.For)):
            names.update(targets(node.target))
        for part in ("body", "orelse", "finalbody"):
            if not isinstance(node, DEFINITIONS):
                names.update(defined(getattr(node, part, [])))
        for handler in getattr(node, "handlers", []) + getattr(node, "cases", []):
            names.update(defined(handler.body))
    return names

def listed(file):
    try:
        with open(file, "rb") as source:
            tree = ast.parse(source.read())
    except (OSError, SyntaxError, ValueError):
        return None
    dynamic = {"exec", "eval", "globals", "setattr", "vars", "locals", "__getattr__"}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names = defined(tree.body)
    own = [node.name for node in tree.body if isinstance(node, DEFINITIONS)]
    return {"names": sorted(names - {"*"}), "own": own, "isOpen": "*" in names or bool(dynamic & (used | names))}

print(json.dumps([listed(file) for file in sys.argv[1:]]))
`;

const answer = z.array(
  z.object({ names: z.array(z.string()), own: z.array(z.string()), isOpen: z.boolean() }).nullable(),
);

/** Of each file in turn; null for one that can't be parsed: running it will tell better why. */
export async function pythonNames(
  python: string,
  files: readonly string[],
  context: InquiryContext,
): Promise<readonly (PythonNames | null)[]> {
  const inquiry = await inquire([python, "-I", "-c", LIST_NAMES, ...files], context);
  const parsed = answer.safeParse(inquiry.state === "answered" ? inquiry.answer : null);
  return parsed.success && parsed.data.length === files.length ? parsed.data : files.map(() => null);
}
