import { defineConfig } from "rolldown";

export default defineConfig({
  input: { index: "src/action.ts", cli: "src/cli.ts" },
  platform: "node",
  output: {
    dir: "dist",
    format: "esm",
    // Names without hashes: a changed chunk is a changed file in a diff, not a renamed one.
    chunkFileNames: "[name].js",
    cleanDir: true,
    minify: false,
  },
});
