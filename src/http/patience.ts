/** How long the server waits for a client; all in milliseconds but `paceBytes`. Tests shorten them. */
export interface Patience {
  /** For the whole head of a request. */
  readonly headers: number;
  /** For a client that neither asks nor takes its answer. */
  readonly silence: number;
  /** A body has to bring `paceBytes` in each window of this length, unless the server itself is the one who waits. */
  readonly paceWindow: number;
  readonly paceBytes: number;
  /** For a reader of events who does not take them. */
  readonly slowReader: number;
  /** After a refusal, for a client that still sends: it has to stop sending before it reads the answer. */
  readonly lingering: number;
}

export const DEFAULT_PATIENCE: Patience = {
  headers: 30_000,
  silence: 60_000,
  paceWindow: 20_000,
  // 100 bytes a second: slower than any line that a report could come over.
  paceBytes: 2_000,
  slowReader: 60_000,
  lingering: 3_000,
};
