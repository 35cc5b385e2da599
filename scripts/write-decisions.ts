import { writeFileSync } from "node:fs";
import { decisionsPage } from "../test/decisions/page.ts";

/** What the docs say of decisions is what the code decides. A test compares them. */
writeFileSync(new URL("../docs/decisions.md", import.meta.url), await decisionsPage());
