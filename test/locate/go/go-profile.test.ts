import { expect, it } from "vitest";
import { goGrowth, goThreads, readGoProfile } from "../../../src/locate/go/go-profile.ts";

/** As pprof of Go 1.26 writes them. */
const HEAP = (kept: string) => `heap profile: 5: 1088 [10: 5000] @ heap/256
${kept} [9: 900] @ 0x47f8f4 0x47f900
#	0x47f8f3	main.(*store[...]).keep+0x54	/app/my store.go:18
#	0x47f8ff	main.main+0x10			/app/main.go:7

1: 4096 [1: 4096] @ 0x540d51
#	0x540d50	runtime/pprof.writeHeapInternal+0xb0	/usr/local/go/src/runtime/pprof/pprof.go:653

0: 0 [1: 416] @ 0x4849c5

# runtime.MemStats
# Alloc = 821864
`;
const WAITING = (id: number, state: string) => `goroutine ${id} [${state}]:
main.serve.func1({0x5d3a40, 0x192e53690060})
	/app/serve.go:30 +0x1e
net.(*pollDesc).waitRead(...)
	/usr/local/go/src/net/fd.go:89
created by main.serve in goroutine 1
	/app/serve.go:28 +0xd8

`;

const snapshotOf = (text: string) => {
  const snapshot = readGoProfile(text);
  if (snapshot === null) throw new Error("no profile");
  return snapshot;
};

it("counts what a sample of the heap stands for", () => {
  const before = snapshotOf(HEAP("1: 100"));
  const [stack, ...others] = goGrowth(before, snapshotOf(HEAP("3: 300")));
  expect(others).toEqual([]);
  expect(stack?.frames).toEqual([
    ["/app/my store.go", 18, "main.(*store[...]).keep"],
    ["/app/main.go", 7, "main.main"],
  ]);
  // One of 100 bytes is sampled with a chance of 1 - e^(-100/128).
  expect(stack?.count).toBeCloseTo(2 / (1 - Math.exp(-100 / 128)), 6);
  expect(stack?.bytes).toBeCloseTo(200 / (1 - Math.exp(-100 / 128)), 4);
});

it("counts what is there, where everything is sampled", () => {
  const [stack] = goGrowth(new Map(), snapshotOf(HEAP("3: 300").replace("heap/256", "heap/2")));
  expect(stack).toMatchObject({ bytes: 300, count: 3, what: null });
});

it("counts goroutines, and tells where they wait and were started", () => {
  const before = snapshotOf(WAITING(1, "chan receive"));
  const after = snapshotOf(WAITING(1, "chan receive, 2 minutes") + WAITING(7, "select") + WAITING(9, "running"));
  expect(goGrowth(before, after)).toEqual([
    {
      what: "goroutine",
      count: 2,
      bytes: 0,
      frames: [
        ["/app/serve.go", 30, "main.serve.func1"],
        ["/usr/local/go/src/net/fd.go", 89, "net.(*pollDesc).waitRead"],
        ["/app/serve.go", 28, "main.serve"],
      ],
    },
  ]);
});

it("counts as a goroutine's what the runtime keeps of it", () => {
  const made = `heap profile: 9: 0 [9: 9] @ heap/2
8: 3840 [8: 3840] @ 0x1
#	0x1	runtime.mallocgc+0x1	/usr/local/go/src/runtime/malloc.go:1150
#	0x2	runtime.malg+0x1	/usr/local/go/src/runtime/proc.go:5274

`;
  const growth = goGrowth(new Map(), snapshotOf(made + WAITING(1, "select") + WAITING(2, "select")));
  expect(growth).toMatchObject([{ what: "goroutine", count: 2, bytes: 3840 }]);
});

it("tells the threads that goroutines are locked to", () => {
  const growth = goGrowth(new Map(), snapshotOf(WAITING(1, "syscall, locked to thread") + WAITING(2, "select")));
  expect(goThreads(growth)).toEqual([
    { kind: "threads", what: "goroutine locked to a thread", frames: growth[0]?.frames, count: 1 },
  ]);
});

it.each(["", "404 page not found\n", "heap profile: 0: 0 [0: 0] @ heap/1048576\n"])("is none: %j", (text) => {
  expect(readGoProfile(text)).toBeNull();
});
