import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Measured processes share the machine with each other: more workers than cores would only add noise.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
