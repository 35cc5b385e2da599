import { describe, expect, it } from "vitest";
import { readRecording } from "../../../src/locate/hotspot/flight-recording.ts";
import { heldBy } from "../../../src/locate/hotspot/reference-chain.ts";

/** As `jfr print` of JDK 17 prints it. */
const RECORDED = `jdk.OldObjectSample {
  startTime = 03:14:59.119
  duration = 158 ms
  allocationTime = 03:14:54.877
  objectAge = 4.24 s
  lastKnownHeapUsage = 27.4 MB
  object =  [
    long[100]
    [0] : java.lang.Object[1]
    value : java.util.HashMap$Node
    next : java.util.HashMap$Node
    next : java.util.HashMap$Node
    ...
     : java.util.HashMap$Node
    [107656] : java.util.HashMap$Node[131072]
    table : java.util.HashMap Size: 57801
    cache : java.lang.Class Class Name: com.acme.Cache
  ]
  arrayElements = 100
  root = {
    description = "Thread Name: main"
    system = "Threads"
    type = "Stack Variable"
  }
  eventThread = "main" (javaThreadId = 1)
  stackTrace = [
    com.acme.Cache$Filler.lambda$fill$0(int, Object) line: 12
    com.acme.Cache$Filler.<init>() line: 3
    com.acme.Main.main(String[]) line: 7
  ]
}

jdk.OldObjectSample {
  startTime = 03:14:59.119
  object =  [
    byte[240]
  ]
  arrayElements = 240
  root = N/A
  eventThread = "main" (javaThreadId = 1)
}

jdk.ThreadStart {
  startTime = 03:14:31.570
  thread = "a "name" (javaThreadId = 7)" (javaThreadId = 36)
  parentThread = "main" (javaThreadId = 1)
  eventThread = "pool-21-thread-1" (javaThreadId = 36)
  stackTrace = [
    java.util.concurrent.ThreadPoolExecutor.addWorker(Runnable, boolean) line: 945
  ]
}

jdk.ThreadEnd {
  startTime = 03:14:31.570
  thread = "pool-21-thread-1" (javaThreadId = 36)
  eventThread = "pool-21-thread-1" (javaThreadId = 36)
}

`;

describe("a printed recording", () => {
  const [held, garbage, started, ended] = readRecording(RECORDED);

  it("tells of objects: their type, stack and what holds them", () => {
    expect(held).toMatchObject({
      event: "jdk.OldObjectSample",
      root: "Thread Name: main",
      stack: [
        { type: "com.acme.Cache$Filler", method: "lambda$fill$0", line: 12 },
        { type: "com.acme.Cache$Filler", method: "<init>", line: 3 },
        { type: "com.acme.Main", method: "main", line: 7 },
      ],
    });
    if (held?.event !== "jdk.OldObjectSample") throw new Error("no sample");
    expect(held.chain).toHaveLength(9);
    expect(held.chain[0]).toEqual({ type: "long[]", field: null, description: null });
    expect(heldBy(held)).toBe(
      "com.acme.Cache.cache → HashMap.table → HashMap$Node[] → HashMap$Node → Object[] → long[]",
    );
  });

  it("tells garbage by its lack of a root", () => {
    expect(garbage).toEqual({
      event: "jdk.OldObjectSample",
      chain: [{ type: "byte[]", field: null, description: null }],
      root: null,
      stack: [],
    });
  });

  it("tells of threads, whatever they are called", () => {
    expect(started).toMatchObject({ event: "jdk.ThreadStart", id: 36, thread: 'a "name" (javaThreadId = 7)' });
    expect(ended).toEqual({ event: "jdk.ThreadEnd", id: 36, thread: "pool-21-thread-1", stack: [] });
  });

  it.each([
    "",
    "jfr print: could not read recording",
    "jdk.OldObjectSample {\n}\n",
    "jdk.Other {\n  object = [\n  ]\n}\n",
  ])("holds nothing: %j", (text) => {
    expect(readRecording(text)).toEqual([]);
  });
});
