import type { GitHub } from "../../github/client.ts";
import type { Repository } from "../../github/repository.ts";
import type { Comments, OwnComment } from "./comments.ts";
import { listByGraphql } from "./graphql-comments.ts";
import { refusalOf } from "./refusal.ts";
import { type Author, findAuthor, isBy, listByRest, ownComment, readComment } from "./rest-comments.ts";

/** The comments on a pull request of GitHub's, or of a forge that has the same REST API. */
export function githubComments(client: GitHub, { owner, repo }: Repository, pull: number): Comments {
  return new GitHubComments(client, { owner, repo }, pull);
}

class GitHubComments implements Comments {
  readonly #client: GitHub;
  readonly #repository: Repository;
  readonly #pull: number;
  #hasGraphql = true;
  /** Only asked for, and only needed, without GraphQL. */
  #author: Author | null = null;

  constructor(client: GitHub, repository: Repository, pull: number) {
    this.#client = client;
    this.#repository = repository;
    this.#pull = pull;
  }

  async own(): Promise<readonly OwnComment[]> {
    if (this.#hasGraphql) {
      const own = await listByGraphql(this.#client, this.#repository, this.#pull);
      if (own !== null) return own;
      this.#hasGraphql = false;
    }
    const author = this.#author ?? (await findAuthor(this.#client));
    this.#author = author;
    const listed = await listByRest(this.#client, this.#repository, this.#pull);
    return listed.filter((comment) => isBy(author, comment)).map(ownComment);
  }

  async create(body: string): Promise<OwnComment> {
    const answer = await refusable(
      this.#client.rest.issues.createComment({ ...this.#repository, issue_number: this.#pull, body }),
    );
    const created = readComment(answer.data);
    // Now we know who we are, where GitHub would not say.
    if (created.user !== null) this.#author = { kind: "account", id: created.user.id };
    return ownComment(created);
  }

  async update(id: number, body: string): Promise<"written" | "gone"> {
    const answer = await unlessGone(
      this.#client.rest.issues.updateComment({ ...this.#repository, comment_id: id, body }),
    );
    return answer === null ? "gone" : "written";
  }

  async remove(id: number): Promise<void> {
    await unlessGone(this.#client.rest.issues.deleteComment({ ...this.#repository, comment_id: id }));
  }
}

async function refusable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw refusalOf(error);
  }
}

async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.kind === "not-found") return null;
    throw refusal;
  }
}
