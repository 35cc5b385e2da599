import { describe, expect, it } from "vitest";
import { smallestFound } from "../../bench/search.ts";

const from = (smallest: number) => async (size: number) => size >= smallest;

describe("the search for the smallest leak", () => {
  it("goes down from the start while leaks are found", async () => {
    expect(await smallestFound(64, true, from(16))).toEqual({ smallest: 16, tried: [64, 32, 16, 8] });
  });

  it("ends at the start where that is enough", async () => {
    expect(await smallestFound(64, false, from(8))).toEqual({ smallest: 64, tried: [64] });
  });

  it("goes up where the start isn't found", async () => {
    expect(await smallestFound(64, false, from(256))).toEqual({ smallest: 256, tried: [64, 128, 256] });
  });

  it("ends at the smallest size", async () => {
    expect(await smallestFound(16, true, from(1))).toEqual({ smallest: 8, tried: [16, 8] });
  });

  it("may find nothing", async () => {
    expect(await smallestFound(256, true, from(4096))).toEqual({ smallest: null, tried: [256, 512, 1024] });
  });
});
