/** What keeps each object alive: the shortest way to it from a variable of one of the program's modules. */
"use strict";

const { basename } = require("node:path");

/** Edges that tell nothing of why something is kept. */
const PASSED_OVER = new Set(["map", "code", "shared", "feedback_cell", "scope_info", "native_context", "__proto__"]);
/** What is there only because the program is held where it stands. */
const PASSING = new Set(["(Stack roots)", "(Handle scope)"]);
const NONE = -1;
/** An object of more properties is a dictionary, whose keys tell nothing. */
const MOST_PROPERTIES = 100;
const LONGEST_NAME = 80;
const MOST_STEPS = 12;

class Ways {
  #snapshot;
  #scripts;
  /** The edge by which each node was reached first, and whence. */
  #edges;
  #parents;
  /** Equal for nodes that are reached by ways of the same names, in whatever snapshot; and of the last step alone. */
  #hashes;
  #steps;
  #queue;
  #queued = 0;
  #starts = new Map();
  #hashesOfNames = new Map();

  constructor(snapshot, scripts) {
    this.#snapshot = snapshot;
    this.#scripts = scripts;
    this.#edges = new Int32Array(snapshot.count).fill(NONE);
    this.#parents = new Int32Array(snapshot.count).fill(NONE);
    this.#hashes = new Int32Array(snapshot.count);
    this.#steps = new Int32Array(snapshot.count);
    this.#queue = new Uint32Array(snapshot.count);
    this.#startAtModules();
    this.#spread(0);
    // What no module of the program's reaches: globals, and Node's own lists such as those of timers and sockets.
    this.#start(0, "");
    this.#spread(this.#queued - 1);
  }

  hash(node) {
    return this.#hashes[node];
  }

  /** How many nodes there are on each way. */
  counts() {
    const counts = new Map();
    for (const hash of this.#hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    return counts;
  }

  /** In words; null where only the virtual machine itself reaches it. */
  tell(node) {
    const way = [];
    let at = node;
    for (; this.#parents[at] !== NONE; at = this.#parents[at]) way.push(at);
    if (!this.#starts.has(at)) return null;
    const steps = [this.#starts.get(at)];
    for (const next of way.reverse()) this.#tellStep(steps, next);
    return shortened(steps.filter((step) => step !== "")).join(" → ") || null;
  }

  #startAtModules() {
    const snapshot = this.#snapshot;
    for (let node = 0; node < snapshot.count; node += 1) {
      const type = snapshot.type(node);
      if (type === "closure") this.#startAtModuleOf(node);
      else if (type === "object" && snapshot.name(node) === "Module") this.#startAtExports(node);
    }
  }

  /** The variables of the module that a function stands in. */
  #startAtModuleOf(closure) {
    const place = this.#snapshot.place(closure);
    const file = place && this.#scripts.fileOf(place.scriptId);
    if (file === null) return;
    let context = this.#along(closure, "context");
    while (context !== NONE && !this.#starts.has(context)) {
      const outer = this.#along(context, "previous");
      if (this.#snapshot.name(context) !== "system / Context") return;
      if (outer === NONE || this.#isNative(outer)) this.#start(context, `module ${basename(file)}:`);
      context = outer;
    }
  }

  #startAtExports(module) {
    const exported = this.#along(module, "exports");
    const filename = this.#along(module, "filename");
    if (exported === NONE || filename === NONE || this.#scripts.isOwn(this.#snapshot.name(filename))) return;
    this.#start(exported, `module ${basename(this.#snapshot.name(filename))}: exports`);
  }

  #start(node, words) {
    if (this.#starts.has(node) || this.#parents[node] !== NONE) return;
    this.#starts.set(node, words);
    this.#hashes[node] = this.#hashOf(words);
    this.#queue[this.#queued] = node;
    this.#queued += 1;
  }

  /** Breadth first: what is reached first is reached by the shortest way. */
  #spread(from) {
    const snapshot = this.#snapshot;
    for (let at = from; at < this.#queued; at += 1) {
      const node = this.#queue[at];
      if (snapshot.type(node) === "synthetic" && PASSING.has(snapshot.name(node))) continue;
      const end = snapshot.firstEdge(node + 1);
      for (let edge = snapshot.firstEdge(node); edge < end; edge += 1) {
        const target = snapshot.target(edge);
        if (this.#parents[target] !== NONE || this.#starts.has(target) || !this.#leads(edge, target)) continue;
        this.#parents[target] = node;
        this.#edges[target] = edge;
        this.#hash(node, edge, target);
        this.#queue[this.#queued] = target;
        this.#queued += 1;
      }
    }
  }

  #leads(edge, target) {
    const type = this.#snapshot.edgeType(edge);
    if (type === "weak" || (type !== "element" && PASSED_OVER.has(this.#snapshot.edgeName(edge)))) return false;
    return !this.#isNative(target);
  }

  #isNative(node) {
    return this.#snapshot.name(node) === "system / NativeContext";
  }

  /** A chain of equal steps, such as a linked list, is one way, however long. */
  #hash(from, edge, node) {
    const step = (Math.imul(this.#hashOfEdge(from, edge), 31) + this.#hashOfNode(node)) | 0;
    this.#steps[node] = step;
    const isChain = step === this.#steps[from];
    this.#hashes[node] = isChain ? this.#hashes[from] : (Math.imul(this.#hashes[from], 16_777_619) ^ step) | 0;
  }

  /** What `#label` tells. */
  #hashOfEdge(from, edge) {
    const type = this.#snapshot.edgeType(edge);
    if (type !== "property" && type !== "context") return 0;
    return type === "property" && this.#isDictionary(from) ? 1 : this.#hashOf(this.#snapshot.edgeName(edge));
  }

  /** What `#word` tells. */
  #hashOfNode(node) {
    const type = this.#snapshot.type(node);
    if (type === "closure") return this.#hashOf(this.#snapshot.name(node)) + (this.#snapshot.place(node)?.line ?? 0);
    return type === "object" || type === "native" ? this.#hashOf(this.#snapshot.name(node)) : 0;
  }

  #hashOf(name) {
    let hash = this.#hashesOfNames.get(name);
    if (hash === undefined) {
      hash = 7;
      for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
      this.#hashesOfNames.set(name, hash);
    }
    return hash;
  }

  #along(node, name) {
    const end = this.#snapshot.firstEdge(node + 1);
    for (let edge = this.#snapshot.firstEdge(node); edge < end; edge += 1) {
      if (this.#snapshot.edgeName(edge) === name) return this.#snapshot.target(edge);
    }
    return NONE;
  }

  /** A step is a type, with the properties or variables that lead on from it behind it. */
  #tellStep(steps, node) {
    const last = steps.length - 1;
    const label = this.#label(this.#parents[node], this.#edges[node]);
    const isAfterColon = steps[last].endsWith(":");
    if (steps[last] !== "") steps[last] += isAfterColon ? ` ${label.replace(/^[.:] ?/, "")}`.trimEnd() : label;
    const word = this.#word(node);
    if (word !== null) steps.push(word);
  }

  /** Such as `.name` of a property, `: name` of a variable, empty for what has no name of the program's. */
  #label(from, edge) {
    const snapshot = this.#snapshot;
    const type = snapshot.edgeType(edge);
    if (type !== "property" && type !== "context") return "";
    if (type === "property" && this.#isDictionary(from)) return "[…]";
    const name = String(snapshot.edgeName(edge)).slice(0, LONGEST_NAME);
    return type === "property" ? `.${name}` : `: ${name}`;
  }

  #isDictionary(node) {
    return this.#snapshot.firstEdge(node + 1) - this.#snapshot.firstEdge(node) > MOST_PROPERTIES;
  }

  #word(node) {
    const name = this.#snapshot.name(node).slice(0, LONGEST_NAME);
    switch (this.#snapshot.type(node)) {
      case "object":
      case "native":
        return name.startsWith("system / ") ? null : name;
      case "closure":
        return `function ${name || "(anonymous)"}${this.#scripts.namePlace(this.#snapshot.place(node))}`;
      case "synthetic":
        return name.startsWith("Node / ") ? name : null;
      default:
        return null;
    }
  }
}

/** Of a chain of equals only the beginning is told, and of a long way both ends. */
function shortened(steps) {
  const told = steps.filter((step, index) => step !== steps[index - 1] || step !== steps[index - 2]);
  if (told.length <= MOST_STEPS) return told;
  return [...told.slice(0, MOST_STEPS / 2), "…", ...told.slice(-MOST_STEPS / 2)];
}

module.exports = { Ways };
