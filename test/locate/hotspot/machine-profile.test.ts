import { expect, it } from "vitest";
import { growthBetween, readHistogram } from "../../../src/locate/hotspot/class-histogram.ts";
import type { ObjectSample } from "../../../src/locate/hotspot/flight-recording.ts";
import { objectsOf, stacksOf } from "../../../src/locate/hotspot/machine-profile.ts";
import { StartedThreads } from "../../../src/locate/hotspot/started-threads.ts";
import { typeName } from "../../../src/locate/hotspot/type-name.ts";

const HEAD = " num     #instances         #bytes  class name (module)\n-----\n";
const BEFORE = `0\n${HEAD}   1:  100  9000  [B (java.base@17.0.15)\n   2:  10  320  com.acme.Session\n   3:  5  80  jdk.jfr.Event\n`;
const AFTER = `0\n${HEAD}   1:  140  13000  [B (java.base@17.0.15)\n   2:  9  288  com.acme.Session
   3:  2  64  com.acme.Session\n   4:  50  8000  jdk.jfr.Event\n   5:  2  48  [Ljava.lang.String; (java.base@17.0.15)\nTotal 1 1\n`;

const growth = growthBetween(readHistogram(BEFORE), readHistogram(AFTER));

function sample(type: string, method: string): ObjectSample {
  const frame = { type: "com.acme.Store$Inner", method, line: 7 };
  const object = { type, field: null, description: null };
  return { event: "jdk.OldObjectSample", chain: [object], root: "Threads", stack: [frame] };
}

it("tells what there is more of, most bytes first", () => {
  expect(objectsOf(growth, [])).toEqual([
    { type: "byte[]", count: 40, bytes: 4000, heldBy: null },
    { type: "java.lang.String[]", count: 2, bytes: 48, heldBy: null },
    { type: "com.acme.Session", count: 1, bytes: 32, heldBy: null },
  ]);
});

it("spreads growth over the stacks that were sampled, and leaves out what doesn't grow", () => {
  const samples = [
    ...["keep", "keep", "lambda$keep$0", "other"].map((name) => sample("byte[]", name)),
    sample("int[]", "x"),
  ];
  const frame = (name: string) => ["com/acme/Store.java", 7, `com.acme.Store$Inner.${name}`];
  expect(stacksOf(growth, samples)).toEqual([
    { frames: [frame("keep")], bytes: 3000, count: 30, what: "byte[]", heldBy: null },
    { frames: [frame("other")], bytes: 1000, count: 10, what: "byte[]", heldBy: null },
  ]);
});

it("leaves out what the recording makes for itself", () => {
  const own = sample("byte[]", "keep");
  expect(stacksOf(growth, [{ ...own, stack: [{ type: "jdk.jfr.internal.Utils", method: "x", line: 1 }] }])).toEqual([]);
});

it("knows the threads that have not ended, in whatever order their events come", () => {
  const threads = new StartedThreads();
  const stack = [{ type: "com.acme.Pool", method: "start", line: 3 }];
  threads.add([
    { event: "jdk.ThreadEnd", id: 1, thread: "one", stack: [] },
    { event: "jdk.ThreadStart", id: 1, thread: "one", stack },
    { event: "jdk.ThreadStart", id: 2, thread: "two", stack },
    { event: "jdk.ThreadStart", id: 3, thread: "three", stack },
  ]);
  threads.add([{ event: "jdk.ThreadEnd", id: 3, thread: "three", stack: [] }]);
  expect(threads.handles()).toEqual([
    { kind: "threads", what: "two", frames: [["com/acme/Pool.java", 3, "com.acme.Pool.start"]], count: 1 },
  ]);
});

it.each([
  ["[B", "byte[]"],
  ["[[J", "long[][]"],
  ["[Ljava.lang.String;", "java.lang.String[]"],
  ["com.acme.Store$Inner", "com.acme.Store$Inner"],
  ["Leaks$$Lambda$26+0x00007f5e8a005518.135721597", "Leaks$$Lambda"],
])("%s is %s", (internal, name) => {
  expect(typeName(internal)).toBe(name);
});
