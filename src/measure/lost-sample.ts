/** There was nothing to sample, or it could not be read. */
export class LostSample extends Error {
  override readonly name = "LostSample";
}
