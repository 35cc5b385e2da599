import { z } from "zod";
import { isMeasureName } from "../domain/measure.ts";
import { parseShard } from "../plan/shard.ts";

/** Limits that keep a hostile file from filling the memory; far above anything real. */
export const LIMITS = {
  file: 2 ** 28,
  text: 65_536,
  samples: 100_000,
  scenarios: 10_000,
  variants: 1_000,
  list: 10_000,
} as const;

const text = z.string().max(LIMITS.text);
const texts = z.array(text).max(LIMITS.list);
const count = z.number().int().nonnegative();
const seconds = z.number().nonnegative();
const samples = z.array(z.number()).max(LIMITS.samples);
const phase = z.enum(["start", "setup", "iteration", "counters", "teardown"]);

/** An object with an entry for each measure; the names of the scenario's own counters are open. */
function perMeasure<Entry extends z.ZodType, Extra extends z.ZodRawShape>(entry: Entry, extra: Extra) {
  const optional = entry.nullish();
  return z
    .looseObject({ ...extra, memory: optional, heap: optional, fds: optional, threads: optional, children: optional })
    .superRefine((object, context) => {
      for (const [name, value] of Object.entries(object)) {
        if (!name.startsWith("counter:")) continue;
        for (const issue of optional.safeParse(value).error?.issues ?? [])
          context.addIssue({ code: "custom", message: issue.message, path: [name, ...issue.path] });
      }
    })
    .meta({ patternProperties: { "^counter:.": schemaOf(optional) } });
}

const series = perMeasure(samples, { iterations: samples.nullish() }).superRefine((object, context) => {
  const expected = object.iterations?.length ?? 0;
  for (const [name, values] of Object.entries(object)) {
    if (!isMeasureName(name) || !Array.isArray(values) || values.length === expected) continue;
    const message = `expected ${expected} samples, as many as "iterations" has, but found ${values.length}`;
    context.addIssue({ code: "custom", message, path: [name] });
  }
});

const measure = z.object({
  verdict: z.enum(["leak", "no-leak", "inconclusive"]).nullish(),
  perIteration: z.number().nullish(),
  low: z.number().nullish(),
  high: z.number().nullish(),
  total: z.number().nullish(),
  detectable: z.number().nullish(),
  budget: z.number().nullish(),
  budgetSource: z.enum(["per-iteration", "total", "noise", "count"]).nullish(),
  unit: z.enum(["B", "count"]).nullish(),
  iterations: count.nullish(),
  growing: z.boolean().nullish(),
});

const recovery = z.object({
  measure: z.enum(["memory", "heap"]),
  planted: z.number().positive(),
  found: z.object({ perIteration: z.number(), low: z.number(), high: z.number() }).nullable(),
  covered: z.boolean(),
  verdict: z.enum(["leak", "no-leak", "inconclusive", "error"]),
});

const outcome = z.discriminatedUnion("state", [
  z.object({ state: z.literal("completed") }),
  z.object({
    state: z.literal("cut-short"),
    by: z.enum(["EMFILE", "ENFILE", "EAGAIN", "ENOMEM", "memory-cap"]),
    detail: text,
  }),
  z.object({ state: z.literal("failed"), phase, reason: text, detail: text }),
  z.object({ state: z.literal("timed-out"), phase, timeoutSeconds: seconds, detail: text }),
  z.object({ state: z.literal("unmeasurable"), reason: text, nextStep: text }),
]);

const run = z.object({
  purpose: z.enum(["first", "extend", "confirm"]),
  outcome: outcome.nullish(),
  seconds: seconds.nullish(),
  placement: z.enum(["counted", "bunched", "silent"]).nullish(),
  timing: z.object({ batches: seconds, marks: seconds }).nullish(),
  series: series.nullish(),
});

const locatedMeasure = z.enum(["memory", "heap", "fds", "threads", "children"]);

const frame = z.object({ file: text, line: count, function: text.nullish() });

const rates = { bytesPerIteration: z.number().nullish(), countPerIteration: z.number().nullish() };

const site = frame.extend({
  ...rates,
  measure: locatedMeasure.nullish(),
  share: z.number().nonnegative().nullish(),
  what: text.nullish(),
  stack: z.array(frame).max(LIMITS.list).nullish(),
  heldBy: text.nullish(),
  isInChange: z.boolean().nullish(),
});

const location = z.object({
  by: texts.nullish(),
  iterations: count.nullish(),
  seconds: seconds.nullish(),
  kept: z
    .array(z.object({ ...rates, measure: locatedMeasure, what: text, heldBy: text.nullish() }))
    .max(LIMITS.list)
    .nullish(),
  remark: text.nullish(),
});

const threshold = z.number().nonnegative().nullish();

const variant = z.object({
  name: text,
  role: z.enum(["subject", "unprotected", "control", "fixed"]).nullish(),
  revision: z.enum(["head", "base"]).nullish(),
  definition: z.enum(["head", "base"]).nullish(),
  workload: text.nullish(),
  quality: z.enum(["blind", "assisted", "cooperative"]).nullish(),
  runtime: z.enum(["python", "node", "go", "jvm", "ruby", "dotnet", "php", "native"]).nullish(),
  thresholds: z.object({ perIteration: threshold, total: threshold }).nullish(),
  verdict: z.enum(["leak", "no-leak", "inconclusive", "error"]).nullish(),
  reason: text.nullish(),
  nextStep: text.nullish(),
  iterations: count.nullish(),
  seconds: seconds.nullish(),
  error: text.nullish(),
  measures: perMeasure(measure, {}).nullish(),
  sites: z.array(site).max(LIMITS.list).nullish(),
  location: location.nullish(),
  series: series.nullish(),
  runs: z.array(run).max(LIMITS.variants).nullish(),
  assists: texts.nullish(),
  escaped: texts.nullish(),
  calibration: z.array(recovery).max(LIMITS.list).nullish(),
});

const scenario = z.object({
  id: text.min(1),
  name: text,
  verdict: z.enum(["leak", "protected", "no-leak", "inconclusive", "pending", "skipped", "error"]).nullish(),
  reason: text.nullish(),
  nextStep: text.nullish(),
  acceptedIn: z.enum(["head", "base"]).nullish(),
  change: z.enum(["introduced", "worse", "pre-existing", "fixed", "coverage-lost", "none"]).nullish(),
  fixRequired: z.boolean().nullish(),
  fixVerified: z.boolean().nullish(),
  suspect: text.nullish(),
  claim: text.nullish(),
  expected: text.nullish(),
  priority: text.nullish(),
  per: text.nullish(),
  note: text.nullish(),
  accept: z.object({ until: text, reason: text }).nullish(),
  missing: texts.nullish(),
  variants: z.array(variant).max(LIMITS.variants).nullish(),
});

const ids = z.array(text.min(1)).max(LIMITS.scenarios);

const comparison = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("compared"),
    measured: ids.nullish(),
    spared: ids.nullish(),
    isAdoption: z.boolean().nullish(),
  }),
  z.object({ state: z.literal("no-base"), reason: text }),
]);

/**
 * What `results.json` must look like to be read. The names that are the contract between tools come first in each
 * object; what leakproof adds is optional, so that files of other tools can be read. Unknown keys are let through here.
 */
export const resultsSchema = z.object({
  schema: z.literal(1),
  tool: text,
  title: text.nullish(),
  config: text.nullish(),
  startedAt: text.nullish(),
  seconds: seconds.nullish(),
  planned: ids.nullish(),
  shard: z
    .string()
    .regex(/^\d{1,4}\/\d{1,4}$/)
    .refine((shard) => parseShard(shard) !== null, "expected a share such as 1/3")
    .nullish(),
  gate: z.object({ decision: z.enum(["pass", "block"]), reasons: texts.nullish() }).nullish(),
  environment: z
    .object({
      os: text.nullish(),
      cpus: count.nullish(),
      node: text.nullish(),
      headSha: text.nullish(),
      baseSha: text.nullish(),
      memorySource: z.enum(["anonymous", "rss"]).nullish(),
    })
    .nullish(),
  comparison: comparison.nullish(),
  override: z.object({ label: text, by: text }).nullish(),
  scenarios: z.array(scenario).max(LIMITS.scenarios),
});

export type RecordedResults = z.output<typeof resultsSchema>;
export type RecordedComparison = z.output<typeof comparison>;
export type RecordedScenario = z.output<typeof scenario>;
export type RecordedFrame = z.output<typeof frame>;
export type RecordedSite = z.output<typeof site>;
export type RecordedLocation = z.output<typeof location>;
export type RecordedVariant = z.output<typeof variant>;
export type RecordedMeasure = z.output<typeof measure>;

/** The JSON Schema of `results.json`, as it is read. */
export function resultsJsonSchema(): object {
  return { $schema: "http://json-schema.org/draft-07/schema#", title: "leakproof results", ...schemaOf(resultsSchema) };
}

function schemaOf(type: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(type, { target: "draft-7", io: "input" });
  return schema;
}
