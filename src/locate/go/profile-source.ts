import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { portsOf } from "../../run/service/port-owner.ts";

/** Milliseconds for one answer: it collects garbage first, twice. */
const PATIENCE = 10_000;
/** Bytes; what is longer is read as far as that. */
const LONGEST_ANSWER = 32 * 1024 * 1024;
/** In the program of a server that has these pages. Another may take a request for them as one of its own. */
const PAGES = "/debug/pprof/";

/** What `adapters/go/profiles.go` in a process tells of it, at its socket in `folder`; null where that isn't there. */
export async function profileOfHelper(pid: number, folder: string): Promise<string | null> {
  const path = join(folder, String(pid));
  if (!existsSync(path)) return null;
  const socket = connect(path);
  const signal = AbortSignal.timeout(PATIENCE);
  signal.addEventListener("abort", () => socket.destroy());
  return readAll(socket);
}

/** What the pages of net/http/pprof in a process tell; null where it has none. */
export async function profileOfPages(pid: number): Promise<string | null> {
  if (!hasPages(pid)) return null;
  for (const port of portsOf(pid)) {
    for (const host of ["127.0.0.1", "[::1]"]) {
      const heap = await page(`http://${host}:${port}${PAGES}heap?gc=1&debug=1`);
      if (heap === null) continue;
      return heap + ((await page(`http://${host}:${port}${PAGES}goroutine?debug=2`)) ?? "");
    }
  }
  return null;
}

function hasPages(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/exe`).includes(PAGES);
  } catch {
    return false; // it has ended
  }
}

async function page(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: "error" });
    if (!response.ok || response.body === null) return null;
    return await readAll(response.body);
  } catch {
    return null; // nobody listens there, or not by HTTP
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      parts.push(part);
      length += part.length;
      if (length > LONGEST_ANSWER) break;
    }
    return Buffer.concat(parts).toString("utf8");
  } catch {
    return null;
  }
}
