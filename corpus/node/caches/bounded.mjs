/** Bounded caches of all sorts, at different speeds: all of them are full within the run, and stay as large as they are. */
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";

/** An entry: always a string of the same size. */
export function rendered(number, size) {
  return JSON.stringify({ id: String(number).padStart(12, "0"), text: "x".repeat(size) });
}

/** An LRU cache as everyone writes it once. */
export class Lru {
  #entries = new Map();
  #bound;

  constructor(bound) {
    this.#bound = bound;
  }

  get(key) {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key, value) {
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#bound) return;
    const [oldest] = this.#entries.keys();
    this.#entries.delete(oldest);
  }
}

/** 500 entries of 2 KB: full after a few milliseconds. */
export class Early {
  #cache = new Lru(500);
  #number = 0;

  iteration() {
    const number = this.#number++;
    this.#cache.set(number, rendered(number, 2000));
    if (this.#cache.get(number).length < 2000) throw new Error("too short");
  }
}

/** 280 entries of 30 KB, each fetched with a wait of ten milliseconds: full after three to four seconds. */
export class Late {
  #cache = new Lru(280);
  #number = 0;

  async iteration() {
    const number = this.#number++;
    await sleep(10);
    this.#cache.set(number, rendered(number, 30_000));
  }
}

/** Entries live for 600 ms; those that have expired are swept out as others are added. */
export class Ttl {
  lifetime = 600;
  #entries = new Map();
  #number = 0;

  async iteration() {
    await sleep(1);
    const now = performance.now();
    for (const [key, { expiry }] of this.#entries) {
      if (expiry > now) break;
      this.#entries.delete(key);
    }
    const number = this.#number++;
    this.#entries.set(number, { expiry: now + this.lifetime, text: rendered(number, 1500) });
  }
}

class Document {
  constructor(number) {
    this.text = rendered(number, 900);
  }
}

/** A cache of weak references, from which a FinalizationRegistry removes what is gone; 300 clients have one open each. */
export class Weak {
  #documents = new Map();
  #gone = new FinalizationRegistry((number) => this.#documents.delete(number));
  #open = [];
  #number = 0;

  async iteration() {
    const number = Math.floor(this.#number++ / 2);
    let document = this.#documents.get(number)?.deref();
    if (document === undefined) {
      document = new Document(number);
      this.#documents.set(number, new WeakRef(document));
      this.#gone.register(document, number);
    }
    this.#open[this.#number % 300] = document;
    if (number % 20 === 0) await sleep(0);
  }
}

/** The last 10,000 events in a ring. */
export class Recent {
  #events = Array(10_000).fill(null);
  #number = 0;

  iteration() {
    const number = this.#number++;
    this.#events[number % this.#events.length] = { id: number, text: rendered(number, 100) };
  }
}

/** Every iteration makes a regular expression of its own: V8 compiles it, caches it for a while, and drops it. */
export class Patterns {
  #number = 0;

  iteration() {
    const number = this.#number++;
    const pattern = new RegExp(`^user-(?<id>${String(number).padStart(8, "0")})(?:/(\\w+))?$`, "u");
    if (!pattern.test(`user-${String(number).padStart(8, "0")}/inbox`)) throw new Error("no match");
  }
}

/** 100 templates are compiled to functions when first asked for, one every other iteration, and optimised when hot. */
export class Templates {
  #compiled = new Map();
  #number = 0;

  async iteration() {
    await sleep(4);
    const number = this.#number++;
    const reached = Math.min(Math.floor(number / 2), 99);
    for (let step = 0; step < 400; step += 1) {
      const name = step === 0 ? reached : (number * 7 + step) % (reached + 1);
      if (!this.#compiled.has(name)) this.#compiled.set(name, Templates.#compile(name));
      if (!this.#compiled.get(name)(step).startsWith("cell")) throw new Error("no cell");
    }
  }

  static #compile(name) {
    const rows = Array.from({ length: 40 }, (_, row) => `out += "cell ${name}-${row}: " + (value + ${row});`);
    return new Function("value", `let out = ""; ${rows.join("\n")} return out;`);
  }
}

/** 5,000 property names of the objects that are counted; the cycle through them starts again and again. */
export class Names {
  #counts = {};
  #number = 0;

  iteration() {
    const number = this.#number++ % 5000;
    for (const prefix of ["country", "device", "plan"]) {
      const name = `${prefix}.${number}.segment`;
      this.#counts[name] = ((this.#counts[name] ?? 0) + 1) % 200;
    }
  }
}

const MODULES = `assert/strict async_hooks child_process cluster crypto dgram diagnostics_channel dns dns/promises
  fs/promises http http2 https inspector net perf_hooks punycode querystring readline readline/promises repl stream/consumers
  stream/promises stream/web string_decoder tls trace_events tty url util/types v8 vm wasi worker_threads zlib`.split(
  /\s+/,
);

/** Modules of Node are loaded when a request first needs them, one every twelve requests. */
export class LazyModules {
  #require = createRequire(import.meta.url);
  #number = 0;

  async iteration() {
    await sleep(4);
    const index = Math.min(Math.floor(this.#number++ / 12), MODULES.length - 1);
    const loaded = this.#require(`node:${MODULES[index]}`);
    if (loaded === undefined) throw new Error("no module");
  }
}
