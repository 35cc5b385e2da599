/** How far a program was at one moment of its active time. */
interface Point {
  readonly at: number;
  readonly iterations: number;
}

/** More would not make what lies between them any better known. */
const MOST_POINTS = 2000;

/** How far a program was when, as far as its lines have told; in between, it is taken to have gone on evenly. */
export class KnownProgress {
  /** How many times it has told; several lines that come together are once. */
  times = 0;
  #points: Point[] = [];

  add(at: number, iterations: number): void {
    this.times += 1;
    this.#points.push({ at, iterations });
    if (this.#points.length > MOST_POINTS) this.#points = this.#points.filter((_, index) => index % 2 === 0);
  }

  /** The first and the last point; null while there are not two. */
  get span(): { readonly ms: number; readonly iterations: number } | null {
    const [first, last] = [this.#points[0], this.#points.at(-1)];
    if (first === undefined || last === undefined || first === last) return null;
    return { ms: last.at - first.at, iterations: last.iterations - first.iterations };
  }

  /** When the first iteration must have begun, by the pace that was kept up later; null while that isn't known. */
  get beginsAt(): number | null {
    const { span } = this;
    const [first] = this.#points;
    if (span === null || first === undefined) return null;
    return Math.max(0, first.at - (first.iterations * span.ms) / span.iterations);
  }

  get isKnown(): boolean {
    return this.times > 0;
  }

  /** When it told last. */
  get lastAt(): number {
    return this.#points.at(-1)?.at ?? 0;
  }

  /** Tells the iterations done at a moment, whole; `start` and `end` are known from elsewhere. */
  between(start: Point, end: Point): (at: number) => number {
    const points = [start, ...this.#points.filter((point) => point.at > start.at && point.at < end.at), end];
    return (at) => {
      const index = points.findIndex((point) => point.at >= at);
      const [before, after] = [points[index - 1], points[index]];
      if (after === undefined) return end.iterations;
      if (before === undefined) return start.iterations;
      const share = (at - before.at) / Math.max(after.at - before.at, 1e-9);
      return Math.round(before.iterations + share * (after.iterations - before.iterations));
    };
  }
}
