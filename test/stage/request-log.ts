export interface LoggedRequest {
  readonly method: string;
  /** Below the API's root, without its query: `/repos/octo/app/issues/1/comments`, `/graphql`. */
  readonly path: string;
  /** Such as `per_page=100&page=2`. */
  readonly query: string;
  /** A login; null: without a token, or with a wrong one. */
  readonly user: string | null;
  /** What was answered; null: not yet. */
  status: number | "reset" | "hang" | null;
}

/** All that was asked for, in the order in which it came. */
export class RequestLog {
  readonly requests: LoggedRequest[] = [];

  /** The requests that would change something, whatever came of them. GraphQL is only read. */
  get writes(): LoggedRequest[] {
    return this.requests.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
  }

  add(request: Omit<LoggedRequest, "status">): LoggedRequest {
    const logged = { ...request, status: null };
    this.requests.push(logged);
    return logged;
  }
}
