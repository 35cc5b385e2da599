import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { actionFile, withTables } from "../../scripts/action-docs.ts";
import { INPUTS } from "../../src/action/input-list.ts";
import { OUTPUTS } from "../../src/action/outputs.ts";

const committed = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("action.yml", () => {
  it("is what the code says; `npm run build` writes it", () => {
    expect(committed("action.yml")).toBe(actionFile());
  });

  it("is an action that GitHub can start, with all inputs and outputs", () => {
    const action = parse(committed("action.yml"));
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
    expect(Object.keys(action.inputs)).toEqual(Object.keys(INPUTS));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not a template.
    expect(action.inputs["github-token"].default).toBe("${{ github.token }}");
    expect(action.inputs.jobs.default).toBe("1");
  });
});

describe("the README's tables", () => {
  it("are what the code says; `npm run build` writes them", () => {
    const readme = committed("README.md");
    expect(withTables(readme)).toBe(readme);
  });

  it("replace what stood between the markers, and nothing else", () => {
    const stale =
      "a\n<!-- inputs:begin -->\n(stale)\n<!-- inputs:end -->\nb\n<!-- outputs:begin --><!-- outputs:end -->\nc\n";
    const written = withTables(stale);
    expect(written).toMatch(/^a\n<!-- inputs:begin -->\n\n\| Input .*<!-- inputs:end -->\nb\n<!-- outputs:begin -->/s);
    expect(written).toMatch(/\n<!-- outputs:end -->\nc\n$/);
    expect(written).not.toContain("(stale)");
    expect(written.match(/^\| `/gm)).toHaveLength(Object.keys(INPUTS).length + Object.keys(OUTPUTS).length);
  });

  it("need their markers", () => {
    expect(() => withTables("<!-- inputs:begin -->")).toThrow("README.md lacks <!-- inputs:begin --> or");
  });
});
