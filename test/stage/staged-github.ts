import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Permissions } from "./access.ts";
import { type Answer, ApiError, json, notFound } from "./answer.ts";
import { type Fault, type FaultEffect, Faults } from "./faults.ts";
import { answerGraphql } from "./graphql.ts";
import { type Received, receive, send } from "./http-exchange.ts";
import { type LoggedRequest, RequestLog } from "./request-log.ts";
import { RestApi, Violation } from "./rest-api.ts";
import type { Repository } from "./state/repository.ts";
import { World } from "./state/world.ts";
import { Tokens } from "./tokens.ts";
import { Urls } from "./urls.ts";

export interface StageOptions {
  /** With the paths of GitHub Enterprise Server: `/api/v3` and `/api/graphql`. */
  readonly ghes?: boolean;
}

export interface NewActor {
  /** A bot's ends in `[bot]`. */
  readonly login: string;
  readonly type: "User" | "Bot";
  /** What the login had before, or a new one, unless told. */
  readonly id?: number;
  /** What the token may do; reading metadata goes without saying. */
  readonly may: Permissions;
  /** By their full names; all repositories unless told. */
  readonly repositories?: readonly string[];
}

/** A GitHub of our own on 127.0.0.1, for as long as a test takes. */
export async function startGitHub({ ghes = false }: StageOptions = {}): Promise<StagedGitHub> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return new StagedGitHub(server, new Urls(`http://127.0.0.1:${port}`, ghes));
}

/** How an exchange ends: with an answer, with whatever stands in for it, or not at all. */
type Ending = Answer | Exclude<FaultEffect, { readonly meet: number }>;

/** Made by {@link startGitHub}. */
export class StagedGitHub implements AsyncDisposable {
  /** False: its path answers 404, as on forges that have none. */
  hasGraphql = true;
  /** Where a request or an answer was not as GitHub describes it. */
  readonly violations: string[] = [];
  readonly #world = new World();
  readonly #tokens = new Tokens();
  readonly #faults = new Faults();
  readonly #log = new RequestLog();
  readonly #server: Server;
  readonly #urls: Urls;
  readonly #rest: RestApi;

  constructor(server: Server, urls: Urls) {
    this.#server = server;
    this.#urls = urls;
    this.#rest = new RestApi(this.#world, urls);
    server.on("request", (request, response) => void this.#exchange(request, response));
  }

  /** For `GITHUB_API_URL`. */
  get apiUrl(): string {
    return this.#urls.api;
  }

  /** For `GITHUB_GRAPHQL_URL`. */
  get graphqlUrl(): string {
    return this.#urls.graphql;
  }

  /** For `GITHUB_SERVER_URL`. */
  get serverUrl(): string {
    return this.#urls.server;
  }

  get requests(): readonly LoggedRequest[] {
    return this.#log.requests;
  }

  /** The requests that would change something, whatever came of them. */
  get writes(): readonly LoggedRequest[] {
    return this.#log.writes;
  }

  /** @param fullName such as `octo/app` */
  createRepository(fullName: string, { isPrivate = false }: { readonly isPrivate?: boolean } = {}): Repository {
    return this.#world.createRepository(fullName, isPrivate);
  }

  /** Somebody with a token; the same login may have several. @returns the token */
  actor({ login, type, id, may, repositories }: NewActor): string {
    const account = this.#world.accounts.add(login, type, id ?? null);
    return this.#tokens.issue({ account, may, repositories: repositories ?? null });
  }

  /** Lets something go wrong. Of several faults that fit a request the first strikes, until it is used up. */
  fail(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** @throws when a request or an answer was not as GitHub describes it */
  expectNoViolations(): void {
    if (this.violations.length > 0) throw new Error(`GitHub would not have it so:\n${this.violations.join("\n")}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request).catch(() => null);
    // The client has hung up.
    if (received === null) return;
    const path = this.#canonicalPath(received.path);
    const logged = this.#log.add({
      method: received.method,
      path: path ?? received.path,
      query: received.query.toString(),
      user: this.#tokens.find(received.authorization)?.account.login ?? null,
    });
    const ending = await this.#ending({ ...received, path: path ?? received.path }, path !== null);
    logged.status = typeof ending === "string" ? ending : ending.status;
    end(request, response, ending);
  }

  async #ending(request: Received, isBelowRoot: boolean): Promise<Ending> {
    const { method, path } = request;
    const before = await this.#faults.strike(method, path, null);
    if (before !== null) return before;
    const answer = isBelowRoot
      ? await this.#handle(request)
      : this.#violate(`${method} ${path}: not below ${this.apiUrl}`);
    return (await this.#faults.strike(method, path, "handled")) ?? answer;
  }

  async #handle(request: Received): Promise<Answer> {
    try {
      if (request.path === "/graphql") return await this.#answerGraphql(request);
      return this.#rest.answer(request, () => this.#tokens.identify(request.authorization));
    } catch (error) {
      if (error instanceof ApiError) return error.answer;
      return this.#violate(
        error instanceof Violation ? error.message : String(error instanceof Error ? error.stack : error),
      );
    }
  }

  async #answerGraphql({ method, authorization, body }: Received): Promise<Answer> {
    if (!this.hasGraphql || method !== "POST") throw notFound();
    const actor = this.#tokens.identify(authorization);
    if (actor === null) throw new ApiError(401, "This endpoint requires you to be authenticated.");
    const answer = await answerGraphql({ actor, world: this.#world, urls: this.#urls }, body);
    // GitHub answers such a query too; whoever then turns to REST would hide the mistake.
    if (answer.data === undefined) this.violations.push(...(answer.errors ?? []).map(({ message }) => message));
    return json(answer);
  }

  #violate(problem: string): Answer {
    this.violations.push(problem);
    return { kind: "json", status: 500, body: { message: `contract violation: ${problem}` }, headers: {} };
  }

  /** Below the API's root, `/repositories/ID` as `/repos/OWNER/NAME`; `/graphql`; null: it lies elsewhere. */
  #canonicalPath(path: string): string | null {
    const { pathname: graphql } = new URL(this.#urls.graphql);
    if (path === graphql) return "/graphql";
    const root = new URL(this.#urls.api).pathname.replace(/\/$/, "");
    if (!path.startsWith(`${root}/`)) return null;
    return path.slice(root.length).replace(/^\/repositories\/(\d+)(?=\/|$)/, (whole, id: string) => {
      const repository = this.#world.repositories.find((candidate) => candidate.id === Number(id));
      return repository === undefined ? whole : `/repos/${repository.fullName}`;
    });
  }
}

function end(request: IncomingMessage, response: ServerResponse, ending: Ending): void {
  if (ending === "hang") return;
  if (ending === "reset") {
    request.socket.resetAndDestroy();
  } else if ("kind" in ending) {
    send(response, ending);
  } else {
    response.writeHead(ending.status, ending.headers);
    response.end(ending.body);
  }
}
