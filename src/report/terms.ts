import type { Results } from "../domain/results.ts";

/** What the two sides of a comparison are called in running text, in which words in back-quotes are code. */
export interface Terms {
  /** Such as `main` in back-quotes, or just: base. */
  readonly base: string;
  /** What is judged: there is a pull request only where something was to be compared. */
  readonly change: "this PR" | "this change";
}

const LONGEST_NAME = 100;

/** @param baseName what people call base, such as `main`; null: nothing better than that */
export function termsOf({ comparison }: Pick<Results, "comparison">, baseName: string | null): Terms {
  const name = (baseName ?? "").slice(0, LONGEST_NAME).replaceAll("`", "'");
  return {
    base: name.trim() === "" ? "base" : `\`${name}\``,
    change: comparison === null ? "this change" : "this PR",
  };
}
