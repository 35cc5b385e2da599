import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it } from "vitest";
import { portsOf } from "../../../src/run/service/port-owner.ts";

it("knows the ports on which a process listens, each once", async () => {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  expect(portsOf(process.pid).filter((own) => own === port)).toEqual([port]);
  server.close();
  await once(server, "close");
  expect(portsOf(process.pid)).not.toContain(port);
});

it("knows none of a process that is gone", () => {
  expect(portsOf(2 ** 30)).toEqual([]);
});
