import { type FileJob, renewLease } from "../store/file-jobs.ts";
import type { Services } from "./services.ts";

/** A lease that is renewed until it is released. */
export interface HeldLease {
  release(): void;
}

/** Keeps a started file this worker's. Losing it does no harm: whoever ends first writes, and the same result it is. */
export function holdLease({ db, tuning, log }: Services, job: FileJob, owner: string): HeldLease {
  const timer = setInterval(() => {
    renewLease(db, job, owner, tuning.leaseSeconds).then(
      (held) => {
        if (held) return;
        log.debug(job, "lease lost");
        clearInterval(timer);
      },
      (error: unknown) => log.debug({ ...job, error }, "lease not renewed"),
    );
  }, tuning.renewSeconds * 1000);
  timer.unref();
  return { release: () => clearInterval(timer) };
}
