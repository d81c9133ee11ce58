/** Times of the pipeline; the defaults suit every installation, tests shorten them. */
export interface Tuning {
  /** A worker says this often … */
  readonly renewSeconds: number;
  /** … that it still has a file; silent for this long it counts as dead. */
  readonly leaseSeconds: number;
  /** The same for the rules across a batch. */
  readonly batchLeaseSeconds: number;
  /** The same for a job in the queue. */
  readonly lockSeconds: number;
  /** Pause between two looks for stuck work. */
  readonly sweepSeconds: number;
  /** Accepted and not queued for this long: whoever accepted it died, or the queue was away. */
  readonly unqueuedSeconds: number;
  /** Queued, not started, and the queue is empty: the queue has lost it. */
  readonly lostSeconds: number;
  /** Queued and not started for this long: put it to the queue again, which ignores what it has. */
  readonly unstartedSeconds: number;
  /** How long a result is held while the store is away, before the file is given up to another attempt. */
  readonly insistSeconds: number;
}

export const DEFAULT_TUNING: Tuning = {
  renewSeconds: 10,
  leaseSeconds: 45,
  batchLeaseSeconds: 120,
  lockSeconds: 30,
  sweepSeconds: 10,
  unqueuedSeconds: 20,
  lostSeconds: 20,
  unstartedSeconds: 900,
  insistSeconds: 30,
};
