import { type Answer, json, notFound } from "../answer.ts";
import type { Commit } from "../state/commit-graph.ts";
import { type Answerer, parameter, type RepositoryCall } from "./call.ts";
import { directoryObject, fileObject } from "./objects/content.ts";

export const getContent: Answerer<RepositoryCall> = (call) => {
  const ref = call.query.get("ref") ?? call.repository.defaultBranch;
  const commit = call.repository.resolve(ref);
  if (commit === undefined) throw notFound(`No commit found for the ref ${ref}`);
  const path = parameter(call, "path");
  const content = commit.tree.get(path);
  return content === undefined ? directory(call, ref, commit, path) : file(call, ref, path, content);
};

function file({ urls, repository, rawType }: RepositoryCall, ref: string, path: string, content: Buffer): Answer {
  return rawType === null
    ? json(fileObject(urls, repository, ref, path, content))
    : { kind: "raw", status: 200, mediaType: rawType, body: content };
}

function directory({ urls, repository }: RepositoryCall, ref: string, { tree }: Commit, path: string): Answer {
  const prefix = `${path}/`;
  const inside = [...tree].filter(([name]) => name.startsWith(prefix));
  if (inside.length === 0) throw notFound();
  return json(directoryObject(urls, repository, ref, prefix, new Map(inside)));
}
