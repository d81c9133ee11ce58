interface Running<T> {
  readonly promise: Promise<T>;
  readonly abandon: AbortController;
  waiting: number;
}

/** Work that several ask for at the same time is done once. It is given up when nobody waits for it any more. */
export class SharedWork<T> {
  readonly #running = new Map<string, Running<T>>();

  /**
   * The result of the work under `key`: of the one that runs, or of `work`.
   *
   * @param signal This caller no longer waits; rejects with its reason.
   */
  join(key: string, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const running = this.#running.get(key) ?? this.#begin(key, work);
    running.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        running.waiting -= 1;
        if (running.waiting === 0) this.#abandon(key, running);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener("abort", leave, { once: true });
      void running.promise.then(resolve, reject).finally(() => signal?.removeEventListener("abort", leave));
    });
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<T>): Running<T> {
    const abandon = new AbortController();
    const promise = work(abandon.signal).finally(() => this.#forget(key, running));
    const running: Running<T> = { promise, abandon, waiting: 0 };
    this.#running.set(key, running);
    return running;
  }

  /** Whoever asks from now on gets new work, not the one that is being stopped. */
  #abandon(key: string, running: Running<T>): void {
    this.#forget(key, running);
    running.abandon.abort();
  }

  #forget(key: string, running: Running<T>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }
}
