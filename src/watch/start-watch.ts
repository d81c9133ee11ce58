import { relative, resolve, sep } from "node:path";
import { ServiceError } from "../service/service-error.ts";
import type { Services } from "../service/services.ts";
import { WATCH_TIMES, WatchedFolder, type WatchStatus, type WatchTimes } from "./watched-folder.ts";

/** A folder that is being watched. */
export interface RunningWatch {
  readonly status: WatchStatus;
  /** Ends the looks; resolves when the one that runs is over. */
  stop(): Promise<void>;
}

/** A look that takes long is followed by a longer pause, so that a large share is not read all the time. */
const PAUSE_PER_LOOK = 5;
/** After a look that failed: the store is away, or the disk is full. */
const FAILED_SECONDS = 30;

/**
 * Takes in files that people copy into a folder, until it is stopped. It looks again and again, as notices of network shares do
 * not come or come too early. One process may watch a folder.
 *
 * @throws {ServiceError} invalid: the data folder lies in the watched one, or the other way round.
 */
export async function startWatch(
  services: Services,
  folder: string,
  times: Partial<WatchTimes> = {},
): Promise<RunningWatch> {
  const root = resolve(folder);
  checkApart(root, services.settings.data);
  const all = { ...WATCH_TIMES, ...times };
  const watched = await WatchedFolder.open(services, root, all);
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const plan = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void (looking = look()), milliseconds);
  };
  const look = async (): Promise<void> => {
    const begin = performance.now();
    let pause = all.poll;
    try {
      await watched.look();
    } catch (error) {
      services.log.warn({ error }, "a look at the watched folder failed; the next one comes");
      pause = FAILED_SECONDS;
    }
    plan(Math.max(pause * 1000, PAUSE_PER_LOOK * (performance.now() - begin)));
  };
  plan(0);
  services.log.info({ poll: all.poll }, "watching a folder");
  return {
    get status() {
      return watched.status;
    },
    stop: async () => {
      stopped = true;
      watched.stop();
      clearTimeout(timer);
      await looking;
    },
  };
}

function checkApart(root: string, data: string): void {
  const inside = (inner: string, outer: string): boolean => {
    const way = relative(outer, inner);
    return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
  };
  if (!inside(data, root) && !inside(root, data)) return;
  throw new ServiceError("invalid", {
    zh: "FUHE_WATCH：监视的文件夹与数据文件夹 FUHE_DATA 不能互相包含",
    en: "FUHE_WATCH: the watched folder and the data folder FUHE_DATA must not lie in each other",
  });
}
