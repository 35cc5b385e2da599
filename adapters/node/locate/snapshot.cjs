/** A heap snapshot of V8, read while it arrives into a few typed arrays: the text itself is never held. */
"use strict";

const { closeSync, openSync, readSync } = require("node:fs");

/** Of characters; what is in memory is several times less. */
const LONGEST = 150_000_000;
/** The arrays of numbers that are of use; all others are passed over. */
const WANTED = new Set(["nodes", "edges", "locations"]);
const LONGEST_HEADER = 100_000;
const PIECE = 1024 * 1024;

function readSnapshot(file) {
  const reader = new SnapshotReader();
  const piece = Buffer.alloc(PIECE);
  const fd = openSync(file);
  try {
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) reader.write(piece.latin1Slice(0, read));
  } finally {
    closeSync(fd);
  }
  return reader.end();
}

/** Takes the text piece by piece, and tells what is in it at the end. */
class SnapshotReader {
  #length = 0;
  /** What stands between two arrays: the header, then the name of the next one. */
  #between = "";
  /** The array that is read; null: none. */
  #name = null;
  #kept = null;
  #at = 0;
  #number = 0;
  #hasDigits = false;
  #isNegative = false;
  #header = null;
  #arrays = new Map();
  #strings = [];

  write(text) {
    this.#length += text.length;
    if (this.#length > LONGEST) throw new Error("its heap is too large for a snapshot");
    let from = 0;
    while (from < text.length) {
      if (this.#name === "strings") {
        this.#strings.push(from === 0 ? text : text.slice(from));
        return;
      }
      from = this.#name === null ? this.#readName(text, from) : this.#readNumbers(text, from);
    }
  }

  end() {
    const { meta, node_count: count } = this.#header.snapshot;
    // What follows the strings is the end of the whole.
    const strings = JSON.parse(`[${this.#strings.join("").replace(/\}\s*$/, "")}`);
    const nodes = this.#arrays.get("nodes");
    const fields = meta.node_fields;
    return new Snapshot(meta, count, strings, {
      nodes,
      width: fields.length,
      edges: this.#arrays.get("edges"),
      locations: this.#arrays.get("locations") ?? new Float64Array(0),
    });
  }

  #readName(text, from) {
    const end = text.indexOf("[", from);
    this.#between += end < 0 ? text.slice(from) : text.slice(from, end);
    if (this.#between.length > LONGEST_HEADER) throw new Error("its heap snapshot is of an unknown kind");
    if (end < 0) return text.length;
    const name = /"(\w+)":\s*$/.exec(this.#between)?.[1];
    // The header has arrays of its own.
    if (this.#header === null && name !== "nodes") {
      this.#between += "[";
      return end + 1;
    }
    if (name === "nodes") this.#header = JSON.parse(`${this.#between.replace(/,\s*"nodes":\s*$/, "")}}`);
    this.#between = "";
    this.#open(name);
    return end + 1;
  }

  #open(name) {
    this.#name = name;
    this.#at = 0;
    const isKept = WANTED.has(name);
    this.#kept = isKept ? new Float64Array(0) : null;
    if (isKept && name !== "locations") this.#kept = new Uint32Array(this.#sizeOf(name));
  }

  #sizeOf(name) {
    const { meta, node_count, edge_count } = this.#header.snapshot;
    return name === "nodes" ? node_count * meta.node_fields.length : edge_count * meta.edge_fields.length;
  }

  /** The hot loop: one turn for each character. */
  #readNumbers(text, from) {
    let number = this.#number;
    let hasDigits = this.#hasDigits;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) {
        number = number * 10 + code - 48;
        hasDigits = true;
      } else if (code === 45) {
        this.#isNegative = true;
      } else {
        if (hasDigits) this.#put(this.#isNegative ? -number : number);
        number = 0;
        hasDigits = false;
        this.#isNegative = false;
        if (code === 93) break;
      }
    }
    this.#number = number;
    this.#hasDigits = hasDigits;
    if (at === text.length) return at;
    if (this.#kept !== null) this.#arrays.set(this.#name, this.#kept.subarray(0, this.#at));
    this.#name = null;
    return at + 1;
  }

  #put(number) {
    if (this.#kept === null) return;
    // Only the locations don't tell beforehand how many they are.
    if (this.#at === this.#kept.length) {
      const grown = new Float64Array(Math.max(1024, 2 * this.#at));
      grown.set(this.#kept);
      this.#kept = grown;
    }
    this.#kept[this.#at] = number;
    this.#at += 1;
  }
}

/** Nodes and edges are numbered from 0. */
class Snapshot {
  #nodes;
  #width;
  #edges;
  #edgeWidth;
  #field;
  #nodeTypes;
  #edgeTypes;
  #isIndexed;
  #firstEdge;
  #places;
  #locations = new Map();

  constructor(meta, count, strings, { nodes, width, edges, locations }) {
    this.count = count;
    this.strings = strings;
    this.#nodes = nodes;
    this.#width = width;
    this.#edges = edges;
    this.#edgeWidth = meta.edge_fields.length;
    this.#field = Object.fromEntries(meta.node_fields.map((field, index) => [field, index]));
    [this.#nodeTypes] = meta.node_types;
    [this.#edgeTypes] = meta.edge_types;
    this.#isIndexed = this.#edgeTypes.map((type) => type === "element" || type === "hidden");
    this.#index();
    for (let at = 0; at < locations.length; at += meta.location_fields.length) {
      this.#locations.set(locations[at] / width, at);
    }
    this.#places = locations;
  }

  type(node) {
    return this.#nodeTypes[this.#nodes[node * this.#width + this.#field.type]];
  }

  name(node) {
    return this.strings[this.#nodes[node * this.#width + this.#field.name]] ?? "";
  }

  /** Bytes. */
  size(node) {
    return this.#nodes[node * this.#width + this.#field.self_size];
  }

  /** Where a function stands, line and column from 0; null where that is not known. */
  place(node) {
    const at = this.#locations.get(node);
    if (at === undefined) return null;
    const [, scriptId, line, column] = this.#places.subarray(at, at + 4);
    return { scriptId: String(scriptId), line, column };
  }

  /** Their names. */
  properties(node) {
    const names = [];
    for (let edge = this.firstEdge(node); edge < this.firstEdge(node + 1); edge += 1) {
      if (this.edgeType(edge) === "property" && this.edgeName(edge) !== "__proto__") names.push(this.edgeName(edge));
    }
    return names;
  }

  firstEdge(node) {
    return this.#firstEdge[node];
  }

  edgeType(edge) {
    return this.#edgeTypes[this.#edges[edge * this.#edgeWidth]];
  }

  /** A name; a number where it is an element of something. */
  edgeName(edge) {
    const key = this.#edges[edge * this.#edgeWidth + 1];
    return this.#isIndexed[this.#edges[edge * this.#edgeWidth]] ? key : (this.strings[key] ?? "");
  }

  target(edge) {
    return this.#edges[edge * this.#edgeWidth + 2] / this.#width;
  }

  #index() {
    this.#firstEdge = new Uint32Array(this.count + 1);
    for (let node = 0; node < this.count; node += 1) {
      const edges = this.#nodes[node * this.#width + this.#field.edge_count];
      this.#firstEdge[node + 1] = this.#firstEdge[node] + edges;
    }
  }
}

module.exports = { readSnapshot };
