import { basename } from "node:path";
import { z } from "zod";
import { PROGRAM } from "../service/actor.ts";
import { openBatch, sealBatch } from "../service/batches.ts";
import type { Services } from "../service/services.ts";
import { getBatch } from "../store/batches.ts";
import { getSetting, setSetting } from "../store/installation.ts";
import { yearIn } from "./share-layout.ts";

/** By first-level folder: its batch; for loose files also the day it was opened on. */
const Known = z.record(
  z.string(),
  z.object({ batchId: z.number(), day: z.string().optional(), sealed: z.boolean().default(false) }),
);
type Known = z.infer<typeof Known>;

/** The batches that a watched folder fills: one for each first-level folder, and one a day for files beside those folders. */
export class ShareBatches {
  readonly #services: Services;
  /** Of the watched folder: loose files' batches are named after it. */
  readonly #name: string;
  readonly #setting: string;
  readonly #known: Known;
  readonly #active = new Map<string, number>();

  private constructor(services: Services, root: string, known: Known, now: number) {
    this.#services = services;
    this.#name = basename(root);
    this.#setting = settingOf(root);
    this.#known = known;
    for (const [folder, { sealed }] of Object.entries(known)) if (!sealed) this.#active.set(folder, now);
  }

  /** @param root The watched folder; each has batches of its own. */
  static async open(services: Services, root: string, now: number): Promise<ShareBatches> {
    const known = Known.safeParse(await getSetting(services.db, settingOf(root)));
    return new ShareBatches(services, root, known.success ? known.data : {}, now);
  }

  /**
   * The batch that files of a first-level folder go to, opened where there is none. A cancelled or removed one is left alone.
   *
   * @param before The batch that the files went to before; null: none.
   */
  async of(folder: string, before: number | null, now: number): Promise<number> {
    if (before !== null && (await this.#open(before))) return before;
    const known = this.#known[folder];
    const day = folder === "" ? dayOf(now) : undefined;
    const current = known !== undefined && (known.day === day || !known.sealed);
    if (current && (await this.#open(known.batchId))) {
      if (known.sealed) {
        known.sealed = false;
        await this.#save();
      }
      return known.batchId;
    }
    const name = day === undefined ? folder : `${this.#name} ${day}`;
    const { id } = await openBatch(this.#services, PROGRAM, {
      name,
      year: yearIn(folder === "" ? this.#name : folder),
    });
    this.#known[folder] = { batchId: id, sealed: false, ...(day === undefined ? {} : { day }) };
    await this.#save();
    return id;
  }

  /** Something came, or is still coming. */
  touch(folder: string, now: number): void {
    this.#active.set(folder, now);
  }

  /** Says of the batches to which nothing has come for so long that all was sent. */
  async sealQuiet(now: number, milliseconds: number): Promise<void> {
    for (const [folder, last] of this.#active) {
      if (now - last < milliseconds) continue;
      const known = this.#known[folder];
      if (known !== undefined && (await getBatch(this.#services.db, known.batchId)) !== null) {
        await sealBatch(this.#services, known.batchId);
        known.sealed = true;
        await this.#save();
      }
      this.#active.delete(folder);
    }
  }

  async #open(batchId: number): Promise<boolean> {
    const batch = await getBatch(this.#services.db, batchId);
    return batch !== null && batch.state !== "cancelled";
  }

  #save(): Promise<void> {
    return setSetting(this.#services.db, this.#setting, this.#known);
  }
}

function settingOf(root: string): string {
  return `watch:${root}`;
}

/** 2026-11-23, in this machine's time zone. */
function dayOf(now: number): string {
  const date = new Date(now);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
