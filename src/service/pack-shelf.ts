import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadPack } from "../packs/load-pack.ts";
import type { Pack } from "../rule-engine/pack.ts";
import type { Db } from "../store/database.ts";
import { activePack } from "../store/packs.ts";

/** The rule packs of an installation: those that ship with the program, and those that an administrator uploaded. */
export class PackShelf {
  readonly #db: Db;
  readonly #folder: string;
  readonly #loaded = new Map<string, Pack>();

  /** @param data The data folder: uploaded packs are laid out there to be read. */
  constructor(db: Db, data: string) {
    this.#db = db;
    this.#folder = join(data, "packs");
  }

  /**
   * What an id means now. An uploaded pack comes before a shipped one of the same id.
   *
   * @param id Or, for the configured default pack, a file.
   * @throws {PackError} where there is no such pack, or it cannot be used.
   */
  async load(id: string): Promise<Pack> {
    const uploaded = await activePack(this.#db, id);
    const known = this.#loaded.get(uploaded?.sha256 ?? id);
    if (known) return known;
    const pack = loadPack(uploaded === null ? id : await this.#layOut(uploaded.sha256, uploaded.yaml));
    this.#loaded.set(uploaded?.sha256 ?? id, pack);
    return pack;
  }

  /**
   * As `load`, for one who knows already what the id means.
   *
   * @param uploaded Hash of the uploaded pack that is meant; null: one that ships with the program.
   */
  async loadKnown(id: string, uploaded: string | null): Promise<Pack> {
    return this.#loaded.get(uploaded ?? id) ?? this.load(id);
  }

  async #layOut(sha256: string, yaml: string): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = join(this.#folder, `${sha256}.yaml`);
    await writeFile(file, yaml, { mode: 0o600 });
    return file;
  }
}
