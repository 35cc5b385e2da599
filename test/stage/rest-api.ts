import { type Actor, demandAccess } from "./access.ts";
import { type Answer, ApiError, notFound } from "./answer.ts";
import { findRoute, type Route } from "./api-description.ts";
import { problemsOfAnswer, problemsOfRequest } from "./contract.ts";
import type { Received } from "./http-exchange.ts";
import { wantedType } from "./media-type.ts";
import { type Call, parameter } from "./rest/call.ts";
import { PLAYED, type PlayedOperation } from "./rest/operations.ts";
import type { World } from "./state/world.ts";
import type { Urls } from "./urls.ts";

/** A request or an answer is not as GitHub describes it. */
export class Violation extends Error {
  override readonly name = "Violation";
}

/** The REST API: each request and each answer is held against GitHub's description of it. */
export class RestApi {
  readonly #world: World;
  readonly #urls: Urls;

  constructor(world: World, urls: Urls) {
    this.#world = world;
    this.#urls = urls;
  }

  /**
   * @param request with its path below the API's root
   * @param identify who sent it; throws an ApiError when nobody knows
   * @throws Violation
   */
  answer(request: Received, identify: () => Actor | null): Answer {
    const { route, rawType } = checked(request);
    const answer = this.#refusable(() => {
      const call: Call = {
        actor: identify(),
        parameters: route.parameters,
        query: request.query,
        body: request.body === "" ? null : JSON.parse(request.body),
        rawType,
        world: this.#world,
        urls: this.#urls,
      };
      return this.#play(call, route.operation.id, request.path);
    });
    const problems = problemsOfAnswer(route.operation, answer);
    if (problems.length > 0) throw violation(request, `the stage's answer: ${problems.join("; ")}`);
    return answer;
  }

  #play(call: Call, id: string, path: string): Answer {
    const operation = playedOperation(id);
    if (operation.about === "token") return operation.answer(call);
    const owner = parameter(call, "owner");
    const repo = parameter(call, "repo");
    const repository = this.#world.findRepository(owner, repo);
    if (repository === undefined) throw notFound();
    demandAccess(call.actor, repository, operation.need);
    // What comes after /repos/OWNER/NAME.
    const place = `/${path.split("/").slice(4).join("/")}`;
    return operation.answer({ ...call, repository, place });
  }

  #refusable(play: () => Answer): Answer {
    try {
      return play();
    } catch (error) {
      if (error instanceof ApiError) return error.answer;
      throw error;
    }
  }
}

function checked(request: Received): { readonly route: Route; readonly rawType: string | null } {
  const { method, path, query, contentType, body } = request;
  const route = findRoute(method, path);
  if (route === null) throw violation(request, "not among the operations that scripts/trim-openapi.mjs has kept");
  const problems = problemsOfRequest(route.operation, route.parameters, query, contentType, body);
  if (problems.length > 0) throw violation(request, problems.join("; "));
  const wanted = wantedType(request.accept);
  if (wanted.kind === "json") return { route, rawType: null };
  if (wanted.kind === "raw" && route.operation.id === "repos/get-content") return { route, rawType: wanted.mediaType };
  throw violation(request, `the stage doesn't play the media type ${wanted.mediaType} here`);
}

function violation({ method, path }: Received, problem: string): Violation {
  return new Violation(`${method} ${path}: ${problem}`);
}

function playedOperation(id: string): PlayedOperation {
  const operation = PLAYED[id];
  if (operation === undefined) throw new Error(`${id} is described, and the stage doesn't play it`);
  return operation;
}
