// Prints "passed failed" from the test runner's JSON report; fails when there is none or when no test was run.
import { readFileSync } from "node:fs";

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (!(numPassedTests + numFailedTests > 0)) throw new Error("the report counts no test");
console.log(`${numPassedTests} ${numFailedTests}`);
