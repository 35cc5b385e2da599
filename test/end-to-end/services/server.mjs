import { createServer } from "node:http";

const [port, mode] = process.argv.slice(2);
const kept = [];

createServer((_, response) => {
  const order = Buffer.alloc(20_000, 1);
  if (mode === "leak") kept.push(order);
  response.end(`${order.length} bytes\n`);
}).listen(Number(port), "127.0.0.1");
