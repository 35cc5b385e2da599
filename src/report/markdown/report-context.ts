/** Where the report will be read, as far as that is known. */
export interface ReportContext {
  /** For links to the code: the commit that was measured, in a repository that readers can open. */
  readonly repository: Repository | null;
  /** The name of the branch that the change goes to, such as `main`. */
  readonly baseName: string | null;
}

export interface Repository {
  /** Such as `https://github.com`, without a slash at its end. */
  readonly server: string;
  /** `owner/name` */
  readonly name: string;
  /** The full SHA of the commit. */
  readonly sha: string;
  /** The project's root, relative to the repository's; empty where it is the same. */
  readonly folder: string;
}

export const NO_CONTEXT: ReportContext = { repository: null, baseName: null };
