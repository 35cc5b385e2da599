import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CommentKey,
  commentKey,
  isNewer,
  type Marker,
  readMarker,
  saysTheSame,
  writeMarker,
} from "../../../src/publish/comment/marker.ts";

const KEY = "api.v2_x-1" as CommentKey;
const MARKER: Marker = { head: "a1".repeat(20), run: 9_007_199_254, attempt: 2, digest: "0123456789abcdef".repeat(2) };
const LINE = writeMarker(KEY, MARKER);

const keys = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/).map((text) => text as CommentKey);
const markers = fc.record({
  head: fc.stringMatching(/^([0-9a-f]{40}|[0-9a-f]{64})$/),
  run: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  attempt: fc.integer({ min: 1, max: 1000 }),
  digest: fc.stringMatching(/^[0-9a-f]{32}$/),
});

describe("commentKey", () => {
  it.each(["leakproof", "a", "0", "api.v2_x-1", "a--b", "a-", `a${"b".repeat(63)}`])("takes %s", (text) => {
    expect(commentKey(text)).toBe(text);
  });

  it.each(["", "-a", ".a", "_a", "a b", "a\n", "a>", "-->", "ä", `a${"b".repeat(64)}`])("refuses %j", (text) => {
    expect(commentKey(text)).toBeNull();
  });
});

describe("a marker", () => {
  it("is one line that no reader of the comment sees", () => {
    expect(LINE).toBe(
      `<!-- leakproof:api.v2_x-1 {"head":"${MARKER.head}","run":9007199254,"attempt":2,"digest":"${MARKER.digest}"} -->`,
    );
  });

  it("is read back, whatever follows, and fits into the room that the report leaves for it", () => {
    fc.assert(
      fc.property(keys, markers, fc.string(), (key, marker, report) => {
        const line = writeMarker(key, marker);
        expect(line.length).toBeLessThan(500);
        expect(line.slice(4).indexOf("-->")).toBe(line.length - 7);
        expect(readMarker(`${line}\n${report}`, key)).toEqual(marker);
      }),
    );
  });

  it("survives an edit in a browser, which writes line ends its own way", () => {
    expect(readMarker(`${LINE}\r\nreport`, KEY)).toEqual(MARKER);
  });

  it("is another key's, be it longer or shorter", () => {
    fc.assert(
      fc.property(keys, keys, markers, (one, other, marker) => {
        fc.pre(one !== other);
        expect(readMarker(writeMarker(one, marker), other)).toBeNull();
      }),
    );
    expect(readMarker(writeMarker("api" as CommentKey, MARKER), "api.v2" as CommentKey)).toBeNull();
    expect(readMarker(writeMarker("api.v2" as CommentKey, MARKER), "api" as CommentKey)).toBeNull();
  });

  it.each([
    ["on line 2", `\n${LINE}\n`],
    ["after a report's first line", `## Results\n${LINE}\n`],
    ["behind a space", ` ${LINE}\n`],
    ["behind a byte order mark", `\ufeff${LINE}\n`],
    ["quoted", `> ${LINE}\n`],
    ["with text behind it", `${LINE} hello\n`],
    ["without its end", LINE.slice(0, -4)],
    ["over two lines", LINE.replace(",", ",\n")],
    ["with a key too many", LINE.replace("{", '{"more":1,')],
    ["with __proto__", LINE.replace("{", '{"__proto__":{},')],
    ["without the digest", LINE.replace(/,"digest":"[^"]*"/, "")],
    ["with a short digest", LINE.replace('"01', '"')],
    ["with a capital in the head", LINE.replace('"a1', '"A1')],
    ["with a run as text", LINE.replace("9007199254", '"9007199254"')],
    ["with a run of zero", LINE.replace("9007199254", "0")],
    ["with half a run", LINE.replace("9007199254", "1.5")],
    ["with a run beyond exact numbers", LINE.replace("9007199254", "1e300")],
    ["with a negative attempt", LINE.replace('"attempt":2', '"attempt":-2')],
    ["with a list", LINE.replace(/\{.*\}/, "[]")],
    ["with null", LINE.replace(/\{.*\}/, "null")],
    ["with no JSON", LINE.replace(/\{.*\}/, "{run: 1}")],
    ["of another tool", LINE.replace("leakproof:", "leakproofs:")],
    ["that is empty", ""],
  ])("is none %s", (_, body) => {
    expect(readMarker(body, KEY)).toBeNull();
  });

  it("is not written where it could not be read", () => {
    expect(() => writeMarker(KEY, { ...MARKER, head: "main" })).toThrow();
    expect(() => writeMarker(KEY, { ...MARKER, run: 0 })).toThrow();
    expect(() => writeMarker(KEY, { ...MARKER, digest: "-->" })).toThrow();
  });
});

describe("isNewer", () => {
  it("goes by the run, and within a run by the attempt", () => {
    expect(isNewer({ ...MARKER, run: 8, attempt: 1 }, { ...MARKER, run: 7, attempt: 5 })).toBe(true);
    expect(isNewer({ ...MARKER, run: 7, attempt: 5 }, { ...MARKER, run: 8, attempt: 1 })).toBe(false);
    expect(isNewer({ ...MARKER, attempt: 3 }, { ...MARKER, attempt: 2 })).toBe(true);
    expect(isNewer(MARKER, MARKER)).toBe(false);
  });
});

describe("saysTheSame", () => {
  it("asks for the same words on the same commit, whoever wrote them", () => {
    expect(saysTheSame(MARKER, { ...MARKER, run: 1, attempt: 9 })).toBe(true);
    expect(saysTheSame(MARKER, { ...MARKER, head: "b2".repeat(20) })).toBe(false);
    expect(saysTheSame(MARKER, { ...MARKER, digest: "f".repeat(32) })).toBe(false);
  });
});
