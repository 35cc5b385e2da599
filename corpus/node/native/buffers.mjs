/** Memory outside of V8's heap: buffers, strings that hold larger ones, and zlib's streams. */
import { createDeflateRaw } from "node:zlib";

/** Every eighth upload is put aside with its buffer of 8 KB, until somebody asks for it. */
export class Uploads {
  #aside = new Map();
  #number = 0;

  iteration() {
    const number = this.#number++;
    const upload = Buffer.alloc(8192, number % 251);
    if (number % 8 === 0) this.#aside.set(number, upload);
    if (upload[8191] !== number % 251) throw new Error("another byte");
  }
}

/** Of a chunk of 16 KB, sixteen bytes are wanted: the view that is kept holds all of it. One chunk in ten has some. */
export class Views {
  #found = [];
  #number = 0;

  iteration() {
    const number = this.#number++;
    const chunk = Buffer.from(new ArrayBuffer(16_384));
    chunk.fill(number % 251);
    if (number % 10 === 0) this.#found.push(chunk.subarray(100, 116));
  }
}

/** A title is cut out of a page and kept: V8 makes it a slice, which holds the page. One page in ten has one. */
export class Slices {
  #titles = [];
  #number = 0;

  iteration() {
    const number = this.#number++;
    const page = JSON.stringify({
      title: `A title of page ${String(number).padStart(12, "0")}`,
      text: "t".repeat(3000),
    });
    const start = page.indexOf("A title");
    if (number % 10 === 0) this.#titles.push(page.slice(start, start + 28));
  }
}

/** A compressor for each connection is kept in a set when the connection is gone; one connection in twenty asks for one. */
export class Compressors {
  #compressors = new Set();
  #number = 0;

  async iteration() {
    const number = this.#number++;
    JSON.parse(JSON.stringify({ number, values: Array(200).fill(number) }));
    if (number % 20 !== 0) return;
    const compressor = createDeflateRaw({ windowBits: 12, memLevel: 5, chunkSize: 1024 });
    this.#compressors.add(compressor);
    await new Promise((resolve) => compressor.write("a message".repeat(50), resolve));
  }
}

/** Compressors of the same sort that are closed. */
export class ClosedCompressors {
  #number = 0;

  async iteration() {
    const compressor = createDeflateRaw({ windowBits: 12, memLevel: 5, chunkSize: 1024 });
    compressor.resume();
    await new Promise((resolve) => compressor.end(String(this.#number++).repeat(50), resolve));
    await new Promise((resolve) => compressor.once("close", resolve).destroy());
  }
}

/** A pool of at most 40 buffers of 64 KB, taken in bursts and given back. */
export class Pool {
  #idle = [];
  #number = 0;

  iteration() {
    const number = this.#number++;
    const burst = number % 97 === 96 ? 40 : 1 + (number % 13);
    const taken = Array.from({ length: burst }, () => this.#idle.pop() ?? Buffer.alloc(65_536, 1));
    for (const buffer of taken) buffer.fill(burst, 0, 512);
    this.#idle.push(...taken);
    if (this.#idle.length > 40) throw new Error("too many");
  }
}

/** Buffers of very different sizes replace each other in 300 places, in no order. */
export class Fragmented {
  #places = Array(300).fill(null);
  #state = 12345;

  iteration() {
    for (let count = 0; count < 20; count += 1) {
      const size = 64 + Math.floor((16 / (this.#random() + 0.0005)) % 60_000);
      this.#places[Math.floor(this.#random() * 300)] = Buffer.alloc(size, 7);
    }
  }

  #random() {
    this.#state = (Math.imul(this.#state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return this.#state / 0x80000000;
  }
}
