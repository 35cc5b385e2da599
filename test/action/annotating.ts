import { readFileSync } from "node:fs";
import * as core from "@actions/core";
import { annotate, annotationsOf } from "../../src/action/annotations.ts";

/** Annotates the results that stdin holds, as the action does. */
annotate(annotationsOf(JSON.parse(readFileSync(0, "utf8")), ""), core);
