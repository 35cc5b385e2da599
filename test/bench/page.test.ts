import { describe, expect, it } from "vitest";
import { pageWith } from "../../bench/page.ts";
import { sectionText } from "../../bench/section.ts";

describe("the page of benchmarks", () => {
  it("keeps the sections that were not measured again", () => {
    const first = pageWith(
      "",
      new Map([
        ["overhead", "## Cost\n\n1.02"],
        ["footprint", "## Size\n\n80 MB"],
      ]),
    );
    const second = pageWith(first, new Map([["overhead", "## Cost\n\n1.04"]]));
    expect(second).toContain("1.04");
    expect(second).not.toContain("1.02");
    expect(second).toContain("80 MB");
  });

  it("has its parts in one order, whichever is measured first", () => {
    const late = pageWith("", new Map([["footprint", "## Size"]]));
    const both = pageWith(late, new Map([["overhead", "## Cost"]]));
    expect(both.indexOf("## Cost")).toBeLessThan(both.indexOf("## Size"));
  });

  it("is the same when the same is written again", () => {
    const sections = new Map([["tools" as const, "## Tools"]]);
    const page = pageWith("", sections);
    expect(pageWith(page, sections)).toBe(page);
    expect(pageWith(page, new Map())).toBe(page);
  });
});

describe("a section", () => {
  const section = {
    part: "tools" as const,
    title: "Tools",
    tables: [{ caption: "Answers.", header: ["Case", "Answer"], rows: [["a|b\nc", "leak"]] }],
    remarks: ["One.", "Two."],
  };

  it("says where its figures are from before it shows any, and what they can't say after", () => {
    const text = sectionText(section, "_Commit 1234._");
    const order = ["## Tools", "_Commit 1234._", "Answers.", "leak", "- One.\n- Two."].map((part) =>
      text.indexOf(part),
    );
    expect(order.every((position) => position >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("keeps its table whole, whatever a case is called", () => {
    expect(sectionText(section, "")).toContain("| a\\|b c | leak   |");
  });
});
