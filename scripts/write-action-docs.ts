import { readFileSync, writeFileSync } from "node:fs";
import { actionFile, withTables } from "./action-docs.ts";

/** `action.yml` and the README's tables say what the code reads and sets. A test compares them with it. */
const readme = new URL("../README.md", import.meta.url);

writeFileSync(new URL("../action.yml", import.meta.url), actionFile());
writeFileSync(readme, withTables(readFileSync(readme, "utf8")));
