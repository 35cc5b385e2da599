import { setTimeout as sleep } from "node:timers/promises";
import type { ReadySign } from "../../domain/scenario.ts";
import { HttpConnection } from "./http-connection.ts";
import { LoadFailed } from "./load-failed.ts";
import { isListening, portText } from "./port.ts";

/** A question that got no answer by then is asked again: what came while a server was starting may be lost. */
const PATIENCE_MS = 5000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 100;

/** Asks a server whether it is ready, until it is. */
export class ReadyProbe {
  readonly #sign: ReadySign;
  #silence = "it was not asked yet";
  #answer: string | null = null;

  constructor(sign: ReadySign) {
    this.#sign = sign;
  }

  /** What it says, in words such as `http://127.0.0.1:8080/health was answered 503 …`. A server that is ended is silent, too. */
  get last(): string {
    return this.#answer ?? this.#silence;
  }

  /** Resolves when the server is ready, or the signal has aborted. */
  async wait(signal: AbortSignal): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(1.5 * pause, LONGEST_PAUSE_MS)) {
      if (await this.#ask()) return;
      await sleep(pause, undefined, { signal }).catch(() => {});
    }
  }

  async #ask(): Promise<boolean> {
    if (this.#sign.kind === "url") return this.#askUrl(this.#sign.url);
    this.#silence = `${portText(this.#sign)} takes no connections`;
    return isListening(this.#sign, PATIENCE_MS);
  }

  /** Each time by a connection of its own. */
  async #askUrl(url: string): Promise<boolean> {
    const connection = new HttpConnection(url, PATIENCE_MS);
    try {
      const { status, statusText } = await connection.request("GET");
      this.#answer = `${url} was answered ${statusText}`;
      return status < 400;
    } catch (error) {
      if (!(error instanceof LoadFailed)) throw error;
      this.#silence = `${url} ${error.message}`;
      return false;
    } finally {
      await connection.close();
    }
  }
}
