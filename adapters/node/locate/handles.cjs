/** Threads, children and descriptors that the program has made since it began, and the stacks where it did. */
"use strict";

const { subscribe } = require("node:diagnostics_channel");
const dgram = require("node:dgram");
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const net = require("node:net");
const { callStack } = require("./call-stack.cjs");

/** Of entries; those of most handles first. */
const MOST = 1000;
/** Of what one stack has made; what else it makes is counted under one more, for temporary files each have their own. */
const MOST_NAMES = 10;
/** So many are looked through for those that are gone, and then again when there are twice as many as are left. */
const CROWD = 1000;

class Handles {
  #isRecording = false;
  /** What has a life of its own: a reference that doesn't prolong it, `{made, frames, alive}`. */
  #objects = new Set();
  #crowd = CROWD;
  /** Descriptors that are plain numbers, and the stacks that opened them. */
  #files = new Map();
  /** Servers, and the stacks where they began to listen. */
  #servers = new WeakMap();
  /** Each stack once. */
  #stacks = new Map();

  /** Before the program runs: it may keep functions of `node:fs` under names of its own. */
  constructor() {
    this.#wrapOpening();
  }

  begin() {
    this.#isRecording = true;
    subscribe("worker_threads", ({ worker }) => this.#record(worker, workerIn));
    subscribe("child_process", ({ process }) => this.#record(process, childIn));
    subscribe("net.server.socket", ({ socket }) => this.#record(socket, acceptedIn, this.#servers.get(socket.server)));
    subscribe("udp.socket", ({ socket }) => this.#record(socket, datagramsIn));
    const { connect } = net.Socket.prototype;
    const record = (socket) => this.#record(socket, socketIn);
    net.Socket.prototype.connect = named(connect, function (...args) {
      record(this);
      return Reflect.apply(connect, this, args);
    });
  }

  /** Those that are still there, as many as were made alike: `{kind, what, frames, count}`. */
  alive() {
    const objects = [...this.#objects].flatMap(({ made, frames, alive }) => {
      const object = made.deref();
      return object === undefined ? [] : alive(object).map((handle) => ({ ...handle, frames }));
    });
    const files = [...this.#files].filter(([fd]) => isOpen(fd));
    return counted([...objects, ...files.map(([, { what, frames }]) => ({ kind: "fds", what, frames }))]);
  }

  #record(object, alive, frames = this.#stack()) {
    if (this.#objects.size >= this.#crowd) this.#forget();
    this.#objects.add({ made: new WeakRef(object), frames, alive });
  }

  #forget() {
    for (const entry of this.#objects) {
      const object = entry.made.deref();
      if (object === undefined || entry.alive(object).length === 0) this.#objects.delete(entry);
    }
    this.#crowd = Math.max(CROWD, 2 * this.#objects.size);
  }

  #stack() {
    const frames = callStack();
    const key = frames.map(({ file, line, column }) => `${file}:${line}:${column}`).join(" ");
    const known = this.#stacks.get(key);
    if (known === undefined) this.#stacks.set(key, frames);
    return known ?? frames;
  }

  #opened(fd, path, frames) {
    this.#files.set(fd, { what: `file ${String(path).slice(0, 200)}`, frames });
  }

  #wrapOpening() {
    const handles = this;
    wrap(fs, "openSync", (open) => (path, ...rest) => {
      const fd = open(path, ...rest);
      if (handles.#isRecording) handles.#opened(fd, path, handles.#stack());
      return fd;
    });
    wrap(fs, "open", (open) => (path, ...rest) => {
      const done = rest.at(-1);
      if (!handles.#isRecording || typeof done !== "function") return open(path, ...rest);
      const frames = handles.#stack();
      const told = (error, fd) => {
        // A stream opens its file when nothing of the program's is on the stack any more: `streamed` tells where.
        if (error === null && frames.length > 0) handles.#opened(fd, path, frames);
        return done(error, fd);
      };
      return open(path, ...rest.slice(0, -1), told);
    });
    wrap(fs, "closeSync", (close) => (fd) => {
      handles.#files.delete(fd);
      return close(fd);
    });
    wrap(fs, "close", (close) => (fd, ...rest) => {
      handles.#files.delete(fd);
      return close(fd, ...rest);
    });
    const streamed = (create) => (path, options) => {
      const stream = create(path, options);
      if (!handles.#isRecording) return stream;
      const frames = handles.#stack();
      stream.once("open", (fd) => typeof fd === "number" && handles.#opened(fd, path, frames));
      return stream;
    };
    wrap(fs, "createReadStream", streamed);
    wrap(fs, "createWriteStream", streamed);
    wrap(fs.promises, "open", (open) => (path, ...rest) => {
      if (!handles.#isRecording) return open(path, ...rest);
      const frames = handles.#stack();
      return open(path, ...rest).then((file) => {
        handles.#record(file, (handle) => fileIn(handle, path), frames);
        return file;
      });
    });
    syncBuiltinESMExports();
    const { listen } = net.Server.prototype;
    net.Server.prototype.listen = named(listen, function (...args) {
      const frames = handles.#stack();
      handles.#servers.set(this, frames);
      if (handles.#isRecording) handles.#record(this, serverIn, frames);
      return Reflect.apply(listen, this, args);
    });
  }
}

/** Each stack is there once, so that it is known by itself. */
function counted(handles) {
  const byStack = new Map();
  for (const { kind, what, frames } of handles) {
    const alike = byStack.get(frames) ?? new Map();
    byStack.set(frames, alike);
    const key = alike.has(`${kind} ${what}`) || alike.size < MOST_NAMES ? `${kind} ${what}` : kind;
    const entry = alike.get(key) ?? { kind, what, frames, count: 0 };
    entry.count += 1;
    alike.set(key, entry);
  }
  const entries = [...byStack.values()].flatMap((alike) => [...alike.values()]);
  return entries.sort((a, b) => b.count - a.count).slice(0, MOST);
}

function wrap(module, name, around) {
  const original = module[name];
  module[name] = named(original, around(original));
}

/** As the original looks from outside. */
function named(original, wrapper) {
  for (const key of Reflect.ownKeys(original)) {
    const property = Object.getOwnPropertyDescriptor(original, key);
    if (key !== "prototype") Object.defineProperty(wrapper, key, property);
  }
  return wrapper;
}

function workerIn(worker) {
  return worker.threadId === -1 ? [] : [{ kind: "threads", what: "worker thread" }];
}

function childIn(child) {
  const program = String(child.spawnfile).slice(0, 200);
  const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const pipes = (child.stdio ?? []).filter((stream) => stream?._handle).length;
  return [
    ...(isRunning ? [{ kind: "children", what: program }] : []),
    ...Array.from({ length: pipes }, () => ({ kind: "fds", what: `pipe to ${program}` })),
  ];
}

function socketIn(socket) {
  return socket._handle ? [{ kind: "fds", what: "socket" }] : [];
}

/** Its stack is the one where its server began to listen, for nothing of the program's is on its own. */
function acceptedIn(socket) {
  return socket._handle ? [{ kind: "fds", what: "accepted socket" }] : [];
}

function serverIn(server) {
  return server._handle ? [{ kind: "fds", what: "listening socket" }] : [];
}

function datagramsIn(socket) {
  try {
    return socket instanceof dgram.Socket && socket.address() ? [{ kind: "fds", what: "UDP socket" }] : [];
  } catch {
    return []; // not bound yet, or closed
  }
}

function fileIn(handle, path) {
  return handle.fd < 0 ? [] : [{ kind: "fds", what: `file ${String(path).slice(0, 200)}` }];
}

function isOpen(fd) {
  try {
    fs.fstatSync(fd);
    return true;
  } catch {
    return false;
  }
}

module.exports = { Handles };
