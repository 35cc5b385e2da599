/** What makes a server work, one iteration at a time. */
export interface Load {
  /** @throws LoadFailed when the server did not do it, or not as it should */
  iterate(): Promise<void>;
  /** Ends an iteration that is under way, too. */
  close(): Promise<void>;
}
