/** How much the report says. GitHub cuts a comment's length, so a long report leaves out what matters least first. */
export interface DetailLevel {
  /** Of what a failing program said last. */
  readonly tracebackLines: number;
  /** Whether suspects that are clean get more than their row. */
  readonly cleanDetails: boolean;
  /** Rows of a table of results, and sections on single suspects. */
  readonly rows: number;
  readonly sections: number;
  /** Rows of a table of variants. */
  readonly variants: number;
  /** Characters of a claim, a reason and the like. */
  readonly text: number;
}

/** More rows or sections than this never fit, so that rendering them would only take time. */
const FULL: DetailLevel = {
  tracebackLines: 40,
  cleanDetails: true,
  rows: 400,
  sections: 200,
  variants: 50,
  text: 1_000,
};

/** From all there is to the least that still tells the decision and the worst suspects. */
export const DETAIL_LEVELS: readonly DetailLevel[] = [
  FULL,
  { ...FULL, tracebackLines: 8 },
  { ...FULL, tracebackLines: 8, cleanDetails: false },
  { tracebackLines: 8, cleanDetails: false, rows: 200, sections: 30, variants: 12, text: 500 },
  { tracebackLines: 4, cleanDetails: false, rows: 60, sections: 10, variants: 8, text: 300 },
  { tracebackLines: 0, cleanDetails: false, rows: 20, sections: 2, variants: 4, text: 200 },
  { tracebackLines: 0, cleanDetails: false, rows: 5, sections: 0, variants: 0, text: 100 },
];
