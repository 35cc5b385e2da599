import type { Site } from "../../src/domain/location.ts";

/** A site about which only what a test is about is known. */
export function siteAt(file: string, line: number, known: Partial<Site> = {}): Site {
  return {
    file,
    line,
    function: null,
    measure: "heap",
    bytesPerIteration: null,
    countPerIteration: null,
    share: null,
    what: null,
    stack: [],
    heldBy: null,
    isInChange: null,
    ...known,
  };
}
