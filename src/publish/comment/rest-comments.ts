import { z } from "zod";
import type { GitHub } from "../../github/client.ts";
import type { Repository } from "../../github/repository.ts";
import type { OwnComment } from "./comments.ts";
import { Refusal, refusalOf } from "./refusal.ts";

const commentSchema = z.object({
  id: z.int().positive(),
  html_url: z.string(),
  body: z.string().nullish(),
  /** Null: the account is gone. */
  user: z.object({ id: z.int(), login: z.string(), type: z.string().optional() }).nullable(),
});

export type RestComment = z.infer<typeof commentSchema>;

/** Whose comments are our own. */
export type Author = { readonly kind: "account"; readonly id: number } | { readonly kind: "actions-bot" };

/**
 * Who the token is. GitHub doesn't tell those that the runner gives out; these are {@link isBy} the bot of GitHub Actions.
 * @throws Refusal
 */
export async function findAuthor(client: GitHub): Promise<Author> {
  try {
    const { data } = await client.rest.users.getAuthenticated();
    return { kind: "account", id: data.id };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.kind === "forbidden" || refusal.kind === "not-found") return { kind: "actions-bot" };
    throw refusal;
  }
}

/** Nobody can register a login with brackets, and the type alone is every app's. */
export function isBy(author: Author, { user }: RestComment): boolean {
  if (user === null) return false;
  return author.kind === "account"
    ? user.id === author.id
    : user.login === "github-actions[bot]" && user.type === "Bot";
}

/**
 * All comments on a pull request, whoever has written them.
 * @throws Refusal
 */
export async function listByRest(client: GitHub, repository: Repository, pull: number): Promise<RestComment[]> {
  const listed = new Map<number, RestComment>();
  for (let page = 1; ; page++) {
    const comments = await readPage(client, repository, pull, page);
    const fresh = comments.filter(({ id }) => !listed.has(id));
    // Forges differ in how long their pages are, whether they link to the next, and whether they have pages at all.
    if (fresh.length === 0) return [...listed.values()];
    for (const comment of fresh) listed.set(comment.id, comment);
  }
}

async function readPage(client: GitHub, repository: Repository, pull: number, page: number): Promise<RestComment[]> {
  try {
    const question = { ...repository, issue_number: pull, per_page: 100, page };
    const { data } = await client.rest.issues.listComments(question);
    const comments = z.array(commentSchema).safeParse(data);
    if (comments.success) return comments.data;
  } catch (error) {
    throw refusalOf(error);
  }
  throw new Refusal("unreachable", "the list of comments can't be read");
}

/**
 * @param data what GitHub answers when a comment is created
 * @throws Refusal
 */
export function readComment(data: unknown): RestComment {
  const comment = commentSchema.safeParse(data);
  if (!comment.success) throw new Refusal("unreachable", "the answer can't be read");
  return comment.data;
}

export function ownComment({ id, html_url, body }: RestComment): OwnComment {
  return { id, url: html_url, body: body ?? "" };
}
