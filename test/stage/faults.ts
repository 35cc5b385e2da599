export type FaultEffect =
  /** The connection is cut. */
  | "reset"
  /** No answer ever comes. */
  | "hang"
  /** Held until this many matching requests have come; then all of them go on, and so does whatever follows. */
  | { readonly meet: number }
  /** What a gateway or a limiter answers in GitHub's stead; not held against GitHub's description. */
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

export interface Fault {
  readonly match: {
    readonly method?: string;
    /** Of the path below the API's root, such as `/repos/octo/app/issues/1/comments` or `/graphql`. */
    readonly path?: RegExp;
  };
  /** How many of the matching requests it strikes: one unless told, or as many as meet. */
  readonly times?: number;
  readonly with: FaultEffect;
  /** `handled`: what was asked for has been done, and only the answer is lost. */
  readonly after?: "handled";
}

type Struck = Exclude<FaultEffect, { readonly meet: number }>;

interface Armed {
  readonly fault: Fault;
  left: number;
  readonly waiting: (() => void)[];
}

/** What is to go wrong. The first fault that fits strikes. */
export class Faults {
  readonly #armed: Armed[] = [];

  add(fault: Fault): void {
    this.#armed.push({ fault, left: fault.times ?? meeting(fault.with) ?? 1, waiting: [] });
  }

  /**
   * What strikes this request at this moment, once whoever has to meet has met; null: nothing.
   * @param after null: before it is handled
   */
  async strike(method: string, path: string, after: "handled" | null): Promise<Struck | null> {
    const armed = this.#armed.find(({ fault, left }) => left > 0 && fits(fault, method, path, after));
    if (armed === undefined) return null;
    armed.left -= 1;
    const effect = armed.fault.with;
    if (typeof effect === "string" || "status" in effect) return effect;
    await meet(armed.waiting, effect.meet);
    return null;
  }
}

function fits({ match, after }: Fault, method: string, path: string, moment: "handled" | null): boolean {
  const isMethod = match.method === undefined || match.method === method;
  return isMethod && (match.path?.test(path) ?? true) && (after ?? null) === moment;
}

function meeting(effect: FaultEffect): number | undefined {
  return typeof effect === "object" && "meet" in effect ? effect.meet : undefined;
}

function meet(waiting: (() => void)[], number: number): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length < number) return;
    for (const goOn of waiting.splice(0)) goOn();
  });
}
