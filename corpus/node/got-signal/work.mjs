import { once } from "node:events";
import { Agent, createServer } from "node:http";

const { default: got } = await import(process.env.VERSION);

const { signal } = new AbortController();
const agent = { http: new Agent({ keepAlive: true }) };
const server = createServer((_, response) => response.end("x".repeat(1000)));
let url;

export async function setup() {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${server.address().port}/`;
}

/** One download, with a signal that all downloads share. */
export async function iteration() {
  const { body } = await got(url, { signal, agent });
  if (body.length !== 1000) throw new Error(`got ${body.length} characters`);
}

export function teardown() {
  agent.http.destroy();
  server.close();
}
