import type { Change, Results } from "../domain/results.ts";
import { plural } from "./plural.ts";
import { type Suspect, worstFirst } from "./suspects.ts";
import { answered, lostCoverage, type Tally, tallyOf } from "./tally.ts";

/** How loudly the decision has to be said. */
export type Alarm = "blocked" | "doubtful" | "calm";

export interface Decision {
  readonly alarm: Alarm;
  /** The decision on the merge and its main cause, in one sentence. */
  readonly sentence: string;
}

/** The first thing that a reader is told: whether the change may be merged, and why. */
export function decisionOf(results: Results): Decision {
  const suspects = worstFirst(results);
  const tally = tallyOf(results);
  const troubles = troublesOf(suspects, tally);
  if (results.gate.decision === "block") {
    const [cause] = troubles.length > 0 ? troubles : olderLeaks(suspects);
    return { alarm: "blocked", sentence: cause === undefined ? "Blocked." : `Blocked: ${cause}.` };
  }
  return {
    alarm: isDoubtful(suspects, tally) ? "doubtful" : "calm",
    sentence: passSentence(troubles, suspects, tally),
  };
}

function isDoubtful(suspects: readonly Suspect[], tally: Tally): boolean {
  const open = tally.failed.length + tally.inconclusive.length + tally.unmeasured.length;
  return open + lostCoverage(suspects).length > 0;
}

/** What speaks against merging, worst first. */
function troublesOf(suspects: readonly Suspect[], tally: Tally): string[] {
  const introduced = leaksThatAre("introduced", suspects);
  const worse = leaksThatAre("worse", suspects);
  const undated = leaksThatAre(null, suspects) + leaksThatAre("none", suspects);
  const count = (number: number, was: string, were = was) =>
    `${number} ${plural("suspect", number)} ${number === 1 ? was : were}`;
  const lost = lostCoverage(suspects).length;
  return [
    ...(introduced > 0 ? [`this change introduces ${introduced === 1 ? "a leak" : `${introduced} leaks`}`] : []),
    ...(worse > 0 ? [`this change makes ${worse === 1 ? "a leak" : `${worse} leaks`} worse`] : []),
    ...(undated > 0 ? [count(undated, "leaks", "leak")] : []),
    ...(lost > 0 ? [`coverage is lost, ${count(lost, "is", "are")} no longer judged`] : []),
    ...(tally.failed.length > 0 ? [count(tally.failed.length, "could not be measured")] : []),
    ...(tally.unmeasured.length > 0 ? [count(tally.unmeasured.length, "was not reached", "were not reached")] : []),
    ...(tally.inconclusive.length > 0 ? [count(tally.inconclusive.length, "could not be judged")] : []),
  ];
}

function leaksThatAre(change: Change | null, suspects: readonly Suspect[]): number {
  return suspects.filter(({ result }) => result?.verdict === "leak" && result.change === change).length;
}

function olderLeaks(suspects: readonly Suspect[]): string[] {
  const older = leaksThatAre("pre-existing", suspects);
  return older === 0 ? [] : [`${older} ${older === 1 ? "leak that is" : "leaks that are"} not new, yet not accepted`];
}

function passSentence(troubles: readonly string[], suspects: readonly Suspect[], tally: Tally): string {
  const [trouble] = troubles;
  if (trouble !== undefined) return `Not blocked, but ${trouble}.`;
  if (answered(tally) === 0)
    return `Not blocked: ${untouched(tally) ? "this change touches no suspect" : "nothing was measured"}.`;
  const older = leaksThatAre("pre-existing", suspects);
  if (older > 0)
    return `Not blocked: this change adds no leak; ${older} older ${older === 1 ? "one remains" : "ones remain"}.`;
  const scope = tally.pending.length + tally.skipped.length > 0 ? " in what was measured" : "";
  const fixed = suspects.filter(({ result }) => result?.change === "fixed").length;
  return `Not blocked: no leak${scope}${fixed > 0 ? `; this change fixes ${fixed}` : ""}.`;
}

function untouched(tally: Tally): boolean {
  return tally.total > 0 && tally.skipped.length === tally.total;
}
