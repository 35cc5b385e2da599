import type { RepositoryCall } from "./call.ts";

export interface Page<T> {
  readonly items: readonly T[];
  /** `link`, where there is more than one page. */
  readonly headers: Readonly<Record<string, string>>;
}

const MOST_PER_PAGE = 100;

/** The part of a list that a request asks for by `page` and `per_page`. */
export function page<T>(call: RepositoryCall, all: readonly T[]): Page<T> {
  const size = pageSize(call);
  const number = Math.max(Number(call.query.get("page") ?? 1), 1);
  const last = Math.max(Math.ceil(all.length / size), 1);
  const items = all.slice((number - 1) * size, number * size);
  const links = [
    ...(number > 1 ? [link(call, "prev", number - 1)] : []),
    ...(number < last ? [link(call, "next", number + 1), link(call, "last", last)] : []),
    ...(number > 1 ? [link(call, "first", 1)] : []),
  ];
  return { items, headers: links.length > 0 ? { link: links.join(", ") } : {} };
}

/** The part of a list that a request asks for by `after`, `before` and `per_page`. */
export function cursorPage<T extends { readonly id: number }>(call: RepositoryCall, all: readonly T[]): Page<T> {
  const size = pageSize(call);
  const start = indexAt(call, "after", all, -1) + 1;
  const end = indexAt(call, "before", all, all.length);
  const isBackwards = call.query.has("before");
  const items = isBackwards ? all.slice(Math.max(end - size, 0), end) : all.slice(start, start + size);
  const [first] = items;
  const last = items.at(-1);
  const links = [
    ...(first !== undefined && first !== all[0] ? [link(call, "prev", { before: first.id })] : []),
    ...(last !== undefined && last !== all.at(-1) ? [link(call, "next", { after: last.id })] : []),
  ];
  return { items, headers: links.length > 0 ? { link: links.join(", ") } : {} };
}

/** More than a hundred are not given, whatever was asked for. */
function pageSize({ query }: RepositoryCall): number {
  return Math.min(Math.max(Number(query.get("per_page") ?? 30), 1), MOST_PER_PAGE);
}

function indexAt(
  { query }: RepositoryCall,
  name: "before" | "after",
  all: readonly { readonly id: number }[],
  otherwise: number,
): number {
  const cursor = query.get(name);
  return cursor === null ? otherwise : all.findIndex(({ id }) => String(id) === cursor);
}

function link(call: RepositoryCall, relation: string, to: number | { before: number } | { after: number }): string {
  const query = new URLSearchParams(call.query);
  query.delete("before");
  query.delete("after");
  const cursor = typeof to === "number" ? { page: to } : to;
  for (const [name, value] of Object.entries(cursor)) query.set(name, String(value));
  return `<${call.urls.numberedRepository(call.repository)}${call.place}?${query}>; rel="${relation}"`;
}
