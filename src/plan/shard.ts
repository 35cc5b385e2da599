/** One of `count` equal shares of the scenarios, `index` counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `1/3`: the first of three. Returns null for what is no shard, such as `0/3` or `4/3`. */
export function parseShard(text: string): Shard | null {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : null;
}

export function formatShard(shard: Shard): string {
  return `${shard.index}/${shard.count}`;
}
