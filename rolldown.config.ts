import { defineConfig } from "rolldown";

/** Each entry is one file that stands by itself: what changes in it shows in a diff, and nothing else is loaded. */
const bundle = (source: string, file: string) => ({
  input: source,
  platform: "node" as const,
  // Node 20 has no `await using`.
  transform: { target: "node20" },
  output: { file, format: "esm" as const, minify: false },
});

export default defineConfig([bundle("src/action.ts", "dist/index.js"), bundle("src/cli.ts", "dist/cli.js")]);
