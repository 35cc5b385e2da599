/** The user's mistake, not ours: shown without a stack trace, exit code 2. The message says cause, place and remedy. */
export class UserMistake extends Error {
  override readonly name = "UserMistake";
}
