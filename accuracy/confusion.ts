import type { Outcome } from "./outcome.ts";

/** How often which answer was given to which truth. Leaks below the budget are counted apart: tolerating them is right. */
export interface Confusion {
  readonly leaks: Answers;
  readonly clean: Answers;
  readonly belowBudget: number;
}

export interface Answers {
  readonly leak: number;
  readonly clean: number;
  readonly inconclusive: number;
  readonly error: number;
}

export function confusionOf(outcomes: readonly Outcome[]): Confusion {
  const measured = outcomes.filter(({ answer }) => answer !== "unmeasured");
  const leaks = measured.filter(({ truth }) => truth === "leak");
  const tolerated = leaks.filter(({ isAboveBudget, answer }) => !isAboveBudget && answer !== "leak");
  return {
    leaks: answersOf(leaks.filter((outcome) => !tolerated.includes(outcome))),
    clean: answersOf(measured.filter(({ truth }) => truth === "clean")),
    belowBudget: tolerated.length,
  };
}

/** Of what was called a leak, the share that is one; null where nothing was. */
export function precisionOf({ leaks, clean }: Confusion): number | null {
  return share(leaks.leak, leaks.leak + clean.leak);
}

/** Of the leaks above the budget, the share that was called one: inconclusive and errors count against it. */
export function recallOf({ leaks }: Confusion): number | null {
  return share(leaks.leak, total(leaks));
}

/** Of the clean cases, the share that was cleared rather than left open. */
export function clearedOf({ clean }: Confusion): number | null {
  return share(clean.clean, total(clean));
}

function answersOf(outcomes: readonly Outcome[]): Answers {
  const count = (answer: Outcome["answer"]) => outcomes.filter((outcome) => outcome.answer === answer).length;
  return { leak: count("leak"), clean: count("clean"), inconclusive: count("inconclusive"), error: count("error") };
}

/** How many answers there are. */
export function total(answers: Answers): number {
  return answers.leak + answers.clean + answers.inconclusive + answers.error;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
