import { defineConfig } from "vitest/config";

const report = process.env.LEAKPROOF_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Measured processes share the machine with each other: more workers than cores would only add noise.
    maxWorkers: 2,
    testTimeout: 60_000,
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
});
