import { readSettings } from "../src/config/read-settings.ts";
import type { Log } from "../src/service/log.ts";
import { createLog } from "../src/service/create-log.ts";
import { openServices, type OpenServices } from "../src/service/services.ts";
import { startWorker } from "../src/service/start-worker.ts";
import type { Tuning } from "../src/service/tuning.ts";
import { untilSignal } from "./until-signal.ts";

export interface WorkerMainOptions {
  /** Files at the same time, instead of the configured number. */
  readonly jobs?: number;
  readonly tuning?: Partial<Tuning>;
}

/**
 * `fuhe worker`: one more worker on the shared queue and store, until it is told to stop. Beside `fuhe serve` it joins the
 * embedded database of the same data folder.
 *
 * @param env The environment.
 * @throws {SettingsError | StoreError | QueueError} where it cannot start.
 */
export async function workerMain(
  env: Readonly<Record<string, string | undefined>>,
  { jobs, tuning }: WorkerMainOptions = {},
): Promise<void> {
  const settings = readSettings(env);
  const log = createLog(settings);
  const services = await openServices(settings, { mode: "join", log, ...(tuning === undefined ? {} : { tuning }) });
  try {
    const worker = await startWorker(services, jobs ?? settings.jobs);
    const signal = await untilSignal();
    log.info({ signal, active: worker.active }, "stopping");
    await worker.stop(settings.shutdownSeconds * 1000);
  } finally {
    await close(services, log);
  }
}

const CLOSE_MILLISECONDS = 5_000;

async function close(services: OpenServices, log: Log): Promise<void> {
  await services.close(CLOSE_MILLISECONDS).catch((error: unknown) => log.warn({ error }, "not closed cleanly"));
}
