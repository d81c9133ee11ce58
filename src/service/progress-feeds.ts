import { setTimeout as pause } from "node:timers/promises";
import type { Visibility } from "../store/visibility.ts";
import { progress, type Progress } from "./progress.ts";
import type { Services } from "./services.ts";

/** How often the store is asked; a batch that rests is asked less often. */
const LOOK_MILLISECONDS = 700;
const REST_MILLISECONDS = 3_000;

/** One look at the store, for all who follow the same batch with the same eyes. */
interface Look {
  /** What changed since then is in it; null: the first look, which holds no changes. */
  readonly since: string | null;
  /** Null where the batch or the store is not there. */
  readonly found: Progress | null;
}

/** How batches go on, for any number of followers: the store is asked once for all of them. */
export class ProgressFeeds {
  readonly #services: Pick<Services, "db">;
  readonly #looks = new Map<string, Promise<Look>>();
  readonly #last = new Map<string, Progress>();

  constructor(services: Pick<Services, "db">) {
    this.#services = services;
  }

  /**
   * How a batch stands now.
   *
   * @param cursor Where the follower is; null: counts alone.
   * @returns Null where there is no such batch, or the store is away.
   */
  now(batchId: number, cursor: string | null, visibility: Visibility | null): Promise<Progress | null> {
    return progress(this.#services, batchId, cursor, visibility).catch(() => null);
  }

  /**
   * Waits for the next look.
   *
   * @param cursor Of the progress that the follower had last.
   * @returns As `now`.
   */
  async next(batchId: number, cursor: string, visibility: Visibility | null): Promise<Progress | null> {
    const key = JSON.stringify([batchId, visibility]);
    let look = this.#looks.get(key);
    if (look === undefined) {
      look = this.#look(key, batchId, visibility).finally(() => this.#looks.delete(key));
      this.#looks.set(key, look);
    }
    const { since, found } = await look;
    if (found === null) return null;
    // One who has missed a look, or is not as far yet, catches up alone.
    const inStep = since !== null && BigInt(cursor) >= BigInt(since);
    return inStep ? found : this.now(batchId, cursor, visibility);
  }

  async #look(key: string, batchId: number, visibility: Visibility | null): Promise<Look> {
    const last = this.#last.get(key);
    await pause(last === undefined || isBusy(last) ? LOOK_MILLISECONDS : REST_MILLISECONDS);
    const since = last?.changes.cursor ?? null;
    const found = await this.now(batchId, since, visibility);
    if (found === null) this.#last.delete(key);
    else this.#remember(key, found);
    return { since, found };
  }

  /** For as long as there may be followers: one who comes much later must not start with all that happened meanwhile. */
  #remember(key: string, found: Progress): void {
    this.#last.set(key, found);
    setTimeout(() => {
      if (this.#last.get(key) === found) this.#last.delete(key);
    }, 2 * REST_MILLISECONDS).unref();
  }
}

function isBusy({ counts, batch }: Progress): boolean {
  return counts.waiting + counts.running > 0 || batch.state === "finishing";
}
