interface Window {
  count: number;
  readonly endsAt: number;
}

/** Counts attempts by key in windows of time, in memory. Of too many keys the oldest are forgotten. */
export class AttemptWindow {
  readonly #most: number;
  readonly #milliseconds: number;
  readonly #mostKeys: number;
  readonly #windows = new Map<string, Window>();

  /** @param most Attempts within one window. */
  constructor(most: number, seconds: number, mostKeys = 10_000) {
    this.#most = most;
    this.#milliseconds = seconds * 1000;
    this.#mostKeys = mostKeys;
  }

  /** Counts an attempt. @returns Seconds until the next is allowed; 0: this one is. */
  take(key: string, now = Date.now()): number {
    const window = this.#current(key, now);
    if (window.count >= this.#most) return Math.max(1, Math.ceil((window.endsAt - now) / 1000));
    window.count += 1;
    return 0;
  }

  /** An attempt that was right does not count. */
  giveBack(key: string): void {
    const window = this.#windows.get(key);
    if (window !== undefined && window.count > 0) window.count -= 1;
  }

  #current(key: string, now: number): Window {
    const known = this.#windows.get(key);
    if (known !== undefined && known.endsAt > now) return known;
    const window = { count: 0, endsAt: now + this.#milliseconds };
    this.#windows.delete(key);
    this.#windows.set(key, window);
    if (this.#windows.size > this.#mostKeys) this.#windows.delete(this.#windows.keys().next().value ?? "");
    return window;
  }
}
