import { expect, test } from "vitest";
import { permalink } from "../../../src/report/markdown/permalink.ts";

const sha = "9f3c2ab1c0ffee00112233445566778899aabbcc";
const repository = { server: "https://github.com", name: "o/r", sha, folder: "" };
const start = `https://github.com/o/r/blob/${sha}`;

test.each([
  ["worker.py:387", `${start}/worker.py#L387`],
  ["src/worker.py:387-391", `${start}/src/worker.py#L387-L391`],
  ["worker.py", `${start}/worker.py`],
  ["a#b?c.py:1", `${start}/a%23b%3Fc.py#L1`],
  ["../worker.py:1", null],
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
