import { parseArgs } from "node:util";

export const PARTS = ["overhead", "tools", "smallest", "scaling", "footprint"] as const;
export type PartName = (typeof PARTS)[number];

export interface BenchRequest {
  readonly parts: readonly PartName[];
  readonly rounds: number;
  /** Every case, and the search for the smallest leak to its end; otherwise what a person has the patience for. */
  readonly isFull: boolean;
  readonly writes: boolean;
}

export const HELP = `npm run bench -- [--only PART,…] [--full] [--rounds N] [--write]

  --only     ${PARTS.join(", ")}; without it all
  --full     every case, and searches to their end; 3 rounds
  --rounds   how often each figure is taken (1; with --full 3)
  --write    put the sections that were measured into docs/benchmarks.md
`;

/** @throws Error saying what was expected */
export function parseArguments(argv: readonly string[]): BenchRequest | "help" {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: "string" },
      rounds: { type: "string" },
      full: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return "help";
  return {
    parts: values.only === undefined ? PARTS : partsNamed(values.only),
    rounds: values.rounds === undefined ? (values.full ? 3 : 1) : wholeNumber(values.rounds),
    isFull: values.full,
    writes: values.write,
  };
}

function partsNamed(list: string): PartName[] {
  const names = list.split(",").map((name) => name.trim());
  for (const name of names) {
    if (!PARTS.some((part) => part === name)) {
      throw new Error(`--only ${list}: there is no part "${name}"; expected some of ${PARTS.join(", ")}`);
    }
  }
  return PARTS.filter((part) => names.includes(part));
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`--rounds ${text}: expected a whole number from 1, for example --rounds 3`);
  }
  return number;
}
