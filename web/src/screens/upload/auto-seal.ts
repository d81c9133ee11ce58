import { stepBatch } from "../../api/batches.ts";
import { isUnderWay, type SendingItem } from "../../upload/sending-item.ts";
import { sendingOf } from "../../upload/sendings.ts";

/** no: more may come · asking · yes: the server knows that all is sent · refused: the reader has to say it by the button. */
export type SealState = "no" | "asking" | "yes" | "refused";

/** Says that all is sent once everything chosen for a batch has arrived, whatever screen is open by then. */
class AutoSeal {
  readonly #batchId: number;
  readonly #listeners = new Set<() => void>();
  #state: SealState = "no";
  #seen: ReadonlySet<SendingItem>;

  constructor(batchId: number) {
    this.#batchId = batchId;
    this.#seen = new Set(sendingOf(batchId).items.list());
    sendingOf(batchId).items.subscribe(() => this.#look());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SealState => this.#state;

  /** Says it now. @throws {ApiProblem} */
  async seal(): Promise<void> {
    this.#set("asking");
    try {
      await stepBatch(this.#batchId, "seal");
      this.#set("yes");
    } catch (error) {
      this.#set("refused");
      throw error;
    }
  }

  #look(): void {
    const items = sendingOf(this.#batchId).items.list();
    // What is only taken off the list, or was refused before a reload, says nothing of what has been sent.
    const changed = items.some((item) => !this.#seen.has(item));
    this.#seen = new Set(items);
    if (!changed) return;
    if (items.some(isUnderWay)) this.#set("no");
    else if (items.every(({ state }) => state !== "failed")) void this.seal().catch(() => undefined);
  }

  #set(state: SealState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const byBatch = new Map<number, AutoSeal>();

/** The one of a batch, from the first time that its upload is opened by somebody who may speak for the whole batch. */
export function autoSealOf(batchId: number): AutoSeal {
  const seal = byBatch.get(batchId) ?? new AutoSeal(batchId);
  byBatch.set(batchId, seal);
  return seal;
}
