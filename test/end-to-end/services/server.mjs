import { createServer } from "node:http";

const [port, mode] = process.argv.slice(2);
const kept = []; // each much larger than what a heap that nobody collects grows by
let requests = 0;

createServer((_, response) => {
  requests += 1;
  if (mode === "die" && requests === 10) process.exit(9);
  if (mode === "leak") kept.push(Buffer.alloc(100_000, 1));
  response.end("ok\n");
}).listen(Number(port), "127.0.0.1");
