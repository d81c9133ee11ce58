import { type BlobStore } from "../blobs/blob-store.ts";
import { openBlobs } from "../blobs/open-blobs.ts";
import type { Settings } from "../config/settings.ts";
import { toolVersion } from "../pipeline/tool-version.ts";
import { openQueue } from "../queue/open-queue.ts";
import type { Queue } from "../queue/queue.ts";
import { openStore, type Store, type StoreMode } from "../store/open-store.ts";
import type { Db } from "../store/database.ts";
import { openTracer } from "../telemetry/open-tracer.ts";
import type { Tracer } from "../telemetry/tracer.ts";
import type { Log } from "./log.ts";
import { PackShelf } from "./pack-shelf.ts";
import { DEFAULT_TUNING, type Tuning } from "./tuning.ts";

/** For the last spans at a stop: short, as a collector that is away must not hold it. */
const LAST_SPANS_MILLISECONDS = 2_000;

/** Everything that a use case works on. */
export interface Services {
  readonly settings: Settings;
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly queue: Queue;
  readonly packs: PackShelf;
  readonly log: Log;
  readonly tuning: Tuning;
  readonly tracer: Tracer;
}

/** Services that are open, with what closes them. */
export interface OpenServices extends Services {
  readonly store: Store;
  /** Queue, store, and the embedded database where this process runs it. */
  close(limitMilliseconds?: number): Promise<void>;
}

export interface OpenServicesOptions {
  /** own: run the embedded database · join: another process does. */
  readonly mode: StoreMode;
  readonly log: Log;
  readonly tuning?: Partial<Tuning>;
}

/** @throws {StoreError | QueueError} saying what cannot be reached or used. */
export async function openServices(
  settings: Settings,
  { mode, log, tuning }: OpenServicesOptions,
): Promise<OpenServices> {
  const store = await openStore(settings, {
    mode,
    onRestart: (error) =>
      error === null
        ? log.warn({}, "the embedded database had died and runs again")
        : log.error({ error }, "the embedded database does not start"),
  });
  try {
    const blobs = await openBlobs(settings.blobs);
    const queue = await openQueue({ redisUrl: settings.redisUrl, postgres: store.connection });
    const tracer = await openTracer({
      url: settings.openTelemetryUrl,
      version: toolVersion(),
      onTrouble: (facts, message) => log.warn(facts, message),
    });
    return {
      settings,
      store,
      db: store.db,
      blobs,
      queue,
      packs: new PackShelf(store.db, settings.data),
      log,
      tuning: { ...DEFAULT_TUNING, ...tuning },
      tracer,
      close: async (limitMilliseconds) => {
        await queue.close(limitMilliseconds);
        await Promise.all([store.close(limitMilliseconds), tracer.close(LAST_SPANS_MILLISECONDS)]);
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
