import { expect, test } from "vitest";
import { formatShard, parseShard } from "../../src/plan/shard.ts";

test.each(["1/1", "1/3", "3/3", "12/9999"])("reads %j and writes it again", (text) => {
  const shard = parseShard(text);
  expect(shard && formatShard(shard)).toBe(text);
});

test.each(["", "1", "0/3", "4/3", "1/0", "-1/3", "1 / 3", "a/b", "1/3/5", "1.5/3", "1/99999"])("refuses %j", (text) => {
  expect(parseShard(text)).toBeNull();
});
