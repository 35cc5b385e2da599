import type { Comparison, Environment, Gate, Results } from "../domain/results.ts";
import { UserMistake } from "../domain/user-mistake.ts";
import { formatShard, parseShard, type Shard } from "../plan/shard.ts";
import { visibleLine } from "./visible-text.ts";

/**
 * Makes one of the results of several shards, or of several parts of a repository, that measured the same commit against
 * the same base, in the order of the configuration. A shard that is missing blocks: nobody knows what it would have
 * found. So does what only an override let pass: that somebody had the right to it is not for a file to say.
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
  refuseDifferentCommits("headSha", files);
  refuseDifferentCommits("baseSha", files);
  refuseRepeatedScenarios(files);
  const planned = mergePlans(files);
  const place = new Map(planned.map((id, index) => [id, index]));
  return {
    schema: 1,
    tool: distinct(files.map((file) => file.tool)).join(", "),
    title: distinct(files.map((file) => file.title)).join(", "),
    config: files.every((file) => file.config === first.config) ? first.config : null,
    startedAt: files.map((file) => file.startedAt).sort()[0] ?? first.startedAt,
    seconds: Math.max(...files.map((file) => file.seconds)),
    planned,
    shard: null,
    gate: mergeGates(files, missingShards(files)),
    environment: mergeEnvironments(first, files),
    comparison: mergeComparisons(files),
    override: null,
    scenarios: files.flatMap((file) => file.scenarios).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  };
}

/**
 * The shards that none of the files holds, such as `2/3`; where there are several parts, `2/3 of Title`.
 * @throws UserMistake when the files of one part disagree on how many there are
 */
export function missingShards(files: readonly Results[]): string[] {
  const parts = partsOf(files);
  return parts.flatMap((part) => {
    const missing = missingInPart(part).map(formatShard);
    return parts.length === 1 ? missing : missing.map((shard) => `${shard} of ${visibleLine(part[0]?.title ?? "")}`);
  });
}

function missingInPart(files: readonly Results[]): Shard[] {
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
  return all.filter((shard) => !present.has(shard.index));
}

/** The files of each configuration: each part of a repository has its own, and its own shards. */
function partsOf(files: readonly Results[]): Results[][] {
  const parts = new Map<string, Results[]>();
  for (const file of files) {
    const key = JSON.stringify([file.config, file.title]);
    parts.set(key, [...(parts.get(key) ?? []), file]);
  }
  return [...parts.values()];
}

function shardOf(results: Results): Shard | null {
  return results.shard === null ? null : parseShard(results.shard);
}

function mergePlans(files: readonly Results[]): string[] {
  return distinct(partsOf(files).flatMap(planOf));
}

/** Shards deal the configuration's scenarios out in turn; this gathers them in turn. */
function planOf(part: readonly Results[]): string[] {
  const dealt = [...part].sort((a, b) => (shardOf(a)?.index ?? 0) - (shardOf(b)?.index ?? 0));
  const rounds = dealt.every((file) => shardOf(file) !== null)
    ? Math.max(...dealt.map((file) => file.planned.length))
    : 0;
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    dealt.flatMap((file) => file.planned.slice(round, round + 1)),
  );
  return [...inTurn.flat(), ...dealt.flatMap((file) => file.planned)];
}

/** What one of them could not compare leaves the whole uncompared: nobody is to think that all of it was. */
function mergeComparisons(files: readonly Results[]): Comparison | null {
  const comparisons = files.map((file) => file.comparison).filter((comparison) => comparison !== null);
  const reasons = comparisons.flatMap((one) => (one.state === "no-base" ? [one.reason] : []));
  if (reasons.length > 0) return { state: "no-base", reason: distinct(reasons).join(" ") };
  const compared = comparisons.filter((one) => one.state === "compared");
  if (compared.length === 0) return null;
  const measured = new Set(compared.flatMap((one) => one.measured));
  return {
    state: "compared",
    measured: [...measured],
    spared: distinct(compared.flatMap((one) => one.spared)).filter((id) => !measured.has(id)),
    isAdoption: compared.some((one) => one.isAdoption),
  };
}

function refuseDifferentCommits(key: "headSha" | "baseSha", parts: readonly Results[]): void {
  const shas = distinct(parts.map((part) => part.environment[key]).filter((sha) => sha !== null));
  if (shas.length < 2) return;
  const found = shas.map(visibleLine).join(" and ");
  throw new UserMistake(
    key === "headSha"
      ? `The results are of different commits (${found}): expected the files of one run. Remove the older ones.`
      : `The results are compared with different bases (${found}): expected the files of one run. Run all shards again.`,
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
  const isHeld = ({ gate, override }: Results) =>
    gate.decision === "block" || (override !== null && gate.reasons.length > 0);
  const blocked = unseen.length > 0 || parts.some(isHeld);
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
