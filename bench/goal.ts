/** What a figure should reach at most, and the words to add where it doesn't. */
export interface Goal {
  readonly limit: number;
  /** As it is printed, such as `≤ 1.05`. */
  readonly text: string;
  /** What is known of the reason for missing it. */
  readonly whenMissed: string;
}

export function isMet(value: number, goal: Goal): boolean {
  return value <= goal.limit;
}

/** The cell beside a figure: the goal, and whether it is met. */
export function goalCell(value: number, goal: Goal): string {
  return isMet(value, goal) ? `${goal.text}: met` : `${goal.text}: **missed**`;
}

/** The line below a table for a figure that misses its goal; none for one that meets it. */
export function missLines(name: string, value: number, goal: Goal): string[] {
  return isMet(value, goal) ? [] : [`Missed, ${name}: ${goal.whenMissed}`];
}
