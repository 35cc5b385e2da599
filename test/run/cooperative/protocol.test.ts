import { describe, expect, it } from "vitest";
import { parseReply } from "../../../src/run/cooperative/protocol.ts";

describe("a reply", () => {
  it.each([
    { ready: "python 3.11.7" },
    { phase: "setup" },
    { done: 5 },
    {},
    { heap: null },
    { heap: 12, counters: { _processing: 0, "with space": -3 } },
    { ended: true },
    { error: { phase: "iteration", message: "Traceback" } },
  ])("is understood: %j", (reply) => {
    expect(parseReply(JSON.stringify(reply))).toEqual(reply);
  });

  it("may tell of an error at any length, of which both ends are kept", () => {
    const reply = parseReply(JSON.stringify({ error: { phase: "setup", message: `first${"x".repeat(200_000)}last` } }));
    expect(JSON.stringify(reply)).toMatch(
      /^\{"error":\{"phase":"setup","message":"first.{9995}\\n\[\.\.\.\]\\n.*last"\}\}$/,
    );
  });

  it.each([
    "",
    "null",
    "[]",
    "5",
    "{",
    '{"done":-1}',
    '{"done":1.5}',
    '{"done":1e400}',
    '{"done":9007199254740993}',
    '{"done":1,"ended":true}',
    '{"heap":"12"}',
    '{"heap":-1}',
    '{"counters":{"half":0.5}}',
    '{"counters":{"":1}}',
    '{"counters":[1]}',
    '{"phase":"teardown"}',
    '{"error":"no"}',
    '{"error":{"phase":"lunch","message":""}}',
    JSON.stringify({ counters: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`n${index}`, 1])) }),
  ])("is none: %.60s", (line) => {
    expect(parseReply(line)).toBeNull();
  });
});
