import { isUnderWay, newItem, type SendingItem } from "./sending-item.ts";

const SHOWN_EVERY = 120;

export interface Tally {
  readonly total: number;
  readonly settled: number;
  readonly bytes: number;
  readonly sentBytes: number;
}

/** The items of a batch by path, and who wants to know of changes; told a few times a second at most. */
export class ItemStore {
  private readonly items = new Map<string, SendingItem>();
  private readonly listeners = new Set<() => void>();
  private shown: readonly SendingItem[];
  private timer: number | null = null;

  /** @param before What is shown from the beginning. */
  constructor(before: readonly SendingItem[] = []) {
    for (const item of before) this.items.set(item.path, item);
    this.shown = before;
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The same list until something is shown anew. */
  readonly list = (): readonly SendingItem[] => this.shown;

  get(path: string): SendingItem | undefined {
    return this.items.get(path);
  }

  all(): readonly SendingItem[] {
    return [...this.items.values()];
  }

  /** A path that is there already begins again. */
  put(path: string, file: File | null): void {
    this.items.delete(path);
    this.items.set(path, newItem(path, file));
    this.show();
  }

  change(path: string, change: Partial<SendingItem>): void {
    const item = this.items.get(path);
    if (item === undefined) return;
    this.items.set(path, { ...item, ...change });
    this.show();
  }

  /** Takes one off the list. */
  remove(path: string): void {
    this.items.delete(path);
    this.show();
  }

  tally(): Tally {
    let settled = 0;
    let bytes = 0;
    let sentBytes = 0;
    for (const item of this.items.values()) {
      const done = !isUnderWay(item);
      if (done) settled++;
      bytes += item.bytes;
      sentBytes += done ? item.bytes : item.bytes * item.sent;
    }
    return { total: this.items.size, settled, bytes, sentBytes };
  }

  private show(): void {
    if (this.timer !== null) return;
    this.timer = window.setTimeout(() => {
      this.timer = null;
      this.shown = this.all();
      for (const listener of this.listeners) listener();
    }, SHOWN_EVERY);
  }
}
