import { createContext, useContext, useSyncExternalStore } from "react";

/** One line about what has just happened. */
export interface Announcement {
  readonly text: string;
  readonly tone: "done" | "refused";
  readonly undoable: boolean;
}

/** The last thing that happened, for eyes and screen readers. It outlives the report: the next one may be open already. */
export class Announcer {
  private last: Announcement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  say(text: string, tone: Announcement["tone"] = "done", undoable = false): void {
    clearTimeout(this.timer);
    this.set({ text, tone, undoable });
    this.timer = setTimeout(() => this.set(null), tone === "refused" ? 12_000 : 6_000);
  }
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): Announcement | null => this.last;

  private set(next: Announcement | null): void {
    this.last = next;
    for (const listener of this.listeners) listener();
  }
}

export const AnnouncerContext = createContext(new Announcer());

export function useAnnouncer(): Announcer {
  return useContext(AnnouncerContext);
}

export function useAnnouncement(): Announcement | null {
  const announcer = useAnnouncer();
  return useSyncExternalStore(announcer.subscribe, announcer.current);
}
