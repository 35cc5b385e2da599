import type { Profile, ProfileFrame } from "../profile.ts";
import { functionName } from "./function-name.ts";

/** Those that a profile may hold; what frames and names have more is cut off. */
const MOST_STACKS = 500;
const MOST_FRAMES = 64;
const LONGEST_TEXT = 2_000;
/** The first module that is named is the program itself. */
const PROGRAM = 1;
/** Rust's own libraries come with lines, whatever the program is built with. */
const RUST_LIBRARY = /^(\/rustc\/[0-9a-f]+\/)?library\//;

/** A line that heaptrack_interpret hands on as it is: growth counts from here on. */
export const BEGIN_MARKER = "# leakproof: begin\n";

/** An address in code: the function there first, then those into which it was inlined. */
interface Place {
  readonly module: number;
  /** Function, file, line; indices of strings, 0 for none. */
  readonly frames: readonly (readonly [number, number, number])[];
}

/**
 * What heaptrack_interpret prints, read line by line: numbers are hexadecimal, and tables are counted from 1 but for that of
 * allocations.
 */
export class Interpretation {
  readonly #strings: string[] = [""];
  readonly #places: Place[] = [{ module: 0, frames: [] }];
  readonly #traces: (readonly [place: number, parent: number])[] = [[0, 0]];
  readonly #allocations: (readonly [size: number, trace: number])[] = [];
  /** How many more there are since the mark, of each of the allocations. */
  readonly #more: number[] = [];
  #hasBegun = false;

  accept(line: string): void {
    switch (line[0]) {
      case "+":
        if (this.#hasBegun) this.#count(line, 1);
        break;
      case "-":
        if (this.#hasBegun) this.#count(line, -1);
        break;
      case "a":
        this.#allocations.push(pair(line));
        this.#more.push(0);
        break;
      case "t":
        this.#traces.push(pair(line));
        break;
      case "i":
        this.#places.push(placeIn(line));
        break;
      case "s":
        this.#strings.push(line.slice(line.indexOf(" ", 2) + 1));
        break;
      case "#":
        this.#hasBegun ||= `${line}\n` === BEGIN_MARKER;
        break;
    }
  }

  /** Where more is alive than at the mark; most bytes first. What took the place of what was freed is not more. */
  stacks(): Profile["stacks"] {
    return this.#grown().map(({ trace, bytes, count }) => ({
      frames: this.#framesOf(trace),
      bytes,
      count: Math.max(0, count),
    }));
  }

  /** Bytes, of all places where more is alive. */
  get grownBytes(): number {
    return this.#grown().reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** The program, where it grows and no line of its own is known; else null. */
  get programWithoutLines(): string | null {
    const places = this.#grown().flatMap(({ trace }) => this.#placesOf(trace));
    const own = places.filter(({ module }) => module === PROGRAM);
    const hasLines = own.some(({ frames }) =>
      frames.some(([, file, line]) => line > 0 && !RUST_LIBRARY.test(this.#text(file))),
    );
    return own.length === 0 || hasLines ? null : (this.#strings[PROGRAM] ?? null);
  }

  #grown(): readonly { readonly trace: number; readonly bytes: number; readonly count: number }[] {
    const byTrace = new Map<number, { trace: number; bytes: number; count: number }>();
    for (const [index, [size, trace]] of this.#allocations.entries()) {
      const sum = byTrace.get(trace) ?? { trace, bytes: 0, count: 0 };
      const more = this.#more[index] ?? 0;
      sum.bytes += more * size;
      sum.count += more;
      byTrace.set(trace, sum);
    }
    const grown = [...byTrace.values()].filter(({ bytes }) => bytes > 0);
    return grown.sort((a, b) => b.bytes - a.bytes).slice(0, MOST_STACKS);
  }

  #placesOf(trace: number): readonly Place[] {
    const places: Place[] = [];
    let next = trace;
    while (next !== 0 && places.length < MOST_FRAMES) {
      const [place, parent] = this.#traces[next] ?? [0, 0];
      places.push(this.#places[place] ?? { module: 0, frames: [] });
      next = parent;
    }
    return places;
  }

  #framesOf(trace: number): ProfileFrame[] {
    return this.#placesOf(trace)
      .flatMap((place) => this.#framesAt(place))
      .slice(0, MOST_FRAMES);
  }

  /** Line 0, and the library for a file, where its debug information is missing. */
  #framesAt({ module, frames }: Place): ProfileFrame[] {
    if (frames.length === 0) return [[this.#text(module), 0, null]];
    return frames.map(([name, file, line]) => [
      this.#text(file || module),
      file && line,
      functionName(this.#text(name)),
    ]);
  }

  #text(index: number): string {
    return (this.#strings[index] ?? "").slice(0, LONGEST_TEXT);
  }

  #count(line: string, more: number): void {
    const index = Number.parseInt(line.slice(2), 16);
    this.#more[index] = (this.#more[index] ?? 0) + more;
  }
}

function pair(line: string): [number, number] {
  const [first = 0, second = 0] = numbers(line);
  return [first, second];
}

/** `i ADDRESS MODULE [FUNCTION [FILE LINE [FUNCTION FILE LINE]…]]` */
function placeIn(line: string): Place {
  const [, module = 0, ...rest] = numbers(line);
  const frames: [number, number, number][] = [];
  for (let at = 0; at < rest.length; at += 3) frames.push([rest[at] ?? 0, rest[at + 1] ?? 0, rest[at + 2] ?? 0]);
  return { module, frames };
}

function numbers(line: string): number[] {
  return line
    .slice(2)
    .split(" ")
    .map((text) => Number.parseInt(text, 16));
}
