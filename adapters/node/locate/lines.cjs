/**
 * Finds the lines in functions that are known to have made what is kept: of those that were seen to be passed, the one that
 * reads most like it, and on the way there the one that calls the next function.
 */
"use strict";

/** Of functions whose lines are watched, and of lines in each. */
const MOST_FUNCTIONS = 12;
const MOST_LINES = 40;
/** Of characters that are read of a statement; of a script. */
const LONGEST_STATEMENT = 160;
const LONGEST_SCRIPT = 8_000_000;
/** What a line looks like that keeps or makes something, and how much that says. */
const SIGNS = [
  [/\.(push|unshift|set|add|on|once|addListener|addEventListener|prepend\w*|subscribe|observe|register)\s*\(/, 3],
  [/\]\s*(\?\?|\|\|)?=(?!=)/, 3],
  [/\bnew\b|=>|\bfunction\b/, 2],
  [/[[{`]|\.(alloc\w*|from|map|filter|slice|concat|create\w*|clone\w*)\s*\(/, 1],
];

class Lines {
  #program;
  #sources = new Map();
  /** Where a debugger could stop in a function; by the place where that begins. */
  #stops = new Map();
  /** What is watched, in the order in which it was told to the program, and what became of it. */
  #watched = [];
  #passed = new Map();

  constructor(program) {
    this.#program = program;
  }

  /** The places worth watching. All questions have to be asked while the program is held. */
  async placesIn(stacks) {
    const functions = new Map();
    for (const { frames } of stacks) {
      const own = frames.find(({ file }) => !file.includes("/node_modules/"));
      for (const frame of new Set([frames[0], own ?? frames[0]])) functions.set(keyOf(frame), frame);
      if (functions.size >= MOST_FUNCTIONS) break;
    }
    this.#watched = [];
    for (const frame of functions.values()) {
      const lines = new Set();
      const stops = await this.#stopsIn(frame);
      // There a breakpoint with a condition breaks the constructor: V8 says that `super` was called twice.
      if (stops.some(({ text }) => /\bsuper\s*\(/.test(text))) continue;
      for (const stop of stops) {
        if (lines.has(stop.lineNumber) || lines.size >= MOST_LINES) continue;
        lines.add(stop.lineNumber);
        this.#watched.push({ key: keyOf(frame), stop });
      }
    }
    return this.#watched.map(({ stop: { scriptId, lineNumber, columnNumber } }) => ({
      scriptId,
      lineNumber,
      columnNumber,
    }));
  }

  /** What the program tells of those places, in their order: the stacks by which each was passed. */
  take(probes) {
    for (const [index, { key, stop }] of this.#watched.entries()) {
      const stacks = probes[index] ?? [];
      if (stacks.length === 0) continue;
      const passed = this.#passed.get(key) ?? new Map();
      this.#passed.set(key, passed.set(stop.lineNumber, stacks));
    }
  }

  /** Whether a function contains what makes objects of a type, or that very function. */
  async makes(frame, group) {
    const { place } = group;
    const stops = await this.#stopsIn(frame);
    if (place === null) return stops.some(({ text }) => isMaking(text, group));
    const isHere =
      place.scriptId === frame.scriptId && (place.line + 1 !== frame.line || place.column !== frame.column);
    return isHere && stops.length > 0 && isBefore(stops[0], place) && !isBefore(stops.at(-1), place);
  }

  /** Frames with the lines that ran: `{scriptId, file, line, column, function}`; `hints` tell what is kept: `{names, type, place, properties}`. */
  async refine(frames, hints) {
    const [innermost] = frames;
    const place = await this.#keepingPlace(innermost, hints);
    const seen = this.#passed.get(keyOf(innermost))?.get(place.line - 1) ?? [];
    const refined = [place];
    for (let index = 1; index < frames.length; index += 1) refined.push(await this.#callingPlace(frames, index));
    return overlaid(refined, seen);
  }

  async #keepingPlace(frame, hints) {
    const stops = await this.#stopsIn(frame);
    const passed = this.#passed.get(keyOf(frame));
    const { place } = hints;
    if (place?.scriptId === frame.scriptId) {
      const until = stops.filter((stop) => isBefore(stop, place)).at(-1);
      if (until !== undefined) return at(frame, until);
    }
    const eligible = passed === undefined ? stops : stops.filter(({ lineNumber }) => passed.has(lineNumber));
    let best = frame;
    let most = 0;
    for (const stop of eligible) {
      const score = scoreOf(stop, hints);
      if (score > most) {
        most = score;
        best = at(frame, stop);
      }
    }
    return best;
  }

  async #callingPlace(frames, index) {
    const frame = frames[index];
    const callee = frames[index - 1].function;
    const calls = (await this.#stopsIn(frame)).filter(({ type }) => type === "call");
    const named = calls.filter(({ text }) => callee !== null && calls.length > 0 && isCallOf(text, callee));
    const only = named[0] ?? (calls.length === 1 ? calls[0] : undefined);
    return only === undefined ? frame : at(frame, only);
  }

  async #stopsIn(frame) {
    const key = keyOf(frame);
    let stops = this.#stops.get(key);
    if (stops === undefined) {
      stops = await this.#findStops(frame);
      this.#stops.set(key, stops);
    }
    return stops;
  }

  async #findStops({ scriptId, line, column }) {
    try {
      const source = await this.#sourceOf(scriptId);
      const start = { scriptId, lineNumber: line - 1, columnNumber: column };
      const { locations } = await this.#program.ask("inspect", "Debugger.getPossibleBreakpoints", {
        start,
        restrictToFunction: true,
      });
      return locations.map((location) => ({
        ...{ ...location, text: textAt(source, location) },
        isThrown: isThrownAt(source, location),
      }));
    } catch {
      return []; // collected meanwhile, or no JavaScript
    }
  }

  async #sourceOf(scriptId) {
    let lines = this.#sources.get(scriptId);
    if (lines === undefined) {
      const { scriptSource } = await this.#program.ask("inspect", "Debugger.getScriptSource", { scriptId });
      lines = scriptSource.length > LONGEST_SCRIPT ? [] : scriptSource.split("\n");
      this.#sources.set(scriptId, lines);
    }
    return lines;
  }
}

function keyOf({ scriptId, line, column }) {
  return `${scriptId}:${line}:${column}`;
}

function at(frame, { lineNumber, columnNumber }) {
  return { ...frame, line: lineNumber + 1, column: columnNumber };
}

function textAt(lines, { lineNumber, columnNumber }) {
  return (lines[lineNumber] ?? "").slice(columnNumber, columnNumber + LONGEST_STATEMENT);
}

function isThrownAt(lines, { lineNumber, columnNumber }) {
  return /\bthrow\b[^;]*$/.test((lines[lineNumber] ?? "").slice(0, columnNumber).slice(-LONGEST_STATEMENT));
}

function isBefore({ lineNumber, columnNumber }, { line, column }) {
  return lineNumber < line || (lineNumber === line && columnNumber <= column);
}

/** What is thrown looks as if it were made to be kept, and seldom is: only its type tells. */
function scoreOf({ text, isThrown }, hints) {
  const [statement] = isThrown ? [""] : text.split(/;|\bthrow\b/);
  const signs = SIGNS.reduce((sum, [sign, weight]) => sum + (sign.test(statement) ? weight : 0), 0);
  const named = hints.names.filter((name) => wordsOf(statement).includes(name));
  return signs + (isMaking(text, hints) ? 5 : 0) + named.length * 2;
}

function wordsOf(text) {
  return text.match(/[\w$]+/g) ?? [];
}

/** `new Type`; of an object without a class, its properties in braces. */
function isMaking(text, { type, properties }) {
  const [statement] = text.split(";");
  const words = wordsOf(statement);
  if (type !== "Object") return words.some((word, index) => word === "new" && words[index + 1] === type);
  return properties.length > 0 && statement.includes("{") && properties.every((name) => words.includes(name));
}

function isCallOf(text, callee) {
  const name = callee.split(/[ .]/).at(-1);
  const [word] = text.replace(/^(new|await)\s+/, "").match(/^[#\w$]+/) ?? [];
  return word === name;
}

/** What was seen on the stack is right, as far as it is the same way. */
function overlaid(frames, stacks) {
  let best = frames;
  let longest = 1;
  for (const seen of stacks) {
    const same = frames.findIndex((frame, index) => !isSame(frame, seen[index]));
    const length = same < 0 ? frames.length : same;
    if (length <= longest) continue;
    longest = length;
    best = frames.map((frame, index) =>
      index === 0 || index >= length ? frame : { ...frame, line: seen[index].line, column: seen[index].column },
    );
  }
  return best;
}

function isSame(frame, seen) {
  return seen !== undefined && frame.file === seen.file && frame.function === seen.function;
}

module.exports = { Lines };
