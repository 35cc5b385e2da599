import type { ChangedFile } from "../../state/changed-files.ts";
import type { Repository } from "../../state/repository.ts";
import type { Urls } from "../../urls.ts";
import { blobSha } from "./blob.ts";

/** GitHub's `diff-entry`, without its patch. */
export function changedFileObject(urls: Urls, repository: Repository, sha: string, file: ChangedFile) {
  const { path, previousPath, status, additions, deletions, content } = file;
  const page = urls.repositoryPage(repository);
  const encoded = encodePath(path);
  return {
    sha: blobSha(content),
    filename: path,
    ...(previousPath !== null && { previous_filename: previousPath }),
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${page}/blob/${sha}/${encoded}`,
    raw_url: `${page}/raw/${sha}/${encoded}`,
    contents_url: `${urls.repository(repository)}/contents/${encoded}?ref=${sha}`,
  };
}

/** The path as it stands in an address: slashes stay. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
