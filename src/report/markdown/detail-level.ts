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
  /** Lines of code at which a suspect grows, and of each the callers. */
  readonly places: number;
  readonly callers: number;
  /** Entries of one kind in the alert, and in each list of the full report. */
  readonly listed: number;
  readonly fullReport: boolean;
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
  places: 3,
  callers: 12,
  listed: 8,
  fullReport: true,
  text: 1_000,
};

const SHORT: DetailLevel = { ...FULL, tracebackLines: 8, cleanDetails: false, callers: 0 };

/**
 * From all there is to the least that still tells the decision and the worst suspect. The last fits whatever the texts
 * hold: each is cut, and no character takes more than eight bytes once it is harmless.
 */
export const DETAIL_LEVELS: readonly DetailLevel[] = [
  FULL,
  { ...FULL, tracebackLines: 8 },
  SHORT,
  { ...SHORT, rows: 200, sections: 30, variants: 12, text: 500 },
  { ...SHORT, tracebackLines: 4, rows: 60, sections: 10, variants: 8, text: 300 },
  { ...SHORT, tracebackLines: 0, rows: 20, sections: 2, variants: 4, places: 1, listed: 4, text: 200 },
  { ...SHORT, tracebackLines: 0, rows: 5, sections: 0, variants: 0, places: 0, listed: 2, text: 100 },
  { ...SHORT, tracebackLines: 0, rows: 2, sections: 0, variants: 0, places: 0, listed: 1, fullReport: false, text: 60 },
];
