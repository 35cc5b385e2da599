import { once } from "node:events";
import { createServer } from "node:http";

const { Agent, request } = (await import(process.env.VERSION)).default;

const toLoopback = (_, { all }, callback) =>
  all ? callback(null, [{ address: "127.0.0.1", family: 4 }]) : callback(null, "127.0.0.1", 4);
const dispatcher = new Agent({ connect: { lookup: toLoopback } });
const server = createServer(({ headers }, response) => {
  response.setHeader("connection", "close");
  response.end(headers.host);
});
let tenants = 0;

export async function setup() {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}

/** One request to a host of its own, whose connection is closed with the response. */
export async function iteration() {
  tenants += 1;
  const host = `tenant-${tenants}.test:${server.address().port}`;
  const { body } = await request(`http://${host}/`, { dispatcher });
  const text = await body.text();
  if (text !== host) throw new Error(`${text} answered instead of ${host}`);
}

export async function teardown() {
  await dispatcher.close();
  server.close();
}
