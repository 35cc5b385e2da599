// An HTTP server; its arguments are its port and what it does with each request.
import { createHash } from "node:crypto";
import { EventEmitter } from "node:events";
import { createServer } from "node:http";

const [port, handling] = process.argv.slice(2);
const sessions = new Map();
const shutdown = new EventEmitter().setMaxListeners(0);
let requests = 0;

function openSession(limit) {
  requests += 1;
  const basket = Array.from({ length: 1000 }, (_, place) => requests + place / 2);
  sessions.set(`session-${requests}`, { id: requests, since: Date.now(), basket });
  if (sessions.size > limit) sessions.delete(sessions.keys().next().value);
  return sessions.size;
}

const HANDLINGS = {
  sessions: () => openSession(Number.POSITIVE_INFINITY),
  "bounded-sessions": () => openSession(100),
  listeners: (request) => {
    const upload = Buffer.alloc(8192, requests);
    shutdown.on("end", () => request.destroy(new Error(`${upload.length} bytes are lost`)));
    return shutdown.listenerCount("end");
  },
  digest: () =>
    createHash("sha256")
      .update(JSON.stringify({ at: Date.now(), is: "ok" }))
      .digest("hex"),
};

createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ answer: HANDLINGS[handling](request) }));
}).listen(Number(port), "127.0.0.1");
