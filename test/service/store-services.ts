import type { Log } from "../../src/service/log.ts";
import type { Services } from "../../src/service/services.ts";
import { PackShelf } from "../../src/service/pack-shelf.ts";
import { DEFAULT_TUNING } from "../../src/service/tuning.ts";
import { NO_TRACING } from "../../src/telemetry/tracer.ts";
import { temporaryStore } from "../store/data-folder.ts";
import type { Store } from "../../src/store/open-store.ts";

const QUIET: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What use cases need that work on the store alone: neither queue nor blobs. */
export type StoreServices = Services;

/** A real store with the use cases' surroundings; queue and blobs are not there and throw when touched. */
export async function storeServices(): Promise<{ services: StoreServices; store: Store; end(): Promise<void> }> {
  const { store, settings, end } = await temporaryStore();
  const absent = new Proxy({}, { get: () => () => Promise.reject(new Error("not in this test")) });
  const services: Services = {
    settings,
    db: store.db,
    blobs: absent as Services["blobs"],
    queue: absent as Services["queue"],
    packs: new PackShelf(store.db, settings.data),
    log: QUIET,
    tuning: DEFAULT_TUNING,
    tracer: NO_TRACING,
  };
  return { services, store, end };
}
