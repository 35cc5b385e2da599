import { z } from "zod";
import type { Workload } from "../domain/scenario.ts";
import { parseBytes } from "../units/bytes.ts";
import { milliseconds, parseDuration } from "../units/duration.ts";

/** The texts and numbers of which the configuration is made. Each `error` is what an error says was expected. */

/** Text that says something, unless it may be `empty`. No NUL: no path, command or variable can hold one. */
export function text({ empty = false } = {}) {
  return z.string({ error: "text" }).regex(empty ? /^[^\0]*$/ : /^[^\0]*[^\0\s][^\0]*$/, { error: "text" });
}

export function textList(error: string) {
  return z.array(text(), { error });
}

const SIZE = "a size such as 64 B, 16 KiB or 1.5 MB";

export function size() {
  return z.union([z.string(), z.number()], { error: SIZE }).transform((value, context) => {
    const read = parseBytes(String(value));
    if (read !== null) return read;
    context.issues.push({ code: "custom", message: SIZE, input: value });
    return z.NEVER;
  });
}

const DURATION = "a duration with a unit such as 500ms, 60s or 5m, up to 24h";
const LONGEST = milliseconds(24 * 60 * 60 * 1000);

/** Not endless, as a timer can't count beyond 24 days. */
export function durationText() {
  return z.string({ error: DURATION }).transform((value, context) => {
    const read = parseDuration(value);
    if (read !== null && read > 0 && read <= LONGEST) return read;
    context.issues.push({ code: "custom", message: DURATION, input: value });
    return z.NEVER;
  });
}

type ModuleKind = Extract<Workload["kind"], "python" | "node">;

const MODULES: Readonly<Record<ModuleKind, { readonly pattern: RegExp; readonly expected: string }>> = {
  python: {
    pattern: /^([^\0]+?\.py)(?::([\p{ID_Start}_]\p{ID_Continue}*))?$/u,
    expected: "file.py or file.py:name",
  },
  node: {
    pattern: /^([^\0]+?\.[cm]?[jt]s)(?:#([\p{ID_Start}$_][\p{ID_Continue}$]*))?$/u,
    expected: "file.mjs or file.mjs#name (.js, .cjs and .ts too)",
  },
};

/** The file of a module and, where given, the name of a function or class in it. */
export function workloadPath(kind: ModuleKind) {
  const { pattern, expected } = MODULES[kind];
  return z.string({ error: expected }).transform((value, context) => {
    const [, file, name = null] = pattern.exec(value) ?? [];
    if (file !== undefined) return { file, name };
    context.issues.push({ code: "custom", message: expected, input: value });
    return z.NEVER;
  });
}
