import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { loadConfig } from "../src/config/config-file.ts";
import { type Label, labelsSchema, type PlaceLabel } from "./label.ts";
import { type Place, placeOf } from "./place.ts";

export interface Case {
  /** The scenario's id. */
  readonly id: string;
  readonly label: Label;
  /** Where what stays is made: each of them is right; empty where the label doesn't say. */
  readonly places: readonly Place[];
}

/** Programs that belong together: one configuration, of which every scenario is labelled. */
export interface Family {
  /** Such as `python/shapes`. */
  readonly name: string;
  readonly language: string;
  readonly config: string;
  readonly cases: readonly Case[];
}

/**
 * All families of a corpus, in the order of their names.
 * @param corpus its folder, absolute
 * @throws Error for labels that can't be read, for a scenario without a label, a label without a scenario, or a site that
 * is not one line of the programs
 */
export function familiesOf(corpus: string): Family[] {
  const configs = globSync("*/*/leakproof.yml", { cwd: corpus, absolute: true }).sort();
  return configs.map((config) => familyOf(corpus, config));
}

function familyOf(corpus: string, config: string): Family {
  const name = relative(corpus, dirname(config));
  const labels = labelsIn(join(dirname(config), "labels.yml"), name);
  const ids = loadConfig(corpus, config).config.scenarios.map(({ id }) => id);
  const strangers = Object.keys(labels).filter((id) => !ids.includes(id));
  if (strangers.length > 0) throw new Error(`${name}/labels.yml: no scenario ${strangers.join(", ")}`);
  const cases = ids.map((id) => {
    const label = labels[id];
    if (label === undefined) throw new Error(`${name}/labels.yml: scenario ${id} has no label`);
    return { id, label, places: label.truth === "leak" ? placesOf(label.site, dirname(config), `${name}:${id}`) : [] };
  });
  return { name, language: name.split("/")[0] ?? name, config, cases };
}

function placesOf(site: readonly PlaceLabel[], folder: string, name: string): Place[] {
  return site.map((one) => {
    try {
      return placeOf(one, readFileSync(join(folder, one.file), "utf8"));
    } catch (error) {
      throw new Error(`${name}: its site is not found: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

function labelsIn(file: string, family: string): Readonly<Record<string, Label>> {
  const read = labelsSchema.safeParse(parse(readFileSync(file, "utf8")));
  if (read.success) return read.data.cases;
  const problems = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`${family}/labels.yml: ${problems.join("; ")}`);
}
