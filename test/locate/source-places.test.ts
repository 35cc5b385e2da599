import { describe, expect, it } from "vitest";
import { SourcePlaces } from "../../src/locate/source-places.ts";

const FILES = ["src/main/java/com/acme/Queue.java", "a/Same.java", "b/Same.java", "src/main.rs"];
const places = new SourcePlaces("/project", ["deps"], () => FILES);

describe("a frame", () => {
  it.each([
    ["/project/src/queue.py", "src/queue.py"],
    ["com/acme/Queue.java", "src/main/java/com/acme/Queue.java"],
    ["./src/main.rs", "src/main.rs"],
  ])("in %s is the project's own", (file, shown) => {
    expect(places.placeOf([file, 7, "add"])).toEqual({ file: shown, line: 7, function: "add", isOwn: true });
  });

  it.each([
    ["/project/.venv/lib/python3.11/site-packages/av/frame.py", "site-packages/av/frame.py"],
    ["/project/node_modules/left-pad/index.js", "node_modules/left-pad/index.js"],
    ["/project/deps/x.py", "deps/x.py"],
    ["/usr/lib/python3.11/threading.py", "python3.11/threading.py"],
    ["/root/go/pkg/mod/example.com/pool@v1.2.3/pool.go", "example.com/pool@v1.2.3/pool.go"],
    ["/rustc/0123abcd/library/alloc/src/vec/mod.rs", "library/alloc/src/vec/mod.rs"],
    ["/home/me/.cargo/registry/src/index-1/serde-1.0.0/src/de.rs", "serde-1.0.0/src/de.rs"],
    ["/somewhere/very/far/away/x.c", "far/away/x.c"],
    ["/projects/other/x.py", "projects/other/x.py"],
    ["Same.java", "Same.java"],
    ["../outside.py", "../outside.py"],
  ])("in %s is somebody else's", (file, shown) => {
    expect(places.placeOf([file, 7, null])).toEqual({ file: shown, line: 7, function: null, isOwn: false });
  });

  it("without a file or a line is no place", () => {
    expect(places.placeOf(["libc.so", 0, "malloc"])).toBeNull();
    expect(places.placeOf(["", 3, null])).toBeNull();
  });
});

describe("a name that holds a path", () => {
  it.each([
    ["files in /project/out", "files in out"],
    ["files in /project", "files in ."],
    ["python3 /project/a.py /project/b.py", "python3 a.py b.py"],
    ["files in /home/project/out", "files in /home/project/out"],
    ["files in /projects", "files in /projects"],
  ])("%s is told as %s", (name, told) => {
    expect(places.withoutRoot(name)).toBe(told);
  });
});

describe("what holds an object", () => {
  it.each([
    ["module q: _seen (filled at /project/q.py:7) → set", "module q: _seen (filled at q.py:7) → set"],
    ["Q: _a (filled at /project/q.py:7 and /project/r.py:9) → list", "Q: _a (filled at q.py:7 and r.py:9) → list"],
    ["Condition: _waiters (filled at /usr/lib/python3.11/threading.py:322) → deque", "Condition: _waiters → deque"],
    ["S: _inodes (filled at /project/.venv/site-packages/w/s.py:371) → dict", "S: _inodes → dict"],
    ["C: _a (filled at /project/c.py:1) → D: _b (filled at /usr/d.py:2)", "C: _a (filled at c.py:1) → D: _b"],
  ])("names a line only in the project: %s", (text, told) => {
    expect(places.holder(text)).toBe(told);
  });
});
