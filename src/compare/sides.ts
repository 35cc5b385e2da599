import type { LoadedConfig } from "../config/config-file.ts";
import type { Comparison, ScenarioResult } from "../domain/results.ts";
import type { Ports } from "../ports.ts";
import type { OpenedBase } from "./base-checkout.ts";
import { Copies } from "./copies.ts";
import { Side } from "./side.ts";

/** Head and, where there is one, base, each with a way to get at the other's workload files. */
export class Sides implements AsyncDisposable {
  readonly head: Side;
  readonly #opened: OpenedBase;
  readonly #base: Side | null;
  readonly #copies: readonly Copies[];

  constructor({ root, config }: LoadedConfig, opened: OpenedBase, ports: Ports) {
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
  get base(): Side | null {
    return this.#base === null || this.#base.trouble !== null ? null : this.#base;
  }

  /** How base took part in what has been measured so far; null: nothing was to be compared. */
  comparison(scenarios: readonly ScenarioResult[]): Comparison | null {
    if (this.#opened.state === "none") return null;
    if (this.#opened.state === "missing") return { state: "no-base", reason: this.#opened.reason };
    const trouble = this.#base?.trouble ?? null;
    if (trouble !== null) return { state: "no-base", reason: `Base can't be set up: ${trouble.reason}` };
    const isOnBase = ({ variants }: ScenarioResult) => variants.some(({ revision }) => revision === "base");
    const run = scenarios.filter(({ variants }) => variants.length > 0);
    return {
      state: "compared",
      measured: run.filter(isOnBase).map(({ id }) => id),
      spared: run.filter((scenario) => !isOnBase(scenario)).map(({ id }) => id),
      isAdoption: this.#opened.config === null,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#copies.map((copies) => copies[Symbol.asyncDispose]()));
  }
}
