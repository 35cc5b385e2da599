process.env.NODE_ENV = "production";
const { effect, reactive, stop } = await import(process.env.VERSION);

const rows = reactive(new Map());
let added = 0;

/** A row comes and goes, and an effect that reads it is stopped. */
export function iteration() {
  added += 1;
  const row = `row ${added}`;
  const seen = [];
  const runner = effect(() => {
    seen.push(rows.get(row));
  });
  rows.set(row, added);
  stop(runner);
  rows.delete(row);
  if (seen.length !== 2 || seen[1] !== added) throw new Error(`saw ${seen}`);
}
