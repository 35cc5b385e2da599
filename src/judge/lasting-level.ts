/** At each point the least level from there on: what was given back later never counts. */
export function lastingLevel(values: readonly number[]): number[] {
  const level = [...values];
  for (let i = level.length - 2; i >= 0; i -= 1) {
    level[i] = Math.min(level[i] as number, level[i + 1] as number);
  }
  return level;
}
