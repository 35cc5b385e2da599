import { expect, test } from "vitest";
import { lineLink, permalink } from "../../../src/report/markdown/permalink.ts";

const sha = "9f3c2ab1c0ffee00112233445566778899aabbcc";
const repository = { server: "https://github.com", name: "o/r", sha, folder: "" };
const start = `https://github.com/o/r/blob/${sha}`;

test.each([
  ["worker.py:387", `${start}/worker.py#L387`],
  ["src/worker.py:387-391", `${start}/src/worker.py#L387-L391`],
  ["worker.py", `${start}/worker.py`],
  ["a#b?c.py:1", `${start}/a%23b%3Fc.py#L1`],
  ["app/(shop)/it's~*!.py:1", `${start}/app/%28shop%29/it%27s%7E%2A%21.py#L1`],
  ["../worker.py:1", null],
  ["half\ud800.py:1", null],
  [`${"a/".repeat(600)}b.py:1`, null],
  ["somewhere in the worker", null],
])("%s", (suspect, link) => {
  expect(permalink(suspect, repository)).toBe(link);
});

test("leads into the project's folder of the repository", () => {
  const part = { ...repository, folder: "services/api" };
  expect(permalink("./worker.py:1", part)).toBe(`${start}/services/api/worker.py#L1`);
});

test("is none without a repository or an exact commit", () => {
  expect(permalink("worker.py:1", null)).toBeNull();
  expect(permalink("worker.py:1", { ...repository, sha: `${sha}-dirty` })).toBeNull();
});

test.each([
  ["src/worker.py", 44, `${start}/src/worker.py#L44`],
  ["src/my worker:1.py", 44, `${start}/src/my%20worker%3A1.py#L44`],
  ["src/](x) <b>.py", 44, `${start}/src/%5D%28x%29%20%3Cb%3E.py#L44`],
  ["src/worker.py", 0, null],
  ["site-packages/av/frame.py", 44, null],
  ["/usr/lib/python3/threading.py", 44, null],
])("a line that was found: %s:%i", (file, line, link) => {
  expect(lineLink(file, line, repository)).toBe(link);
});
