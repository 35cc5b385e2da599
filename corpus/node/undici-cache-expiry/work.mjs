import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const { Agent, interceptors, request } = (await import(process.env.VERSION)).default;

const dispatcher = new Agent().compose(interceptors.cache());
let served = 0;
const server = createServer((_, response) => {
  served += 1;
  response.setHeader("cache-control", "public, max-age=1");
  response.end("x".repeat(4000));
});

/** Lets the first response expire and be fetched again, so that an iteration meets what a long-lived program does. */
export async function setup() {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  while (served < 3) {
    await iteration();
    await sleep(50);
  }
}

/** One request for the same resource through the cache. */
export async function iteration() {
  const { body } = await request(`http://127.0.0.1:${server.address().port}/`, { dispatcher });
  const text = await body.text();
  if (text.length !== 4000) throw new Error(`got ${text.length} characters`);
}

export async function teardown() {
  await dispatcher.close();
  server.close();
}
