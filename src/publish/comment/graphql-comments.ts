import { z } from "zod";
import type { GitHub } from "../../github/client.ts";
import { statusOf } from "../../github/refusal.ts";
import type { Repository } from "../../github/repository.ts";
import type { OwnComment } from "./comments.ts";
import { Refusal, refusalOf } from "./refusal.ts";

const QUERY = `query ($owner: String!, $repo: String!, $pull: Int!, $cursor: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $pull) {
      comments(first: 100, after: $cursor) {
        pageInfo { hasNextPage endCursor }
        nodes { viewerDidAuthor url body }
      }
    }
  }
}`;

const answerSchema = z.object({
  repository: z.object({
    pullRequest: z.object({
      comments: z.object({
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
        nodes: z.array(z.object({ viewerDidAuthor: z.boolean(), url: z.string(), body: z.string() }).nullable()),
      }),
    }),
  }),
});

/**
 * The token's own comments on a pull request, as GitHub itself knows them to be; null where there is no GraphQL.
 * @throws Refusal
 */
export async function listByGraphql(
  client: GitHub,
  repository: Repository,
  pull: number,
): Promise<OwnComment[] | null> {
  const own: OwnComment[] = [];
  let cursor: string | null = null;
  do {
    const answer = await ask(client, { owner: repository.owner, repo: repository.repo, pull, cursor });
    if (answer === null) return null;
    const { nodes, pageInfo } = answer;
    for (const node of nodes) {
      if (node?.viewerDidAuthor) own.push({ id: idIn(node.url), url: node.url, body: node.body });
    }
    cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (cursor !== null);
  return own;
}

type Page = z.infer<typeof answerSchema>["repository"]["pullRequest"]["comments"];

/** Other forges have no such page, or don't take what is sent there. */
const MISSING: readonly (number | null)[] = [404, 405, 410, 501];

async function ask(client: GitHub, variables: Record<string, unknown>): Promise<Page | null> {
  try {
    const answer = answerSchema.safeParse(await client.graphql(QUERY, variables));
    if (answer.success) return answer.data.repository.pullRequest.comments;
  } catch (error) {
    if (MISSING.includes(statusOf(error))) return null;
    throw refusalOf(error);
  }
  throw new Refusal("unreachable", "GraphQL's answer can't be read");
}

/** GraphQL's own `databaseId` is too small a type for today's ids, and older servers have no other. */
function idIn(url: string): number {
  const [, digits] = /#issuecomment-(\d{1,15})$/.exec(url) ?? [];
  if (digits === undefined) throw new Refusal("unreachable", "GraphQL's answer names a comment without its id");
  return Number(digits);
}
