/** What a figure should reach at most, and the words to add where it doesn't. */
export interface Goal {
  readonly limit: number;
  /** As it is printed, such as `≤ 1.05`. */
  readonly text: string;
  /** What is known of the reason for missing it. */
  readonly whenMissed: string;
  /** What is less can't be true: what it was set against was disturbed more. */
  readonly leastCredible?: number;
}

export type Reach = "met" | "missed" | "not told";

export function reachOf(value: number, { limit, leastCredible = Number.NEGATIVE_INFINITY }: Goal): Reach {
  if (value < leastCredible) return "not told";
  return value <= limit ? "met" : "missed";
}

/** The cell beside a figure: the goal, and whether it is met. */
export function goalCell(value: number, goal: Goal): string {
  const reach = reachOf(value, goal);
  return `${goal.text}: ${reach === "met" ? reach : `**${reach}**`}`;
}

/** The line below a table for a figure that doesn't meet its goal, or of which that can't be told; none for one that does. */
export function missLines(name: string, value: number, goal: Goal): string[] {
  switch (reachOf(value, goal)) {
    case "met":
      return [];
    case "missed":
      return [`Missed, ${name}: ${goal.whenMissed}`];
    case "not told":
      return [
        `Not told, ${name}: below ${goal.leastCredible} can't be true. What it was set against was disturbed by other work.`,
      ];
  }
}
