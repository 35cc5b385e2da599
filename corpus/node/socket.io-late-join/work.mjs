import { once } from "node:events";
import { createServer } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import { io as connect } from "socket.io-client";

const { Server } = await import(process.env.VERSION);

const server = createServer();
const io = new Server(server);
let url;
let left = 0;

export async function setup() {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${server.address().port}`;
  io.on("connection", (socket) => {
    socket.on("disconnect", async () => {
      await turn(); // as where the rooms to join come from a database
      socket.join(`user:${socket.id}`);
      left += 1;
    });
  });
}

/** One client connects and disconnects; what the server does for it ends a moment later. */
export async function iteration() {
  const before = left;
  const client = connect(url, { transports: ["websocket"], forceNew: true, reconnection: false });
  await new Promise((resolve, reject) => {
    client.on("connect", resolve);
    client.on("connect_error", reject);
  });
  client.disconnect();
  for (let waited = 0; left === before && waited < 1_000_000; waited += 1) await turn();
  if (left !== before + 1) throw new Error("the server didn't see that the client has left");
}

export function teardown() {
  io.close();
}
