import { describe, expect, it } from "vitest";
import { PARTS, parseArguments } from "../../bench/arguments.ts";

describe("the benchmark's arguments", () => {
  it("are one quick round of everything by default", () => {
    expect(parseArguments([])).toEqual({ parts: PARTS, rounds: 1, isFull: false, writes: false });
  });

  it("choose parts, which run in their own order", () => {
    expect(parseArguments(["--only", "footprint, overhead"])).toMatchObject({ parts: ["overhead", "footprint"] });
  });

  it("mean three rounds where all is wanted, unless told otherwise", () => {
    expect(parseArguments(["--full"])).toMatchObject({ rounds: 3, isFull: true });
    expect(parseArguments(["--full", "--rounds", "2"])).toMatchObject({ rounds: 2 });
  });

  it.each([
    [["--only", "speed"], /no part "speed"; expected some of overhead/],
    [["--only", ""], /no part ""/],
    [["--rounds", "0"], /whole number from 1, for example --rounds 3/],
    [["--rounds", "many"], /whole number from 1/],
  ])("%j are refused with what was expected", (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message);
  });
});
