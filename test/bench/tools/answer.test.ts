import { describe, expect, it } from "vitest";
import {
  leakproofAnswer,
  memlabAnswer,
  memrayAnswer,
  psleakAnswer,
  secondsToRight,
} from "../../../bench/tools/answer.ts";

describe("psleak's answer", () => {
  it("is a leak where its own error ended the test", () => {
    expect(
      psleakAnswer(1, "E       psleak.MemoryLeakError: memory kept increasing after 10 runs\n1 failed in 2.03s"),
    ).toBe("leak");
    expect(psleakAnswer(1, "E               psleak.UnclosedFdError: detected 1 unclosed file descriptor")).toBe("leak");
  });

  it("is no leak where the case failed in a way of its own, though the traceback shows psleak's source", () => {
    expect(psleakAnswer(1, ">       raise MemoryLeakError(msg)\nE       KeyError: 'user'\n1 failed in 0.10s")).toBe(
      "error",
    );
  });

  it("is clean only for a test that ran and passed", () => {
    expect(psleakAnswer(0, "1 passed in 0.34s")).toBe("clean");
    expect(psleakAnswer(0, "1 skipped in 0.02s")).toBe("error");
    expect(psleakAnswer(null, "")).toBe("error");
    expect(psleakAnswer(2, "ERROR collecting psleak_case.py")).toBe("error");
  });
});

describe("pytest-memray's answer", () => {
  it("is a leak where a place leaked more than it was allowed", () => {
    const output =
      "Test was allowed to leak 64.0KiB per location but at least one location leaked more\n1 failed in 1s";
    expect(memrayAnswer(1, output)).toBe("leak");
  });

  it("is an error where the test failed for another reason", () =>
    expect(memrayAnswer(1, "1 failed in 1s")).toBe("error"));
  it("is clean where the test passed", () => expect(memrayAnswer(0, ".M [100%]\n1 passed in 0.95s")).toBe("clean"));
});

describe("memlab's answer", () => {
  it.each([
    [0, "MemLab found 5 leak(s)\n", "leak"],
    [0, "No leaks found\nMemLab found 0 leak(s)\n", "clean"],
    [0, "Parsing failed\n", "error"],
    [1, "MemLab found 5 leak(s)\n", "error"],
  ] as const)("with exit code %d and %j is %s", (code, output, answer) => {
    expect(memlabAnswer(code, output)).toBe(answer);
  });
});

describe("leakproof's answer", () => {
  it.each([
    ["leak", "leak"],
    ["no-leak", "clean"],
    ["protected", "clean"],
    ["inconclusive", "inconclusive"],
    ["error", "error"],
    ["pending", "error"],
    [undefined, "error"],
  ] as const)("for the verdict %s is %s", (verdict, answer) => expect(leakproofAnswer(verdict)).toBe(answer));
});

describe("the time to a right verdict", () => {
  it("is what a right answer took", () => expect(secondsToRight({ answer: "leak", seconds: 12 }, "leak")).toBe(12));

  it.each(["clean", "inconclusive", "error", "timeout"] as const)("is the cap for %s on a leak", (answer) => {
    expect(secondsToRight({ answer, seconds: 3 }, "leak")).toBe(60);
  });
});
