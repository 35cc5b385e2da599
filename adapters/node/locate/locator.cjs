/** Answers what leakproof asks, while the program is held. */
"use strict";

const { rmSync } = require("node:fs");
const { join } = require("node:path");
const { Baseline } = require("./growth.cjs");
const { partsOf } = require("./kinds.cjs");
const { Lines } = require("./lines.cjs");
const { pathOf, Scripts } = require("./scripts.cjs");
const { readSnapshot } = require("./snapshot.cjs");
const { stacksIn } = require("./stacks.cjs");
const { Ways } = require("./ways.cjs");

/** Bytes; a heap snapshot of more takes too long, and several times its memory. */
const LARGEST_HEAP = 64_000_000;
/** Milliseconds; where the first snapshot took longer, there is no time for the second and what is read in it. */
const LONGEST_SNAPSHOT = 6000;
const MOST_OBJECTS = 30;
/** So many are worth the search for what holds them, and for their lines. */
const MOST_HELD = 12;
const MOST_REFINED = 40;
const MOST_STACKS = 300;
const LONGEST_ANSWER = 7_000_000;
const LONGEST_TEXT = 1000;

class Locator {
  #program;
  #folder;
  #scripts;
  #lines;
  #baseline = null;
  /** The file of the snapshot that becomes it. */
  #unread = null;
  #snapshots = 0;
  #snapshotTime = 0;

  /** `ownFolder`: whose files are none of the program's. `folder`: for a while, for a file. */
  constructor(program, ownFolder, folder) {
    this.#program = program;
    this.#folder = folder;
    this.#scripts = new Scripts(ownFolder);
    this.#lines = new Lines(program);
  }

  async begin() {
    await this.#program.ask("collect");
    await this.#learnScripts();
    await this.#program.ask("inspect", "Debugger.disable");
    this.#unread = await this.#takeSnapshot();
    await this.#program.ask("begin");
    return { begun: true };
  }

  /** To be called when the program goes on: what takes long and needs no answer may not hold it. */
  rest() {
    const snapshot = this.#unread && read(this.#unread);
    this.#unread = null;
    if (snapshot !== null) this.#baseline = new Baseline(snapshot, new Ways(snapshot, this.#scripts));
  }

  async report() {
    const { stacks, handles } = await this.#look();
    const profile = await this.#profile(stacks, [], handles);
    await this.#program.ask("watch", await this.#lines.placesIn(stacks));
    return profile;
  }

  async conclude() {
    const { stacks, handles } = await this.#look();
    return this.#profile(stacks, await this.#grown(), handles);
  }

  async #look() {
    await this.#program.ask("collect");
    const { profile } = await this.#program.ask("inspect", "HeapProfiler.getSamplingProfile");
    await this.#learnScripts();
    const { bufferBytes, handles, probes } = await this.#program.ask("tell");
    this.#lines.take(probes.map((stacks) => stacks.map((frames) => this.#ownless(frames))));
    const stacks = stacksIn(profile, this.#scripts);
    shareBuffers(stacks, bufferBytes);
    return { stacks, handles };
  }

  async #learnScripts() {
    for (const script of await this.#program.ask("debug")) this.#scripts.add(script);
  }

  /** Into a file; null where it would be too large. */
  async #takeSnapshot() {
    if ((await this.#program.ask("heap")) > LARGEST_HEAP || this.#snapshotTime > LONGEST_SNAPSHOT) return null;
    const startedAt = performance.now();
    this.#snapshots += 1;
    const file = join(this.#folder, `${process.pid}-${this.#snapshots}.heapsnapshot`);
    await this.#program.ask("takeSnapshot", file);
    this.#snapshotTime = performance.now() - startedAt;
    return file;
  }

  /** The types of which there are more; those that take most with what holds them. */
  async #grown() {
    const file = this.#baseline && (await this.#takeSnapshot());
    if (file === null) return [];
    const snapshot = read(file);
    const ways = new Ways(snapshot, this.#scripts);
    return this.#baseline.growth(snapshot).map((group, index) => {
      const name = group.type + this.#scripts.namePlace(group.place);
      if (index >= MOST_HELD) return { ...group, name, heldBy: null, properties: [] };
      const witness = this.#baseline.witness(group.nodes, ways);
      return { ...group, name, heldBy: ways.tell(witness), properties: snapshot.properties(witness) };
    });
  }

  async #profile(stacks, groups, handles) {
    const told = [];
    for (const [index, parts] of (await partsOf(stacks, groups, this.#lines)).entries()) {
      const { id, frames, isBuffer, outside } = stacks[index];
      // By type, where that is known: what one function makes may be made in several of its lines.
      for (const [rank, { group, bytes, count }] of parts.entries()) {
        const refined = index < MOST_REFINED ? await this.#lines.refine(frames, hintsOf(group)) : frames;
        told.push({
          id,
          frames: refined.map((frame) => this.#frame(frame)),
          bytes: Math.round(bytes + (rank === 0 ? outside : 0)),
          count: Math.round(count),
          what: isBuffer ? "Buffer" : cut(group?.name ?? null),
          heldBy: cut(group?.heldBy ?? null),
        });
      }
    }
    told.sort((a, b) => b.bytes - a.bytes);
    const objects = groups
      .slice(0, MOST_OBJECTS)
      .map(({ name, bytes, count, heldBy }) => ({ type: cut(name), bytes, count, heldBy: cut(heldBy) }));
    const made = handles.map(({ kind, what, frames, count }) => ({
      ...{ kind, what: cut(what), count },
      frames: this.#ownless(frames).map((frame) => this.#frame(frame)),
    }));
    return fitting({ by: "sampling heap profile", stacks: told.slice(0, MOST_STACKS), objects, handles: made });
  }

  /** As the program tells them: without ours. */
  #ownless(frames) {
    return frames.flatMap(({ file, ...frame }) => {
      const path = pathOf(file);
      return path === null || this.#scripts.isOwn(path) ? [] : [{ ...frame, file: path, scriptId: null }];
    });
  }

  #frame({ scriptId, file, line, column, function: name }) {
    const original = this.#scripts.original(scriptId, file, line, column);
    return [cut(original.file), original.line, cut(name)];
  }
}

/** It is of no more use then. */
function read(file) {
  try {
    return readSnapshot(file);
  } finally {
    rmSync(file, { force: true });
  }
}

/** A buffer's bytes lie outside of the heap, where they aren't sampled: they are shared out among those who made buffers. */
function shareBuffers(stacks, bytes) {
  const makers = stacks.filter(({ isBuffer }) => isBuffer);
  const sampled = makers.reduce((sum, stack) => sum + stack.bytes, 0);
  for (const stack of makers) stack.outside = (bytes * stack.bytes) / sampled;
  stacks.sort((a, b) => b.bytes + b.outside - a.bytes - a.outside);
}

/** What may be read in a line that makes it or keeps it, beside the group itself: names on the way to what holds it. */
function hintsOf(group) {
  if (group === null) return { names: [], type: null, place: null, properties: [] };
  const names = [...(group.heldBy ?? "").matchAll(/[:.] ?([\w$]+)/g)].map(([, name]) => name);
  return { ...group, names };
}

function cut(text) {
  return text === null ? null : text.slice(0, LONGEST_TEXT);
}

/** As an answer, with as many stacks as it may have. */
function fitting(profile) {
  let { stacks } = profile;
  while (stacks.length > 1 && JSON.stringify({ ...profile, stacks }).length > LONGEST_ANSWER) {
    stacks = stacks.slice(0, stacks.length / 2);
  }
  return { profile: { ...profile, stacks } };
}

module.exports = { Locator };
