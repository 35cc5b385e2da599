import { z } from "zod";
import { type InquiryContext, inquire } from "./inquiry.ts";

/** What a module exports, or that this Node is too old to import it. */
export type NodeExports =
  | { readonly kind: "exports"; readonly names: readonly string[] }
  | { readonly kind: "no-typescript"; readonly version: string };

// What the module itself prints on import goes to stderr, so that the answer stands alone.
const LIST_EXPORTS = `
import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
process.stdout.write = process.stderr.write.bind(process.stderr);
const [file] = process.argv.slice(1);
const answer = (value) => { writeSync(1, JSON.stringify(value)); process.exit(0); };
if (/\\.[cm]?ts$/.test(file) && !process.features.typescript) answer({ kind: "no-typescript", version: process.versions.node });
const module = await import(pathToFileURL(file).href);
const names = new Set(Object.keys(module));
const isBuiltIn = (value) => value === Object.prototype || value === Function.prototype || value === Array.prototype;
// A default export's own keys and, where it is an instance, its class's methods.
const isHolder = module.default !== null && ["object", "function"].includes(typeof module.default);
for (let holder = isHolder ? module.default : null; holder !== null && !isBuiltIn(holder); holder = Object.getPrototypeOf(holder)) {
  const isInherited = holder !== module.default;
  for (const key of isInherited ? Object.getOwnPropertyNames(holder) : Object.keys(holder)) if (key !== "constructor") names.add(key);
}
answer({ kind: "exports", names: [...names] });
`;

const answer = z.union([
  z.object({ kind: z.literal("exports"), names: z.array(z.string()) }),
  z.object({ kind: z.literal("no-typescript"), version: z.string() }),
]);

/** Imports the module in a process of its own; null when that fails: running it will tell better why. */
export async function nodeExports(node: string, file: string, context: InquiryContext): Promise<NodeExports | null> {
  const inquiry = await inquire([node, "--input-type=module", "-e", LIST_EXPORTS, "--", file], context);
  const parsed = answer.safeParse(inquiry.state === "answered" ? inquiry.answer : null);
  return parsed.success ? parsed.data : null;
}
