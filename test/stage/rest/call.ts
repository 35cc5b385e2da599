import type { Actor } from "../access.ts";
import type { Answer } from "../answer.ts";
import type { Repository } from "../state/repository.ts";
import type { World } from "../state/world.ts";
import type { Urls } from "../urls.ts";

/** One request to one operation. It is as GitHub's description wants it: that was looked at before. */
export interface Call {
  /** Null: without a token. */
  readonly actor: Actor | null;
  /** The path's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; null: none. */
  readonly body: unknown;
  /** The file itself is asked for, by this media type; null: JSON. */
  readonly rawType: string | null;
  readonly world: World;
  readonly urls: Urls;
}

export interface RepositoryCall extends Call {
  readonly repository: Repository;
  /** Below the repository, such as `/issues/1/comments`. */
  readonly place: string;
}

/** @throws ApiError */
export type Answerer<T extends Call> = (call: T) => Answer;

/** One of the path's parameters. */
export function parameter({ parameters }: Call, name: string): string {
  const value = parameters[name];
  if (value === undefined) throw new Error(`the path has no ${name}`);
  return value;
}
