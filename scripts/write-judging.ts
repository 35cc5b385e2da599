import { readFileSync, writeFileSync } from "node:fs";
import { withTypicalSeries } from "../test/judge/typical-series.ts";

/** The pictures in the docs are recorded series, and what is said of them is what the judge says. A test compares them. */
const page = new URL("../docs/judging.md", import.meta.url);

writeFileSync(page, withTypicalSeries(readFileSync(page, "utf8")));
