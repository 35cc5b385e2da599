/** The time for which a program has been allowed to run, in milliseconds: it stands still while the program is stopped. */
export class ActiveClock {
  readonly #now: () => number;
  readonly #startedAt: number;
  #stoppedMs = 0;
  #stoppedAt: number | null = null;

  constructor(now: () => number, startedAt: number) {
    this.#now = now;
    this.#startedAt = startedAt;
  }

  get activeMs(): number {
    return (this.#stoppedAt ?? this.#now()) - this.#startedAt - this.#stoppedMs;
  }

  stop(): void {
    this.#stoppedAt ??= this.#now();
  }

  go(): void {
    if (this.#stoppedAt === null) return;
    this.#stoppedMs += this.#now() - this.#stoppedAt;
    this.#stoppedAt = null;
  }
}
