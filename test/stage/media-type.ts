/** What an `Accept` header asks for. */
export type Wanted =
  | { readonly kind: "json" }
  /** The file itself. `mediaType`: as it was asked for. */
  | { readonly kind: "raw"; readonly mediaType: string }
  /** GitHub may know it; the stage doesn't play it. */
  | { readonly kind: "other"; readonly mediaType: string };

/** Octokit asks for `application/vnd.github.v3+json`, which is JSON as it has always been. */
export function wantedType(accept = "*/*"): Wanted {
  const [mediaType = ""] = accept.split(/[,;]/);
  if (/^(?:\*\/\*|application\/(?:\*|json|vnd\.github(?:\.v3)?\+json))$/.test(mediaType)) return { kind: "json" };
  return { kind: /^application\/vnd\.github(?:\.v3)?\.raw(?:\+json)?$/.test(mediaType) ? "raw" : "other", mediaType };
}
