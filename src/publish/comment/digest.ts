import { createHash } from "node:crypto";
import type { Location } from "../../domain/location.ts";
import type { Comparison, Results, ScenarioResult, VariantResult } from "../../domain/results.ts";
import { testedFixes } from "../../report/fix.ts";

/**
 * What a comment says, in 32 hexadecimal digits: verdicts, words and what grows where, without the figures and times that
 * differ between any two runs. A comment with the same digest needn't be rewritten; whatever else a reader would miss
 * has to be in here. Rewriting once too often is harmless, so what is doubtful counts.
 */
export function digestOf(results: Results): string {
  return createHash("sha256")
    .update(JSON.stringify(substanceOf(results)))
    .digest("hex")
    .slice(0, 32);
}

function substanceOf(results: Results): unknown {
  const { schema, tool, title, config, planned, shard, gate, environment, comparison, override, scenarios } = results;
  return {
    ...{ schema, tool, title, config, planned, shard },
    gate: { decision: gate.decision, reasons: gate.reasons.map(words) },
    head: environment.headSha,
    base: environment.baseSha,
    memorySource: environment.memorySource,
    comparison: comparison === null ? null : substanceOfComparison(comparison),
    override: override === null ? null : { label: override.label, by: override.by },
    scenarios: scenarios.map(substanceOfScenario),
  };
}

function substanceOfComparison(comparison: Comparison): unknown {
  return comparison.state === "compared"
    ? { state: comparison.state, isAdoption: comparison.isAdoption }
    : { state: comparison.state, reason: words(comparison.reason) };
}

function substanceOfScenario(scenario: ScenarioResult): unknown {
  const { id, name, suspect, claim, expected, priority, per, note, accept } = scenario;
  const { verdict, reason, change, acceptedIn, fixRequired, fixVerified, missing, variants } = scenario;
  return {
    ...{ id, name, suspect, claim, expected, priority, per, note },
    accept: accept === null ? null : { until: accept.until, reason: accept.reason },
    ...{ verdict, change, acceptedIn, fixRequired, fixVerified, missing },
    effects: testedFixes(scenario).map(({ effect }) => effect),
    cause: isAnswer(verdict) ? null : words(reason),
    variants: variants.map(substanceOfVariant),
  };
}

function substanceOfVariant(variant: VariantResult): unknown {
  const { name, role, revision, definition, workload, quality, verdict, error, measures, sites, location } = variant;
  const [worstSite] = sites;
  return {
    ...{ name, role, revision, definition, workload, quality, verdict, assists: variant.assists },
    error: error === null ? null : words(error),
    growing: Object.entries(measures)
      .filter(([, measure]) => measure?.growing === true)
      .map(([measure]) => measure)
      .sort(),
    worstSite: worstSite === undefined ? null : { file: worstSite.file, line: worstSite.line },
    location: location === null ? null : substanceOfLocation(location),
  };
}

/** Of what has no line the worst; who looked and for how long is told nowhere. */
function substanceOfLocation({ kept: [worst], remark }: Location): unknown {
  return {
    worstKept: worst === undefined ? null : { measure: worst.measure, what: words(worst.what) },
    remark: remark === null ? null : words(remark),
  };
}

/** Where the verdict is the answer, its reason only adds figures; where it isn't, the reason is what there is to know. */
function isAnswer(verdict: ScenarioResult["verdict"]): boolean {
  return verdict === "leak" || verdict === "protected" || verdict === "no-leak";
}

/** A text without its figures, their units, addresses and random names. */
function words(text: string): string {
  return text
    .replace(/\S+/g, (word) => (/\d/.test(word) ? "#" : word))
    .replace(/#\s+(?:[kMGT]i?B|B|ms|s|min|h)\b/g, "#");
}
