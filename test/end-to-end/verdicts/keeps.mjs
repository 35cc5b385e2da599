// The same in Node: a leak, a bounded cache and garbage.
const kept = [];
const cache = new Map();
let count = 0;

export function hundredBytes() {
  kept.push({ first: count++, second: "x", third: [1, 2, 3] });
}

export function boundedCache() {
  count += 1;
  cache.set(count, { count });
  if (cache.size > 500) cache.delete(cache.keys().next().value);
}

export async function cyclicGarbage() {
  const a = {};
  const b = { a, text: "x".repeat(100) };
  a.b = b;
  await null;
}
