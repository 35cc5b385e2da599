import { PARTS, type PartName } from "./arguments.ts";

const HEAD = `# Benchmarks

What measuring costs and what it finds. Written by \`npm run bench -- --full --write\`: each section by its own run, and says
which. Ratios were taken side by side in one run; figures are medians (lowest … highest of the rounds). A benchmark
neither passes nor fails: where a goal is missed, it says so beside the figure.
`;

/** The page with the given sections in place of its old ones; the others stay as they are. */
export function pageWith(page: string, sections: ReadonlyMap<PartName, string>): string {
  const kept = PARTS.map((part) => {
    const text = sections.get(part) ?? sectionIn(page, part);
    return text === null ? "" : `\n${marker(part, "begin")}\n\n${text}\n\n${marker(part, "end")}\n`;
  });
  return HEAD + kept.join("");
}

function sectionIn(page: string, part: PartName): string | null {
  const begin = page.indexOf(marker(part, "begin"));
  const end = page.indexOf(marker(part, "end"));
  return begin < 0 || end < begin ? null : page.slice(begin + marker(part, "begin").length, end).trim();
}

function marker(part: PartName, edge: "begin" | "end"): string {
  return `<!-- ${part}:${edge} -->`;
}
