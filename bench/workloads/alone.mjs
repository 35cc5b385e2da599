/** The same work without leakproof's protocol: `bare N` is the bare loop, `plain` a program that prints its iterations. */
import { writeSync } from "node:fs";
import { iteration } from "./work.mjs";

if (process.argv[2] === "bare") {
  const count = Number(process.argv[3]);
  for (let index = 0; index < count / 10; index += 1) iteration();
  const started = performance.now();
  for (let index = 0; index < count; index += 1) iteration();
  console.log((performance.now() - started) / 1000);
} else {
  for (let number = 1; number <= Number(process.env.LEAKPROOF_ITERATIONS); number += 1) {
    iteration();
    writeSync(1, `iteration ${number}\n`);
  }
}
