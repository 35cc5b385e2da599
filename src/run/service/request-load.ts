import type { HttpMethod } from "../../domain/scenario.ts";
import { HttpConnection } from "./http-connection.ts";
import type { Load } from "./load.ts";
import { LoadFailed } from "./load-failed.ts";

/** One request after the other, each answered in full before the next. */
export class RequestLoad implements Load {
  readonly #method: HttpMethod;
  readonly #url: string;
  readonly #connection: HttpConnection;

  constructor({ method, url }: { readonly method: HttpMethod; readonly url: string }) {
    this.#method = method;
    this.#url = url;
    this.#connection = new HttpConnection(url);
  }

  async iterate(): Promise<void> {
    const name = `${this.#method} ${this.#url}`;
    const { status, statusText, words } = await this.#connection.request(this.#method).catch((error) => {
      throw error instanceof LoadFailed ? new LoadFailed(`${name} ${error.message}`, error.detail, true) : error;
    });
    if (status >= 400) throw new LoadFailed(`${name} was answered ${statusText}`, words, false);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
