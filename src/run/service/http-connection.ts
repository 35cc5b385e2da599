import { STATUS_CODES } from "node:http";
import { Client } from "undici";
import type { HttpMethod } from "../../domain/scenario.ts";
import { printable } from "../../measure/printable.ts";
import { LoadFailed } from "./load-failed.ts";

/** What a server answered. */
export interface Answer {
  readonly status: number;
  /** Such as `500 Internal Server Error`. */
  readonly statusText: string;
  /** The beginning of what an error says, printable but untrusted; empty for any other answer. */
  readonly words: string;
}

/** Characters of an error's body. */
const LONGEST_WORDS = 4000;
/** Before the server closes a connection on which nothing happens, by its own `Keep-Alive` header, we do. */
const BEFORE_SERVER_MS = 500;
const AS_LONG_AS_IT_TAKES = 24 * 60 * 60 * 1000;

/**
 * One connection to a server, kept open from request to request unless the server closes it. An HTTP client rather than a
 * load generator, because an iteration is one answered request: generators count by the second, and lose requests that meet
 * a closing connection (autocannon sends 200 and reports success where a server that answers by HTTP/1.0 has seen 100).
 */
export class HttpConnection {
  readonly #client: Client;
  readonly #url: URL;

  /** `patienceMs`: for the beginning of an answer, and for what is missing of it; 0: endless. */
  constructor(url: string, patienceMs = 0) {
    this.#url = new URL(url);
    this.#client = new Client(this.#url.origin, {
      pipelining: 1,
      headersTimeout: patienceMs,
      bodyTimeout: patienceMs,
      // Whether it is open or closed at a mark must not depend on how long the mark takes.
      keepAliveTimeout: AS_LONG_AS_IT_TAKES,
      keepAliveMaxTimeout: AS_LONG_AS_IT_TAKES,
      keepAliveTimeoutThreshold: BEFORE_SERVER_MS,
      // We have started the server ourselves: its certificate has nothing to prove.
      connect: { timeout: patienceMs, rejectUnauthorized: false },
    });
  }

  /**
   * The answer, once all of it has been received.
   * @throws LoadFailed when there is none
   */
  async request(method: HttpMethod): Promise<Answer> {
    try {
      const path = `${this.#url.pathname}${this.#url.search}`;
      const { statusCode: status, body } = await this.#client.request({ path, method });
      const isError = status >= 400;
      const words = isError ? printable((await body.text()).slice(0, LONGEST_WORDS)) : "";
      if (!isError) await body.dump({ limit: Number.MAX_SAFE_INTEGER });
      return { status, statusText: `${status} ${STATUS_CODES[status] ?? ""}`.trimEnd(), words };
    } catch (error) {
      throw new LoadFailed(whyNoAnswer(error), "", true);
    }
  }

  /** A request that is under way fails. */
  close(): Promise<void> {
    return this.#client.destroy();
  }
}

function whyNoAnswer(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ECONNREFUSED":
      return "was refused: nothing listens there (ECONNREFUSED)";
    case "ECONNRESET":
    case "EPIPE":
    case "UND_ERR_SOCKET":
      return "got no whole answer: the server closed the connection";
    case "UND_ERR_HEADERS_TIMEOUT":
    case "UND_ERR_BODY_TIMEOUT":
    case "UND_ERR_CONNECT_TIMEOUT":
      return "got no whole answer in time";
    default:
      return `got no answer that is HTTP: ${printable(message)}`;
  }
}
