// Installs what runs and checks the workflows, where it is missing.
import { installTools } from "./workflow-tools.ts";

const problems = installTools(console.log);
for (const problem of problems) console.error(`Workflows are not tested: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
