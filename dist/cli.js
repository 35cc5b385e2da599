#!/usr/bin/env node
import { createRequire } from "node:module";
import { access, chmod, lstat, mkdir, mkdtemp, readFile, readdir, realpath, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { parseArgs, promisify, stripVTControlCharacters } from "node:util";
import { closeSync, constants, existsSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { basename, delimiter, dirname, extname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { execFile, execFileSync, spawn } from "node:child_process";
import { availableParallelism, release, tmpdir, type } from "node:os";
import { StringDecoder } from "string_decoder";
import * as os from "os";
import * as events from "events";
import * as child from "child_process";
import * as path from "path";
import * as fs from "fs";
import { setTimeout as setTimeout$1 } from "timers";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as setTimeout$2 } from "node:timers/promises";
import { once } from "node:events";
import { Socket, createServer } from "node:net";
import { fileURLToPath } from "node:url";

// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") {
		for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
			key = keys[i];
			if (!__hasOwnProp.call(to, key) && key !== except) {
				__defProp(to, key, {
					get: ((k) => from[k]).bind(null, key),
					enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
				});
			}
		}
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();

// src/domain/nearest-name.ts
/** The name that a mistyped one was probably meant to be; null when none is near enough to suggest. */
function nearestName(typed, names) {
	const tolerated = Math.max(1, Math.floor(typed.length / 3));
	const [best] = names.map((name) => ({
		name,
		distance: editDistance(typed.toLowerCase(), name.toLowerCase())
	})).filter(({ distance }) => distance <= tolerated).sort((a, b) => a.distance - b.distance);
	return best?.name ?? null;
}
/** Insertions, deletions, substitutions and swaps of neighbours that make `b` of `a` (Damerau 1964, Levenshtein 1966). */
function editDistance(a, b) {
	let previous = [];
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (previous[j - 2] ?? 0) + 1 : substituted;
			next.push(Math.min(substituted, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		previous = row;
		row = next;
	}
	return row[b.length] ?? 0;
}

// src/domain/user-mistake.ts
/** The user's mistake, not ours: shown without a stack trace, exit code 2. The message says cause, place and remedy. */
var UserMistake = class extends Error {
	name = "UserMistake";
};

// src/flags.ts
const FLAGS = {
	config: {
		value: "FILE",
		about: "the configuration (default of run: leakproof.yml, then .github/leakproof.yml)",
		expected: "a file",
		example: "leakproof.yml",
		repeats: false
	},
	scenario: {
		value: "ID",
		about: "only this scenario; may be repeated (default: all)",
		expected: "the id of a scenario",
		example: "4 --scenario 8",
		repeats: true
	},
	base: {
		value: "REV",
		about: "compare with where this branch left REV: only what is new or worse blocks (default: no comparison)",
		expected: "a branch, a tag or a commit",
		example: "origin/main",
		repeats: false
	},
	results: {
		value: "FILE",
		about: "where to write the results (default of run: leakproof-results.json)",
		expected: "a file",
		example: "results.json",
		repeats: false
	},
	report: {
		value: "DIR",
		about: "also write the report into this folder",
		expected: "a folder",
		example: "report",
		repeats: false
	},
	shard: {
		value: "I/N",
		about: "only the I-th of N equal shares of the scenarios",
		expected: "a share such as 1/3, 2/3 or 3/3",
		example: "1/3",
		repeats: false
	},
	jobs: {
		value: "N",
		about: "measure N variants side by side (default: 1)",
		expected: "a whole number from 1",
		example: "2",
		repeats: false
	},
	"time-budget": {
		value: "TIME",
		about: "wall time for all measuring together (default: no limit)",
		expected: "a duration above zero with a unit: ms, s, m or h",
		example: "5m",
		repeats: false
	},
	"fail-on": {
		value: "WHAT",
		about: "what blocks: regression, leak or never (default: regression)",
		expected: "regression, leak or never",
		example: "leak",
		repeats: false
	},
	"on-inconclusive": {
		value: "HOW",
		about: "what a subject without a verdict does: warn or block (default: warn)",
		expected: "warn or block",
		example: "block",
		repeats: false
	},
	calibrate: {
		value: null,
		about: "also plant leaks of known size in clean subjects, and report what is found of them",
		expected: "no value",
		example: "",
		repeats: false
	},
	help: {
		value: null,
		about: "show this help",
		expected: "no value",
		example: "",
		repeats: false
	}
};
const COMMANDS = {
	run: {
		usage: "leakproof run [flags]",
		about: "Measure the scenarios of the configuration, judge and report them.",
		files: {
			least: 0,
			most: 0,
			expected: "only flags (--scenario before each id)"
		},
		example: "leakproof run",
		flags: [
			"config",
			"scenario",
			"base",
			"results",
			"report",
			"shard",
			"jobs",
			"time-budget",
			"fail-on",
			"on-inconclusive",
			"calibrate",
			"help"
		]
	},
	judge: {
		usage: "leakproof judge RESULTS [flags]",
		about: "Judge recorded series again, with --config by its thresholds, else by the recorded ones; nothing is run.",
		files: {
			least: 1,
			most: 1,
			expected: "one results file"
		},
		example: "leakproof judge results.json",
		flags: [
			"config",
			"results",
			"report",
			"fail-on",
			"on-inconclusive",
			"help"
		]
	},
	report: {
		usage: "leakproof report RESULTS… [flags]",
		about: "Report one results file, or the shards of one run together; their own gates decide.",
		files: {
			least: 1,
			most: Number.POSITIVE_INFINITY,
			expected: "one or more results files"
		},
		example: "leakproof report results.json",
		flags: ["report", "help"]
	}
};
function isCommandName(text) {
	return Object.hasOwn(COMMANDS, text);
}
const EXIT_CODES = "Exit code: 0 pass, 1 blocked, 2 a mistake in configuration or arguments, 3 a fault of leakproof.";
/** The help of one command, or of leakproof itself; ends with a newline. */
function helpText(topic) {
	return topic === null ? generalHelp() : commandHelp(COMMANDS[topic]);
}
function generalHelp() {
	return [
		"leakproof: proves by measurement whether a suspected memory leak is one.\n",
		...Object.values(COMMANDS).map(({ usage, about }) => `  ${usage}\n      ${about}\n`),
		"  leakproof COMMAND --help\n      Show the command's flags.\n",
		"  leakproof --version\n      Show the version.\n",
		`${EXIT_CODES}\n`
	].join("\n");
}
function commandHelp({ usage, about, example, flags }) {
	const rows = flags.map((name) => {
		const { value } = FLAGS[name];
		return {
			left: value === null ? `--${name}` : `--${name} ${value}`,
			about: FLAGS[name].about
		};
	});
	const width = Math.max(...rows.map(({ left }) => left.length));
	return `Usage: ${usage}\n\n${about}\n\n${rows.map(({ left, about }) => `  ${left.padEnd(width)}  ${about}`).join("\n")}\n\nExample: ${example}\n\n${EXIT_CODES}\n`;
}

// src/plan/shard.ts
/** Reads `1/3`: the first of three. Returns null for what is no shard, such as `0/3` or `4/3`. */
function parseShard(text) {
	const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
	const shard = {
		index: Number(index),
		count: Number(count)
	};
	return shard.index >= 1 && shard.index <= shard.count ? shard : null;
}
function formatShard(shard) {
	return `${shard.index}/${shard.count}`;
}

// src/setting.ts
const failOn = oneOf("regression", "leak", "never");
const onInconclusive = oneOf("warn", "block");
/** What holds where nothing is set. */
const DEFAULT_GATE = {
	failOn: "regression",
	onInconclusive: "warn"
};
const DEFAULT_RESULTS = "leakproof-results.json";
function positiveInteger(text) {
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
function oneOf(...values) {
	return (text) => values.find((value) => value === text) ?? null;
}

// src/units/duration.ts
function milliseconds(value) {
	return value;
}
const SECOND = 1e3;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const PART = String.raw`(\d+(?:\.\d+)?)`;
const DURATION$1 = new RegExp(String.raw`^(?:${PART}\s*h)?\s*(?:${PART}\s*m(?:in)?)?\s*(?:${PART}\s*s)?\s*(?:${PART}\s*ms)?$`, "i");
/**
* Reads a length of time, largest unit first: `500ms`, `60s`, `5m`, `1h`, `1m30s`, `4 min 12 s`.
* Returns null for what is none, and for a number without a unit, which could mean either of two.
*/
function parseDuration(text) {
	const parts = DURATION$1.exec(text.trim())?.slice(1);
	if (parts === void 0 || parts.every((part) => part === void 0)) return null;
	const [h = 0, m = 0, s = 0, ms = 0] = parts.map((part) => Number(part ?? 0));
	const total = h * HOUR + m * MINUTE + s * SECOND + ms;
	return Number.isFinite(total) ? milliseconds(total) : null;
}
/** The same, and null for none at all: a limit of zero would leave nothing to do. */
function parsePositiveDuration(text) {
	const duration = parseDuration(text);
	return duration !== null && duration > 0 ? duration : null;
}
/** For people: `5 ms`, `1.5 s`, `42 s`, `4 min 12 s`, `1 h 5 min`; below ten seconds with one decimal. */
function formatDuration(duration) {
	if (duration < 999.5) return `${Math.round(duration)} ms`;
	const seconds = duration / SECOND;
	if (seconds < 9.95) return `${Number(seconds.toFixed(1))} s`;
	const wholeSeconds = Math.round(seconds);
	if (wholeSeconds < 60) return `${wholeSeconds} s`;
	if (wholeSeconds < 3600) return join$1(Math.floor(wholeSeconds / 60), "min", wholeSeconds % 60, "s");
	const wholeMinutes = Math.round(seconds / 60);
	return join$1(Math.floor(wholeMinutes / 60), "h", wholeMinutes % 60, "min");
}
function join$1(large, largeUnit, small, smallUnit) {
	return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

// src/arguments.ts
/**
* Reads the command line, without the program's own name.
* @throws UserMistake with what was wrong, what was expected, an example, and where help is.
*/
function parseArguments(argv) {
	const [first, ...rest] = argv;
	if (first === void 0 || first === "--help" || first === "-h") return {
		kind: "help",
		topic: null
	};
	if (first === "--version") return { kind: "version" };
	if (!isCommandName(first)) throw unknownCommand(first);
	const given = readFlags(first, rest);
	if (given.has("help")) return {
		kind: "help",
		topic: first
	};
	refuseWrongNumberOfFiles(first, given.files);
	switch (first) {
		case "run": return runCommand(given);
		case "judge": return judgeCommand(given);
		case "report": return {
			kind: "report",
			inputs: given.files,
			report: given.path("report")
		};
	}
}
function runCommand(given) {
	return {
		kind: "run",
		config: given.path("config"),
		scenarios: given.all("scenario"),
		base: given.path("base"),
		results: given.path("results") ?? "leakproof-results.json",
		report: given.path("report"),
		shard: given.read("shard", parseShard),
		jobs: given.read("jobs", positiveInteger) ?? 1,
		timeBudget: given.read("time-budget", parsePositiveDuration),
		gate: given.gate(),
		calibrate: given.has("calibrate")
	};
}
function judgeCommand(given) {
	const [input = ""] = given.files;
	return {
		kind: "judge",
		input,
		config: given.path("config"),
		results: given.path("results"),
		report: given.path("report"),
		gate: given.gate()
	};
}
function refuseWrongNumberOfFiles(command, files) {
	const { least, most, expected } = COMMANDS[command].files;
	const surplus = files[most];
	if (surplus !== void 0) throw mistake(command, `${quoted$3(surplus)} is too much`, expected);
	if (files.length < least) throw mistake(command, "no file is given", expected);
}
/** The flags of one command line, each read with its own idea of what is right. */
var GivenFlags = class {
	#command;
	#values;
	files;
	constructor(command, values, files) {
		this.#command = command;
		this.#values = values;
		this.files = files;
	}
	has(flag) {
		return this.#values.has(flag);
	}
	all(flag) {
		return this.#values.get(flag) ?? [];
	}
	/** The flag's value as `parse` reads it, which returns null for what is unreadable; null when the flag isn't there. */
	read(flag, parse) {
		const [text] = this.all(flag);
		if (text === void 0) return null;
		const value = parse(text);
		if (value !== null) return value;
		throw mistake(this.#command, `--${flag} can't be ${quoted$3(text)}`, FLAGS[flag].expected, flag);
	}
	path(flag) {
		return this.read(flag, (text) => text === "" ? null : text);
	}
	gate() {
		return {
			failOn: this.read("fail-on", failOn) ?? DEFAULT_GATE.failOn,
			onInconclusive: this.read("on-inconclusive", onInconclusive) ?? DEFAULT_GATE.onInconclusive
		};
	}
};
function readFlags(command, args) {
	const known = COMMANDS[command].flags;
	const options = Object.fromEntries(known.map((flag) => [flag, parserOption(flag)]));
	const { tokens, positionals } = parseArgs({
		args: [...args],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const values = /* @__PURE__ */ new Map();
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const flag = known.find((name) => name === token.name);
		if (flag === void 0) throw unknownFlag(command, token.rawName);
		const earlier = values.get(flag);
		if (earlier !== void 0 && !FLAGS[flag].repeats) throw mistake(command, `--${flag} is given twice`, "it once", flag);
		values.set(flag, [...earlier ?? [], flagValue(command, flag, token)]);
	}
	return new GivenFlags(command, values, positionals);
}
function parserOption(flag) {
	if (flag === "help") return {
		type: "boolean",
		short: "h"
	};
	return { type: FLAGS[flag].value === null ? "boolean" : "string" };
}
function flagValue(command, flag, token) {
	const { expected, value } = FLAGS[flag];
	if (value === null) {
		if (token.value === void 0) return "";
		throw mistake(command, `--${flag} takes no value`, "it alone", flag);
	}
	if (token.value === void 0 || token.inlineValue !== true && token.value.startsWith("-")) throw mistake(command, `--${flag} has no value`, expected, flag);
	return token.value;
}
function unknownCommand(typed) {
	const names = Object.keys(COMMANDS);
	const meant = nearestName(typed, names);
	const suggestion = meant === null ? "" : ` (did you mean ${meant}?)`;
	const cause = typed.startsWith("-") ? `no command stands before ${quoted$3(typed)}` : `unknown command ${quoted$3(typed)}`;
	return new UserMistake(`${cause}${suggestion}; expected one of ${names.join(", ")}\n    example: leakproof run
    help: leakproof --help`);
}
function unknownFlag(command, rawName) {
	const { flags } = COMMANDS[command];
	const meant = nearestName(rawName.replace(/^-+/, ""), flags);
	const suggestion = meant === null ? "" : ` (did you mean --${meant}?)`;
	const expected = `one of ${flags.map((flag) => `--${flag}`).join(", ")}`;
	return mistake(command, `unknown flag ${quoted$3(rawName)}${suggestion}`, expected, meant);
}
/** `flag`: the one that the example shows. */
function mistake(command, cause, expected, flag = null) {
	const example = [COMMANDS[command].example, ...flag === null ? [] : [`--${flag} ${FLAGS[flag].example}`]];
	return new UserMistake(`${cause}; expected ${expected}\n    example: ${example.join(" ").trimEnd()}\n    help: leakproof ${command} --help`);
}
function quoted$3(text) {
	return JSON.stringify(text);
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}

// node_modules/zod/v4/core/core.js
var _a$1;
/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({ status: "aborted" });
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure$1(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure$1(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure$1(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const httpProtocol = /^https?$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date$1 = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};

// node_modules/zod/v4/core/versions.js
const version$1 = {
	major: 4,
	minor: 6,
	patch: 7
};

// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version$1;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const allowsEval$1 = allowsEval;
	const fastEnabled = jit && allowsEval$1.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
function discriminatorMap(def) {
	const map = /* @__PURE__ */ new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
const $ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, /* @__PURE__ */ new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
	};
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE$1 = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE$1;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE$1;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE$1;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE$1;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open$3 = [];
const memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open$3.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE$1) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open$3.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open$3.length > depth ? open$3.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}

// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
			assignProp(properties, key, merged);
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
	if (ctx.target === "openapi-3.0") {
		json.type = "string";
		json.nullable = true;
		json.enum = [null];
	} else json.type = "null";
};
const undefinedProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {};
const unknownProcessor = (_schema, _ctx, _json, _params) => {};
const dateProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
const nanProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
	const _json = json;
	const pattern = schema._zod.pattern;
	if (!pattern) throw new Error("Pattern not found in template literal");
	_json.type = "string";
	_json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
	const _json = json;
	_json.type = "string";
	_json.format = "binary";
	_json.contentEncoding = "binary";
	const { minimum, maximum, mime } = aggregateChecks(schema);
	if (minimum !== void 0) _json.minLength = minimum;
	if (maximum !== void 0) _json.maxLength = maximum;
	if (!mime) return;
	if (mime.length === 0) _json.not = {};
	else if (mime.length === 1) _json.contentMediaType = mime[0];
	else _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "array";
	const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
	const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
	const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			prefixPath,
			i
		]
	}));
	const rest = def.rest ? processSchema(def.rest, ctx, {
		...params,
		path: [
			...params.path,
			restPath,
			...ctx.target === "openapi-3.0" ? [def.items.length] : []
		]
	}) : null;
	let minItems = def.items.length;
	while (minItems > 0) {
		const item = def.items[minItems - 1];
		if (!(ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional")) break;
		minItems--;
	}
	const maxItems = def.items.length;
	const isClosed = !def.rest;
	if (ctx.target === "draft-2020-12") {
		json.prefixItems = prefixItems;
		if (isClosed) json.items = false;
		else if (rest) json.items = rest;
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	} else if (ctx.target === "openapi-3.0") {
		json.items = { anyOf: prefixItems };
		if (rest) json.items.anyOf.push(rest);
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	} else {
		json.items = prefixItems;
		if (isClosed) json.additionalItems = false;
		else if (rest) json.additionalItems = rest;
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	}
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$1 : integer).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
	const innerType = schema._zod.innerType;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const allProcessors = {
	string: stringProcessor,
	number: numberProcessor,
	boolean: booleanProcessor,
	bigint: bigintProcessor,
	symbol: symbolProcessor,
	null: nullProcessor,
	undefined: undefinedProcessor,
	void: voidProcessor,
	never: neverProcessor,
	any: anyProcessor,
	unknown: unknownProcessor,
	date: dateProcessor,
	enum: enumProcessor,
	literal: literalProcessor,
	nan: nanProcessor,
	template_literal: templateLiteralProcessor,
	file: fileProcessor,
	success: successProcessor,
	custom: customProcessor,
	function: functionProcessor,
	transform: transformProcessor,
	map: mapProcessor,
	set: setProcessor,
	array: arrayProcessor,
	object: objectProcessor,
	union: unionProcessor,
	intersection: intersectionProcessor,
	tuple: tupleProcessor,
	record: recordProcessor,
	nullable: nullableProcessor,
	nonoptional: nonoptionalProcessor,
	default: defaultProcessor,
	prefault: prefaultProcessor,
	catch: catchProcessor,
	pipe: pipeProcessor,
	readonly: readonlyProcessor,
	promise: promiseProcessor,
	optional: optionalProcessor,
	lazy: lazyProcessor
};
function toJSONSchema(input, params) {
	if ("_idmap" in input) {
		const registry = input;
		const ctx = initializeContext({
			...params,
			processors: allProcessors
		});
		const defs = {};
		for (const entry of registry._idmap.entries()) {
			const [_, schema] = entry;
			processSchema(schema, ctx);
		}
		const schemas = {};
		ctx.external = {
			registry,
			uri: params?.uri,
			defs
		};
		for (const entry of registry._idmap.entries()) {
			const [key, schema] = entry;
			extractDefs(ctx, schema);
			assignProp(schemas, key, finalize(ctx, schema));
		}
		if (Object.keys(defs).length > 0) schemas.__shared = { [ctx.target === "draft-2020-12" ? "$defs" : "definitions"]: defs };
		return { schemas };
	}
	const ctx = initializeContext({
		...params,
		processors: allProcessors
	});
	processSchema(input, ctx);
	extractDefs(ctx, input);
	return finalize(ctx, input);
}

// node_modules/zod/v4/classic/errors.js
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });

// node_modules/zod/v4/classic/parse.js
const parse$1 = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode = /* @__PURE__ */ _encode(ZodRealError);
const decode = /* @__PURE__ */ _decode(ZodRealError);
const encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(_overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse$1(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(_regex(...args));
	},
	includes(...args) {
		return this.check(_includes(...args));
	},
	startsWith(...args) {
		return this.check(_startsWith(...args));
	},
	endsWith(...args) {
		return this.check(_endsWith(...args));
	},
	min(...args) {
		return this.check(_minLength(...args));
	},
	max(...args) {
		return this.check(_maxLength(...args));
	},
	length(...args) {
		return this.check(_length(...args));
	},
	nonempty(...args) {
		return this.check(_minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(_lowercase(params));
	},
	uppercase(params) {
		return this.check(_uppercase(params));
	},
	trim() {
		return this.check(_trim());
	},
	normalize(...args) {
		return this.check(_normalize(...args));
	},
	toLowerCase() {
		return this.check(_toLowerCase());
	},
	toUpperCase() {
		return this.check(_toUpperCase());
	},
	slugify() {
		return this.check(_slugify());
	}
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(_email(ZodEmail, params));
	},
	url(params) {
		return this.check(_url(ZodURL, params));
	},
	jwt(params) {
		return this.check(_jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(_emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(_guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(_uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(_uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(_uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(_uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(_nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(_cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(_cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(_ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(_base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(_base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(_xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(_ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(_ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(_ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(_cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(_cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(_e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(_isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(_isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(_isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(_isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(_gt(value, params));
	},
	gte(value, params) {
		return this.check(_gte(value, params));
	},
	min(value, params) {
		return this.check(_gte(value, params));
	},
	lt(value, params) {
		return this.check(_lt(value, params));
	},
	lte(value, params) {
		return this.check(_lte(value, params));
	},
	max(value, params) {
		return this.check(_lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(_gt(0, params));
	},
	nonnegative(params) {
		return this.check(_gte(0, params));
	},
	negative(params) {
		return this.check(_lt(0, params));
	},
	nonpositive(params) {
		return this.check(_lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(_multipleOf(value, params));
	},
	step(value, params) {
		return this.check(_multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number(params) {
	return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return _int(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return _boolean(ZodBoolean, params);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown$1() {
	return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return _never(ZodNever, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(_minLength(n, params));
	},
	nonempty(params) {
		return this.check(_minLength(1, params));
	},
	max(n, params) {
		return this.check(_maxLength(n, params));
	},
	length(n, params) {
		return this.check(_length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return _array(ZodArray, element, params);
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown$1() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown$1() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
function looseObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: unknown$1(),
		...normalizeParams(params)
	});
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
	return new ZodDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
		...normalizeParams(params)
	});
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record$1(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}

// node_modules/zod/v4/classic/iso.js
function date(params) {
	return _isoDate(ZodISODate, params);
}

// src/units/digits.ts
var import_dist = require_dist();
/** A number from 0 up with three significant digits, never in exponential form: `42.0`, `3.97`, `128`, `0.25`, `0`. */
function threeDigits(value) {
	if (value >= 99.95) return value.toFixed(0);
	if (value >= 9.995) return value.toFixed(1);
	return value.toFixed(2);
}
/** The sign to put before `digits`, the rounded absolute of `value`: none before a rounded zero. */
function signOf(value, digits, signed) {
	if (Number(digits) === 0) return "";
	if (value < 0) return "−";
	return signed ? "+" : "";
}

// src/units/bytes.ts
function bytes(value) {
	return value;
}
const FACTORS = {
	b: 1,
	kb: 1e3,
	mb: 1e6,
	gb: 1e9,
	tb: 0xe8d4a51000,
	kib: 1024,
	mib: 2 ** 20,
	gib: 2 ** 30,
	tib: 2 ** 40
};
/**
* Reads a size: a plain number is bytes; KB = 1000, KiB = 1024; upper or lower case (`64 B`, `16 KiB`, `1.5MB`, `8 kB`).
* Returns null for what is no size: another unit, a bare `K`, a negative or infinite number.
*/
function parseBytes(text) {
	const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
	const factor = FACTORS[unit === "" ? "b" : (unit ?? "").toLowerCase()];
	if (number === void 0 || factor === void 0) return null;
	const size = Number(number) * factor;
	return Number.isFinite(size) ? bytes(size) : null;
}
const UNITS = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB"
];
/**
* For people: three digits and a decimal unit, `64 B`, `42.0 kB`, `3.97 MB`; `signed` puts a plus before growth. A whole
* number of bytes has no decimals, a rate below 100 bytes keeps what it has of three digits (`0.25 B`).
*/
function formatBytes(value, options = {}) {
	let size = Math.abs(value);
	let unit = 0;
	while (size >= 999.5 && unit < UNITS.length - 1) {
		size /= 1e3;
		unit += 1;
	}
	const digits = unit === 0 ? String(Number(threeDigits(size))) : threeDigits(size);
	return `${signOf(value, digits, options.signed ?? false)}${digits} ${UNITS[unit]}`;
}

// src/config/scalars.ts
/** The texts and numbers of which the configuration is made. Each `error` is what an error says was expected. */
/** Text that says something, unless it may be `empty`. No NUL: no path, command or variable can hold one. */
function text$1({ empty = false } = {}) {
	return string({ error: "text" }).regex(empty ? /^[^\0]*$/ : /^[^\0]*[^\0\s][^\0]*$/, { error: "text" });
}
function textList(error) {
	return array(text$1(), { error });
}
const SIZE = "a size such as 64 B, 16 KiB or 1.5 MB";
function size() {
	return union([string(), number()], { error: SIZE }).transform((value, context) => {
		const read = parseBytes(String(value));
		if (read !== null) return read;
		context.issues.push({
			code: "custom",
			message: SIZE,
			input: value
		});
		return NEVER;
	});
}
const DURATION = "a duration with a unit such as 500ms, 60s or 5m, up to 24h";
const LONGEST$1 = milliseconds(864e5);
/** Not endless, as a timer can't count beyond 24 days. */
function durationText() {
	return string({ error: DURATION }).transform((value, context) => {
		const read = parseDuration(value);
		if (read !== null && read > 0 && read <= LONGEST$1) return read;
		context.issues.push({
			code: "custom",
			message: DURATION,
			input: value
		});
		return NEVER;
	});
}
const MODULES = {
	python: {
		pattern: /^([^\0]+?\.py)(?::([\p{ID_Start}_]\p{ID_Continue}*))?$/u,
		expected: "file.py or file.py:name"
	},
	node: {
		pattern: /^([^\0]+?\.[cm]?[jt]s)(?:#([\p{ID_Start}$_][\p{ID_Continue}$]*))?$/u,
		expected: "file.mjs or file.mjs#name (.js, .cjs and .ts too)"
	}
};
/** The file of a module and, where given, the name of a function or class in it. */
function workloadPath(kind) {
	const { pattern, expected } = MODULES[kind];
	return string({ error: expected }).transform((value, context) => {
		const [, file, name = null] = pattern.exec(value) ?? [];
		if (file !== void 0) return {
			file,
			name
		};
		context.issues.push({
			code: "custom",
			message: expected,
			input: value
		});
		return NEVER;
	});
}

// src/config/schema.ts
/**
* The configuration file, as written. Every key has a description and an example: editors show them, and errors do too.
* `error` is what an error says was expected.
*/
const interpreters = strictObject({
	python: text$1().meta({
		description: "Runs `python:` workloads.",
		examples: [".venv/bin/python"]
	}),
	node: text$1().meta({
		description: "Runs `node:` workloads.",
		examples: ["node"]
	})
}).partial();
const interpreter = union([text$1().transform((python) => ({ python })), interpreters], { error: "a program for python, or a map of python and node" }).meta({
	description: "The programs that run `python:` (a plain text) and `node:` workloads. Default: `python3` and `node`.",
	examples: [".venv/bin/python", {
		python: ".venv/bin/python",
		node: "node"
	}]
});
const thresholds = strictObject({
	"per-iteration": size().optional().meta({
		description: "Growth per iteration that is tolerated. KB = 1000, KiB = 1024 bytes. Default: 64 B.",
		examples: ["64 B"]
	}),
	total: size().optional().meta({
		description: "Growth over the judged window that is tolerated. Default: 16 KiB of heap, 64 KiB of memory.",
		examples: ["64 KiB"]
	})
}, { error: "a map of per-iteration and total" }).meta({
	description: "Growth must exceed both, beyond the noise, to be a leak.",
	examples: [{
		"per-iteration": "64 B",
		total: "64 KiB"
	}]
});
/** May stand in `defaults`, a scenario or a variant; the nearest wins. */
const settings = {
	interpreter: interpreter.optional(),
	thresholds: thresholds.optional(),
	timeout: durationText().optional().meta({
		description: "Hard limit of one run's wall time: ms, s, m or h. Default: 60s.",
		examples: ["60s"]
	}),
	env: record$1(string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "letters, digits and _, not beginning with a digit" }), union([
		text$1({ empty: true }),
		number(),
		boolean()
	], { error: "text, a number, true or false" }).transform(String), { error: "a map of names and values" }).optional().meta({
		description: "Environment variables for the workload.",
		examples: [{ LOG_LEVEL: "error" }]
	}),
	cwd: text$1().optional().meta({
		description: "The folder in which the workload runs, relative to the project's root. Default: the root.",
		examples: ["services/queue"]
	})
};
/** Exactly one of them stands in a variant, or in a scenario that is one. */
const workloadKeys = {
	python: workloadPath("python").optional().meta({
		description: "`file.py[:name]`: functions setup(), iteration(), teardown(), counters(), all but iteration optional. `:name` is the function that is one iteration, or a class whose methods are these. Sync or async.",
		examples: ["leaks/queue.py:normal"]
	}),
	node: workloadPath("node").optional().meta({
		description: "`file.mjs[#name]`: the same for ESM, CommonJS and, from Node 22.18, erasable TypeScript.",
		examples: ["leaks/queue.mjs#normal"]
	}),
	command: text$1().optional().meta({
		description: "Any program, through `/bin/sh -c`. It gets LEAKPROOF_ITERATIONS, does that many, and prints a line `iteration K` after each, flushed; K counts from 1.",
		examples: ["./build/exercise-queue"]
	}),
	service: strictObject({
		start: text$1().meta({
			description: "The command that starts the server.",
			examples: ["node server.mjs"]
		}),
		ready: text$1().meta({
			description: "The URL or port that answers once the server is ready.",
			examples: ["http://127.0.0.1:8080/health"]
		}),
		iterate: text$1().meta({
			description: "The request or command that is one iteration.",
			examples: ["curl -sf http://127.0.0.1:8080/batch"]
		})
	}, { error: "a map of start, ready and iterate" }).optional().meta({
		description: "A long-lived server. Its process tree is measured, not the load's.",
		examples: [{
			start: "node server.mjs",
			ready: "http://127.0.0.1:8080/health",
			iterate: "./one-request"
		}]
	})
};
const WORKLOAD_KINDS = [
	"python",
	"node",
	"command",
	"service"
];
const SCENARIO_FORMS = [
	"variants",
	"pending",
	...WORKLOAD_KINDS
];
/** In JSON Schema: a map that has this key. */
function having(key) {
	return {
		type: "object",
		properties: { [key]: {} },
		required: [key]
	};
}
const variant$1 = strictObject({
	name: text$1().optional().meta({
		description: "What this way of running is called. Default: the workload, as written.",
		examples: ["Exception path"]
	}),
	role: _enum([
		"subject",
		"unprotected",
		"control",
		"fixed"
	], { error: "subject, unprotected, control or fixed" }).optional().meta({
		description: "`subject` (default): the code as shipped; decides the verdict. `unprotected`: the same path with its protection removed; should leak. `control`: a known leak on the same path; should leak. `fixed`: the suspected fix; never changes the verdict.",
		examples: ["unprotected"]
	}),
	...workloadKeys,
	...settings
}, { error: "a map with a workload: python, node, command or service" }).meta({
	description: "One way to run the scenario.",
	examples: [{
		name: "Exception path",
		python: "leaks/queue.py:exception"
	}],
	oneOf: WORKLOAD_KINDS.map(having)
});
const requires = strictObject({
	commands: textList("a list of commands").optional().meta({
		description: "Programs on the PATH.",
		examples: [["ffmpeg"]]
	}),
	python: textList("a list of Python modules").optional().meta({
		description: "Modules that the Python interpreter can import.",
		examples: [["av"]]
	}),
	node: textList("a list of Node packages").optional().meta({
		description: "Packages that Node can resolve.",
		examples: [["sharp"]]
	})
}, { error: "a map of commands, python and node" }).meta({
	description: "What the machine must have. Where anything is missing, the scenario is pending, and names it.",
	examples: [{
		commands: ["ffmpeg"],
		python: ["av"]
	}]
});
const accept = strictObject({
	until: date({ error: "a day of the calendar, year-month-day" }).meta({
		description: "The last day on which the leak is accepted, UTC.",
		examples: ["2027-01-31"]
	}),
	reason: text$1().meta({
		description: "Why; the report repeats it.",
		examples: ["upstream bug, see issue 12"]
	})
}, { error: "a map of until and reason" }).meta({
	description: "A leak that is known and accepted for now.",
	examples: [{
		until: "2027-01-31",
		reason: "upstream bug, see issue 12"
	}]
});
const ID = "text without spaces and commas, or a whole number";
const SCENARIO_EXAMPLE = {
	id: 4,
	name: "Task queue",
	python: "leaks/queue.py:normal"
};
const scenario$1 = strictObject({
	id: union([string().regex(/^[^\s,]{1,100}$/, { error: ID }), int().nonnegative({ error: ID })], { error: ID }).transform(String).meta({
		description: "Unique in this file; `--scenario` selects by it.",
		examples: [4]
	}),
	name: text$1().meta({
		description: "The component that is suspected.",
		examples: ["DeduplicatedQueue"]
	}),
	suspect: text$1().optional().meta({
		description: "Where analysis pointed: file:line or file:line-line, from the repository's root.",
		examples: ["worker.py:387"]
	}),
	claim: text$1().optional().meta({
		description: "Why it should leak.",
		examples: ["Task IDs pile up when an exception skips mark_done()"]
	}),
	requires: requires.optional(),
	paths: textList("a list of globs").optional().meta({
		description: "Globs. A pull request that touches none of them and no file of the scenario skips it. Default: never skipped.",
		examples: [["src/queue/**"]]
	}),
	expected: text$1().optional().meta({
		description: "The verdict that the team expects; the report says when the measurement disagrees.",
		examples: ["no-leak"]
	}),
	priority: text$1().optional().meta({
		description: "How urgent it is to the team.",
		examples: ["low"]
	}),
	per: text$1().optional().meta({
		description: "What one iteration is called, singular. Default: iteration.",
		examples: ["task"]
	}),
	note: text$1().optional().meta({
		description: "Markdown, shown under the evidence.",
		examples: ["Seen in production on busy days."]
	}),
	accept: accept.optional(),
	pending: text$1().optional().meta({
		description: "Why it isn't run; stands instead of variants.",
		examples: ["needs a model that we may not ship"]
	}),
	variants: array(variant$1, { error: "a list of variants" }).min(1, { error: "at least one variant" }).optional().meta({
		description: "The ways to run it. A single subject may stand in the scenario itself instead.",
		examples: [[{
			name: "Exception path",
			python: "leaks/queue.py:exception"
		}]]
	}),
	...workloadKeys,
	...settings
}, { error: "a map with an id, a name and variants" }).meta({
	description: "One suspected leak.",
	examples: [SCENARIO_EXAMPLE],
	oneOf: SCENARIO_FORMS.map(having)
});
const setup = union([text$1().transform((run) => ({ run })), strictObject({
	run: text$1().meta({
		description: "The command, through `/bin/sh -c`, in the project's root.",
		examples: ["npm ci"]
	}),
	inputs: textList("a list of files").optional().meta({
		description: "Files whose contents decide whether it must be run again. Default: it is run every time.",
		examples: [["requirements.txt"]]
	}),
	paths: textList("a list of files and folders").optional().meta({
		description: "What it makes; if one of them is gone, it is run again.",
		examples: [[".venv"]]
	})
})], { error: "a command, or a map of run, inputs and paths" }).meta({
	description: "What prepares the project, once, before anything is measured. A plain text is never cached.",
	examples: ["npm ci", {
		run: "npm ci",
		inputs: ["package-lock.json"],
		paths: ["node_modules"]
	}]
});
const configSchema = strictObject({
	version: literal(1, { error: "1" }).meta({
		description: "The format of this file.",
		examples: [1]
	}),
	title: text$1().optional().meta({
		description: "The report's title. Default: Memory leak testing results.",
		examples: ["Memory leak testing results"]
	}),
	setup: setup.optional(),
	defaults: strictObject(settings, { error: "a map of settings" }).optional().meta({
		description: "Settings for all scenarios; a scenario's or a variant's own win.",
		examples: [{
			interpreter: ".venv/bin/python",
			timeout: "60s"
		}]
	}),
	scenarios: array(scenario$1, { error: "a list of scenarios" }).min(1, { error: "at least one scenario" }).meta({
		description: "The suspected leaks.",
		examples: [[SCENARIO_EXAMPLE]]
	})
}, { error: "a map with version and scenarios" }).meta({
	title: "leakproof configuration",
	description: "leakproof.yml or .github/leakproof.yml: which suspected memory leaks to measure, and how.",
	examples: [{
		version: 1,
		scenarios: [SCENARIO_EXAMPLE]
	}]
});

// src/config/json-schema.ts
/** The JSON Schema (draft 7, which editors know best) of the configuration file. */
function configJsonSchema() {
	return toJSONSchema(configSchema, {
		target: "draft-7",
		io: "input",
		override: ({ zodSchema, jsonSchema }) => {
			const examples = globalRegistry.get(zodSchema)?.examples;
			if (Array.isArray(examples)) jsonSchema.examples = examples;
		}
	});
}
/** The schema of the value at `path`; undefined where none is foreseen. */
function schemaAt(schema, path) {
	const [part, ...rest] = path;
	if (part === void 0) return schema;
	for (const form of [schema, ...schema.anyOf ?? []]) {
		const next = typeof part === "number" ? form.items : ownProperty(form.properties, part);
		if (next !== void 0) return schemaAt(next, rest);
	}
}
/** The keys that a map at `path` may have; empty where it may have any. */
function keysAt(schema, path) {
	const found = schemaAt(schema, path);
	return [found, ...found?.anyOf ?? []].flatMap((form) => Object.keys(form?.properties ?? {}));
}
function ownProperty(properties, key) {
	return properties !== void 0 && Object.hasOwn(properties, key) ? properties[key] : void 0;
}

// src/config/example.ts
/** YAML that is right at `path`, or around it where only the whole has an example. */
function exampleAt(schema, path) {
	for (let length = path.length; length >= 0; length -= 1) {
		const [example] = schemaAt(schema, path.slice(0, length))?.examples ?? [];
		if (example !== void 0) return snippet(path[length - 1], example);
	}
	return null;
}
const LONGEST_LINE$1 = 100;
function snippet(key, example) {
	if (key === void 0) return yaml(example, false);
	const whole = typeof key === "number" ? [example] : { [key]: example };
	const compact = yaml(whole, true);
	return compact.length <= LONGEST_LINE$1 ? compact : yaml(whole, false);
}
/** Block style outside; inside it, too, or on one line. */
function yaml(value, compact) {
	const document = new import_dist.Document(value, { aliasDuplicateObjects: false });
	if (compact && (0, import_dist.isCollection)(document.contents)) for (const item of document.contents.items) {
		const inner = (0, import_dist.isPair)(item) ? item.value : item;
		if ((0, import_dist.isCollection)(inner)) inner.flow = true;
	}
	return document.toString({
		lineWidth: 0,
		flowCollectionPadding: true
	}).trimEnd();
}

// src/config/problem.ts
/** All problems of one file in one error, in the order of the file. */
function mistakeOf(file, problems) {
	const sorted = [...problems].sort((a, b) => comparePositions(a.position, b.position));
	const count = sorted.length === 1 ? "a mistake" : `${sorted.length} mistakes`;
	const lines = sorted.map((problem) => formatProblem(file, problem));
	return new UserMistake(`${file} has ${count}; nothing was run.\n${lines.join("\n")}`);
}
function comparePositions(a, b) {
	return a.line - b.line || a.column - b.column;
}
function formatProblem(file, { position, cause, expected, example }) {
	const message = `${file}:${position.line}:${position.column}: ${cause}; expected ${expected}`;
	return example === null ? message : `${message}\n${formatExample(example)}`;
}
/** An example of one or more lines, as it stands under a message. */
function formatExample(example) {
	return `    example: ${example.replaceAll("\n", `\n${" ".repeat(13)}`)}`;
}

// src/domain/assert-never.ts
/** Makes a forgotten member of a union a compile-time error, and a fault of ours at run time. */
function assertNever(value) {
	throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

// src/domain/workload-label.ts
/** A workload as configured, on one line: `python: leaks/queue.py:normal`, `node: a.mjs#b`, `command: ./x`. */
function workloadLabel(workload) {
	return `${workload.kind}: ${workloadText(workload)}`;
}
/** The same without the kind, as it stands behind the key; a service is known by the command that starts it. */
function workloadText(workload) {
	switch (workload.kind) {
		case "python": return workload.name === null ? workload.file : `${workload.file}:${workload.name}`;
		case "node": return workload.name === null ? workload.file : `${workload.file}#${workload.name}`;
		case "command": return oneLine(workload.command);
		case "service": return oneLine(workload.start);
		default: return assertNever(workload);
	}
}
function oneLine(text) {
	return text.trim().replace(/\s*\n\s*/g, " ");
}

// src/config/resolve.ts
const DEFAULT_TITLE = "Memory leak testing results";
const DEFAULT_TIMEOUT = milliseconds(6e4);
/** Makes of a valid file what the other rooms work with: defaults filled in, the nearest setting chosen. */
function resolveConfig(file, source) {
	return {
		title: file.title ?? DEFAULT_TITLE,
		setup: file.setup === void 0 ? null : resolveSetup(file.setup),
		scenarios: file.scenarios.map((entry, index) => resolveScenario(entry, ["scenarios", index], file.defaults ?? {}, source))
	};
}
function resolveSetup({ run, inputs, paths }) {
	return {
		run,
		inputs: inputs ?? null,
		paths: paths ?? []
	};
}
function resolveScenario(entry, path, defaults, source) {
	const { requires } = entry;
	return {
		id: entry.id,
		name: entry.name,
		suspect: entry.suspect ?? null,
		claim: entry.claim ?? null,
		expected: entry.expected ?? null,
		priority: entry.priority ?? null,
		per: entry.per ?? "iteration",
		note: entry.note ?? null,
		accept: entry.accept ?? null,
		requires: {
			commands: requires?.commands ?? [],
			python: requires?.python ?? [],
			node: requires?.node ?? []
		},
		paths: entry.paths ?? [],
		pending: entry.pending ?? null,
		variants: resolveVariants(entry, path, defaults, source)
	};
}
function resolveVariants(scenario, path, defaults, source) {
	if (scenario.pending !== void 0) return [];
	if (scenario.variants === void 0) {
		const { python, node, command, service } = scenario;
		return [resolveVariant({
			name: "As shipped",
			python,
			node,
			command,
			service
		}, path, [defaults, scenario], source)];
	}
	return scenario.variants.map((variant, index) => resolveVariant(variant, [
		...path,
		"variants",
		index
	], [
		defaults,
		scenario,
		variant
	], source));
}
/** `settings`: of the defaults, the scenario and the variant; the later wins, in maps key by key. */
function resolveVariant(entry, path, settings, source) {
	const workload = resolveWorkload(entry);
	const interpreter = merged(settings.map((level) => level.interpreter ?? {}));
	const thresholds = merged(settings.map((level) => level.thresholds ?? {}));
	return {
		name: entry.name ?? workloadText(workload),
		role: entry.role ?? "subject",
		workload,
		interpreter: {
			python: interpreter.python ?? "python3",
			node: interpreter.node ?? "node"
		},
		thresholds: {
			perIteration: thresholds["per-iteration"] ?? null,
			total: thresholds.total ?? null
		},
		timeout: settings.findLast(({ timeout }) => timeout !== void 0)?.timeout ?? DEFAULT_TIMEOUT,
		env: merged(settings.map((level) => level.env ?? {})),
		cwd: settings.findLast(({ cwd }) => cwd !== void 0)?.cwd ?? ".",
		position: source.valueAt([...path, workload.kind])
	};
}
function resolveWorkload({ python, node, command, service }) {
	if (python !== void 0) return {
		kind: "python",
		...python
	};
	if (node !== void 0) return {
		kind: "node",
		...node
	};
	if (command !== void 0) return {
		kind: "command",
		command
	};
	if (service !== void 0) return {
		kind: "service",
		...service
	};
	throw new Error("a variant without a workload passed the configuration's rules");
}
/** Of each key the value of the last map that has it. */
function merged(maps) {
	return Object.assign({}, ...maps);
}

// src/config/rules.ts
/**
* What must hold between several keys, which no schema of one key can say. Works on the raw file, so that these
* problems come together with those of the schema: nothing is taken for granted here.
*/
function ruleProblems(source) {
	const scenarios = entriesOf(source.value, ["scenarios"]);
	return [...repeated(source, scenarios.map(({ entry, path }) => ({
		name: textOf(entry.id),
		path: [...path, "id"]
	})), "id"), ...scenarios.flatMap((scenario) => scenarioProblems(source, scenario))];
}
function scenarioProblems(source, scenario) {
	const path = [...scenario.path, "variants"];
	const variants = entriesOf(scenario.entry, path);
	const names = variants.map((variant) => ({
		name: nameOf$2(variant.entry),
		path: [...variant.path, "name"]
	}));
	return [
		...oneForm(source, scenario, "scenario", SCENARIO_FORMS),
		...variants.flatMap((variant) => oneForm(source, variant, "variant", WORKLOAD_KINDS)),
		...repeated(source, names, "variant name"),
		...withoutSubject(source, variants, path)
	];
}
/** Exactly one of `forms` says what is run. */
function oneForm(source, { entry, path }, what, forms) {
	const [first, second] = forms.filter((key) => Object.hasOwn(entry, key));
	const expected = `exactly one of ${forms.join(", ")}`;
	const example = "python: leaks/queue.py:normal";
	if (first === void 0) return [{
		position: source.valueAt(path),
		cause: `the ${what} has nothing to run`,
		expected,
		example
	}];
	if (second === void 0) return [];
	const [, position = source.valueAt(path)] = [first, second].map((key) => source.keyAt([...path, key])).sort(comparePositions);
	return [{
		position,
		cause: `the ${what} has both ${first} and ${second}`,
		expected,
		example: null
	}];
}
function repeated(source, all, what) {
	return all.flatMap(({ name, path }, index) => {
		const first = all.slice(0, index).find((earlier) => earlier.name === name);
		if (name === null || first === void 0) return [];
		const { line, column } = source.valueAt(first.path);
		const cause = `the ${what} ${JSON.stringify(name)} is taken, at ${line}:${column}`;
		return [{
			position: source.valueAt(path),
			cause,
			expected: `another ${what}`,
			example: null
		}];
	});
}
function withoutSubject(source, variants, path) {
	const isSubject = ({ entry: { role } }) => role === void 0 || role === "subject";
	if (variants.length === 0 || variants.some(isSubject)) return [];
	return [{
		position: source.keyAt(path),
		cause: "no variant is a subject, and only a subject decides the verdict",
		expected: "at least one variant without a role, or with role: subject",
		example: "- { name: As shipped, python: leaks/queue.py:normal }"
	}];
}
/** The maps in the list that stands in `parent` under the last key of `path`. */
function entriesOf(parent, path) {
	const list = isMap$1(parent) ? parent[String(path.at(-1))] : void 0;
	if (!Array.isArray(list)) return [];
	return list.flatMap((entry, index) => isMap$1(entry) ? [{
		entry,
		path: [...path, index]
	}] : []);
}
function isMap$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
/** Without a name of its own, a variant is known by its workload. */
function nameOf$2(variant) {
	const service = variant.service;
	return [
		variant.name,
		variant.python,
		variant.node,
		variant.command,
		isMap$1(service) ? service.start : null
	].map(textOf).find((text) => text !== null) ?? null;
}

// src/config/schema-problems.ts
/** What the schema found, in terms of the file: where it stands, what was expected there, and an example. */
function schemaProblems(issues, source) {
	const context = {
		source,
		schema: configJsonSchema()
	};
	return issues.flatMap((issue) => problemsOf(issue, [], context));
}
/** `parent`: the path that the issue's own continues. */
function problemsOf(issue, parent, context) {
	const path = [...parent, ...issue.path.filter((part) => typeof part !== "symbol")];
	switch (issue.code) {
		case "unrecognized_keys": return issue.keys.map((key) => unknownKey(key, path, context));
		case "invalid_key": return [invalidName(path, issue.issues[0]?.message ?? issue.message, context)];
		case "invalid_union": {
			const meant = issue.errors.find((issues) => !issues.some(isOfAnotherType));
			if (meant === void 0) return [wrongOrMissing(path, issue.message, context)];
			return meant.flatMap((inner) => problemsOf(inner, path, context));
		}
		default: return [wrongOrMissing(path, issue.message, context)];
	}
}
function isOfAnotherType(issue) {
	return issue.code === "invalid_type" && issue.path.length === 0;
}
function unknownKey(key, path, { source, schema }) {
	const known = keysAt(schema, path);
	const meant = nearestName(key, known);
	const suggestion = meant === null ? "" : ` (did you mean ${meant}?)`;
	return {
		position: source.keyAt([...path, key]),
		cause: `unknown key ${quoted$2(key)}${suggestion}`,
		expected: `one of ${known.join(", ")}${splitText(valueAt(source.value, [...path, key]))}`,
		example: meant === null ? null : exampleAt(schema, [...path, meant])
	};
}
/** `{ reason: upstream bug, see 12 }` has a key "see 12" without a value. */
function splitText(value) {
	return value === null ? ", or quotes around a text with a comma" : "";
}
function invalidName(path, expected, { source, schema }) {
	return {
		position: source.keyAt(path),
		cause: `${quoted$2(String(path.at(-1)))} can't be the name of a variable`,
		expected,
		example: exampleAt(schema, path)
	};
}
function wrongOrMissing(path, expected, { source, schema }) {
	const value = valueAt(source.value, path);
	const isMissing = value === void 0;
	return {
		position: source.valueAt(path),
		cause: isMissing ? `the key ${quoted$2(String(path.at(-1)))} is missing` : `${label(path)} can't be ${describe$1(value)}`,
		expected: expected === "text" && isPlain(value) ? `text, so put it in quotes: "${value}"` : expected,
		example: exampleAt(schema, path)
	};
}
function isPlain(value) {
	return typeof value === "number" || typeof value === "boolean";
}
/** `timeout`, `inputs[0]`; the root is the file. */
function label(path) {
	const key = path.findLastIndex((part) => typeof part === "string");
	if (key < 0) return "the file";
	return [path[key], ...path.slice(key + 1).map((index) => `[${index}]`)].join("");
}
const LONGEST_QUOTE = 60;
function describe$1(value) {
	if (value === null) return "empty";
	if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
	if (typeof value === "object") return "a map";
	if (typeof value !== "string") return `${value}`;
	return value.trim() === "" ? "empty" : `the text ${quoted$2(value)}`;
}
function quoted$2(text) {
	return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}
function valueAt(root, path) {
	return path.reduce((value, part) => value?.[part], root);
}

// src/config/yaml-problems.ts
const QUOTED = "claim: \"`_pending` grows: one entry per task, see #12\"";
/** What the parser's own words leave open: what to do about it. */
const REMEDIES = {
	BAD_SCALAR_START: {
		expected: "quotes around a text that begins with a special character",
		example: QUOTED
	},
	MULTIPLE_DOCS: {
		cause: "a second YAML document begins",
		expected: "one, without a line of ---",
		example: null
	},
	NON_STRING_KEY: {
		cause: "a key is a list or a map",
		expected: "plain text as a key",
		example: null
	},
	TAB_AS_INDENT: {
		expected: "spaces",
		example: null
	},
	TAG_RESOLVE_FAILED: {
		expected: "no tag, or quotes around a text that begins with !",
		example: null
	}
};
const REMEDY = {
	expected: "YAML, in which a text with \": \", \" #\" or, inside { } or [ ], a comma stands in quotes",
	example: QUOTED
};
function syntaxProblems(document, positionOf) {
	return [...document.errors, ...document.warnings].map((error) => ({
		position: positionOf(error.pos[0]),
		cause: `not readable as YAML: ${error.message}`,
		...REMEDIES[error.code] ?? REMEDY
	}));
}
/** Keys that stand twice in one map, each with both places. */
function duplicateKeys(document, positionOf) {
	const problems = [];
	(0, import_dist.visit)(document, { Map(_, map) {
		const seen = /* @__PURE__ */ new Map();
		for (const { key } of map.items) {
			if (!(0, import_dist.isScalar)(key)) continue;
			const name = String(key.value);
			const position = positionOf(key.range?.[0] ?? 0);
			const first = seen.get(name);
			if (first === void 0) seen.set(name, position);
			else problems.push(duplicateKey(name, first, position));
		}
	} });
	return problems;
}
function duplicateKey(name, first, position) {
	return {
		position,
		cause: `${JSON.stringify(name)} stands twice in one map, first at ${first.line}:${first.column}`,
		expected: "each key once",
		example: null
	};
}
/** `*name` without a `&name` before it: most often a glob that lacks its quotes. */
function unknownAliases(document, positionOf) {
	const problems = [];
	(0, import_dist.visit)(document, { Alias(_, alias) {
		if (alias.resolve(document) !== void 0) return;
		const cause = `"*${alias.source}" refers to an anchor that isn't set before it`;
		const expected = `"&${alias.source}" further up, or quotes around a text that begins with *`;
		problems.push({
			position: positionOf(alias.range?.[0] ?? 0),
			cause,
			expected,
			example: "paths: [\"**/*.py\"]"
		});
	} });
	return problems;
}

// src/config/yaml-source.ts
function parseYaml(text) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false,
		stringKeys: true,
		uniqueKeys: false,
		merge: true
	});
	const position = (offset) => {
		const { line, col } = lines.linePos(offset);
		return {
			line,
			column: col
		};
	};
	const unreadable = [...syntaxProblems(document, position), ...unknownAliases(document, position)];
	const duplicates = duplicateKeys(document, position);
	return {
		...unreadable.length === 0 ? expand(document, duplicates) : {
			value: void 0,
			problems: [...unreadable, ...duplicates]
		},
		valueAt: (path) => position(offsetOf(stepsTo(document, path).at(-1)?.value ?? document.contents)),
		keyAt: (path) => {
			const steps = stepsTo(document, path);
			const last = steps.at(-1);
			const node = steps.length === path.length ? last?.key ?? last?.value : last?.value;
			return position(offsetOf(node ?? document.contents));
		}
	};
}
function expand(document, problems) {
	try {
		return {
			value: document.toJS(),
			problems
		};
	} catch (error) {
		const problem = {
			position: {
				line: 1,
				column: 1
			},
			cause: `can't expand the file's aliases: ${error instanceof Error ? error.message : String(error)}`,
			expected: "few aliases, and maps after <<",
			example: null
		};
		return {
			value: void 0,
			problems: [...problems, problem]
		};
	}
}
/** The nodes along `path`, as far as they exist. */
function stepsTo(document, path) {
	const steps = [];
	let node = document.contents;
	for (const part of path) {
		const step = stepInto((0, import_dist.isAlias)(node) ? node.resolve(document) : node, part);
		if (step === null) break;
		steps.push(step);
		node = step.value;
	}
	return steps;
}
function stepInto(parent, part) {
	if ((0, import_dist.isMap)(parent)) {
		const pair = parent.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === String(part));
		return pair === void 0 ? null : {
			key: pair.key,
			value: pair.value ?? pair.key
		};
	}
	if ((0, import_dist.isSeq)(parent) && typeof part === "number") {
		const value = parent.items[part];
		return value === void 0 ? null : {
			key: null,
			value
		};
	}
	return null;
}
function offsetOf(node) {
	return node?.range?.[0] ?? 0;
}

// src/config/parse-config.ts
/**
* Reads a configuration; `file` is what errors call it.
* @throws UserMistake with all that is wrong in it, each with its place, what was expected and an example.
*/
function parseConfig(text, file) {
	const source = parseYaml(text);
	if (source.value === void 0) throw mistakeOf(file, source.problems);
	const parsed = configSchema.safeParse(source.value);
	const problems = [
		...source.problems,
		...schemaProblems(parsed.error?.issues ?? [], source),
		...ruleProblems(source)
	];
	if (!parsed.success || problems.length > 0) throw mistakeOf(file, problems);
	return resolveConfig(parsed.data, source);
}

// src/config/config-file.ts
/** Where a configuration is looked for that nobody named. */
const CONFIG_PLACES = ["leakproof.yml", ".github/leakproof.yml"];
/**
* Loads `path` (relative to `folder`), or without one the first of leakproof.yml and .github/leakproof.yml in `folder`.
* @throws UserMistake when there is none, when it can't be read, and with all that is wrong in it.
*/
function loadConfig(folder, path) {
	const found = findConfig(folder, path);
	if (found !== null) return found;
	const example = exampleAt(configJsonSchema(), []) ?? "";
	const problem = path === null ? `there is no configuration in ${folder}; expected ${CONFIG_PLACES.join(" or ")}` : `there is no file ${path}; expected the configuration`;
	throw new UserMistake(`${problem}\n${formatExample(example)}`);
}
/** The same, but null when there is none. */
function findConfig(folder, path) {
	for (const file of path === null ? CONFIG_PLACES : [path]) {
		const absolute = resolve(folder, file);
		const text = readText(absolute, file);
		if (text !== null) return {
			config: parseConfig(text, file),
			file,
			root: rootOf(absolute)
		};
	}
	return null;
}
function rootOf(file) {
	const folder = dirname(file);
	return basename(folder) === ".github" ? join(folder, "..") : folder;
}
/** Null: there is no such file. */
function readText(absolute, file) {
	let content;
	try {
		content = readFileSync(absolute);
	} catch (error) {
		if (isSystemError$1(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
		throw new UserMistake(`can't read ${file}: ${error instanceof Error ? error.message : String(error)}; expected a file that may be read`);
	}
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(content);
	} catch {
		throw new UserMistake(`${file} isn't UTF-8 text; expected it saved as UTF-8`);
	}
}
function isSystemError$1(error) {
	return error instanceof Error && "code" in error;
}

// src/judge/acceptance.ts
/**
* Where a scenario's leak is accepted: what base accepts, while that is valid, or else what head does, which a change
* proposes but has not merged. Of two that have run out, base's is told.
* @param base the scenario in base's configuration; null: base doesn't have it, or there is none
* @param isProposed head is a change that is to be merged; else (a push, a schedule) its configuration is merged already
* @param today `YYYY-MM-DD`, UTC
*/
function acceptance(base, head, isProposed, today) {
	const merged = base?.accept ?? null;
	const own = head.accept;
	if (merged !== null && (own === null || isValid(merged, today) || !isValid(own, today))) return {
		accept: merged,
		acceptedIn: "base"
	};
	return {
		accept: own,
		acceptedIn: own === null ? null : isProposed ? "head" : "base"
	};
}
/** Up to and including its last day. What is no day, as only a file that isn't ours can hold, has passed. */
function isValid({ until }, today) {
	return /^\d{4}-\d{2}-\d{2}$/.test(until) && until >= today;
}

// src/judge/base-copy.ts
/** Base's copy of a variant that the change alters, run on head beside head's own of the same name. */
function isBaseCopy(variant, variants) {
	return isBaseDefined(variant) && headsOwn(variant, variants) !== null;
}
/** Run on head as base defines it: beside head's own, or in place of what head no longer has. */
function isBaseDefined({ revision, definition }) {
	return revision === "head" && definition === "base";
}
/** What head itself has of the same name and role; null: nothing. */
function headsOwn({ name, role }, variants) {
	return variants.find((other) => other.revision === "head" && other.definition === "head" && other.name === name && other.role === role) ?? null;
}
/** All that stands for head by itself: its own variants, and base's in place of those that it no longer has. */
function headVariants(variants) {
	return variants.filter((variant) => variant.revision === "head" && !isBaseCopy(variant, variants));
}

// src/judge/coverage.ts
/**
* What base measures and head no longer does, in a sentence; null when all of it still is, or has another verdict that says
* why not. A change can't loosen its gate by dropping a scenario or a subject, by asking for what no machine has, by
* leaving open what base can answer, or by silencing what is known to leak.
* @param due base's own definition
* @param result head's; null: it has none
* @param isSkippable the change touches nothing that the scenario depends on, so that it may be skipped
*/
function coverageLost(due, result, isSkippable) {
	if (!isMeasuredByBase(due)) return null;
	if (result === null) return "Base measures it, and here it has no result.";
	switch (result.verdict) {
		case "pending": return lostToPending(due, result);
		case "skipped": return isSkippable ? null : "It was skipped, and the change touches what it depends on.";
		case "error": return result.variants.length === 0 ? null : lostSubjects(due, result);
		case "leak":
		case "protected":
		case "no-leak":
		case "inconclusive": return lostSubjects(due, result) ?? lostAnswer(result.variants) ?? silencedControl(result.variants);
		default: return assertNever(result.verdict);
	}
}
/** The result with its loss; a leak that the change makes is worse than what else it hides, and keeps its name. */
function withLostCoverage(result, lost) {
	const { change, reason } = result;
	return {
		...result,
		change: change === "introduced" || change === "worse" ? change : "coverage-lost",
		reason: reason.startsWith(lost) ? reason : `${lost} ${reason}`
	};
}
/** This version measures no services, on either side. */
function isMeasuredByBase({ pending, variants }) {
	return pending === null && variants.every(({ workload }) => workload.kind !== "service");
}
function lostToPending({ requires }, { missing }) {
	const known = new Set(namesIn(requires));
	const demanded = missing.filter((name) => !known.has(name));
	if (demanded.length > 0) return `Base can do without what is missing here: ${demanded.join(", ")}.`;
	return missing.length === 0 ? "Base measures it, and here it is pending." : null;
}
/** As {@link ScenarioResult.missing} calls them. */
function namesIn({ commands, python, node }) {
	return [
		...commands.map((name) => `command: ${name}`),
		...python.map((name) => `python: ${name}`),
		...node.map((name) => `node: ${name}`)
	];
}
function lostSubjects(due, { variants }) {
	const present = new Set(headVariants(variants).filter(isSubject).map(({ name }) => name));
	const lost = due.variants.filter((variant) => variant.role === "subject" && !present.has(variant.name));
	return lost.length === 0 ? null : `Base measures ${quoted$1(lost)}, and here nothing does.`;
}
/**
* Subjects that base answers and head leaves open, or that by base's own definition are open on head: what head puts in
* place of it may have stopped looking. Where base leaks or can't tell either, nothing is lost, nor where base's copy fails,
* as it does on a head that renames what it calls.
*/
function lostAnswer(variants) {
	const lost = variants.filter((variant) => variant.revision === "head" && isSubject(variant) && variant.verdict === "inconclusive" && isCleanOnBase(variant, variants));
	const own = lost.filter((subject) => !isBaseCopy(subject, variants));
	if (own.length > 0) return `Base shows no leak in ${quoted$1(own)}, and here that can no longer be told.`;
	return lost.length === 0 ? null : `Base shows no leak in ${quoted$1(lost)}, and by base's own scenario that can no longer be told here.`;
}
/** What is known to leak still does as base defines it, and no longer as head does. */
function silencedControl(variants) {
	const silenced = variants.filter((copy) => (copy.role === "unprotected" || copy.role === "control") && copy.verdict === "leak" && isBaseCopy(copy, variants) && headsOwn(copy, variants)?.verdict !== "leak");
	if (silenced.length === 0) return null;
	return `The change silences ${quoted$1(silenced)}, which ${silenced.length === 1 ? "shows" : "show"} that the scenario can see a leak.`;
}
function isCleanOnBase({ name }, variants) {
	return variants.filter((variant) => variant.revision === "base" && isSubject(variant)).some((variant) => variant.name === name && variant.verdict === "no-leak");
}
function isSubject({ role }) {
	return role === "subject";
}
function quoted$1(variants) {
	return variants.map(({ name }) => `“${name}”`).join(", ");
}

// src/units/count.ts
/**
* For people: `1,000`, `20`, `0.25`; `signed` puts a plus before growth. Whole numbers are kept whole, others have three
* digits.
*/
function formatCount(value, options = {}) {
	const size = Math.abs(value);
	const plain = Number.isInteger(size) || size >= 999.5 ? size.toFixed(0) : String(Number(threeDigits(size)));
	const digits = plain.replace(/\B(?=(?:\d{3})+$)/g, ",");
	return `${signOf(value, plain, options.signed ?? false)}${digits}`;
}

// src/judge/gate.ts
/**
* The decision on the merge: every scenario that blocks gives a reason, and so do planned ones without a result.
* @param planned the ids of all scenarios that are due
* @param today `YYYY-MM-DD`, UTC; an accepted leak is accepted up to and including its last day
*/
function decideGate(scenarios, planned, policy, today) {
	if (policy.failOn === "never") return {
		decision: "pass",
		reasons: []
	};
	const reasons = [...scenarios.flatMap((scenario) => reasonsOf(scenario, policy, today)), ...unmeasured(scenarios, planned)];
	return {
		decision: reasons.length > 0 ? "block" : "pass",
		reasons
	};
}
/** At most one, on one line. */
function reasonsOf(scenario, policy, today) {
	const objection = objectionTo$1(scenario, policy, today);
	return objection === null ? [] : [`#${scenario.id} ${scenario.name}: ${objection}`.replace(/\s+/g, " ")];
}
function objectionTo$1(scenario, policy, today) {
	if (scenario.change === "coverage-lost") return `coverage lost, ${scenario.reason}`;
	switch (scenario.verdict) {
		case "leak": return objectionToLeak(scenario, policy, today) ?? objectionToOthers(scenario, policy);
		case "error": return `error, ${scenario.reason}`;
		case "inconclusive": return policy.onInconclusive === "block" ? `inconclusive, ${scenario.reason}` : null;
		case "protected":
		case "no-leak":
		case "pending":
		case "skipped": return null;
		default: return assertNever(scenario.verdict);
	}
}
/**
* Without a base nobody knows whether a leak is new, so it counts as new, unless what is merged already accepts it; what is
* known to be old, the change itself may accept too.
*/
function objectionToLeak(scenario, { failOn }, today) {
	switch (scenario.change) {
		case "introduced": return "leak, introduced here";
		case "worse": return "leak, worse than in base";
		case "pre-existing": return failOn === "regression" || isAccepted(scenario, today) ? null : `leak, in base too${lapseOf(scenario)}`;
		case null:
		case "none":
		case "fixed":
		case "coverage-lost":
			if (scenario.acceptedIn === "head") return "leak, accepted by the change alone, and nothing shows that it is older";
			return isAccepted(scenario, today) ? null : `leak${lapseOf(scenario)}`;
		default: return assertNever(scenario.change);
	}
}
function isAccepted({ accept, acceptedIn }, today) {
	return accept !== null && acceptedIn !== null && isValid(accept, today);
}
/** Of what is not accepted: since when no longer. */
function lapseOf({ accept, acceptedIn }) {
	return accept === null || acceptedIn === null ? "" : `, accepted only until ${accept.until}`;
}
/** A leak that may pass hides no subject that may not: a crash is never green. */
function objectionToOthers({ variants }, { onInconclusive }) {
	const subjects = headVariants(variants).filter(({ role }) => role === "subject");
	const failed = subjects.find(({ verdict }) => verdict === "error");
	if (failed !== void 0) return `error in “${failed.name}”, ${failed.reason}`;
	const open = onInconclusive === "block" ? subjects.find(({ verdict }) => verdict === "inconclusive") : void 0;
	return open === void 0 ? null : `inconclusive in “${open.name}”, ${open.reason}`;
}
const SHOWN_IDS = 50;
function unmeasured(scenarios, planned) {
	const measured = new Set(scenarios.map((scenario) => scenario.id));
	const missing = planned.filter((id) => !measured.has(id));
	if (missing.length === 0) return [];
	const were = missing.length === 1 ? "was" : "were";
	const rest = missing.length - SHOWN_IDS;
	const ids = [...missing.slice(0, SHOWN_IDS), ...rest > 0 ? [`and ${formatCount(rest)} more`] : []].join(", ");
	return [`${formatCount(missing.length)} of ${formatCount(planned.length)} scenarios ${were} not measured: ${ids}`];
}

// src/judge/curve.ts
/** The points from index `start` up to, not including, `end`. */
function slice({ x, y }, start, end = x.length) {
	return {
		x: x.slice(start, end),
		y: y.slice(start, end)
	};
}
/** The same curve with `slope` (y per x) added: a planted leak, or with a negative slope a trend taken away. */
function withRamp({ x, y }, slope) {
	const origin = x[0] ?? 0;
	return {
		x,
		y: y.map((value, i) => value + slope * (x[i] - origin))
	};
}
/** The same curve, moved so that its first point lies at zero: judged there, no level can change a verdict by rounding. */
function grounded({ x, y }) {
	const level = y[0] ?? 0;
	return {
		x,
		y: y.map((value) => value - level)
	};
}
/** From the first to the last point. */
function span({ x }) {
	return (x.at(-1) ?? 0) - (x[0] ?? 0);
}
/** How much higher the last point lies than the first. */
function rise({ y }) {
	return (y.at(-1) ?? 0) - (y[0] ?? 0);
}
/** How much each point lies above the one before it. */
function increments({ y }) {
	return y.slice(1).map((value, i) => value - y[i]);
}

// src/judge/drawdown.ts
/** The deepest fall from any point to a later one. */
function drawdown(curve) {
	let depth = 0;
	let deepest = 0;
	for (const step of increments(curve)) {
		depth = Math.max(0, depth - step);
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}

// src/judge/median.ts
/** The middle value, or the mean of the two middle ones; NaN of nothing. */
function median(values) {
	return medianOfSorted(Float64Array.from(values).sort());
}
function medianOfSorted(sorted) {
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

// src/judge/jump.ts
/** Two is what a doubling table does in a window that covers a factor of four. */
const MOST = 2;
const DEVIATIONS = 8;
const TIMES_MEDIAN = 3;
/**
* Replaces the one or two rises that stand far out from all others (8 median absolute deviations, Hampel 1974) by the
* median rise. One jump is no persistent growth; and behind the doublings of a hash table the growth of its entries shows
* at its constant rate. Falls stay: taking them out would make a ramp of a sawtooth.
*/
function withoutJumps(floor) {
	const rises = increments(floor);
	const usual = median(rises);
	const deviation = median(rises.map((rise) => Math.abs(rise - usual)));
	const limit = Math.max(usual + DEVIATIONS * deviation, TIMES_MEDIAN * usual, 0);
	const outliers = rises.filter((rise) => rise > limit).sort((a, b) => b - a).slice(0, MOST);
	if (outliers.length === 0) return {
		floor,
		jumps: 0
	};
	const least = outliers.at(-1);
	let left = outliers.length;
	let height = floor.y[0];
	const y = [height];
	for (const rise of rises) {
		const out = left > 0 && rise >= least;
		if (out) left -= 1;
		height += out ? Math.max(usual, 0) : rise;
		y.push(height);
	}
	return {
		floor: {
			x: floor.x,
			y
		},
		jumps: outliers.length
	};
}

// src/judge/kendall.ts
/**
* Do two variables rise together? Tau-b (Kendall 1945) and the asymptotic deviate of its score with the exact correction
* for ties (Kendall 1970, chapter 4). Identical to `scipy.stats.kendalltau(method="asymptotic")`.
*/
function kendall(x, y) {
	const n = x.length;
	const [tiesX, tiesY] = [[...tieSizes(x)], [...tieSizes(y)]];
	const pairs = n * (n - 1) / 2;
	const tiedPairs = (sizes) => total(sizes, (size) => size * (size - 1) / 2);
	const comparable = (pairs - tiedPairs(tiesX)) * (pairs - tiedPairs(tiesY));
	if (comparable <= 0) return {
		tau: 0,
		z: 0
	};
	const score = concordance(x, y);
	return {
		tau: score / Math.sqrt(comparable),
		z: score / Math.sqrt(variance(n, tiesX, tiesY))
	};
}
/** How often each value occurs, once per distinct value. */
function tieSizes(values) {
	const sizes = /* @__PURE__ */ new Map();
	for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
	return sizes.values();
}
/** Concordant less discordant pairs. */
function concordance(x, y) {
	let score = 0;
	for (let i = 0; i < x.length; i += 1) for (let j = i + 1; j < x.length; j += 1) score += Math.sign(x[j] - x[i]) * Math.sign(y[j] - y[i]);
	return score;
}
function variance(n, tiesX, tiesY) {
	const plain = (size) => size * (size - 1) * (2 * size + 5);
	const pairs = (size) => size * (size - 1);
	const triples = (size) => size * (size - 1) * (size - 2);
	return (plain(n) - total(tiesX, plain) - total(tiesY, plain)) / 18 + total(tiesX, pairs) * total(tiesY, pairs) / (2 * n * (n - 1)) + (n > 2 ? total(tiesX, triples) * total(tiesY, triples) / (9 * n * (n - 1) * (n - 2)) : 0);
}
function total(sizes, term) {
	return sizes.reduce((sum, size) => sum + term(size), 0);
}

// src/judge/saturation.ts
/** A decay over a tenth of the curve to one and a half times its length: faster is over, slower can't be told from a line. */
const DECAYS = [
	.1,
	.13,
	.16,
	.2,
	.25,
	.31,
	.39,
	.49,
	.61,
	.76,
	.95,
	1.19,
	1.49
];
/** The 95 % quantile of F(1, n) for the n that blocks allow: a decay that fits worse than the best by this is ruled out. */
const F_QUANTILE = 4.6;
/** A little above the 97.5 % and the 95 % quantile of Student's t, for the same n: clearing is a one-sided question. */
const STANDARD_ERRORS = 2.2;
const STANDARD_ERRORS_ABOVE = 1.8;
const PARAMETERS = 4;
/**
* Fits `a + b·x + c·fade(x)` by least squares and gives the range of the asymptotic rate `b`: the union of its bounds
* (95 % two-sided below, one-sided above) over all decay lengths that fit about as well as the best (profile likelihood, Bates and Watts 1988), widened
* for autocorrelated residuals, and at its lower end over a logarithm, the slowest fade there is: it can't be ruled out
* on a curve of this length. Null where nothing fades, or where no such curve fits.
*/
function remainderOf(curve) {
	const length = span(curve);
	const time = curve.x.map((value) => (value - curve.x[0]) / length);
	const data = detrend(time, curve.y);
	const noise = data.residuals.reduce(sumOfSquares, 0);
	const fading = DECAYS.map((decay) => fitFade(time, data, time.map((t) => 1 - Math.exp(-t / decay)))).filter((fit) => fit.amount > 0);
	const least = Math.min(...fading.map((fit) => fit.noise));
	if (!(noise > 0 && least < noise)) return null;
	const likely = fading.filter((fit) => fit.noise <= least * (1 + F_QUANTILE / (time.length - PARAMETERS)));
	const best = likely.find((fit) => fit.noise === least);
	const logarithm = fitFade(time, data, curve.x.map((value) => Math.log(value)));
	return {
		low: Math.min(...[...likely, logarithm].map((fit) => fit.rate - STANDARD_ERRORS * fit.error)) / length,
		best: best.rate / length,
		high: Math.max(...likely.map((fit) => fit.rate + STANDARD_ERRORS_ABOVE * fit.error)) / length
	};
}
/** Least squares in three parameters, by taking the straight line out of both the data and the fade (Frisch, Waugh 1933). */
function fitFade(time, data, values) {
	const fade = detrend(time, values);
	const weight = fade.residuals.reduce(sumOfSquares, 0);
	const amount = fade.residuals.reduce((sum, value, i) => sum + value * data.residuals[i], 0) / weight;
	const rest = data.residuals.map((value, i) => value - amount * fade.residuals[i]);
	const noise = rest.reduce(sumOfSquares, 0);
	const variance = noise / (time.length - PARAMETERS) * inflation(rest, noise);
	const spread = detrendedSpread(time);
	return {
		amount,
		noise,
		rate: data.slope - amount * fade.slope,
		error: Math.sqrt(variance * (1 / spread + fade.slope ** 2 / weight))
	};
}
/** By how much positive autocorrelation of lag 1 makes the variance of a mean too small. */
function inflation(residuals, noise) {
	if (noise === 0) return 1;
	const lagged = residuals.slice(1).reduce((sum, value, i) => sum + value * residuals[i], 0);
	const correlation = Math.min(.8, Math.max(0, lagged / noise));
	return (1 + correlation) / (1 - correlation);
}
function detrend(time, values) {
	const centre = mean(time);
	const slope = values.reduce((sum, value, i) => sum + value * (time[i] - centre), 0) / detrendedSpread(time);
	const level = mean(values);
	return {
		slope,
		residuals: values.map((value, i) => value - level - slope * (time[i] - centre))
	};
}
function detrendedSpread(time) {
	const centre = mean(time);
	return time.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function sumOfSquares(sum, value) {
	return sum + value ** 2;
}

// src/judge/lasting-level.ts
/** At each point the least level from there on: what was given back later never counts. */
function lastingLevel(values) {
	const level = [...values];
	for (let i = level.length - 2; i >= 0; i -= 1) level[i] = Math.min(level[i], level[i + 1]);
	return level;
}

// src/judge/stall.ts
/** A stretch that rises by less than this part of the mean rate stands still. */
const STILL = .15;
const SHORTEST = .05;
/** The last standstill is put down to chance where one of this part of its length came before. */
const PRECEDENT = .6;
/**
* Has the growth come to a standstill just before the end, for longer than ever before? So ends a cache that was full only
* late, which every rate over a third of the run still shows as growing. Steps and rare leaks pause as long earlier on.
*/
function isStalled(samples) {
	const lasting = {
		x: samples.x,
		y: lastingLevel(samples.y)
	};
	const mean = rise(lasting) / (lasting.y.length - 1);
	if (!(mean > 0)) return true;
	return [1, 4].some((back) => endsStill(lasting.y.slice(0, lasting.y.length + 1 - back), mean));
}
function endsStill(level, mean) {
	const last = level.length - 1;
	const standsStill = (end, length) => level[end] - level[end - length] <= STILL * mean * length;
	let pause = 0;
	for (let length = 1; length <= last; length += 1) if (standsStill(last, length)) pause = length;
	if (pause < Math.max(3, Math.ceil(SHORTEST * level.length))) return false;
	const precedent = Math.max(3, Math.ceil(PRECEDENT * pause));
	for (let end = precedent; end <= last - pause; end += 1) if (standsStill(end, precedent)) return false;
	return true;
}

// src/judge/theil-sen.ts
/** The lower quantile of the standard normal distribution that leaves half of what the confidence excludes. */
const QUANTILE = {
	.95: -1.959963984540054,
	.995: -2.807033768343811
};
/**
* The median of the slopes of all pairs of points (Theil 1950, Sen 1968) and its two-sided confidence interval from the
* tie-corrected variance of Kendall's score (Sen 1968, equation 2.6). Identical to `scipy.stats.theilslopes`. NaN where
* no two points differ in x.
*/
function theilSen(curve, confidence = .95) {
	const slopes = pairSlopes(curve);
	const count = slopes.length;
	if (count === 0) return {
		slope: NaN,
		low: NaN,
		high: NaN
	};
	const reach = QUANTILE[confidence] * Math.sqrt(senVariance(curve));
	const last = Math.min(roundHalfToEven((count - reach) / 2), count - 1);
	const first = Math.max(roundHalfToEven((count + reach) / 2) - 1, 0);
	return {
		slope: medianOfSorted(slopes),
		low: slopes[first] ?? NaN,
		high: slopes[last] ?? NaN
	};
}
function pairSlopes({ x, y }) {
	const slopes = new Float64Array(x.length * (x.length - 1) / 2);
	let count = 0;
	for (let i = 0; i < x.length; i += 1) for (let j = i + 1; j < x.length; j += 1) {
		const run = x[j] - x[i];
		if (run === 0) continue;
		slopes[count] = (y[j] - y[i]) / run;
		count += 1;
	}
	return slopes.subarray(0, count).sort();
}
/** As Sen has it: ties in x and in y each taken off, without the cross terms of Kendall's exact variance. */
function senVariance({ x, y }) {
	const term = (size) => size * (size - 1) * (2 * size + 5);
	const tied = [...tieSizes(x), ...tieSizes(y)].reduce((sum, size) => sum + term(size), 0);
	return Math.max(0, (term(x.length) - tied) / 18);
}
/** Rounds as numpy does, which keeps the interval the same as scipy's. */
function roundHalfToEven(value) {
	const below = Math.floor(value);
	if (value - below !== .5) return Math.round(value);
	return below % 2 === 0 ? below : below + 1;
}

// src/judge/window.ts
const BLOCKS = 18;
/**
* Drops the first `warmUp` (a fraction) of a run's batches and takes the floor of the rest in at least 18 equal blocks, as
* far as there are as many samples: blocks of 4 for 96 batches, of 2 for 48, of 1 for 24. Point 0 of `run` is the mark
* before the first batch.
*/
function windowOf(run, warmUp) {
	const batches = run.x.length - 1;
	const start = 1 + Math.floor(batches * warmUp);
	const samples = slice(run, start);
	return {
		samples,
		floor: floorOf(samples),
		iterations: (run.x.at(-1) ?? 0) - (run.x[start - 1] ?? 0)
	};
}
function floorOf(samples) {
	const size = Math.max(1, Math.floor(samples.x.length / BLOCKS));
	const remainder = samples.x.length % size;
	const x = [];
	const y = [];
	for (let start = remainder; start < samples.x.length; start += size) {
		const block = slice(samples, start, start + size);
		x.push(block.x.reduce((sum, value) => sum + value, 0) / size);
		y.push(Math.min(...block.y));
	}
	return {
		x,
		y
	};
}

// src/judge/growth.ts
/** The part of a run that is dropped as warm-up at least. */
const WARM_UP = .25;
const LEAST_PERSISTENCE = .6;
const STEADY = .85;
/** One in two hundred steady leaks looks by chance as if each block grew less than the one before. */
const SURELY_FALLING = -2.576;
const MOST_DRAWDOWN = .25;
/**
* The rule for a candidate: the floor of the run, its warm-up dropped, rises by more than `budget` per iteration beyond
* the doubt of `confidence`, in its last third too, and persistently: no jump carries it, it does not fall back, stand
* still or fade. Persistence is what tells a leak from warm-up, pools and caches. Scale and level of the run don't matter.
*/
function growthOf$2(run, budget, confidence = .95, warmUp = WARM_UP) {
	const window = windowOf(run, warmUp);
	const { floor } = window;
	const slope = theilSen(laterThirds(floor), confidence);
	return {
		shape: slope.low > budget ? shapeOf(window, budget, confidence) : "within",
		slope,
		window
	};
}
/** The last two thirds of a floor. */
function laterThirds(floor) {
	return slice(floor, Math.round(floor.x.length / 3));
}
function shapeOf({ floor, samples }, budget, confidence) {
	const { floor: smooth } = withoutJumps(floor);
	if (!(theilSen(laterThirds(smooth), confidence).low > budget)) return "jumps";
	const rates = ratesByThird(smooth);
	if (!(rates[2] > budget) || isStalled(samples)) return "stalled";
	if (drawdown(floor) > MOST_DRAWDOWN * rise(floor)) return "falls-back";
	if (isFading$1(smooth, rates) && !((remainderOf(smooth)?.low ?? 0) > budget)) return "fading";
	return "persistent";
}
function ratesByThird(floor) {
	const third = Math.round(floor.x.length / 3);
	const rate = (start, end) => theilSen(slice(floor, start, end)).slope;
	return [
		rate(0, third),
		rate(third, 2 * third),
		rate(2 * third)
	];
}
/** The last third's rate has fallen off, or is lower and each block grew less than the one before (Kendall 1945). */
function isFading$1(floor, [first, second, last]) {
	const earlier = (first + second) / 2;
	if (last < LEAST_PERSISTENCE * earlier) return true;
	return last < STEADY * earlier && kendall(floor.x.slice(1), increments(floor)).z < SURELY_FALLING;
}
/** Growth over the whole window: that of the floor, carried on to the window's ends. */
function totalOf$1({ floor, iterations }) {
	const covered = span(floor);
	return covered > 0 ? rise(floor) / covered * iterations : 0;
}

// src/domain/measure.ts
/** Bytes are judged against a budget; counts may not grow for ever at all. */
function unitOf(measure) {
	return measure === "memory" || measure === "heap" ? "B" : "count";
}
const FIXED_ORDER = [
	"memory",
	"heap",
	"fds",
	"threads",
	"children"
];
function isMeasureName(key) {
	return FIXED_ORDER.includes(key) || key.startsWith("counter:") && key.length > 8;
}
/** The measures that a series holds, in the order in which they are reported. */
function measuresOf$1(series) {
	const present = Object.keys(series).filter(isMeasureName);
	const rank = (name) => {
		const index = FIXED_ORDER.indexOf(name);
		return index < 0 ? FIXED_ORDER.length : index;
	};
	return present.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

// src/judge/noise-table.ts
const KIB$2 = 1024;
const MIB = 1024 * KIB$2;
/**
* By how many bytes memory may creep up in clean programs over the judged window of one run, evenly enough to pass for a
* leak. From recordings of clean programs (churn, pools, bounded caches, fading warm-up, sawtooth, spikes) in Python, Node,
* C and Go, rounded up to a power of two; the JVM, .NET, Ruby and PHP were not recorded and stand beside their nearest
* relative. 0: not above the defaults. A run is never its own yardstick.
*
* What drives it: V8 grows its young generation in steps and collects the old one late; Go's pacer lets the heap breathe
* up to twice its live size; collecting before each mark leaves the pages that the runtime keeps. A Node program that
* allocates without pause creeps up by more, through its first seconds: a table that allowed for it would see no leak.
*/
const MEMORY = {
	blind: {
		native: 0,
		python: 0,
		node: 2 * MIB,
		go: MIB,
		jvm: 8 * MIB,
		dotnet: 4 * MIB,
		ruby: MIB,
		php: MIB
	},
	assisted: {
		native: 0,
		python: 0,
		node: 2 * MIB,
		go: MIB,
		jvm: 4 * MIB,
		dotnet: 4 * MIB,
		ruby: MIB,
		php: MIB
	},
	cooperative: {
		native: 0,
		python: 0,
		node: 2 * MIB,
		go: 512 * KIB$2,
		jvm: 2 * MIB,
		dotnet: 2 * MIB,
		ruby: 512 * KIB$2,
		php: 512 * KIB$2
	}
};
/** The same for the heap after collection: type feedback and compiled code of V8, class metadata of the JVM. */
const HEAP = {
	native: 32 * KIB$2,
	python: 0,
	node: 64 * KIB$2,
	go: 0,
	jvm: 512 * KIB$2,
	dotnet: 256 * KIB$2,
	ruby: 64 * KIB$2,
	php: 0
};
/** Clean variants whose resident set was watched instead grew by up to 472 KiB: file pages come and go with other processes. */
const RESIDENT_SET = 512 * KIB$2;
/** Where only the resident set is to be had nothing can be collected from outside either: V8's half of the young generation. */
const RESIDENT_SET_OF_NODE = 16 * MIB;
/** Bytes in all, over the judged window of one run. */
function memoryNoise(quality, runtime, source) {
	if (source === "anonymous") return MEMORY[quality][runtime];
	return Math.max(MEMORY[quality][runtime], runtime === "node" ? RESIDENT_SET_OF_NODE : RESIDENT_SET);
}
/** Bytes in all, over the judged window of one run. */
function heapNoise(runtime) {
	return HEAP[runtime];
}

// src/judge/budget.ts
const PER_ITERATION = 64;
const TOTAL_HEAP = 16384;
const TOTAL_MEMORY = 65536;
const TOTAL_COLLECTED_BLIND = 1048576;
const EVIDENT_TOTAL = 1048576;
const PAGE = 4096;
/** What every common allocator rounds to. */
const CHUNK$2 = 16;
/**
* Growth must exceed both the threshold per iteration and the one in total, so the larger binds; `iterations` are those of
* the judged window. A default is raised to the known noise, a threshold of the user's never is.
*/
function budgetFor(measure, circumstances, iterations) {
	const { thresholds } = circumstances;
	const noise = noiseOf(measure, circumstances);
	const usual = defaultTotal(measure, circumstances);
	const total = thresholds.total ?? Math.max(usual, noise);
	const raised = thresholds.total === null && noise > usual;
	const perIteration = thresholds.perIteration ?? PER_ITERATION;
	const byTotal = total / iterations > perIteration;
	return {
		limit: byTotal ? total / iterations : perIteration,
		perIteration,
		evident: thresholds.perIteration === null ? Math.max(EVIDENT_TOTAL, 4 * total) / iterations : Number.POSITIVE_INFINITY,
		source: byTotal ? raised ? "noise" : "total" : "per-iteration",
		noise: noise / iterations,
		quantum: quantumOf(measure)
	};
}
/** The finest step that a measure takes, in bytes. */
function quantumOf(measure) {
	return measure === "memory" ? PAGE : CHUNK$2;
}
function noiseOf(measure, { quality, runtime, memorySource }) {
	return measure === "heap" ? heapNoise(runtime) : memoryNoise(quality, runtime, memorySource);
}
function defaultTotal(measure, { quality, runtime }) {
	if (measure === "heap") return TOTAL_HEAP;
	return quality === "blind" && runtime !== "native" && runtime !== "python" ? TOTAL_COLLECTED_BLIND : TOTAL_MEMORY;
}

// src/judge/detectable.ts
const DOUBLINGS = 200;
const BISECTIONS = 14;
/**
* The smallest ramp, per iteration, that would have shown: planted on the run without its own trend, it lifts the lower
* bound of the slope above zero.
* @param run what the judged points are made of
* @param judged makes them of a run
* @param least growth of less than one quantum in the whole window can't be seen, however flat the run
*/
function detectableIn(run, judged, least) {
	const flat = withRamp(run, -theilSen(judged(run)).slope);
	const isSeen = (ramp) => theilSen(judged(withRamp(flat, ramp))).low > 0;
	let seen = least;
	for (let i = 0; i < DOUBLINGS && !isSeen(seen); i += 1) seen *= 2;
	if (seen === least) return least;
	let missed = seen / 2;
	for (let i = 0; i < BISECTIONS; i += 1) {
		const middle = (missed + seen) / 2;
		if (isSeen(middle)) seen = middle;
		else missed = middle;
	}
	return seen;
}

// src/judge/doubling.ts
/** A power of two in a sampled position or size. */
const NEARLY_DOUBLE = 1.6;
const FEWEST = 3;
/** Three or more large steps, each about twice the one before in height and place: a table whose entries are never removed. */
function doubles({ x, y }, large) {
	const level = lastingLevel(y);
	const steps = x.flatMap((at, i) => {
		const height = i === 0 ? 0 : level[i] - level[i - 1];
		return height > large ? [{
			at,
			height
		}] : [];
	});
	if (steps.length < FEWEST) return false;
	return steps.slice(1).every(({ at, height }, i) => {
		const before = steps[i];
		return height >= NEARLY_DOUBLE * before.height && at >= NEARLY_DOUBLE * before.at;
	});
}

// src/judge/finding.ts
const GROWS = { kind: "grows" };
const FLAT = {
	kind: "flat",
	fades: false
};
const FADES = {
	kind: "flat",
	fades: true
};
function open$2(doubt) {
	return {
		kind: "open",
		doubt
	};
}
/** As it stands in `results.json`, `grows` being a leak or not by what else is known. */
function resultOf(finding, verdict) {
	const { slope, total, detectable, budget, budgetSource, unit, iterations } = finding;
	return {
		verdict,
		perIteration: slope.slope,
		low: slope.low,
		high: slope.high,
		total,
		detectable,
		budget,
		budgetSource,
		unit,
		iterations,
		growing: verdict === "leak"
	};
}

// src/judge/bytes.ts
/** Later and later looks for a run that is flat once something has filled up. */
const LATEST_LOOK = .625;
const LATER_LOOKS = [.5, LATEST_LOOK];
/** What fades is followed from near its start, where it says most about how fast it fades. */
const START_UP = .05;
const STILL_FADING = .8;
/** A ramp of so many budgets, planted on a clean run, has to be seen. */
const PLANTED_BUDGETS = 2;
const MOST_DOUBLINGS = 20;
/** So many times the threshold of an iteration is more than a few bytes of creep. */
const PLAINLY = 2;
/** Judges one byte measure of one run by itself: does it grow by more than the budget, surely not, or is it open? */
function judgeBytes(measured, budget, confidence = .95) {
	const run = grounded(measured);
	const bound = Math.max(budget.limit, budget.noise);
	const { shape } = growthOf$2(run, bound, confidence);
	const first = lookAt(run, WARM_UP, budget.quantum);
	if (shape === "persistent") return finding(first, budget, GROWS);
	if (isEvident(run, budget, confidence)) return finding(first, {
		...budget,
		limit: budget.evident,
		source: "total"
	}, GROWS);
	if (doubles(run, budget.evident * first.window.iterations)) return finding(first, budget, open$2("jumps"));
	const clean = [first, ...LATER_LOOKS.map((warmUp) => lookAt(run, warmUp, budget.quantum))].find((look) => objectionTo(run, look, budget.limit) === null);
	if (budget.noise > budget.limit) return finding(clean ?? first, budget, open$2("noise"));
	if (isSmall(run, budget, confidence)) return finding(first, budget, open$2("small"));
	if (clean !== void 0 && !grewByJumps(first.window, clean, budget.limit)) return finding(clean, budget, FLAT);
	const remainder = whenFaded(run, first.window, budget.limit);
	if (remainder !== null) return finding({
		...first,
		slope: remainder
	}, budget, FADES);
	const doubt = clean === void 0 ? doubtOf$1(shape, run, first, budget.limit) : "jumps";
	return doubt === "unresolved" ? unresolved(run, first, budget) : finding(first, budget, open$2(doubt));
}
/** It grows for ever by less than the budget of an iteration, but by far more in total than anything that is clean. */
function isEvident(run, { evident, limit }, confidence) {
	return evident < limit && growthOf$2(run, evident, confidence).shape === "persistent";
}
/** Few iterations make the budget of each large: steady growth below it is left to a longer run, not cleared. */
function isSmall(run, { limit, perIteration }, confidence) {
	const plain = PLAINLY * perIteration;
	return plain < limit && growthOf$2(run, plain, confidence).shape === "persistent";
}
function lookAt(run, warmUp, quantum) {
	const judgedOf = ({ floor }) => warmUp === .25 ? laterThirds(floor) : floor;
	const window = windowOf(run, warmUp);
	const judged = judgedOf(window);
	const detectable = detectableIn(run, (other) => judgedOf(windowOf(other, warmUp)), quantum / window.iterations);
	return {
		warmUp,
		window,
		judged,
		slope: theilSen(judged),
		detectable
	};
}
/**
* Why a run can't be called flat; null where it is surely within the budget, growth of the size of the budget would have been
* seen, and a planted leak is found.
*/
function objectionTo(run, look, limit) {
	const { judged, slope, detectable } = look;
	if (!(slope.high <= limit)) return "straddles";
	if (!(detectable <= limit)) return "unresolved";
	if (rise(judged) > limit * span(judged)) return "jumps";
	return isFound(run, PLANTED_BUDGETS * limit, look, limit) ? null : "unresolved";
}
/** Whether a leak of `ramp` per iteration would have shown, planted on the run. */
function isFound(run, ramp, { warmUp, slope }, limit) {
	const { shape } = growthOf$2(withRamp(run, ramp - Math.min(0, slope.slope)), limit, .95, warmUp);
	return shape === "persistent" || shape === "fading";
}
/** Ups and downs hide a leak up to the size that is told: the smallest, in doublings, that would have shown. */
function unresolved(run, look, budget) {
	let ramp = PLANTED_BUDGETS * budget.limit;
	for (let i = 0; i < MOST_DOUBLINGS && !isFound(run, ramp, look, budget.limit); i += 1) ramp *= 2;
	return finding({
		...look,
		detectable: Math.max(look.detectable, ramp)
	}, budget, open$2("unresolved"));
}
/** A hash table that leaks: its entries stay within the budget, but not with the doublings of the table on top. */
function grewByJumps({ floor }, clean, limit) {
	return clean.slope.low > limit / 4 && withoutJumps(floor).jumps > 0 && rise(floor) > limit * span(floor);
}
/** The rate that is left when all that is filling up is full; null where something of the size of the budget may be. */
function whenFaded(run, { floor }, limit) {
	if (withoutJumps(floor).jumps > 0 || !isStillFading(run, limit)) return null;
	const remainder = remainderOf(windowOf(run, START_UP).floor);
	return remainder !== null && remainder.high <= limit && remainder.best > -2 * limit ? {
		slope: remainder.best,
		low: remainder.low,
		high: remainder.high
	} : null;
}
/** A bend followed by a straight line fits a fade nearly as well, but is a leak behind a cache: it has stopped fading. */
function isStillFading(run, limit) {
	const { floor } = windowOf(run, LATEST_LOOK);
	const half = Math.round(floor.x.length / 2);
	const [before, after] = [theilSen(slice(floor, 0, half)).slope, theilSen(slice(floor, half)).slope];
	return after <= limit || after < STILL_FADING * before;
}
function doubtOf$1(shape, run, look, limit) {
	if (shape !== "persistent" && shape !== "within") return shape;
	return objectionTo(run, look, limit) ?? "straddles";
}
function finding(look, budget, answer) {
	return {
		answer,
		slope: look.slope,
		total: totalOf$1(look.window),
		detectable: Math.max(look.detectable, budget.noise > budget.limit ? budget.noise : 0),
		budget: budget.limit,
		budgetSource: budget.source,
		unit: "B",
		iterations: look.window.iterations
	};
}

// src/judge/staircase.ts
/** Fewer steps than this may be a pool that grows on demand. */
const FEWEST_STEPS = 4;
/** Ups and downs so large that one left behind in every second iteration would drown in them prove nothing. */
const COARSEST = .5;
/** No step where three would be due: the rule of three (Hanley and Lippman-Hand 1983), 95 %. */
const STEPS_DUE = 3;
/**
* Judges a count (descriptors, threads, children, a counter) of one run: an integer staircase that may not climb for ever,
* whatever the rate. It grows when steps that stay keep coming in both later thirds of the run. Bounded ups and downs, one
* step, or a pool that filled up and then took no more for long enough are flat.
*/
function judgeCount(measured, confidence = .95) {
	const run = grounded(measured);
	const { shape, slope, window } = growthOf$2(run, 0, confidence);
	const least = 1 / window.iterations;
	const detectable = detectableIn(run, (other) => laterThirds(windowOf(other, WARM_UP).floor), least);
	const steps = stepsOf(window.samples);
	return {
		answer: answerOf(),
		slope: theilSen(laterThirds(window.floor)),
		total: totalOf$1(window),
		detectable: Math.max(detectable, FEWEST_STEPS * least),
		budget: 0,
		budgetSource: "count",
		unit: "count",
		iterations: window.iterations
	};
	function answerOf() {
		if (shape === "persistent" && keepsComing(steps, window.samples)) return GROWS;
		if (slope.low <= 0 && merelyWavers()) return FLAT;
		if (hasStopped(steps, window.samples)) return FLAT;
		if (steps.length < FEWEST_STEPS) return open$2("jumps");
		return open$2(shape === "persistent" || shape === "within" ? "straddles" : shape);
	}
	/** It has come down at least as far as it now stands above the start, and growth would not have drowned in that. */
	function merelyWavers() {
		if (drawdown(window.samples) < rise(window.floor)) return false;
		return comesBack(window.samples) || detectable <= COARSEST;
	}
}
/** Where the level was raised for good, in iterations. */
function stepsOf(samples) {
	const level = lastingLevel(samples.y);
	return samples.x.filter((_, i) => i > 0 && level[i] > level[i - 1]);
}
function keepsComing(steps, samples) {
	const start = samples.x[0];
	const inThird = (third) => steps.filter((step) => Math.min(2, Math.floor(3 * (step - start) / span(samples))) === third).length;
	return steps.length >= FEWEST_STEPS && inThird(1) > 0 && inThird(2) > 0;
}
/** In the last third the level is once as low as in the first: what goes up until it is collected comes down again. */
function comesBack({ y }) {
	const third = Math.round(y.length / 3);
	return Math.min(...y.slice(-third)) <= Math.min(...y.slice(0, third));
}
/** The last step is at least a third of the window ago, and at the rate before it three more were due: one step has no rate. */
function hasStopped(steps, samples) {
	const last = steps.at(-1);
	if (last === void 0) return true;
	const pause = samples.x.at(-1) - last;
	if (pause < span(samples) / 3) return false;
	return steps.length === 1 || steps.length * pause / (last - samples.x[0]) >= STEPS_DUE;
}

// src/judge/run-findings.ts
/** Fewer batches than this are not judged. */
const FEWEST_BATCHES$1 = 24;
/** Fewer don't even give a slope. */
const FEWEST_FOR_A_SLOPE = 4;
/** What one run says about each measure that was sampled; a measure with lost samples, or too few for a slope, is left out. */
function findingsOf(series, circumstances, confidence = .95) {
	const findings = /* @__PURE__ */ new Map();
	if (batchesOf(series) < FEWEST_FOR_A_SLOPE) return findings;
	for (const measure of measuresOf$1(series)) {
		const run = {
			x: series.iterations,
			y: series[measure] ?? []
		};
		if (!isWhole(run)) continue;
		const finding = judgeMeasure(measure, run, circumstances, confidence);
		findings.set(measure, batchesOf(series) < 24 ? {
			...finding,
			answer: open$2("few-marks")
		} : finding);
	}
	return findings;
}
/** The marks after the one before the first batch. */
function batchesOf(series) {
	return Math.max(0, series.iterations.length - 1);
}
function judgeMeasure(measure, run, circumstances, confidence) {
	if (measure !== "memory" && measure !== "heap") return judgeCount(run, confidence);
	return judgeBytes(run, budgetFor(measure, circumstances, windowOf(run, WARM_UP).iterations), confidence);
}
function isWhole({ x, y }) {
	const isAscending = x.every((value, i) => Number.isFinite(value) && (i === 0 || value > x[i - 1]));
	return y.length === x.length && y.every(Number.isFinite) && isAscending;
}

// src/judge/change.ts
/**
* A rate that exceeds base's by less than this part of it is base's: two runs of the same code were seen to differ by 6 %
* (a heap that threads share), with intervals far narrower.
*/
const SAME_RATE = .1;
/**
* What exceeds base's rate by this part of it is not the same growth, even where the intervals are too wide to tell the two
* apart, as a leak in bursts has them: two runs of the same code seldom differ by as much. Where they do, as with a table that
* doubles, base's own interval reaches as far.
*/
const OTHER_RATE = .5;
/** Worst first. A leak that nobody can date may be new. */
const LEAKS_BY_CHANGE = [
	"introduced",
	"worse",
	null,
	"pre-existing"
];
/**
* What the change does to a scenario: of its leaking subjects the worst, of clean ones whether base leaks. Null where that is
* not known: without a comparison, without an answer on head, or for a leak of which base's side is not known.
* @param compared base could be measured; where it was not, it did not have to be
*/
function changeOf(verdict, variants, compared) {
	if (!compared) return null;
	switch (verdict) {
		case "leak": return worstChange(variants);
		case "protected":
		case "no-leak": return fixesOne(variants) ? "fixed" : "none";
		case "inconclusive":
		case "error":
		case "pending":
		case "skipped": return null;
		default: return assertNever(verdict);
	}
}
function worstChange(variants) {
	const [worst] = countedSubjects(variants, true);
	return worst === void 0 ? null : subjectChange(worst, variants, true);
}
/** Also where base's copy still leaks: what leaks may be the scenario's own code, and a remark says that it may not. */
function fixesOne(variants) {
	return headVariants(variants).some((subject) => subjectChange(subject, variants, true) === "fixed");
}
/**
* The subjects that decide about head, those that leak first, and of these the newest leak. Base's copy of one that head
* alters counts beside head's own only for a leak that the change may have made: an old one may have been mended in the
* scenario itself, and base's copy need not run on head.
*/
function countedSubjects(variants, compared) {
	return variants.filter((variant) => variant.revision === "head" && variant.role === "subject").map((subject) => ({
		subject,
		rank: rankOf$1(subject, variants, compared)
	})).filter(({ subject, rank }) => rank < OLD || !isBaseCopy(subject, variants)).sort((a, b) => a.rank - b.rank).map(({ subject }) => subject);
}
const OLD = LEAKS_BY_CHANGE.indexOf("pre-existing");
function rankOf$1(subject, variants, compared) {
	if (!isLeaking(subject)) return LEAKS_BY_CHANGE.length;
	return LEAKS_BY_CHANGE.indexOf(subjectChange(subject, variants, compared));
}
/** What the change does to one of head's subjects; null for what is not known. */
function subjectChange(subject, variants, compared) {
	if (!compared || subject.role !== "subject") return null;
	const base = baseOf(subject, variants);
	switch (subject.verdict) {
		case "no-leak": return base?.verdict === "leak" ? "fixed" : "none";
		case "leak": return base === null ? null : changeOfLeak(subject, base);
		case "inconclusive":
		case "error": return null;
		default: return assertNever(subject.verdict);
	}
}
/** Base's subject of that name. Of several, which only a file that isn't ours can hold, nobody knows which to believe. */
function baseOf({ name }, variants) {
	const [base, another] = variants.filter((variant) => variant.revision === "base" && variant.role === "subject" && variant.name === name);
	return base === void 0 || another !== void 0 ? null : base;
}
function changeOfLeak(head, base) {
	if (base.verdict === "error" || base.verdict === "inconclusive") return null;
	const relations = measuresThatLeak(head).map(([measure, growth]) => relationOf(measure, growth, head, base));
	if (relations.includes("above")) return base.verdict === "leak" ? "worse" : "introduced";
	return relations.includes("alike") ? "pre-existing" : null;
}
function isLeaking({ verdict }) {
	return verdict === "leak";
}
function measuresThatLeak({ measures }) {
	return Object.entries(measures).flatMap(([measure, growth]) => growth?.verdict === "leak" ? [[measure, growth]] : []);
}
/**
* What is not above base's growth is like it, unless it is so much larger that it only can't be told apart, or base doesn't
* know itself whether it grows, or is sure that a count does not: for that there is no budget that both may be within.
*/
function relationOf(measure, growth, head, base) {
	const baseGrowth = base.measures[measure];
	if (baseGrowth === void 0) return "unknown";
	const difference = growth.perIteration - baseGrowth.perIteration;
	const isLarge = difference > Math.max(growth.budget, SAME_RATE * baseGrowth.perIteration);
	const baseRates = ratesOf(measure, baseGrowth, base.runs);
	if (isLarge && areApart(ratesOf(measure, growth, head.runs), baseRates, baseGrowth)) return "above";
	const isOther = difference >= OTHER_RATE * baseGrowth.perIteration && growth.perIteration > baseRates.high;
	if (isLarge && isOther) return "unknown";
	if (baseGrowth.verdict === "inconclusive") return "unknown";
	return baseGrowth.verdict === "no-leak" && growth.unit === "count" ? "unknown" : "alike";
}
/**
* All head's rates lie above all of base's. Of four runs of one leak two are above the other two in one case of six: where
* base leaks too, the gap has to exceed what the runs of either side differ by, taken together and halved. In generated
* leaks, among them rare ones, that calls one in a hundred worse at most that is not. A side of one run doesn't know what its
* runs differ by, and its interval is too narrow to tell: there the gap has to be as large as no two runs of the same code.
*/
function areApart(head, base, { verdict, perIteration }) {
	const gap = head.low - base.high;
	if (verdict !== "leak") return gap > 0;
	return head.difference === null || base.difference === null ? gap >= OTHER_RATE * perIteration : gap > (head.difference + base.difference) / 2;
}
function ratesOf(measure, { perIteration, low, high }, runs) {
	const confirm = runs.findLast((run) => run.purpose === "confirm");
	const again = confirm === void 0 ? null : slopeIn(measure, confirm);
	if (again === null) return {
		low,
		high,
		difference: null
	};
	return {
		low: Math.min(low, again.low),
		high: Math.max(high, again.high),
		difference: Math.abs(perIteration - again.slope)
	};
}
/** Null where the run is too short, or has lost samples. */
function slopeIn(measure, { series }) {
	const values = series[measure];
	if (values === void 0 || batchesOf(series) < 24) return null;
	const slope = theilSen(laterThirds(windowOf({
		x: series.iterations,
		y: values
	}, WARM_UP).floor));
	return Number.isFinite(slope.low + slope.high) ? slope : null;
}

// src/judge/scenario.ts
const WORST_FIRST = [
	"leak",
	"error",
	"inconclusive"
];
/**
* A scenario is its worst subject on head. When all subjects are clean, the variants that are known to leak must have been
* seen to leak, or the scenario proves nothing. A `fixed` variant never changes the verdict, and base's variants only tell
* which leaks of base's copies count.
* @param compared base could be measured
*/
function judgeScenario(variants, compared) {
	const own = headVariants(variants);
	const subjects = countedSubjects(variants, compared);
	const opinion = worstSubject(subjects) ?? blindControl(own) ?? clean$1(own, subjects);
	return {
		...opinion,
		reason: [opinion.reason, ...remarksOn(variants, subjects)].join(" "),
		fixRequired: subjects.some((variant) => variant.verdict === "leak"),
		fixVerified: fixVerified(own.filter((variant) => variant.role === "fixed"))
	};
}
function worstSubject(subjects) {
	if (subjects.length === 0) return {
		verdict: "inconclusive",
		reason: "No subject was measured.",
		nextStep: "Give the scenario at least 1 variant without a role."
	};
	for (const verdict of WORST_FIRST) {
		const worst = subjects.find((variant) => variant.verdict === verdict);
		if (worst !== void 0) return {
			verdict,
			reason: toldBy(worst, subjects),
			nextStep: worst.nextStep
		};
	}
	return null;
}
/** A variant that should have leaked and was not seen to: the scenario can't show a leak. */
function blindControl(variants) {
	const blind = variants.find(({ role, verdict }) => (role === "unprotected" || role === "control") && verdict !== "leak");
	if (blind === void 0) return null;
	const { name, role, verdict, reason, nextStep } = blind;
	return verdict === "no-leak" ? {
		verdict: "inconclusive",
		reason: `The ${role} variant “${name}” should leak and does not, so the scenario could not have shown a leak. ${reason}`,
		nextStep: `Make “${name}” leak at least 1 object per iteration that the subject would leak too.`
	} : {
		verdict: "inconclusive",
		reason: `The ${role} variant “${name}” should leak, but is ${verdict}: ${reason}`,
		nextStep
	};
}
function clean$1(variants, subjects) {
	const [subject] = subjects;
	const reason = subject === void 0 ? "" : toldBy(subject, subjects);
	const unprotected = variants.find((variant) => variant.role === "unprotected");
	if (unprotected === void 0) return {
		verdict: "no-leak",
		reason,
		nextStep: null
	};
	return {
		verdict: "protected",
		reason: `The path leaks without its protection (“${unprotected.name}”), and not as shipped. ${reason}`,
		nextStep: null
	};
}
/** Its reason, and its name where it is one of several or not head's own. */
function toldBy(subject, subjects) {
	const { name, reason } = subject;
	if (isBaseDefined(subject)) return `“${name}”, as base defines it: ${reason}`;
	return subjects.length > 1 ? `“${name}”: ${reason}` : reason;
}
/** What base's copies say beside head's own, where that does not count. */
function remarksOn(variants, subjects) {
	return variants.filter((variant) => variant.role === "subject" && isBaseCopy(variant, variants) && !subjects.includes(variant)).map((copy) => remarkOn(copy, headsOwn(copy, variants)?.verdict === "leak")).filter((remark) => remark !== null);
}
function remarkOn({ name, verdict }, ownLeaks) {
	const copy = `Base's copy of “${name}”`;
	switch (verdict) {
		case "error": return `${copy} does not run on this head; head's own decides.`;
		case "inconclusive": return `${copy} is inconclusive on this head.`;
		case "leak": return ownLeaks ? null : `${copy} still leaks here: the fix is in the scenario itself, or the scenario no longer exercises the leak. Look at its diff.`;
		case "no-leak": return ownLeaks ? `${copy} does not leak here: look at the scenario's own diff.` : null;
		default: return assertNever(verdict);
	}
}
/** Null without a `fixed` variant, and where one could not be judged. */
function fixVerified(fixes) {
	if (fixes.some((variant) => variant.verdict === "leak")) return false;
	return fixes.length > 0 && fixes.every((variant) => variant.verdict === "no-leak") ? true : null;
}

// src/judge/confirmation.ts
/** How far the second run's rate may lie beside the first's interval, as a part of the first's rate. */
const RATE_TOLERANCE = .25;
/** "About double the growth in double the iterations": growth with the square root of time reaches 0.71 of it. */
const LEAST_GROWTH = .75;
/**
* Does the second run show the candidate of the first again? Its growth must be one that lasts by itself, at the same rate
* (or a higher one), and in proportion to its length: what grows ever slower shows here at the latest. A limit of the
* machine that was met on the way confirms it when the rate was the same up to there.
*/
function confirmationOf(measure, candidate, run, findings) {
	if (run.outcome.state === "cut-short") {
		const soFar = slopeSoFar(measure, run);
		if (soFar === null) return "silent";
		return agrees(candidate, soFar) ? "confirmed" : "doubtful";
	}
	const second = findings.get(measure);
	if (run.outcome.state !== "completed" || second === void 0) return "silent";
	if (second.answer.kind === "flat") return second.total >= candidate.total ? "doubtful" : "refuted";
	if (second.answer.kind === "open" && second.answer.doubt === "few-marks") return "silent";
	if (second.answer.kind === "open" && !exceeds(candidate, second)) return "doubtful";
	return agrees(candidate, second.slope) && isProportional(candidate, second) ? "confirmed" : "doubtful";
}
/** Over all marks after the first; null with fewer than three, or where samples were lost. */
function slopeSoFar(measure, { series }) {
	const values = series[measure];
	if (values === void 0 || batchesOf(series) < 3) return null;
	const slope = theilSen({
		x: series.iterations.slice(1),
		y: values.slice(1)
	});
	return Number.isFinite(slope.low + slope.high) ? slope : null;
}
/** A candidate of a fast loop was found by less than the budget of an iteration: its second run is held to the same. */
function exceeds({ budget }, { answer, slope }) {
	return answer.kind === "open" && answer.doubt === "straddles" && slope.low > budget;
}
/** The intervals overlap within a tolerance, or the second run's lies higher. */
function agrees({ slope, budget }, second) {
	const tolerance = Math.max(RATE_TOLERANCE * slope.slope, budget / 2);
	return second.high >= slope.low - tolerance && second.high > 0;
}
function isProportional(candidate, second) {
	return second.total / second.iterations >= LEAST_GROWTH * candidate.total / candidate.iterations || second.slope.slope >= LEAST_GROWTH * candidate.slope.slope;
}

// src/judge/examination.ts
function examine(evidence) {
	const run = judgedRun(evidence.runs);
	if (run === null) return {
		run,
		measures: /* @__PURE__ */ new Map(),
		lost: []
	};
	const findings = findingsOf(run.series, evidence);
	const confirm = evidence.runs.findLast((other) => other.purpose === "confirm") ?? null;
	const second = confirm === null ? null : findingsOf(confirm.series, evidence);
	const measures = /* @__PURE__ */ new Map();
	for (const [measure, finding] of findings) measures.set(measure, examineMeasure(measure, finding, confirm, second));
	const sampled = Object.keys(run.series).filter(isMeasureName);
	return {
		run,
		measures,
		lost: batchesOf(run.series) < 24 ? [] : sampled.filter((measure) => !measures.has(measure))
	};
}
/** An extended run holds the first one, so the last that can be judged stands for all before it. */
function judgedRun(runs) {
	const own = runs.filter((run) => run.purpose !== "confirm");
	return own.findLast(isJudgeable) ?? own.at(-1) ?? null;
}
function isJudgeable({ outcome, series }) {
	return (outcome.state === "completed" || outcome.state === "cut-short") && batchesOf(series) >= 24;
}
function examineMeasure(measure, finding, confirm, second) {
	if (finding.answer.kind === "flat") return second?.get(measure)?.answer.kind === "grows" ? {
		finding,
		verdict: "inconclusive",
		confirmation: "contradicted"
	} : {
		finding,
		verdict: "no-leak",
		confirmation: null
	};
	if (finding.answer.kind === "open") return {
		finding,
		verdict: "inconclusive",
		confirmation: null
	};
	if (confirm === null || second === null) return {
		finding,
		verdict: "leak",
		confirmation: null
	};
	const confirmation = confirmationOf(measure, finding, confirm, second);
	return {
		finding: confirmation === "refuted" ? second.get(measure) ?? finding : finding,
		verdict: VERDICTS$1[confirmation],
		confirmation
	};
}
const VERDICTS$1 = {
	confirmed: "leak",
	silent: "leak",
	refuted: "no-leak",
	doubtful: "inconclusive"
};
/**
* The measures whose doubt is the variant's: all that are open, but memory only where no heap is known to be flat, or where it
* grew by far more than a runtime does for itself. The runtime's own view is the finer one, but it doesn't see everything:
* another process, another thread's heap, native code.
*/
function openMeasures({ measures }) {
	const heapIsFlat = measures.get("heap")?.verdict === "no-leak";
	return [...measures].filter(([, { verdict }]) => verdict === "inconclusive").filter(([measure, { finding }]) => !(measure === "memory" && heapIsFlat) || growsForSure(finding)).map(([measure]) => measure);
}
/** Bytes in the judged window; the young generation of V8 alone takes half as much. */
const MORE_THAN_A_RUNTIME = 16 * 1024 ** 2;
function growsForSure({ slope, budget, total }) {
	return slope.low > budget && total > MORE_THAN_A_RUNTIME;
}
function leakingMeasures({ measures }) {
	return [...measures].filter(([, { verdict }]) => verdict === "leak").map(([measure]) => measure);
}

// src/judge/more-iterations.ts
const LEAST_FACTOR = 2;
const MOST_FACTOR = 32;
/** How much narrower than its distance from the budget the new interval is to be. */
const MARGIN = 1.5;
const POWER = 1.5;
/**
* By how much longer a run has to be to settle what this one left open. The width of a slope's interval falls with the
* power 1.5 of the length (as many marks per iteration); something that fills up is given double the time.
*/
function lengthFactor({ answer, slope, detectable, budget }) {
	if (answer.kind !== "open") return LEAST_FACTOR;
	if (answer.doubt !== "straddles" && answer.doubt !== "unresolved") return LEAST_FACTOR;
	const width = Math.max(slope.high - slope.low, 2 * detectable) / 2;
	const distance = Math.max(Math.abs(slope.slope - budget), budget / 4);
	if (!(width > 0 && distance > 0)) return LEAST_FACTOR;
	const factor = (MARGIN * width / distance) ** (1 / POWER);
	return Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, Math.ceil(factor)));
}

// src/judge/wording.ts
const NOUNS$1 = {
	memory: "memory",
	heap: "the heap",
	fds: "the number of descriptors",
	threads: "the number of threads",
	children: "the number of child processes"
};
/** `the heap`, `the number of threads`, `the counter _processing`. */
function nounOf(measure) {
	return NOUNS$1[measure] ?? `the counter ${measure.slice(8)}`;
}
/** `100 B per iteration (95 %: 99 B … 101 B)`. */
function rateText({ slope, unit }) {
	const text = unit === "B" ? (value) => formatBytes(value) : rateOfCount;
	return `${text(slope.slope)} per iteration (95 %: ${text(slope.low)} … ${text(slope.high)})`;
}
function rateOfCount(value) {
	return formatCount(Math.abs(value) < 5e-4 ? 0 : value);
}
/** `+42.0 kB in 7,200 iterations`. */
function totalText$1({ total, unit, iterations }) {
	return `${unit === "B" ? formatBytes(Math.round(total), { signed: true }) : formatCount(Math.round(total), { signed: true })} in ${formatCount(iterations)} iterations`;
}
/** `threads`, for a list. */
function pluralOf(measure) {
	return measure.startsWith("counter:") ? nounOf(measure) : nounOf(measure).replace(/^the number of /, "");
}
/** `descriptors, threads and child processes`. */
function listOf(words) {
	return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
/** `the budget of 64 B`; counts have none. */
function budgetText({ budget, unit }) {
	return unit === "B" ? `the budget of ${formatBytes(budget)} per iteration` : "none at all";
}
/** `growth of 64 B per iteration would have shown`, what the budget tolerates apart; rounded up, so that it stays true. */
function detectableText({ detectable, budget, unit }) {
	if (unit === "B") return `growth of ${formatBytes(Math.ceil(Math.max(detectable, budget)))} per iteration would have shown`;
	return detectable < 1 ? `growth by 1 in ${formatCount(Math.floor(1 / detectable))} iterations would have shown` : `growth by ${formatCount(Math.ceil(detectable))} per iteration would have shown`;
}
/** What a doubt says of a measure, as the end of a sentence that starts with the measure. */
function doubtText(doubt, finding) {
	const rate = rateText(finding);
	switch (doubt) {
		case "few-marks": return "has too few marks to be judged";
		case "straddles": return `changes by ${rate}: that straddles ${budgetText(finding)}`;
		case "unresolved": return `changes by ${rate}, so unevenly that only ${detectableText(finding)}`;
		case "noise": return `changes by ${rate}, and clean programs of this kind show up to ${formatBytes(finding.detectable)}, more than ${budgetText(finding)}`;
		case "jumps": return `rose by ${totalText$1(finding)}, but in too few steps to call it persistent`;
		case "falls-back": return `grows by ${rate}, but falls back in between`;
		case "stalled": return `rose by ${totalText$1(finding)} and stood still at the end: still filling up, or just full`;
		case "small": return `grows by ${rate}, steadily, but in too few iterations to exceed ${budgetText(finding)}`;
		case "fading": return `grows by ${rate}, but ever slower: still filling up or warming up`;
	}
}
/** About 4,000 iterations, in two digits; and the time that they need at the speed of this run. */
function longerRun(iterations, factor, seconds) {
	const needed = twoDigitsUp(iterations * factor);
	const goal = `It needs about ${formatCount(needed)} iterations in one run (${formatCount(iterations)} were done)`;
	if (!(seconds > 0)) return `${goal}.`;
	return `${goal}: give it a \`timeout\` of at least ${formatDuration(1e3 * twoDigitsUp(Math.max(1, Math.ceil(seconds * factor * HEADROOM))))}.`;
}
/** Start-up, the pilot and a slower day. */
const HEADROOM = 1.5;
function twoDigitsUp(value) {
	const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
	return Math.ceil(value / unit) * unit;
}
/** A sentence of its own: a capital first, a full stop last. */
function sentence(text) {
	const end = /[.!?]$/.test(text) ? "" : ".";
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}

// src/judge/variant.ts
/**
* Judges one variant by all its runs. It leaks when any measure does; a crash or a hang is never anything but an error,
* whatever an earlier run showed; and what could not be seen is inconclusive, never clean.
*/
function judgeVariant(evidence) {
	const failure = failureOf$1(evidence.runs);
	const examination = examine(evidence);
	const opinion = failure ?? opinionOn(evidence, examination);
	return {
		...opinion,
		measures: measuresOf(examination, opinion.verdict)
	};
}
function measuresOf({ measures }, verdict) {
	const results = {};
	for (const [measure, examined] of measures) results[measure] = resultOf(examined.finding, verdict === "error" ? "inconclusive" : examined.verdict);
	return results;
}
/** The first failure or hang among the runs. */
function failureOf$1(runs) {
	for (const { outcome, purpose } of runs) {
		if (outcome.state === "failed") return {
			verdict: "error",
			reason: sentence(`${RUN_NAMES[purpose]} failed in ${outcome.phase}: ${outcome.reason}`),
			nextStep: "Make the workload succeed once, by hand, then measure again."
		};
		if (outcome.state === "timed-out") return {
			verdict: "error",
			reason: `${RUN_NAMES[purpose]} was still in ${outcome.phase} when it was ended after ${formatCount(outcome.timeoutSeconds)} s.`,
			nextStep: `Find what it waits for, or raise \`timeout\` above ${formatCount(outcome.timeoutSeconds)} s.`
		};
	}
	return null;
}
const RUN_NAMES = {
	first: "The run",
	extend: "The longer run",
	confirm: "The confirming run"
};
function opinionOn(evidence, examination) {
	const { run } = examination;
	if (run === null) return {
		verdict: "error",
		reason: "No run could be started.",
		nextStep: "Start 1 run by hand."
	};
	const leaking = leakingMeasures(examination);
	if (leaking.length > 0) return leak(evidence, examination, leaking);
	return obstacleOf(run) ?? doubtOf(examination, run) ?? unseen(evidence, run) ?? clean(examination, run);
}
function leak(evidence, { run, measures }, leaking) {
	const growths = [...leaking].sort((a, b) => Number(b === "heap") - Number(a === "heap")).map((measure) => {
		const { finding } = measures.get(measure);
		return `${nounOf(measure)} grows by ${rateText(finding)}, ${totalText$1(finding)}`;
	});
	const by = leaking.some((measure) => measures.get(measure)?.confirmation === "confirmed") ? confirmedBy(evidence.runs) : null;
	const unconfirmed = evidence.role === "subject" ? "No second run confirmed it." : null;
	return {
		verdict: "leak",
		reason: [
			sentence(growths.join("; ")),
			by ?? unconfirmed,
			placementNote(run)
		].filter(Boolean).join(" "),
		nextStep: null
	};
}
function confirmedBy(runs) {
	const confirm = runs.findLast((run) => run.purpose === "confirm");
	if (confirm === void 0) return null;
	const done = formatCount(confirm.series.iterations.at(-1) ?? 0);
	return confirm.outcome.state === "cut-short" ? `A second, fresh run grew at the same rate until ${LIMITS$3[confirm.outcome.by]} after ${done} iterations.` : `A second, fresh run of ${done} iterations confirmed it.`;
}
const LIMITS$3 = {
	EMFILE: "its descriptors ran out (EMFILE)",
	ENFILE: "the machine's descriptors ran out (ENFILE)",
	EAGAIN: "threads or processes ran out (EAGAIN)",
	ENOMEM: "memory ran out (ENOMEM)",
	"memory-cap": "it reached the memory cap"
};
/** What kept the run from being judged at all. */
function obstacleOf(run) {
	const { outcome } = run;
	const done = run.series.iterations.at(-1) ?? 0;
	switch (outcome.state) {
		case "unmeasurable": return {
			verdict: "inconclusive",
			reason: sentence(outcome.reason),
			nextStep: outcome.nextStep
		};
		case "cut-short": return {
			verdict: "inconclusive",
			reason: `The run was cut short: ${LIMITS$3[outcome.by]} after ${formatCount(done)} iterations, and no lasting growth was shown up to there.`,
			nextStep: `Find what uses it up within ${formatCount(done)} iterations, or raise that limit.`
		};
		case "completed": return batchesOf(run.series) < 24 ? fewMarks(run, done) : null;
		case "failed":
		case "timed-out": return null;
		default: return assertNever(outcome);
	}
}
function fewMarks(run, done) {
	const batches = batchesOf(run.series);
	const reason = `Only ${formatCount(batches)} marks were taken, and a judgement needs ${24}.`;
	const factor = 24 / Math.max(1, batches);
	return {
		verdict: "inconclusive",
		reason,
		nextStep: longerRun(Math.max(1, done), factor, run.seconds)
	};
}
/** Measures that leave the verdict open; the one that needs the longest run is the next step. */
function doubtOf(examination, run) {
	const { measures, lost } = examination;
	const open = openMeasures(examination).map((measure) => [measure, measures.get(measure)]);
	const causes = [
		...lost.map((measure) => `${nounOf(measure)} lost samples`),
		...open.map(([measure, examined]) => `${nounOf(measure)} ${doubtAbout(examined)}`),
		...measures.size === 0 && lost.length === 0 ? ["nothing was measured"] : []
	];
	if (causes.length === 0) return null;
	const reason = sentence(causes.join("; "));
	if (open.length === 0) return {
		verdict: "inconclusive",
		reason,
		nextStep: "Measure it 1 more time."
	};
	const factor = Math.max(...open.map(([, { finding }]) => lengthFactor(finding)));
	return {
		verdict: "inconclusive",
		reason,
		nextStep: longerRun(run.series.iterations.at(-1) ?? 0, factor, run.seconds)
	};
}
function doubtAbout({ finding, confirmation }) {
	if (finding.answer.kind === "open") return doubtText(finding.answer.doubt, finding);
	return confirmation === "contradicted" ? "is flat, but grew in a second, fresh run of double length" : `grew by ${rateText(finding)}, but not in proportion in a second, fresh run of double length: still filling up or warming up`;
}
/** Why a flat run is no evidence. */
function unseen({ escaped }, run) {
	if (run.placement === "silent") return {
		verdict: "inconclusive",
		reason: "Nothing grew, but no line `iteration K` arrived: nothing shows that any work was done.",
		nextStep: "Print `iteration 1`, `iteration 2` and so on to stdout as the work is done, and flush each line."
	};
	if (escaped.length > 0) return {
		verdict: "inconclusive",
		reason: `Nothing grew in what was measured, but ${escaped.length === 1 ? "a process" : `${formatCount(escaped.length)} processes`} had left it and outlived it: ${escaped.join(", ")}.`,
		nextStep: `Stop ${escaped.length === 1 ? "it" : "all"} in teardown (${formatCount(escaped.length)} left).`
	};
	return null;
}
function clean({ measures }, run) {
	const decides = measures.get("heap") ?? measures.get("memory");
	const counts = [...measures].filter(([, { finding }]) => finding.unit === "count");
	return {
		verdict: "no-leak",
		reason: [
			decides === void 0 ? null : sentence(`${nounOf(measures.has("heap") ? "heap" : "memory")} ${flatText(decides)}; ${detectableText(decides.finding)}`),
			counts.length === 0 ? null : sentence(`no growth in ${listOf(counts.map(([measure]) => pluralOf(measure)))}`),
			placementNote(run)
		].filter(Boolean).join(" "),
		nextStep: null
	};
}
function flatText({ finding, confirmation }) {
	const flat = isFading(finding) ? `is still filling up, ever slower: ${rateText(finding)} is left of it in the long run, within ${budgetText(finding)}` : `changes by ${rateText(finding)}, within ${budgetText(finding)}`;
	return confirmation === "refuted" ? `grew in the first run only: in a second, fresh run of double length it ${flat}` : flat;
}
function isFading({ answer }) {
	return answer.kind === "flat" && answer.fades;
}
/** What it costs that the iterations were not counted at the marks. */
function placementNote(run) {
	switch (run?.placement) {
		case "bunched": return "Its lines arrived in bunches, so iterations are known only roughly: flush each line to sharpen the rates.";
		case "silent": return "No line `iteration K` arrived, so iterations were spread evenly over the time: print and flush them to sharpen the rates.";
		default: return null;
	}
}

// src/judge/measured-scenario.ts
/**
* Judges a scenario's variants, the scenario by them, and head against base; the same way for a live run and for a recorded
* one. Where its leak is accepted, and whether coverage is lost, is not for the measurement to say.
* @param measured base's as well
* @param compared base could be measured; where it was not, it did not have to be
*/
function judgeMeasuredScenario(facts, measured, memorySource, compared) {
	const variants = measured.map((variant) => ({
		...variant,
		...judgeVariant(evidenceOf(variant, memorySource))
	}));
	const judgement = judgeScenario(variants, compared);
	const change = changeOf(judgement.verdict, variants, compared);
	return {
		...factsOf(facts),
		...judgement,
		change,
		acceptedIn: null,
		missing: [],
		variants
	};
}
/** What is said of one variant by itself, of either side. */
function judgementOf(variant, memorySource) {
	return judgeVariant(evidenceOf(variant, memorySource));
}
/** A scenario of which nothing was measured: never better than `pending`. */
function unmeasuredScenario(facts, verdict, { reason, nextStep, missing = [], change = null }) {
	return {
		...factsOf(facts),
		verdict,
		reason,
		nextStep,
		change,
		acceptedIn: null,
		fixRequired: false,
		fixVerified: null,
		missing,
		variants: []
	};
}
/** A scenario of the configuration knows more than its facts, and results hold just these. */
function factsOf(source) {
	const { id, name, suspect, claim, expected, priority, per, note, accept } = source;
	return {
		id,
		name,
		suspect,
		claim,
		expected,
		priority,
		per,
		note,
		accept
	};
}
function evidenceOf(variant, memorySource) {
	const { role, quality, runtime, thresholds, runs, escaped } = variant;
	return {
		role,
		quality,
		runtime,
		thresholds,
		runs,
		memorySource,
		escaped
	};
}

// src/judge/recorded-results.ts
/**
* Judges our own recorded series again, as after a change of the thresholds; nothing is run. Coverage that was lost stays
* lost, as only base's configuration could tell it again.
* @param config of what was measured: its facts, roles and thresholds replace the recorded ones, matched by scenario id and
*   variant name; null: those in the results hold
* @param today `YYYY-MM-DD`, UTC, for accepted leaks
*/
function judgeRecordedResults(results, config, policy, today) {
	const scenarios = results.scenarios.map((recorded) => {
		const configured = scenarioIn(config, recorded);
		const facts = configured ?? recorded;
		const isProposed = results.comparison !== null && recorded.acceptedIn !== "base";
		const accepted = acceptance(null, facts, isProposed, today);
		return withRecordedLoss({
			...judgeAgain(recorded, facts, configured, results),
			...accepted
		}, recorded);
	});
	return {
		...results,
		scenarios,
		override: null,
		gate: decideGate(scenarios, results.planned, policy, today)
	};
}
function scenarioIn(config, { id }) {
	return config?.scenarios.find((scenario) => scenario.id === id) ?? null;
}
/** Whatever was not measured says why. What has another verdict, and nothing to show for it, is judged as what it is. */
function judgeAgain(recorded, facts, configured, { environment, comparison }) {
	const { verdict, reason, nextStep, missing } = recorded;
	if ((verdict === "pending" || verdict === "skipped" || verdict === "error") && recorded.variants.length === 0) return unmeasuredScenario(facts, verdict, {
		reason,
		nextStep,
		missing
	});
	const variants = recorded.variants.map((variant) => asConfigured(variant, configured));
	return judgeMeasuredScenario(facts, variants, environment.memorySource, comparison?.state === "compared");
}
function asConfigured(recorded, scenario) {
	const configured = scenario?.variants.find((variant) => variant.name === recorded.name);
	return configured ? {
		...recorded,
		role: configured.role,
		thresholds: configured.thresholds
	} : recorded;
}
function withRecordedLoss(judged, { change, reason }) {
	const isNamed = judged.change === "introduced" || judged.change === "worse";
	return change !== "coverage-lost" || isNamed ? judged : {
		...judged,
		change,
		reason
	};
}

// src/judge/early-look.ts
/** Half of 96 batches: the first of at most three looks. */
const FEWEST_BATCHES = 48;
/** In the judged part of the run. */
const EVIDENT_BYTES = 32 * 1024 ** 2;
/** How far growth, and what could have been seen of it, must lie below the budget. */
const CLEARLY = .5;
/**
* Whether what a run shows at half or at three quarters of its length will stand. A leak is held to 99.5 %: peeking at 95 %
* makes candidates of clean runs (Armitage, McPherson and Rowe 1969). A run without growth is stopped only where the rest of
* it could show no smaller leak; a control is expected to leak, and a `fixed` variant deserves its whole run.
*/
function isBeyondDoubt(evidence) {
	const run = evidence.runs.at(-1);
	if (run === void 0 || run.purpose !== "first" || evidence.role === "fixed") return false;
	if (batchesOf(run.series) < FEWEST_BATCHES) return false;
	if ([...findingsOf(run.series, evidence, .995).values()].some(isEvidentLeak)) return true;
	return evidence.role === "subject" && isPlainlyClean(evidence);
}
/** A cache that fills grows like a leak until it is full, and a run that is stopped early sees less far: few are so large. */
function isEvidentLeak({ answer, unit, total }) {
	return answer.kind === "grows" && (unit === "count" || total >= EVIDENT_BYTES);
}
function isPlainlyClean(evidence) {
	const run = evidence.runs.at(-1);
	if (run === void 0 || judgeVariant({
		...evidence,
		runs: [run]
	}).verdict !== "no-leak") return false;
	return [...findingsOf(run.series, evidence).values()].every(isPlainlyFlat);
}
/** A budget that the total binds becomes finer as the run goes on; one per iteration does not. */
function isPlainlyFlat({ answer, unit, slope, detectable, budget, budgetSource }) {
	if (answer.kind !== "flat" || answer.fades) return false;
	if (unit === "count") return slope.high <= 0;
	return budgetSource === "per-iteration" && Math.max(slope.high, detectable) <= CLEARLY * budget;
}

// src/judge/referee.ts
const NONE = { kind: "none" };
/** Tells the run what to measure next, and when it may stop early. */
const referee = {
	isBeyondDoubt,
	/** A subject's candidate is confirmed in a fresh process, at double length; what is open is run on to double its length. */
	nextRun(evidence) {
		const { verdict } = judgeVariant(evidence);
		if (verdict === "error" || verdict === "no-leak") return NONE;
		const examination = examine(evidence);
		const double = 2 * (examination.run?.series.iterations.at(-1) ?? 0);
		const isConfirmed = evidence.runs.some((run) => run.purpose === "confirm");
		if (double === 0 || isConfirmed) return NONE;
		if (leakingMeasures(examination).length > 0) return evidence.role === "subject" ? {
			kind: "confirm",
			iterations: double
		} : NONE;
		return mayExtend(evidence) && openMeasures(examination).length > 0 ? {
			kind: "extend",
			iterations: double
		} : NONE;
	}
};
/** Subjects may be run on to four times the first length, the others to twice it. */
function mayExtend({ runs, role }) {
	const extensions = runs.filter((run) => run.purpose === "extend").length;
	return runs.at(-1)?.outcome.state === "completed" && extensions < (role === "subject" ? 2 : 1);
}

// src/compare/compared-variant.ts
/** What a first run takes at most. */
const FIRST_RUN = milliseconds(1e4);
const SECOND_LOOK = milliseconds(3e4);
/**
* Measures one scenario's variants on head, and their counterparts on base where that can matter: for a candidate between
* its first run and its confirmation, so that both sides see the same machine.
*/
var ComparedVariants = class {
	#setting;
	/** By name: head's own variant and base's copy of it have the same counterpart. */
	#base = /* @__PURE__ */ new Map();
	constructor(setting) {
		this.#setting = setting;
	}
	/** All of base that was measured so far, in the order in which it was asked for. */
	async onBase() {
		return (await Promise.all(this.#base.values())).filter((variant) => variant !== null);
	}
	/** @param allowance wall time for all runs of it together, those on base among them */
	async measure(planned, allowance) {
		const { isBaseDue, verdictOf } = this.#setting;
		const startedAt = this.#setting.now();
		const left = () => milliseconds(Math.max(0, allowance - (this.#setting.now() - startedAt)));
		const { counterpart } = planned;
		const compare = async () => {
			if (counterpart !== null) await this.#measureBase(counterpart, milliseconds(left() / 2));
		};
		const onHead = await this.#measureHead(planned, {
			allowance,
			firstRunMs: FIRST_RUN,
			beforeConfirming: compare,
			referee
		});
		const verdict = verdictOf(onHead);
		if (isBaseDue || verdict === "leak" || verdict === "inconclusive") await compare();
		if (verdict !== "inconclusive" || !await this.#deservesSecondLook(planned, onHead)) return onHead;
		const again = await this.#measureHead(planned, {
			allowance: left(),
			firstRunMs: SECOND_LOOK,
			beforeConfirming: compare,
			referee
		});
		return verdictOf(again) === "inconclusive" ? longer(onHead, again) : again;
	}
	#measureHead(planned, occasion) {
		const { head, scenario } = this.#setting;
		return head.measure(scenario, planned, occasion);
	}
	/** Only what could be run to its end may tell more when it runs for longer. */
	async #deservesSecondLook({ variant, counterpart }, onHead) {
		if (variant.role !== "subject" || onHead.runs.at(-1)?.outcome.state !== "completed") return false;
		if (this.#setting.isInconclusiveGated) return true;
		const onBase = counterpart === null ? null : await this.#base.get(counterpart.variant.name);
		return onBase != null && this.#setting.verdictOf(onBase) === "no-leak";
	}
	#measureBase(counterpart, allowance) {
		const { name } = counterpart.variant;
		const measuring = this.#base.get(name) ?? this.#runOnBase(counterpart, allowance);
		this.#base.set(name, measuring);
		return measuring;
	}
	async #runOnBase(counterpart, allowance) {
		const { base, scenario } = this.#setting;
		if (base === null || await base.setUp() !== null) return null;
		return base.measure(scenario, counterpart, {
			allowance,
			firstRunMs: FIRST_RUN,
			beforeConfirming: () => Promise.resolve(),
			referee
		});
	}
};
function longer(a, b) {
	return b.iterations > a.iterations ? b : a;
}

// src/judge/recovery.ts
/**
* What a run with a planted leak shows of it. The workload's own growth is taken off, and the two intervals are added as
* independent errors, in squares; neither is narrower than one step of what is sampled, over the judged window.
* @param planted bytes that each iteration really kept
* @param together the measure in the run with the planted leak; null where that shows none
* @param own the same in the run without it
* @param verdict on the run with the planted leak, by itself
*/
function recoveryOf(measure, planted, together, own, verdict) {
	const step = quantumOf(measure);
	if (verdict === "error" || together === null) return {
		measure,
		planted,
		found: null,
		covered: false,
		verdict: "error"
	};
	const perIteration = together.perIteration - own.perIteration;
	const low = perIteration - Math.hypot(below(together, step), above(own, step));
	const high = perIteration + Math.hypot(above(together, step), below(own, step));
	return {
		measure,
		planted,
		found: {
			perIteration,
			low,
			high
		},
		covered: low <= planted && planted <= high,
		verdict
	};
}
/** Null where nothing was planted. */
function coverageIn(recoveries) {
	const widths = recoveries.map(({ found }) => found === null ? Number.POSITIVE_INFINITY : (found.high - found.low) / 2).sort((a, b) => a - b);
	const middle = widths[widths.length >> 1];
	if (middle === void 0) return null;
	return {
		covered: recoveries.filter(({ covered }) => covered).length,
		all: recoveries.length,
		halfWidth: middle
	};
}
function below({ perIteration, low, iterations }, step) {
	return Math.max(perIteration - low, step / Math.max(1, iterations ?? 1));
}
function above({ perIteration, high, iterations }, step) {
	return Math.max(high - perIteration, step / Math.max(1, iterations ?? 1));
}

// src/plan/planted-sizes.ts
/** What is planted, as multiples of the budget: a leak of just its size, and larger ones. */
const MULTIPLES = [
	1,
	2,
	4,
	8
];
/** Allocators round to it, so that a size in between would be a larger one. */
const CHUNK$1 = 16;
/** Below it there is no object that holds another. */
const SMALLEST = 64;
/** The sizes of the leaks that a workload is calibrated with, in bytes per iteration, for a budget in the same unit. */
function plantedSizes(budget) {
	const sizes = MULTIPLES.map((multiple) => Math.max(SMALLEST, CHUNK$1 * Math.round(multiple * budget / CHUNK$1)));
	return [...new Set(sizes)];
}

// src/run/process/environment.ts
/** Allocators that give memory back at once leave in it only what the program keeps. None changes what a program does. */
const ASSISTS = {
	MALLOC_ARENA_MAX: "1",
	MALLOC_TRIM_THRESHOLD_: "131072",
	GLIBC_TUNABLES: "glibc.malloc.tcache_count=0",
	MIMALLOC_PURGE_DELAY: "0",
	MALLOC_CONF: "dirty_decay_ms:0,muzzy_decay_ms:0",
	_RJEM_MALLOC_CONF: "dirty_decay_ms:0,muzzy_decay_ms:0",
	GOGC: "20",
	JAVA_TOOL_OPTIONS: "-XX:+UseSerialGC -Xms4m -Xmn2m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps",
	PYTHONHASHSEED: "0"
};
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|PASSWD|_PWD$|PASSPHRASE|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY|_KEY$|(^|_)(AUTH|PAT)(_|$)/i;
/** GitHub's tokens and private keys, whatever their variable is called. */
const SECRET_VALUE = /^(gh[a-z]_|github_pat_)|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** The workflow's own plumbing, Git's settings for the job (which may hold an authorization header), npm's and ours. */
const PLUMBING = /^(ACTIONS_|INPUT_|npm_|GIT_CONFIG_|LEAKPROOF_)|^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/i;
/** Node options that load code or open a port: a debugger's or a test runner's, not the program's. */
const INJECTION = /(^|\s)(-r|--require|--import|--loader|--experimental-loader|--inspect[\w-]*)(\s|=|$)/;
/**
* The environment of a measured process: the parent's without secrets and plumbing, then the assists (unless the parent
* has its own setting), then the scenario's own `env`, which is taken as it stands.
*/
function measuredEnvironment(parent, overrides) {
	const inherited = Object.entries(parent).filter((entry) => mayPass(entry));
	const own = {
		...Object.fromEntries(inherited),
		...overrides
	};
	const assists = Object.entries(ASSISTS).filter(([name]) => own[name] === void 0);
	return {
		env: {
			...Object.fromEntries(assists),
			...own
		},
		assists: assists.map(([name, value]) => `${name}=${value}`)
	};
}
function mayPass([name, value]) {
	if (value === void 0 || PLUMBING.test(name)) return false;
	if (SECRET_NAME.test(name) || SECRET_VALUE.test(value)) return false;
	return name !== "NODE_OPTIONS" || !INJECTION.test(value);
}

// src/run/preparation/launch.ts
function launchOf(variant, place) {
	return {
		...measuredEnvironment(place.environment, variant.env),
		argv: argvOf(variant, place),
		cwd: workingFolder(variant, place.root)
	};
}
function workingFolder(variant, root) {
	return resolve(root, variant.cwd);
}
/** A workload's file: relative to the folder in which it runs, else to the project's root. */
function workloadFile(file, variant, root) {
	const beside = resolve(workingFolder(variant, root), file);
	return existsSync(beside) ? beside : resolve(root, file);
}
/** A plain name is left to PATH; a path starts from the project's root, wherever the workload runs. */
function interpreterPath(interpreter, root) {
	return interpreter.includes("/") && !isAbsolute(interpreter) ? join(root, interpreter) : interpreter;
}
function argvOf(variant, { root, adapters }) {
	const { workload, interpreter } = variant;
	switch (workload.kind) {
		case "python": {
			const target = [workloadFile(workload.file, variant, root), ...nameOf$1(workload)];
			return [
				interpreterPath(interpreter.python, root),
				join(adapters, "python", "adapter.py"),
				...target
			];
		}
		case "node": {
			const target = [workloadFile(workload.file, variant, root), ...nameOf$1(workload)];
			const adapter = join(adapters, "node", "adapter.mjs");
			return [
				interpreterPath(interpreter.node, root),
				"--expose-gc",
				adapter,
				...target
			];
		}
		case "command": return [
			"/bin/sh",
			"-c",
			workload.command
		];
		case "service": throw new Error("a service can't be run yet");
	}
}
function nameOf$1({ name }) {
	return name === null ? [] : [name];
}

// src/run/planting.ts
/** V8 compiles nothing, and neither grows nor shrinks by itself: what is left of Node in the sample stands still. */
const STILL_NODE = [
	"--jitless",
	"--no-expose-wasm",
	"--no-memory-reducer",
	"--max-semi-space-size=1"
];
/**
* Plants a leak of about `size` bytes an iteration: with an adapter of ours in the workload's own process, beside a command
* in a process of its tree. Null where neither can follow the iterations.
*/
async function plant(variant, size, place) {
	const { workload } = variant;
	switch (workload.kind) {
		case "python":
		case "node": {
			const weight = await weigh(workload.kind, variant, size, place);
			const env = {
				...variant.env,
				LEAKPROOF_PLANT: String(size)
			};
			return {
				variant: {
					...variant,
					env
				},
				size: weight ?? size,
				measure: weight === null ? "memory" : "heap"
			};
		}
		case "command": {
			const command = `NODE_OPTIONS= exec ${[
				process.execPath,
				...STILL_NODE,
				join(place.adapters, "tree", "planted.mjs"),
				String(size)
			].map(quoted).join(" ")} "$NODE_OPTIONS" ${quoted(workload.command)}`;
			return {
				variant: {
					...variant,
					workload: {
						kind: "command",
						command
					}
				},
				size,
				measure: "memory"
			};
		}
		case "service": return null;
		default: return assertNever(workload);
	}
}
/** What one planted leak takes in this interpreter; null where its heap can't be read. */
async function weigh(kind, variant, size, { root, adapters, environment }) {
	const interpreter = interpreterPath(variant.interpreter[kind], root);
	const args = kind === "python" ? [] : ["--expose-gc"];
	const program = join(adapters, kind, kind === "python" ? "planted.py" : "planted.mjs");
	const { env } = measuredEnvironment(environment, variant.env);
	const { stdout } = await promisify(execFile)(interpreter, [
		...args,
		program,
		String(size)
	], { env });
	return JSON.parse(stdout);
}
/** One word for a shell. */
function quoted(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}

// src/calibrate/calibration.ts
/** One run of each size, to its end: what is asked is what such a run shows. */
const ONE_RUN = {
	isBeyondDoubt: () => false,
	nextRun: () => ({ kind: "none" })
};
/**
* Plants leaks of known size in a clean subject, one after the other, and tells what a run shows of each. Empty for what isn't
* clean, and for what can't be planted in.
* @throws Error when a leak can't be weighed
*/
async function calibrate(calibrated, place) {
	const { measured, planned } = calibrated;
	const { verdict, measures } = judgementOf(measured, place.memorySource);
	const decisive = measures.heap ?? measures.memory;
	if (planned.variant.role !== "subject" || verdict !== "no-leak" || decisive === void 0) return [];
	const recoveries = [];
	for (const size of plantedSizes(decisive.budget)) {
		const planted = await plant(planned.variant, size, place);
		const own = planted === null ? void 0 : measures[planted.measure];
		if (planted === null || own === void 0) break;
		recoveries.push(await recover(planted, own, calibrated, place));
	}
	return recoveries;
}
async function recover({ variant, size, measure }, own, { scenario, planned, measured }, { head, memorySource }) {
	const together = await head.measure(scenario, {
		...planned,
		variant
	}, {
		allowance: milliseconds(Number.POSITIVE_INFINITY),
		firstRunMs: FIRST_RUN,
		beforeConfirming: () => Promise.resolve(),
		referee: ONE_RUN
	});
	const { runtime, quality } = measured;
	const { verdict, measures } = judgementOf({
		...together,
		runtime,
		quality
	}, memorySource);
	return recoveryOf(measure, size, measures[measure] ?? null, own, verdict);
}

// node_modules/@actions/io/lib/io-util.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod: chmod$1, copyFile, lstat: lstat$1, mkdir: mkdir$1, open: open$1, readdir: readdir$1, rename: rename$1, rm: rm$1, rmdir: rmdir$1, stat: stat$1, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$3(this, void 0, void 0, function* () {
		try {
			yield stat$1(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
/**
* On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
* \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
*/
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
/**
* Best effort attempt to determine whether a file exists and is executable.
* @param filePath    file path to check
* @param extensions  additional file extensions to try
* @return if file exists and is executable, returns the file path. otherwise empty string.
*/
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$3(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat$1(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat$1(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir$1(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Returns path of a tool had the tool actually been invoked.  Resolves via paths.
* If you check and the tool does not exist, it will throw.
*
* @param     tool              name of the tool
* @param     check             whether to check if tool exists
* @returns   Promise<string>   path to tool
*/
function which(tool, check) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
/**
* Returns a list of all occurrences of the given tool on the system path.
*
* @returns   Promise<string[]>  the paths of the tool
*/
function findInPath(tool) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os.EOL.length);
				n = s.indexOf(os.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	/**
	* Exec a tool.
	* Output will be streamed to the live console.
	* Returns promise with return code
	*
	* @param     tool     path to tool to exec
	* @param     options  optional exec options.  See ExecOptions
	* @returns   number
	*/
	exec() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$1(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
/**
* Convert an arg string to an array of args. Handles escaping
*
* @param    argString   string of arguments
* @returns  string[]    array of arguments
*/
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Exec a command.
* Output will be streamed to the live console.
* Returns promise with return code
*
* @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
* @param     args               optional arguments for tool. Escaping is handled by the lib.
* @param     options            optional exec options.  See ExecOptions
* @returns   Promise<number>    exit code
*/
function exec(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}
/**
* Exec a command and get the output.
* Output will be streamed to the live console.
* Returns promise with the exit code and collected stdout and stderr
*
* @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
* @param     args                  optional arguments for tool. Escaping is handled by the lib.
* @param     options               optional exec options.  See ExecOptions
* @returns   Promise<ExecOutput>   exit code, stdout, and stderr
*/
function getExecOutput(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		var _a, _b;
		let stdout = "";
		let stderr = "";
		const stdoutDecoder = new StringDecoder("utf8");
		const stderrDecoder = new StringDecoder("utf8");
		const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
		const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
		const stdErrListener = (data) => {
			stderr += stderrDecoder.write(data);
			if (originalStdErrListener) originalStdErrListener(data);
		};
		const stdOutListener = (data) => {
			stdout += stdoutDecoder.write(data);
			if (originalStdoutListener) originalStdoutListener(data);
		};
		const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
			stdout: stdOutListener,
			stderr: stdErrListener
		});
		const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
		stdout += stdoutDecoder.end();
		stderr += stderrDecoder.end();
		return {
			exitCode,
			stdout,
			stderr
		};
	});
}

// src/report/visible-text.ts
/**
* Characters that change how the text around them looks, or that nobody can see: controls (terminal escapes begin with
* one), the bidirectional overrides that let code lie about its order, zero-width and other format characters,
* private-use and half surrogate pairs. Tabs and line ends are left.
*/
const INVISIBLE = /[^\P{C}\t\n]|[\u2028\u2029\u115f\u1160\u3164\uffa0]/gu;
/** Untrusted text without characters that deceive the eye or drive a terminal; line ends become `\n`. */
function visibleText(text) {
	if (/^[ -~]*$/.test(text)) return text;
	return text.replace(/\r\n?/g, "\n").replace(INVISIBLE, "");
}
/** {@link visibleText} on one line, without space at its ends. */
function visibleLine(text) {
	return visibleText(text).replace(/\s+/g, " ").trim();
}

// src/git/git-failed.ts
/** Characters. */
const LIMIT = 300;
/** Git has refused, or couldn't be started. */
var GitFailed = class GitFailed extends Error {
	name = "GitFailed";
	trouble;
	/** Null: it couldn't be started, or was ended by a signal. */
	exitCode;
	/** What git said about it, on one line without a full stop: untrusted, since servers speak through it. */
	lastWords;
	constructor(command, trouble, exitCode, lastWords) {
		super(`git ${command} failed: ${lastWords}`);
		this.trouble = trouble;
		this.exitCode = exitCode;
		this.lastWords = lastWords;
	}
	/** @param stderr in English: its words tell what stands in the way */
	static said(command, exitCode, stderr) {
		return new GitFailed(command, troubleIn(stderr), exitCode, lastWords$3(stderr) || exitWords(exitCode));
	}
	static notStarted(command, cause) {
		const words = cause instanceof Error ? cause.message : String(cause);
		return new GitFailed(command, "cannot-start", null, lastWords$3(words));
	}
};
function troubleIn(stderr) {
	if (/^fatal: not a git repository/m.test(stderr)) return "no-repository";
	if (/^fatal: (detected dubious ownership in|unsafe) repository/m.test(stderr)) return "foreign-owner";
	return "other";
}
/** The first complaint, which is the cause of those behind it. */
function lastWords$3(text) {
	const lines = text.split("\n").map(visibleLine).filter((line) => line !== "");
	const safe = (lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? "").replace(/\/\/[^/@\s]+@/g, "//***@").replace(/\.$/, "");
	return safe.length > LIMIT ? `${safe.slice(0, LIMIT)}…` : safe;
}
function exitWords(exitCode) {
	return exitCode === null ? "it was ended by a signal" : `exit code ${exitCode}`;
}

// src/git/git.ts
/** Stronger than any configuration file: what a repository could have run along with a command stays off. */
const SETTINGS = {
	"core.hooksPath": "/dev/null",
	"core.fsmonitor": "false",
	"protocol.ext.allow": "never",
	"submodule.recurse": "false",
	"gc.auto": "0",
	"maintenance.auto": "false"
};
/** How to get at the remote. Others of Git's variables tell it of another repository, as in a hook, or make it talk. */
const KEPT = /^GIT_(CONFIG_|SSH|SSL_|HTTP_|PROXY_|ALLOW_PROTOCOL$|EXEC_PATH$|CEILING_DIRECTORIES$)/;
/** Nobody is there to answer a question, and what git says is read by {@link GitFailed}. */
const QUIET = {
	LC_ALL: "C",
	LANGUAGE: "",
	GIT_TERMINAL_PROMPT: "0",
	GIT_ASKPASS: "",
	GCM_INTERACTIVE: "never",
	SSH_ASKPASS: "false",
	SSH_ASKPASS_REQUIRE: "force",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_LITERAL_PATHSPECS: "1"
};
/**
* Runs git in `folder`, without hooks, questions or output. Returns what it wrote to stdout, without the end of the last
* line.
* @throws GitFailed when it refuses or can't be started
*/
async function git(folder, args) {
	return (await gitBytes(folder, args)).toString("utf8").replace(/\n$/, "");
}
/** The same, but null when it fails. */
function gitOrNull(folder, args) {
	return git(folder, args).catch((error) => {
		if (error instanceof GitFailed) return null;
		throw error;
	});
}
/** The same as {@link git}, but every byte that it wrote. */
async function gitBytes(folder, args) {
	const chunks = [];
	const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const command = args[0] ?? "";
	if (args.some((arg) => arg.includes("\0"))) throw GitFailed.said(command, null, "fatal: a null byte in an argument");
	const { exitCode, stderr } = await getExecOutput("git", [...settings, ...args], {
		cwd: folder,
		env: gitEnvironment(),
		silent: true,
		ignoreReturnCode: true,
		listeners: { stdout: (chunk) => chunks.push(chunk) }
	}).catch((cause) => {
		throw GitFailed.notStarted(command, cause);
	});
	if (exitCode !== 0) throw GitFailed.said(command, exitCode, stderr);
	return Buffer.concat(chunks);
}
function gitEnvironment() {
	const inherited = Object.entries(process.env).filter((entry) => entry[1] !== void 0 && (!entry[0].startsWith("GIT_") || KEPT.test(entry[0])));
	return {
		...Object.fromEntries(inherited),
		...QUIET
	};
}

// src/git/commit.ts
/** The full SHA of the commit that a revision names in this clone; null: it names none, or the commit isn't here. */
function commitNamed(root, revision) {
	return gitOrNull(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	]);
}
/** Whether text is a full SHA. */
function isFullSha(text) {
	return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/**
* The SHAs of a commit's parents, in order, read from the commit itself: a shallow clone hides them from everything else.
* @throws GitFailed when there is no such commit
*/
async function parentsOf(root, sha) {
	const [header = ""] = (await git(root, [
		"cat-file",
		"commit",
		sha
	])).split("\n\n", 1);
	return header.split("\n").flatMap((line) => line.startsWith("parent ") ? [line.slice(7)] : []);
}
/**
* The commits whose parents a shallow clone lacks; empty in a complete one.
* @throws GitFailed outside a repository
*/
async function shallowCommits(root) {
	const file = resolve(root, await git(root, [
		"rev-parse",
		"--git-path",
		"shallow"
	]));
	const text = await readFile(file, "utf8").catch((error) => {
		if (error.code === "ENOENT") return "";
		throw error;
	});
	return new Set(text.split("\n").filter((line) => line !== ""));
}

// src/git/remote.ts
/** The remote that a clone is made from, by `git clone` and by actions/checkout. */
const REMOTE = "origin";
/** Only objects come, asked for by their SHA: no ref is written, none goes, and FETCH_HEAD stays the user's. */
const FETCH = [
	"fetch",
	"--quiet",
	"--no-tags",
	"--no-write-fetch-head",
	"--no-recurse-submodules"
];
/**
* What the remote's first of these refs (full names such as `refs/heads/main`) points to now; null: it has none of them.
* @throws GitFailed when the remote can't be asked
*/
async function remoteTip(root, refs) {
	const lines = (await git(root, [
		"ls-remote",
		"--quiet",
		REMOTE,
		...refs
	])).split("\n");
	const tips = new Map(lines.map((line) => line.split("	", 2)).map(([sha = "", ref = ""]) => [ref, sha]));
	return refs.map((ref) => tips.get(ref)).find((sha) => sha !== void 0) ?? null;
}
/**
* Fetches a commit unless it is here.
* @param sha in full: anything else might be read as a refspec
* @throws GitFailed when the remote can't be asked, or doesn't have it
*/
async function ensureCommit(root, sha) {
	if (await commitNamed(root, sha) !== null) return;
	const isShallow = (await shallowCommits(root)).size > 0;
	await git(root, [
		...FETCH,
		...isShallow ? ["--depth=1"] : [],
		REMOTE,
		sha
	]);
}
/**
* Fetches so many more generations behind these shallow commits, or all of them (`Infinity`). Unlike a depth, which counts
* from the tip, that never takes away history that is here.
* @throws GitFailed when the remote can't be asked, or doesn't have them
*/
async function deepen(root, shas, generations) {
	const extent = generations === Infinity ? "--unshallow" : `--deepen=${generations}`;
	await git(root, [
		...FETCH,
		extent,
		REMOTE,
		...shas
	]);
}

// src/git/history.ts
/** How many more generations a shallow clone is given each time. Most pull requests are younger than the second. */
const STEPS = [
	2,
	50,
	500,
	Infinity
];
/**
* Where two commits parted: their best common ancestor. A shallow clone is deepened until that is beyond doubt; where it
* can't be, or all history would be needed, the best that it shows has to do.
* @throws GitFailed when either isn't here
*/
async function commonAncestor(root, a, b) {
	let sha = await mergeBase(root, a, b);
	for (const generations of STEPS) {
		const ends = await openEnds(root, [a, b], sha);
		if (ends.length === 0 || sha !== null && generations === Infinity) break;
		try {
			await deepen(root, ends, generations);
		} catch (error) {
			if (!(error instanceof GitFailed)) throw error;
			if (sha === null) return {
				state: "cut-off",
				failure: error
			};
			break;
		}
		sha = await mergeBase(root, a, b);
	}
	return sha === null ? { state: "unrelated" } : {
		state: "found",
		sha
	};
}
/**
* What such a suffix as `~3` or `^` behind a commit names, in a shallow clone perhaps only once that is deepened. Null: the
* history isn't that long.
* @throws GitFailed when the clone is too shallow and can't be deepened
*/
async function ancestorOf(root, sha, suffix) {
	for (const generations of STEPS) {
		const ancestor = await commitNamed(root, `${sha}${suffix}`);
		if (ancestor !== null) return ancestor;
		const ends = await openEnds(root, [sha], null);
		if (ends.length === 0) return null;
		await deepen(root, ends, generations);
	}
	return commitNamed(root, `${sha}${suffix}`);
}
async function mergeBase(root, a, b) {
	try {
		return await git(root, [
			"merge-base",
			a,
			b
		]);
	} catch (error) {
		if (error instanceof GitFailed && error.exitCode === 1) return null;
		throw error;
	}
}
/** The commits behind `tips` at which a shallow clone ends, but for those that `known` has behind it. */
async function openEnds(root, tips, known) {
	const shallow = await shallowCommits(root);
	if (shallow.size === 0) return [];
	return (await git(root, [
		"rev-list",
		...tips,
		...known === null ? [] : [`^${known}`]
	])).split("\n").filter((sha) => shallow.has(sha));
}

// src/git/typed-revision.ts
/**
* The commit that a user means by a branch, a tag or a commit: of this clone, of what it knows of the remote, or fetched
* from there.
* @throws UserMistake when none of them knows it
*/
async function typedCommit(root, revision) {
	let failure = null;
	try {
		const found = await lookUp(root, revision);
		if (found !== null) return found;
	} catch (error) {
		if (!(error instanceof GitFailed)) throw error;
		failure = error;
	}
	throw unknown(revision, failure);
}
async function lookUp(root, revision) {
	const known = await commitNamed(root, revision) ?? await commitNamed(root, `refs/remotes/${"origin"}/${revision}`);
	if (known !== null) return known;
	const [, start, suffix] = /^([^~^]+)([~^][~^0-9]*)$/.exec(revision) ?? [];
	if (start !== void 0 && suffix !== void 0) {
		const sha = await lookUp(root, start);
		return sha === null ? null : ancestorOf(root, sha, suffix);
	}
	const tip = isFullSha(revision) ? revision : await remoteTip(root, refsOf(revision));
	if (tip === null) return null;
	await ensureCommit(root, tip);
	return commitNamed(root, tip);
}
/** What a revision may be called on the remote. `^{}`: the commit that an annotated tag stands for. */
function refsOf(revision) {
	const [, branch] = new RegExp(`^(?:refs/remotes/)?${"origin"}/(.+)$`).exec(revision) ?? [];
	if (branch !== void 0) return [`refs/heads/${branch}`];
	if (revision.startsWith("refs/")) return [`${revision}^{}`, revision];
	return [
		`refs/tags/${revision}^{}`,
		`refs/tags/${revision}`,
		`refs/heads/${revision}`
	];
}
function unknown(revision, failure) {
	const asked = failure === null ? `nor on ${REMOTE}` : `and it can't be fetched (${failure.lastWords})`;
	return new UserMistake(`there is no revision ${JSON.stringify(revision)} in this clone, ${asked}; expected a branch, a tag or a full SHA, and where nothing can be fetched, fetch-depth: 0 for actions/checkout\n    example: --base origin/main, in a workflow base: main`);
}

// src/git/base.ts
/**
* Finds the commit that HEAD is compared with. What a shallow clone lacks is fetched; work tree, index, branches, tags and
* HEAD are left as they are, and no hook runs.
* @throws UserMistake for a revision that doesn't exist
*/
async function findBase(root, request) {
	try {
		await git(root, ["rev-parse", "--git-dir"]);
		const head = await commitNamed(root, "HEAD");
		if (head === null) return missing$1("HEAD has no commit yet, so that there is nothing to compare. Commit something first.");
		switch (request.kind) {
			case "revision": return await revisionBase(root, head, request);
			case "commit": return await commitBase(root, head, request);
			case "pull-request": return await pullRequestBase(root, head, request);
			default: return assertNever(request);
		}
	} catch (error) {
		if (error instanceof GitFailed) return missing$1(reasonOf(error));
		throw error;
	}
}
async function revisionBase(root, head, { revision }) {
	const target = await typedCommit(root, revision);
	return partingBase(root, head, target, {
		name: target.startsWith(revision.toLowerCase()) ? null : revision,
		words: revision
	});
}
async function commitBase(root, head, { sha, name }) {
	return fetchedBase(root, {
		sha,
		name,
		headSha: head
	}, `Base, commit ${sha},`, 0);
}
async function pullRequestBase(root, head, request) {
	const { headSha, baseRef } = request;
	const [base, merged, ...more] = await parentsOf(root, head);
	if (base !== void 0 && merged === headSha && more.length === 0) {
		const subject = `Base, commit ${base}, which is the first parent of GitHub's merge commit,`;
		return fetchedBase(root, {
			sha: base,
			name: baseRef,
			headSha
		}, subject, 2);
	}
	const tip = await branchTip(root, request);
	if (tip instanceof GitFailed) return missing$1(`Branch ${baseRef} isn't in this clone and can't be fetched (${tip.lastWords}). ${checkOut$1(0)}`);
	return partingBase(root, head, tip, {
		name: baseRef,
		words: baseRef
	});
}
/** The base branch as it is now, or else as it is known here: GitHub's own `baseSha` stays at what it was long ago. */
async function branchTip(root, { baseRef, baseSha }) {
	return await currentTip(root, baseRef) ?? await commitNamed(root, `refs/remotes/${"origin"}/${baseRef}`) ?? await fetchFailure(root, baseSha) ?? baseSha;
}
async function currentTip(root, branch) {
	try {
		const tip = await remoteTip(root, [`refs/heads/${branch}`]);
		if (tip !== null) await ensureCommit(root, tip);
		return tip;
	} catch (error) {
		if (error instanceof GitFailed) return null;
		throw error;
	}
}
/** @param depth the `fetch-depth` that would have brought it */
async function fetchedBase(root, found, subject, depth) {
	const failure = await fetchFailure(root, found.sha);
	if (failure === null) return {
		state: "found",
		...found
	};
	return missing$1(`${subject} isn't in this clone and can't be fetched (${failure.lastWords}). ${checkOut$1(depth)}`);
}
/** Null: the commit is here, by now. */
async function fetchFailure(root, sha) {
	try {
		await ensureCommit(root, sha);
		return null;
	} catch (error) {
		if (error instanceof GitFailed) return error;
		throw error;
	}
}
/** @param words what `target` is called when something is wrong with it */
async function partingBase(root, head, target, { name, words }) {
	const ancestor = await commonAncestor(root, head, target);
	switch (ancestor.state) {
		case "found": return {
			state: "found",
			sha: ancestor.sha,
			name,
			headSha: head
		};
		case "unrelated": return missing$1(`HEAD and ${words} have no commit in common. Choose a base that HEAD was made from.`);
		case "cut-off": return missing$1(`This clone is too shallow to show where HEAD and ${words} parted, and more can't be fetched (${ancestor.failure.lastWords}). ${checkOut$1(0)}`);
		default: return assertNever(ancestor);
	}
}
function reasonOf(failure) {
	switch (failure.trouble) {
		case "cannot-start": return "Git can't be started. Install it, in a container before actions/checkout runs: `apt-get install -y git`.";
		case "no-repository": return "This folder isn't in a Git repository. Check the repository out with actions/checkout in an earlier step.";
		case "foreign-owner": return "Git refuses a repository that belongs to another user, as in a container. Allow it in an earlier step: `git config --global --add safe.directory \"$GITHUB_WORKSPACE\"`.";
		case "other": return `Base can't be found: ${failure.message}.`;
		default: return assertNever(failure.trouble);
	}
}
function checkOut$1(depth) {
	return `Let actions/checkout bring ${depth === 0 ? "all history" : "it"}, in its \`with:\`: \`fetch-depth: ${depth}\`.`;
}
function missing$1(reason) {
	return {
		state: "missing",
		reason
	};
}

// src/git/changes.ts
/**
* The files that differ between a commit and the work tree as it lies there: committed, staged, unstaged or untracked,
* but not ignored; of a renamed one both names. Paths are relative to `root`, with slashes; `../x` lies outside it.
* @throws GitFailed when the commit isn't here
*/
async function changedFiles(root, baseSha) {
	const top = await git(root, ["rev-parse", "--show-toplevel"]);
	const prefix = await git(root, ["rev-parse", "--show-prefix"]);
	const [tracked, untracked] = await Promise.all([git(top, [
		"diff",
		"--name-only",
		"-z",
		"--no-renames",
		"--no-ext-diff",
		"--ignore-submodules=dirty",
		"--end-of-options",
		baseSha,
		"--"
	]), git(top, [
		"ls-files",
		"--others",
		"--exclude-standard",
		"-z"
	])]);
	const paths = `${tracked}${untracked}`.split("\0").filter((path) => path !== "");
	return [...new Set(paths)].sort().map((path) => posix.relative(`/${prefix}`, `/${path}`));
}

// src/git/worktree.ts
/** `leakproof-base-PID-random`; Git's own notes about a worktree are called the same. */
const NAME$1 = /^leakproof-base-(\d+)-\w+$/;
/** The names of those that this process has open. Another with its number, in a container say, has left the rest. */
const open = /* @__PURE__ */ new Set();
/**
* Checks a commit out beside the one in `root`, in a new folder in `parentFolder`. No hook runs. What runs that were killed
* have left behind is removed before.
* @throws GitFailed when the commit isn't here, or can't be checked out
*/
async function openWorktree(root, sha, parentFolder) {
	const notes = join(resolve(root, await git(root, ["rev-parse", "--git-common-dir"])), "worktrees");
	const prefix = await git(root, ["rev-parse", "--show-prefix"]);
	await removeLeftovers(notes);
	const top = await mkdtemp(join(resolve(parentFolder), `leakproof-base-${process.pid}-`));
	open.add(basename(top));
	const close = () => remove(top, join(notes, basename(top)));
	try {
		await git(root, [
			"worktree",
			"add",
			"--quiet",
			"--detach",
			"--end-of-options",
			top,
			sha
		]);
	} catch (error) {
		await close();
		throw error;
	}
	return {
		root: resolve(top, prefix),
		top,
		[Symbol.asyncDispose]: close
	};
}
async function removeLeftovers(notes) {
	for (const name of await readdir(notes).catch(() => [])) {
		if (!isLeftover(name)) continue;
		const link = await readFile(join(notes, name, "gitdir"), "utf8").catch(() => "");
		const top = resolve(notes, name, dirname(link.trim()));
		await remove(basename(top) === name ? top : null, join(notes, name));
	}
}
function isLeftover(name) {
	const [, pid] = NAME$1.exec(name) ?? [];
	return pid !== void 0 && !open.has(name) && (Number(pid) === process.pid || !isRunning(Number(pid)));
}
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
/**
* Without git: by now the project's own code has run, and may have left settings that git would obey; and `worktree prune`
* would also forget the user's worktrees on a disk that isn't there. A folder that can't be removed, as another user's
* files are in it, keeps its notes, so that the next opening tries again.
* @param top null: it is gone
*/
async function remove(top, notes) {
	if (top === null || await removeFolder(top)) {
		await removeFolder(notes);
		await rmdir(dirname(notes)).catch(() => {});
	}
	open.delete(basename(notes));
}
/** Whether it is gone. */
async function removeFolder(folder) {
	const everything = {
		recursive: true,
		force: true,
		maxRetries: 3
	};
	try {
		await rm(folder, everything).catch(async () => {
			await makeWritable(folder);
			await rm(folder, everything);
		});
		return true;
	} catch {
		return false;
	}
}
async function makeWritable(folder) {
	if (!(await lstat(folder)).isDirectory()) return;
	await chmod(folder, 448);
	for (const entry of await readdir(folder)) await makeWritable(join(folder, entry));
}

// src/plan/workload-files.ts
/**
* Where the files may lie that drive a variant: paths relative to the project's root, most likely first. For a command,
* every word that could name a file; which of them exist is for the caller to find out.
*/
function workloadFiles$1({ workload, cwd }) {
	switch (workload.kind) {
		case "python":
		case "node": return placesOf(workload.file, cwd);
		case "command": return wordsOf(workload.command).flatMap((word) => placesOf(word, cwd));
		case "service": return [workload.start, workload.iterate].flatMap(wordsOf).flatMap((word) => placesOf(word, cwd));
	}
}
/** What a setup is made from, and what its command names. */
function setupFiles(setup) {
	return setup === null ? [] : [...setup.inputs ?? [], ...wordsOf(setup.run)];
}
/** The words of a shell command, without what joins them. */
function wordsOf(command) {
	return [...new Set(command.split(/[\s;|&()<>"'`$={}]+/).filter((word) => word !== ""))];
}
/** Beside the folder in which the workload runs, else from the root; `../x` lies beside the project, in the same repository. */
function placesOf(file, cwd) {
	const places = [joined$1(cwd, file), joined$1(".", file)].filter((path) => path !== null);
	return [...new Set(places)];
}
/** `a/./b/../c` → `a/c`; null for what is absolute, or a folder. */
function joined$1(folder, file) {
	if (file.startsWith("/") || folder.startsWith("/")) return null;
	const steps = [];
	for (const step of `${folder}/${file}`.split("/")) {
		if (step === "" || step === ".") continue;
		if (step !== ".." || steps.length === 0 || steps.at(-1) === "..") steps.push(step);
		else steps.pop();
	}
	const last = steps.at(-1);
	return last === void 0 || last === ".." ? null : steps.join("/");
}

// src/compare/base-checkout.ts
/**
* Finds base and checks it out: all that git does, before any of the project's own code runs.
* @throws UserMistake for a revision that doesn't exist
*/
async function openBase(request, loaded, { folder, config }, temporaryFolder = tmpdir()) {
	if (request.kind === "none") return {
		state: "none",
		[Symbol.asyncDispose]: nothing
	};
	const found = await findBase(loaded.root, request);
	if (found.state === "missing") return missing(found.reason);
	const opened = await checkOut(loaded.root, found.sha, temporaryFolder);
	if (opened.state === "failed") return missing(`Base can't be checked out: ${opened.reason}.`);
	const { worktree } = opened;
	const named = config === null ? null : relative(loaded.root, resolve(folder, config));
	const read = readConfig(worktree.root, named);
	if (read.state === "unreadable") {
		await worktree[Symbol.asyncDispose]();
		return missing(`Base's own configuration can't be used: ${read.reason}`);
	}
	return {
		state: "open",
		found,
		root: worktree.root,
		config: read.config,
		changed: [...opened.changed, ...await changedDrivers(read.config, worktree.root, loaded.root)],
		[Symbol.asyncDispose]: () => worktree[Symbol.asyncDispose]()
	};
}
/** A clone may lack files, and a filter that files need may not run here. */
async function checkOut(root, sha, temporaryFolder) {
	try {
		return {
			state: "open",
			changed: await changedFiles(root, sha),
			worktree: await openWorktree(root, sha, temporaryFolder)
		};
	} catch (error) {
		if (error instanceof GitFailed) return {
			state: "failed",
			reason: error.message
		};
		throw error;
	}
}
/** Of the files that drive base's scenarios those that differ on head when they are opened: git knows links by their own text. */
async function changedDrivers(config, base, head) {
	const variants = (config?.scenarios ?? []).flatMap((scenario) => scenario.variants);
	const files = [...new Set(variants.flatMap(workloadFiles$1))];
	const differs = await Promise.all(files.map((file) => isDifferent(join(base, file), join(head, file))));
	return files.filter((_, index) => differs[index]);
}
async function isDifferent(a, b) {
	const [first, second] = await Promise.all([a, b].map((path) => readFile(path).catch(() => null)));
	return first != null && (second == null || !first.equals(second));
}
function readConfig(root, path) {
	try {
		return {
			state: "read",
			config: findConfig(root, path)?.config ?? null
		};
	} catch (error) {
		if (error instanceof UserMistake) return {
			state: "unreadable",
			reason: error.message
		};
		throw error;
	}
}
function missing(reason) {
	return {
		state: "missing",
		reason,
		[Symbol.asyncDispose]: nothing
	};
}
async function nothing() {}

// src/compare/copies.ts
/**
* Workload files of one side in the other's tree. A copy lies beside the original, under a name of its own, so that it finds
* the same neighbours and hides nothing. Contents are remembered before any code of the project runs, and written anew for
* each process, whatever has become of them; what was written is removed on disposal.
*/
var Copies = class {
	/** The other side's project, absolute. */
	from;
	#to;
	#owner;
	/** Runs side by side in one tree keep apart. */
	#run = randomBytes(4).toString("hex");
	/** By path; null: there is no such file. */
	#originals = /* @__PURE__ */ new Map();
	#written = /* @__PURE__ */ new Set();
	/** @param from where the files are, and `to`, where they are to be run: the project's root in each tree, absolute */
	constructor(from, to, owner) {
		this.from = from;
		this.#to = to;
		this.#owner = owner;
	}
	/** Reads what drives a variant, for when it is placed. */
	async remember(variant) {
		await Promise.all(workloadFiles$1(variant).map((file) => this.#original(file)));
	}
	/**
	* The variant as it is to be started in the other tree: with the file that this side has, or a copy of it where it
	* differs there. What has no file that could be copied is left as it is; it may fail when it is run.
	*/
	async place(variant) {
		const { workload } = variant;
		const env = {
			PYTHONDONTWRITEBYTECODE: "1",
			...variant.env
		};
		switch (workload.kind) {
			case "python":
			case "node": {
				const placed = await this.#placeFirst(workloadFiles$1(variant));
				return placed === null ? variant : {
					...variant,
					env,
					workload: {
						...workload,
						file: join(this.#to, placed)
					}
				};
			}
			case "command":
				if (this.#owner === "head") return variant;
				return {
					...variant,
					env,
					workload: {
						...workload,
						command: await this.#withCopies(workload.command, variant)
					}
				};
			case "service": return variant;
		}
	}
	async [Symbol.asyncDispose]() {
		await Promise.all([...this.#written].map((copy) => rm(join(this.#to, copy), { force: true }).catch(() => {})));
	}
	async #withCopies(command, variant) {
		let text = command;
		for (const word of wordsOf(command)) {
			const alone = {
				...variant,
				workload: {
					kind: "command",
					command: word
				}
			};
			const files = workloadFiles$1(alone);
			const placed = await this.#placeFirst(files);
			if (placed === null || files.includes(placed)) continue;
			text = text.replace(wholeWord(word), () => this.#copyName(word));
		}
		return text;
	}
	/** Where the first of `files` that this side has lies in the other tree; null: it has none of them. */
	async #placeFirst(files) {
		for (const file of files) {
			const original = await this.#original(file);
			if (original === null) continue;
			return (await readFile(join(this.#to, file)).catch(() => null))?.equals(original.contents) ? file : this.#write(original);
		}
		return null;
	}
	#original(file) {
		const reading = this.#originals.get(file) ?? readOriginal(this.from, file);
		this.#originals.set(file, reading);
		return reading;
	}
	/** Renamed into place: another variant may be reading it. */
	async #write({ file, contents, mode }) {
		const copy = this.#copyName(file);
		const path = join(this.#to, copy);
		await mkdir(dirname(path), { recursive: true });
		const unfinished = `${path}.${randomBytes(4).toString("hex")}`;
		await writeFile(unfinished, contents, { flag: "wx" });
		await chmod(unfinished, mode);
		await rename(unfinished, path);
		this.#written.add(copy);
		return copy;
	}
	/** `leaks/queue.py` → `leaks/queue_of_base_1f2e3d4c.py`: a name that every language can load, and nobody else has. */
	#copyName(file) {
		const extension = extname(file);
		return `${file.slice(0, file.length - extension.length)}_of_${this.#owner}_${this.#run}${extension}`;
	}
};
/** Through links, as whoever starts it would; but none that leads out of the tree's own folders. */
async function readOriginal(root, file) {
	try {
		const path = await realpath(join(root, file));
		const isInside = !relative(dirname(await realpath(root)), path).startsWith("..");
		const facts = await stat(path);
		if (!facts.isFile() || !isInside) return null;
		return {
			file,
			contents: await readFile(path),
			mode: facts.mode & 511
		};
	} catch {
		return null;
	}
}
function wholeWord(word) {
	const literally = word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
	return new RegExp(`(?<![\\w./-])${literally}(?![\\w./-])`, "g");
}

// src/plan/batches.ts
/** How many marks a run may have, the best first: fewer than the last can't be judged. */
const MARK_COUNTS = [
	96,
	48,
	24
];
const FEWEST_MARKS = 24;
/** A mark may cost a quarter of the run, so the batch before it has to last three times as long. */
const BATCH_TO_MARK = 3;
/** What a first run may take of a process that may last `timeoutMs`: others follow it in the same time. */
function firstRunTarget(timeoutMs) {
	return .3 * timeoutMs;
}
/** A pilot's batch tells a rate when it lasts this long; one iteration that lasts longer than `SLOW_MS` is enough. */
const RELIABLE_MS = 100;
const SLOW_MS = 1e3;
/** A pilot may use up this share of what a run may. */
const PILOT_SHARE = .2;
/**
* How many iterations the pilot's next batch has after one of `count` iterations that took `batchMs` and grew by
* `growth` per iteration; null when the pilot has seen enough.
*/
function nextPilotBatch(count, batchMs, growth, room) {
	if (batchMs >= SLOW_MS || count > 1 && batchMs >= RELIABLE_MS) return null;
	const factor = Math.min(16, Math.max(2, 1.2 * RELIABLE_MS / Math.max(batchMs, .001)));
	const next = Math.floor(Math.min(count * factor, PILOT_SHARE * mostIterations(growth, room)));
	return next > count ? next : null;
}
/**
* The first run: as many marks as its target time has room for, and more time than that only to reach the fewest that
* can be judged. It stays short of the limits that the pilot's growth would run into.
*/
function planFirstRun(pilot, room) {
	const ceiling = mostIterations(pilot.growth, room.growth);
	for (const marks of MARK_COUNTS) {
		const fitting = Math.floor((room.targetMs / marks - pilot.markMs) / pilot.iterationMs);
		const batch = Math.min(fitting, Math.floor(ceiling / marks));
		if (batch >= Math.max(1, smallestBatch(pilot))) return {
			kind: "planned",
			marks,
			batch
		};
	}
	return planFewestMarks(pilot, room, ceiling);
}
function planFewestMarks(pilot, room, ceiling) {
	const fitting = Math.floor((room.availableMs / 24 - pilot.markMs) / pilot.iterationMs);
	if (fitting < 1) return {
		kind: "too-slow",
		neededMs: 24 * (pilot.iterationMs + pilot.markMs)
	};
	const worthwhile = Math.max(1, smallestBatch(pilot));
	const batch = Math.max(1, Math.min(worthwhile, fitting, Math.floor(ceiling / 24)));
	return {
		kind: "planned",
		marks: 24,
		batch
	};
}
/**
* A later run of about `iterations`, or of as many as `availableMs` has room for; null when that is less than
* `worthwhile`, a share of them.
*/
function planLaterRun(iterations, pilot, availableMs, worthwhile) {
	for (const marks of MARK_COUNTS) {
		const fitting = Math.floor((availableMs / marks - pilot.markMs) / pilot.iterationMs);
		const batch = Math.min(Math.round(iterations / marks), fitting);
		if (batch >= (marks === 24 ? 1 : Math.max(1, smallestBatch(pilot))) && batch * marks >= worthwhile * iterations) return {
			marks,
			batch
		};
	}
	return null;
}
/** Marks become slower as a leak grows, so what is left of a run's time is not planned to the brim. */
const CAUTION = .7;
/** Batches of very different sizes tell no steady growth from one that jumps. */
const MOST_SHRUNKEN = 8;
/**
* The next batch of a run that has made `made` marks at `pace`. While they are too few for a verdict, batches shrink as far
* as it takes to fit the missing ones into `availableMs`: a leak makes marks slow, and a machine may have become busy.
*/
function nextBatch({ batch }, made, pace, availableMs) {
	const missing = 24 - made;
	if (missing <= 0) return batch;
	const fitting = Math.floor((CAUTION * availableMs / missing - pace.markMs) / pace.iterationMs);
	return Math.min(batch, Math.max(Math.ceil(batch / MOST_SHRUNKEN), fitting));
}
/** After a run that was cut short at `reached` iterations: half as many, or null when they don't make enough marks. */
function planAfterCut(reached) {
	if (reached <= 24) return null;
	const total = Math.max(24, Math.floor(reached / 2));
	const marks = MARK_COUNTS.find((count) => count <= total) ?? 24;
	return {
		marks,
		batch: Math.floor(total / marks)
	};
}
/** Whether the judge may look after `done` of `planned` marks: at a half and at three quarters, never in between. */
function isLook(done, planned) {
	return done === Math.round(planned / 2) || done === Math.round(3 * planned / 4);
}
/** The iterations below which a mark would take more than its share of the run. */
function smallestBatch({ iterationMs, markMs }) {
	return Math.ceil(BATCH_TO_MARK * markMs / iterationMs);
}
/** The iterations after which the first measure would have grown by all that it may. */
function mostIterations(perIteration, allowed) {
	const measures = Object.keys(allowed);
	return Math.min(...measures.map((measure) => perIteration[measure] > 0 ? allowed[measure] / perIteration[measure] : Number.POSITIVE_INFINITY));
}

// src/run/driver.ts
/** A run that is shorter than this share of what was asked for is not worth its time. */
const WORTHWHILE = .75;

// src/run/exhaustion.ts
/**
* What runtimes say when a limit of the machine stops them. EAGAIN alone is no evidence: a socket that would block says
* it too. Only where a process or a thread was to be made does it mean that there are too many of them.
*/
const SIGNS = [
	["EMFILE", /\bEMFILE\b|\bErrno 24\b|Too many open files(?! in system)/i],
	["ENFILE", /\bENFILE\b|\bErrno 23\b|Too many open files in system/i],
	["EAGAIN", /can't start new thread|unable to create (new )?(native )?thread|failed to create new OS thread/i],
	["EAGAIN", /\b(fork|spawn|subprocess|pthread_create|clone)\b.*(\bEAGAIN\b|Resource temporarily unavailable)/is],
	["ENOMEM", /\bENOMEM\b|\bErrno 12\b|Cannot allocate memory|\bMemoryError\b|\bOutOfMemoryError\b|\bbad_alloc\b/i],
	["ENOMEM", /heap out of memory|out of memory allocating|runtime: out of memory|NoMemoryError/i]
];
/** The limit that a program's last words tell of, if any; a traceback, or the end of its output. */
function exhaustionIn(words) {
	return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? null;
}

// src/run/run-interrupted.ts
/** A run came to an end before it was done; `outcome` says how. */
var RunInterrupted = class extends Error {
	name = "RunInterrupted";
	outcome;
	constructor(outcome) {
		super(outcome.state);
		this.outcome = outcome;
	}
};
/**
* Does a part of a run; what interrupts it is its outcome.
* @throws the signal's reason when that is why it was interrupted
*/
async function outcomeOf$2(part, signal) {
	try {
		await part();
		return { state: "completed" };
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof RunInterrupted) return error.outcome;
		throw error;
	}
}
/** The tree could not be sampled though it lives. */
function lostSample(error) {
	return new RunInterrupted({
		state: "unmeasurable",
		reason: `a sample was lost: ${error.message}`,
		nextStep: "Run it again; if it stays like this, run leakproof as the user to whom the workload belongs."
	});
}
/** The outcome of a run whose process ended when it should not have. */
function outcomeOfEnding(ending, seen) {
	const detail = [`It ended ${seen.progress}.`, seen.tail].filter((part) => part !== "").join("\n");
	switch (ending.cause) {
		case "timed-out": return {
			state: "timed-out",
			phase: seen.phase,
			timeoutSeconds: seen.timeout / 1e3,
			detail
		};
		case "memory-cap": return {
			state: "cut-short",
			by: "memory-cap",
			detail
		};
		case "exited": {
			const exhausted = exhaustionIn(seen.tail);
			if (exhausted !== null) return {
				state: "cut-short",
				by: exhausted,
				detail
			};
			const how = ending.signalName === null ? `with exit code ${ending.code}` : `by signal ${ending.signalName}`;
			return {
				state: "failed",
				phase: seen.phase,
				reason: `the program ended ${how} ${seen.progress}`,
				detail
			};
		}
		case "aborted": return {
			state: "failed",
			phase: seen.phase,
			reason: "leakproof was interrupted",
			detail
		};
	}
}
/** The outcome of a run whose workload told of an error of its own. */
function outcomeOfFailure({ phase, message }) {
	const exhausted = phase === "start" ? null : exhaustionIn(message);
	if (exhausted !== null) return {
		state: "cut-short",
		by: exhausted,
		detail: message
	};
	return {
		state: "failed",
		phase,
		reason: `${phase === "start" ? "the workload could not be loaded" : `${phase}() failed`}: ${headline(message)}`,
		detail: message
	};
}
/** The line that names the error: in Python the first behind the last frame, and elsewhere the first. */
function headline(message) {
	const lines = message.split("\n").filter((line) => line.trim() !== "");
	const lastFrame = lines.findLastIndex((line) => /^ {2}File "/.test(line));
	return ((lastFrame < 0 ? lines[0] : lines.slice(lastFrame).find((after) => !after.startsWith(" "))) ?? "no message").trim().slice(0, 200);
}

// src/run/command/command-pace.ts
/** Lines tell a rate when this much lies between them, and two pilots when their lengths differ by this much. */
const RELIABLE_SPAN_MS = 100;
const RELIABLE_DIFFERENCE_MS = 300;
/** The next pilot does at most this many times as many iterations as the one before. */
const STEEPEST = 32;
/** The pace that a pilot shows, by its lines or by how much longer it took than the shortest; null: not yet reliable. */
function paceOf(pilot, shortest) {
	const { span } = pilot;
	if (span !== null && span.ms >= RELIABLE_SPAN_MS) return paceFrom(pilot, span.ms / span.iterations);
	const differenceMs = pilot.activeMs - shortest.activeMs;
	if (differenceMs < RELIABLE_DIFFERENCE_MS) return null;
	return paceFrom(pilot, differenceMs / (pilot.iterations - shortest.iterations));
}
/**
* The pace of a whole run, which is longer than any pilot, and in which a runtime that compiles as it goes is faster. Not
* by more than a pilot may be longer than the one before: a start-up that was taken for too long leaves next to no time.
*/
function paceAfter(run, before) {
	const { span, activeMs, iterations } = run;
	const iterationMs = span === null ? (activeMs - before.startUpMs) / iterations : span.ms / span.iterations;
	return {
		...before,
		iterationMs: Math.max(iterationMs, before.iterationMs / STEEPEST)
	};
}
/** How many iterations the next pilot does. */
function nextPilotIterations(pilot, shortest) {
	const differenceMs = Math.max(1, pilot.activeMs - shortest.activeMs);
	return Math.ceil(pilot.iterations * Math.min(STEEPEST, Math.max(2, 1.5 * RELIABLE_DIFFERENCE_MS / differenceMs)));
}
function paceFrom({ iterations, activeMs }, iterationMs) {
	return {
		iterationMs,
		startUpMs: Math.max(0, activeMs - iterations * iterationMs)
	};
}

// src/measure/lost-sample.ts
/** There was nothing to sample, or it could not be read. */
var LostSample = class extends Error {
	name = "LostSample";
};

// src/run/command/active-clock.ts
/** The time for which a program has been allowed to run, in milliseconds: it stands still while the program is stopped. */
var ActiveClock = class {
	#now;
	#startedAt;
	#stoppedMs = 0;
	#stoppedAt = null;
	constructor(now, startedAt) {
		this.#now = now;
		this.#startedAt = startedAt;
	}
	get activeMs() {
		return (this.#stoppedAt ?? this.#now()) - this.#startedAt - this.#stoppedMs;
	}
	stop() {
		this.#stoppedAt ??= this.#now();
	}
	go() {
		if (this.#stoppedAt === null) return;
		this.#stoppedMs += this.#now() - this.#stoppedAt;
		this.#stoppedAt = null;
	}
};

// src/run/command/iteration-lines.ts
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const ZERO = 48;
const PREFIX = Buffer.from("iteration ");
/** The prefix, fifteen digits and a carriage return; whatever is longer is some other line. */
const LONGEST = PREFIX.length + 16;
/**
* Reads how far a program is from the lines `iteration K` in what it prints. Chunks may end anywhere, and between those
* lines may stand anything: at most one line's beginning is kept.
*/
var IterationLines = class {
	/** The K of the last line; 0 before the first. */
	last = 0;
	/** Why the lines can't be believed; null while they can. */
	fault = null;
	#total;
	#rest = Buffer.alloc(0);
	#isOverlong = false;
	/** `total`: the iterations that the program was asked for. */
	constructor(total) {
		this.#total = total;
	}
	push(chunk) {
		let start = 0;
		for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
			this.#endLine(chunk, start, end);
			start = end + 1;
		}
		this.#keep(chunk.subarray(start));
	}
	#endLine(chunk, start, end) {
		if (this.#rest.length === 0 && !this.#isOverlong) {
			this.#read(chunk, start, end);
			return;
		}
		this.#keep(chunk.subarray(start, end));
		this.#read(this.#rest, 0, this.#rest.length);
		this.#rest = Buffer.alloc(0);
		this.#isOverlong = false;
	}
	#keep(part) {
		if (part.length === 0 || this.#isOverlong) return;
		this.#isOverlong = this.#rest.length + part.length > LONGEST;
		this.#rest = this.#isOverlong ? Buffer.alloc(0) : Buffer.concat([this.#rest, part]);
	}
	#read(buffer, start, end) {
		const iteration = iterationIn(buffer, start, end);
		if (iteration === null) return;
		if (iteration <= this.last) this.fault ??= `iteration lines out of order: ${iteration} after ${this.last}`;
		if (iteration > this.#total) this.fault ??= `iteration ${iteration} of only ${this.#total} that were asked for`;
		this.last = iteration;
	}
};
/** The K of the line from `start` to `end`, or null. By hand: a fast program prints a million lines a second. */
function iterationIn(buffer, start, end) {
	const stop = buffer[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
	const digits = start + PREFIX.length;
	if (stop <= digits || end - start > LONGEST) return null;
	for (let index = 0; index < PREFIX.length; index += 1) if (buffer[start + index] !== PREFIX[index]) return null;
	let iteration = 0;
	for (let index = digits; index < stop; index += 1) {
		const digit = (buffer[index] ?? 0) - ZERO;
		if (digit < 0 || digit > 9) return null;
		iteration = 10 * iteration + digit;
	}
	return iteration;
}

// src/run/command/known-progress.ts
/** More would not make what lies between them any better known. */
const MOST_POINTS = 2e3;
/** How far a program was when, as far as its lines have told; in between, it is taken to have gone on evenly. */
var KnownProgress = class {
	/** How many times it has told; several lines that come together are once. */
	times = 0;
	#points = [];
	add(at, iterations) {
		this.times += 1;
		this.#points.push({
			at,
			iterations
		});
		if (this.#points.length > MOST_POINTS) this.#points = this.#points.filter((_, index) => index % 2 === 0);
	}
	/** The first and the last point; null while there are not two. */
	get span() {
		const [first, last] = [this.#points[0], this.#points.at(-1)];
		if (first === void 0 || last === void 0 || first === last) return null;
		return {
			ms: last.at - first.at,
			iterations: last.iterations - first.iterations
		};
	}
	/** When the first iteration must have begun, by the pace that was kept up later; null while that isn't known. */
	get beginsAt() {
		const { span } = this;
		const [first] = this.#points;
		if (span === null || first === void 0) return null;
		return Math.max(0, first.at - first.iterations * span.ms / span.iterations);
	}
	get isKnown() {
		return this.times > 0;
	}
	/** When it told last. */
	get lastAt() {
		return this.#points.at(-1)?.at ?? 0;
	}
	/** Tells the iterations done at a moment, whole; `start` and `end` are known from elsewhere. */
	between(start, end) {
		const points = [
			start,
			...this.#points.filter((point) => point.at > start.at && point.at < end.at),
			end
		];
		return (at) => {
			const index = points.findIndex((point) => point.at >= at);
			const [before, after] = [points[index - 1], points[index]];
			if (after === void 0) return end.iterations;
			if (before === void 0) return start.iterations;
			const share = (at - before.at) / Math.max(after.at - before.at, 1e-9);
			return Math.round(before.iterations + share * (after.iterations - before.iterations));
		};
	}
};

// src/run/command/command-process.ts
/** A command that does a number of iterations by itself, and tells by its lines how far it is. */
var CommandProcess = class CommandProcess {
	/** That it was asked for. */
	iterations;
	progress = new KnownProgress();
	workload;
	#bench;
	#lines;
	#clock;
	#wake = () => {};
	#finishing = null;
	constructor(bench, workload, iterations) {
		this.iterations = iterations;
		this.workload = workload;
		this.#bench = bench;
		this.#lines = new IterationLines(iterations);
		this.#clock = new ActiveClock(bench.context.now, workload.startedAt);
		workload.process.onStdout((chunk) => this.#read(chunk));
		workload.process.ended.then(() => {
			this.#clock.stop();
			this.#wake();
		});
	}
	static async start(bench, iterations) {
		const workload = await bench.start({ LEAKPROOF_ITERATIONS: String(iterations) });
		return new CommandProcess(bench, workload, iterations);
	}
	/** How far it is, by its own lines; 0 before the first. */
	get reached() {
		return this.#lines.last;
	}
	/** For how long it has run, stops apart. */
	get activeMs() {
		return this.#clock.activeMs;
	}
	get timing() {
		return {
			iterations: this.iterations,
			activeMs: this.activeMs,
			span: this.progress.span
		};
	}
	get hasEnded() {
		return this.workload.ending !== null;
	}
	/** Waits until it tells of `iteration` or a later one; false when that takes longer than `withinMs`, or it ends. */
	async reach(iteration, withinMs) {
		const timer = new AbortController();
		let isLate = false;
		setTimeout$2(withinMs, void 0, { signal: timer.signal }).then(() => {
			isLate = true;
			this.#wake();
		}, () => {});
		while (this.reached < iteration && !isLate && !this.hasEnded && this.#lines.fault === null) await new Promise((resolve) => {
			this.#wake = resolve;
		});
		timer.abort();
		this.#checkLines();
		return this.reached >= iteration;
	}
	/** Samples the tree while it is stopped; null when it has ended. What it has told by then has been read. */
	async sample() {
		const { process } = this.workload;
		this.#clock.stop();
		process.pause();
		try {
			process.drain();
			return await this.#bench.context.sampler.sample(process.tree);
		} catch (error) {
			if (!(error instanceof LostSample)) throw error;
			process.resume();
			if (await this.workload.exit() !== null) return null;
			throw lostSample(error);
		} finally {
			process.resume();
			if (!this.hasEnded) this.#clock.go();
		}
	}
	/** Waits until it ends, and checks that it has ended well. */
	async end() {
		const ending = await this.workload.process.ended;
		const tail = this.workload.process.tail();
		if (ending.cause !== "exited" || ending.code !== 0) {
			const seen = {
				phase: this.#phase(),
				progress: this.#progressText(),
				timeout: this.#bench.variant.timeout,
				tail
			};
			throw new RunInterrupted(outcomeOfEnding(ending, seen));
		}
		this.#checkLines();
		if (this.reached > 0 && this.reached < this.iterations) throw this.#failed(`the program ended early: ${this.reached} of ${this.iterations} iterations`);
	}
	/** Ends whatever is left of it. */
	finish() {
		this.#finishing ??= this.#bench.finish(this.workload, this.reached);
		return this.#finishing;
	}
	#read(chunk) {
		const before = this.reached;
		this.#lines.push(chunk);
		if (this.reached === before) return;
		this.progress.add(this.activeMs, this.reached);
		this.#wake();
	}
	#checkLines() {
		if (this.#lines.fault !== null) throw this.#failed(this.#lines.fault, "iteration");
	}
	#failed(reason, phase = this.#phase()) {
		const outcome = {
			state: "failed",
			phase,
			reason,
			detail: this.workload.process.tail()
		};
		return new RunInterrupted(outcome);
	}
	#phase() {
		if (this.reached === 0) return "start";
		return this.reached < this.iterations ? "iteration" : "teardown";
	}
	#progressText() {
		if (this.reached === 0) return "before its first line `iteration 1`";
		return `after iteration ${this.reached} of ${this.iterations}`;
	}
};

// src/run/mark.ts
/** The marks of one run as series. A figure that some mark lacks is left out, but a counter is 0 where it isn't named. */
function seriesOf(marks) {
	const heap = everywhere(marks.map(({ own }) => own.heap));
	const fds = everywhere(marks.map(({ tree }) => tree.fds));
	const threads = everywhere(marks.map(({ tree }) => tree.threads));
	const counters = [...new Set(marks.flatMap(({ own }) => Object.keys(own.counters)))];
	return {
		iterations: marks.map(({ iterations }) => iterations),
		memory: marks.map(({ tree }) => tree.memory),
		...heap && { heap },
		...fds && { fds },
		...threads && { threads },
		children: marks.map(({ tree }) => tree.children),
		...Object.fromEntries(counters.map((name) => [`counter:${name}`, marks.map(({ own }) => counted(own, name))]))
	};
}
/** A counter may have the name of what every object inherits, such as `constructor`. */
function counted({ counters }, name) {
	return Object.hasOwn(counters, name) ? counters[name] ?? 0 : 0;
}
function everywhere(figures) {
	return figures.length > 0 && figures.every((figure) => figure !== null) ? figures : null;
}

// src/run/process/open-files-limit.ts
/** What most systems allow a process where nobody has said otherwise. */
const COMMON_LIMIT = 1024;
/** How many descriptors a process may have open (the soft limit); a cautious guess where that can't be read. */
function openFilesLimit(pid) {
	try {
		const [, soft] = /^Max open files\s+(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, "latin1")) ?? [];
		return soft === "unlimited" ? Number.POSITIVE_INFINITY : Number(soft ?? COMMON_LIMIT);
	} catch {
		return COMMON_LIMIT;
	}
}

// src/run/command/placed-marks.ts
/** Lines are no measure of progress when two neighbours among the marks that they placed are this share of the run apart. */
const WIDEST_GAP = 1 / 8;
/** Where on the axis of iterations samples stand: by the command's lines if these came as it went, else by time. */
function placeSamples(samples, course) {
	const counted = samples.filter((sample) => sample.isCounted);
	if (isWellSpread(counted, course.iterations) || counted.length === samples.length) return {
		marks: counted.map((sample) => markOf(sample, sample.reached)),
		placement: "counted"
	};
	const start = {
		at: course.startUpMs,
		iterations: 0
	};
	const iterationsAt = course.progress.between(start, {
		at: course.activeMs,
		iterations: course.iterations
	});
	return {
		marks: samples.slice(0, -1).filter((sample) => sample.at > start.at).map((sample) => markOf(sample, iterationsAt(sample.at))),
		placement: course.progress.isKnown ? "bunched" : "silent"
	};
}
/** Enough marks, without a hole that a bunch of lines would leave. */
function isWellSpread(counted, iterations) {
	if (counted.length <= 24) return false;
	const gaps = counted.slice(1).map((sample, index) => sample.reached - (counted[index]?.reached ?? 0));
	return Math.max(...gaps) <= WIDEST_GAP * iterations;
}
function markOf({ tree }, iterations) {
	return {
		iterations,
		tree,
		own: {
			heap: null,
			counters: {}
		}
	};
}

// src/run/command/runtime.ts
const NAMES = [
	["python", /^(lib)?(python|pypy)/],
	["node", /^(lib)?(node|bun|deno)(js)?\b/],
	["go", /^go\d*([. ]|$)/],
	["jvm", /^(java|jvm|openjdk|libjvm\.so)/],
	["ruby", /^(lib)?(j|truffle)?ruby/],
	["dotnet", /^(\.net|dotnet|libcoreclr\.so)/],
	["php", /^(lib)?php/]
];
/** The runtime that a cooperative program names, such as `python 3.11.7`; `native` for one that we don't know. */
function runtimeNamed(name) {
	return NAMES.find(([, pattern]) => pattern.test(name.trim().toLowerCase()))?.[0] ?? "native";
}
/** The runtime of the tree's largest process, by its program and the libraries that it maps; Linux only. */
function runtimeOf(tree) {
	const [largest] = tree.members().map(({ pid }) => ({
		pid,
		pages: residentPages(pid)
	})).sort((a, b) => b.pages - a.pages);
	return largest === void 0 ? "native" : runtimeOfProcess(largest.pid);
}
function runtimeOfProcess(pid) {
	try {
		const program = readlinkSync(`/proc/${pid}/exe`);
		const named = runtimeNamed(basename(program));
		if (named !== "native") return named;
		return isGoProgram(`/proc/${pid}/exe`) ? "go" : runtimeOfLibraries(pid);
	} catch {
		return "native";
	}
}
function runtimeOfLibraries(pid) {
	const files = readFileSync(`/proc/${pid}/maps`, "latin1").matchAll(/\/([^/\n]*\.so[^/\n]*)$/gm);
	for (const [, library = ""] of files) {
		const named = runtimeNamed(library);
		if (named !== "native") return named;
	}
	return "native";
}
function residentPages(pid) {
	try {
		return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1] ?? 0);
	} catch {
		return 0;
	}
}
/** Go's linker writes a section `.go.buildinfo`, which stripping leaves in place. Reads two small parts of an ELF64 file. */
function isGoProgram(file) {
	const descriptor = openSync(file, "r");
	try {
		const header = readPart(descriptor, 0, 64);
		if (header.readUInt32BE(0) !== 2135247942 || header[4] !== 2) return false;
		const tableOffset = Number(header.readBigUInt64LE(40));
		const entrySize = header.readUInt16LE(58);
		const names = readPart(descriptor, tableOffset + header.readUInt16LE(62) * entrySize, entrySize);
		const namesSize = Math.min(Number(names.readBigUInt64LE(32)), 65536);
		return readPart(descriptor, Number(names.readBigUInt64LE(24)), namesSize).includes("\0.go.buildinfo\0");
	} catch {
		return false;
	} finally {
		closeSync(descriptor);
	}
}
function readPart(descriptor, position, length) {
	const part = Buffer.alloc(length);
	readSync(descriptor, part, 0, length, position);
	return part;
}

// src/run/command/command-run.ts
/** How long to wait for a line before a sample is taken without one, in batches: after a line that came, or after none. */
const PATIENCE = {
	afterLine: 1.5,
	afterNone: .5
};
/** With this many samples for each planned mark, every second one taken by time is given up again. */
const TOO_MANY = 4;
/** A program is stuck when it is silent for this many times what usually lies between two lines. */
const STUCK = 10;
/** Of the descriptors that a process may have open. */
const NEARLY_ALL = .9;
/** One process of a command, stopped and sampled at its marks. */
var CommandRun = class {
	/** Of the tree's largest process; null before the first mark. */
	runtime = null;
	process;
	#bench;
	#pace;
	#samples = [];
	#thinned = 1;
	constructor(bench, process, pace) {
		this.#bench = bench;
		this.process = process;
		this.#pace = pace;
	}
	/** Does a part of the run. What interrupts it is its outcome. */
	attempt(part) {
		return outcomeOf$2(part, this.#bench.context.signal);
	}
	/**
	* Makes marks where the plan wants them, and by time where the lines don't come; then waits for the program's end.
	* It stops earlier where time runs out, enough has grown or `isEnough` says so; it is asked when a half and three
	* quarters of the marks are made.
	*/
	async measure(plan, phase, isEnough = () => false) {
		const batchMs = plan.batch * this.#pace.iterationMs;
		while (this.#counted().length <= plan.marks) {
			const isCounted = await this.process.reach(this.#nextBoundary(plan.batch), this.#patience() * batchMs);
			if (!await this.#sample(isCounted)) break;
			if (this.#samples.length > TOO_MANY * plan.marks) this.#thin();
			this.#tell(phase, plan, batchMs);
			if (this.#mayStop(plan.marks, phase, isCounted ? isEnough : () => false)) return;
		}
		await this.process.end();
		this.#checkMarks();
	}
	asRun(purpose, outcome) {
		const { marks, placement } = this.#placed();
		const seconds = (this.#bench.context.now() - this.process.workload.startedAt) / 1e3;
		return {
			purpose,
			series: seriesOf(marks),
			outcome,
			seconds,
			placement,
			timing: null
		};
	}
	/** False when there was nothing left to sample. */
	async #sample(isCounted) {
		if (this.process.hasEnded) return false;
		const tree = await this.process.sample();
		if (tree === null) return false;
		const { activeMs, reached, iterations } = this.process;
		if (reached >= iterations) return false;
		this.#samples.push({
			at: activeMs,
			reached,
			isCounted,
			tree
		});
		if (this.#samples.length <= 24) this.runtime = runtimeOf(this.process.workload.process.tree);
		return true;
	}
	/** In batches. */
	#patience() {
		return this.#thinned * (this.#samples.at(-1)?.isCounted ? PATIENCE.afterLine : PATIENCE.afterNone);
	}
	/** A program that takes much longer than was thought: from now on, half as many samples by time. */
	#thin() {
		this.#samples = this.#samples.filter((sample, index) => sample.isCounted || index % 2 === 0);
		this.#thinned *= 2;
	}
	#mayStop(marks, phase, isEnough) {
		const made = this.#counted().length - 1;
		const isLate = this.#bench.context.now() > this.#bench.deadlineOf(this.process.workload.startedAt);
		if (isLate && made < 24) this.#giveUpUnlessStuck(made);
		if (made < 24) this.#refuseExhaustion();
		if (made < 24 || this.#placed().placement !== "counted") return false;
		if (isLate || this.#bench.hasGrownEnough(this.#counted(), phase, openFilesLimit(this.process.workload.process.pid))) return true;
		return isLook(made, marks) && isEnough();
	}
	/** A program that goes on without descriptors grows no more: too early for a verdict, it would look as if it were full. */
	#refuseExhaustion() {
		const opened = (this.#samples.at(-1)?.tree.fds ?? 0) - (this.#samples[0]?.tree.fds ?? 0);
		if (opened < NEARLY_ALL * openFilesLimit(this.process.workload.process.pid)) return;
		const detail = `It had opened ${opened} descriptors after iteration ${this.process.reached}.`;
		throw new RunInterrupted({
			state: "cut-short",
			by: "EMFILE",
			detail
		});
	}
	/** A program that goes on is too slow for its timeout; one that is stuck is left to run into it. */
	#giveUpUnlessStuck(made) {
		const { reached, iterations, activeMs, progress } = this.process;
		const usualMs = activeMs / Math.max(1, progress.times);
		if (reached === 0 || activeMs - progress.lastAt > STUCK * usualMs) return;
		const missingMs = activeMs * (iterations - reached) / reached;
		throw new RunInterrupted(this.#bench.tooSlow(made, this.process.workload.startedAt, missingMs));
	}
	#checkMarks() {
		const made = Math.max(0, this.#placed().marks.length - 1);
		if (made >= 24) return;
		throw new RunInterrupted({
			state: "unmeasurable",
			reason: `only ${made} of the ${24} marks that a verdict needs could be made`,
			nextStep: "Print `iteration K` to stdout after every iteration, and flush it."
		});
	}
	#counted() {
		return this.#samples.filter((sample) => sample.isCounted);
	}
	/** Every batch after the first mark, which is made as soon as the program tells that it has begun. */
	#nextBoundary(batch) {
		const counted = this.#counted();
		const [first, last] = [counted[0], counted.at(-1)];
		if (first === void 0 || last === void 0) return 1;
		return first.reached + batch * (1 + Math.floor((last.reached - first.reached) / batch));
	}
	#placed() {
		const { iterations, progress, activeMs } = this.process;
		const startUpMs = progress.beginsAt ?? this.#pace.startUpMs;
		return placeSamples(this.#samples, {
			iterations,
			progress,
			activeMs,
			startUpMs
		});
	}
	#tell(phase, plan, batchMs) {
		const { marks, batch } = plan;
		const made = this.#samples.map(({ reached, tree }) => ({
			iterations: reached,
			tree
		}));
		this.#bench.tell(phase, made, {
			marks,
			iterations: marks * batch,
			markToMarkMs: batchMs
		});
	}
};

// src/run/command/command-driver.ts
/** What it takes to stop a tree, to sample it and to let it go on. */
const MARK_MS = 5;
/** If so many make no difference, the program doesn't do as many as it is told to. */
const MOST_PILOT_ITERATIONS = 1e9;
/** A program is faster than it was believed to be when an iteration takes less than this share of it. */
const FASTER = .7;
/** Each may be faster than the one before by as much as a pilot. */
const MOST_REPLANS = 3;
/** Growth is not known before the first run; where it meets a limit, a shorter one follows. */
const UNKNOWN = {
	memory: 0,
	fds: 0,
	threads: 0,
	children: 0
};
/** The setting that quietens a runtime; the heaps of the others breathe as they like, whatever the allocator is told. */
const QUIETENED_BY = {
	native: "MALLOC_ARENA_MAX",
	python: "MALLOC_ARENA_MAX",
	go: "GOGC",
	jvm: "JAVA_TOOL_OPTIONS"
};
/** Drives commands that do their iterations by themselves. Every run is a process of its own, pilots too. */
var CommandDriver = class {
	runtime = "native";
	#bench;
	#process;
	#pace = {
		iterationMs: 1,
		startUpMs: 0
	};
	/** `pilot`: the first one, already started. */
	constructor(bench, pilot) {
		this.#bench = bench;
		this.#process = pilot;
	}
	get quality() {
		const setting = QUIETENED_BY[this.runtime];
		return this.#bench.launch.assists.some((assist) => setting !== void 0 && assist.startsWith(`${setting}=`)) ? "assisted" : "blind";
	}
	async first() {
		const plan = await this.#pilotAndPlan();
		const run = "batch" in plan ? await this.#measureFirst(plan) : this.#withoutMarks(plan);
		if (run.outcome.state !== "cut-short" || run.series.iterations.length > 24) return run;
		const retry = planAfterCut(this.#process.reached);
		return retry === null ? run : this.#measure(retry, "first", "measuring");
	}
	extend(iterations) {
		return this.#measureLater(iterations, "extend", "extending");
	}
	confirm(iterations) {
		return this.#measureLater(iterations, "confirm", "confirming");
	}
	/** Every run has ended by itself. */
	async close() {
		return null;
	}
	async [Symbol.asyncDispose]() {
		await this.#process.finish();
	}
	async #pilotAndPlan() {
		let plan = null;
		const outcome = await outcomeOf$2(async () => {
			this.#pace = await this.#pilot();
			plan = this.#planFirst();
		}, this.#bench.context.signal);
		return plan ?? outcome;
	}
	/** Short runs of more and more iterations, until these make a difference to how long a run takes. */
	async #pilot() {
		this.#bench.tell("pilot", [], null);
		const shortest = await this.#timePilot();
		let pilot = shortest;
		for (;;) {
			const pace = paceOf(pilot, shortest);
			if (pace !== null) return pace;
			if (pilot.iterations >= MOST_PILOT_ITERATIONS || this.#bench.elapsedMs > this.#bench.variant.timeout) throw new RunInterrupted(noDifference(pilot, shortest));
			await this.#start(nextPilotIterations(pilot, shortest));
			pilot = await this.#timePilot();
		}
	}
	async #timePilot() {
		await this.#process.end();
		return this.#process.timing;
	}
	#planFirst() {
		const { targetMs, context } = this.#bench;
		const pilot = {
			iterationMs: this.#pace.iterationMs,
			markMs: MARK_MS,
			growth: UNKNOWN
		};
		const plan = planFirstRun(pilot, {
			targetMs,
			availableMs: this.#availableMs(),
			growth: UNKNOWN
		});
		if (plan.kind === "planned") return plan;
		throw new RunInterrupted(this.#bench.tooSlow(0, context.now() - this.#pace.startUpMs, plan.neededMs));
	}
	/** A program that was much faster than its pilots may be done before its marks could be made. */
	async #measureFirst(plan) {
		let expectedMs = this.#pace.iterationMs;
		let run = await this.#measure(plan, "first", "measuring");
		for (let again = 0; again < MOST_REPLANS && run.outcome.state === "unmeasurable"; again += 1) {
			if (this.#pace.iterationMs >= FASTER * expectedMs) break;
			expectedMs = this.#pace.iterationMs;
			run = await this.#measure(this.#planFirst(), "first", "measuring");
		}
		return run;
	}
	async #measureLater(iterations, purpose, phase) {
		const pace = {
			iterationMs: this.#pace.iterationMs,
			markMs: MARK_MS
		};
		const plan = planLaterRun(iterations, pace, this.#availableMs(), WORTHWHILE);
		return plan === null ? null : this.#measure(plan, purpose, phase);
	}
	async #measure(plan, purpose, phase) {
		await this.#start(plan.batch * (plan.marks + 1));
		const run = new CommandRun(this.#bench, this.#process, this.#pace);
		const outcome = await run.attempt(() => run.measure(plan, phase, () => purpose === "first" && this.#isBeyondDoubt(run)));
		this.runtime = run.runtime ?? this.runtime;
		this.#pace = paceAfter(this.#process.timing, this.#pace);
		const result = run.asRun(purpose, outcome);
		await this.#process.finish();
		return result;
	}
	#isBeyondDoubt(run) {
		this.runtime = run.runtime ?? this.runtime;
		const soFar = run.asRun("first", { state: "completed" });
		return this.#bench.context.referee.isBeyondDoubt(this.#bench.evidence([soFar], this.quality, this.runtime));
	}
	#withoutMarks(outcome) {
		return new CommandRun(this.#bench, this.#process, this.#pace).asRun("first", outcome);
	}
	/** One process at a time. */
	async #start(iterations) {
		await this.#process.finish();
		this.#process = await CommandProcess.start(this.#bench, iterations);
	}
	#availableMs() {
		const now = this.#bench.context.now();
		return this.#bench.deadlineOf(now) - now - this.#pace.startUpMs;
	}
};
function noDifference(longest, shortest) {
	return {
		state: "unmeasurable",
		reason: `the program takes no longer for ${longest.iterations} iterations than for ${shortest.iterations}`,
		nextStep: "Make it do LEAKPROOF_ITERATIONS iterations, print `iteration K` to stdout after each, and flush it."
	};
}

// src/run/cooperative/protocol.ts
const count$1 = number().int().nonnegative();
const counters = record$1(string().min(1).max(100), number().int()).refine((value) => Object.keys(value).length <= 100, "at most 100 counters");
/** A longer message loses its middle: runtimes name the error at one end or the other. */
const LONGEST_MESSAGE = 2e4;
const failure = object({
	phase: _enum([
		"start",
		"setup",
		"iteration",
		"counters",
		"teardown"
	]),
	message: string().transform(clipped)
});
/** A reply is an object with exactly the keys of its kind, so that one can't pass for another. */
const reply = union([
	strictObject({ phase: literal("setup") }),
	strictObject({ ready: string().max(200) }),
	strictObject({ done: count$1 }),
	strictObject({
		heap: count$1.nullish(),
		counters: counters.optional()
	}),
	strictObject({ ended: literal(true) }),
	strictObject({ error: failure })
]);
/** Reads one reply line; null when it is none. What comes from a program is untrusted. */
function parseReply(line) {
	try {
		const parsed = reply.safeParse(JSON.parse(line));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}
function clipped(message) {
	if (message.length <= LONGEST_MESSAGE) return message;
	return `${message.slice(0, LONGEST_MESSAGE / 2)}\n[...]\n${message.slice(-1e4)}`;
}

// src/run/cooperative/channel.ts
/** No reply needs more; what is longer is garbage and may not fill our memory. */
const LONGEST_LINE = 262144;
/** A request has one reply; who floods us with them may not fill our memory either. */
const MOST_UNREAD = 16;
/** The other side spoke, but not the protocol. */
var ProtocolFault = class extends Error {
	name = "ProtocolFault";
};
/** The other side is gone, and everything that it had said has been received. */
var ChannelClosed = class extends Error {
	name = "ChannelClosed";
};
/** Requests to, and replies from, one cooperative workload. */
var Channel = class {
	#socket;
	#replies = [];
	#line = "";
	#end = null;
	#wake = () => {};
	constructor(socket) {
		this.#socket = socket;
		socket.setEncoding("utf8");
		socket.on("data", (text) => this.#receive(String(text)));
		socket.on("error", () => {});
		socket.on("close", () => this.#finish(new ChannelClosed("the program closed its connection")));
	}
	send(request) {
		this.#socket.write(`${request}\n`);
	}
	/**
	* The next reply, in order.
	* @throws ProtocolFault for a line that is no reply, ChannelClosed when none can come any more.
	*/
	async receive() {
		for (;;) {
			const reply = this.#replies.shift();
			if (reply !== void 0) return reply;
			if (this.#end !== null) throw this.#end;
			await new Promise((resolve) => {
				this.#wake = resolve;
			});
		}
	}
	/** What was said last, where that was not the protocol; replies that came before it may still be received. */
	get fault() {
		return this.#end instanceof ProtocolFault ? this.#end : null;
	}
	/** Gives up: nothing more is received, and whoever waits is told so. */
	close() {
		this.#finish(new ChannelClosed("the connection was given up"));
		this.#socket.destroy();
	}
	#receive(text) {
		const lines = (this.#line + text).split("\n");
		this.#line = lines.pop() ?? "";
		for (const line of lines) this.#accept(line);
		if (this.#line.length > LONGEST_LINE) this.#notUnderstood(this.#line);
	}
	#accept(line) {
		const reply = parseReply(line);
		if (reply === null) this.#notUnderstood(line);
		else if (this.#replies.length >= MOST_UNREAD) this.#fault("it sent many more replies than were asked for");
		else if (this.#end === null) this.#replies.push(reply);
		this.#wake();
	}
	#notUnderstood(line) {
		this.#fault(`this is no reply of the control protocol: ${JSON.stringify(line.slice(0, 200))}`);
	}
	#fault(message) {
		this.#finish(new ProtocolFault(message));
		this.#socket.destroy();
	}
	#finish(end) {
		this.#end ??= end;
		this.#wake();
	}
};

// src/run/cooperative/control-socket.ts
/**
* The Unix-domain socket on which a workload may call leakproof, in a folder of its own that only this user can enter.
* The first connection is the workload's. Its children inherit the path, so every later one is refused.
*/
var ControlSocket = class ControlSocket {
	path;
	/** The workload's channel once it calls; pending for ever where it never does. */
	channel;
	#folder;
	#server;
	constructor(folder, server) {
		this.path = join(folder, "s");
		this.#folder = folder;
		this.#server = server;
		this.channel = new Promise((resolve) => {
			let taken = false;
			server.on("connection", (socket) => {
				if (taken) {
					socket.destroy();
					return;
				}
				taken = true;
				server.close();
				resolve(new Channel(socket));
			});
		});
	}
	static async listen() {
		const parent = tmpdir().length > 81 ? "/tmp" : tmpdir();
		const folder = await mkdtemp(join(parent, "leakproof-"));
		const server = createServer();
		const socket = new ControlSocket(folder, server);
		try {
			server.listen(socket.path);
			await once(server, "listening");
			return socket;
		} catch (error) {
			await socket[Symbol.asyncDispose]();
			throw error;
		}
	}
	async [Symbol.asyncDispose]() {
		this.#server.close();
		await rm(this.#folder, {
			recursive: true,
			force: true
		});
	}
};

// src/measure/cookie.ts
const NAME = "LEAKPROOF_RUN";
function newCookie() {
	const value = randomUUID();
	return {
		env: { [NAME]: value },
		entry: `${NAME}=${value}`
	};
}

// node_modules/pidusage/lib/bin.js
var require_bin = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const spawn = __require("child_process").spawn;
	/**
	* Spawn a binary and read its stdout.
	* @param  {String} cmd
	* @param  {String[]} args
	* @param  {Function} done(err, stdout)
	*/
	function run(cmd, args, options, done) {
		if (typeof options === "function") {
			done = options;
			options = void 0;
		}
		let executed = false;
		const ch = spawn(cmd, args, options);
		let stdout = "";
		let stderr = "";
		ch.stdout.on("data", function(d) {
			stdout += d.toString();
		});
		ch.stderr.on("data", function(d) {
			stderr += d.toString();
		});
		ch.on("error", function(err) {
			if (executed) return;
			executed = true;
			done(new Error(err));
		});
		ch.on("close", function(code, signal) {
			if (executed) return;
			executed = true;
			if (stderr) return done(new Error(stderr));
			done(null, stdout, code);
		});
	}
	module.exports = run;
}));

// node_modules/pidusage/lib/history.js
var require_history = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const DEFAULT_MAXAGE = 6e4;
	const expiration = {};
	const history = {};
	const expireListeners = {};
	let size = 0;
	let interval = null;
	function get(pid, maxage) {
		if (maxage <= 0) return;
		if (history[pid] !== void 0) expiration[pid] = Date.now() + (maxage || DEFAULT_MAXAGE);
		return history[pid];
	}
	function set(pid, object, maxage, onExpire) {
		if (object === void 0 || maxage <= 0) return;
		expiration[pid] = Date.now() + (maxage || DEFAULT_MAXAGE);
		if (history[pid] === void 0) {
			size++;
			sheduleInvalidator(maxage);
		}
		history[pid] = object;
		if (onExpire) expireListeners[pid] = onExpire;
	}
	function sheduleInvalidator(maxage) {
		if (size > 0) {
			if (interval === null) {
				interval = setInterval(runInvalidator, (maxage || DEFAULT_MAXAGE) / 2);
				if (typeof interval.unref === "function") interval.unref();
			}
			return;
		}
		if (interval !== null) {
			clearInterval(interval);
			interval = null;
		}
	}
	function runInvalidator() {
		const now = Date.now();
		const pids = Object.keys(expiration);
		for (let i = 0; i < pids.length; i++) {
			const pid = pids[i];
			if (expiration[pid] < now) {
				size--;
				if (expireListeners[pid]) expireListeners[pid](history[pid]);
				delete history[pid];
				delete expiration[pid];
				delete expireListeners[pid];
			}
		}
		sheduleInvalidator();
	}
	function deleteLoop(obj) {
		for (const i in obj) delete obj[i];
	}
	function clear() {
		if (interval !== null) {
			clearInterval(interval);
			interval = null;
		}
		deleteLoop(history);
		deleteLoop(expiration);
		deleteLoop(expireListeners);
	}
	module.exports = {
		get,
		set,
		clear
	};
}));

// node_modules/pidusage/lib/ps.js
var require_ps = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const os = __require("os");
	const bin = require_bin();
	const history = require_history();
	const PLATFORM = os.platform();
	function parseTime(timestr, centisec) {
		let time = 0;
		const tpart = timestr.split(/-|:|\./);
		let i = tpart.length - 1;
		if (i >= 0 && centisec && PLATFORM === "darwin") time += parseInt(tpart[i--], 10) * 10;
		if (i >= 0) time += parseInt(tpart[i--], 10) * 1e3;
		if (i >= 0) time += parseInt(tpart[i--], 10) * 6e4;
		if (i >= 0) time += parseInt(tpart[i--], 10) * 36e5;
		if (i >= 0) time += parseInt(tpart[i--], 10) * 864e5;
		return time;
	}
	/**
	* Get pid informations through ps command.
	* @param  {Number[]} pids
	* @param  {Object} options
	* @param  {Function} done(err, stat)
	*/
	function ps(pids, options, done) {
		const pArg = pids.join(",");
		let args = [
			"-o",
			"etime,pid,ppid,pcpu,rss,time",
			"-p",
			pArg
		];
		if (PLATFORM === "aix" || PLATFORM === "os400") args = [
			"-o",
			"etime,pid,ppid,pcpu,rssize,time",
			"-p",
			pArg
		];
		bin("ps", args, function(err, stdout, code) {
			if (err) {
				if (PLATFORM === "os390" && /no matching processes found/.test(err)) {
					err = /* @__PURE__ */ new Error("No matching pid found");
					err.code = "ENOENT";
				}
				return done(err);
			}
			if (code === 1) {
				const error = /* @__PURE__ */ new Error("No matching pid found");
				error.code = "ENOENT";
				return done(error);
			}
			if (code !== 0) return done(/* @__PURE__ */ new Error("pidusage ps command exited with code " + code));
			const date = Date.now();
			stdout = stdout.split(os.EOL);
			const statistics = {};
			for (let i = 1; i < stdout.length; i++) {
				const line = stdout[i].trim().split(/\s+/);
				if (!line || line.length !== 6) continue;
				const pid = parseInt(line[1], 10);
				let hst = history.get(pid, options.maxage);
				if (hst === void 0) hst = {};
				const ppid = parseInt(line[2], 10);
				const memory = parseInt(line[4], 10) * 1024;
				const etime = parseTime(line[0]);
				const ctime = parseTime(line[5], true);
				const total = ctime - (hst.ctime || 0);
				const seconds = Math.abs(hst.elapsed !== void 0 ? etime - hst.elapsed : etime);
				statistics[pid] = {
					cpu: seconds > 0 ? total / seconds * 100 : 0,
					memory,
					ppid,
					pid,
					ctime,
					elapsed: etime,
					timestamp: date
				};
				history.set(pid, statistics[pid], options.maxage);
			}
			done(null, statistics);
		});
	}
	module.exports = ps;
}));

// node_modules/pidusage/lib/helpers/parallel.js
var require_parallel = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function parallel(fns, options, done) {
		if (typeof options === "function") {
			done = options;
			options = {};
		}
		let keys;
		if (!Array.isArray(fns)) keys = Object.keys(fns);
		const length = keys ? keys.length : fns.length;
		let pending = length;
		const results = keys ? {} : [];
		function each(i, err, result) {
			results[i] = result;
			if (--pending === 0 || err && !options.graceful) {
				if (options.graceful && err && length > 1) err = null;
				done && done(err, results);
				done = null;
			}
		}
		if (keys) keys.forEach(function(key) {
			fns[key](function(err, res) {
				each(key, err, res);
			});
		});
		else fns.forEach(function(fn, i) {
			fn(function(err, res) {
				each(i, err, res);
			});
		});
	}
	module.exports = parallel;
}));

// node_modules/pidusage/lib/helpers/cpu.js
var require_cpu = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const os = __require("os");
	const fs = __require("fs");
	const exec = __require("child_process").exec;
	const parallel = require_parallel();
	/**
	* Gathers Clock, PageSize and system uptime through /proc/uptime
	* This method is mocked in procfile tests
	*/
	function updateCpu(cpu, next) {
		if (cpu !== null) {
			getRealUptime(function(err, uptime) {
				if (err) return next(err);
				cpu.uptime = uptime;
				next(null, cpu);
			});
			return;
		}
		parallel([getClockAndPageSize, getRealUptime], function(err, data) {
			if (err) return next(err);
			cpu = {
				clockTick: data[0].clockTick,
				pageSize: data[0].pageSize,
				uptime: data[1]
			};
			next(null, cpu);
		});
	}
	module.exports = updateCpu;
	/**
	* Fallback on os.uptime(), though /proc/uptime is more precise
	*/
	function getRealUptime(next) {
		fs.readFile("/proc/uptime", "utf8", function(err, uptime) {
			if (err || uptime === void 0) {
				if (!process.env.PIDUSAGE_SILENT) console.warn("[pidusage] We couldn't find uptime from /proc/uptime, using os.uptime() value");
				return next(null, os.uptime() || /* @__PURE__ */ new Date() / 1e3);
			}
			return next(null, parseFloat(uptime.split(" ")[0]));
		});
	}
	function getClockAndPageSize(next) {
		parallel([function getClockTick(cb) {
			getconf("CLK_TCK", { default: 100 }, cb);
		}, function getPageSize(cb) {
			getconf("PAGESIZE", { default: 4096 }, cb);
		}], function(err, data) {
			if (err) return next(err);
			next(null, {
				clockTick: data[0],
				pageSize: data[1]
			});
		});
	}
	function getconf(keyword, options, next) {
		if (typeof options === "function") {
			next = options;
			options = { default: "" };
		}
		exec("getconf " + keyword, function(error, stdout, stderr) {
			if (error !== null) {
				if (!process.env.PIDUSAGE_SILENT) console.error("Error while calling \"getconf " + keyword + "\"", error);
				return next(null, options.default);
			}
			stdout = parseInt(stdout);
			if (!isNaN(stdout)) return next(null, stdout);
			return next(null, options.default);
		});
	}
}));

// node_modules/pidusage/lib/procfile.js
var require_procfile = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const fs = __require("fs");
	const path = __require("path");
	const updateCpu = require_cpu();
	const parallel = require_parallel();
	const history = require_history();
	let cpuInfo = null;
	const SIZE = 1024;
	function noop() {}
	function open(path, history, cb) {
		if (history.fd) return cb(null, history.fd);
		fs.open(path, "r", cb);
	}
	function close(history) {
		if (history.fd) fs.close(history.fd, noop);
	}
	function readUntilEnd(fd, buf, cb) {
		let firstRead = false;
		if (typeof buf === "function") {
			cb = buf;
			buf = Buffer.alloc(SIZE);
			firstRead = true;
		}
		fs.read(fd, buf, 0, SIZE, 0, function(err, bytesRead, buffer) {
			if (err) {
				cb(err);
				return;
			}
			const data = Buffer.concat([buf, buffer], firstRead ? bytesRead : buf.length + bytesRead);
			if (bytesRead === SIZE) {
				readUntilEnd(fd, data, cb);
				return;
			}
			cb(null, buf);
		});
	}
	function readProcFile(pid, options, done) {
		let hst = history.get(pid, options.maxage);
		let again = false;
		if (hst === void 0) {
			again = true;
			hst = {};
		}
		open(path.join("/proc", "" + pid, "stat"), hst, function(err, fd) {
			if (err) {
				if (err.code === "ENOENT") err.message = "No matching pid found";
				return done(err, null);
			}
			if (err) return done(err);
			readUntilEnd(fd, function(err, buffer) {
				if (err) return done(err);
				let infos = buffer.toString("utf8");
				const date = Date.now();
				const index = infos.lastIndexOf(")");
				infos = infos.substr(index + 2).split(" ");
				const stat = {
					ppid: parseInt(infos[1]),
					utime: parseFloat(infos[11]) * 1e3 / cpuInfo.clockTick,
					stime: parseFloat(infos[12]) * 1e3 / cpuInfo.clockTick,
					cutime: parseFloat(infos[13]) * 1e3 / cpuInfo.clockTick,
					cstime: parseFloat(infos[14]) * 1e3 / cpuInfo.clockTick,
					start: parseFloat(infos[19]) * 1e3 / cpuInfo.clockTick,
					rss: parseFloat(infos[21]),
					uptime: cpuInfo.uptime * 1e3,
					fd
				};
				const memory = stat.rss * cpuInfo.pageSize;
				const childrens = options.childrens ? stat.cutime + stat.cstime : 0;
				const total = stat.stime - (hst.stime || 0) + stat.utime - (hst.utime || 0) + childrens;
				const seconds = Math.abs(hst.uptime !== void 0 ? stat.uptime - hst.uptime : stat.start - stat.uptime);
				const cpu = seconds > 0 ? total / seconds * 100 : 0;
				history.set(pid, stat, options.maxage, close);
				if (again) return readProcFile(pid, options, done);
				return done(null, {
					cpu,
					memory,
					ctime: stat.utime + stat.stime,
					elapsed: stat.uptime - stat.start,
					timestamp: date,
					pid,
					ppid: stat.ppid
				});
			});
		});
	}
	function procfile(pids, options, done) {
		updateCpu(cpuInfo, function(err, result) {
			if (err) return done(err);
			cpuInfo = result;
			const fns = {};
			pids.forEach(function(pid, i) {
				fns[pid] = function(cb) {
					readProcFile(pid, options, cb);
				};
			});
			parallel(fns, { graceful: true }, done);
		});
	}
	module.exports = procfile;
}));

// node_modules/pidusage/lib/wmic.js
var require_wmic = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const os = __require("os");
	const bin = require_bin();
	const history = require_history();
	function parseDate(datestr) {
		const year = datestr.substring(0, 4);
		const month = datestr.substring(4, 6);
		const day = datestr.substring(6, 8);
		const hour = datestr.substring(8, 10);
		const minutes = datestr.substring(10, 12);
		const seconds = datestr.substring(12, 14);
		const useconds = datestr.substring(15, 21);
		const sign = datestr.substring(21, 22);
		const tmz = parseInt(datestr.substring(22, 25), 10);
		const tmzh = Math.floor(tmz / 60);
		const tmzm = tmz % 60;
		return /* @__PURE__ */ new Date(year + "-" + month + "-" + day + "T" + hour + ":" + minutes + ":" + seconds + "." + useconds + sign + (tmzh > 9 ? tmzh : "0" + tmzh) + (tmzm > 9 ? tmzm : "0" + tmzm));
	}
	/**
	* Get pid informations through wmic command.
	* @param  {Number[]} pids
	* @param  {Object} options
	* @param  {Function} done(err, stat)
	*/
	function wmic(pids, options, done) {
		let whereClause = "ProcessId=" + pids[0];
		for (let i = 1; i < pids.length; i++) whereClause += " or ProcessId=" + pids[i];
		const args = [
			"PROCESS",
			"where",
			"\"" + whereClause + "\"",
			"get",
			"CreationDate,KernelModeTime,ParentProcessId,ProcessId,UserModeTime,WorkingSetSize"
		];
		bin("wmic", args, {
			windowsHide: true,
			windowsVerbatimArguments: true
		}, function(err, stdout, code) {
			if (err) {
				if (err.message.indexOf("No Instance(s) Available.") !== -1) {
					const error = /* @__PURE__ */ new Error("No matching pid found");
					error.code = "ENOENT";
					return done(error);
				}
				return done(err);
			}
			if (code !== 0) return done(/* @__PURE__ */ new Error("pidusage wmic command exited with code " + code));
			const date = Date.now();
			const uptime = Math.floor(os.uptime() || date / 1e3);
			stdout = stdout.split(os.EOL);
			let again = false;
			const statistics = {};
			for (let i = 1; i < stdout.length; i++) {
				const line = stdout[i].trim().split(/\s+/);
				if (!line || line.length !== 6) continue;
				const creation = parseDate(line[0]);
				const ppid = parseInt(line[2], 10);
				const pid = parseInt(line[3], 10);
				const kerneltime = Math.round(parseInt(line[1], 10) / 1e4);
				const usertime = Math.round(parseInt(line[4], 10) / 1e4);
				const memory = parseInt(line[5], 10);
				let hst = history.get(pid, options.maxage);
				if (hst === void 0) {
					again = true;
					hst = {
						ctime: kerneltime + usertime,
						uptime
					};
				}
				const total = (kerneltime + usertime - hst.ctime) / 1e3;
				const seconds = uptime - hst.uptime;
				const cpu = seconds > 0 ? total / seconds * 100 : 0;
				history.set(pid, {
					ctime: usertime + kerneltime,
					uptime
				}, options.maxage);
				statistics[pid] = {
					cpu,
					memory,
					ppid,
					pid,
					ctime: usertime + kerneltime,
					elapsed: date - creation.getTime(),
					timestamp: date
				};
			}
			if (again) return wmic(pids, options, function(err, stats) {
				if (err) return done(err);
				done(null, Object.assign(statistics, stats));
			});
			done(null, statistics);
		});
	}
	module.exports = wmic;
}));

// node_modules/pidusage/lib/gwmi.js
var require_gwmi = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const os = __require("os");
	const bin = require_bin();
	const history = require_history();
	function parseDate(datestr) {
		const year = datestr.substring(0, 4);
		const month = datestr.substring(4, 6);
		const day = datestr.substring(6, 8);
		const hour = datestr.substring(8, 10);
		const minutes = datestr.substring(10, 12);
		const seconds = datestr.substring(12, 14);
		const useconds = datestr.substring(15, 21);
		const sign = datestr.substring(21, 22);
		const tmz = parseInt(datestr.substring(22, 25), 10);
		const tmzh = Math.floor(tmz / 60);
		const tmzm = tmz % 60;
		return /* @__PURE__ */ new Date(year + "-" + month + "-" + day + "T" + hour + ":" + minutes + ":" + seconds + "." + useconds + sign + (tmzh > 9 ? tmzh : "0" + tmzh) + (tmzm > 9 ? tmzm : "0" + tmzm));
	}
	function gwmi(pids, options, done) {
		let whereClause = "ProcessId=" + pids[0];
		for (let i = 1; i < pids.length; i++) whereClause += " or ProcessId=" + pids[i];
		const command = "gwmi win32_process -Filter '" + whereClause + "' | select CreationDate,KernelModeTime,ParentProcessId,ProcessId,UserModeTime,WorkingSetSize | format-table";
		bin("powershell.exe", [
			"-NoProfile",
			"-NonInteractive",
			"-Command",
			command
		], { windowsHide: true }, function(err, stdout, code) {
			if (err) {
				if (err.message.indexOf("No Instance(s) Available.") !== -1) {
					const error = /* @__PURE__ */ new Error("No matching pid found");
					error.code = "ENOENT";
					return done(error);
				}
				return done(err);
			}
			if (code !== 0) return done(/* @__PURE__ */ new Error("pidusage gwmi command exited with code " + code));
			const date = Date.now();
			const uptime = Math.floor(os.uptime() || date / 1e3);
			stdout = stdout.split(os.EOL).slice(1);
			const index = stdout.findIndex((v) => !!v);
			stdout = stdout.slice(index + 2);
			if (!stdout.length) {
				const error = /* @__PURE__ */ new Error("No matching pid found");
				error.code = "ENOENT";
				return done(error);
			}
			let again = false;
			const statistics = {};
			for (let i = 0; i < stdout.length; i++) {
				const line = stdout[i].trim().split(/\s+/);
				if (!line || line.length === 1) continue;
				const creation = parseDate(line[0]);
				const ppid = parseInt(line[2], 10);
				const pid = parseInt(line[3], 10);
				const kerneltime = Math.round(parseInt(line[1], 10) / 1e4);
				const usertime = Math.round(parseInt(line[4], 10) / 1e4);
				const memory = parseInt(line[5], 10);
				let hst = history.get(pid, options.maxage);
				if (hst === void 0) {
					again = true;
					hst = {
						ctime: kerneltime + usertime,
						uptime
					};
				}
				const total = (kerneltime + usertime - hst.ctime) / 1e3;
				const seconds = uptime - hst.uptime;
				const cpu = seconds > 0 ? total / seconds * 100 : 0;
				history.set(pid, {
					ctime: usertime + kerneltime,
					uptime
				}, options.maxage);
				statistics[pid] = {
					cpu,
					memory,
					ppid,
					pid,
					ctime: usertime + kerneltime,
					elapsed: date - creation.getTime(),
					timestamp: date
				};
			}
			if (again) return gwmi(pids, options, function(err, stats) {
				if (err) return done(err);
				done(null, Object.assign(statistics, stats));
			});
			done(null, statistics);
		});
	}
	module.exports = gwmi;
}));

// node_modules/pidusage/lib/stats.js
var require_stats = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const fs = __require("fs");
	const os = __require("os");
	const path = __require("path");
	const requireMap = {
		ps: () => require_ps(),
		procfile: () => require_procfile(),
		wmic: () => require_wmic(),
		gwmi: () => require_gwmi()
	};
	const platformToMethod = {
		aix: "ps",
		os400: "ps",
		android: "procfile",
		alpine: "procfile",
		darwin: "ps",
		freebsd: "ps",
		os390: "ps",
		linux: "procfile",
		netbsd: "procfile",
		openbsd: "ps",
		sunos: "ps",
		win: "wmic"
	};
	let platform = os.platform();
	if (fs.existsSync("/etc/alpine-release")) platform = "alpine";
	if (platform.match(/^win/)) platform = "win";
	let stat;
	try {
		stat = requireMap[platformToMethod[platform]]();
	} catch (err) {}
	let wmicAvailable;
	function hasWmic() {
		if (wmicAvailable === void 0) wmicAvailable = fs.existsSync(path.join(process.env.SystemRoot || "C:\\Windows", "System32", "wbem", "WMIC.exe"));
		return wmicAvailable;
	}
	/**
	* @callback pidCallback
	* @param {Error} err A possible error.
	* @param {Object} statistics The object containing the statistics.
	*/
	/**
	* Get pid informations.
	* @public
	* @param  {Number|Number[]|String|String[]} pids A pid or a list of pids.
	* @param  {Object} [options={}] Options object
	* @param  {pidCallback} callback Called when the statistics are ready.
	*/
	function get(pids, options, callback) {
		let fn = stat;
		if (platform !== "win" && options.usePs === true) fn = requireMap.ps();
		if (platform === "win") fn = options.useGwmi === true || !hasWmic() ? requireMap.gwmi() : requireMap.wmic();
		if (fn === void 0) return callback(/* @__PURE__ */ new Error(os.platform() + " is not supported yet, please open an issue (https://github.com/soyuka/pidusage)"));
		let single = false;
		if (!Array.isArray(pids)) {
			single = true;
			pids = [pids];
		}
		if (pids.length === 0) return callback(/* @__PURE__ */ new TypeError("You must provide at least one pid"));
		for (let i = 0; i < pids.length; i++) {
			pids[i] = parseInt(pids[i], 10);
			if (isNaN(pids[i]) || pids[i] < 0) return callback(/* @__PURE__ */ new TypeError("One of the pids provided is invalid"));
		}
		fn(pids, options, function(err, stats) {
			if (err) return callback(err);
			if (single) callback(null, stats[pids[0]]);
			else callback(null, stats);
		});
	}
	module.exports = get;
}));

// node_modules/pidusage/index.js
var require_pidusage = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const stats = require_stats();
	/**
	* Get pid informations.
	* @public
	* @param  {Number|Number[]|String|String[]} pids A pid or a list of pids.
	* @param  {Object} [options={}] Options object
	* @param  {Function} [callback=undefined] Called when the statistics are ready.
	* If not provided a promise is returned instead.
	* @returns  {Promise.<Object>} Only when the callback is not provided.
	*/
	function pidusage(pids, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = {};
		}
		if (options === void 0) options = {};
		options = Object.assign({
			usePs: /^true$/i.test(process.env.PIDUSAGE_USE_PS),
			maxage: process.env.PIDUSAGE_MAXAGE
		}, options);
		if (typeof callback === "function") {
			stats(pids, options, callback);
			return;
		}
		return new Promise(function(resolve, reject) {
			stats(pids, options, function(err, data) {
				if (err) return reject(err);
				resolve(data);
			});
		});
	}
	module.exports = pidusage;
	module.exports.clear = require_history().clear;
}));

// src/measure/settling.ts
var import_pidusage = /* @__PURE__ */ __toESM(require_pidusage(), 1);
/**
* Polls until two samples in a row are equal enough: what has ended needs a moment to vanish, and what was freed to be
* given back. Counts are the lowest of all polls; so is memory when it doesn't settle within the limit.
*/
async function settled(poll, limits, now = () => performance.now()) {
	const started = now();
	let last = await poll();
	let lowest = last;
	for (;;) {
		await setTimeout$2(limits.interval);
		const next = await poll();
		lowest = lowestOf(lowest, next);
		if (isEqualEnough(last, next, limits.tolerance)) return {
			...lowest,
			memory: next.memory
		};
		if (now() - started >= limits.limit) return lowest;
		last = next;
	}
}
function isEqualEnough(a, b, tolerance) {
	return a.fds === b.fds && a.threads === b.threads && a.children === b.children && Math.abs(a.memory - b.memory) <= tolerance;
}
function lowestOf(a, b) {
	return {
		memory: Math.min(a.memory, b.memory),
		fds: lowestCount(a.fds, b.fds),
		threads: lowestCount(a.threads, b.threads),
		children: Math.min(a.children, b.children)
	};
}
function lowestCount(a, b) {
	return a === null || b === null ? null : Math.min(a, b);
}

// src/measure/pidusage-sampler.ts
const LIMITS$2 = {
	interval: 5,
	limit: 100,
	tolerance: 65536
};
/** Samples a tree's resident set where there is no `/proc`; descriptors and threads can't be counted there. */
var PidusageSampler = class {
	source = "rss";
	sample(tree) {
		return settled(() => poll$1(tree), LIMITS$2);
	}
};
async function poll$1(tree) {
	const members = tree.members();
	const living = members.filter((member) => member.state !== "zombie").map((member) => member.pid);
	if (!living.includes(tree.rootPid)) throw new LostSample("the program has ended");
	const usage = await residentOf(living);
	if (!usage.has(tree.rootPid)) throw new LostSample("the program has ended");
	let memory = 0;
	for (const resident of usage.values()) memory += resident;
	return {
		memory,
		fds: null,
		threads: null,
		children: members.length - 1
	};
}
/** Bytes by process; one that is gone is not there. */
async function residentOf(pids) {
	const usage = await (0, import_pidusage.default)([...pids], { usePs: true }).catch(() => ({}));
	return new Map(Object.values(usage).flatMap((one) => one ? [[one.pid, one.memory]] : []));
}

// src/measure/procfs.ts
const KERNEL_THREAD = 2097152;
const KIB$1 = 1024;
let buffer = Buffer.allocUnsafe(64 * KIB$1);
/** `/proc/PID/NAME` as Latin-1, or null when the process is gone or may not be looked at. */
function readProc(pid, name) {
	let file = null;
	try {
		file = openSync(`/proc/${pid}/${name}`, "r");
		let length = 0;
		for (;;) {
			const count = readSync(file, buffer, length, buffer.length - length, null);
			if (count === 0) return buffer.toString("latin1", 0, length);
			length += count;
			if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(length)]);
		}
	} catch {
		return null;
	} finally {
		if (file !== null) closeSync(file);
	}
}
function listPids() {
	return readdirSync("/proc").map(Number).filter(Number.isInteger);
}
const STATES = {
	D: "waiting",
	T: "stopped",
	t: "stopped",
	X: "zombie",
	Z: "zombie"
};
function readStat(pid) {
	const text = readProc(pid, "stat");
	if (text === null) return null;
	const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
	const number = (index) => Number(fields[index]);
	return {
		pid,
		state: number(17) > 1 && fields[0] === "Z" ? "running" : STATES[fields[0] ?? ""] ?? "running",
		parent: number(1),
		group: number(2),
		session: number(3),
		isKernelThread: (number(6) & KERNEL_THREAD) !== 0,
		startTicks: number(19),
		startTime: fields[19] ?? ""
	};
}
/** Whether the environment that the program was started with has `entry`; null when that can't be seen (yet). */
function environmentHolds(pid, entry) {
	const text = readProc(pid, "environ");
	if (text === null || text === "") return null;
	return text.startsWith(`${entry}\0`) || text.includes(`\0${entry}\0`);
}
/** Null when the process has ended. `smaps_rollup` is exact; where it may not be read, `status` has to do. */
function readUsage(pid) {
	const status = livingStatus(pid);
	if (status === null) return null;
	const rollup = readProc(pid, "smaps_rollup");
	return {
		memory: rollup ? kibibytes(rollup, "Anonymous") + kibibytes(rollup, "Swap") + kibibytes(status, "RssShmem") : roughMemory(status),
		threads: field(status, "Threads")
	};
}
/** The memory of `readUsage` for a fraction of its price; some 100 KiB off on kernels that count per processor. */
function readRoughMemory(pid) {
	const status = livingStatus(pid);
	return status === null ? 0 : roughMemory(status);
}
/** Open descriptors; null when they may not be counted: another user's process. */
function countDescriptors(pid) {
	try {
		return readdirSync(`/proc/${pid}/fd`).length;
	} catch (error) {
		return error.code === "EACCES" ? null : 0;
	}
}
/** The command line, or the name of a process without one; empty when it is gone. Untrusted text. */
function readCommand(pid) {
	const line = (readProc(pid, "cmdline") ?? "").replaceAll("\0", " ").trim() || (readProc(pid, "comm") ?? "").trim();
	return Buffer.from(line, "latin1").toString("utf8");
}
function livingStatus(pid) {
	const status = readProc(pid, "status");
	return status?.includes("\nVmSize:") ? status : null;
}
function roughMemory(status) {
	return kibibytes(status, "RssAnon") + kibibytes(status, "VmSwap") + kibibytes(status, "RssShmem");
}
function kibibytes(text, key) {
	return field(text, key) * KIB$1;
}
function field(text, key) {
	const start = text.indexOf(`\n${key}:`);
	return start < 0 ? 0 : Number.parseInt(text.slice(start + key.length + 2), 10);
}

// src/measure/procfs-sampler.ts
const LIMITS$1 = {
	interval: 1,
	limit: 25,
	tolerance: 4096
};
/** Samples a tree on Linux from `/proc`. */
var ProcfsSampler = class {
	source = "anonymous";
	sample(tree) {
		return settled(() => poll(tree), LIMITS$1);
	}
};
function poll(tree) {
	const members = tree.members();
	let memory = 0;
	let threads = 0;
	let fds = 0;
	let isRootAlive = false;
	for (const { pid, state } of members) {
		const usage = state === "zombie" ? null : readUsage(pid);
		if (usage === null) continue;
		if (pid === tree.rootPid) isRootAlive = true;
		const descriptors = countDescriptors(pid);
		memory += usage.memory;
		threads += usage.threads;
		fds = fds === null || descriptors === null ? null : fds + descriptors;
	}
	if (!isRootAlive) throw new LostSample("the program has ended, or may not be looked at");
	return {
		memory,
		fds,
		threads,
		children: members.length - 1
	};
}

// src/measure/printable.ts
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
/** A program's output as text that can't move a cursor, colour or hide anything: still untrusted, but readable. */
function printable(output) {
	return stripVTControlCharacters(output).replace(/\r\n?/g, "\n").replace(UNPRINTABLE, "");
}

// src/measure/procfs-tree.ts
/** A neighbour is looked at again after a while: where many are forked, its number may have become a member's. */
const NEIGHBOUR_MS = 1e3;
/** A group that was last seen longer ago may be gone, and its number somebody else's. */
const GROUP_MS = 1e3;
const DESCRIPTION_LENGTH$1 = 200;
/**
* A process tree on Linux. A process belongs to it when its parent does, when it is in the root's process group or
* session, when its environment has the cookie (which is all that a double-forked daemon keeps), or when it once did.
*/
var ProcfsTree = class {
	rootPid;
	#cookie;
	#rootTicks;
	#known;
	#neighbours = /* @__PURE__ */ new Map();
	#groupsSeen = /* @__PURE__ */ new Map();
	/** A setup's shell shares it. */
	#ownGroup = readStat(process.pid)?.group;
	/** To be made before the root is waited for: until then nothing else can have its number. */
	constructor(rootPid, cookie) {
		const root = readStat(rootPid);
		this.rootPid = rootPid;
		this.#cookie = cookie;
		this.#rootTicks = root?.startTicks ?? Number.POSITIVE_INFINITY;
		this.#groupsSeen.set(rootPid, performance.now());
		this.#known = new Map(root ? [[rootPid, root.startTime]] : []);
	}
	members() {
		const now = performance.now();
		const { members, strangers } = this.#look(now);
		this.#adopt(strangers, members);
		for (const stranger of strangers.values()) if (this.#hasCookie(stranger, now)) move(stranger, strangers, members);
		this.#adopt(strangers, members);
		for (const { group } of members.values()) if (group !== this.#ownGroup) this.#groupsSeen.set(group, now);
		for (const orphan of this.#deadOrphans(members)) {
			members.delete(orphan.pid);
			this.#ignore(orphan, now);
		}
		const found = [...members.values()];
		this.#known = new Map(found.map((member) => [member.pid, member.startTime]));
		return found;
	}
	groups() {
		const earliest = performance.now() - GROUP_MS;
		return [...this.#groupsSeen].filter(([, seenAt]) => seenAt >= earliest).map(([group]) => group);
	}
	roughMemory() {
		let sum = 0;
		for (const pid of this.#known.keys()) sum += readRoughMemory(pid);
		return sum;
	}
	describe(member) {
		const command = printable(readCommand(member.pid)).replace(/\s+/g, " ");
		return `${member.pid} ${command}`.slice(0, DESCRIPTION_LENGTH$1);
	}
	#look(now) {
		const members = /* @__PURE__ */ new Map();
		const strangers = /* @__PURE__ */ new Map();
		const neighbours = /* @__PURE__ */ new Map();
		for (const pid of listPids()) {
			const neighbour = this.#neighbours.get(pid);
			if (neighbour) neighbours.set(pid, neighbour);
			if (pid === process.pid || neighbour && now < neighbour.until) continue;
			const stat = readStat(pid);
			if (stat) (this.#known.get(pid) === stat.startTime ? members : strangers).set(pid, stat);
		}
		this.#neighbours = neighbours;
		return {
			members,
			strangers
		};
	}
	/** Moves to the members, from the strangers, their children and what is in the root's group or session. */
	#adopt(strangers, members) {
		const group = strangers.has(this.rootPid) ? null : this.rootPid;
		for (let before = -1; before !== members.size;) {
			before = members.size;
			for (const stranger of strangers.values()) if (stranger.group === group || stranger.session === group || members.has(stranger.parent)) move(stranger, strangers, members);
		}
	}
	/** Zombies that wait for a parent outside the tree, which is not the program's to answer for: an idle init, mostly. */
	#deadOrphans(members) {
		return [...members.values()].filter(({ pid, parent, state }) => state === "zombie" && pid !== this.rootPid && !members.has(parent));
	}
	#hasCookie(stranger, now) {
		const { pid, startTime, startTicks, isKernelThread, state } = stranger;
		const canNotHave = isKernelThread || state === "zombie" || startTicks < this.#rootTicks;
		const wasNeighbour = this.#neighbours.get(pid)?.startTime === startTime;
		const holds = canNotHave || wasNeighbour ? false : environmentHolds(pid, this.#cookie.entry);
		if (holds === false) this.#ignore(stranger, now);
		return holds === true;
	}
	#ignore({ pid, startTime }, now) {
		this.#neighbours.set(pid, {
			startTime,
			until: now + NEIGHBOUR_MS
		});
	}
};
function move(stat, from, to) {
	from.delete(stat.pid);
	to.set(stat.pid, stat);
}

// src/measure/ps-tree.ts
const COLUMNS = [
	"pid",
	"ppid",
	"pgid",
	"rss",
	"stat",
	"lstart",
	"command"
];
const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+((?:\S+\s+){4}\d{4})\s+(.*)$/;
const KIB = 1024;
const DESCRIPTION_LENGTH = 200;
const LIST_LIMIT = 65536 * KIB;
/**
* A process tree as `ps` tells it, where there is no `/proc`. A process belongs to it when its parent does, when it is
* in the root's process group, or when it once did; a daemon that forks twice between two looks is missed.
*/
var PsTree = class {
	rootPid;
	#known;
	/** To be made before the root is waited for: until then nothing else can have its number. */
	constructor(rootPid) {
		const root = list().get(rootPid);
		this.rootPid = rootPid;
		this.#known = new Map(root ? [[rootPid, root.startTime]] : []);
	}
	members() {
		const processes = list();
		processes.delete(process.pid);
		const members = /* @__PURE__ */ new Map();
		for (let before = -1; before !== members.size;) {
			before = members.size;
			for (const listed of processes.values()) if (this.#known.get(listed.pid) === listed.startTime || listed.group === this.rootPid || members.has(listed.parent)) members.set(listed.pid, listed);
		}
		const found = [...members.values()];
		this.#known = new Map(found.map((member) => [member.pid, member.startTime]));
		return found;
	}
	groups() {
		return [this.rootPid];
	}
	roughMemory() {
		return this.members().reduce((sum, member) => sum + member.resident, 0);
	}
	describe(member) {
		const command = list().get(member.pid)?.command ?? "";
		return `${member.pid} ${printable(command)}`.slice(0, DESCRIPTION_LENGTH);
	}
};
function list() {
	const args = ["-A", ...COLUMNS.flatMap((column) => ["-o", `${column}=`])];
	const text = execFileSync("ps", args, {
		encoding: "latin1",
		env: {
			...process.env,
			LC_ALL: "C"
		},
		maxBuffer: LIST_LIMIT,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	return new Map(text.split("\n").flatMap(parse));
}
function parse(line) {
	const [, pid, parent, group, resident, state = "", startTime = "", command = ""] = LINE.exec(line) ?? [];
	if (pid === void 0) return [];
	const listed = {
		pid: Number(pid),
		parent: Number(parent),
		group: Number(group),
		resident: Number(resident) * KIB,
		state: stateOf(state),
		startTime,
		command
	};
	return [[listed.pid, listed]];
}
function stateOf(letters) {
	switch (letters.charAt(0)) {
		case "Z": return "zombie";
		case "T": return "stopped";
		case "D":
		case "U": return "waiting";
		default: return "running";
	}
}

// src/measure/platform.ts
function processTreeFor(platform) {
	return platform === "linux" ? (rootPid, cookie) => new ProcfsTree(rootPid, cookie) : (rootPid) => new PsTree(rootPid);
}
/** @throws UserMistake where programs can't be stopped, sampled and ended as a tree */
function treeSamplerFor(platform) {
	if (platform === "win32") throw new UserMistake("leakproof can't measure on Windows; expected Linux, which it measures best, or macOS. For example in WSL, or in a workflow: runs-on: ubuntu-latest");
	return platform === "linux" ? new ProcfsSampler() : new PidusageSampler();
}

// src/run/process/tree-control.ts
/** Milliseconds. A stop takes effect within microseconds, but on a busy machine only when it is the program's turn. */
const STOP_POLL = .2;
const STOP_LIMIT = 1e3;
const KILL_LIMIT = 5e3;
const FIRST_PAUSE = 2;
const LONGEST_PAUSE = 50;
/** Never notified: waiting for it is sleeping. */
const CLOCK = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
/** Stops what runs of a tree; when it returns, nothing of it runs. Returns what it stopped, to be continued. */
function stopTree(tree) {
	const stopped = /* @__PURE__ */ new Map();
	const deaf = /* @__PURE__ */ new Set();
	const deadline = performance.now() + STOP_LIMIT;
	for (;;) {
		const moving = tree.members().filter(({ pid, state }) => ["running", "waiting"].includes(state) && !deaf.has(pid));
		for (const member of moving.filter(({ pid }) => !stopped.has(pid))) if (send(member.pid, "SIGSTOP")) stopped.set(member.pid, member);
		else deaf.add(member.pid);
		if (!moving.some(({ pid, state }) => state === "running" && !deaf.has(pid)) || performance.now() > deadline) return [...stopped.values()];
		Atomics.wait(CLOCK, 0, 0, STOP_POLL);
	}
}
function continueMembers(members) {
	for (const member of members) send(member.pid, "SIGCONT");
}
/** Kills what is there of a tree, without waiting for it to be gone. */
function killTree(tree) {
	stopTree(tree);
	const living = livingMembers(tree);
	for (const group of tree.groups()) send(-group, "SIGKILL");
	for (const member of living) send(member.pid, "SIGKILL");
}
/** Kills a tree until nothing of it is left, and returns what can't be killed: another user's, or stuck in the kernel. */
async function endTree(tree) {
	const deadline = performance.now() + KILL_LIMIT;
	for (let pause = FIRST_PAUSE;; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
		killTree(tree);
		await setTimeout$2(pause);
		const living = livingMembers(tree);
		if (living.length === 0 || performance.now() > deadline) return living;
	}
}
/** Waits up to `graceMs` for a tree to vanish by itself, and returns what is left. */
async function vanishing(tree, graceMs) {
	const deadline = performance.now() + graceMs;
	for (let pause = FIRST_PAUSE;; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
		const living = livingMembers(tree);
		const left = deadline - performance.now();
		if (living.length === 0 || left <= 0) return living;
		await setTimeout$2(Math.min(pause, left));
	}
}
function livingMembers(tree) {
	return tree.members().filter((member) => member.state !== "zombie");
}
/** False when the process has ended meanwhile, or is another user's. */
function send(pid, signal) {
	try {
		return process.kill(pid, signal);
	} catch {
		return false;
	}
}

// src/run/process/last-resort.ts
const trees = /* @__PURE__ */ new Set();
/** From now on the tree is killed when this process exits without having ended it. */
function guard(tree) {
	if (trees.size === 0) process.on("exit", killAll);
	trees.add(tree);
}
function release$1(tree) {
	trees.delete(tree);
	if (trees.size === 0) process.off("exit", killAll);
}
function killAll() {
	for (const tree of trees) killTree(tree);
}

// src/run/process/output-pipe.ts
const CHUNK = 65536;
/** No pipe holds more (unless root raises the system's limit): what comes after it was written after the question. */
const CAPACITY = 1048576;
/**
* A pipe for a program's output, always read. Node's own "pipe" is a socket, on which `> /dev/stdout` fails, so that a
* program would fail under measurement that works in production.
*/
var OutputPipe = class OutputPipe {
	/** For the program; to be closed here once it has been started. */
	writeEnd;
	#readEnd;
	#socket;
	#listeners = [];
	constructor(path) {
		this.#readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
		this.writeEnd = openSync(path, constants.O_WRONLY);
		this.#socket = new Socket({
			fd: this.#readEnd,
			readable: true,
			writable: false
		});
		this.#socket.on("data", (chunk) => this.#receive(chunk));
		this.#socket.on("error", () => this.#socket.destroy());
	}
	/** Two pipes, for stdout and stderr. */
	static async openTwo() {
		const folder = await mkdtemp(join(tmpdir(), "leakproof-"));
		try {
			const paths = [join(folder, "stdout"), join(folder, "stderr")];
			await promisify(execFile)("mkfifo", [
				"-m",
				"600",
				...paths
			]);
			return [new OutputPipe(paths[0]), new OutputPipe(paths[1])];
		} finally {
			await rm(folder, {
				recursive: true,
				force: true
			});
		}
	}
	onChunk(listener) {
		this.#listeners.push(listener);
	}
	closeWriteEnd() {
		closeSync(this.writeEnd);
	}
	/** Hands to the listeners, before it returns, all that had been written when it was called. */
	drain() {
		this.#socket.read();
		for (let taken = 0; taken < CAPACITY && !this.#socket.destroyed;) {
			const chunk = Buffer.allocUnsafe(CHUNK);
			const length = readAvailable(this.#readEnd, chunk);
			if (length === 0) return;
			this.#receive(chunk.subarray(0, length));
			taken += length;
		}
	}
	close() {
		this.#socket.destroy();
	}
	#receive(chunk) {
		for (const listener of this.#listeners) listener(chunk);
	}
};
/** 0 when nothing is there, or never will be. */
function readAvailable(file, into) {
	try {
		return readSync(file, into);
	} catch {
		return 0;
	}
}

// src/run/process/output-tail.ts
/** The end of a program's output, however long that is. */
var OutputTail = class {
	#limit;
	#chunks = [];
	#length = 0;
	#isCut = false;
	/** `limit` in bytes. */
	constructor(limit) {
		this.#limit = limit;
	}
	add(chunk) {
		this.#chunks.push(chunk);
		this.#length += chunk.length;
		if (this.#length > 2 * this.#limit) this.#cut();
	}
	/** Printable, but the program's own words; starts with an ellipsis when there was more. */
	text() {
		if (this.#length > this.#limit) this.#cut();
		return (this.#isCut ? "…" : "") + printable(Buffer.concat(this.#chunks).toString("utf8"));
	}
	#cut() {
		const end = Buffer.from(Buffer.concat(this.#chunks).subarray(-this.#limit));
		this.#chunks = [end];
		this.#length = end.length;
		this.#isCut = true;
	}
};

// src/run/process/start-failure.ts
/** Why a program could not be started, as the mistake that it mostly is. */
function startFailure(error, { argv: [program], cwd }) {
	const cause = startCause(error, program, cwd);
	return cause === null ? new Error(`"${program}" could not be started`, { cause: error }) : new UserMistake(`"${program}" can't be started: ${cause}`);
}
function startCause(error, program, cwd) {
	const isPath = program.includes("/");
	switch (error.code) {
		case "ENOTDIR":
		case "ENOENT":
			if (!existsSync(cwd)) return `the folder to run it in, ${cwd}, does not exist. Expected: an existing folder, such as "."`;
			if (!isPath) return `there is no such program in PATH. Install it, or give its path, such as "/usr/bin/python3"`;
			if (!existsSync(resolve(cwd, program))) return `there is no such file. Expected: a program, such as "/usr/bin/python3"`;
			return "the interpreter that its first line (#!) names does not exist";
		case "EACCES": return `it is not an executable file. Expected: a program, such as "/usr/bin/python3"; or make it one: chmod +x ${program}`;
		case "E2BIG": return "its arguments and its environment are too long";
		default: return null;
	}
}

// src/run/process/memory-watch.ts
/** Milliseconds. */
const INTERVAL = 50;
const LONGEST_INTERVAL = 1e3;
/** New members are looked for only so often: it costs more than reading those that are known. */
const LOOKS_PER_SEARCH = 10;
/** The watch sleeps this many times as long as it looks, so that it never takes more than 1 % of a processor. */
const REST = 100;
/** Calls back, once, when a tree's memory exceeds a cap. */
var MemoryWatch = class {
	#tree;
	#cap;
	#onExceeded;
	#timer;
	#looks = 0;
	/** `cap` and the callback's argument in bytes. */
	constructor(tree, cap, onExceeded) {
		this.#tree = tree;
		this.#cap = cap;
		this.#onExceeded = onExceeded;
		this.#timer = setTimeout(() => this.#look(), INTERVAL);
	}
	stop() {
		clearTimeout(this.#timer);
	}
	#look() {
		const started = performance.now();
		this.#looks += 1;
		if (this.#looks % LOOKS_PER_SEARCH === 0) this.#tree.members();
		const bytes = this.#tree.roughMemory();
		if (bytes > this.#cap) {
			this.#onExceeded(bytes);
			return;
		}
		const interval = Math.max(INTERVAL, REST * (performance.now() - started));
		this.#timer = setTimeout(() => this.#look(), Math.min(interval, LONGEST_INTERVAL));
	}
};

// src/run/process/supervision.ts
/** How long a killed process may take to go, in milliseconds: one that has become another user's never does. */
const DEATH_LIMIT = 5e3;
const LONGEST_TIMER = 2 ** 31 - 1;
/** Waits for the end of a tree's main process, and brings it about at a limit. */
var Supervision = class {
	/** Never rejects. */
	ended;
	#child;
	#tree;
	#signal;
	#watch;
	#abort = () => this.end({ cause: "aborted" });
	#settle;
	#timer;
	#ending = null;
	constructor(child, tree, limits) {
		this.#child = child;
		this.#tree = tree;
		this.#signal = limits.signal;
		let settle = () => {};
		this.ended = new Promise((resolve) => {
			settle = resolve;
		});
		this.#settle = settle;
		child.once("exit", (code, signalName) => this.#close({
			cause: "exited",
			code,
			signalName
		}));
		this.#watch = new MemoryWatch(tree, limits.memoryCap, (bytes) => this.end({
			cause: "memory-cap",
			bytes
		}));
		this.#timer = setTimeout(() => this.end({ cause: "timed-out" }), Math.min(limits.timeout, LONGEST_TIMER));
		this.#signal.addEventListener("abort", this.#abort);
		if (this.#signal.aborted) this.#abort();
	}
	/** Kills the tree, unless its main process has ended already or is being ended. */
	end(ending) {
		if (this.#ending !== null) return;
		this.#ending = ending;
		killTree(this.#tree);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#close(ending), DEATH_LIMIT);
	}
	#close(ending) {
		this.#ending ??= ending;
		this.#watch.stop();
		clearTimeout(this.#timer);
		this.#signal.removeEventListener("abort", this.#abort);
		this.#child.unref();
		this.#settle(this.#ending);
	}
};

// src/run/process/measured-process.ts
/** Bytes. */
const STDOUT_TAIL = 4096;
const STDERR_TAIL = 16384;
/** A program under measurement, in a process group of its own, with everything that it starts. */
var MeasuredProcess = class MeasuredProcess {
	pid;
	tree;
	/** Resolves when the main process has ended and what it wrote has been handed on; never rejects. */
	ended;
	#stdout;
	#stderr;
	#stdoutTail = new OutputTail(STDOUT_TAIL);
	#stderrTail = new OutputTail(STDERR_TAIL);
	#supervision;
	#paused = [];
	#finishing = null;
	constructor(child, tree, pipes, limits) {
		this.pid = tree.rootPid;
		this.tree = tree;
		[this.#stdout, this.#stderr] = pipes;
		this.#stdout.onChunk((chunk) => this.#stdoutTail.add(chunk));
		this.#stderr.onChunk((chunk) => this.#stderrTail.add(chunk));
		guard(tree);
		this.#supervision = new Supervision(child, tree, limits);
		this.ended = this.#supervision.ended.then((ending) => {
			this.drain();
			return ending;
		});
	}
	/**
	* Listeners that are added as soon as this resolves miss nothing.
	* @throws UserMistake when the program can't be started (not found, not executable), naming it.
	*/
	static async start(spec, treeOf = processTreeFor(process.platform)) {
		const pipes = await OutputPipe.openTwo();
		try {
			const cookie = newCookie();
			const child = spawn(spec.argv[0], spec.argv.slice(1), {
				cwd: spec.cwd,
				env: {
					...spec.env,
					...cookie.env
				},
				detached: true,
				stdio: [
					"ignore",
					pipes[0].writeEnd,
					pipes[1].writeEnd
				]
			});
			if (child.pid === void 0) throw (await once(child, "error"))[0];
			const tree = treeOf(child.pid, cookie);
			await once(child, "spawn");
			return new MeasuredProcess(child, tree, pipes, spec);
		} catch (error) {
			for (const pipe of pipes) pipe.close();
			throw startFailure(error, spec);
		} finally {
			for (const pipe of pipes) pipe.closeWriteEnd();
		}
	}
	onStdout(listener) {
		this.#stdout.onChunk(listener);
	}
	/** Hands to the listeners, before it returns, all that has been written: after `pause`, all that there is. */
	drain() {
		this.#stdout.drain();
		this.#stderr.drain();
	}
	/** The last words, printable but untrusted: the end of stdout, then the end of stderr. */
	tail() {
		return [this.#stdoutTail.text(), this.#stderrTail.text()].map((text) => text.trimEnd()).filter((text) => text !== "").join("\n");
	}
	/** Stops the whole tree; when it returns, nothing of it runs. */
	pause() {
		this.#paused = [...this.#paused, ...stopTree(this.tree)];
	}
	resume() {
		continueMembers(this.#paused);
		this.#paused = [];
	}
	/**
	* Ends everything that belongs to the tree and waits until it is gone. After an exit of its own, what is left may
	* vanish by itself for `graceMs`. Returns, as `pid command line`, what then had to be ended outside its process
	* group, and what could not be ended at all.
	*/
	finish(graceMs) {
		this.#finishing ??= this.#finish(graceMs);
		return this.#finishing;
	}
	async [Symbol.asyncDispose]() {
		await this.finish(0);
	}
	async #finish(graceMs) {
		this.resume();
		this.#supervision.end({ cause: "aborted" });
		const escaped = ((await this.ended).cause === "exited" ? await vanishing(this.tree, graceMs) : []).filter((member) => member.group !== this.pid).map((member) => this.tree.describe(member));
		const immortal = (await endTree(this.tree)).map((member) => `${this.tree.describe(member)} (could not be ended)`);
		this.#stdout.close();
		this.#stderr.close();
		release$1(this.tree);
		return { escaped: [...escaped, ...immortal] };
	}
};

// src/run/workload-process.ts
/** What a program may still do by itself after its last iteration: end its threads and children, write its files. */
const TO_EXIT_MS = 2e3;
/** What its children may still take to end after it. */
const GRACE_MS = 500;
/** A started workload, and the socket on which it may call. */
var WorkloadProcess = class WorkloadProcess {
	process;
	socket;
	startedAt;
	#ending = null;
	constructor(process, socket, startedAt) {
		this.process = process;
		this.socket = socket;
		this.startedAt = startedAt;
		process.ended.then((ending) => {
			this.#ending = ending;
		});
	}
	/** @throws UserMistake when the program can't be started */
	static async start(spec, now) {
		const socket = await ControlSocket.listen();
		try {
			const startedAt = now();
			const process = await MeasuredProcess.start({
				...spec,
				env: {
					...spec.env,
					LEAKPROOF_SOCKET: socket.path
				}
			});
			return new WorkloadProcess(process, socket, startedAt);
		} catch (error) {
			await socket[Symbol.asyncDispose]();
			throw error;
		}
	}
	/** How it ended; null while it lives. */
	get ending() {
		return this.#ending;
	}
	/** Waits for it to end by itself, for a while; null when it doesn't. */
	async exit(withinMs = TO_EXIT_MS) {
		const timer = new AbortController();
		const late = setTimeout$2(withinMs, null, { signal: timer.signal }).catch(() => null);
		const ending = await Promise.race([this.process.ended, late]);
		timer.abort();
		return ending;
	}
	/** Ends it and everything that it has started. Returns what had left its process group and outlived it. */
	async finish() {
		try {
			const { escaped } = await this.process.finish(GRACE_MS);
			return escaped;
		} finally {
			await this.socket[Symbol.asyncDispose]();
		}
	}
};

// src/run/workbench.ts
/** Kept of a timeout for what follows the last mark. */
const RESERVE_MS = 2e3;
/** Bytes: more than most caches hold. Still more makes marks slow, for each collects all of it. */
const ENOUGH_GROWTH = 64 * 1024 ** 2;
/** Of the descriptors that a process may have open. */
const DESCRIPTOR_SHARE = .25;
/** A first run that is slower than its pilot promised ends at so many times its target, once it can be judged. */
const LATE = 2;
/** What all runs of one variant share: how it is started, how much time is left, and what has come together so far. */
var Workbench = class {
	variant;
	context;
	launch;
	/** Iterations of all processes that have ended. */
	iterations = 0;
	escaped = [];
	#startedAt;
	#pausedMs = 0;
	constructor(variant, context) {
		this.variant = variant;
		this.context = context;
		this.launch = launchOf(variant, context);
		this.#startedAt = context.now();
	}
	/** Without the pauses, which are not the variant's own. */
	get elapsedMs() {
		return this.context.now() - this.#startedAt - this.#pausedMs;
	}
	async pause(work) {
		const before = this.context.now();
		await work();
		this.#pausedMs += this.context.now() - before;
	}
	/** @throws UserMistake when the program can't be started */
	start(environment = {}) {
		const { launch, variant, context } = this;
		const env = {
			...launch.env,
			...environment
		};
		const timeout = milliseconds(Math.min(variant.timeout, this.#allowanceLeftMs));
		const { memoryCap, signal } = context;
		return WorkloadProcess.start({
			argv: launch.argv,
			cwd: launch.cwd,
			env,
			timeout,
			memoryCap,
			signal
		}, context.now);
	}
	/** Ends a process of this variant and whatever it has started, and keeps what there is to tell of it. */
	async finish(process, iterations) {
		this.iterations += iterations;
		this.escaped.push(...await process.finish());
	}
	/** What a first run should take: a part of the time that is left, too, for other runs may follow. */
	get targetMs() {
		const { firstRunMs, allowance } = this.context;
		return Math.min(firstRunMs, firstRunTarget(Math.min(this.variant.timeout, allowance)));
	}
	/** A process that the time budget has ended, not its timeout, says nothing of the program. */
	blameBudget(run) {
		if (run.outcome.state !== "timed-out" || this.#allowanceLeftMs > 0) return run;
		return {
			...run,
			outcome: outOfBudget(`ran out in its ${run.outcome.phase} phase`, this.variant.timeout)
		};
	}
	/** Why nothing was started; null while there is time left. */
	get spentBudget() {
		if (this.#allowanceLeftMs > 0) return null;
		return {
			purpose: "first",
			series: { iterations: [] },
			outcome: outOfBudget("was spent before it was started", this.variant.timeout),
			seconds: 0,
			placement: "counted",
			timing: null
		};
	}
	/** By how many bytes a first run is planned to grow, where the pilot's growth goes on. */
	get roomToGrow() {
		return 2 * ENOUGH_GROWTH;
	}
	/** A first run takes much longer than planned: the machine is busy, or marks have become slow. */
	isLate(measuringMs) {
		return measuringMs > LATE * this.targetMs;
	}
	get #allowanceLeftMs() {
		return this.context.allowance - this.elapsedMs;
	}
	get #allowanceEndsAt() {
		return this.#startedAt + this.#pausedMs + this.context.allowance;
	}
	/** When a process has to have made its last mark, so that it can still end well before it is ended. */
	deadlineOf(processStartedAt) {
		const { timeout } = this.variant;
		const reserve = Math.min(RESERVE_MS, .1 * timeout);
		return Math.min(processStartedAt + timeout - reserve, this.#allowanceEndsAt);
	}
	/** The outcome of a run for which time ran out after `marks` marks: `missingMs` more would have been needed. */
	tooSlow(marks, processStartedAt, missingMs) {
		const { timeout } = this.variant;
		const usedMs = this.context.now() - processStartedAt;
		const isTimeout = this.deadlineOf(processStartedAt) < this.#allowanceEndsAt;
		const limit = isTimeout ? `the timeout of ${formatDuration(timeout)}` : "the time budget that is left for it";
		const needed = formatDuration(1e3 * Math.ceil(1.2 * (usedMs + missingMs) / 1e3 + RESERVE_MS / 1e3));
		return {
			state: "unmeasurable",
			reason: `only ${marks} of the ${24} marks that a verdict needs fit into ${limit}`,
			nextStep: `Raise ${isTimeout ? "`timeout`" : "the time budget"} so that one run may take ${needed}, or make an iteration do less.`
		};
	}
	evidence(runs, quality, runtime) {
		const { role, thresholds } = this.variant;
		return {
			role,
			quality,
			runtime,
			thresholds,
			runs,
			memorySource: this.context.sampler.source,
			escaped: this.escaped
		};
	}
	/**
	* More growth than this shows nothing more, and only makes marks slow, or runs into a limit behind which nothing grows.
	* A later run does twice the first one's work.
	*/
	hasGrownEnough(marks, phase, openFiles) {
		const times = phase === "measuring" ? 1 : 2.5;
		const fds = (marks.at(-1)?.tree.fds ?? 0) - (marks[0]?.tree.fds ?? 0);
		return growthOf$1(marks) > times * ENOUGH_GROWTH || fds > times * .25 * openFiles;
	}
	tell(phase, marks, plan) {
		const done = Math.max(0, marks.length - 1);
		this.context.progress({
			phase,
			iterations: marks.at(-1)?.iterations ?? 0,
			plannedIterations: plan?.iterations ?? null,
			marks: done,
			plannedMarks: plan?.marks ?? 0,
			elapsedMs: this.elapsedMs,
			remainingMs: plan === null ? null : plan.markToMarkMs * Math.max(0, plan.marks - done),
			growthBytes: done > 0 ? growthOf$1(marks) : null
		});
	}
};
function outOfBudget(what, timeout) {
	const nextStep = `Raise the time budget, by up to ${formatDuration(timeout)} for each run of a variant.`;
	return {
		state: "unmeasurable",
		reason: `the time budget ${what}`,
		nextStep
	};
}
function growthOf$1(marks) {
	return (marks.at(-1)?.tree.memory ?? 0) - (marks[0]?.tree.memory ?? 0);
}

// src/run/cooperative/conversation.ts
/** A program's last words arrive at the same time as the news of its end; this much later they are here. */
const LAST_WORDS_MS = 200;
/** Asks and waits for the answer; whatever comes instead of it becomes the run's outcome. */
var Conversation = class {
	workload;
	#channel;
	#timeout;
	#phase = "start";
	#progress = "before it was set up";
	constructor(workload, channel, timeout) {
		this.workload = workload;
		this.#channel = channel;
		this.#timeout = timeout;
		workload.process.ended.then(() => setTimeout$2(LAST_WORDS_MS)).then(() => channel?.close());
	}
	/** What the workload says of its runtime once it is ready. */
	async greeting() {
		for (;;) {
			const reply = await this.#receive();
			if ("ready" in reply) return reply.ready;
			if (!("phase" in reply)) this.misunderstood(reply);
			this.#phase = "setup";
		}
	}
	async ask(request, phase, progress) {
		this.#phase = phase;
		this.#progress = progress;
		this.#channel?.send(request);
		return this.#receive();
	}
	misunderstood(reply) {
		throw this.#failed(`it answered out of turn: ${JSON.stringify(reply).slice(0, 200)}`);
	}
	/** The tree could not be sampled: because it has ended, or for a reason of its own. */
	async lost(error) {
		const ending = await this.workload.exit(LAST_WORDS_MS);
		if (this.#channel?.fault) throw this.#failed(this.#channel.fault.message);
		if (ending !== null) throw this.#ended(ending);
		throw lostSample(error);
	}
	async #receive() {
		try {
			const reply = await this.#next();
			if ("error" in reply) throw new RunInterrupted(outcomeOfFailure(reply.error));
			return reply;
		} catch (error) {
			if (error instanceof ProtocolFault) throw this.#failed(error.message);
			if (!(error instanceof ChannelClosed)) throw error;
			const ending = await this.workload.exit();
			throw ending === null ? this.#failed(error.message) : this.#ended(ending);
		}
	}
	#next() {
		if (this.#channel === null) throw new ChannelClosed("the program ended without calling");
		return this.#channel.receive();
	}
	#ended(ending) {
		const tail = this.workload.process.tail();
		return new RunInterrupted(outcomeOfEnding(ending, {
			phase: this.#phase,
			progress: this.#progress,
			timeout: this.#timeout,
			tail
		}));
	}
	#failed(reason) {
		const outcome = {
			state: "failed",
			phase: this.#phase,
			reason: `the program broke the control protocol: ${reason}`,
			detail: this.workload.process.tail()
		};
		return new RunInterrupted(outcome);
	}
};

// src/run/cooperative/cooperative-process.ts
/**
* A workload that does its iterations on request, and waits at its marks. Every method throws RunInterrupted, with the
* outcome, when the workload fails or ends, and leaves the process to be finished by its owner.
*/
var CooperativeProcess = class CooperativeProcess {
	workload;
	runtime;
	/** Done so far. */
	iterations = 0;
	#conversation;
	#sampler;
	constructor(conversation, sampler, runtime) {
		this.workload = conversation.workload;
		this.runtime = runtime;
		this.#conversation = conversation;
		this.#sampler = sampler;
	}
	/** Waits until a started workload has called, loaded and set itself up. */
	static async meet(workload, sampler, timeout) {
		const channel = await Promise.race([workload.socket.channel, workload.process.ended]);
		const conversation = new Conversation(workload, "cause" in channel ? null : channel, timeout);
		return new CooperativeProcess(conversation, sampler, runtimeNamed(await conversation.greeting()));
	}
	async run(count) {
		const last = this.iterations + count;
		const which = count === 1 ? `iteration ${last}` : `iterations ${this.iterations + 1} to ${last}`;
		const reply = await this.#conversation.ask(`run ${count}`, "iteration", `in ${which}`);
		if (!("done" in reply) || reply.done !== count) this.#conversation.misunderstood(reply);
		this.iterations = last;
	}
	/** Has the workload collect and read what is its own, then samples the tree while it waits. */
	async mark() {
		const own = await this.#ownFigures();
		try {
			return {
				iterations: this.iterations,
				own,
				tree: await this.#sampler.sample(this.workload.process.tree)
			};
		} catch (error) {
			if (error instanceof LostSample) await this.#conversation.lost(error);
			throw error;
		}
	}
	/** Has the workload tear itself down, and waits for it to end. */
	async end() {
		const reply = await this.#conversation.ask("end", "teardown", "in teardown()").catch((error) => {
			if (error instanceof RunInterrupted && this.workload.ending?.cause === "exited") {
				if (this.workload.ending.code === 0) return { ended: true };
			}
			throw error;
		});
		if (!("ended" in reply)) this.#conversation.misunderstood(reply);
		await this.workload.exit();
	}
	async #ownFigures() {
		const reply = await this.#conversation.ask("mark", "counters", `at the mark after iteration ${this.iterations}`);
		if (!isFigures(reply)) this.#conversation.misunderstood(reply);
		return {
			heap: reply.heap ?? null,
			counters: reply.counters ?? {}
		};
	}
};
function isFigures(reply) {
	return ![
		"phase",
		"ready",
		"done",
		"ended",
		"error"
	].some((key) => key in reply);
}

// src/run/cooperative/cooperative-run.ts
/** One process of a cooperative workload from its start to its end, and the marks that it has made. */
var CooperativeRun = class {
	marks = [];
	/** Iterations before the first mark. */
	warmUp = 0;
	/** From the process's start to its first mark. */
	startUpMs = 0;
	pace = {
		iterationMs: 0,
		markMs: 0
	};
	#bench;
	#workload;
	#process = null;
	#finishing = null;
	#timing = {
		batches: 0,
		marks: 0
	};
	constructor(bench, workload) {
		this.#bench = bench;
		this.#workload = workload;
	}
	get iterations() {
		return this.#process?.iterations ?? 0;
	}
	get process() {
		if (this.#process === null) throw new Error("the workload has not called yet");
		return this.#process;
	}
	/** Does a part of the run. What interrupts it is its outcome. */
	attempt(part) {
		return outcomeOf$2(part, this.#bench.context.signal);
	}
	/** Waits until the workload has set itself up. */
	async meet() {
		const { context, variant } = this.#bench;
		this.#process = await CooperativeProcess.meet(this.#workload, context.sampler, variant.timeout);
	}
	/** Finds out how fast iterations and marks are, and what they use up; its last mark is the run's first. */
	async pilot() {
		this.#bench.tell("pilot", [], null);
		await this.process.mark();
		let before = await this.process.mark();
		for (let count = 1;;) {
			const batchMs = await this.#timed(() => this.process.run(count ?? 1));
			let after = before;
			const markMs = await this.#timed(async () => {
				after = await this.process.mark();
			});
			const growth = growthPerIteration(before, after, count);
			const next = nextPilotBatch(count, batchMs, growth, this.#roomToGrow());
			if (next === null) {
				this.#begin(after, {
					iterationMs: Math.max(batchMs / count, 1e-6),
					markMs
				});
				return {
					...this.pace,
					growth
				};
			}
			before = after;
			count = next;
		}
	}
	/** In the pilot's place where its results are known already: the same iterations, and the first mark. */
	async warm(iterations, pace) {
		await this.process.mark();
		await this.process.run(iterations);
		this.#begin(await this.process.mark(), pace);
	}
	planFirst(pilot) {
		const availableMs = this.#remainingMs();
		const room = {
			targetMs: this.#bench.targetMs,
			availableMs,
			growth: this.#roomToGrow()
		};
		const plan = planFirstRun(pilot, room);
		if (plan.kind === "planned") return plan;
		throw new RunInterrupted(this.#bench.tooSlow(0, this.#workload.startedAt, plan.neededMs));
	}
	/**
	* Makes `plan.marks` more marks, or fewer where time runs out, enough has grown, or `isEnough` says so; it is asked
	* when a half and three quarters of them are made.
	*/
	async measure(plan, phase, isEnough = () => false) {
		const before = this.marks.length - 1;
		const from = this.iterations;
		const spent = {
			batchesMs: 0,
			marksMs: 0
		};
		for (let done = 1; done <= plan.marks; done += 1) {
			const batch = nextBatch(plan, this.marks.length - 1, this.pace, this.#remainingMs());
			if (!this.#hasTimeFor(batch)) break;
			const batchMs = await this.#timed(() => this.process.run(batch));
			const markMs = await this.#timed(async () => this.marks.push(await this.process.mark()));
			spent.batchesMs += batchMs;
			spent.marksMs += markMs;
			this.#timing = {
				batches: this.#timing.batches + batchMs / 1e3,
				marks: this.#timing.marks + markMs / 1e3
			};
			this.pace = {
				iterationMs: spent.batchesMs / (this.iterations - from),
				markMs: Math.max(markMs, spent.marksMs / done)
			};
			this.#tell(phase, before + plan.marks, from + plan.marks * plan.batch, plan.batch);
			if (this.marks.length > 24 && this.#isEnoughForNow(phase, spent.batchesMs + spent.marksMs)) break;
			if (isLook(done, plan.marks) && isEnough()) break;
		}
		this.#checkMarks(plan);
	}
	#isEnoughForNow(phase, measuringMs) {
		return this.#bench.hasGrownEnough(this.marks, phase, this.#openFiles) || phase === "measuring" && this.#bench.isLate(measuringMs);
	}
	/** How many more batches there is time for. */
	batchesLeft(batch) {
		return Math.max(0, Math.floor(this.#remainingMs() / this.#markToMarkMs(batch)));
	}
	asRun(purpose, outcome) {
		const seconds = (this.#bench.context.now() - this.#workload.startedAt) / 1e3;
		return {
			purpose,
			series: seriesOf(this.marks),
			outcome,
			seconds,
			placement: "counted",
			timing: this.#timing
		};
	}
	/** Has a workload that waits at a mark tear itself down. */
	end() {
		return this.attempt(() => this.process.end());
	}
	/** Ends whatever is left of it. */
	finish() {
		this.#finishing ??= this.#bench.finish(this.#workload, this.iterations);
		return this.#finishing;
	}
	#begin(first, pace) {
		this.marks.push(first);
		this.warmUp = first.iterations;
		this.pace = pace;
		this.startUpMs = this.#bench.context.now() - this.#workload.startedAt;
	}
	#checkMarks(plan) {
		const made = this.marks.length - 1;
		if (made >= 24) return;
		const missing = (24 - made) * this.#markToMarkMs(plan.batch);
		throw new RunInterrupted(this.#bench.tooSlow(made, this.#workload.startedAt, missing));
	}
	#tell(phase, marks, iterations, batch) {
		this.#bench.tell(phase, this.marks, {
			marks,
			iterations,
			markToMarkMs: this.#markToMarkMs(batch)
		});
	}
	#hasTimeFor(batch) {
		return this.#remainingMs() >= this.#markToMarkMs(batch);
	}
	#markToMarkMs(batch) {
		return batch * this.pace.iterationMs + this.pace.markMs;
	}
	#remainingMs() {
		return this.#bench.deadlineOf(this.#workload.startedAt) - this.#bench.context.now();
	}
	/** Memory as far as it shows anything, a quarter of the descriptors, and no more threads and processes than a machine bears. */
	#roomToGrow() {
		const fds = DESCRIPTOR_SHARE * this.#openFiles;
		return {
			memory: this.#bench.roomToGrow,
			fds,
			threads: 1e3,
			children: 250
		};
	}
	get #openFiles() {
		return openFilesLimit(this.#workload.process.pid);
	}
	async #timed(part) {
		const start = this.#bench.context.now();
		await part();
		return this.#bench.context.now() - start;
	}
};
function growthPerIteration(from, to, iterations) {
	const [before, after] = [from.tree, to.tree];
	const heap = (to.own.heap ?? 0) - (from.own.heap ?? 0);
	return {
		memory: Math.max(heap, after.memory - before.memory) / iterations,
		fds: ((after.fds ?? 0) - (before.fds ?? 0)) / iterations,
		threads: ((after.threads ?? 0) - (before.threads ?? 0)) / iterations,
		children: (after.children - before.children) / iterations
	};
}

// src/run/cooperative/cooperative-driver.ts
/** Drives workloads that speak the control protocol: adapters, and programs that do so of their own accord. */
var CooperativeDriver = class {
	quality = "cooperative";
	runtime;
	#bench;
	#started;
	/** The process of the first run; after it, it waits at its last mark while the referee decides. */
	#run = null;
	#isWaiting = false;
	#batch = 1;
	/** `started`: a process that has called already, for the first run. */
	constructor(bench, runtime, started = null) {
		this.#bench = bench;
		this.runtime = runtime;
		this.#started = started;
	}
	async first() {
		const run = await this.#open();
		const outcome = await run.attempt(async () => {
			await run.meet();
			await this.#measureFirst(run, run.planFirst(await run.pilot()));
		});
		const retry = outcome.state === "cut-short" && run.marks.length <= 24 && planAfterCut(run.iterations);
		return retry ? this.#firstAgain(run, retry) : this.#settle(run, "first", outcome);
	}
	async extend(iterations) {
		const run = this.#run;
		if (run === null || !this.#isWaiting) return null;
		const asked = Math.round((iterations - run.iterations) / this.#batch);
		const marks = Math.min(asked, run.batchesLeft(this.#batch));
		if (marks < 1 || marks < .75 * asked) return null;
		const outcome = await run.attempt(() => run.measure({
			marks,
			batch: this.#batch
		}, "extending"));
		return this.#settle(run, "extend", outcome);
	}
	async confirm(iterations) {
		const model = this.#run;
		if (model === null) return null;
		const now = this.#bench.context.now();
		const availableMs = this.#bench.deadlineOf(now) - now - model.startUpMs;
		const plan = planLaterRun(iterations, model.pace, availableMs, WORTHWHILE);
		if (plan === null) return null;
		const run = new CooperativeRun(this.#bench, await this.#bench.start());
		try {
			const outcome = await run.attempt(async () => {
				await run.meet();
				await run.warm(model.warmUp, model.pace);
				await run.measure(plan, "confirming");
			});
			return run.asRun("confirm", outcome.state === "completed" ? await run.end() : outcome);
		} finally {
			await run.finish();
		}
	}
	async close() {
		if (this.#run === null || !this.#isWaiting) return null;
		this.#isWaiting = false;
		const outcome = await this.#run.end();
		await this.#run.finish();
		return outcome.state === "completed" ? null : outcome;
	}
	async [Symbol.asyncDispose]() {
		await this.#run?.finish();
		await this.#started?.finish();
	}
	async #open() {
		const run = new CooperativeRun(this.#bench, this.#started ?? await this.#bench.start());
		this.#started = null;
		this.#run = run;
		return run;
	}
	/** The last attempt ran into a limit before it could be judged: a shorter one may stop in front of it. */
	async #firstAgain(before, plan) {
		await before.finish();
		const run = await this.#open();
		const outcome = await run.attempt(async () => {
			await run.meet();
			await run.warm(1, before.pace);
			await this.#measureFirst(run, plan);
		});
		return this.#settle(run, "first", outcome);
	}
	async #measureFirst(run, plan) {
		this.runtime = run.process.runtime;
		this.#batch = plan.batch;
		await run.measure(plan, "measuring", () => this.#isBeyondDoubt(run));
	}
	#isBeyondDoubt(run) {
		const soFar = run.asRun("first", { state: "completed" });
		return this.#bench.context.referee.isBeyondDoubt(this.#bench.evidence([soFar], this.quality, this.runtime));
	}
	/** Keeps a process that waits at its last mark, and ends any other. */
	async #settle(run, purpose, outcome) {
		this.#isWaiting = outcome.state === "completed";
		const result = run.asRun(purpose, outcome);
		if (!this.#isWaiting) await run.finish();
		return result;
	}
};

// src/run/driver-choice.ts
/** What the first pilot is asked for: the fewest from which a time per iteration can be told. */
const FIRST_PILOT = 2;
/**
* The driver of a variant's workload. Only its first process shows whether a command speaks the control protocol: that
* process is the first run of one that calls, and the first pilot of one that doesn't.
* @throws UserMistake when the program can't be started
*/
async function driverFor(bench) {
	const { kind } = bench.variant.workload;
	if (kind === "python" || kind === "node") return new CooperativeDriver(bench, kind);
	const process = await CommandProcess.start(bench, FIRST_PILOT);
	const { workload } = process;
	return await Promise.race([workload.socket.channel.then(() => true), workload.process.ended.then(() => false)]) ? new CooperativeDriver(bench, "native", workload) : new CommandDriver(bench, process);
}

// \0@oxc-project+runtime@0.156.0/helpers/esm/usingCtx.js
function _usingCtx() {
	var r = "function" == typeof SuppressedError ? SuppressedError : function(r, e) {
		var n = Error();
		return n.name = "SuppressedError", n.error = r, n.suppressed = e, n;
	}, e = {}, n = [];
	function using(r, e) {
		if (null != e) {
			if (Object(e) !== e) throw new TypeError("using declarations can only be used with objects, functions, null, or undefined.");
			if (r) var o = e[Symbol.asyncDispose || Symbol["for"]("Symbol.asyncDispose")];
			if (void 0 === o && (o = e[Symbol.dispose || Symbol["for"]("Symbol.dispose")], r)) var t = o;
			if ("function" != typeof o) throw new TypeError("Object is not disposable.");
			t && (o = function o() {
				try {
					t.call(e);
				} catch (r) {
					return Promise.reject(r);
				}
			}), n.push({
				v: e,
				d: o,
				a: r
			});
		} else r && n.push({
			d: e,
			a: r
		});
		return e;
	}
	return {
		e,
		u: using.bind(null, !1),
		a: using.bind(null, !0),
		d: function d() {
			var o, t = this.e, s = 0;
			function next() {
				for (; o = n.pop();) try {
					if (!o.a && 1 === s) return s = 0, n.push(o), Promise.resolve().then(next);
					if (o.d) {
						var r = o.d.call(o.v);
						if (o.a) return s |= 2, Promise.resolve(r).then(next, err);
					} else s |= 1;
				} catch (r) {
					return err(r);
				}
				if (1 === s) return t !== e ? Promise.reject(t) : Promise.resolve();
				if (t !== e) throw t;
			}
			function err(n) {
				return t = t !== e ? new r(n, t) : n, next();
			}
			return next();
		}
	};
}

// src/run/experiment.ts
/** No verdict needs more; a referee that never has enough must not keep us for ever. */
const MOST_RUNS = 6;
/**
* Measures one variant: a pilot, a first run, and what the referee asks for next. No process of it is left when this
* returns or throws.
* @throws UserMistake when its program can't be started; the reason of `context.signal` when that is aborted
*/
async function measureVariant(variant, context) {
	try {
		var _usingCtx$3 = _usingCtx();
		const bench = new Workbench(variant, context);
		bench.tell("starting", [], null);
		const spent = bench.spentBudget;
		if (spent !== null) return measurement(bench, [spent], "blind", "native");
		const driver = _usingCtx$3.a(await driverFor(bench));
		return measurement(bench, (await measureRuns(driver, bench)).map((run) => bench.blameBudget(run)), driver.quality, driver.runtime);
	} catch (_) {
		_usingCtx$3.e = _;
	} finally {
		await _usingCtx$3.d();
	}
}
function measurement(bench, runs, quality, runtime) {
	return {
		evidence: bench.evidence(runs, quality, runtime),
		iterations: bench.iterations,
		seconds: bench.elapsedMs / 1e3,
		error: lastWords$2(runs.at(-1)),
		assists: bench.launch.assists
	};
}
async function measureRuns(driver, bench) {
	const runs = [await driver.first()];
	while (runs.length < MOST_RUNS && canGoOn(runs.at(-1))) {
		const next = bench.context.referee.nextRun(bench.evidence(runs, driver.quality, driver.runtime));
		if (next.kind === "none") break;
		if (next.kind === "confirm") {
			if (await closeInto(runs, driver)) break;
			await bench.pause(bench.context.beforeConfirming);
		}
		const run = next.kind === "extend" ? await driver.extend(next.iterations) : await driver.confirm(next.iterations);
		if (run === null) break;
		runs.push(run);
	}
	bench.tell("ending", [], null);
	await closeInto(runs, driver);
	return runs;
}
/** Ends the process of the last run; a failing end is that run's outcome. True when it did fail. */
async function closeInto(runs, driver) {
	const outcome = await driver.close();
	const last = runs.at(-1);
	if (outcome === null || last === void 0) return false;
	runs[runs.length - 1] = {
		...last,
		outcome
	};
	return true;
}
function canGoOn(run) {
	return run?.outcome.state === "completed" || run?.outcome.state === "cut-short";
}
function lastWords$2(run) {
	return run !== void 0 && "detail" in run.outcome ? run.outcome.detail : null;
}

// src/run/preparation/setup-shell.ts
/** Bytes. */
const TAIL = 16384;
const PREAMBLE = "echo $$; exec /bin/sh -c \"$0\" </dev/null";
/**
* Runs a shell script through the Actions toolkit, silently. When the signal aborts, everything that it has started is
* ended. Returns its exit code (null: ended by a signal) and the end of its output, printable but untrusted.
* @throws the signal's reason when it aborts.
*/
async function runShell(script, cwd, env, signal) {
	signal.throwIfAborted();
	const cookie = newCookie();
	const tail = new OutputTail(TAIL);
	let tree = null;
	const stop = () => tree && endTree(tree);
	const read = announcement((pid) => {
		tree = processTreeFor(process.platform)(pid, cookie);
		if (signal.aborted) stop();
	});
	signal.addEventListener("abort", stop);
	try {
		const code = await exec("/bin/sh", [
			"-c",
			PREAMBLE,
			script
		], {
			cwd,
			env: {
				...env,
				...cookie.env
			},
			silent: true,
			ignoreReturnCode: true,
			listeners: {
				stdout: (chunk) => tail.add(read(chunk)),
				stderr: (chunk) => tail.add(chunk)
			}
		});
		await (signal.aborted ? stop() : null);
		signal.throwIfAborted();
		return {
			code,
			output: tail.text()
		};
	} finally {
		signal.removeEventListener("abort", stop);
	}
}
/** Takes the first line, a process's number, off the chunks that it is given, and returns the rest of them. */
function announcement(onPid) {
	let line = "";
	return (chunk) => {
		if (line === null) return chunk;
		const end = chunk.indexOf("\n");
		line += chunk.toString("latin1", 0, end < 0 ? chunk.length : end);
		if (end < 0) return Buffer.alloc(0);
		onPid(Number(line));
		line = null;
		return chunk.subarray(end + 1);
	};
}

// src/run/preparation/setup-stamp.ts
const FOLDER = ".leakproof";
/** Remembers, in the project's `.leakproof` folder, what the last good setup was made from. */
var SetupStamp = class {
	#folder;
	#path;
	constructor(root) {
		this.#folder = join(root, FOLDER);
		this.#path = join(this.#folder, "setup.sha256");
	}
	async read() {
		return readFile(this.#path, "utf8").catch(() => null);
	}
	async write(fingerprint) {
		await mkdir(this.#folder, { recursive: true });
		await writeFile(join(this.#folder, ".gitignore"), "*\n");
		await writeFile(this.#path, fingerprint);
	}
	async remove() {
		await rm(this.#path, { force: true });
	}
};
/**
* What decides whether a setup has to be run again; null: it always has. The place counts too: what a setup makes (a
* Python venv, for one) often can't be moved.
* @throws UserMistake when an input can't be read.
*/
async function fingerprintOf(setup, root) {
	if (setup.inputs === null) return null;
	const hash = createHash("sha256");
	hash.update(JSON.stringify([
		process.platform,
		process.arch,
		root,
		setup.run,
		setup.paths
	]));
	for (const input of setup.inputs) {
		const contents = await readInput(input, root);
		hash.update(JSON.stringify([input, contents.length])).update(contents);
	}
	return hash.digest("hex");
}
async function readInput(input, root) {
	try {
		return await readFile(join(root, input));
	} catch (error) {
		const cause = error.code === "EISDIR" ? "is a folder" : "can't be read";
		throw new UserMistake(`setup.inputs: "${input}" ${cause} in ${root}. Expected: files, such as inputs: [requirements.txt]`);
	}
}

// src/run/preparation/setup.ts
/** The project's setup went wrong; the message has the cause and the end of its output, which is untrusted. */
var SetupFailed = class extends Error {
	name = "SetupFailed";
};
/**
* Runs the project's setup in `root`, unless its inputs are those of the last good run and all that it makes is there.
* Nothing of its output is shown. Returns whether it ran, and the wall time in seconds.
* @throws SetupFailed when it fails or doesn't make its `paths`. @throws UserMistake when an input can't be read.
*/
async function runSetup(setup, root, env, { signal }) {
	const started = performance.now();
	const stamp = new SetupStamp(root);
	const fingerprint = await fingerprintOf(setup, root);
	const isDone = fingerprint !== null && missingPaths(setup, root).length === 0 && await stamp.read() === fingerprint;
	if (!isDone) {
		await stamp.remove();
		await runOnce(setup, root, env, signal);
		if (fingerprint !== null) await stamp.write(fingerprint);
	}
	return {
		ran: !isDone,
		seconds: (performance.now() - started) / 1e3
	};
}
async function runOnce(setup, root, env, signal) {
	const { code, output } = await runShell(setup.run, root, env, signal);
	if (code !== 0) throw new SetupFailed(`${failureOf(code)}\n${output}`);
	const missing = missingPaths(setup, root);
	if (missing.length > 0) throw new SetupFailed(`setup ended well but did not make ${missing.join(", ")} (setup.paths)\n${output}`);
}
function missingPaths(setup, root) {
	return setup.paths.filter((path) => !existsSync(join(root, path)));
}
function failureOf(code) {
	return code === null ? "setup was ended by a signal" : `setup failed with exit code ${code}`;
}

// src/compare/side.ts
/** For the whole process tree of one run. */
const MEMORY_CAP$1 = bytes(2 * 1024 ** 3);
/** Head or base: a tree that is set up once, and then measured. */
var Side = class {
	revision;
	/** The project's root in this tree, absolute. */
	root;
	#setup;
	#foreign;
	#ports;
	#settingUp = null;
	#trouble = null;
	/** @param foreign gives it the other side's workload files; null: there is no other side */
	constructor(revision, root, setup, foreign, ports) {
		this.revision = revision;
		this.root = root;
		this.#setup = setup;
		this.#foreign = foreign;
		this.#ports = ports;
	}
	/** Sets the project up, the first time that it is asked for. Null when that went well. */
	async setUp() {
		this.#settingUp ??= this.#runSetup();
		this.#trouble = await this.#settingUp;
		return this.#trouble;
	}
	/** What is known by now to keep it from being measured. */
	get trouble() {
		return this.#trouble;
	}
	/** Reads the other side's workload file where that drives the variant, as long as no code of the project has run. */
	async remember({ variant, definition }) {
		if (definition !== this.revision) await this.#foreign?.remember(variant);
	}
	/** A variant as it can be started here; the adapter refuses code of the other side, as a shared install brings it. */
	async #runnable({ variant, definition }) {
		if (this.#foreign === null) return variant;
		const placed = definition === this.revision ? variant : await this.#foreign.place(variant);
		return {
			...placed,
			env: {
				...placed.env,
				LEAKPROOF_FOREIGN_ROOT: await realpath(this.#foreign.from)
			}
		};
	}
	/**
	* Measures a variant in this tree, which has to be set up.
	* @throws UserMistake when the program of head's own variant can't be started; another's has failed, then
	*/
	async measure(scenario, planned, occasion) {
		const { variant, definition } = planned;
		const shown = this.#shown(planned);
		const { evidence, iterations, seconds, error, assists } = await this.#measureOrFail(planned, {
			...this.#ports,
			...occasion,
			root: this.root,
			memoryCap: MEMORY_CAP$1,
			progress: (event) => this.#ports.progress.variant(scenario, shown, event)
		});
		const { quality, runtime, runs, escaped } = evidence;
		return {
			name: variant.name,
			role: variant.role,
			revision: this.revision,
			definition,
			workload: workloadLabel(variant.workload),
			quality,
			runtime,
			thresholds: variant.thresholds,
			iterations,
			seconds,
			error,
			sites: [],
			series: runs[0]?.series ?? { iterations: [] },
			runs,
			assists,
			escaped,
			calibration: []
		};
	}
	async #measureOrFail(planned, context) {
		const { variant } = planned;
		try {
			return await measureVariant(await this.#runnable(planned), context);
		} catch (error) {
			if (this.revision === "head" && planned.definition === "head" || context.signal.aborted || !(error instanceof UserMistake || isSystemError(error))) throw error;
			const run = {
				purpose: "first",
				series: { iterations: [] },
				outcome: {
					state: "failed",
					phase: "start",
					reason: error.message,
					detail: ""
				},
				seconds: 0,
				placement: "counted",
				timing: null
			};
			const { role, thresholds } = variant;
			return {
				evidence: {
					role,
					thresholds,
					quality: "blind",
					runtime: "native",
					memorySource: context.sampler.source,
					escaped: [],
					runs: [run]
				},
				iterations: 0,
				seconds: 0,
				error: null,
				assists: []
			};
		}
	}
	/** Progress tells the two sides apart by the variant's name. */
	#shown({ variant, definition }) {
		if (this.revision === "head" && definition === "head") return variant;
		return {
			...variant,
			name: `${variant.name} (${this.revision === "base" ? "base" : "base's copy"})`
		};
	}
	async #runSetup() {
		if (this.#setup === null) return null;
		const { environment, progress, signal } = this.#ports;
		progress.setup("started", this.revision);
		try {
			await runSetup(this.#setup, this.root, measuredEnvironment(environment, {}).env, { signal });
			progress.setup("finished", this.revision);
			return null;
		} catch (error) {
			if (!(error instanceof SetupFailed || this.revision === "base" && error instanceof UserMistake)) throw error;
			return {
				reason: error.message,
				nextStep: `Make \`${this.#setup.run}\` succeed in the project's root.`
			};
		}
	}
};
/** A copy that can't be placed, for one: where its folder was, head may have a file. */
function isSystemError(error) {
	return error instanceof Error && "code" in error && "syscall" in error;
}

// src/compare/sides.ts
/** Head and, where there is one, base, each with a way to get at the other's workload files. */
var Sides = class {
	head;
	#opened;
	#base;
	#copies;
	constructor({ root, config }, opened, ports) {
		this.#opened = opened;
		if (opened.state !== "open") {
			this.head = new Side("head", root, config.setup, null, ports);
			this.#base = null;
			this.#copies = [];
			return;
		}
		const ofBase = new Copies(opened.root, root, "base");
		const ofHead = new Copies(root, opened.root, "head");
		this.head = new Side("head", root, config.setup, ofBase, ports);
		this.#base = new Side("base", opened.root, (opened.config ?? config).setup, ofHead, ports);
		this.#copies = [ofBase, ofHead];
	}
	/** Null where there is none, and once it is known that it can't be set up. */
	get base() {
		return this.#base === null || this.#base.trouble !== null ? null : this.#base;
	}
	/** How base took part in what has been measured so far; null: nothing was to be compared. */
	comparison(scenarios) {
		if (this.#opened.state === "none") return null;
		if (this.#opened.state === "missing") return {
			state: "no-base",
			reason: this.#opened.reason
		};
		const trouble = this.#base?.trouble ?? null;
		if (trouble !== null) return {
			state: "no-base",
			reason: `Base can't be set up: ${trouble.reason}`
		};
		const isOnBase = ({ variants }) => variants.some(({ revision }) => revision === "base");
		const run = scenarios.filter(({ variants }) => variants.length > 0);
		return {
			state: "compared",
			measured: run.filter(isOnBase).map(({ id }) => id),
			spared: run.filter((scenario) => !isOnBase(scenario)).map(({ id }) => id),
			isAdoption: this.#opened.config === null
		};
	}
	async [Symbol.asyncDispose]() {
		await Promise.all(this.#copies.map((copies) => copies[Symbol.asyncDispose]()));
	}
};

// src/git/head.ts
/**
* The commit that `root` has checked out, with `-dirty` behind it when tracked files differ from it.
* Null outside a repository or without git: a measurement needs neither.
* @param proposed the head of a pull request: where GitHub's merge of it is checked out, it is what is judged
*/
async function headRevision(root, proposed = null) {
	const checkedOut = await gitOrNull(root, ["rev-parse", "HEAD"]);
	if (checkedOut === null) return null;
	const [, merged] = proposed === null ? [] : await parentsOf(root, checkedOut);
	const head = merged !== void 0 && merged === proposed ? proposed : checkedOut;
	return await gitOrNull(root, [
		"status",
		"--porcelain",
		"--untracked-files=no"
	]) ? `${head}-dirty` : head;
}

// src/plan/comparison.ts
/**
* What has to be run on head, and what it may be compared with on base. A change can't loosen what judges it: base decides
* which scenarios are due, their roles, thresholds and requirements; what head drops, base's own definition makes up for;
* and where head alters a scenario, base's copy of it is run on head too.
* @param base null: it has no configuration, so head's decides
* @param changed paths, relative to the project's root, that differ between base and head
*/
function planComparison(head, base, changed) {
	const before = new Map(base?.scenarios.map((scenario) => [scenario.id, scenario]));
	const files = new Set(changed);
	const present = head.scenarios.map((scenario) => planScenario(scenario, before.get(scenario.id) ?? null, files));
	const ids = new Set(head.scenarios.map(({ id }) => id));
	const removed = (base?.scenarios ?? []).filter(({ id }) => !ids.has(id));
	return [...present, ...removed.map(removedScenario)];
}
function removedScenario(scenario) {
	return {
		scenario,
		due: scenario,
		variants: [],
		isRemoved: true,
		isSameDefinition: false
	};
}
function planScenario(head, base, changed) {
	if (base === null || base.pending !== null) return {
		scenario: head,
		due: base,
		variants: head.variants.map((variant) => ownVariant(variant, null)),
		isRemoved: false,
		isSameDefinition: false
	};
	const variants = head.pending === null ? dueVariants(head, base, changed) : [];
	return {
		scenario: {
			...head,
			requires: base.requires,
			variants: variants.map(({ variant }) => variant)
		},
		due: base,
		variants,
		isRemoved: false,
		isSameDefinition: definitionOf(head) === definitionOf(base)
	};
}
/** Head's own variants, then those of base that head drops or alters. */
function dueVariants(head, base, changed) {
	const named = (variants, name) => variants.find((variant) => variant.name === name) ?? null;
	const own = head.variants.map((variant) => ownVariant(variant, named(base.variants, variant.name)));
	const copies = base.variants.filter((variant) => {
		const kept = named(head.variants, variant.name);
		if (kept === null) return variant.role !== "fixed";
		return variant.role !== "fixed" && isAltered(variant, kept, changed);
	});
	return [...own, ...copies.map((variant) => ({
		variant,
		definition: "base",
		counterpart: variant.role === "subject" ? {
			variant,
			definition: "base"
		} : null
	}))];
}
function ownVariant(variant, base) {
	const judged = base === null ? variant : asJudgedByBase(variant, base);
	const counterpart = base === null ? {
		variant,
		definition: "head"
	} : {
		variant: base,
		definition: "base"
	};
	return {
		variant: judged,
		definition: "head",
		counterpart: judged.role === "subject" ? counterpart : null
	};
}
/** A longer timeout loosens nothing, and is what an inconclusive scenario may ask for. */
function asJudgedByBase(head, base) {
	const timeout = head.timeout > base.timeout ? head.timeout : base.timeout;
	return {
		...head,
		role: base.role,
		thresholds: base.thresholds,
		timeout
	};
}
function isAltered(base, head, changed) {
	if (workloadOf(base) !== workloadOf(head)) return true;
	const files = workloadFiles$1(base);
	return files.some((file) => changed.has(file)) || base.workload.kind === "command" && touchesFolder(files, changed);
}
/** `node leaks` and `go run ./leaks/queue` are driven by what lies in the folder. */
function touchesFolder(files, changed) {
	return [...changed].some((path) => files.some((file) => path.startsWith(`${file}/`)));
}
/** All that decides what is run. */
function workloadOf({ workload, interpreter, env, cwd }) {
	return JSON.stringify([
		workload,
		interpreter,
		Object.entries(env).sort(),
		cwd
	]);
}
function definitionOf({ requires, paths, pending, variants }) {
	return JSON.stringify([
		requires,
		paths,
		pending,
		variants.map(({ position, ...variant }) => variant)
	]);
}

// src/plan/selection.ts
/**
* The scenarios that are due, in the configuration's order: those with one of `ids` (all when empty), and of these the
* share of `shard`. Neighbours go to different shards, as they tend to cost alike.
* @throws UserMistake for an id that no scenario has, naming those that exist.
*/
function selectScenarios(scenarios, ids, shard) {
	refuseUnknown(ids, scenarios.map(({ scenario }) => scenario.id));
	const chosen = ids.length === 0 ? scenarios : scenarios.filter(({ scenario }) => ids.includes(scenario.id));
	return shard === null ? chosen : chosen.filter((_, place) => place % shard.count === shard.index - 1);
}
function refuseUnknown(ids, known) {
	const unknown = ids.filter((id) => !known.includes(id));
	if (unknown.length === 0) return;
	const named = unknown.map((id) => {
		const meant = nearestName(id, known);
		return meant === null ? JSON.stringify(id) : `${JSON.stringify(id)} (did you mean ${meant}?)`;
	});
	throw new UserMistake(`no scenario has the id ${named.join(" or ")}; expected one of ${shortList(known)}\n    example: leakproof run --scenario ${known[0] ?? ""}`);
}
const LONGEST_LIST = 50;
function shortList(ids) {
	const rest = ids.length - LONGEST_LIST;
	return `${ids.slice(0, LONGEST_LIST).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

// src/plan/suspect.ts
/**
* Reads `worker.py:387`, `worker.py:387-391` and `src/worker.py`. Returns null for what names no file inside the
* repository, such as plain words, an absolute path or one that climbs out: it is shown as text and never linked.
*/
function parseSuspect(text) {
	const [, file = "", from, to = from] = /^([^\s:]+)(?::([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?)?$/.exec(text.trim()) ?? [];
	if (file === "" || file.startsWith("/") || file.split(/[/\\]/).includes("..")) return null;
	if (from === void 0) return {
		file,
		lines: null
	};
	const lines = {
		first: Number(from),
		last: Number(to)
	};
	return lines.first <= lines.last ? {
		file,
		lines
	} : null;
}

// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	/**
	* POSIX Bracket Regex
	*/
	const POSIX_REGEX_SOURCE = {
		__proto__: null,
		alnum: "a-zA-Z0-9",
		alpha: "a-zA-Z",
		ascii: "\\x00-\\x7F",
		blank: " \\t",
		cntrl: "\\x00-\\x1F\\x7F",
		digit: "0-9",
		graph: "\\x21-\\x7E",
		lower: "a-z",
		print: "\\x20-\\x7E ",
		punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
		space: " \\t\\r\\n\\v\\f",
		upper: "A-Z",
		word: "A-Za-z0-9_",
		xdigit: "A-Fa-f0-9"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE,
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));

// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));

// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));

// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));

// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));

// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));

// src/plan/touched.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* Whether a change may alter what the scenario finds, so that it has to be measured: one that names no `paths` always; else
* when the change touches one of these, a file that drives it, a file that its setup is made from, or its definition.
* @param changed paths, relative to the project's root; of a renamed file both
* @param isSameDefinition head and base define it alike
* @param setupInputs `inputs` of the setup
*/
function isTouched(scenario, changed, isSameDefinition, setupInputs) {
	if (scenario.paths.length === 0 || !isSameDefinition) return true;
	const isOfPaths = pathFilter(scenario.paths);
	const files = [...scenario.variants.flatMap(workloadFiles$1), ...setupInputs.map(plainPath)];
	return changed.some((path) => isOfPaths(path) || holdsSome(path, scenario.paths) || files.some((file) => path === file || path.startsWith(`${file}/`)));
}
/** A submodule that moves is one path, and all that lies in it may differ. */
function holdsSome(path, patterns) {
	return patterns.some((pattern) => plainPath(import_picomatch.default.scan(pattern).base).startsWith(`${path}/`));
}
/** As in a workflow's `paths`: the last pattern that matches decides. Where the first one excludes, all else is included. */
function pathFilter(patterns) {
	const rules = patterns.map((pattern) => {
		const excludes = pattern.startsWith("!");
		return {
			excludes,
			matches: (0, import_picomatch.default)(globsOf(excludes ? pattern.slice(1) : pattern), { dot: true })
		};
	});
	const isAllIncluded = rules[0]?.excludes ?? false;
	return (path) => rules.reduce((isIncluded, { excludes, matches }) => matches(path) ? !excludes : isIncluded, isAllIncluded);
}
/**
* Of two ways in which a glob may be meant, both hold, as a scenario that is skipped by mistake is not seen: `src` is the
* file or all of the folder; and workflows' globs have a `**.js` of any depth, and a `jsx?` that is `js` or `jsx`.
*/
function globsOf(pattern) {
	const glob = plainPath(pattern) || "**";
	const isFolder = !/[*?[\](){}]/.test(glob.split("/").at(-1) ?? "");
	const deep = glob.replace(/(?<=[^/*])\*\*/g, "*/**").replace(/\*\*(?=[^/*])/g, "**/*");
	return [
		glob,
		deep,
		deep.replace(/(\[[^\]]+\]|[^*/[\](){}@!?+])([?+])(?!\()/g, "$2($1)"),
		...isFolder ? [`${glob}/**`] : []
	];
}
function plainPath(path) {
	return path.replace(/^(?:\.?\/)+|^\.$/, "").replace(/\/+$/, "");
}

// src/report/workload-runtime.ts
const PROGRAMS = [
	[/^(python|pypy)[0-9.]*$/, "python"],
	[/^(node|nodejs|npx|npm|tsx|bun|deno)$/, "node"],
	[/^go$/, "go"],
	[/^java$/, "jvm"],
	[/^ruby[0-9.]*$/, "ruby"],
	[/^dotnet$/, "dotnet"],
	[/^php[0-9.]*$/, "php"]
];
/**
* The runtime that a workload label such as `python: queue.py:normal` or `command: exec node server.mjs` names, for
* files that do not record it. A program that isn't known is taken for native code, which is judged most strictly.
*/
function workloadRuntime(workload) {
	if (workload.startsWith("python:")) return "python";
	if (workload.startsWith("node:")) return "node";
	const program = workload.replace(/^(command|service):/, "").trim().split(/\s+/).find((word) => word !== "exec" && word !== "env" && !/^\w+=/.test(word)) ?? "";
	const name = program.slice(program.lastIndexOf("/") + 1);
	return PROGRAMS.find(([pattern]) => pattern.test(name))?.[1] ?? "native";
}

// src/report/results-defaults.ts
/** Completes what a file leaves out. Nothing that is missing is ever taken for a sign that all is well. */
function completeResults(file) {
	const ids = file.scenarios.map((scenario) => scenario.id);
	const environment = file.environment ?? {};
	const os = environment.os ?? "unknown";
	return {
		schema: 1,
		tool: file.tool,
		title: file.title ?? "Memory leak testing results",
		config: file.config ?? null,
		startedAt: file.startedAt ?? "",
		seconds: file.seconds ?? 0,
		planned: [.../* @__PURE__ */ new Set([...file.planned ?? [], ...ids])],
		shard: file.shard ?? null,
		gate: file.gate ? {
			decision: file.gate.decision,
			reasons: file.gate.reasons ?? []
		} : {
			decision: "block",
			reasons: ["the results record no decision"]
		},
		environment: {
			os,
			cpus: environment.cpus ?? 0,
			node: environment.node ?? "unknown",
			headSha: environment.headSha ?? null,
			baseSha: environment.baseSha ?? null,
			memorySource: environment.memorySource ?? (/^linux/i.test(os) ? "anonymous" : "rss")
		},
		comparison: completeComparison(file.comparison ?? null),
		override: file.override ?? null,
		scenarios: file.scenarios.map(completeScenario)
	};
}
function completeComparison(comparison) {
	if (comparison === null || comparison.state === "no-base") return comparison;
	const { measured, spared, isAdoption } = comparison;
	return {
		state: "compared",
		measured: measured ?? [],
		spared: spared ?? [],
		isAdoption: isAdoption ?? false
	};
}
function completeScenario(scenario) {
	return {
		id: scenario.id,
		name: scenario.name,
		verdict: scenario.verdict ?? "inconclusive",
		reason: scenario.reason || NOT_JUDGED,
		nextStep: scenario.nextStep ?? null,
		change: scenario.change ?? null,
		acceptedIn: scenario.acceptedIn ?? null,
		fixRequired: scenario.fixRequired ?? scenario.verdict === "leak",
		fixVerified: scenario.fixVerified ?? null,
		suspect: scenario.suspect ?? null,
		claim: scenario.claim ?? null,
		expected: scenario.expected ?? null,
		priority: scenario.priority ?? null,
		per: scenario.per || "iteration",
		note: scenario.note ?? null,
		accept: scenario.accept ?? null,
		missing: scenario.missing ?? [],
		variants: (scenario.variants ?? []).map(completeVariant)
	};
}
const NOT_JUDGED = "The results record no reason for this verdict.";
function completeVariant(variant) {
	const workload = variant.workload ?? "";
	const runs = completeRuns(variant);
	return {
		name: variant.name,
		role: variant.role ?? "subject",
		revision: variant.revision ?? "head",
		definition: variant.definition ?? variant.revision ?? "head",
		workload,
		quality: variant.quality ?? "blind",
		runtime: variant.runtime ?? workloadRuntime(workload),
		thresholds: completeThresholds(variant.thresholds),
		verdict: variant.verdict ?? "inconclusive",
		reason: variant.reason || NOT_JUDGED,
		nextStep: variant.nextStep ?? null,
		iterations: variant.iterations ?? runs.reduce((sum, run) => sum + (run.series.iterations.at(-1) ?? 0), 0),
		seconds: variant.seconds ?? 0,
		error: variant.error ?? null,
		measures: completeMeasures(variant.measures ?? {}),
		sites: (variant.sites ?? []).map(({ file, line, bytesPerIteration = null, countPerIteration = null }) => ({
			file,
			line,
			bytesPerIteration,
			countPerIteration
		})),
		series: hasSamples(variant.series) ? completeSeries(variant.series) : runs[0]?.series ?? { iterations: [] },
		runs,
		assists: variant.assists ?? [],
		escaped: variant.escaped ?? [],
		calibration: variant.calibration ?? []
	};
}
function completeThresholds(thresholds) {
	return {
		perIteration: thresholds?.perIteration ?? null,
		total: thresholds?.total ?? null
	};
}
/** A file may hold a variant's series alone; where nothing could be started, it holds neither series nor runs. */
function completeRuns(variant) {
	const recorded = variant.runs ?? [];
	const runs = recorded.length === 0 && hasSamples(variant.series) ? [{ purpose: "first" }] : recorded;
	const failed = variant.verdict === "error" || typeof variant.error === "string";
	return runs.map((run, index) => ({
		purpose: run.purpose,
		outcome: run.outcome ?? impliedOutcome(variant, failed && index === runs.length - 1),
		seconds: run.seconds ?? (runs.length === 1 ? variant.seconds ?? 0 : 0),
		placement: run.placement ?? "counted",
		timing: run.timing ?? null,
		series: completeSeries(run.series ?? (index === 0 ? variant.series : null))
	}));
}
function hasSamples(series) {
	return (series?.iterations?.length ?? 0) > 0;
}
/** A variant that ended in an error must not be taken for completed when it is judged again. */
function impliedOutcome(variant, failed) {
	if (!failed) return { state: "completed" };
	return {
		state: "failed",
		phase: "iteration",
		reason: variant.reason || "the workload failed",
		detail: variant.error ?? ""
	};
}
function completeSeries(series) {
	const measures = Object.entries(series ?? {}).filter(([name, values]) => isMeasureName(name) && values !== null);
	return {
		iterations: series?.iterations ?? [],
		...Object.fromEntries(measures)
	};
}
/** A measure of which a figure is missing tells nothing reliable: it is left out. */
function completeMeasures(measures) {
	const complete = {};
	for (const [name, measure] of Object.entries(measures)) {
		if (!isMeasureName(name)) continue;
		const result = completeMeasure(unitOf(name), measure ?? {});
		if (result !== null) complete[name] = result;
	}
	return complete;
}
function completeMeasure(unit, measure) {
	const { perIteration, low, high, total, detectable, budget, iterations = null } = measure;
	const budgetSource = measure.budgetSource ?? (unit === "count" ? "count" : null);
	if (perIteration == null || low == null || high == null || total == null) return null;
	if (detectable == null || budget == null || budgetSource === null) return null;
	const growing = measure.growing ?? measure.verdict === "leak";
	const silent = high <= budget && detectable <= budget ? "no-leak" : "inconclusive";
	return {
		verdict: measure.verdict ?? (growing ? "leak" : silent),
		perIteration,
		low,
		high,
		total,
		detectable,
		budget,
		budgetSource,
		unit,
		iterations,
		growing
	};
}

// src/report/results-schema.ts
/** Limits that keep a hostile file from filling the memory; far above anything real. */
const LIMITS = {
	file: 2 ** 28,
	text: 65536,
	samples: 1e5,
	scenarios: 1e4,
	variants: 1e3,
	list: 1e4
};
const text = string().max(LIMITS.text);
const texts = array(text).max(LIMITS.list);
const count = number().int().nonnegative();
const seconds = number().nonnegative();
const samples = array(number()).max(LIMITS.samples);
const phase = _enum([
	"start",
	"setup",
	"iteration",
	"counters",
	"teardown"
]);
/** An object with an entry for each measure; the names of the scenario's own counters are open. */
function perMeasure(entry, extra) {
	const optional = entry.nullish();
	return looseObject({
		...extra,
		memory: optional,
		heap: optional,
		fds: optional,
		threads: optional,
		children: optional
	}).superRefine((object, context) => {
		for (const [name, value] of Object.entries(object)) {
			if (!name.startsWith("counter:")) continue;
			for (const issue of optional.safeParse(value).error?.issues ?? []) context.addIssue({
				code: "custom",
				message: issue.message,
				path: [name, ...issue.path]
			});
		}
	}).meta({ patternProperties: { "^counter:.": schemaOf(optional) } });
}
const series = perMeasure(samples, { iterations: samples.nullish() }).superRefine((object, context) => {
	const expected = object.iterations?.length ?? 0;
	for (const [name, values] of Object.entries(object)) {
		if (!isMeasureName(name) || !Array.isArray(values) || values.length === expected) continue;
		const message = `expected ${expected} samples, as many as "iterations" has, but found ${values.length}`;
		context.addIssue({
			code: "custom",
			message,
			path: [name]
		});
	}
});
const measure = object({
	verdict: _enum([
		"leak",
		"no-leak",
		"inconclusive"
	]).nullish(),
	perIteration: number().nullish(),
	low: number().nullish(),
	high: number().nullish(),
	total: number().nullish(),
	detectable: number().nullish(),
	budget: number().nullish(),
	budgetSource: _enum([
		"per-iteration",
		"total",
		"noise",
		"count"
	]).nullish(),
	unit: _enum(["B", "count"]).nullish(),
	iterations: count.nullish(),
	growing: boolean().nullish()
});
const recovery = object({
	measure: _enum(["memory", "heap"]),
	planted: number().positive(),
	found: object({
		perIteration: number(),
		low: number(),
		high: number()
	}).nullable(),
	covered: boolean(),
	verdict: _enum([
		"leak",
		"no-leak",
		"inconclusive",
		"error"
	])
});
const outcome = discriminatedUnion("state", [
	object({ state: literal("completed") }),
	object({
		state: literal("cut-short"),
		by: _enum([
			"EMFILE",
			"ENFILE",
			"EAGAIN",
			"ENOMEM",
			"memory-cap"
		]),
		detail: text
	}),
	object({
		state: literal("failed"),
		phase,
		reason: text,
		detail: text
	}),
	object({
		state: literal("timed-out"),
		phase,
		timeoutSeconds: seconds,
		detail: text
	}),
	object({
		state: literal("unmeasurable"),
		reason: text,
		nextStep: text
	})
]);
const run$1 = object({
	purpose: _enum([
		"first",
		"extend",
		"confirm"
	]),
	outcome: outcome.nullish(),
	seconds: seconds.nullish(),
	placement: _enum([
		"counted",
		"bunched",
		"silent"
	]).nullish(),
	timing: object({
		batches: seconds,
		marks: seconds
	}).nullish(),
	series: series.nullish()
});
const site = object({
	file: text,
	line: count,
	bytesPerIteration: number().nullish(),
	countPerIteration: number().nullish()
});
const threshold = number().nonnegative().nullish();
const variant = object({
	name: text,
	role: _enum([
		"subject",
		"unprotected",
		"control",
		"fixed"
	]).nullish(),
	revision: _enum(["head", "base"]).nullish(),
	definition: _enum(["head", "base"]).nullish(),
	workload: text.nullish(),
	quality: _enum([
		"blind",
		"assisted",
		"cooperative"
	]).nullish(),
	runtime: _enum([
		"python",
		"node",
		"go",
		"jvm",
		"ruby",
		"dotnet",
		"php",
		"native"
	]).nullish(),
	thresholds: object({
		perIteration: threshold,
		total: threshold
	}).nullish(),
	verdict: _enum([
		"leak",
		"no-leak",
		"inconclusive",
		"error"
	]).nullish(),
	reason: text.nullish(),
	nextStep: text.nullish(),
	iterations: count.nullish(),
	seconds: seconds.nullish(),
	error: text.nullish(),
	measures: perMeasure(measure, {}).nullish(),
	sites: array(site).max(LIMITS.list).nullish(),
	series: series.nullish(),
	runs: array(run$1).max(LIMITS.variants).nullish(),
	assists: texts.nullish(),
	escaped: texts.nullish(),
	calibration: array(recovery).max(LIMITS.list).nullish()
});
const scenario = object({
	id: text.min(1),
	name: text,
	verdict: _enum([
		"leak",
		"protected",
		"no-leak",
		"inconclusive",
		"pending",
		"skipped",
		"error"
	]).nullish(),
	reason: text.nullish(),
	nextStep: text.nullish(),
	acceptedIn: _enum(["head", "base"]).nullish(),
	change: _enum([
		"introduced",
		"worse",
		"pre-existing",
		"fixed",
		"coverage-lost",
		"none"
	]).nullish(),
	fixRequired: boolean().nullish(),
	fixVerified: boolean().nullish(),
	suspect: text.nullish(),
	claim: text.nullish(),
	expected: text.nullish(),
	priority: text.nullish(),
	per: text.nullish(),
	note: text.nullish(),
	accept: object({
		until: text,
		reason: text
	}).nullish(),
	missing: texts.nullish(),
	variants: array(variant).max(LIMITS.variants).nullish()
});
const ids = array(text.min(1)).max(LIMITS.scenarios);
const comparison = discriminatedUnion("state", [object({
	state: literal("compared"),
	measured: ids.nullish(),
	spared: ids.nullish(),
	isAdoption: boolean().nullish()
}), object({
	state: literal("no-base"),
	reason: text
})]);
/**
* What `results.json` must look like to be read. The names that are the contract between tools come first in each
* object; what leakproof adds is optional, so that files of other tools can be read. Unknown keys are let through here.
*/
const resultsSchema = object({
	schema: literal(1),
	tool: text,
	title: text.nullish(),
	config: text.nullish(),
	startedAt: text.nullish(),
	seconds: seconds.nullish(),
	planned: ids.nullish(),
	shard: string().regex(/^\d{1,4}\/\d{1,4}$/).refine((shard) => parseShard(shard) !== null, "expected a share such as 1/3").nullish(),
	gate: object({
		decision: _enum(["pass", "block"]),
		reasons: texts.nullish()
	}).nullish(),
	environment: object({
		os: text.nullish(),
		cpus: count.nullish(),
		node: text.nullish(),
		headSha: text.nullish(),
		baseSha: text.nullish(),
		memorySource: _enum(["anonymous", "rss"]).nullish()
	}).nullish(),
	comparison: comparison.nullish(),
	override: object({
		label: text,
		by: text
	}).nullish(),
	scenarios: array(scenario).max(LIMITS.scenarios)
});
function schemaOf(type) {
	const { $schema, ...schema } = toJSONSchema(type, {
		target: "draft-7",
		io: "input"
	});
	return schema;
}

// src/report/results-file.ts
/**
* Reads a `results.json`, which may come from another tool or from a stranger's fork.
*
* @param fileName only for messages
* @throws UserMistake naming the file, the path of each wrong key and what was expected there
*/
function parseResults(text, fileName) {
	if (text.length > LIMITS.file) throw new UserMistake(`${fileName}: larger than ${LIMITS.file / 2 ** 20} MiB.`);
	const read = resultsSchema.safeParse(parseJson(text, fileName));
	if (!read.success) throw new UserMistake(describe(read.error.issues, fileName));
	const results = completeResults(read.data);
	refuseRepeatedIds(results, fileName);
	return results;
}
function parseJson(text, fileName) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const cause = visibleLine(error instanceof Error ? error.message : String(error));
		throw new UserMistake(`${fileName}: not JSON: ${cause}. ${HINT}`);
	}
}
const HINT = "Expected a file that `leakproof run --results FILE` wrote; schema/results.schema.json describes it.";
const SHOWN_PROBLEMS = 10;
function describe(issues, fileName) {
	const lines = issues.slice(0, SHOWN_PROBLEMS).map((issue) => `${fileName}: ${pathOf(issue)}: ${messageOf(issue)}`);
	const rest = issues.length - lines.length;
	return [
		...lines,
		...rest > 0 ? [`${fileName}: and ${rest} more`] : [],
		HINT
	].join("\n");
}
/** `scenarios[0].variants[2].series.heap[7]` */
function pathOf(issue) {
	return issue.path.map((step) => typeof step === "number" ? `[${step}]` : `.${visibleLine(String(step))}`).join("").replace(/^\./, "") || "the file";
}
function messageOf(issue) {
	return visibleLine(issue.message.replace(/^Invalid (input|option|discriminator value)[:.] /, ""));
}
function refuseRepeatedIds(results, fileName) {
	const seen = /* @__PURE__ */ new Set();
	results.scenarios.forEach(({ id }, index) => {
		if (seen.has(id)) {
			const problem = `"${visibleLine(id)}" is the id of an earlier scenario too; expected every id once`;
			throw new UserMistake(`${fileName}: scenarios[${index}].id: ${problem}. ${HINT}`);
		}
		seen.add(id);
	});
}
/**
* The text of a `results.json`: keys always in the same order and each list of numbers on one line, so that two runs
* can be compared with `diff`. Whatever it writes, {@link parseResults} reads.
*/
function serialiseResults(results) {
	return `${layOut(results, "")}\n`;
}
const KEY_ORDER = [
	...[
		"schema",
		"tool",
		"title",
		"startedAt",
		"planned",
		"shard",
		"gate",
		"environment",
		"comparison",
		"override",
		"scenarios"
	],
	...[
		"decision",
		"reasons",
		"os",
		"cpus",
		"node",
		"headSha",
		"baseSha",
		"memorySource"
	],
	...[
		"id",
		"name",
		"role",
		"revision",
		"definition",
		"workload",
		"quality",
		"runtime",
		"thresholds",
		"verdict",
		"reason",
		"nextStep"
	],
	...[
		"change",
		"acceptedIn",
		"fixRequired",
		"fixVerified",
		"suspect",
		"claim",
		"expected",
		"priority",
		"per",
		"note",
		"accept"
	],
	...[
		"missing",
		"variants",
		"iterations",
		"memory",
		"heap",
		"fds",
		"threads",
		"children",
		"purpose",
		"outcome",
		"state"
	],
	...[
		"seconds",
		"placement",
		"error",
		"measures",
		"perIteration",
		"low",
		"high",
		"total",
		"detectable",
		"budget"
	],
	...[
		"budgetSource",
		"unit",
		"growing",
		"sites",
		"file",
		"line",
		"assists",
		"escaped",
		"series",
		"runs"
	]
];
function rank(key) {
	const index = KEY_ORDER.indexOf(key);
	return index < 0 ? KEY_ORDER.length : index;
}
function layOut(value, indent) {
	if (typeof value === "string") return JSON.stringify(value.slice(0, LIMITS.text));
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	const inner = `${indent}  `;
	if (Array.isArray(value)) {
		if (value.every((entry) => typeof entry === "number")) return `[${value.map((entry) => layOut(entry, "")).join(", ")}]`;
		return `[\n${value.map((entry) => inner + layOut(entry, inner)).join(",\n")}\n${indent}]`;
	}
	const keys = Object.keys(value).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
	if (keys.length === 0) return "{}";
	return `{\n${keys.map((key) => {
		const entry = value[key];
		return `${inner}${JSON.stringify(key)}: ${layOut(entry, inner)}`;
	}).join(",\n")}\n${indent}}`;
}

// src/publish/results-recorder.ts
/**
* Keeps `results.json` true on disk after every scenario, so that an interrupted run keeps what it has. The file is
* replaced by renaming: a reader sees the old contents or the new, never half of them.
*/
var ResultsRecorder = class ResultsRecorder {
	#file;
	#conclude;
	#elapsedSeconds;
	#results;
	#hasBegun = false;
	#writing = Promise.resolve();
	constructor(file, header, conclude, elapsedSeconds) {
		this.#file = file;
		this.#results = header;
		this.#conclude = conclude;
		this.#elapsedSeconds = elapsedSeconds;
	}
	/**
	* @param header what is known before anything is measured; its `scenarios`, `gate` and `comparison` are replaced as results come
	* @throws UserMistake when the file can't be written; checked first, because results that can't be kept are not worth measuring
	*/
	static async open(file, header, conclude, elapsedSeconds) {
		await requireWritable(file);
		return new ResultsRecorder(file, header, conclude, elapsedSeconds);
	}
	get results() {
		return this.#results;
	}
	/** The file is this run's. */
	get hasBegun() {
		return this.#hasBegun;
	}
	/** Replaces an older run's file, so that it can't be taken for this one's; called once nothing is left to refuse. */
	begin() {
		this.#hasBegun = true;
		return this.#update([]);
	}
	/** Adds a scenario in its planned place and saves the file. */
	record(scenario) {
		const { planned, scenarios } = this.#results;
		return this.#update([...scenarios, scenario].sort((a, b) => planned.indexOf(a.id) - planned.indexOf(b.id)));
	}
	#update(scenarios) {
		this.#results = {
			...this.#results,
			scenarios,
			...this.#conclude(scenarios),
			seconds: this.#elapsedSeconds()
		};
		const save = () => this.#save();
		this.#writing = this.#writing.then(save, save);
		return this.#writing;
	}
	#save() {
		return replaceFile(this.#file, serialiseResults(this.#results));
	}
};
/**
* Writes results that are complete.
* @throws UserMistake when the file can't be written
*/
async function writeResults(file, results) {
	await requireWritable(file);
	await replaceFile(file, serialiseResults(results));
}
async function replaceFile(file, text) {
	const unfinished = `${file}.part`;
	await writeFile(unfinished, text);
	await rename(unfinished, file);
}
async function requireWritable(file) {
	const unfinished = `${file}.part`;
	try {
		await mkdir(dirname(file), { recursive: true });
		const existing = await stat(file).catch(() => null);
		if (existing?.isDirectory()) throw new Error("it is a folder");
		if (existing?.isFile() === false) throw new Error("it is no ordinary file");
		await writeFile(unfinished, "");
		await rm(unfinished);
	} catch (error) {
		throw new UserMistake(`The results file ${file} can't be written: ${error instanceof Error ? error.message : String(error)}.\nExpected a file in a folder that may be written to, for example --results out/results.json.`);
	}
}

// src/run/preparation/inquiry.ts
const TIMEOUT = milliseconds(3e4);
const MEMORY_CAP = bytes(2 ** 30);
const LONGEST_ANSWER = 2 ** 20;
/**
* Runs a program that answers a question with one line of JSON, the last on stdout: what an interpreter prints as it
* starts stands before it. To answer anything else is to fail.
* @throws UserMistake when it can't be started; the signal's reason when that aborts
*/
async function inquire(argv, context) {
	try {
		var _usingCtx$2 = _usingCtx();
		const process = _usingCtx$2.a(await MeasuredProcess.start({
			argv,
			...context,
			timeout: TIMEOUT,
			memoryCap: MEMORY_CAP
		}));
		const chunks = [];
		let length = 0;
		process.onStdout((chunk) => {
			length += chunk.length;
			if (length <= LONGEST_ANSWER) chunks.push(chunk);
		});
		const ending = await process.ended;
		context.signal.throwIfAborted();
		const failed = {
			state: "failed",
			words: process.tail() || ending.cause
		};
		if (ending.cause !== "exited" || ending.code !== 0) return failed;
		try {
			return {
				state: "answered",
				answer: JSON.parse(lastLine(Buffer.concat(chunks).toString()))
			};
		} catch {
			return failed;
		}
	} catch (_) {
		_usingCtx$2.e = _;
	} finally {
		await _usingCtx$2.d();
	}
}
function lastLine(text) {
	return text.trimEnd().split("\n").at(-1) ?? "";
}

// src/run/preparation/node-exports.ts
const LIST_EXPORTS = `
import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
process.stdout.write = process.stderr.write.bind(process.stderr);
const [file] = process.argv.slice(1);
const answer = (value) => { writeSync(1, JSON.stringify(value)); process.exit(0); };
if (/\\.[cm]?ts$/.test(file) && !process.features.typescript) answer({ kind: "no-typescript", version: process.versions.node });
const module = await import(pathToFileURL(file).href);
const names = new Set(Object.keys(module));
const isBuiltIn = (value) => value === Object.prototype || value === Function.prototype || value === Array.prototype;
// A default export's own keys and, where it is an instance, its class's methods.
const isHolder = module.default !== null && ["object", "function"].includes(typeof module.default);
for (let holder = isHolder ? module.default : null; holder !== null && !isBuiltIn(holder); holder = Object.getPrototypeOf(holder)) {
  const isInherited = holder !== module.default;
  for (const key of isInherited ? Object.getOwnPropertyNames(holder) : Object.keys(holder)) if (key !== "constructor") names.add(key);
}
answer({ kind: "exports", names: [...names] });
`;
const answer$2 = union([object({
	kind: literal("exports"),
	names: array(string())
}), object({
	kind: literal("no-typescript"),
	version: string()
})]);
/** Imports the module in a process of its own; null when that fails: running it will tell better why. */
async function nodeExports(node, file, context) {
	const inquiry = await inquire([
		node,
		"--input-type=module",
		"-e",
		LIST_EXPORTS,
		"--",
		file
	], context);
	const parsed = answer$2.safeParse(inquiry.state === "answered" ? inquiry.answer : null);
	return parsed.success ? parsed.data : null;
}

// src/run/preparation/python-names.ts
const LIST_NAMES = `
import ast, json, sys

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

def targets(node):
    if isinstance(node, ast.Name):
        return {node.id}
    parts = ast.iter_child_nodes(node) if isinstance(node, (ast.Tuple, ast.List, ast.Starred)) else []
    return set().union(*map(targets, parts))

def defined(body):
    names = set()
    for node in body:
        if isinstance(node, DEFINITIONS):
            names.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names.update((alias.asname or alias.name).split(".")[0] for alias in node.names)
        elif isinstance(node, ast.Assign):
            names.update(*map(targets, node.targets))
        elif isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.For)):
            names.update(targets(node.target))
        for part in ("body", "orelse", "finalbody"):
            if not isinstance(node, DEFINITIONS):
                names.update(defined(getattr(node, part, [])))
        for handler in getattr(node, "handlers", []) + getattr(node, "cases", []):
            names.update(defined(handler.body))
    return names

def listed(file):
    try:
        with open(file, "rb") as source:
            tree = ast.parse(source.read())
    except (OSError, SyntaxError, ValueError):
        return None
    dynamic = {"exec", "eval", "globals", "setattr", "vars", "locals", "__getattr__"}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names = defined(tree.body)
    own = [node.name for node in tree.body if isinstance(node, DEFINITIONS)]
    return {"names": sorted(names - {"*"}), "own": own, "isOpen": "*" in names or bool(dynamic & (used | names))}

print(json.dumps([listed(file) for file in sys.argv[1:]]))
`;
const answer$1 = array(object({
	names: array(string()),
	own: array(string()),
	isOpen: boolean()
}).nullable());
/** Of each file in turn; null for one that can't be parsed: running it will tell better why. */
async function pythonNames(python, files, context) {
	const inquiry = await inquire([
		python,
		"-I",
		"-c",
		LIST_NAMES,
		...files
	], context);
	const parsed = answer$1.safeParse(inquiry.state === "answered" ? inquiry.answer : null);
	return parsed.success && parsed.data.length === files.length ? parsed.data : files.map(() => null);
}

// src/run/preparation/requires.ts
/**
* What is missing of `requires`, such as `["command: ffmpeg", "python: watchdog"]`. Nothing is imported but the parent
* packages of dotted Python names.
* @throws UserMistake when an interpreter itself can't be started, naming it.
*/
async function missingRequirements(requires, context) {
	const [commands, python, node] = await Promise.all([
		missingCommands(requires.commands, context),
		missingPackages([
			context.python,
			"-c",
			FIND_PYTHON
		], requires.python, context),
		missingPackages([
			context.node,
			"--input-type=commonjs",
			"-e",
			FIND_NODE,
			"--"
		], requires.node, context)
	]);
	return [
		...commands.map((name) => `command: ${name}`),
		...python.map((name) => `python: ${name}`),
		...node.map((name) => `node: ${name}`)
	];
}
const answer = array(string());
const FIND_PYTHON = `
import importlib.util, json, os, sys
out = os.dup(1)
os.dup2(2, 1)
if sys.path and sys.path[0] == "":
    del sys.path[0]
def found(name):
    try:
        return importlib.util.find_spec(name) is not None
    except BaseException:
        return False
os.write(out, json.dumps([name for name in sys.argv[1:] if not found(name)]).encode())
os._exit(0)
`;
const FIND_NODE = `
const { resolve } = require("node:module").createRequire(process.cwd() + "/any.js");
const found = (name) => {
  try { return resolve(name) !== ""; } catch (error) { return error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED"; }
};
console.log(JSON.stringify(process.argv.slice(1).filter((name) => !found(name))));
`;
/** `finder`: an interpreter and its arguments; takes the names, writes the missing ones as JSON. */
async function missingPackages(finder, names, context) {
	if (names.length === 0) return [];
	const inquiry = await inquire([...finder, ...names], context);
	const parsed = answer.safeParse(inquiry.state === "answered" ? inquiry.answer : null);
	if (parsed.success) return names.filter((name) => parsed.data.includes(name));
	const words = inquiry.state === "failed" ? inquiry.words : "it answers with no list";
	throw new UserMistake(`${finder[0]} can't look for packages: ${words}. Expected: Python 3.8 or Node 20, or newer.`);
}
async function missingCommands(names, context) {
	const found = await Promise.all(names.map((name) => isCommand(name, context)));
	return names.filter((_, index) => !found[index]);
}
async function isCommand(name, { cwd, env }) {
	const folders = name.includes("/") ? [cwd] : (env.PATH ?? "").split(delimiter);
	return (await Promise.all(folders.map((folder) => isExecutable(resolve(cwd, folder, name))))).includes(true);
}
async function isExecutable(path) {
	try {
		await access(path, constants.X_OK);
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}

// src/run/preparation/preflight.ts
/**
* Looks whether all workloads can be started, before anything is measured: their folders, files and interpreters exist,
* and the files define what the configuration names. Python files are only read; Node's are imported once each.
* @throws UserMistake that lists all that is wrong, each with its place
*/
async function preflight(variants, context) {
	const problems = [];
	const checkable = [];
	for (const variant of variants) {
		const checked = await checkPlaces(variant, context);
		if (checked === null) continue;
		if ("cause" in checked) problems.push(checked);
		else checkable.push(checked);
	}
	problems.push(...await checkPython(checkable, context), ...await checkNode(checkable, context));
	if (problems.length > 0) throw mistakeOf(context.file, problems);
}
async function checkPlaces(variant, context) {
	const { workload } = variant;
	if (!isFolder(workingFolder(variant, context.root))) return problem(variant, `\`cwd\` ${variant.cwd} is no folder`, "a folder, relative to the project's root", "cwd: .");
	if (workload.kind !== "python" && workload.kind !== "node") return null;
	const file = workloadFile(workload.file, variant, context.root);
	if (!isFile(file)) {
		const example = workload.kind === "python" ? "python: leaks/queue.py:normal" : "node: leaks/cache.mjs#fill";
		return problem(variant, `the workload's file ${workload.file} doesn't exist`, "a file, relative to `cwd` or to the project's root", example);
	}
	const interpreter = interpreterPath(variant.interpreter[workload.kind], context.root);
	const none = {
		commands: [interpreter],
		python: [],
		node: []
	};
	const inquiry = inquiryOf(variant, context);
	if ((await missingRequirements(none, {
		...inquiry,
		python: interpreter,
		node: interpreter
	})).length > 0) return problem(variant, `the interpreter ${variant.interpreter[workload.kind]} doesn't exist or can't be executed`, "a program in PATH, or a path from the project's root (is it made by `setup`?)", workload.kind === "python" ? "interpreter: .venv/bin/python" : "interpreter: { node: node }");
	return {
		variant,
		workload,
		interpreter,
		file
	};
}
/** One look at all files of an interpreter. */
async function checkPython(checkable, context) {
	const problems = [];
	for (const group of groupsOf(checkable, "python", ({ interpreter }) => interpreter)) {
		const files = [...new Set(group.map(({ file }) => file))];
		const listed = await pythonNames(group[0].interpreter, files, inquiryOf(group[0].variant, context));
		for (const entry of group) {
			const names = listed[files.indexOf(entry.file)];
			if (names && !isDefined(entry.workload, names)) problems.push(unknownName(entry, "defines", ":", names.own));
		}
	}
	return problems;
}
function isDefined({ name }, { names, isOpen }) {
	return isOpen || names.includes(name ?? "iteration");
}
async function checkNode(checkable, context) {
	const problems = [];
	for (const group of groupsOf(checkable, "node", ({ interpreter, file }) => `${interpreter}\n${file}`)) {
		const listed = await nodeExports(group[0].interpreter, group[0].file, inquiryOf(group[0].variant, context));
		for (const entry of group) {
			if (listed?.kind === "no-typescript") problems.push(noTypeScript(entry, listed.version));
			if (listed?.kind !== "exports" || listed.names.includes(entry.workload.name ?? "iteration")) continue;
			problems.push(unknownName(entry, "exports", "#", listed.names));
		}
	}
	return problems;
}
function groupsOf(checkable, kind, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const entry of checkable.filter(({ workload }) => workload.kind === kind)) {
		const group = groups.get(key(entry));
		if (group === void 0) groups.set(key(entry), [entry]);
		else group.push(entry);
	}
	return [...groups.values()];
}
function unknownName({ variant, workload }, verb, mark, names) {
	const visible = names.filter((name) => !name.startsWith("_"));
	const wanted = workload.name ?? "iteration";
	const near = nearestName(wanted, visible) ?? visible[0] ?? "iteration";
	return problem(variant, `${workload.file} ${verb} no ${JSON.stringify(wanted)}`, visible.length === 0 ? "a function `iteration`" : `one of: ${visible.slice(0, 20).join(", ")}`, `${workload.kind}: ${workload.file}${mark}${near}`);
}
function noTypeScript({ variant, workload }, version) {
	return problem(variant, `${workload.file} is TypeScript, which Node ${version} can't run`, "Node 22.18 or newer, or JavaScript", "interpreter: { node: /usr/local/bin/node }");
}
function problem({ position }, cause, expected, example) {
	return {
		position,
		cause,
		expected,
		example
	};
}
function inquiryOf(variant, { root, environment, signal }) {
	return {
		cwd: workingFolder(variant, root),
		env: measuredEnvironment(environment, variant.env).env,
		signal
	};
}
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

// src/run/preparation/readiness.ts
/**
* Those that can be measured, and the others with what they wait for.
* @throws UserMistake when an interpreter is missing
*/
async function sortByReadiness(scenarios, place) {
	const ready = [];
	const waiting = [];
	for (const entry of scenarios) {
		const readiness = await readinessOf(entry, place);
		if (readiness.state === "ready") ready.push(entry);
		else waiting.push([entry, readiness]);
	}
	return {
		ready,
		waiting
	};
}
async function readinessOf({ scenario, due, variants }, place) {
	if (scenario.pending !== null) return pending(scenario.pending, "Replace `pending` by `variants` when it can be run.");
	if (scenario.variants.some((variant) => variant.workload.kind === "service")) return pending("This version of leakproof does not measure `service:` workloads.", "Drive the server from a `command:` workload until it does.");
	const own = variants.filter(({ definition }) => definition === "head").map(({ variant }) => variant);
	const lacked = await missingFor({
		requires: scenario.requires,
		variants: own
	}, place);
	const hidden = lacked.length > 0 && due !== null ? await missingByDefinition(due, place) : lacked;
	const missing = lacked.filter((name) => hidden.includes(name));
	if (missing.length === 0) return { state: "ready" };
	return pending(`Missing on this machine: ${missing.join(", ")}.`, `Install ${missing.join(", ")}.`, missing);
}
/** What a scenario lacks in a tree by its own definition; all of it where an interpreter is missing. */
async function missingByDefinition(scenario, place) {
	try {
		return await missingFor(scenario, place);
	} catch (error) {
		if (!(error instanceof UserMistake)) throw error;
		const { commands, python, node } = scenario.requires;
		const named = (kind, names) => names.map((name) => `${kind}: ${name}`);
		return [
			...named("command", commands),
			...named("python", python),
			...named("node", node)
		];
	}
}
/** What any of its variants lacks: each may have an interpreter and a folder of its own. */
async function missingFor({ requires, variants }, { root, environment, signal }) {
	const contexts = variants.map((variant) => ({
		python: interpreterPath(variant.interpreter.python, root),
		node: interpreterPath(variant.interpreter.node, root),
		cwd: workingFolder(variant, root),
		env: measuredEnvironment(environment, variant.env).env
	}));
	const different = new Map(contexts.map((context) => [JSON.stringify(context), context]));
	const missing = /* @__PURE__ */ new Set();
	for (const context of different.values()) for (const name of await missingRequirements(requires, {
		...context,
		signal
	})) missing.add(name);
	return [...missing];
}
function pending(reason, nextStep, missing = []) {
	return {
		state: "pending",
		reason,
		nextStep,
		missing
	};
}

// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}

// src/plan/time-budget.ts
/**
* How long the next variant may take in all its runs. The rest of the budget is split evenly over the rounds that are
* still to come, so asking again before each variant hands what one left over to all that follow, and together they
* never exceed the budget. Infinite without a budget, 0 when it is spent.
*/
function allowance({ remaining, waiting, jobs }) {
	if (remaining === null) return milliseconds(Number.POSITIVE_INFINITY);
	const rounds = Math.max(1, Math.ceil(waiting / jobs));
	return milliseconds(Math.max(0, remaining) / rounds);
}

// src/run/variant-pool.ts
/**
* Measures the variants of all scenarios, up to `jobs` side by side, and hands over each scenario as soon as the last of
* its variants is measured. After a fault nothing new is
* started, and it is thrown once nothing is being measured any more.
*/
async function measureScenarios(scenarios, { jobs, timeBudget, now }, measure, finished) {
	const limit = pLimit(jobs);
	const startedAt = now();
	let waiting = scenarios.reduce((sum, scenario) => sum + scenario.variants.length, 0);
	let fault = null;
	const measureNext = async (scenario, variant) => {
		if (fault !== null) throw fault;
		const remaining = timeBudget === null ? null : milliseconds(timeBudget - (now() - startedAt));
		const allowed = allowance({
			remaining,
			waiting,
			jobs
		});
		waiting -= 1;
		try {
			return await measure(scenario, variant, allowed);
		} catch (error) {
			fault = error;
			throw error;
		}
	};
	(await Promise.allSettled(scenarios.map(async (scenario) => {
		await finished(scenario, (await Promise.allSettled(scenario.variants.map((variant) => limit(measureNext, scenario, variant)))).map(valueOrThrow));
	}))).forEach(valueOrThrow);
}
function valueOrThrow(settled) {
	if (settled.status === "rejected") throw settled.reason;
	return settled.value;
}

// src/pipeline.ts
/** The user interrupted it; the message says what there is of it. */
var Interrupted = class extends Error {
	name = "Interrupted";
};
/**
* Measures what is due, on base too where one is asked for, judges it and keeps the results: the main job from the
* configuration to `results.json`.
* @throws UserMistake for all that is wrong with the request or the configuration, before anything is measured;
* Interrupted once the signal has aborted
*/
async function check(request, ports) {
	try {
		var _usingCtx$1 = _usingCtx();
		const loaded = loadConfig(request.folder, request.config);
		const base = _usingCtx$1.a(await openBase(request.base, loaded, request, ports.environment.RUNNER_TEMP));
		const sides = _usingCtx$1.a(new Sides(loaded, base, ports));
		const { config: before, changed } = base.state === "open" ? base : {
			config: null,
			changed: []
		};
		const plan = selectScenarios(planComparison(loaded.config, before, changed), request.scenarios, request.shard);
		const recorder = await openRecorder(request, ports, loaded, base, sides, plan);
		try {
			await measureInto({
				request,
				ports,
				loaded,
				base,
				sides,
				plan,
				recorder
			});
			return recorder.results;
		} catch (error) {
			if (!ports.signal.aborted) throw error;
			throw new Interrupted(recorder.hasBegun ? `interrupted; what was measured until then is in ${request.resultsFile}` : "interrupted before anything was measured");
		}
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
async function measureInto(campaign) {
	const { sides, plan, recorder, ports, loaded } = campaign;
	const { root, file } = loaded;
	for (const { variants } of plan) await Promise.all(variants.map((variant) => sides.head.remember(variant)));
	const broken = await sides.head.setUp();
	if (broken !== null) {
		await recorder.begin();
		for (const planned of plan) await record(unmeasuredScenario(planned.scenario, "error", broken), planned, campaign);
		return;
	}
	const present = plan.filter((planned) => !planned.isRemoved);
	const touched = present.filter((planned) => isDue(planned, campaign));
	const { ready, waiting } = await sortByReadiness(touched, {
		root,
		...ports
	});
	const own = ready.flatMap(({ variants }) => variants).filter(({ definition }) => definition === "head");
	await preflight(own.map(({ variant }) => variant), {
		root,
		file,
		...ports
	});
	await recorder.begin();
	for (const planned of plan.filter(({ isRemoved }) => isRemoved)) await record(unmeasuredScenario(planned.scenario, "pending", REMOVED), planned, campaign);
	for (const planned of present.filter((one) => !touched.includes(one))) await record(unmeasuredScenario(planned.scenario, "skipped", UNTOUCHED), planned, campaign);
	for (const [planned, why] of waiting) {
		const lost = await lostRequirements(planned, why.missing, campaign);
		const told = lost === null ? why : {
			...why,
			reason: lost,
			change: "coverage-lost"
		};
		await record(unmeasuredScenario(planned.scenario, "pending", told), planned, campaign);
	}
	await measureReady(ready, campaign);
}
/** What is missing on head, and is there on base: the change has taken it away. Null: nothing is. */
async function lostRequirements({ due }, missing, { sides, ports }) {
	const { base } = sides;
	if (due === null || base === null || missing.length === 0 || await base.setUp() !== null) return null;
	const onBase = await missingByDefinition(due, {
		root: base.root,
		...ports
	});
	const taken = missing.filter((name) => !onBase.includes(name));
	return taken.length === 0 ? null : `Missing here, though base has it: ${taken.join(", ")}.`;
}
const REMOVED = {
	reason: "This change removes it.",
	nextStep: null
};
const UNTOUCHED = {
	reason: "The change touches none of its `paths`.",
	nextStep: null
};
/** A scenario that was asked for by its id is always due. */
function isDue({ scenario, isSameDefinition }, { request, base, loaded }) {
	if (base.state !== "open" || request.scenarios.length > 0) return true;
	const setups = [loaded.config.setup, base.config?.setup ?? null];
	const isSame = isSameDefinition && JSON.stringify(setups[0]) === JSON.stringify(setups[1]);
	return isTouched(scenario, base.changed, isSame, setups.flatMap(setupFiles));
}
async function measureReady(ready, campaign) {
	const { request, ports, sides } = campaign;
	const { source } = ports.sampler;
	const compared = new Map(ready.map((planned) => [planned, comparedVariants(planned, campaign)]));
	const variantsOf = (planned) => compared.get(planned) ?? comparedVariants(planned, campaign);
	const pool = {
		jobs: request.jobs,
		timeBudget: request.timeBudget,
		now: ports.now
	};
	await measureScenarios(ready, pool, async (planned, variant, allowance) => {
		const measured = await variantsOf(planned).measure(variant, allowance);
		return request.calibrate ? calibrated(measured, planned, variant, campaign) : measured;
	}, async (planned, onHead) => {
		ports.signal.throwIfAborted();
		const measured = [...onHead, ...await variantsOf(planned).onBase()];
		await record(judgeMeasuredScenario(planned.scenario, measured, source, sides.base !== null), planned, campaign);
	});
}
/** With what was found of the leaks that were planted in it. */
async function calibrated(measured, { scenario }, planned, { sides, ports }) {
	const { head } = sides;
	const place = {
		...ports,
		root: head.root,
		head,
		memorySource: ports.sampler.source
	};
	return {
		...measured,
		calibration: await calibrate({
			scenario,
			planned,
			measured
		}, place)
	};
}
function comparedVariants(planned, campaign) {
	const { request, ports, sides } = campaign;
	const { failOn, onInconclusive } = request.gate;
	return new ComparedVariants({
		scenario: planned.scenario,
		head: sides.head,
		base: sides.base,
		isBaseDue: isBaseDue(planned, campaign),
		isInconclusiveGated: failOn !== "never" && onInconclusive === "block",
		verdictOf: (measured) => judgementOf(measured, ports.sampler.source).verdict,
		now: ports.now
	});
}
/** Where head may have fixed what base is known, or suspected, to leak, base is asked although head is clean. */
function isBaseDue({ scenario, due }, { request, base }) {
	if (request.compare === "always" || (due?.accept ?? null) !== null) return true;
	const suspect = scenario.suspect === null ? null : parseSuspect(scenario.suspect);
	return suspect !== null && base.state === "open" && base.changed.includes(suspect.file);
}
async function record(result, planned, campaign) {
	const { request, recorder, ports } = campaign;
	const accepted = acceptance(planned.due, planned.scenario, request.isProposed, dayOf(recorder.results.startedAt));
	const settled = {
		...result,
		...accepted
	};
	const lost = planned.due === null ? null : coverageLost(planned.due, settled, true);
	const told = lost === null ? settled : withLostCoverage(settled, lost);
	await recorder.record(told);
	ports.progress.scenario(told);
}
/** `YYYY-MM-DD`, UTC */
function dayOf(time) {
	return time.slice(0, 10);
}
async function openRecorder(request, ports, { config, root }, base, sides, plan) {
	const planned = plan.map(({ scenario }) => scenario.id);
	const startedAt = ports.date().toISOString();
	const conclude = (scenarios) => ({
		gate: decideGate(scenarios, planned, request.gate, dayOf(startedAt)),
		comparison: sides.comparison(scenarios)
	});
	const began = ports.now();
	const header = {
		schema: 1,
		tool: ports.tool,
		title: config.title,
		config: request.config,
		startedAt,
		seconds: 0,
		planned,
		shard: request.shard === null ? null : formatShard(request.shard),
		...conclude([]),
		environment: {
			...ports.machine,
			...await commits(root, base, request),
			memorySource: ports.sampler.source
		},
		override: null,
		scenarios: []
	};
	return ResultsRecorder.open(request.resultsFile, header, conclude, () => (ports.now() - began) / 1e3);
}
/** Head is the pull request's own commit, also where GitHub's merge of it is checked out. */
async function commits(root, base, request) {
	return {
		headSha: await headRevision(root, request.proposedHead),
		baseSha: base.state === "open" ? base.found.sha : null
	};
}

// package.json
var version = "0.1.0";

// src/version.ts
/** As results and reports name the tool. */
const TOOL = `leakproof/${version}`;

// src/ports.ts
/** The world as it is; only what is told and what interrupts differ from entry to entry. */
function realPorts(progress, signal) {
	return {
		tool: TOOL,
		machine: {
			os: `${type()} ${release()}`,
			cpus: availableParallelism(),
			node: process.version
		},
		adapters: join(dirname(fileURLToPath(import.meta.url)), "..", "adapters"),
		sampler: treeSamplerFor(process.platform),
		progress,
		environment: process.env,
		date: () => /* @__PURE__ */ new Date(),
		now: () => performance.now(),
		signal
	};
}

// src/report/cell-width.ts
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** How many columns of a terminal a line of visible text takes: wide characters two, combining marks none. */
function cellWidth(text) {
	return [...text].reduce((width, character) => width + widthOf(character), 0);
}
function widthOf(character) {
	if (/\p{M}/u.test(character)) return 0;
	return WIDE.test(character) || (character.codePointAt(0) ?? 0) >= 131072 ? 2 : 1;
}
/** The text, or as much of it as fits into `width` columns with an ellipsis. */
function fit(text, width) {
	if (cellWidth(text) <= width) return text;
	let fitting = "";
	let used = 1;
	for (const character of text) {
		used += widthOf(character);
		if (used > width) break;
		fitting += character;
	}
	return width < 1 ? "" : `${fitting.trimEnd()}…`;
}
/** {@link fit}, filled up with spaces to exactly `width` columns. */
function column(text, width) {
	const fitting = fit(text, width);
	return fitting + " ".repeat(width - cellWidth(fitting));
}

// src/report/log-line.ts
/**
* A line that a log may print. GitHub's runner obeys lines that begin with `::` behind any space, and those that hold
* `##[` anywhere; what a scenario says must not command it. As wide as before.
*/
function logLine(line) {
	return line.replace(/^(\s*):(?=:)/, "$1·").replaceAll("##[", "#·[");
}

// src/report/progress-line.ts
const SHORTEST_NAME = 12;
/**
* One line such as `8 As shipped · measuring · 480 of 960 · +3.97 MB · 12 s, about 8 s left`, a column short of
* `width`, so that no terminal breaks it: the name gives way first.
*/
function progressLine(state, width) {
	const { phase, growthBytes } = state;
	const tail = [
		visibleLine(phase),
		iterationsText(state),
		growthBytes === null ? null : formatBytes(growthBytes, { signed: true }),
		timeText(state)
	].filter((fact) => fact !== null).map((fact) => ` · ${fact}`).join("");
	const name = visibleLine(`${state.scenarioId} ${state.variant}`);
	return logLine(fit(fit(name, Math.max(SHORTEST_NAME, width - cellWidth(tail) - 1)) + tail, width - 1));
}
function iterationsText({ iterations, plannedIterations }) {
	if (plannedIterations !== null) return `${formatCount(iterations)} of ${formatCount(plannedIterations)}`;
	return iterations > 0 ? formatCount(iterations) : null;
}
function timeText({ elapsedMs, remainingMs }) {
	const left = remainingMs === null ? "" : `, about ${formatDuration(roundToSeconds(remainingMs))} left`;
	return `${formatDuration(elapsedMs)}${left}`;
}
/** An estimate has no use for tenths, and never says that nothing is left while something runs. */
function roundToSeconds(milliseconds) {
	return Math.max(1, Math.round(milliseconds / 1e3)) * 1e3;
}

// src/report/calibration.ts
/** How well the leaks that were planted were found again, in a sentence; null where none were planted. */
function calibrationText({ scenarios }) {
	const recoveries = scenarios.flatMap(({ variants }) => variants.flatMap(({ calibration }) => calibration));
	const coverage = coverageIn(recoveries);
	if (coverage === null) return null;
	const { covered, all, halfWidth } = coverage;
	return `Calibration: ${covered} of ${all} intervals hold the leak that was planted (${Math.round(100 * covered / all)} %)${Number.isFinite(halfWidth) ? `; they reach ${formatBytes(halfWidth)} an iteration to either side (median)` : ""}.`;
}

// src/report/measure-words.ts
/** A measure as a heading: `Descriptors`; a counter under its own name. */
function measureTitle(name) {
	return TITLES[name] ?? counterName(name);
}
/** What a measure of counts counts, singular: `thread`. Counters have the name that the scenario gave them. */
function countedNoun(name) {
	return NOUNS[name] ?? counterName(name);
}
/** Whether {@link countedNoun} is a word of the language, which has a plural. */
function isWord(name) {
	return NOUNS[name] !== void 0;
}
function counterName(name) {
	return name.replace(/^counter:/, "");
}
const TITLES = {
	memory: "Memory",
	heap: "Heap",
	fds: "Descriptors",
	threads: "Threads",
	children: "Children"
};
const NOUNS = {
	fds: "descriptor",
	threads: "thread",
	children: "child process"
};

// src/report/plural.ts
/** A noun in the plural where there is not exactly one: `plural("batch request", 3)` is `batch requests`. */
function plural(noun, count) {
	if (count === 1) return noun;
	if (/(s|x|z|ch|sh)$/i.test(noun)) return `${noun}es`;
	if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
	return `${noun}s`;
}

// src/report/growth.ts
function measuresIn(variant) {
	return Object.entries(variant.measures);
}
/**
* The measure whose figures speak for a variant: of bytes, the one that grows, else the heap (which is more exact than
* memory), else memory; a count only where no bytes were measured.
*/
function decidingMeasure(variant) {
	const measures = measuresIn(variant);
	const find = (name, growing) => measures.find(([found, result]) => found === name && (!growing || result.growing));
	return find("heap", true) ?? find("memory", true) ?? find("heap", false) ?? find("memory", false) ?? measures[0] ?? null;
}
/** Heap and memory tell the same story unless memory grows by so much more: stacks of threads, native code, children. */
const MUCH_MORE = 1.2;
/** What grows for ever: every count, and of bytes the heap, which is exact, or memory where that grows by much more. */
function growingMeasures(variant) {
	const growing = measuresIn(variant).filter(([, result]) => result.growing);
	const heap = growing.find(([name]) => name === "heap");
	const memory = growing.find(([name]) => name === "memory");
	const bytes = memory && memory[1].perIteration > MUCH_MORE * (heap?.[1].perIteration ?? 0) ? memory : heap;
	return [...bytes ? [bytes] : [], ...growing.filter(([, result]) => result.unit === "count")];
}
/** A leak that no measure of bytes shows: only its descriptors, threads, children or counters grow. */
function growsOnlyInCounts(variant) {
	const growing = growingMeasures(variant);
	return growing.length > 0 && growing.every(([, { unit }]) => unit === "count");
}
/** `+42.0 kB, +2 threads per batch request`; null when nothing grows. */
function growthText(variant, per, sign = { signed: true }) {
	const growing = growingMeasures(variant);
	return growing.length === 0 ? null : ratesText(growing, per, sign);
}
/** Rates with what they are per, said once for those of one iteration: `+80 B per task, +1 thread per 20 tasks`. */
function ratesText(measured, per, { signed }) {
	const often = measured.filter(([, result]) => !isRare(result));
	const rare = measured.filter(([, result]) => isRare(result));
	return [...often.length > 0 ? [`${often.map(([name, result]) => amountText(name, result, signed)).join(", ")} per ${per}`] : [], ...rare.map(([name, { perIteration }]) => `${signed ? "+" : ""}${amount(name, 1)} per ${oneIn(perIteration, per)}`)].join(", ");
}
/** Rates as they were measured, those of bytes with their intervals: `0 B (−3 … 3 B), 0 threads per batch request`. */
function figuresText(measured, per) {
	return `${measured.map(([name, result]) => result.unit === "B" ? rateWithInterval(result) : amount(name, result.perIteration)).join(", ")} per ${per}`;
}
/** A count that grows less than once an iteration reads better as one in so many. */
function isRare({ unit, perIteration }) {
	return unit === "count" && perIteration > 0 && perIteration < .95;
}
function oneIn(rate, per) {
	const iterations = Math.max(1, Math.round(1 / rate));
	return iterations === 1 ? per : `${formatCount(iterations)} ${plural(per, iterations)}`;
}
/** `+42.0 kB` or `+2 threads`, without what it is per. */
function amountText(name, { unit, perIteration }, signed) {
	if (unit === "B") return formatBytes(perIteration, { signed });
	return `${signed && perIteration > 0 ? "+" : ""}${amount(name, perIteration)}`;
}
function amount(name, count) {
	const noun = countedNoun(name);
	return `${formatCount(count)} ${isWord(name) ? plural(noun, count) : noun}`;
}
/** The least rate that would have been called a leak: seen through the noise, and above what the budget tolerates. */
function leastLeak({ detectable, budget }) {
	return Math.max(detectable, budget);
}
/** The least growth that would have been seen: `≥ 64 B per task`, `≥ 1 thread per 24 tasks`; null without a measure. */
function couldHaveSeen(variant, per) {
	const deciding = decidingMeasure(variant);
	return deciding === null ? null : `≥ ${leastLeakText(deciding, per)}`;
}
function leastLeakText([name, measure], per) {
	const least = leastLeak(measure);
	if (measure.unit === "B") return `${formatBytes(least)} per ${per}`;
	if (least >= 1) return `${amount(name, Math.ceil(least))} per ${per}`;
	const iterations = Math.floor(1 / least);
	return `${amount(name, 1)} per ${oneIn(1 / iterations, per)}`;
}
/** A rate with its 95 % interval: `42.0 kB (41.8 … 42.3 kB)`, `1 (1 … 1)`. */
function rateWithInterval({ unit, perIteration, low, high }) {
	const format = unit === "B" ? (value) => formatBytes(value) : (value) => formatCount(value);
	const [from, to] = [format(low), format(high)];
	const sharedUnit = unit === "B" && unitIn(from) === unitIn(to);
	return `${format(perIteration)} (${sharedUnit ? from.slice(0, -unitIn(from).length - 1) : from} … ${to})`;
}
function unitIn(size) {
	return size.slice(size.lastIndexOf(" ") + 1);
}
/** Growth over the judged window: `+3.97 MB`, `+200`, `0`. */
function totalText({ unit, total }) {
	return unit === "B" ? formatBytes(total, { signed: true }) : formatCount(total, { signed: true });
}

// src/report/objections.ts
/**
* Sorts the gate's reasons by the scenario that they begin with: `#8 File observer: leak, introduced here`. Reasons stand on
* one line, whatever the scenario's name holds.
*/
function objectionsIn({ gate, scenarios }) {
	const scenarioOf = new Map(scenarios.map((scenario) => [onOneLine(scenario.id).trimEnd(), scenario]));
	const byScenario = /* @__PURE__ */ new Map();
	const general = [];
	for (const reason of gate.reasons) {
		const accusation = accusationIn(onOneLine(reason), scenarioOf);
		if (accusation === null) {
			general.push(reason);
			continue;
		}
		const { id, objection } = accusation;
		const earlier = byScenario.get(id);
		byScenario.set(id, earlier === void 0 ? objection : `${earlier}; ${objection}`);
	}
	return {
		byScenario,
		general
	};
}
const LONGEST_ID = 200;
const MOST_WORDS = 20;
/** An id may hold spaces, so that each space may be the one behind it; a strange id must not make this slow. */
function accusationIn(reason, scenarioOf) {
	if (!reason.startsWith("#")) return null;
	let end = reason.indexOf(" ");
	for (let words = 0; end > 0 && end <= LONGEST_ID && words < MOST_WORDS; words += 1) {
		const scenario = scenarioOf.get(reason.slice(1, end));
		const objection = scenario === void 0 ? null : behind(`${onOneLine(scenario.name).trimStart()}: `, reason.slice(end + 1));
		if (scenario !== void 0 && objection !== null) return {
			id: scenario.id,
			objection
		};
		end = reason.indexOf(" ", end + 1);
	}
	return null;
}
function behind(beginning, text) {
	return text.startsWith(beginning) ? text.slice(beginning.length) : null;
}
function onOneLine(text) {
	return text.replace(/\s+/g, " ");
}

// src/report/suspects.ts
/** All that was planned, worst first, and in the configuration's order where nothing is worse. */
function worstFirst(results, objections = objectionsIn(results)) {
	const measured = new Map(results.scenarios.map((scenario) => [scenario.id, scenario]));
	return [.../* @__PURE__ */ new Set([...results.planned, ...measured.keys()])].map((id) => {
		const result = measured.get(id) ?? null;
		const suspect = {
			id,
			result,
			objection: objections.byScenario.get(id) ?? null
		};
		return {
			suspect,
			severity: RANKS.indexOf(rankOf(suspect)),
			growth: growthOf(result)
		};
	}).sort((a, b) => a.severity - b.severity || b.growth - a.growth).map(({ suspect }) => suspect);
}
const RANKS = [
	"new leak",
	"leak",
	"older leak that blocks",
	"coverage-lost",
	"error",
	"unmeasured",
	"objection",
	"older leak",
	"inconclusive",
	"pending",
	"fixed",
	"protected",
	"no-leak",
	"skipped"
];
function rankOf({ result, objection }) {
	if (result === null) return "unmeasured";
	const { verdict, change } = result;
	if (verdict === "leak") {
		if (change === "introduced" || change === "worse") return "new leak";
		if (change !== "pre-existing") return "leak";
		return objection === null ? "older leak" : "older leak that blocks";
	}
	if (change === "coverage-lost" || verdict === "error") return change === "coverage-lost" ? change : "error";
	if (objection !== null) return "objection";
	return change === "fixed" ? "fixed" : verdict;
}
function growthOf(result) {
	const leaking = result === null ? null : leakingSubject(result);
	return (leaking && decidingMeasure(leaking)?.[1].perIteration) ?? 0;
}
/** Nothing is left to do about it. */
function isClean({ result, objection }) {
	if (result === null || objection !== null || result.change === "coverage-lost") return false;
	return result.verdict === "no-leak" || result.verdict === "protected" || result.verdict === "skipped";
}
/** It is the leak that the gate objects to, or nothing; a leak that may pass can have another subject that may not. */
function isObjectionToLeak({ objection }) {
	return objection === null || objection.startsWith("leak");
}
/** The change alters the scenario, and base's copy, which would tell whether it still looks at the same, fails on head. */
function isUnwitnessed({ result }) {
	const variants = result?.variants ?? [];
	return variants.some((variant) => variant.verdict === "error" && isBaseCopy(variant, variants));
}
function headSubjects(scenario) {
	return scenario.variants.filter(({ role, revision }) => role === "subject" && revision === "head");
}
/** What was measured in base's own tree. */
function baseSubjects(scenario) {
	return scenario.variants.filter(({ role, revision }) => role === "subject" && revision === "base");
}
/**
* The subject that makes the scenario a leak: of those that leak one that stands to base as the scenario does, rather head's
* own than base's copy, and of these the one that leaks most. Null for a scenario that is none: a copy that leaks beside
* head's own clean one need not count.
*/
function leakingSubject(scenario) {
	if (scenario.verdict !== "leak") return null;
	const leaking = headSubjects(scenario).filter(({ verdict }) => verdict === "leak");
	const mismatch = (subject) => explains(scenario.change, counterpartOf(subject, scenario)) ? 0 : 1;
	const isCopy = ({ definition }) => definition === "base" ? 1 : 0;
	return leaking.sort((a, b) => mismatch(a) - mismatch(b) || isCopy(a) - isCopy(b) || rate(b) - rate(a))[0] ?? null;
}
function explains(change, base) {
	switch (change) {
		case "introduced": return base?.verdict === "no-leak";
		case "worse":
		case "pre-existing": return base?.verdict === "leak";
		default: return base === null || base.verdict === "inconclusive" || base.verdict === "error";
	}
}
/** Base's run of one of head's subjects; null: there is none. */
function counterpartOf({ name }, scenario) {
	return baseSubjects(scenario).find((base) => base.name === name) ?? null;
}
/** Of variants that leak, the one that leaks most. */
function worstLeak(variants) {
	return variants.filter(({ verdict }) => verdict === "leak").sort((a, b) => rate(b) - rate(a))[0] ?? null;
}
function rate(variant) {
	return decidingMeasure(variant)?.[1].perIteration ?? 0;
}
/** The head's variant of a role that says what the subject's path does without its protection, or with a fix. */
function variantOf(scenario, role) {
	return scenario.variants.find((variant) => variant.role === role && variant.revision === "head") ?? null;
}

// src/report/change.ts
/** How a suspect stands to base, in a few words; null where there is nothing to say. */
function changeText(scenario, { base, change }) {
	switch (scenario.change) {
		case "introduced": return `new: ${base} does not leak here`;
		case "worse": {
			const there = growthOnBase(scenario);
			return `worse than in ${base}${there === null ? "" : `, there ${there}`}`;
		}
		case "pre-existing": return `in ${base} too`;
		case "fixed": {
			const there = growthOnBase(scenario);
			return `fixed by ${change}${there === null ? "" : `: ${base} leaks ${there}`}`;
		}
		case "coverage-lost": return "coverage lost";
		case "none": return null;
		case null: return doubtOnBase(scenario) === null ? null : `${base} could not be judged here`;
		default: return assertNever(scenario.change);
	}
}
/** How much base leaks where this does, or where it would without the fix: `10.0 kB, 1 thread per batch request`. */
function growthOnBase(scenario) {
	const { onBase } = comparedSubjects(scenario);
	return onBase === null ? null : growthText(onBase, scenario.per, { signed: false });
}
/** What base does where this grows, with its intervals: `0 B (−3 … 3 B), 0 threads per batch request`. */
function figuresOnBase(scenario) {
	const { growing, onBase } = comparedSubjects(scenario);
	if (growing === null || onBase === null) return null;
	const figures = growingMeasures(growing).flatMap(([name]) => {
		const measure = onBase.measures[name];
		return measure === void 0 ? [] : [[name, measure]];
	});
	return figures.length === 0 ? null : figuresText(figures, scenario.per);
}
/** Head's leak and base's run of the same subject; for one that is fixed, base's leak alone. */
function comparedSubjects(scenario) {
	const leaking = leakingSubject(scenario);
	if (leaking !== null) return {
		growing: leaking,
		onBase: counterpartOf(leaking, scenario)
	};
	const onBase = scenario.change === "fixed" ? worstLeak(baseSubjects(scenario)) : null;
	return {
		growing: onBase,
		onBase
	};
}
/** Why a leak could not be compared with base though base was run; null where it could, and where nothing leaks. */
function doubtOnBase(scenario) {
	if (scenario.verdict !== "leak" || scenario.change !== null) return null;
	return baseSubjects(scenario).find(({ verdict }) => verdict === "inconclusive" || verdict === "error")?.reason ?? null;
}
/**
* What base's copy of a scenario that the change alters says against head's own: that it alone shows the leak, or that it
* still leaks where the leak is called fixed. Null where they agree, or there is none.
*/
function witnessText(scenario, { base }) {
	const leaking = headSubjects(scenario).filter(({ verdict }) => verdict === "leak");
	if (leaking.length === 0 || leaking.some(({ definition }) => definition === "head")) return null;
	if (scenario.verdict === "leak") return `only ${base}'s copy of the scenario shows it`;
	return scenario.change === "fixed" ? `yet ${base}'s copy of the scenario still leaks: look at its diff` : null;
}
/**
* Whether base has no such scenario of its own, so that head's was run there. Not where base has no configuration at all:
* that is said once, for all of them.
*/
function isNewScenario(scenario, comparison) {
	if (comparison?.state === "compared" && comparison.isAdoption) return false;
	const onBase = baseSubjects(scenario);
	return onBase.length > 0 && onBase.every(({ definition }) => definition === "head");
}

// src/report/capitalise.ts
function capitalise(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/report/comparison-remarks.ts
/** What is to be known of the comparison as a whole: why there is none, or what is special about it; null: nothing. */
function comparisonRemark({ results: { comparison }, terms: { base } }) {
	if (comparison === null) return null;
	if (comparison.state === "no-base") return `No comparison with ${base}: ${comparison.reason}`;
	return comparison.isAdoption ? `${capitalise(base)} has no configuration yet: from the next PR on, the one in ${base} decides what is due.` : null;
}
/** What base was measured for and what was spared, in one sentence; null where nothing was compared. */
function savingText({ results: { comparison }, suspects, terms }) {
	if (comparison?.state !== "compared") return null;
	const measured = new Set(comparison.measured).size;
	const spared = new Set(comparison.spared);
	const total = measured + spared.size;
	if (total === 0) return null;
	const base = capitalise(terms.base);
	const areClean = suspects.filter(({ id }) => spared.has(id)).every(({ result }) => result?.verdict === "no-leak" || result?.verdict === "protected");
	if (spared.size === 0) return `${base} was measured for ${total === 1 ? "it" : `all ${formatCount(total)}`} too.`;
	if (measured === 0) {
		const all = total === 1 ? "the one suspect that was measured is" : `all ${formatCount(total)} measured are`;
		return `${base} did not have to be measured${areClean ? `: ${all} clean here` : ""}.`;
	}
	const isOne = spared.size === 1;
	const why = areClean ? `${isOne ? "is" : "are"} clean here, which spared ${isOne ? "its run" : "their runs"} there` : "did not need it";
	const others = `the other ${isOne ? "one" : formatCount(spared.size)} ${why}`;
	return `${base} was measured for ${formatCount(measured)} of ${formatCount(total)} suspects; ${others}.`;
}

// src/report/acceptance.ts
/**
* Until when a leak is accepted, such as `accepted until 2027-01-31`; null where it isn't, or where that doesn't help it:
* what is new, or got worse, can't be accepted by the change that brings it.
*/
function acceptanceText({ result, objection }) {
	if (result === null || result.accept === null || !isCovered(result)) return null;
	if (objection === null) return `accepted until ${result.accept.until}`;
	return objection.includes("accepted only until") ? `accepted only until ${result.accept.until}` : null;
}
function isCovered({ verdict, change, acceptedIn }) {
	if (verdict !== "leak" || acceptedIn === null) return false;
	return change === "pre-existing" || change === null && acceptedIn === "base";
}

// src/report/tally.ts
function tallyOf(suspects) {
	const idsOf = (kind) => suspects.filter(({ result }) => kindOf(result) === kind).map(({ id }) => id);
	return {
		total: suspects.length,
		leaking: idsOf("leak"),
		lost: idsOf("coverage-lost"),
		failed: idsOf("error"),
		inconclusive: idsOf("inconclusive"),
		unmeasured: idsOf("unmeasured"),
		pending: idsOf("pending"),
		protected: idsOf("protected"),
		flat: idsOf("no-leak"),
		skipped: idsOf("skipped"),
		fixed: suspects.filter(({ result }) => result?.change === "fixed").map(({ id }) => id)
	};
}
function kindOf(result) {
	if (result === null) return "unmeasured";
	return result.change === "coverage-lost" && result.verdict !== "leak" ? result.change : result.verdict;
}
/** Those whose question has an answer. */
function answered(tally) {
	return tally.leaking.length + tally.protected.length + tally.flat.length;
}
/** Those that were measured, with or without an answer. */
function measuredCount(tally) {
	return answered(tally) + tally.inconclusive.length;
}
/** `Of 7 suspects, 7 were measured: 1 leaks (8), 1 is protected (4) and 5 do not leak (5, 6, 7, 9, 10).` */
function summarySentence(tally) {
	const parts = [
		part(tally.leaking, "leaks", "leak"),
		part(tally.protected, "is protected", "are protected"),
		part(tally.flat, "does not leak", "do not leak"),
		part(tally.inconclusive, "could not be judged", "could not be judged"),
		part(tally.lost, "lost its coverage", "lost their coverage"),
		part(tally.failed, "failed", "failed"),
		part(tally.pending, "is pending", "are pending"),
		part(tally.skipped, "was skipped", "were skipped"),
		part(tally.unmeasured, "was not reached", "were not reached")
	].filter((text) => text !== null);
	const measured = measuredCount(tally);
	return `${`Of ${tally.total} ${plural("suspect", tally.total)}, ${measured} ${measured === 1 ? "was" : "were"} measured`}${parts.length > 0 ? `: ${enumeration(parts)}` : ""}.`;
}
function part(ids, singular, many) {
	return ids.length === 0 ? null : `${ids.length} ${ids.length === 1 ? singular : many} (${idList(ids)})`;
}
const LISTED_IDS = 12;
const ID_LENGTH = 40;
/** `5, 6, 7`; of many only the first, with the number of the rest. */
function idList(ids) {
	return `${ids.slice(0, LISTED_IDS).map((id) => id.length > ID_LENGTH ? `${id.slice(0, ID_LENGTH)}…` : id).join(", ")}${ids.length > LISTED_IDS ? ` and ${ids.length - LISTED_IDS} more` : ""}`;
}
/** `a`, `a and b`, `a, b and c`. */
function enumeration(parts) {
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

// src/report/decision.ts
/** The first thing that a reader is told: whether the change may be merged, and why. */
function decisionOf(synopsis) {
	return {
		alarm: alarmOf(synopsis),
		sentence: `${sentenceOf(synopsis)}.`,
		scope: scopeOf(synopsis)
	};
}
function alarmOf({ results, suspects, tally }) {
	if (results.gate.decision === "block") return "blocked";
	return tally.failed.length + tally.inconclusive.length + tally.unmeasured.length + tally.lost.length > 0 || suspects.some(isUnwitnessed) || results.override !== null || results.comparison?.state === "no-base" ? "doubtful" : "calm";
}
function sentenceOf(synopsis) {
	const { gate, override } = synopsis.results;
	const causes = causesOf(synopsis);
	if (gate.decision === "block") return causes.length > 0 ? `Blocked: ${listed(causes)}` : "Blocked, and the results don't say why";
	if (override !== null) {
		const label = `\`${override.label.replaceAll("`", "'")}\``;
		return `Not blocked: ${override.by} lets this head pass with the label ${label}${causes.length > 0 ? `, over: ${listed(causes)}` : ""}`;
	}
	return causes.length > 0 ? `Not blocked, but ${listed(causes)}` : calmSentence(synopsis);
}
const SHOWN_CAUSES = 2;
function listed(causes) {
	const rest = causes.length - SHOWN_CAUSES;
	const more = rest > 0 ? `; and ${formatCount(rest)} more ${plural("reason", rest)}` : "";
	return `${causes.slice(0, SHOWN_CAUSES).join("; ")}${more}`;
}
/** What speaks against merging, worst first: what the gate objects to, or what it might where it says nothing. */
function causesOf(synopsis) {
	const { results, suspects, generalObjections } = synopsis;
	const accused = suspects.filter(({ objection }) => objection !== null);
	if (accused.length + generalObjections.length > 0) return causesIn(accused, synopsis);
	const isOld = ({ result }) => result?.verdict === "leak" && result.change === "pre-existing";
	return causesIn(results.gate.decision === "block" ? suspects : suspects.filter((suspect) => !isOld(suspect)), synopsis);
}
function causesIn(suspects, { results, terms, generalObjections }) {
	const tally = tallyOf(suspects);
	const leaks = suspects.filter(isObjectionToLeak);
	const older = leaksThatAre(["pre-existing"], leaks).length;
	return [
		...newLeaks(leaks, terms.change),
		...leaksWithoutBase(leaks, results.comparison, terms.base),
		...cause(tally.lost.length, `suspect that ${terms.base} measures is no longer measured (coverage lost)`, `suspects that ${terms.base} measures are no longer measured (coverage lost)`),
		...cause(tally.failed.length, "suspect could not be measured", "suspects could not be measured"),
		...generalObjections.map(shortened),
		...cause(tally.unmeasured.length, "suspect was not reached", "suspects were not reached"),
		...suspects.filter(isOtherwiseObjected).map(({ id, objection }) => shortened(`${id}: ${objection}`)),
		...cause(older, `leak is in ${terms.base} too and not accepted`, `leaks are in ${terms.base} too and not accepted`),
		...cause(tally.inconclusive.length, "suspect could not be judged", "suspects could not be judged")
	];
}
function cause(number, one, many) {
	if (number === 0) return [];
	return [number === 1 ? `1 ${one}` : `${formatCount(number)} ${many}`];
}
function newLeaks(suspects, change) {
	const introduced = leaksThatAre(["introduced"], suspects).length;
	const worse = leaksThatAre(["worse"], suspects).length;
	const makes = `makes ${formatCount(worse)}${introduced > 0 ? "" : ` ${plural("leak", worse)}`} worse`;
	if (introduced === 0) return worse === 0 ? [] : [`${change} ${makes}`];
	const adds = `${change} adds ${formatCount(introduced)} ${plural("leak", introduced)}`;
	return [worse === 0 ? adds : `${adds} and ${makes}`];
}
/** Nobody knows whether they are new, so they count as new. */
function leaksWithoutBase(suspects, comparison, base) {
	const leaks = leaksThatAre([null, "none"], suspects).filter((suspect) => acceptanceText(suspect) === null).length;
	switch (comparison?.state) {
		case void 0: return cause(leaks, "suspect leaks", "suspects leak");
		case "no-base": return cause(leaks, "suspect leaks, and without a base it counts as new", "suspects leak, and without a base they count as new");
		case "compared": return cause(leaks, `leak could not be compared with ${base}, so it counts as new`, `leaks could not be compared with ${base}, so they count as new`);
	}
}
function leaksThatAre(changes, suspects) {
	return suspects.filter(({ result }) => result?.verdict === "leak" && changes.includes(result.change));
}
/**
* What the gate objects to though it looks clean or is only pending, such as one that was skipped against base's word; and
* what it objects to beside a leak that may pass.
*/
function isOtherwiseObjected(suspect) {
	const { result, objection } = suspect;
	if (objection === null || result === null) return false;
	if (result.verdict === "leak") return !isObjectionToLeak(suspect);
	if (result.change === "coverage-lost") return false;
	return result.verdict === "pending" || isClean({
		...suspect,
		objection: null
	});
}
const LONGEST_CAUSE = 200;
/** The end of a sentence, of which a full stop is ours to set. */
function shortened(text) {
	return (text.length > LONGEST_CAUSE ? `${text.slice(0, LONGEST_CAUSE)}…` : text).trimEnd().replace(/\.$/, "");
}
function calmSentence({ results, suspects, tally, terms }) {
	if (answered(tally) === 0) return `Not blocked: ${tally.total > 0 && tally.skipped.length === tally.total ? `${terms.change} touches no suspect` : "nothing was measured"}`;
	const isCompared = suspects.some(({ result }) => result?.change != null) || results.comparison?.state === "compared";
	const fixed = tally.fixed.length > 0 ? ` and fixes ${formatCount(tally.fixed.length)}` : "";
	const limit = tally.pending.length > 0 ? " in what was measured" : "";
	const newOnes = tally.leaking.length > 0 ? "no leak that is not accepted" : "no leak";
	return `Not blocked: ${isCompared ? `${terms.change} adds no leak` : newOnes}${fixed}${limit}`;
}
/** `7 suspects measured, 1 is real and already in main.` */
function scopeOf({ suspects, tally, terms }) {
	const measured = measuredCount(tally);
	if (measured === 0) return null;
	const leaking = tally.leaking.length;
	const older = leaksThatAre(["pre-existing"], suspects).length;
	const share = measured === tally.total ? "" : ` of ${formatCount(tally.total)}`;
	const count = `${formatCount(measured)}${share} ${plural("suspect", share === "" ? measured : tally.total)} measured`;
	const outcome = outcomeOf$1(leaking, older, tally, terms.base);
	return `${count}${outcome === null ? "" : `, ${outcome}`}.`;
}
function outcomeOf$1(leaking, older, tally, base) {
	if (leaking === 0) return tally.inconclusive.length > 0 ? "none is known to leak" : "none leaks";
	const leak = `${formatCount(leaking)} ${leaking === 1 ? "is" : "are"} real`;
	if (older > 0) return `${leak}${older === leaking ? " and" : `, ${formatCount(older)} of them`} already in ${base}`;
	const clean = tally.protected.length + tally.flat.length;
	return clean === 0 ? null : `${formatCount(clean)} ${clean === 1 ? "is" : "are"} clean`;
}

// src/report/expectation.ts
/** What the team expected, read from its own words; null when they say neither. */
function expectsLeak(expected) {
	const words = (expected ?? "").toLowerCase();
	if (/no[\s_-]*leak|not\s+a\s+leak|protected|unlikely/.test(words)) return false;
	return words.includes("leak") ? true : null;
}
/** Whether the measurement says the opposite of what was expected. */
function isDisagreement(scenario) {
	const expected = expectsLeak(scenario.expected);
	const measured = measuredLeak(scenario);
	return expected !== null && measured !== null && expected !== measured;
}
/** Null too where the change fixes what was suspected: then both answers are true, one before it and one after. */
function measuredLeak({ verdict, change }) {
	if (change === "fixed") return null;
	if (verdict === "leak") return true;
	return verdict === "no-leak" || verdict === "protected" ? false : null;
}

// src/report/findings.ts
/** The least growth that every subject would have shown; null where one was not measured. */
function scenarioCouldHaveSeen(scenario) {
	const subjects = headSubjects(scenario);
	const coarsest = subjects.toSorted((a, b) => coarseness(b) - coarseness(a))[0];
	if (coarsest === void 0 || subjects.some((subject) => decidingMeasure(subject) === null)) return null;
	return couldHaveSeen(coarsest, scenario.per);
}
function coarseness(variant) {
	const deciding = decidingMeasure(variant);
	return deciding === null ? 0 : leastLeak(deciding[1]);
}
/** How the worst subject grows: `+42.0 kB, +2 threads per batch request`. */
function leakText(scenario) {
	const subject = leakingSubject(scenario);
	return subject === null ? null : growthText(subject, scenario.per);
}
/** What the path does without its protection: `+80.2 B, +1 _processing per task`. */
function unprotectedText(scenario) {
	const unprotected = variantOf(scenario, "unprotected");
	return unprotected === null ? null : growthText(unprotected, scenario.per);
}
/** The growth that the tested fix takes away, `42.0 kB, 2 threads per batch request`; null without both measurements. */
function removedByFix(scenario) {
	const subject = leakingSubject(scenario);
	const fixed = variantOf(scenario, "fixed");
	if (subject === null || fixed === null) return null;
	const removed = growingMeasures(subject).flatMap((measured) => removedOf(measured, fixed));
	return removed.length === 0 ? null : ratesText(removed, scenario.per, { signed: false });
}
function removedOf([name, result], fixed) {
	const after = fixed.measures[name];
	const removed = after === void 0 ? 0 : result.perIteration - after.perIteration;
	return removed > 0 ? [[name, {
		...result,
		perIteration: removed
	}]] : [];
}
/** The files, or the command, that the scenario's own variants run, without the role that each plays there. */
function workloadFiles(scenario) {
	const files = scenario.variants.filter(({ revision, definition }) => revision === "head" && definition === "head").map(({ workload }) => workload.replace(/^(python|node|command|service): */, "").replace(/^(\S+\.py):\w+$/, "$1").replace(/^(\S+\.[cm]?[jt]s)#\w+$/, "$1"));
	return [...new Set(files)].filter((file) => file !== "");
}

// src/report/reproduction.ts
/**
* The command line that measures one suspect again, started in the folder in which leakproof was.
* @param config as the configuration was named; null where it was found without being named
*/
function reproduction(id, config) {
	return `leakproof run${config === null ? "" : ` --config ${shellWord(config)}`} --scenario ${shellWord(id)}`;
}
/** Quoted where a shell would read it otherwise. */
function shellWord(text) {
	return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// src/report/terms.ts
const LONGEST_NAME = 100;
/** @param baseName what people call base, such as `main`; null: nothing better than that */
function termsOf({ comparison }, baseName) {
	const name = (baseName ?? "").slice(0, LONGEST_NAME).replaceAll("`", "'");
	return {
		base: name.trim() === "" ? "base" : `\`${name}\``,
		change: comparison === null ? "this change" : "this PR"
	};
}

// src/report/synopsis.ts
/** @param baseName what people call base, such as `main`; null: nothing better than that */
function synopsisOf(results, baseName) {
	const objections = objectionsIn(results);
	const suspects = worstFirst(results, objections);
	return {
		results,
		suspects,
		tally: tallyOf(suspects),
		generalObjections: objections.general,
		terms: termsOf(results, baseName)
	};
}

// src/report/terminal.ts
const CODES = {
	red: 31,
	green: 32,
	yellow: 33,
	dim: 2,
	bold: 1
};
const LOOKS = {
	leak: {
		symbol: "✗",
		colour: "red"
	},
	error: {
		symbol: "!",
		colour: "red"
	},
	inconclusive: {
		symbol: "?",
		colour: "yellow"
	},
	pending: {
		symbol: "…",
		colour: "yellow"
	},
	protected: {
		symbol: "✓",
		colour: "green"
	},
	"no-leak": {
		symbol: "✓",
		colour: "green"
	},
	skipped: {
		symbol: "-",
		colour: "dim"
	}
};
/**
* The whole result for a terminal or a log: a line for each suspect, worst first; more of each that is not clean; the
* decision at the end, where the eye is when the command returns. Ends without a line end.
* @param baseName what people call base, such as `main`; null: nothing better than that
*/
function terminalReport(results, style, baseName = null) {
	const synopsis = synopsisOf(results, baseName);
	const { suspects, terms } = synopsis;
	const lines = suspects.map(({ id, result }) => result === null ? unreachedLine(id, style) : lineOf(result, terms, style));
	const details = suspects.filter((suspect) => !isClean(suspect)).flatMap(({ result }) => result === null ? [] : ["", ...detailsOf(result, synopsis, style)]);
	return [
		paint("bold", fit(visibleLine(results.title), style.width), style),
		...lines,
		...details,
		"",
		...decisionLines(synopsis, style)
	].map(logLine).join("\n");
}
const NAME_WIDTH = 24;
const ID_WIDTH = 4;
/** One scenario on one line, at most `width` columns wide. */
function scenarioLine(scenario, style) {
	return lineOf(scenario, termsOf({ comparison: null }, null), style);
}
function lineOf(scenario, terms, style) {
	const { symbol, colour } = LOOKS[scenario.verdict];
	const label = `${symbol} ${nameColumns(scenario.id, scenario.name)}`;
	const verdict = column(scenario.verdict, 12);
	const room = style.width - cellWidth(label) - cellWidth(verdict) - 4;
	if (room < 1) return logLine(fit(`${label} ${scenario.verdict}`, style.width));
	return logLine(`${paint(colour, label, style)}  ${paint(colour, verdict, style)}  ${fit(figureOf(scenario, terms), room)}`.trimEnd());
}
function nameColumns(id, name) {
	const shownId = visibleLine(id);
	return `${shownId.length > ID_WIDTH ? fit(shownId, NAME_WIDTH) : column(shownId, ID_WIDTH)} ${column(visibleLine(name), NAME_WIDTH)}`;
}
function unreachedLine(id, style) {
	const text = `? ${nameColumns(id, "")}  ${column("not reached", 12)}  the run ended before it`;
	return paint("yellow", fit(text, style.width), style);
}
/** The figure that decides, and how little would have been noticed; a sentence where there is none. */
function figureOf(scenario, terms) {
	return visibleLine(figuresIn(scenario, terms).filter((figure) => figure !== null).join(" · "));
}
function figuresIn(scenario, terms) {
	const seen = scenarioCouldHaveSeen(scenario);
	const sensitivity = seen === null ? null : `could have seen ${seen}`;
	switch (scenario.verdict) {
		case "leak": return [
			leakText(scenario) ?? scenario.reason,
			changeText(scenario, terms),
			sensitivity
		];
		case "protected": {
			const unprotected = unprotectedText(scenario);
			return [
				changeText(scenario, terms),
				sensitivity,
				unprotected === null ? null : `unprotected ${unprotected}`
			];
		}
		case "no-leak": return [changeText(scenario, terms), sensitivity];
		default: return [
			scenario.change === "coverage-lost" ? changeText(scenario, terms) : null,
			scenario.reason,
			sensitivity
		];
	}
}
function detailsOf(scenario, synopsis, style) {
	const { terms, results } = synopsis;
	const { symbol, colour } = LOOKS[scenario.verdict];
	const title = `${symbol} ${visibleLine(`${scenario.id} ${scenario.name}`)}`;
	const removed = removedByFix(scenario);
	const { accept } = scenario;
	const facts = [
		["Suspect", scenario.suspect],
		["Claim", scenario.claim],
		["Expected", isDisagreement(scenario) ? `${scenario.expected}; the measurement disagrees` : scenario.expected],
		["Priority", scenario.verdict === "pending" ? scenario.priority : null],
		["Missing", scenario.missing.join(", ") || null],
		["Reason", scenario.reason],
		["Change", changeText(scenario, terms)],
		["Seen by", witnessText(scenario, terms)],
		[`In ${terms.base}`, figuresOnBase(scenario) ?? doubtOnBase(scenario)],
		["Accepted", accept === null ? null : `until ${accept.until}: ${accept.reason}`],
		["Could have seen", scenarioCouldHaveSeen(scenario)],
		["Tested fix", fixText(scenario.fixVerified, removed)],
		["Next step", scenario.nextStep],
		["Again", scenario.verdict === "leak" || scenario.verdict === "error" ? reproduction(scenario.id, results.config) : null]
	];
	return [
		paint(colour, fit(title, style.width), style),
		...facts.flatMap(([label, text]) => text ? wrap(`  ${label}: `, text, style.width) : []),
		...scenario.variants.flatMap((variant) => lastWords$1(variant, style))
	];
}
function fixText(verified, removed) {
	if (verified === null) return null;
	if (!verified) return "it does not stop the growth";
	return removed === null ? "it stops the growth" : `it removes ${removed}`;
}
function lastWords$1({ name, error }, style) {
	const lines = visibleText(error ?? "").trimEnd().split("\n");
	if (error === null || lines.join("") === "") return [];
	const said = lines.slice(-12).map((line) => fit(`    ${line.replaceAll("	", "  ")}`, style.width));
	return [fit(`  ${visibleLine(name)} said last:`, style.width), ...said.map((line) => paint("dim", line, style))];
}
function decisionLines(synopsis, style) {
	const { results, tally } = synopsis;
	const { alarm, sentence } = decisionOf(synopsis);
	const colour = {
		blocked: "red",
		doubtful: "yellow",
		calm: "green"
	}[alarm];
	const remarks = [
		savingText(synopsis),
		comparisonRemark(synopsis),
		calibrationText(results)
	];
	return [
		...wrap("", `${summarySentence(tally)} ${formatDuration(results.seconds * 1e3)}.`, style.width),
		...remarks.flatMap((text) => text === null ? [] : wrap("", text, style.width)),
		...wrap("", sentence, style.width).map((line) => paint(colour, line, style)),
		...results.gate.reasons.flatMap((reason) => wrap("  - ", reason, style.width))
	];
}
/** Untrusted text behind a label, broken at its spaces; the lines that follow are indented as far as the label is. */
function wrap(label, text, width) {
	const indent = " ".repeat(label.length - label.trimStart().length);
	const lines = [];
	let line = label;
	for (const word of visibleLine(text).split(" ")) {
		const extended = line === "" || line.endsWith(" ") ? line + word : `${line} ${word}`;
		if (line === label || line === indent || cellWidth(extended) <= width) line = extended;
		else {
			lines.push(line);
			line = indent + word;
		}
	}
	return [...lines, line].map((wrapped) => fit(wrapped, width));
}
function paint(colour, text, style) {
	const safe = logLine(text);
	return style.colour ? `\u001b[${CODES[colour]}m${safe}\u001b[0m` : safe;
}

// src/progress/live-progress.ts
const REDRAW_MS = 100;
const CLEAR_LINE = "\x1B[2K";
const UP = "\x1B[1A";
/** A terminal's progress: a line for each variant that is being measured, redrawn in place; finished scenarios stay above. */
var LiveProgress = class {
	#screen;
	#now;
	#running = /* @__PURE__ */ new Map();
	#drawn = 0;
	#drawnAt = Number.NEGATIVE_INFINITY;
	constructor(screen, now) {
		this.#screen = screen;
		this.#now = now;
	}
	setup(state, revision) {
		if (state === "started") this.#print(revision === "base" ? "setting up base …" : "setting up …");
	}
	variant(scenario, variant, event) {
		if (event.phase === "ending") this.#running.delete(variant);
		else this.#running.set(variant, progressLine({
			scenarioId: scenario.id,
			variant: variant.name,
			...event
		}, this.#width));
		if (this.#now() - this.#drawnAt >= REDRAW_MS) this.#redraw();
	}
	scenario(result) {
		this.#print(scenarioLine(result, {
			colour: true,
			width: this.#width
		}));
	}
	/** Takes the live lines away, so that what is printed next starts on a clean line. */
	close() {
		this.#erase();
	}
	get #width() {
		return this.#screen.columns ?? 80;
	}
	#print(line) {
		this.#erase();
		this.#screen.write(`${line}\n`);
		this.#redraw();
	}
	#redraw() {
		this.#erase();
		const lines = [...this.#running.values()];
		this.#screen.write(lines.map((line) => `${line}\n`).join(""));
		this.#drawn = lines.length;
		this.#drawnAt = this.#now();
	}
	#erase() {
		this.#screen.write(`${UP}${CLEAR_LINE}`.repeat(this.#drawn));
		this.#drawn = 0;
	}
};

// src/progress/logged-progress.ts
const LOG_WIDTH = 160;
/** Phases that last: a log names each as it begins, and nothing in between. */
const LOGGED = /* @__PURE__ */ new Set([
	"measuring",
	"extending",
	"confirming"
]);
/** A log's progress: a plain line as each run begins, and one for each finished scenario. */
var LoggedProgress = class {
	#write;
	#phases = /* @__PURE__ */ new Map();
	constructor(write) {
		this.#write = write;
	}
	setup(state, revision) {
		const which = revision === "base" ? " base" : "";
		this.#write(state === "started" ? `setting up${which}` : `set up${which}`);
	}
	variant(scenario, variant, event) {
		if (this.#phases.get(variant) === event.phase) return;
		this.#phases.set(variant, event.phase);
		if (LOGGED.has(event.phase)) this.#write(progressLine({
			scenarioId: scenario.id,
			variant: variant.name,
			...event
		}, LOG_WIDTH));
	}
	scenario(result) {
		this.#write(scenarioLine(result, {
			colour: false,
			width: LOG_WIDTH
		}));
	}
};

// src/publish/report-folder.ts
/**
* Writes the Markdown report into `folder` and returns the file's absolute path.
* @throws UserMistake when it can't be written
*/
async function writeReport(folder, markdown) {
	const file = resolve(folder, "report.md");
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(file, markdown);
		return file;
	} catch (error) {
		throw new UserMistake(`The report ${join(folder, "report.md")} can't be written: ${error instanceof Error ? error.message : String(error)}.\nExpected a folder that may be written to, for example --report out.`);
	}
}

// src/report/markdown/escape.ts
/**
* Everything that a configuration, a program or a results file says is untrusted. Each function here makes it safe for
* one place in GitHub's Markdown; nothing else in the report may put such text into the output.
*/
/** An invisible joint that keeps GitHub from reading `@name` as a mention or `<tag` as HTML, also where entities don't work. */
const JOINT = "​";
const MEANINGFUL = /[\\`*_~[\]$&<>|@]|#(?=\d)|:\/\/|www\./gi;
const HARMLESS = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&#124;",
	"@": "@&#8203;",
	"#": "#&#8203;"
};
/**
* Text on one line, for running Markdown and for cells of tables: nothing in it is a link, a mention, a reference or markup, but for
* words in back-quotes, which stay code.
*/
function plain(text, longest = 1e3) {
	return shortLine(text, longest).split(/`([^`]+)`/).map((piece, index) => index % 2 === 0 ? escaped(piece, index === 0) : codeSpan(piece.trim())).join("");
}
function escaped(text, startsLine) {
	const harmless = text.replace(MEANINGFUL, (found) => HARMLESS[found] ?? (found.endsWith(".") ? `${found.slice(0, -1)}\\.` : `\\${found}`));
	if (!startsLine) return harmless;
	return harmless.replace(/^(#{1,6}|[-+])(?=\s|$)/, "\\$1").replace(/^([-=])(?=[-=]*$)/, "\\$1").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
/** Text for the inside of an HTML element such as `<summary>`, where Markdown should not be read, and isn't if it is. */
function html(text, longest = 300) {
	return shortLine(text, longest).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replace(/#(?=\d)|!(?=\[)|\](?=\()|:(?=\/\/)|www(?=\.)|@/gi, "$&&#8203;");
}
/** One line as code; what a code span can't hold inside a table is escaped inside `<code>` instead. */
function code(text, longest = 300) {
	return codeSpan(shortLine(text, longest));
}
function codeSpan(line) {
	if (line === "") return "";
	return /[`|\\]/.test(line) ? `<code>${escaped(line, false)}</code>` : `\`${line}\``;
}
/** A block of code with the text's own lines, fenced by more backticks than it has in a row. */
function fenced(text) {
	const shown = visibleText(text).replaceAll("	", "    ");
	const longestRun = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longestRun + 1);
	return `${fence}text\n${shown.trimEnd()}\n${fence}`;
}
/**
* Markdown that the team wrote, in a block quote that contains whatever it leaves open. Emphasis, lists, code and links
* work; HTML, images, mentions and alerts don't.
*/
function quotedMarkdown(text, longest = 4e3) {
	return clip(visibleText(clip(text, longest * 2)).trim(), longest).replace(/<(?=[a-z/!?])/gi, `<${JOINT}`).replace(/!(?=\[)/g, `!${JOINT}`).replace(/\[(?=!)/g, `[${JOINT}`).replace(/@(?=\w)/g, `@${JOINT}`).replace(/&(?=[#\w])/g, `&${JOINT}`).split("\n").map((line) => `> ${line}`.trimEnd()).join("\n");
}
function shortLine(text, longest) {
	return clip(visibleLine(clip(text, longest * 2)), longest);
}
/** The text, or its beginning with an ellipsis; never half a character. */
function clip(text, longest) {
	if (text.length <= longest) return text;
	return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/markdown/overview-table.ts
const HEADER = [
	"Leak #",
	"Component",
	"Tested?",
	"Result",
	"Status"
];
const SYMBOLS = {
	leak: "🔴",
	protected: "🛡️",
	"no-leak": "✅",
	inconclusive: "❔",
	pending: "🔬",
	skipped: "⏭️",
	error: "❌"
};
/** What became of a suspect, at a glance. */
function symbolOf(result) {
	if (result === null) return "❔";
	return isLost$1(result) ? "⚠️" : SYMBOLS[result.verdict];
}
/** Head no longer judges what base does; a leak that it shows all the same is told as one. */
function isLost$1({ verdict, change }) {
	return change === "coverage-lost" && verdict !== "leak";
}
/** The table of results: one row for each suspect, in the order given. */
function overviewTable(suspects, rendering) {
	const rows = suspects.map((suspect) => suspect.result === null ? unreachedRow(suspect.id) : row(suspect, suspect.result, rendering));
	return markdownTable([HEADER, ...rows], {
		align: ["r"],
		alignDelimiters: false
	});
}
function unreachedRow(id) {
	return [
		plain(id, 40),
		"",
		"⏳ Not reached",
		"❔ Unknown",
		"The run ended before it"
	];
}
function row(suspect, scenario, rendering) {
	const { level } = rendering;
	const { id, name, verdict } = scenario;
	const result = [`${symbolOf(scenario)} ${isLost$1(scenario) ? "**Coverage lost**" : RESULTS[verdict]}`, verdict === "leak" ? limited(leakText(scenario), level.text) : null];
	return [
		plain(id, 40),
		plain(name, Math.min(level.text, 200)),
		testedOf(scenario, rendering),
		joined(result, " "),
		capitalise(joined(statusOf(suspect, scenario, rendering), " · "))
	];
}
const RESULTS = {
	leak: "**Leak**",
	protected: "**Protected**",
	"no-leak": "No leak",
	inconclusive: "**Inconclusive**",
	pending: "Pending",
	skipped: "Skipped",
	error: "**Error**"
};
function testedOf(scenario, { level }) {
	const longest = Math.min(level.text, 100);
	switch (scenario.verdict) {
		case "pending": return scenario.missing.length === 0 ? "⏸️ No" : `⏸️ Needs ${plain(missingNames(scenario), longest)}`;
		case "skipped": return "⏭️ Not touched";
		case "error": return "❌ Failed";
		default: {
			const done = headSubjects(scenario).reduce((sum, subject) => sum + subject.iterations, 0);
			return `✅ ${formatCount(done)} ${plain(plural(scenario.per, done), longest)}`;
		}
	}
}
/** `watchdog` of `python: watchdog` */
function missingNames({ missing }) {
	return missing.map((need) => need.replace(/^(python|node|commands?): */, "")).join(", ");
}
function statusOf(suspect, scenario, { results, terms, level }) {
	const text = (content, longest = 100) => limited(content, Math.min(level.text, longest));
	const seen = scenarioCouldHaveSeen(scenario);
	const sensitivity = text(seen === null ? null : `could have seen ${seen}`, 200);
	const surprise = isDisagreement(scenario) ? text(`expected: ${scenario.expected}`) : null;
	const change = isLost$1(scenario) ? null : text(changeText(scenario, terms), 300);
	const witness = text(witnessText(scenario, terms), 200);
	const novelty = isNewScenario(scenario, results.comparison) ? "new scenario" : null;
	const objection = suspect.objection !== null && isClean({
		...suspect,
		objection: null
	}) ? suspect.objection : null;
	switch (scenario.verdict) {
		case "leak": return [
			change,
			novelty,
			witness,
			text(acceptanceText(suspect)),
			placeOf(scenario, level.text),
			fixOf(scenario),
			surprise,
			sensitivity
		];
		case "protected": {
			const unprotected = unprotectedText(scenario);
			const without = text(unprotected === null ? null : `unprotected: ${unprotected}`, 200);
			return [
				text(objection, 300),
				change,
				witness,
				novelty,
				without,
				surprise,
				sensitivity
			];
		}
		case "no-leak": return [
			text(objection, 300),
			change,
			witness,
			novelty,
			surprise,
			sensitivity
		];
		case "pending": return [
			change,
			scenario.missing.length === 0 || isLost$1(scenario) ? limited(scenario.reason, level.text) : null,
			text(scenario.expected === null ? null : `expected: ${scenario.expected}`),
			text(scenario.priority === null ? null : `priority: ${scenario.priority}`)
		];
		default: return [
			change,
			novelty,
			limited(objection ?? scenario.reason, level.text),
			sensitivity
		];
	}
}
/** Where it grows, as far as that was found out; else where it is suspected. */
function placeOf(scenario, longest) {
	const [site] = leakingSubject(scenario)?.sites ?? [];
	const place = site === void 0 ? scenario.suspect : `${site.file}:${site.line}`;
	return place === null ? null : code(place, Math.min(longest, 200));
}
function fixOf({ fixVerified }) {
	if (fixVerified === null) return "fix required";
	return fixVerified ? "the tested fix stops it" : "the tested fix does not stop it";
}
function limited(text, longest) {
	return text === null ? null : plain(text, longest);
}
function joined(parts, separator) {
	return parts.filter((part) => part !== null).join(separator);
}

// src/report/markdown/alert.ts
const KINDS = {
	blocked: "CAUTION",
	doubtful: "WARNING",
	calm: "NOTE"
};
const SHOWN_SUSPECTS = 4;
const SHOWN_REASONS = 5;
const SHOWN_FIXES = 3;
const SHOWN_UNWITNESSED = 3;
/** What {@link comparisonRemark} says around what others say. */
const LONGEST_TERM = 200;
/** The decision on the merge, in GitHub's alert: its first line is enough to know whether to read on. */
function alert(rendering) {
	const decision = decisionOf(rendering);
	const { alarm, sentence, scope } = decision;
	const lines = [
		`**${plain(sentence, 700)}**${scope === null ? "" : ` ${plain(scope, 300)}`}`,
		...generalLines(rendering),
		...suspectLines(rendering),
		...reasonLines(rendering, decision),
		...unwitnessedLines(rendering),
		...fixedLine(rendering)
	];
	return [`> [!${KINDS[alarm]}]`, ...lines.map((line, index) => `> ${line}${index < lines.length - 1 ? "\\" : ""}`)].join("\n");
}
/** What holds for all suspects, said once. */
function generalLines(rendering) {
	const { override, gate } = rendering.results;
	const remark = comparisonRemark(rendering);
	return [...override !== null && gate.decision === "pass" ? ["Only this head: what is pushed next is judged anew."] : [], ...remark === null ? [] : [plain(remark, Math.min(rendering.level.text, 500) + LONGEST_TERM)]];
}
/** Leaks, lost coverage and whatever the gate objects to, worst first. */
function suspectLines(rendering) {
	const { suspects, level } = rendering;
	const noted = suspects.filter(({ result, objection }) => result !== null && (result.verdict === "leak" || result.change === "coverage-lost" || objection !== null));
	const shown = noted.slice(0, Math.min(SHOWN_SUSPECTS, level.listed));
	const rest = noted.length - shown.length;
	return [...shown.map((suspect) => `${symbolOf(suspect.result)} ${titleOf(suspect, rendering)}: ${plain(tell(suspect, rendering), level.text)}`), ...rest > 0 ? [`… and ${formatCount(rest)} more, in the table below`] : []];
}
function tell(suspect, { terms }) {
	const { result, objection } = suspect;
	if (result === null) return "";
	if (result.verdict !== "leak") return result.change === "coverage-lost" || result.verdict === "error" ? result.reason : objection ?? "";
	const remarks = [
		changeText(result, terms),
		witnessText(result, terms),
		acceptanceText(suspect),
		isObjectionToLeak(suspect) ? null : objection
	].filter((remark) => remark !== null);
	return `${leakText(result) ?? result.reason}${remarks.length > 0 ? ` (${remarks.join("; ")})` : ""}`;
}
/** What the gate objects to besides, and the decision itself does not say. */
function reasonLines({ generalObjections, level }, { sentence }) {
	const untold = generalObjections.filter((reason) => !sentence.includes(reason.trimEnd().replace(/\.$/, "")));
	const shown = untold.slice(0, Math.min(SHOWN_REASONS, level.listed));
	const rest = untold.length - shown.length;
	return [...shown.map((reason) => capitalise(plain(reason, level.text))), ...rest > 0 ? [`… and ${formatCount(rest)} more ${plural("reason", rest)}`] : []];
}
/** Also beside what blocks: a reviewer has to judge what base's copy of the scenario can't. */
function unwitnessedLines(rendering) {
	const { suspects, terms, level } = rendering;
	const unwitnessed = suspects.filter(isUnwitnessed);
	const shown = unwitnessed.slice(0, Math.min(SHOWN_UNWITNESSED, level.listed));
	const remark = `${terms.change} changes the scenario itself, and ${terms.base}'s copy of it does not run here: look at its diff.`;
	const rest = unwitnessed.length - shown.length;
	return [...shown.map((suspect) => `${titleOf(suspect, rendering)}: ${plain(remark, 400)}`), ...rest > 0 ? [`… and ${formatCount(rest)} more that ${terms.change} changes so`] : []];
}
function fixedLine(rendering) {
	const { suspects, terms, level } = rendering;
	const fixed = suspects.filter(({ result }) => result?.change === "fixed");
	const shown = fixed.slice(0, Math.min(SHOWN_FIXES, level.listed)).map((suspect) => {
		const { result } = suspect;
		const told = (result === null ? [] : [changeText(result, terms), witnessText(result, terms)]).filter((text) => text !== null).join("; ");
		return `✅ ${titleOf(suspect, rendering)}: ${plain(told, level.text)}`;
	});
	const rest = fixed.length - shown.length;
	return shown.length === 0 ? [] : [`${shown.join(" · ")}${rest > 0 ? ` · and ${formatCount(rest)} more` : ""}`];
}
function titleOf({ id, result }, { level }) {
	return `**${`${plain(id, 40)} ${plain(result?.name ?? "", Math.min(level.text, 200))}`.trim()}**`;
}

// src/report/markdown/detail-level.ts
/** More rows or sections than this never fit, so that rendering them would only take time. */
const FULL = {
	tracebackLines: 40,
	cleanDetails: true,
	rows: 400,
	sections: 200,
	variants: 50,
	listed: 8,
	fullReport: true,
	text: 1e3
};
const SHORT = {
	...FULL,
	tracebackLines: 8,
	cleanDetails: false
};
/**
* From all there is to the least that still tells the decision and the worst suspect. The last fits whatever the texts
* hold: each is cut, and no character takes more than eight bytes once it is harmless.
*/
const DETAIL_LEVELS = [
	FULL,
	{
		...FULL,
		tracebackLines: 8
	},
	SHORT,
	{
		...SHORT,
		rows: 200,
		sections: 30,
		variants: 12,
		text: 500
	},
	{
		...SHORT,
		tracebackLines: 4,
		rows: 60,
		sections: 10,
		variants: 8,
		text: 300
	},
	{
		...SHORT,
		tracebackLines: 0,
		rows: 20,
		sections: 2,
		variants: 4,
		listed: 4,
		text: 200
	},
	{
		...SHORT,
		tracebackLines: 0,
		rows: 5,
		sections: 0,
		variants: 0,
		listed: 2,
		text: 100
	},
	{
		...SHORT,
		tracebackLines: 0,
		rows: 2,
		sections: 0,
		variants: 0,
		listed: 1,
		fullReport: false,
		text: 60
	}
];

// src/report/markdown/footer.ts
/** The bottom line, and under what circumstances it was drawn. */
function footer(rendering) {
	return `**Bottom line:** ${bottomLine(rendering)} ${circumstances(rendering)}`;
}
function bottomLine({ tally, suspects }) {
	const { total, leaking, fixed } = tally;
	if (total === 0) return "Nothing was measured.";
	const avoided = answered(tally) - leaking.length - fixed.length;
	const added = suspects.filter(({ result }) => result?.verdict === "leak" && result.change === "introduced").length;
	const open = total - answered(tally) - tally.skipped.length;
	return `${[
		`${formatCount(total)} ${plural("suspect", total)}`,
		`${formatCount(measuredCount(tally))} measured`,
		...leaking.length > 0 ? [realLeaks(leaking.length, added)] : measuredCount(tally) > 0 ? ["no leak found"] : [],
		...fixed.length > 0 ? [`${formatCount(fixed.length)} fixed here`] : [],
		...avoided > 0 ? [`${formatCount(avoided)} needless ${plural("fix", avoided)} avoided`] : [],
		...tally.skipped.length > 0 ? [`${formatCount(tally.skipped.length)} skipped`] : [],
		...open > 0 ? [`${formatCount(open)} undecided`] : []
	].join(", ")}.`;
}
function realLeaks(leaking, added) {
	if (added === leaking) return `${formatCount(added)} new ${plural("leak", added)}`;
	return `${formatCount(leaking)} real ${plural("leak", leaking)}${added > 0 ? ` (${formatCount(added)} new)` : ""}`;
}
function circumstances({ results, terms }) {
	const { os, cpus, headSha, baseSha, memorySource } = results.environment;
	const base = plain(terms.base);
	return `<sub>${[
		plain(results.tool.replace("/", " "), 60),
		...headSha === null ? [] : [`head ${shortSha(headSha)}${baseSha === null ? "" : ` against ${base} ${shortSha(baseSha)}`}`],
		`${cpus > 0 ? `${cpus} ${plural("core", cpus)}, ` : ""}${plain(os, 60)}`,
		formatDuration(results.seconds * 1e3),
		"totals cover the judged window of one run, without its warm-up",
		...results.shard === null ? [] : [`shard ${plain(results.shard, 20)} only`],
		...memorySource === "rss" ? ["memory is the resident set, which is noisier than on Linux"] : []
	].join(" · ")}</sub>`;
}
/** Seven digits, as git shows them, and whether the files differed from that commit. */
function shortSha(sha) {
	const [commit = "", remark] = sha.split("-", 2);
	return code(`${commit.slice(0, 7)}${remark === void 0 ? "" : `-${remark}`}`, 20);
}

// src/report/lessons.ts
/** What the results teach beyond the single suspect: only sentences that these very measurements support. */
function lessons(scenarios) {
	const surprises = scenarios.filter(isDisagreement);
	const accused = surprises.filter(({ expected }) => expectsLeak(expected) === true);
	const overlooked = surprises.filter(({ expected }) => expectsLeak(expected) === false);
	const kept = scenarios.filter(({ verdict }) => verdict === "protected");
	const partial = scenarios.filter(leaksOnSomePathsOnly);
	const answers = scenarios.filter(({ verdict }) => verdict === "leak" || verdict === "protected" || verdict === "no-leak");
	const fixed = scenarios.filter(({ change }) => change === "fixed");
	const right = answers.filter(({ verdict, change }) => verdict === "leak" || change === "fixed").length;
	const uncounted = scenarios.filter((scenario) => scenario.variants.some(isInvisibleToMemory));
	return [
		...answers.length > 1 && right < answers.length ? [`Measure first, fix second: of ${answers.length} suspicions, ${right === 0 ? "none" : right} ${right > 1 ? "were" : "was"} right.`] : [],
		...lesson(accused, (ids) => `Suspicion is no proof: a leak was expected in ${ids}, and none was measured.`),
		...lesson(overlooked, (ids) => `Confidence is no proof either: no leak was expected in ${ids}, and one was measured.`),
		...lesson(kept, (ids) => `Protection works, and was seen to: ${ids} would leak without it.`),
		...lesson(fixed, (ids) => `The fix works, and was seen to: ${ids} leaks in base and no longer here.`),
		...lesson(partial, (ids) => `The path matters: ${ids} leaks on some of its paths and not on others.`),
		...lesson(uncounted, (ids) => `Memory alone would have missed a leak in ${ids}: only counts show it.`)
	];
}
function lesson(scenarios, say) {
	return scenarios.length === 0 ? [] : [say(idList(scenarios.map(({ id }) => id)))];
}
function leaksOnSomePathsOnly(scenario) {
	const verdicts = headSubjects(scenario).filter(({ definition }) => definition === "head").map(({ verdict }) => verdict);
	return verdicts.includes("leak") && verdicts.includes("no-leak");
}
/** It leaks, memory was measured, and memory does not show it. */
function isInvisibleToMemory(variant) {
	const bytesMeasured = measuresIn(variant).some(([, { unit }]) => unit === "B");
	return variant.revision === "head" && variant.role !== "fixed" && bytesMeasured && growsOnlyInCounts(variant);
}

// src/report/markdown/measuring-notes.ts
const QUALITIES = {
	cooperative: "cooperative: an adapter stops at each mark, collects garbage, trims the allocator and, where it can, reads the heap",
	assisted: "assisted: a foreign program, with settings that quieten its allocator",
	blind: "blind: a foreign program, seen from outside"
};
const SHOWN = 8;
/** How closely each suspect could be looked at, and what was set from outside: a line for all that were treated alike. */
function methods(scenarios) {
	const groups = /* @__PURE__ */ new Map();
	for (const { id, variants } of scenarios) for (const variant of variants) {
		const key = [variant.quality, ...variant.assists].join("\n");
		const group = groups.get(key) ?? {
			example: variant,
			ids: /* @__PURE__ */ new Set()
		};
		groups.set(key, group);
		group.ids.add(id);
	}
	return [...groups.values()].slice(0, SHOWN).map(({ example, ids }) => `${plain(idList([...ids]))}: ${methodOf(example)}`);
}
function methodOf({ quality, assists }) {
	const settings = assists.slice(0, SHOWN).map((assist) => code(assist, 80));
	return `${QUALITIES[quality]}${settings.length > 0 ? `; set: ${settings.join(", ")}` : ""}`;
}
/** What was unusual about measuring one scenario; null when nothing was. */
function measuringNotes({ variants }) {
	const escaped = distinct$1(variants.flatMap((variant) => variant.escaped)).slice(0, SHOWN);
	const notes = [...placementNotes(variants), ...escaped.length > 0 ? [`outlived its workload and was ended: ${escaped.map((one) => code(one, 80)).join(", ")}`] : []];
	return notes.length === 0 ? null : `<sub>${capitalise(notes.join(" · "))}</sub>`;
}
function placementNotes(variants) {
	const namesOf = (placement) => variants.filter(({ runs }) => runs.some((run) => run.placement === placement)).slice(0, SHOWN).map(({ name }) => `“${plain(name, 80)}”`).join(", ");
	const bunched = namesOf("bunched");
	const silent = namesOf("silent");
	return [...bunched ? [`iteration lines of ${bunched} came in bunches, so its marks are placed by time: flush each line`] : [], ...silent ? [`${silent} printed no iteration lines, so its marks are placed by time`] : []];
}
function distinct$1(values) {
	return [...new Set(values)];
}

// src/report/markdown/full-report.ts
/** What follows from the results, folded away: recommendations, strategy, lessons and next steps. */
function fullReport(rendering) {
	const { level } = rendering;
	const ranked = rendering.suspects.flatMap(({ result }) => result === null ? [] : [result]);
	return [
		"<details><summary>Full report: recommendations, PR strategy, lessons, next steps</summary>",
		...listBlock("Recommendations", "1.", recommendations(ranked, rendering)),
		`**PR strategy:** ${strategy(ranked, rendering)}`,
		...listBlock("Accepted leaks", "-", acceptedLeaks(ranked, rendering)),
		...listBlock("Lessons", "-", lessons(ranked).slice(0, level.listed).map((lesson) => plain(lesson, level.text))),
		...listBlock("Next steps", "-", nextSteps(ranked, rendering)),
		...listBlock("How it was measured", "-", methods(ranked).slice(0, level.listed)),
		"</details>"
	].join("\n\n");
}
function listBlock(title, bullet, items) {
	const numbered = items.map((item, index) => `${bullet === "-" ? bullet : `${index + 1}.`} ${item}`);
	return items.length === 0 ? [] : [`**${title}**\n\n${numbered.join("\n")}`];
}
/** The first few, and how many there are besides. */
function firstOf(entries, { level }, render) {
	const rest = entries.length - level.listed;
	return [...entries.slice(0, level.listed).map(render), ...rest > 0 ? [`… and ${rest} more like that`] : []];
}
function recommendations(ranked, rendering) {
	const { terms, level, tally } = rendering;
	const those = (belongs, advise) => firstOf(ranked.filter(belongs), rendering, advise);
	return [
		...those(({ verdict, change }) => verdict === "leak" && change !== "pre-existing", (leak) => fixAdvice(leak, rendering)),
		...those(isLost, (lost) => `Measure ${named(lost)} again, as ${plain(terms.base)} does: ${plain(lost.reason, level.text)}`),
		...those((scenario) => scenario.verdict === "error" && !isLost(scenario), (failed) => `Repair ${named(failed)}, which could not be measured: ${plain(failed.reason, level.text)}`),
		...those(({ verdict, change }) => verdict === "leak" && change === "pre-existing", (leak) => fixAdvice(leak, rendering)),
		...those(({ change }) => change === "fixed", (fixed) => `Nothing is left to fix in ${named(fixed)}: ${plain(changeText(fixed, terms) ?? "", level.text)}.`),
		...those(({ verdict, change }) => verdict === "protected" && change !== "fixed", (kept) => `Keep the protection of ${named(kept)}: the same path leaks without it.`),
		...noFixAdvice(tally)
	];
}
function isLost({ verdict, change }) {
	return change === "coverage-lost" && verdict !== "leak";
}
function fixAdvice(leak, { terms, level }) {
	const growth = leakText(leak);
	const [site] = leakingSubject(leak)?.sites ?? [];
	const place = site === void 0 ? leak.suspect : `${site.file}:${site.line}`;
	return [
		`Fix ${named(leak)}`,
		place === null ? "" : ` at ${code(place, 200)}`,
		growth === null ? "" : `: ${plain(growth, level.text)}`,
		leak.fixVerified === true ? "; the fix is tested already" : "",
		leak.fixVerified === false ? "; the tested fix is not enough" : "",
		plain(blame(leak.change, terms.base, terms.change), 400),
		"."
	].join("");
}
/** Whose it is to fix. */
function blame(change, base, pr) {
	switch (change) {
		case "introduced": return `; ${pr} adds it`;
		case "worse": return `; ${pr} makes it worse`;
		case "pre-existing": return `; it is in ${base} too, so ${pr} need not fix it`;
		default: return "";
	}
}
function noFixAdvice(tally) {
	const clean = [...tally.protected, ...tally.flat].filter((id) => !tally.fixed.includes(id));
	if (clean.length === 0) return [];
	const ids = plain(idList(clean));
	return [tally.leaking.length === 0 ? `No fix is needed for ${ids}.` : `No other fix is needed: ${ids} ${clean.length === 1 ? "does" : "do"} not leak.`];
}
function named({ id, name }) {
	return `**${`${plain(id, 40)} ${plain(name, 120)}`.trim()}**`;
}
/** One pull request for each suspect is what a team would plan that only reads code. */
function strategy(ranked, { tally, terms }) {
	const leaks = ranked.filter(({ verdict }) => verdict === "leak");
	const isOwn = ({ change }) => change === "introduced" || change === "worse";
	const own = leaks.filter(isOwn).map(({ id }) => id);
	const needed = leaks.filter((leak) => !isOwn(leak)).map(({ id }) => id);
	const open = tally.total - answered(tally) - tally.skipped.length;
	return `${[
		`${tally.total} ${plural("fix PR", tally.total)} suspected`,
		`**${needed.length}** needed${needed.length > 0 ? ` (${plain(idList(needed))})` : ""}`,
		...own.length > 0 ? [`${own.length} to be fixed in ${terms.change} itself (${plain(idList(own))})`] : [],
		...tally.fixed.length > 0 ? [`${tally.fixed.length} fixed by ${terms.change} (${plain(idList(tally.fixed))})`] : [],
		...tally.skipped.length > 0 ? [`${tally.skipped.length} skipped`] : [],
		...open > 0 ? [`${open} undecided`] : []
	].join(", ")}.`;
}
function acceptedLeaks(ranked, rendering) {
	const { results, terms, level } = rendering;
	return firstOf(ranked.flatMap((leak) => leak.accept === null ? [] : [{
		leak,
		accept: leak.accept
	}]).filter(({ leak }) => leak.verdict === "leak"), rendering, ({ leak, accept }) => {
		const by = leak.acceptedIn === "head" ? `${terms.change} itself` : terms.base;
		const where = leak.acceptedIn === null || results.comparison === null ? "" : `, accepted by ${plain(by)}`;
		return `${named(leak)} until ${plain(accept.until, 20)}${where}: ${plain(accept.reason, level.text)}`;
	});
}
function nextSteps(ranked, rendering) {
	const { results, tally, level } = rendering;
	const rerun = ranked.filter(({ verdict }) => verdict === "leak" || verdict === "error");
	const open = ranked.filter(({ verdict, nextStep }) => nextStep !== null && verdict !== "leak" && verdict !== "error");
	const waiting = ranked.filter((scenario) => scenario.verdict === "pending" && scenario.nextStep === null && !isLost(scenario));
	const stale = ranked.filter(({ verdict, accept }) => accept !== null && (verdict === "no-leak" || verdict === "protected"));
	return [
		...firstOf(rerun, rendering, (scenario) => `After the fix: ${code(reproduction(scenario.id, results.config))}`),
		...firstOf(open, rendering, (scenario) => `${named(scenario)}: ${plain(scenario.nextStep ?? "", level.text)}`),
		...waiting.length > 0 ? [`Resolve what is pending: ${plain(idList(waiting.map(({ id }) => id)))}`] : [],
		...tally.unmeasured.length > 0 ? [`Measure what was not reached: ${plain(idList(tally.unmeasured))}`] : [],
		...stale.length > 0 ? [`Remove the \`accept\` of what no longer leaks: ${plain(idList(stale.map(({ id }) => id)))}`] : [],
		...answered(tally) + tally.skipped.length === tally.total ? ["Nothing is pending."] : []
	];
}

// src/report/markdown/report-context.ts
const NO_CONTEXT = {
	repository: null,
	baseName: null
};

// src/report/markdown/calibration-table.ts
const VERDICTS = {
	leak: "leak",
	"no-leak": "no leak",
	inconclusive: "inconclusive",
	error: "error"
};
/** What was found again of the leaks that were planted in a scenario's subjects; null where none were. */
function calibrationTable({ variants, per }) {
	const rows = variants.flatMap(({ name, calibration }) => calibration.map((recovery) => rowOf(name, recovery)));
	if (rows.length === 0) return null;
	const header = [
		"Planted in",
		"Measure",
		`Planted per ${plain(per, 60)}`,
		"Found (95 %)",
		"Held",
		"One run says"
	];
	return `**Calibration**, leaks of known size in the workload:\n\n${markdownTable([header, ...rows], {
		align: [
			"l",
			"l",
			"r",
			"r",
			"l",
			"l"
		],
		alignDelimiters: false
	})}`;
}
function rowOf(name, { measure, planted, found, covered, verdict }) {
	const rate = found === null ? "–" : `${formatBytes(found.perIteration)} (${formatBytes(found.low)} … ${formatBytes(found.high)})`;
	const cells = [
		measureTitle(measure),
		formatBytes(planted),
		rate,
		covered ? "✅ yes" : "❌ no",
		VERDICTS[verdict]
	];
	return [plain(name, 120), ...cells];
}

// src/report/markdown/permalink.ts
/**
* A link to the suspected lines at the measured commit, which GitHub shows as code when it stands on a line of its own;
* null where the place is none or the commit isn't known exactly.
*/
function permalink(suspect, repository) {
	const place = parseSuspect(suspect);
	if (place === null || repository === null || !/^[0-9a-f]{40,64}$/.test(repository.sha)) return null;
	const path = [...repository.folder.split("/"), ...place.file.split("/")].filter((step) => step !== "" && step !== ".").map(encodeURIComponent).join("/");
	return `${repository.server}/${repository.name}/blob/${repository.sha}/${path}${linesOf(place.lines)}`;
}
function linesOf(lines) {
	if (lines === null) return "";
	return lines.first === lines.last ? `#L${lines.first}` : `#L${lines.first}-L${lines.last}`;
}

// src/report/markdown/variants-table.ts
const MOST_COUNTERS = 8;
const NOTHING = "–";
/** What each variant of a scenario was measured to do; columns that would say nothing are left out. */
function variantsTable(scenario, { terms, level }) {
	const { per } = scenario;
	const shown = inPairs(scenario.variants).slice(0, level.variants);
	const columns = [
		{
			title: "Variant",
			cell: (variant) => nameOf(variant, terms)
		},
		{
			title: `${capitalise(plain(plural(per, 2), 60))}, judged of all`,
			cell: iterationsOf
		},
		...totalColumns(shown),
		...rateColumns(shown, per),
		...countColumns(shown),
		{
			title: "Could have seen",
			cell: (variant) => plain(couldHaveSeen(variant, per) ?? NOTHING, 120)
		},
		{
			title: "Verdict",
			cell: verdictOf
		}
	];
	const rows = shown.map((variant) => columns.map(({ cell }) => cell(variant)));
	const align = columns.map((_, index) => index === 0 || index >= columns.length - 2 ? null : "r");
	const table = markdownTable([columns.map(({ title }) => title), ...rows], {
		align,
		alignDelimiters: false
	});
	const rest = scenario.variants.length - shown.length;
	return rest > 0 ? `${table}\n\n… and ${rest} more ${plural("variant", rest)}` : table;
}
/** In the order given, but below each of head's variants what else was measured under its name. */
function inPairs(variants) {
	const names = [...new Set(variants.map(({ name }) => name))];
	const place = new Map(names.map((name, index) => [name, index]));
	const placeOf = ({ name }) => place.get(name) ?? names.length;
	return variants.toSorted((a, b) => placeOf(a) - placeOf(b) || distanceFromHead(a) - distanceFromHead(b));
}
function distanceFromHead({ revision, definition }) {
	return (revision === "head" ? 0 : 2) + (definition === revision ? 0 : 1);
}
function nameOf(variant, terms) {
	const provenance = provenanceOf(variant, terms);
	const remarks = [...variant.role === "subject" ? [] : [variant.role], ...provenance === null ? [] : [provenance]];
	return plain(variant.name, 120) + (remarks.length > 0 ? ` (${plain(remarks.join(", "))})` : "");
}
/** Whose code, driven by whose scenario; null for head's own. */
function provenanceOf({ revision, definition }, { base, change }) {
	if (revision === "base") return definition === "base" ? base : `${base}, with the scenario of ${change}`;
	return definition === "base" ? `${base}'s copy of the scenario` : null;
}
/** Totals cover the judged part of one run; the rest is warm-up, pilot and confirmation. */
function iterationsOf(variant) {
	const judged = decidingMeasure(variant)?.[1].iterations ?? null;
	const all = formatCount(variant.iterations);
	return judged === null ? all : `${formatCount(judged)} of ${all}`;
}
function totalColumns(variants) {
	return has(variants, "memory") ? [{
		title: "Memory, total",
		cell: totalOf("memory")
	}] : [];
}
/** A rate for the measure that decides; and for memory too where it grows though the heap does not. */
function rateColumns(variants, per) {
	const deciding = new Set(variants.flatMap((variant) => [decidingMeasure(variant)?.[0], ...growingMeasures(variant).map(([name]) => name)]));
	return ["heap", "memory"].filter((name) => deciding.has(name)).map((name) => ({
		title: `${measureTitle(name)} per ${plain(per, 60)} (95 %)`,
		cell: ({ measures }) => measures[name] === void 0 ? NOTHING : rateWithInterval(measures[name])
	}));
}
/** Counts that moved in some variant, and all counters, for which a zero is what the scenario wants to show. */
function countColumns(variants) {
	return [...new Set(variants.flatMap((variant) => measuresIn(variant).filter(([, { unit }]) => unit === "count")).map(([name]) => name))].filter((name) => name.startsWith("counter:") || moves(variants, name)).slice(0, MOST_COUNTERS).map((name) => ({
		title: plain(measureTitle(name), 60),
		cell: totalOf(name)
	}));
}
function has(variants, name) {
	return variants.some(({ measures }) => measures[name] !== void 0);
}
function moves(variants, name) {
	return variants.some(({ measures }) => (measures[name]?.total ?? 0) !== 0 || measures[name]?.verdict === "inconclusive");
}
function totalOf(name) {
	return ({ measures }) => measures[name] === void 0 ? NOTHING : totalText(measures[name]);
}
function verdictOf({ role, verdict }) {
	const shouldLeak = role === "unprotected" || role === "control";
	switch (verdict) {
		case "leak":
			if (shouldLeak) return "🔴 leaks, as it should";
			return role === "fixed" ? "🔴 still leaks" : "🔴 leak";
		case "no-leak": return shouldLeak ? "⚠️ does not leak, though it should" : "✅ no leak";
		case "inconclusive": return "❔ inconclusive";
		case "error": return "❌ error";
		default: return assertNever(verdict);
	}
}

// src/report/markdown/scenario-section.ts
const OUTCOMES = {
	leak: "leak",
	protected: "protected",
	"no-leak": "no leak",
	inconclusive: "inconclusive",
	pending: "pending",
	skipped: "skipped",
	error: "error"
};
/** All that is known of one suspect: what was claimed, what was measured, what follows. */
function scenarioSection(scenario, rendering) {
	const { id, name, note } = scenario;
	const { level, repository } = rendering;
	return [
		`### ${symbolOf(scenario)} Leak ${plain(id, 40)}: ${plain(name, 200)} – ${outcomeOf(scenario, rendering)}`,
		factsLine(scenario, rendering),
		suspectBlock(scenario, repository),
		scenario.variants.length > 0 && level.variants > 0 ? variantsTable(scenario, rendering) : null,
		...level.tracebackLines > 0 ? scenario.variants.map((variant) => lastWords(variant, rendering)) : [],
		conclusion(scenario, rendering),
		remarks(scenario, rendering),
		note === null ? null : quotedMarkdown(note, level.text * 4),
		measuringNotes(scenario),
		level.variants > 0 ? calibrationTable(scenario) : null
	].filter((block) => block !== null).join("\n\n");
}
function outcomeOf(scenario, { terms }) {
	const change = changeText(scenario, terms);
	return `${OUTCOMES[scenario.verdict]}${change === null ? "" : `, ${plain(change, 300)}`}`;
}
function factsLine(scenario, { results, level }) {
	const { id, claim, expected, priority, verdict, missing } = scenario;
	const files = workloadFiles(scenario).slice(0, 3);
	const measuredOtherwise = isDisagreement(scenario) ? " (**measured otherwise**)" : "";
	const facts = [
		claim === null ? null : `**Claim:** ${plain(claim, level.text)}`,
		expected === null ? null : `**Expected:** ${plain(expected, 200)}${measuredOtherwise}`,
		priority === null || verdict !== "pending" ? null : `**Priority:** ${plain(priority, 200)}`,
		missing.length === 0 ? null : `**Missing:** ${missing.slice(0, 10).map((need) => code(need, 100)).join(", ")}`,
		files.length === 0 ? null : `**Test:** ${files.map((file) => code(file, 200)).join(", ")}`,
		verdict === "pending" || verdict === "skipped" ? null : `**Reproduce:** ${code(reproduction(id, results.config))}`
	].filter((fact) => fact !== null);
	return facts.length === 0 ? null : facts.join(" · ");
}
/** A permalink stands alone, so that GitHub shows the code. */
function suspectBlock({ suspect }, repository) {
	if (suspect === null) return null;
	return permalink(suspect, repository) ?? `**Suspect:** ${code(suspect)}`;
}
function lastWords(variant, { level, terms }) {
	const { name, error } = variant;
	const lines = (error ?? "").trimEnd().split("\n");
	if (error === null || error.trim() === "") return null;
	const shown = lines.slice(-level.tracebackLines).map((line) => line.slice(0, 300));
	const cut = lines.length > shown.length ? `, the last ${shown.length} of ${lines.length} lines` : "";
	const provenance = provenanceOf(variant, terms);
	const side = provenance === null ? "" : ` (${plain(provenance)})`;
	return `**${plain(name, 120)}**${side} said last${cut}:\n\n${fenced(shown.join("\n"))}`;
}
function conclusion(scenario, rendering) {
	const { verdict, reason, nextStep } = scenario;
	const { level } = rendering;
	const label = verdict === "pending" || verdict === "skipped" ? "Status" : "Conclusion";
	return [
		sitesLine(scenario),
		comparisonLine(scenario, rendering),
		`**${label}:** ${plain(reason, level.text)}${fixSentence(scenario)}`,
		acceptanceLine(scenario, rendering),
		nextStep === null ? null : `**Next step:** ${plain(nextStep, level.text)}`
	].filter((sentence) => sentence !== null).join("\\\n");
}
/** The heading says how it stands to base; this adds base's figures, or why there are none. */
function comparisonLine(scenario, { results, terms, level }) {
	const figures = figuresOnBase(scenario);
	const doubt = doubtOnBase(scenario);
	const sentences = [
		...figures === null ? [] : [`${figures}.`],
		...doubt === null ? [] : [`not comparable, so it counts as new. ${doubt}`],
		...isNewScenario(scenario, results.comparison) ? [`The scenario is new there: the one of ${terms.change} was run.`] : []
	];
	if (sentences.length === 0) return null;
	return `**In ${plain(terms.base)}:** ${sentences.map((sentence) => plain(sentence, level.text)).join(" ")}`;
}
function acceptanceLine({ accept, acceptedIn }, { terms, level }) {
	if (accept === null) return null;
	const where = acceptedIn === "head" ? ` (accepted by ${terms.change} itself)` : "";
	return `**Accepted until ${plain(accept.until, 20)}:** ${plain(accept.reason, level.text)}${where}`;
}
const SHOWN_REMARKS = 5;
/** Why single variants did badly, where neither the conclusion nor the comparison says it. */
function remarks(scenario, { terms, level }) {
	const told = `${scenario.reason}${doubtOnBase(scenario) ?? ""}`;
	const lines = scenario.variants.filter(({ role, revision, verdict, reason }) => verdict !== "no-leak" && (role === "subject" && revision === "head" || verdict !== "leak") && !told.includes(reason)).slice(0, SHOWN_REMARKS).map((variant) => {
		const provenance = provenanceOf(variant, terms);
		const side = provenance === null ? "" : ` (${plain(provenance)})`;
		return `- “${plain(variant.name, 120)}”${side}: ${plain(variant.reason, level.text)}`;
	});
	return lines.length === 0 ? null : lines.join("\n");
}
function fixSentence(scenario) {
	switch (scenario.verdict) {
		case "leak": return ` **Fix required: yes**${testedFix(scenario)}.`;
		case "protected":
		case "no-leak": return " **Fix required: no.**";
		default: return "";
	}
}
function testedFix(scenario) {
	const fixed = variantOf(scenario, "fixed");
	if (scenario.fixVerified === null || fixed === null) return "";
	const removed = removedByFix(scenario);
	const amount = removed === null ? "" : `: it removes ${plain(removed, 200)}`;
	const name = plain(fixed.name, 120);
	return scenario.fixVerified ? `; the tested fix, “${name}”, stops it${amount}` : `; “${name}” does not stop it${amount}`;
}
const SHOWN_SITES = 3;
function sitesLine(scenario) {
	const sites = leakingSubject(scenario)?.sites ?? [];
	if (sites.length === 0) return null;
	return `**Where it grows:** ${sites.slice(0, SHOWN_SITES).map((site) => siteText(site, scenario.per)).join("; ")}`;
}
function siteText({ file, line, bytesPerIteration, countPerIteration }, per) {
	const figures = [...bytesPerIteration === null ? [] : [formatBytes(bytesPerIteration, { signed: true })], ...countPerIteration === null ? [] : [`${formatCount(countPerIteration, { signed: true })} objects`]];
	return code(`${file}:${line}`, 200) + (figures.length > 0 ? ` (${figures.join(", ")} per ${plain(per, 60)})` : "");
}

// src/report/markdown/skipped-table.ts
/** What the change does not touch, and why that is known. */
function skippedTable(suspects, { level }) {
	const rows = suspects.map(({ id, result }) => [
		plain(id, 40),
		plain(result?.name ?? "", Math.min(level.text, 200)),
		plain(result?.reason ?? "", level.text)
	]);
	return markdownTable([[
		"Leak #",
		"Component",
		"Skipped because"
	], ...rows], {
		align: ["r"],
		alignDelimiters: false
	});
}

// src/report/markdown/report.ts
const LONGEST_TABLE = 15;
/**
* The whole comment on a pull request, in GitHub's Markdown: decision, summary, table of results, evidence, conclusions.
* At most {@link LARGEST_REPORT} bytes of UTF-8 with room for a marker; what is left out is said, and the worst stays.
*/
function markdownReport(results, context = NO_CONTEXT) {
	const synopsis = synopsisOf(results, context.baseName);
	let report = "";
	for (const level of DETAIL_LEVELS) {
		report = render({
			...synopsis,
			repository: context.repository,
			level
		});
		if (new TextEncoder().encode(report).length <= 64500) break;
	}
	return report;
}
function render(rendering) {
	const { results, suspects, level } = rendering;
	const isSkipped = ({ result }) => result?.verdict === "skipped";
	const open = suspects.filter((suspect) => !isClean(suspect));
	const clean = suspects.filter((suspect) => isClean(suspect) && !isSkipped(suspect));
	const skipped = suspects.filter((suspect) => isClean(suspect) && isSkipped(suspect));
	return `${[
		`## ${plain(results.title, 200)}`,
		alert(rendering),
		...suspects.length === 0 ? [] : [summary(rendering)],
		...tables(open, clean, rendering),
		...skippedBlock(skipped, rendering),
		...sections(open, rendering),
		...cleanSections(clean, rendering),
		...level.fullReport && suspects.length > 0 ? [fullReport(rendering)] : [],
		footer(rendering)
	].join("\n\n")}\n`;
}
function summary(rendering) {
	const saved = savingText(rendering);
	const calibration = calibrationText(rendering.results);
	return `**Executive summary:** ${[
		summarySentence(rendering.tally),
		saved,
		calibration
	].filter((sentence) => sentence !== null).map((sentence) => plain(sentence, 1500)).join(" ")}`;
}
/** Clean rows fold when nothing else needs attention, and when the table would be long. */
function tables(open, clean, rendering) {
	const table = (suspects) => limitedTable(suspects, rendering, overviewTable);
	if (open.length + clean.length === 0) return [];
	if (open.length === 0) return [folded(`Results of all ${formatCount(clean.length)} measured`, table(clean))];
	if (open.length + clean.length <= LONGEST_TABLE) return [table([...open, ...clean])];
	return [table(open), ...clean.length > 0 ? [folded(`✅ Clean: ${formatCount(clean.length)} more`, table(clean))] : []];
}
function skippedBlock(skipped, rendering) {
	if (skipped.length === 0) return [];
	return [folded(`⏭️ Skipped, as ${rendering.terms.change} does not touch them: ${idList(skipped.map(({ id }) => id))}`, limitedTable(skipped, rendering, skippedTable))];
}
function limitedTable(suspects, rendering, draw) {
	const shown = suspects.slice(0, rendering.level.rows);
	const table = draw(shown, rendering);
	const rest = suspects.length - shown.length;
	return rest > 0 ? `${table}\n\n… and ${formatCount(rest)} more, none of them worse; \`results.json\` has them all.` : table;
}
function cleanSections(clean, rendering) {
	if (clean.length === 0) return [];
	if (!rendering.level.cleanDetails) return ["The details of what is clean are left out; `results.json` has them all."];
	return [folded(`✅ Details of what is clean: ${idList(clean.map(({ id }) => id))}`, sections(clean, rendering).join("\n\n"))];
}
function sections(suspects, rendering) {
	const measured = suspects.flatMap(({ result }) => result === null ? [] : [result]);
	const shown = measured.slice(0, rendering.level.sections).map((scenario) => scenarioSection(scenario, rendering));
	const rest = measured.length - shown.length;
	return rest > 0 ? [...shown, `The details of ${formatCount(rest)} more are left out; \`results.json\` has them all.`] : shown;
}
/** GitHub reads Markdown inside an element only behind a blank line. */
function folded(summary, content) {
	return `<details><summary>${html(summary, 1e3)}</summary>\n\n${content}\n\n</details>`;
}

// src/report/merged-results.ts
/**
* Makes one of the results of several shards, or of several parts of a repository, that measured the same commit against
* the same base, in the order of the configuration. A shard that is missing blocks: nobody knows what it would have
* found. So does what only an override let pass: that somebody had the right to it is not for a file to say.
*
* @throws UserMistake when there is none, when two hold the same scenario, or when they don't belong together
*/
function mergeResults(files) {
	const [first] = files;
	if (first === void 0) throw new UserMistake("No results to report on: expected at least one file, as in `leakproof report results-*.json`.");
	refuseDifferentCommits("headSha", files);
	refuseDifferentCommits("baseSha", files);
	refuseRepeatedScenarios(files);
	const planned = mergePlans(files);
	const place = new Map(planned.map((id, index) => [id, index]));
	return {
		schema: 1,
		tool: distinct(files.map((file) => file.tool)).join(", "),
		title: distinct(files.map((file) => file.title)).join(", "),
		config: files.every((file) => file.config === first.config) ? first.config : null,
		startedAt: files.map((file) => file.startedAt).sort()[0] ?? first.startedAt,
		seconds: Math.max(...files.map((file) => file.seconds)),
		planned,
		shard: null,
		gate: mergeGates(files, missingShards(files)),
		environment: mergeEnvironments(first, files),
		comparison: mergeComparisons(files),
		override: null,
		scenarios: files.flatMap((file) => file.scenarios).sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
	};
}
/**
* The shards that none of the files holds, such as `2/3`; where there are several parts, `2/3 of Title`.
* @throws UserMistake when the files of one part disagree on how many there are
*/
function missingShards(files) {
	const parts = partsOf(files);
	return parts.flatMap((part) => {
		const missing = missingInPart(part).map(formatShard);
		return parts.length === 1 ? missing : missing.map((shard) => `${shard} of ${visibleLine(part[0]?.title ?? "")}`);
	});
}
function missingInPart(files) {
	const shards = files.map(shardOf).filter((shard) => shard !== null);
	const counts = distinct(shards.map((shard) => shard.count));
	if (counts.length > 1) {
		const found = counts.map((count) => `i/${count}`).join(" and ");
		throw new UserMistake(`The results come from different divisions (${found}): expected the shards of one run, such as 1/3, 2/3 and 3/3.`);
	}
	const present = new Set(shards.map((shard) => shard.index));
	return Array.from({ length: counts[0] ?? 0 }, (_, index) => ({
		index: index + 1,
		count: counts[0] ?? 0
	})).filter((shard) => !present.has(shard.index));
}
/** The files of each configuration: each part of a repository has its own, and its own shards. */
function partsOf(files) {
	const parts = /* @__PURE__ */ new Map();
	for (const file of files) {
		const key = JSON.stringify([file.config, file.title]);
		parts.set(key, [...parts.get(key) ?? [], file]);
	}
	return [...parts.values()];
}
function shardOf(results) {
	return results.shard === null ? null : parseShard(results.shard);
}
function mergePlans(files) {
	return distinct(partsOf(files).flatMap(planOf));
}
/** Shards deal the configuration's scenarios out in turn; this gathers them in turn. */
function planOf(part) {
	const dealt = [...part].sort((a, b) => (shardOf(a)?.index ?? 0) - (shardOf(b)?.index ?? 0));
	const rounds = dealt.every((file) => shardOf(file) !== null) ? Math.max(...dealt.map((file) => file.planned.length)) : 0;
	return [...Array.from({ length: rounds }, (_, round) => dealt.flatMap((file) => file.planned.slice(round, round + 1))).flat(), ...dealt.flatMap((file) => file.planned)];
}
/** What one of them could not compare leaves the whole uncompared: nobody is to think that all of it was. */
function mergeComparisons(files) {
	const comparisons = files.map((file) => file.comparison).filter((comparison) => comparison !== null);
	const reasons = comparisons.flatMap((one) => one.state === "no-base" ? [one.reason] : []);
	if (reasons.length > 0) return {
		state: "no-base",
		reason: distinct(reasons).join(" ")
	};
	const compared = comparisons.filter((one) => one.state === "compared");
	if (compared.length === 0) return null;
	const measured = new Set(compared.flatMap((one) => one.measured));
	return {
		state: "compared",
		measured: [...measured],
		spared: distinct(compared.flatMap((one) => one.spared)).filter((id) => !measured.has(id)),
		isAdoption: compared.some((one) => one.isAdoption)
	};
}
function refuseDifferentCommits(key, parts) {
	const shas = distinct(parts.map((part) => part.environment[key]).filter((sha) => sha !== null));
	if (shas.length < 2) return;
	const found = shas.map(visibleLine).join(" and ");
	throw new UserMistake(key === "headSha" ? `The results are of different commits (${found}): expected the files of one run. Remove the older ones.` : `The results are compared with different bases (${found}): expected the files of one run. Run all shards again.`);
}
function refuseRepeatedScenarios(parts) {
	const seen = /* @__PURE__ */ new Set();
	for (const { id } of parts.flatMap((part) => part.scenarios)) {
		if (seen.has(id)) {
			const problem = `Scenario ${visibleLine(id)} stands in two of the results files`;
			throw new UserMistake(`${problem}: expected each scenario once. Was a file given twice, or left from an earlier run?`);
		}
		seen.add(id);
	}
}
function mergeGates(parts, missing) {
	const reasons = distinct(parts.flatMap((part) => part.gate.reasons));
	const unseen = missing.map((shard) => `shard ${shard} left no results`);
	const isHeld = ({ gate, override }) => gate.decision === "block" || override !== null && gate.reasons.length > 0;
	return {
		decision: unseen.length > 0 || parts.some(isHeld) ? "block" : "pass",
		reasons: [...unseen, ...reasons]
	};
}
function mergeEnvironments(first, parts) {
	const environments = parts.map((part) => part.environment);
	const known = (key) => environments.map((one) => one[key]).find((sha) => sha !== null) ?? null;
	return {
		os: distinct(environments.map((environment) => environment.os)).join(", "),
		cpus: first.environment.cpus,
		node: distinct(environments.map((environment) => environment.node)).join(", "),
		headSha: known("headSha"),
		baseSha: known("baseSha"),
		memorySource: environments.some((one) => one.memorySource === "rss") ? "rss" : "anonymous"
	};
}
function distinct(values) {
	return [...new Set(values)];
}

// src/cli.ts
const interruption = new AbortController();
let interruptedAt = Number.POSITIVE_INFINITY;
const SAME_SIGNAL_MS = 1e3;
async function main(argv) {
	const command = parseArguments(argv);
	switch (command.kind) {
		case "help":
			process.stdout.write(helpText(command.topic));
			return 0;
		case "version":
			process.stdout.write(`${TOOL}\n`);
			return 0;
		case "run": return run(command);
		case "judge": return judge(command);
		case "report": return report(command);
	}
}
async function run(command) {
	const live = process.stderr.isTTY ? new LiveProgress(process.stderr, () => performance.now()) : null;
	const progress = live ?? new LoggedProgress((line) => process.stderr.write(`${line}\n`));
	const request = {
		...command,
		folder: process.cwd(),
		resultsFile: command.results,
		base: command.base === null ? { kind: "none" } : {
			kind: "revision",
			revision: command.base
		},
		compare: "auto",
		isProposed: command.base !== null,
		proposedHead: null
	};
	return show(await check(request, realPorts(progress, interruption.signal)).finally(() => live?.close()), command.report, command.base);
}
async function judge(command) {
	const recorded = await readResults(command.input);
	const config = command.config === null ? null : loadConfig(process.cwd(), command.config).config;
	const results = judgeRecordedResults(recorded, config, command.gate, today());
	if (command.results !== null) await writeResults(command.results, results);
	return show(results, command.report);
}
async function report(command) {
	const files = await Promise.all(command.inputs.map(readResults));
	return show(mergeResults(files), command.report);
}
async function show(results, folder, baseName = null) {
	const { isTTY, columns = 100 } = process.stdout;
	process.stdout.write(`${terminalReport(results, {
		colour: isTTY === true,
		width: columns
	}, baseName)}\n`);
	if (folder !== null) process.stdout.write(`Report: ${await writeReport(folder, markdownReport(results, {
		repository: null,
		baseName
	}))}\n`);
	return results.gate.decision === "block" ? 1 : 0;
}
async function readResults(file) {
	try {
		return parseResults(await readFile(file, "utf8"), file);
	} catch (error) {
		if (error instanceof UserMistake) throw error;
		throw new UserMistake(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.\nExpected the results of a run, for example leakproof report leakproof-results.json`);
	}
}
function today() {
	return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}
for (const [signal, code] of [
	["SIGINT", 130],
	["SIGTERM", 143],
	["SIGHUP", 129]
]) process.on(signal, () => {
	if (performance.now() > interruptedAt + SAME_SIGNAL_MS) process.exit(code);
	interruptedAt = Math.min(interruptedAt, performance.now());
	process.exitCode = code;
	interruption.abort();
});
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
try {
	const code = await main(process.argv.slice(2));
	process.exitCode ??= code;
} catch (error) {
	const isExpected = error instanceof UserMistake || error instanceof Interrupted;
	process.stderr.write(isExpected ? `leakproof: ${error.message}\n` : `leakproof: a fault of leakproof itself\n${stackOf(error)}\n`);
	process.exitCode ??= error instanceof UserMistake ? 2 : 3;
}
function stackOf(error) {
	return error instanceof Error ? error.stack ?? error.message : String(error);
}

export {  };