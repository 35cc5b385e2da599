import { defineConfig } from "vitest/config";

const report = process.env.LEAKPROOF_TEST_REPORT;

/** Apart from the other tests: these need act, which needs Go to be built, and Node 24. */
export default defineConfig({
  test: {
    include: ["test/workflows/*.act.ts"],
    maxWorkers: 2,
    testTimeout: 180_000,
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
});
