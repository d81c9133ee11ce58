import type { AddressInfo } from "node:net";
import { ensureFirstAdmin, type OneTimeLogin } from "../src/auth/first-admin.ts";
import { listenFault } from "../src/config/listen-fault.ts";
import { readSettings } from "../src/config/read-settings.ts";
import { buildApp } from "../src/http/build-app.ts";
import type { Patience } from "../src/http/patience.ts";
import { createLog } from "../src/service/create-log.ts";
import { tidyIncoming } from "../src/service/incoming-folder.ts";
import { openServices } from "../src/service/services.ts";
import { startWorker } from "../src/service/start-worker.ts";
import type { Tuning } from "../src/service/tuning.ts";
import { type RunningWatch, startWatch } from "../src/watch/start-watch.ts";
import { untilSignal } from "./until-signal.ts";

export interface ServeMainOptions {
  readonly tuning?: Partial<Tuning>;
  readonly patience?: Partial<Patience>;
  /** Told where the page is, once it answers. */
  readonly onReady?: (url: string) => void;
  /** Told once, at the first start of an installation that people log in to; what it is told is kept nowhere. */
  readonly onFirstAdmin?: (login: OneTimeLogin) => void;
}

const CLOSE_MILLISECONDS = 5_000;

/**
 * `fuhe serve`: page, API and a worker in one process, until it is told to stop.
 *
 * @param env The environment.
 * @throws {SettingsError | StoreError | QueueError} where it cannot start.
 */
export async function serveMain(
  env: Readonly<Record<string, string | undefined>>,
  { tuning, patience = {}, onReady, onFirstAdmin }: ServeMainOptions = {},
): Promise<void> {
  const settings = readSettings(env);
  const log = createLog(settings);
  const services = await openServices(settings, { mode: "own", log, ...(tuning === undefined ? {} : { tuning }) });
  try {
    await Promise.all([tidyIncoming(settings.data), services.blobs.tidy()]);
    const app = await buildApp(services, { log, patience });
    const worker = await startWorker(services, settings.jobs);
    let watch: RunningWatch | null = null;
    try {
      if (settings.watch !== null) watch = await startWatch(services, settings.watch);
      const first = await ensureFirstAdmin(services);
      if (first !== null) onFirstAdmin?.(first);
      await app.listen({ host: settings.http.host, port: settings.http.port }).catch((error: unknown) => {
        throw listenFault(error, settings.http);
      });
      const { port } = app.server.address() as AddressInfo;
      onReady?.(`http://${settings.http.host.includes(":") ? `[${settings.http.host}]` : settings.http.host}:${port}/`);
      const signal = await untilSignal();
      log.info({ signal, active: worker.active }, "stopping");
    } finally {
      const limit = settings.shutdownSeconds * 1000;
      await watch?.stop();
      await Promise.all([
        // Whoever is still there then, a reader who takes nothing or a sender without end, does not hold the process.
        within(app.close(), limit).finally(() => app.server.closeAllConnections()),
        worker.stop(limit),
      ]);
    }
  } finally {
    await services.close(CLOSE_MILLISECONDS).catch((error: unknown) => log.warn({ error }, "not closed cleanly"));
  }
}

/** Waits, but not for ever: a client that never ends its request does not hold the stop. */
function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    void work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
