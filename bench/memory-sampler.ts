const SAMPLE_MILLISECONDS = 100;

/** Looks at this process's resident memory ten times a second. */
export class MemorySampler {
  readonly #samples: number[] = [];
  readonly #timer = setInterval(() => this.#samples.push(process.memoryUsage.rss()), SAMPLE_MILLISECONDS);

  /** Ends it. @returns The highest sample and the mean of each quarter of the run, in bytes. */
  end(): { readonly peak: number; readonly quarters: readonly number[] } {
    clearInterval(this.#timer);
    const size = Math.max(1, Math.floor(this.#samples.length / 4));
    const quarters = [0, 1, 2, 3].map((quarter) => {
      const part = this.#samples.slice(quarter * size, quarter === 3 ? undefined : (quarter + 1) * size);
      return part.reduce((sum, sample) => sum + sample, 0) / Math.max(1, part.length);
    });
    return { peak: this.#samples.reduce((most, sample) => Math.max(most, sample), 0), quarters };
  }
}
