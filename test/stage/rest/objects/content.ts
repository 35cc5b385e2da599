import type { Tree } from "../../state/commit-graph.ts";
import type { Repository } from "../../state/repository.ts";
import type { Urls } from "../../urls.ts";
import { blobSha } from "./blob.ts";
import { encodePath } from "./changed-file.ts";

/** Above this a file comes without its content. */
const LARGEST_SHOWN = 2 ** 20;

/** GitHub's `content-file`. */
export function fileObject(urls: Urls, repository: Repository, ref: string, path: string, content: Buffer) {
  const isShown = content.length <= LARGEST_SHOWN;
  return {
    ...entryObject(urls, repository, ref, path, content),
    encoding: isShown ? "base64" : "none",
    content: isShown ? inLines(content.toString("base64")) : "",
  };
}

/** GitHub's `content-directory`. @param prefix of all the files' paths, with a slash at its end */
export function directoryObject(urls: Urls, repository: Repository, ref: string, prefix: string, files: Tree) {
  const entries = new Map<string, Buffer | null>();
  for (const [path, content] of files) {
    const [name = "", ...below] = path.slice(prefix.length).split("/");
    entries.set(`${prefix}${name}`, below.length > 0 ? null : content);
  }
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => entryObject(urls, repository, ref, path, content));
}

/** @param content null: a folder */
function entryObject(urls: Urls, repository: Repository, ref: string, path: string, content: Buffer | null) {
  const root = urls.repository(repository);
  const page = urls.repositoryPage(repository);
  const place = `${encodeURIComponent(ref)}/${encodePath(path)}`;
  const sha = blobSha(content ?? Buffer.from(path));
  const url = `${root}/contents/${encodePath(path)}?ref=${encodeURIComponent(ref)}`;
  const gitUrl = `${root}/git/${content === null ? "trees" : "blobs"}/${sha}`;
  const webUrl = `${page}/${content === null ? "tree" : "blob"}/${place}`;
  return {
    type: content === null ? "dir" : "file",
    name: path.split("/").at(-1) ?? path,
    path,
    sha,
    size: content?.length ?? 0,
    url,
    git_url: gitUrl,
    html_url: webUrl,
    download_url: content === null ? null : `${page}/raw/${place}`,
    _links: { self: url, git: gitUrl, html: webUrl },
  };
}

/** As GitHub does: 60 characters each, and a line break after the last. */
function inLines(base64: string): string {
  return base64.replace(/.{1,60}/g, "$&\n");
}
