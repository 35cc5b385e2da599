import packageFile from "../package.json" with { type: "json" };

/** As results and reports name the tool. */
export const TOOL = `leakproof/${packageFile.version}`;
