/** Tells what the objects of a stack are, where there is only one answer. */
"use strict";

const { sizesOf } = require("./stacks.cjs");

/** How far an estimate from samples may be off. */
const NEAR = 1.6;
/** Groups of fewer bytes than this part of a stack's are found by chance. */
const LEAST = 0.05;
/** Groups and stacks that are looked at: those that matter. */
const MOST = 20;

/**
 * Each stack in parts, most bytes first: `{group, bytes, count}`. The group is one of the grown types that no other stack can
 * have made; null for all others. `lines` knows what stands in a function.
 */
async function partsOf(stacks, groups, lines) {
  const claims = new Map();
  for (const group of groups.slice(0, MOST)) {
    const maker = await makerOf(group, stacks.slice(0, MOST), lines);
    if (maker !== null) claims.set(maker, [...(claims.get(maker) ?? []), group]);
  }
  return stacks.map((stack) => partsOfStack(stack, claims.get(stack) ?? []));
}

function partsOfStack({ bytes, samples }, groups) {
  let left = bytes;
  const parts = groups.map((group) => {
    const taken = Math.min(left, group.bytes);
    left -= taken;
    return { group, bytes: taken, count: taken / (group.bytes / group.count) };
  });
  let count = 0;
  for (const [told, times] of samples) count += (told * times) / sizesOf(told)[0];
  const rest = { group: null, bytes: left, count: count * (left / bytes) };
  return [...parts, rest].filter((part) => part.bytes > 0).sort((a, b) => b.bytes - a.bytes);
}

/** Null where it could be several, or none. What is written in the function goes before what only has the right size. */
async function makerOf(group, stacks, lines) {
  const able = stacks.filter(({ bytes }) => bytes * NEAR >= group.bytes && group.bytes >= bytes * LEAST);
  const writing = [];
  for (const stack of able) if (await lines.makes(stack.frames[0], group)) writing.push(stack);
  const makers = writing.length > 0 ? writing : able.filter((stack) => hasSize(stack, group));
  return makers.length === 1 ? makers[0] : null;
}

/** Optimized code makes several objects at one go, which are sampled as one: not every stack shows the size. */
function hasSize({ samples }, { sizes, count }) {
  const [size, more] = [...sizes].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  if (more * 2 <= count) return false;
  return [...samples].some(([told, times]) => sizesOf(told).includes(size) && (told * times * NEAR) / size >= more);
}

module.exports = { partsOf };
