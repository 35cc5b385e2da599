// A server on $PORT that does as $MODE says.
import { openSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";

const { MODE = "clean", PORT } = process.env;
const kept = [];
let requests = 0;

const onRequest = {
  keep: () => kept.push(Buffer.alloc(20_000, requests)),
  eat: () => kept.push(Buffer.alloc(40_000_000, 1)),
  fds: () => kept.push(openSync("/dev/null")),
  die: () => requests === 20 && process.exit(7),
};

const answers = {
  break: (response) => respond(response, requests === 20 ? 500 : 200, "the till is on fire"),
  exhausted: (response) => respond(response, requests === 20 ? 500 : 200, "EMFILE: too many open files, open 'x'"),
  reset: (response) => (requests === 20 ? response.socket.destroy() : response.end("ok")),
  hang: (response) => (requests === 20 ? null : response.end("ok")),
  move: (response) => respond(response, 303, ""),
  long: (response) => response.end("x".repeat(300_000)),
};

function respond(response, status, words) {
  response.writeHead(status).end(words);
}

const startedAt = performance.now();
const server = createServer((request, response) => {
  if (request.url === "/health") {
    const isReady = MODE !== "never" && (MODE !== "slow" || performance.now() - startedAt > 700);
    respond(response, isReady ? 200 : 503, "");
    return;
  }
  requests += 1;
  onRequest[MODE]?.();
  (answers[MODE] ?? (() => response.end("ok")))(response);
});

if (MODE === "exit") throw new Error("no configuration");
if (MODE === "background") process.exit(0);
if (MODE === "count") {
  process.on("SIGTERM", () => {
    writeFileSync(process.env.COUNTED, String(requests));
    process.exit();
  });
}
if (MODE === "stubborn") process.on("SIGTERM", () => {});
if (MODE === "graceful") process.on("SIGTERM", () => server.close(() => console.log("closed in peace")));
if (MODE === "silent") setInterval(() => {}, 1000);
else server.listen(Number(PORT), "127.0.0.1");
