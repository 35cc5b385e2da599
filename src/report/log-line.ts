/**
 * A line that a log may print. GitHub's runner obeys lines that begin with `::` behind any space, and those that hold
 * `##[` anywhere; what a scenario says must not command it. As wide as before.
 */
export function logLine(line: string): string {
  return line.replace(/^(\s*):(?=:)/, "$1·").replaceAll("##[", "#·[");
}
