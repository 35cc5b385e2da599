/** What a terminal is told of a scenario: a label and what stands behind it; null: there is nothing. */
export type Fact = readonly [label: string, text: string | null];
