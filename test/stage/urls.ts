import type { PullRequest } from "./state/pull-request.ts";
import type { Repository } from "./state/repository.ts";

/** Where things are found, for the addresses that answers carry. */
export class Urls {
  /** The REST API's root, such as `https://api.github.com`, without a slash at its end. */
  readonly api: string;
  readonly graphql: string;
  /** For people, such as `https://github.com`, without a slash at its end. */
  readonly server: string;

  /** @param origin such as `http://127.0.0.1:8080` */
  constructor(origin: string, isEnterprise: boolean) {
    this.api = isEnterprise ? `${origin}/api/v3` : origin;
    this.graphql = isEnterprise ? `${origin}/api/graphql` : `${origin}/graphql`;
    this.server = origin;
  }

  /** In the API. */
  repository({ fullName }: Repository): string {
    return `${this.api}/repos/${fullName}`;
  }

  /** In the API, as GitHub's own links to further pages have it. */
  numberedRepository({ id }: Repository): string {
    return `${this.api}/repositories/${id}`;
  }

  /** For people. */
  repositoryPage({ fullName }: Repository): string {
    return `${this.server}/${fullName}`;
  }

  /** For people. */
  pullPage({ repository, number }: PullRequest): string {
    return `${this.repositoryPage(repository)}/pull/${number}`;
  }

  /** For people. */
  commentPage(pull: PullRequest, id: number): string {
    return `${this.pullPage(pull)}#issuecomment-${id}`;
  }
}
