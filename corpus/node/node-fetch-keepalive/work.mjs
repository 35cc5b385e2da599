import { once } from "node:events";
import { Agent, createServer } from "node:http";

const { default: fetch } = await import(process.env.VERSION);

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const server = createServer((_, response) => response.end("x".repeat(1000)));
let url;

export async function setup() {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${server.address().port}/`;
}

/** One request on the connection that all requests share. */
export async function iteration() {
  const response = await fetch(url, { agent });
  const text = await response.text();
  if (text.length !== 1000) throw new Error(`got ${text.length} characters`);
}

export function teardown() {
  agent.destroy();
  server.close();
}
