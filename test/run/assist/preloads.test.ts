import { expect, it } from "vitest";
import { withPreloads } from "../../../src/run/assist/preloads.ts";

it("comes after what Node is told already, and before what Python looks through", () => {
  const env = { A: "1", NODE_OPTIONS: "--max-old-space-size=100", PYTHONPATH: "src:lib" };
  expect(withPreloads(env, "node x.js", "/opt/leak proof")).toEqual({
    A: "1",
    NODE_OPTIONS: '--max-old-space-size=100 --require "/opt/leak proof/node/assist.cjs"',
    PYTHONPATH: "/opt/leak proof/python/assist:src:lib",
  });
});

it("leaves no empty entry, which would mean the current folder", () => {
  expect(withPreloads({ PYTHONPATH: "", NODE_OPTIONS: "" }, "x", "/a")).toEqual({
    NODE_OPTIONS: '--require "/a/node/assist.cjs"',
    PYTHONPATH: "/a/python/assist",
  });
});

it.each([
  ["node --permission x.js", undefined],
  ["node --experimental-permission x.js", undefined],
  ["node x.js", "--permission"],
])("spares a Node that may not read our file: %s", (command, options) => {
  const env = withPreloads(options === undefined ? {} : { NODE_OPTIONS: options }, command, "/a");
  expect(env.NODE_OPTIONS).toBe(options);
});
