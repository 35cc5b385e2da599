import { writeSync } from "node:fs";
import { iteration, setup } from "./work.mjs";

await setup();
for (let done = 1; done <= Number(process.env.LEAKPROOF_ITERATIONS); done += 1) {
  await iteration();
  writeSync(1, `iteration ${done}\n`); // process.stdout would wait for a turn of the event loop
}
