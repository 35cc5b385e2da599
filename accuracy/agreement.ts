import type { Outcome } from "./outcome.ts";

/** The share of answers that are the one most often given to their case; null where no case was measured twice. */
export function agreementOf(outcomes: readonly Outcome[]): number | null {
  const repeated = [...answersByCase(outcomes).values()].filter((answers) => answers.length > 1);
  const given = repeated.reduce((sum, answers) => sum + answers.length, 0);
  return given === 0 ? null : repeated.reduce((sum, answers) => sum + mostCommon(answers), 0) / given;
}

function answersByCase(outcomes: readonly Outcome[]): Map<string, string[]> {
  const byCase = new Map<string, string[]>();
  for (const { name, answer } of outcomes) {
    if (answer !== "unmeasured") byCase.set(name, [...(byCase.get(name) ?? []), answer]);
  }
  return byCase;
}

function mostCommon(answers: readonly string[]): number {
  return Math.max(...[...new Set(answers)].map((answer) => answers.filter((other) => other === answer).length));
}
