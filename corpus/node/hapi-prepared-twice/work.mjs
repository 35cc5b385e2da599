import { once } from "node:events";
import { Agent, get } from "node:http";
import { fileURLToPath } from "node:url";
import Inert from "@hapi/inert";

const { default: Hapi } = await import(process.env.VERSION);

const server = Hapi.server({ host: "127.0.0.1", port: 0 });
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const report = fileURLToPath(new URL("package.json", import.meta.url));

export async function setup() {
  await server.register(Inert);
  server.route({
    method: "GET",
    path: "/report",
    options: {
      pre: [{ assign: "report", method: (_, h) => h.file(report, { confine: false }) }],
      handler: (request) => request.preResponses.report,
    },
  });
  await server.start();
}

/** One request for a file that a route's prerequisite prepares and its handler returns. */
export async function iteration() {
  const [response] = await once(get({ host: "127.0.0.1", port: server.info.port, path: "/report", agent }), "response");
  const text = (await response.toArray()).join("");
  if (!text.includes("@hapi/inert")) throw new Error(`got ${response.statusCode}: ${text}`);
}

export async function teardown() {
  agent.destroy();
  await server.stop();
}
