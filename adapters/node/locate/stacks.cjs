/** The samples of what is alive, as stacks of functions. V8 tells where each function begins, not which line of it ran. */
"use strict";

const { createHash } = require("node:crypto");
const { pathOf } = require("./scripts.cjs");

/** Bytes between two samples, on average. Of these values the one for which samples leave the fewest sizes open. */
const INTERVAL = 6720;
const MOST_FRAMES = 32;
const MOST_STACKS = 300;
/** Objects of more bytes are told by their true size. */
const LARGEST_SCALED = 8 * INTERVAL;

/** What V8 makes of a sampled object of so many bytes: it stands for the others that were not sampled. */
function scaled(size) {
  return size * Math.floor(1 / (1 - Math.exp(-size / INTERVAL)) + 0.5);
}

/** The sizes that a sample may have had, smallest first. */
const SIZES = new Map();
for (let size = 16; size <= LARGEST_SCALED; size += 8) {
  const told = scaled(size);
  const sizes = SIZES.get(told);
  if (sizes === undefined) SIZES.set(told, [size]);
  else sizes.push(size);
}

function sizesOf(told) {
  return SIZES.get(told) ?? [told];
}

/**
 * Most bytes first: `{id, frames, bytes, outside, samples, isBuffer}`. The id is the same in every profile. A frame is a function: where it begins, line and column
 * from 1 and 0. `samples` tells what each sample stands for, and how often it was seen.
 */
function stacksIn(profile, scripts) {
  const sampled = new Map();
  for (const { nodeId, size } of profile.samples) {
    const samples = sampled.get(nodeId) ?? new Map();
    sampled.set(nodeId, samples.set(size, (samples.get(size) ?? 0) + 1));
  }
  const stacks = new Map();
  const pending = [{ node: profile.head, outer: [] }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const calls = [next.node.callFrame, ...next.outer];
    for (const child of next.node.children) pending.push({ node: child, outer: calls });
    const samples = sampled.get(next.node.id);
    if (samples !== undefined) add(stacks, calls, samples, scripts);
  }
  return [...stacks.values()].sort((a, b) => b.bytes - a.bytes).slice(0, MOST_STACKS);
}

function add(stacks, calls, samples, scripts) {
  // What our own code has made is none of the program's, even where that has called it.
  const innermost = calls.find(({ url }) => url !== "");
  if (innermost === undefined || scripts.isOwn(pathOf(innermost.url) ?? "")) return;
  const frames = calls.flatMap((call) => frameOf(call, scripts)).slice(0, MOST_FRAMES);
  if (frames.length === 0) return;
  const isBuffer = /^node:(internal\/)?buffer$/.test(innermost.url);
  const key = idOf(isBuffer, frames);
  const stack = stacks.get(key) ?? { id: key, frames, bytes: 0, outside: 0, samples: new Map(), isBuffer };
  stacks.set(key, stack);
  for (const [told, times] of samples) {
    stack.bytes += told * times;
    stack.samples.set(told, (stack.samples.get(told) ?? 0) + times);
  }
}

function idOf(isBuffer, frames) {
  const places = frames.map(({ scriptId, line, column }) => `${scriptId}:${line}:${column}`);
  return createHash("sha256")
    .update(`${isBuffer} ${places.join(" ")}`)
    .digest("hex")
    .slice(0, 16);
}

/** None for what has no file, is Node's own, or ours. */
function frameOf({ functionName, scriptId, url, lineNumber, columnNumber }, scripts) {
  const file = pathOf(url);
  if (file === null || scripts.isOwn(file)) return [];
  return [{ scriptId, file, line: lineNumber + 1, column: columnNumber, function: functionName || null }];
}

module.exports = { INTERVAL, sizesOf, stacksIn };
