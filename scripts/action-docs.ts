import { markdownTable } from "markdown-table";
import { stringify } from "yaml";
import { INPUTS, type Mode } from "../src/action/input-list.ts";
import { OUTPUTS } from "../src/action/outputs.ts";

/** The text of `action.yml`. */
export function actionFile(): string {
  const inputs = Object.entries(INPUTS).map(([name, input]) => [
    name,
    {
      description: `${input.about} (${input.expected})`,
      required: false,
      ...(input.default === null ? {} : { default: input.default }),
    },
  ]);
  const outputs = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]);
  const action = {
    name: "leakproof",
    description: "Proves by measurement whether a suspected memory leak is one, and blocks the merge for a leak",
    author: "The leakproof authors",
    branding: { icon: "droplet", color: "blue" },
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: { using: "node24", main: "dist/index.js" },
  };
  return `# Written by npm run build, from src/action.\n${stringify(action, { lineWidth: 0 })}`;
}

/**
 * The README with its tables of inputs and outputs as they are now.
 * @throws Error when the markers between which a table stands are missing
 */
export function withTables(readme: string): string {
  return withTable(withTable(readme, "inputs", inputsTable()), "outputs", outputsTable());
}

function withTable(readme: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [before, between] = readme.split(begin);
  const after = between?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks ${begin} or ${end}`);
  return `${before}${begin}\n\n${table}\n\n${end}${after}`;
}

function inputsTable(): string {
  const rows = Object.entries(INPUTS).map(([name, input]) => [
    `\`${name}\``,
    input.about,
    input.expected,
    input.default === null ? "" : `\`${input.default}\``,
    modesText(input.modes),
  ]);
  return markdownTable([["Input", "What it is", "Expected", "Default", "Read by"], ...rows]);
}

const EVERY_MODE = 3;

function modesText(modes: readonly Mode[]): string {
  return modes.length === EVERY_MODE ? "every mode" : modes.map((mode) => `\`${mode}\``).join(", ");
}

function outputsTable(): string {
  const rows = Object.entries(OUTPUTS).map(([name, about]) => [`\`${name}\``, about]);
  return markdownTable([["Output", "What it is"], ...rows]);
}
