/** Numbers and node ids as GitHub deals them out: each kind of thing has its own row. */
export class Ids {
  readonly #last = new Map<string, number>();

  /** @param first the row's first number */
  next(kind: string, first = 1): number {
    const id = (this.#last.get(kind) ?? first - 1) + 1;
    this.#last.set(kind, id);
    return id;
  }
}

/** The id that GraphQL knows a thing by, such as `IC_aWM6Nw`. */
export function nodeId(prefix: string, id: number | string): string {
  return `${prefix}_${Buffer.from(`${prefix}:${id}`).toString("base64url")}`;
}
