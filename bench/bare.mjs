// The bare loop: as many iterations as asked for, in a fresh process, and how many seconds they took.
const { iteration } = await import("./workloads/work.mjs");
const count = Number(process.argv[2]);
for (let index = 0; index < count / 10; index += 1) iteration();
const started = performance.now();
for (let index = 0; index < count; index += 1) iteration();
console.log((performance.now() - started) / 1000);
