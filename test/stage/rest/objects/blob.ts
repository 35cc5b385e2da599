import { createHash } from "node:crypto";

/** The name that git gives to a file's content. */
export function blobSha(content: Buffer): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}
