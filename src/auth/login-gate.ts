import { AttemptWindow } from "./attempt-window.ts";
import { networkOf } from "./network-of.ts";

/** Failures in a row after which a login is locked, and for how long. */
export const FAILURES_UNTIL_LOCKED = 8;
export const LOCK_SECONDS = 15 * 60;

const MOST_STRANGERS = 10_000;

interface Stranger {
  failures: number;
  lockedUntil: Date | null;
}

/**
 * How often a password may be tried, by address and by login, in this process. A login that does not exist is counted and
 * locked as one that does: the answers do not tell them apart. Locks of real users are in the store.
 */
export class LoginGate {
  /** Right ones are given back: an office behind one address logs in at nine. */
  readonly #addresses = new AttemptWindow(100, 15 * 60);
  readonly #logins = new AttemptWindow(20, 60);
  readonly #strangers = new Map<string, Stranger>();

  /** Counts an attempt before anything is looked up. @returns Seconds to wait; 0: go on. */
  enter(login: string, address: string): number {
    const wait = this.#addresses.take(networkOf(address));
    return wait > 0 ? wait : this.#logins.take(keyOf(login));
  }

  /** The attempt was right. */
  passed(login: string, address: string): void {
    this.#addresses.giveBack(networkOf(address));
    this.#logins.giveBack(keyOf(login));
  }

  /** Until when a login that does not exist is locked; null: it is not. */
  strangerLockedUntil(login: string): Date | null {
    return this.#strangers.get(keyOf(login))?.lockedUntil ?? null;
  }

  /** As the store does for users. @returns Until when it is locked; null: it is not. */
  strangerFailed(login: string): Date | null {
    const key = keyOf(login);
    const stranger = this.#strangers.get(key) ?? { failures: 0, lockedUntil: null };
    stranger.failures += 1;
    if (stranger.failures >= FAILURES_UNTIL_LOCKED) stranger.lockedUntil = new Date(Date.now() + LOCK_SECONDS * 1000);
    this.#strangers.delete(key);
    this.#strangers.set(key, stranger);
    if (this.#strangers.size > MOST_STRANGERS) this.#strangers.delete(this.#strangers.keys().next().value ?? "");
    return stranger.lockedUntil;
  }
}

function keyOf(login: string): string {
  return login.toLowerCase();
}
