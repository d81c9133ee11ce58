import type { Limits } from "../model/limits.ts";
import { Pool } from "../pool/pool.ts";
import type { WorkerScript } from "../pool/worker-script.ts";
import type { Pack } from "../rule-engine/pack.ts";

/** Children hold a pack each; of packs that nobody uses now, this many keep theirs. */
const KEPT = 2;

interface Shelf {
  readonly pool: Pool;
  using: number;
}

/** The killable children that read files: one pool for each pack in use. */
export class ReadingPools {
  readonly #jobs: number;
  readonly #limits: Limits;
  readonly #script: WorkerScript | undefined;
  /** By the pack's hash, the one used last at the end. */
  readonly #pools = new Map<string, Shelf>();

  /** @param script Another child than the product's own. */
  constructor(jobs: number, limits: Limits, script?: WorkerScript) {
    this.#script = script;
    this.#jobs = jobs;
    this.#limits = limits;
  }

  /** Lends the pool of a pack to `work`. */
  async use<T>(pack: Pack, work: (pool: Pool) => Promise<T>): Promise<T> {
    const shelf = this.#pools.get(pack.sha256) ?? { pool: this.#poolOf(pack), using: 0 };
    this.#pools.delete(pack.sha256);
    this.#pools.set(pack.sha256, shelf);
    shelf.using += 1;
    try {
      return await work(shelf.pool);
    } finally {
      shelf.using -= 1;
      this.#tidy();
    }
  }

  /** Ends all children at once; what they read ends as crashed. */
  close(): void {
    for (const { pool } of this.#pools.values()) pool.close();
    this.#pools.clear();
  }

  #poolOf(pack: Pack): Pool {
    const script = this.#script === undefined ? {} : { script: this.#script };
    return new Pool({ jobs: this.#jobs, pack, limits: this.#limits, ...script });
  }

  #tidy(): void {
    const idle = [...this.#pools].filter(([, { using }]) => using === 0);
    for (const [sha256, { pool }] of idle.slice(0, Math.max(0, this.#pools.size - KEPT))) {
      pool.close();
      this.#pools.delete(sha256);
    }
  }
}
