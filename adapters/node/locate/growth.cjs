/** What there is more of, by constructor, between two heap snapshots. */
"use strict";

/** What the virtual machine keeps for itself. */
const INTERNAL = new Set(["hidden", "code", "object shape", "synthetic", "array", "number"]);
const NAMES = {
  "concatenated string": "string",
  "sliced string": "string",
  symbol: "symbol",
  bigint: "bigint",
  regexp: "RegExp",
  string: "string",
};
const BACKING_STORE = "system / JSArrayBufferData";
const LONGEST_NAME = 100;

/**
 * All objects of a snapshot by their type: `{type, place, nodes, sizes}`. `place`: where functions stand, which tells them
 * apart. `sizes`: how many of them have how many bytes.
 */
function objectsByType(snapshot) {
  const groups = new Map();
  for (let node = 0; node < snapshot.count; node += 1) {
    const type = typeOf(snapshot, node);
    if (type === null) continue;
    const place = snapshot.type(node) === "closure" ? snapshot.place(node) : null;
    const key = place === null ? type : `${type} ${place.scriptId}:${place.line}:${place.column}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { type, place, nodes: [], sizes: new Map() };
      groups.set(key, group);
    }
    const size = snapshot.size(node);
    group.nodes.push(node);
    group.sizes.set(size, (group.sizes.get(size) ?? 0) + 1);
  }
  return groups;
}

/** As a developer knows it; null for what is none of the program's. */
function typeOf(snapshot, node) {
  const type = snapshot.type(node);
  if (INTERNAL.has(type)) return null;
  if (NAMES[type] !== undefined) return NAMES[type];
  const name = snapshot.name(node).slice(0, LONGEST_NAME);
  // The bytes of a buffer, which lie outside of the heap.
  if (name === BACKING_STORE) return "ArrayBuffer's bytes";
  if (name.startsWith("system / ") || type === "native") return null;
  if (type !== "closure") return name === "" ? null : name;
  return `function ${name || "(anonymous)"}`;
}

/** What a snapshot held: how many of each size there were of each type, and on each way. */
class Baseline {
  #sizes = new Map();
  #ways;

  constructor(snapshot, ways) {
    for (const [key, { sizes }] of objectsByType(snapshot)) this.#sizes.set(key, sizes);
    this.#ways = ways.counts();
  }

  /** Types of which there are more now, most bytes first: `{type, place, nodes, sizes, count, bytes}`, sizes those added. */
  growth(snapshot) {
    const groups = [...objectsByType(snapshot)].map(([key, group]) => grown(group, this.#sizes.get(key) ?? new Map()));
    return groups.filter(({ count, bytes }) => count > 0 && bytes > 0).sort((a, b) => b.bytes - a.bytes);
  }

  /** The one of these nodes whose way has got the most more. */
  witness(nodes, ways) {
    const counts = new Map();
    for (const node of nodes) counts.set(ways.hash(node), (counts.get(ways.hash(node)) ?? 0) + 1);
    let best = nodes[0];
    let most = 0;
    for (const node of nodes) {
      const hash = ways.hash(node);
      const more = counts.get(hash) - (this.#ways.get(hash) ?? 0);
      if (more > most) [best, most] = [node, more];
    }
    return best;
  }
}

function grown(group, before) {
  const sizes = new Map(group.sizes);
  for (const [size, count] of before) sizes.set(size, (sizes.get(size) ?? 0) - count);
  let count = 0;
  let bytes = 0;
  for (const [size, more] of sizes) {
    count += more;
    bytes += size * more;
  }
  return { ...group, sizes, count, bytes };
}

module.exports = { Baseline };
