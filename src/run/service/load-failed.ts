/** An iteration that a server did not do. */
export class LoadFailed extends Error {
  override readonly name = "LoadFailed";
  /** What there was to read of it, untrusted text: an answer's body, or a command's last words. */
  readonly detail: string;
  /** False for an answer, which only a living server gives. */
  readonly mayBeGone: boolean;

  constructor(reason: string, detail: string, mayBeGone: boolean) {
    super(reason);
    this.detail = detail;
    this.mayBeGone = mayBeGone;
  }
}
