import { once } from "node:events";
import { Agent, createServer } from "node:http";

const { default: axios } = await import(process.env.VERSION);

const { token } = axios.CancelToken.source();
const httpAgent = new Agent({ keepAlive: true });
const server = createServer((_, response) => response.end("x".repeat(1000)));
let url;

export async function setup() {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${server.address().port}/`;
}

/** One request, with a cancel token that all requests share. */
export async function iteration() {
  const { data } = await axios.get(url, { cancelToken: token, httpAgent });
  if (data.length !== 1000) throw new Error(`got ${data.length} characters`);
}

export function teardown() {
  httpAgent.destroy();
  server.close();
}
