import type { Actor } from "./access.ts";
import { ApiError } from "./answer.ts";

/** Who is who, by the `Authorization` header. */
export class Tokens {
  readonly #actors = new Map<string, Actor>();

  /** @returns a new token */
  issue(actor: Actor): string {
    const prefix = actor.account.type === "Bot" ? "ghs" : "ghp";
    const token = `${prefix}_stage${this.#actors.size + 1}for${actor.account.id}`;
    this.#actors.set(token, actor);
    return token;
  }

  /** Undefined: without a token, or with one that is none of ours. */
  find(authorization: string | undefined): Actor | undefined {
    return this.#actors.get(/^(?:token|bearer) (.+)$/i.exec(authorization ?? "")?.[1] ?? "");
  }

  /**
   * @returns null: without a token
   * @throws ApiError the token is none of ours
   */
  identify(authorization: string | undefined): Actor | null {
    if (authorization === undefined) return null;
    const actor = this.find(authorization);
    if (actor === undefined) throw new ApiError(401, "Bad credentials");
    return actor;
  }
}
