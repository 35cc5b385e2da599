/** As GitHub writes times: whole seconds are all that it tells. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, "Z");
}
