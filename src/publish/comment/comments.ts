/** A comment that the token's own identity has written, on the pull request that is reported on. */
export interface OwnComment {
  /** Later comments have higher ones. */
  readonly id: number;
  /** For people, such as `https://github.com/o/r/pull/7#issuecomment-1`. */
  readonly url: string;
  readonly body: string;
}

/**
 * The comments on one pull request, as far as they are our own: nobody else's can be reached through here.
 * Every function throws {@link Refusal} when GitHub says no or can't be reached.
 */
export interface Comments {
  /** All of them, in any order. */
  own(): Promise<readonly OwnComment[]>;
  create(body: string): Promise<OwnComment>;
  /** `gone`: somebody has deleted it. */
  update(id: number, body: string): Promise<"written" | "gone">;
  /** Also when it is gone already. */
  remove(id: number): Promise<void>;
}
