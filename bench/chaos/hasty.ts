import type { Tuning } from "../../src/service/tuning.ts";

/** Times under which a death is noticed within seconds, so that many fit into a run. */
export const HASTY: Partial<Tuning> = {
  renewSeconds: 1,
  leaseSeconds: 4,
  batchLeaseSeconds: 10,
  lockSeconds: 3,
  sweepSeconds: 1,
  unqueuedSeconds: 2,
  lostSeconds: 2,
  unstartedSeconds: 20,
  insistSeconds: 20,
};
