import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Answer } from "./answer.ts";

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  /** As it was sent, without its query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Empty: none. */
  readonly body: string;
  readonly authorization: string | undefined;
  readonly accept: string | undefined;
  readonly contentType: string | undefined;
}

export async function receive(request: IncomingMessage): Promise<Received> {
  const { method = "GET", headers } = request;
  const [path = "", query = ""] = (request.url ?? "").split("?", 2);
  return {
    method,
    path,
    query: new URLSearchParams(query),
    body: await text(request),
    authorization: headers.authorization,
    accept: headers.accept,
    contentType: headers["content-type"],
  };
}

export function send(response: ServerResponse, answer: Answer): void {
  switch (answer.kind) {
    case "json":
      response.writeHead(answer.status, { ...answer.headers, "content-type": "application/json; charset=utf-8" });
      response.end(JSON.stringify(answer.body));
      return;
    case "raw":
      response.writeHead(answer.status, { "content-type": `${answer.mediaType}; charset=utf-8` });
      response.end(answer.body);
      return;
    case "empty":
      response.writeHead(answer.status);
      response.end();
  }
}
