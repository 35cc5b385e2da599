/** What AddressSanitizer and LeakSanitizer print when another library is loaded before theirs, and then end the program. */
const REFUSALS = /ASan runtime does not come first|(Address|Leak)Sanitizer: CHECK failed/;

/** Why a program ended at once that was started with heaptrack, and what would help, by its last words; null: not for this. */
export function sanitizerRemark(lastWords: string): string | null {
  if (!REFUSALS.test(lastWords)) return null;
  return "heaptrack can't look into a program that is built with a sanitizer: build it without -fsanitize=… to see lines.";
}
