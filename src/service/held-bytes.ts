/** Bytes of files that are on their way and held in memory, over all uploads of a process. */
export class HeldBytes {
  readonly #most: number;
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** True where no more should be held: what comes goes to disk. */
  get full(): boolean {
    return this.#held >= this.#most;
  }

  /** The share of one file; to be released once its bytes are stored or dropped. */
  share(): { add(bytes: number): void; release(): void } {
    let own = 0;
    return {
      add: (bytes) => {
        own += bytes;
        this.#held += bytes;
      },
      release: () => {
        this.#held -= own;
        own = 0;
      },
    };
  }
}
