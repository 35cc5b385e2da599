/** A repository as Octokit's parameters name it. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}
