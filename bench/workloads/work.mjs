/** A unit of work of about 20 microseconds that keeps BENCH_LEAK_BYTES on average (0). */
const BLOCK = 1024;
/** With the array's own headers, of eight bytes each. */
const ELEMENTS = 122;
const LEAK = Number(process.env.BENCH_LEAK_BYTES ?? 0);
const kept = [];
let owed = 0;

export function iteration() {
  const words = Array.from({ length: 200 }, (_, number) => String(number));
  owed += LEAK;
  if (owed >= BLOCK) {
    owed -= BLOCK;
    kept.push(new Array(ELEMENTS).fill(0));
  }
  return words.join("").length;
}
