import type { Environment, Gate, Results } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { formatShard, parseShard, type Shard } from "../plan/shard.ts";
import { visibleLine } from "./visible-text.ts";

/**
 * Makes one of the results of several shards (or jobs) that measured the same commit, in the order of the
 * configuration. A shard that is missing blocks: nobody knows what it would have found.
 *
 * @throws UserMistake when there is none, when two hold the same scenario, or when they don't belong together
 */
export function mergeResults(files: readonly Results[]): Results {
  const [first] = files;
  if (first === undefined) {
    throw new UserMistake(
      "No results to report on: expected at least one file, as in `leakproof report results-*.json`.",
    );
  }
  refuseDifferentCommits(files);
  refuseRepeatedScenarios(files);
  const planned = mergePlans(files);
  const place = new Map(planned.map((id, index) => [id, index]));
  return {
    schema: 1,
    tool: distinct(files.map((file) => file.tool)).join(", "),
    title: first.title,
    config: first.config,
    startedAt: files.map((file) => file.startedAt).sort()[0] ?? first.startedAt,
    seconds: Math.max(...files.map((file) => file.seconds)),
    planned,
    shard: null,
    gate: mergeGates(files, missingShards(files)),
    environment: mergeEnvironments(first, files),
    comparison: null,
    override: null,
    scenarios: files.flatMap((file) => file.scenarios).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  };
}

/**
 * The shards, such as `2/3`, that none of the files holds.
 * @throws UserMistake when the files disagree on how many there are
 */
export function missingShards(files: readonly Results[]): string[] {
  const shards = files.map(shardOf).filter((shard) => shard !== null);
  const counts = distinct(shards.map((shard) => shard.count));
  if (counts.length > 1) {
    const found = counts.map((count) => `i/${count}`).join(" and ");
    throw new UserMistake(
      `The results come from different divisions (${found}): expected the shards of one run, such as 1/3, 2/3 and 3/3.`,
    );
  }
  const present = new Set(shards.map((shard) => shard.index));
  const all = Array.from({ length: counts[0] ?? 0 }, (_, index) => ({ index: index + 1, count: counts[0] ?? 0 }));
  return all.filter((shard) => !present.has(shard.index)).map(formatShard);
}

function shardOf(results: Results): Shard | null {
  return results.shard === null ? null : parseShard(results.shard);
}

/** Shards deal the configuration's scenarios out in turn; this gathers them in turn. */
function mergePlans(files: readonly Results[]): string[] {
  const dealt = [...files].sort((a, b) => (shardOf(a)?.index ?? 0) - (shardOf(b)?.index ?? 0));
  const rounds = dealt.every((file) => shardOf(file) !== null)
    ? Math.max(...dealt.map((file) => file.planned.length))
    : 0;
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    dealt.flatMap((file) => file.planned.slice(round, round + 1)),
  );
  return distinct([...inTurn.flat(), ...dealt.flatMap((file) => file.planned)]);
}

function refuseDifferentCommits(parts: readonly Results[]): void {
  const shas = distinct(parts.map((part) => part.environment.headSha).filter((sha) => sha !== null));
  if (shas.length < 2) return;
  const found = shas.map(visibleLine).join(" and ");
  throw new UserMistake(
    `The results are of different commits (${found}): expected the files of one run. Remove the older ones.`,
  );
}

function refuseRepeatedScenarios(parts: readonly Results[]): void {
  const seen = new Set<string>();
  for (const { id } of parts.flatMap((part) => part.scenarios)) {
    if (seen.has(id)) {
      const problem = `Scenario ${visibleLine(id)} stands in two of the results files`;
      throw new UserMistake(
        `${problem}: expected each scenario once. Was a file given twice, or left from an earlier run?`,
      );
    }
    seen.add(id);
  }
}

function mergeGates(parts: readonly Results[], missing: readonly string[]): Gate {
  const reasons = distinct(parts.flatMap((part) => part.gate.reasons));
  const unseen = missing.map((shard) => `shard ${shard} left no results`);
  const blocked = unseen.length > 0 || parts.some((part) => part.gate.decision === "block");
  return { decision: blocked ? "block" : "pass", reasons: [...unseen, ...reasons] };
}

function mergeEnvironments(first: Results, parts: readonly Results[]): Environment {
  const environments = parts.map((part) => part.environment);
  const known = (key: "headSha" | "baseSha") => environments.map((one) => one[key]).find((sha) => sha !== null) ?? null;
  return {
    os: distinct(environments.map((environment) => environment.os)).join(", "),
    cpus: first.environment.cpus,
    node: distinct(environments.map((environment) => environment.node)).join(", "),
    headSha: known("headSha"),
    baseSha: known("baseSha"),
    memorySource: environments.some((one) => one.memorySource === "rss") ? "rss" : "anonymous",
  };
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
