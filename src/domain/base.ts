/** What a change is compared with. */
export type BaseRequest =
  | { readonly kind: "none" }
  /** Where HEAD and this revision (a branch, a tag, a commit) parted. */
  | { readonly kind: "revision"; readonly revision: string }
  /** Exactly this commit: what a merge queue builds upon, or what a push replaces. */
  | { readonly kind: "commit"; readonly sha: string; readonly name: string | null }
  /** Of GitHub's merge commit its first parent; of the pull request's own head, where it parted from its base branch. */
  | {
      readonly kind: "pull-request";
      readonly headSha: string;
      readonly baseSha: string;
      /** Such as `main`. */
      readonly baseRef: string;
    };

export type Base =
  | {
      readonly state: "found";
      /** The full SHA. */
      readonly sha: string;
      /** What people call it, such as `main`; null: its SHA says it best. */
      readonly name: string | null;
      /** The commit that is judged: HEAD, or the pull request's own head where HEAD is GitHub's merge of it. */
      readonly headSha: string;
    }
  /** Why there is none, and what to do about it, in a sentence or two. */
  | { readonly state: "missing"; readonly reason: string };
