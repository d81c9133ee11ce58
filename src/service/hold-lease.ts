import { type BatchClaim, renewBatchClaim } from "../store/batch-finish.ts";
import { type FileJob, renewLease } from "../store/file-jobs.ts";
import type { Services } from "./services.ts";

/** A lease that is renewed until it is released. */
export interface HeldLease {
  release(): void;
}

/** Keeps a started file this worker's. Losing it does no harm: whoever ends first writes, and the same result it is. */
export function holdLease(services: Services, job: FileJob, owner: string): HeldLease {
  const { db, tuning } = services;
  return renewed(services, job, () => renewLease(db, job, owner, tuning.leaseSeconds));
}

/** Keeps the rules across a batch this worker's. */
export function holdBatchClaim(services: Services, claim: BatchClaim): HeldLease {
  const { db, tuning } = services;
  return renewed(services, claim, () => renewBatchClaim(db, claim, tuning.batchLeaseSeconds));
}

function renewed({ tuning, log }: Services, what: object, renew: () => Promise<boolean>): HeldLease {
  const timer = setInterval(() => {
    renew().then(
      (held) => {
        if (held) return;
        log.debug(what, "lease lost");
        clearInterval(timer);
      },
      (error: unknown) => log.debug({ ...what, error }, "lease not renewed"),
    );
  }, tuning.renewSeconds * 1000);
  timer.unref();
  return { release: () => clearInterval(timer) };
}
