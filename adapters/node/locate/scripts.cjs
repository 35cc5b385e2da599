/** The program's scripts, and where they were written: through source maps, where they have one. */
"use strict";

const { existsSync, readFileSync, statSync } = require("node:fs");
const { SourceMap } = require("node:module");
const { basename, dirname, resolve } = require("node:path");
const { fileURLToPath } = require("node:url");

/** Bytes; a larger one would keep the program waiting. */
const LARGEST_MAP = 32 * 1024 * 1024;

class Scripts {
  #ownFolder;
  #parsed = new Map();
  #maps = new Map();

  /** `ownFolder`: whose files are none of the program's. */
  constructor(ownFolder) {
    this.#ownFolder = ownFolder;
  }

  /** What the debugger tells of each. */
  add({ scriptId, url, sourceMapURL }) {
    this.#parsed.set(scriptId, { file: pathOf(url), sourceMapURL });
  }

  /** Null for what is Node's, ours, or of no file. */
  fileOf(scriptId) {
    const file = this.#parsed.get(scriptId)?.file ?? null;
    return file === null || this.isOwn(file) ? null : file;
  }

  /** Of a function, such as ` (queue.ts:12)`; empty where it is none of the program's. */
  namePlace(place) {
    const known = place && this.fileOf(place.scriptId);
    if (!known) return "";
    const { file, line } = this.original(place.scriptId, known, place.line + 1, place.column);
    return ` (${basename(file)}:${line})`;
  }

  isOwn(file) {
    return file.startsWith(this.#ownFolder);
  }

  /** Where a place was written; lines from 1, columns from 0. */
  original(scriptId, file, line, column) {
    const map = this.#mapOf(scriptId, file);
    const entry = map?.entries.findEntry(line - 1, column);
    if (entry?.originalSource === undefined) return { file, line };
    const source = sourceOf(entry.originalSource, map);
    return source === null ? { file, line } : { file: source, line: entry.originalLine + 1 };
  }

  #mapOf(scriptId, file) {
    const key = scriptId ?? file;
    if (!this.#maps.has(key)) this.#maps.set(key, readMap(file, this.#urlOf(scriptId, file)));
    return this.#maps.get(key);
  }

  #urlOf(scriptId, file) {
    if (scriptId !== null) return this.#parsed.get(scriptId)?.sourceMapURL;
    for (const parsed of this.#parsed.values()) if (parsed.file === file) return parsed.sourceMapURL;
    return undefined;
  }
}

/** Of a `file:` URL or a plain path; null for anything else. */
function pathOf(url) {
  if (url.startsWith("/")) return url;
  try {
    return url.startsWith("file:") ? fileURLToPath(url.replace(/[?#].*$/, "")) : null;
  } catch {
    return null;
  }
}

/** Null where it has none that can be read. */
function readMap(file, url) {
  try {
    if (!url) return null;
    const inline = /^data:application\/json[^,]*?(;base64)?,/.exec(url);
    if (inline !== null) {
      const text = url.slice(inline[0].length);
      const json = inline[1] ? Buffer.from(text, "base64").toString() : decodeURIComponent(text);
      return mapIn(json, dirname(file));
    }
    const path = url.startsWith("file:") ? fileURLToPath(url) : resolve(dirname(file), decodeURIComponent(url));
    return statSync(path).size > LARGEST_MAP ? null : mapIn(readFileSync(path, "utf8"), dirname(path));
  } catch {
    return null;
  }
}

function mapIn(json, folder) {
  const payload = JSON.parse(json);
  return { entries: new SourceMap(payload), folder, root: payload.sourceRoot ?? "" };
}

/** Only a file that is there: a bundler's invented names lead nowhere. */
function sourceOf(source, { folder, root }) {
  const path = pathOf(source) ?? resolve(folder, root.startsWith("file:") ? fileURLToPath(root) : root, source);
  return existsSync(path) ? path : null;
}

module.exports = { pathOf, Scripts };
