import type { Comments, OwnComment } from "../../../src/publish/comment/comments.ts";
import { Refusal } from "../../../src/publish/comment/refusal.ts";

export interface ThreadComment {
  readonly id: number;
  readonly author: string;
  body: string;
}

export interface Deed {
  readonly by: string;
  readonly kind: "own" | "create" | "update" | "remove";
  /** Of the comment; null: it was a look at all. */
  readonly id: number | null;
}

/** What happens to a request to create a comment. */
export type CreateMishap =
  /** Nothing. */
  | "none"
  /** It was done, and its answer is lost. */
  | "answer-lost"
  /** It was done, its answer was lost, and the client asked again. */
  | "done-twice"
  /** It was not done. */
  | "not-done";

export interface ThreadClient {
  /** Awaited before a request takes effect, and before its answer arrives. */
  readonly travel?: () => Promise<void>;
  readonly mishap?: CreateMishap;
  /** A name for {@link CommentThread.deeds}. */
  readonly name?: string;
}

/** The comments on one pull request, in memory. */
export class CommentThread {
  readonly comments: ThreadComment[] = [];
  /** In the order in which they took effect. */
  readonly deeds: Deed[] = [];
  #lastId = 100;

  post(author: string, body: string): ThreadComment {
    this.#lastId += 1;
    const comment = { id: this.#lastId, author, body };
    this.comments.push(comment);
    return comment;
  }

  delete(id: number): void {
    const index = this.comments.findIndex((comment) => comment.id === id);
    if (index >= 0) this.comments.splice(index, 1);
  }

  find(id: number): ThreadComment | undefined {
    return this.comments.find((comment) => comment.id === id);
  }

  writes(): Deed[] {
    return this.deeds.filter(({ kind }) => kind !== "own");
  }

  /** The thread as `author` reaches it. */
  as(author: string, { travel = async () => {}, mishap = "none", name = author }: ThreadClient = {}): Comments {
    const request = async <T>(effect: () => T): Promise<T> => {
      await travel();
      const answer = effect();
      await travel();
      return answer;
    };
    const did = (kind: Deed["kind"], id: number | null) => this.deeds.push({ by: name, kind, id });
    const mine = (id: number) => {
      const comment = this.find(id);
      if (comment !== undefined && comment.author !== author) throw new Error(`comment ${id} is ${comment.author}'s`);
      return comment;
    };
    const create = (body: string) => {
      const { id } = this.post(author, body);
      did("create", id);
      return { id, url: urlOf(id), body };
    };
    return {
      own: () =>
        request((): OwnComment[] => {
          did("own", null);
          // Not in their order: nobody promises any.
          const own = this.comments.filter((comment) => comment.author === author).toReversed();
          return own.map(({ id, body }) => ({ id, url: urlOf(id), body }));
        }),
      create: async (body) => {
        if (mishap === "not-done") throw new Refusal("unreachable", "502: Bad Gateway");
        const created = await request(() => create(body));
        if (mishap === "answer-lost") throw new Refusal("unreachable", "502: Bad Gateway");
        return mishap === "done-twice" ? await request(() => create(body)) : created;
      },
      update: (id, body) =>
        request(() => {
          const comment = mine(id);
          if (comment === undefined) return "gone";
          did("update", id);
          comment.body = body;
          return "written";
        }),
      remove: (id) =>
        request(() => {
          if (mine(id) === undefined) return;
          did("remove", id);
          this.delete(id);
        }),
    };
  }
}

export function urlOf(id: number): string {
  return `https://github.example/o/r/pull/7#issuecomment-${id}`;
}
