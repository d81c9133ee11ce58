import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { audit, PROGRAM } from "../service/actor.ts";
import type { Services } from "../service/services.ts";
import { Aftercare } from "./aftercare.ts";
import { listShare, type SharedFile } from "./list-share.ts";
import { putAway, writeNote } from "./put-away.ts";
import { refusalNote } from "./refusal-note.ts";
import { Settling } from "./settling.ts";
import { ShareBatches } from "./share-batches.ts";
import { placeOf, RECEIVED, REFUSED } from "./share-layout.ts";
import { type Candidate, type Fate, takeFiles } from "./take-files.ts";
import { type TakenFile, TakenFiles } from "./taken-files.ts";

/** Times of a watched folder, in seconds. */
export interface WatchTimes {
  /** Between two looks. */
  readonly poll: number;
  /** A file is whole when nothing was written to it for so long. */
  readonly settle: number;
  /** All of a batch was sent when nothing came for so long. */
  readonly quiet: number;
  /** A file that somebody still writes to after it was taken is taken again, for so long. */
  readonly aftercare: number;
}

export const WATCH_TIMES: WatchTimes = { poll: 5, settle: 10, quiet: 120, aftercare: 900 };

/** What an administrator wants to know of the watched folder. */
export interface WatchStatus {
  readonly folder: string;
  /** Why the folder cannot be read, as a system error code; null where it can. */
  readonly trouble: string | null;
  /** False where files stay where they are: the share cannot be written to. */
  readonly movable: boolean;
  /** Of the last look: not whole yet, or not to be read. */
  readonly waiting: number;
  /** Since the start. */
  readonly accepted: number;
  readonly refused: number;
}

/** Files of one upload: what a crash makes to be read again. */
const AT_ONCE = 200;
/** A share that could not be written to is tried again after so long. */
const TRY_AGAIN_SECONDS = 600;

interface Group {
  readonly folder: string;
  readonly before: number | null;
  readonly candidates: Candidate[];
}

/** A folder that people copy files into. Each `look` takes what is whole, and puts away what was taken. */
export class WatchedFolder {
  readonly #services: Services;
  readonly #root: string;
  readonly #times: WatchTimes;
  readonly #taken: TakenFiles;
  readonly #batches: ShareBatches;
  readonly #settling: Settling;
  readonly #aftercare: Aftercare;
  readonly #notedAside = new Map<string, string>();
  #leaveUntil = 0;
  #unreadable = 0;
  #stopping = false;
  #status: WatchStatus;

  private constructor(
    services: Services,
    root: string,
    times: WatchTimes,
    [taken, batches]: readonly [TakenFiles, ShareBatches],
  ) {
    this.#services = services;
    this.#root = root;
    this.#times = times;
    this.#taken = taken;
    this.#batches = batches;
    this.#settling = new Settling(times.settle * 1000);
    this.#aftercare = new Aftercare(root, times.aftercare * 1000);
    this.#status = { folder: root, trouble: null, movable: true, waiting: 0, accepted: 0, refused: 0 };
  }

  /** @param root Absolute; need not be there yet: a network share may come later. */
  static async open(services: Services, root: string, times: WatchTimes, now = Date.now()): Promise<WatchedFolder> {
    const taken = await TakenFiles.open(services.settings.data, root);
    const batches = await ShareBatches.open(services, root, now);
    return new WatchedFolder(services, root, times, [taken, batches]);
  }

  get status(): WatchStatus {
    return this.#status;
  }

  /** Lets a look that runs end after the files that it has begun. */
  stop(): void {
    this.#stopping = true;
  }

  /**
   * One look around. What fails is left for the next one.
   *
   * @throws What store, blob store or queue throw, and ServiceError storage-full.
   */
  async look(now = Date.now()): Promise<void> {
    let files: SharedFile[];
    try {
      files = await listShare(this.#root);
    } catch (error) {
      this.#note({ trouble: codeOf(error) });
      return;
    }
    this.#note({ trouble: null });
    await this.#taken.keep(files);
    const fresh = files.filter((file) => this.#taken.find(file)?.state !== "taken");
    for (const folder of new Set(fresh.map(({ path }) => placeOf(path).folder))) this.#batches.touch(folder, now);
    const settled = this.#settling.settled(fresh, now);
    this.#note({ waiting: fresh.length - settled.length });
    await this.take(settled, now);
    await this.putAway(files, now);
    await this.#takeAgain(now);
    await this.#batches.sealQuiet(now, this.#times.quiet * 1000);
  }

  /** Brings files to the store and records it; they stay where they are until `putAway`. */
  async take(files: readonly SharedFile[], now: number): Promise<void> {
    let unreadable = 0;
    for (const { folder, before, candidates } of this.#groups(files)) {
      const batchId = await this.#batches.of(folder, before, now);
      for (let start = 0; start < candidates.length && !this.#stopping; start += AT_ONCE) {
        const some = candidates.slice(start, start + AT_ONCE);
        await this.#taken.add(
          some.map(({ file }) => ({ ...file, batchId, state: "taking", note: null, accepted: false })),
        );
        unreadable += await this.#takeInto(batchId, some);
      }
    }
    if (unreadable > this.#unreadable)
      this.#services.log.warn(
        { files: unreadable },
        "files of the watched folder cannot be read now; they are tried again",
      );
    this.#unreadable = unreadable;
    this.#note({ waiting: this.#status.waiting + unreadable });
  }

  /** Files that go to the same batch: of one first-level folder, and of one batch before. */
  #groups(files: readonly SharedFile[]): Iterable<Group> {
    const groups = new Map<string, Group>();
    for (const file of files) {
      const { folder, path } = placeOf(file.path);
      const before = this.#taken.batchOf(file.path);
      const key = `${before ?? ""}/${folder}`;
      const group = groups.get(key) ?? { folder, before, candidates: [] };
      group.candidates.push({ file, as: path });
      groups.set(key, group);
    }
    return groups.values();
  }

  async #takeInto(batchId: number, candidates: readonly Candidate[]): Promise<number> {
    const { fates, unreadable } = await takeFiles(this.#services, this.#root, batchId, candidates);
    await this.#taken.add(fates.map((fate) => takenFile(fate, batchId)));
    const accepted = fates.reduce((sum, fate) => sum + fate.accepted, 0);
    const refused = fates.reduce((sum, fate) => sum + fate.refused.length, 0);
    this.#note({ accepted: this.#status.accepted + accepted, refused: this.#status.refused + refused });
    if (fates.length > 0) {
      const about = { subject: "batch", subjectId: batchId, detail: { accepted, refused } };
      await audit(this.#services.db, PROGRAM, "watch.take", about);
    }
    return unreadable.length;
  }

  /** Moves what was taken out of the way, or leaves it where the share cannot be written to. */
  async putAway(files: readonly SharedFile[], now: number): Promise<void> {
    const taken = files.flatMap((file) => {
      const known = this.#taken.find(file);
      return known?.state === "taken" ? [known] : [];
    });
    if (taken.length === 0) return;
    const movable = now >= this.#leaveUntil && (await this.#canMove());
    if (!movable && now >= this.#leaveUntil) this.#leaveUntil = now + TRY_AGAIN_SECONDS * 1000;
    this.#note({ movable });
    for (const file of taken) {
      if (this.#stopping) return;
      if (movable) await this.#move(file, now);
      else await this.#noteAside(file);
    }
  }

  /** A share that cannot be written to: what people should know of a refused file is kept in the data folder. */
  async #noteAside({ path, note }: TakenFile): Promise<void> {
    if (note === null || this.#notedAside.get(path) === note) return;
    await writeNote(join(this.#services.settings.data, "watch", REFUSED, `${path}.txt`), note);
    this.#notedAside.set(path, note);
  }

  async #move(known: TakenFile, now: number): Promise<void> {
    const file: SharedFile = known;
    try {
      const away = await putAway(this.#root, { file, accepted: known.accepted, note: known.note });
      const moved = { as: placeOf(file.path).path, batchId: known.batchId };
      if (away.kind === "moved" && known.accepted) this.#aftercare.add(moved, file, away.to, now);
    } catch (error) {
      this.#services.log.debug({ code: codeOf(error) }, "a taken file cannot be moved now; it is tried again");
    }
  }

  /** Files that a slow copy went on writing to after they had been taken. */
  async #takeAgain(now: number): Promise<void> {
    for (const { file, moved } of await this.#aftercare.rewritten(now)) {
      const unreadable = await this.#takeInto(moved.batchId, [{ file, as: moved.as }]);
      if (unreadable === 0) this.#aftercare.taken(file);
    }
  }

  #canMove(): Promise<boolean> {
    return mkdir(join(this.#root, RECEIVED), { recursive: true }).then(
      () => true,
      () => false,
    );
  }

  #note(change: Partial<WatchStatus>): void {
    const { trouble, movable } = this.#status;
    this.#status = { ...this.#status, ...change };
    if (this.#status.trouble !== trouble)
      this.#services.log.warn({ trouble: this.#status.trouble }, "the watched folder's state has changed");
    if (this.#status.movable !== movable)
      this.#services.log.warn({ movable: this.#status.movable }, "whether taken files can be moved has changed");
  }
}

function takenFile({ file, accepted, refused }: Fate, batchId: number): TakenFile {
  const note = refused.length === 0 ? null : refusalNote(refused);
  return { ...file, batchId, state: "taken", accepted: accepted > 0, note };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
