import { iteration, setup, teardown } from "./work.mjs";

await setup();
for (let done = 1; done <= Number(process.env.LEAKPROOF_ITERATIONS); done += 1) {
  await iteration();
  process.stdout.write(`iteration ${done}\n`);
}
await teardown();
