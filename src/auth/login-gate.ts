import { createHash } from "node:crypto";
import type { Db } from "../store/database.ts";
import {
  type AttemptOf,
  giveBackAttempt,
  pruneAttempts,
  recordStranger,
  strangerLock,
  takeAttempt,
} from "../store/login-attempts.ts";
import { networkOf } from "./network-of.ts";

/** Failures in a row after which a login is locked, and for how long. */
export const FAILURES_UNTIL_LOCKED = 8;
export const LOCK_SECONDS = 15 * 60;

/** Attempts within a window of seconds. */
const ADDRESS = { most: 100, seconds: 15 * 60 };
const LOGIN = { most: 20, seconds: 60 };
/** A user's failures are never forgotten; a stranger's for so long that nobody waits for it. */
const STRANGER = { failures: FAILURES_UNTIL_LOCKED, lockSeconds: LOCK_SECONDS, keptSeconds: 30 * 24 * 3_600 };

/** Rows that are kept, some megabytes, and how often they are looked through. */
const MOST_OF_KIND = 20_000;
const TIDY_EACH_ATTEMPTS = 500;

/**
 * How often a password may be tried, by address and by login, over all processes of a store. A login that does not exist is counted
 * and locked as one that does: the answers do not tell them apart. Locks of real users are in their rows.
 */
export class LoginGate {
  readonly #db: Db;
  #attempts = 0;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Counts an attempt before anything is looked up. @returns Seconds to wait; 0: go on. */
  async enter(login: string, address: string): Promise<number> {
    if (this.#attempts++ % TIDY_EACH_ATTEMPTS === 0) await pruneAttempts(this.#db, MOST_OF_KIND);
    const wait = await takeAttempt(this.#db, ofAddress(address), ADDRESS.most, ADDRESS.seconds);
    return wait > 0 ? wait : takeAttempt(this.#db, ofLogin(login), LOGIN.most, LOGIN.seconds);
  }

  /** The attempt was right: an office behind one address logs in at nine. */
  async passed(login: string, address: string): Promise<void> {
    await giveBackAttempt(this.#db, ofAddress(address));
    await giveBackAttempt(this.#db, ofLogin(login));
  }

  /** Until when a login that does not exist is locked; null: it is not. */
  strangerLockedUntil(login: string): Promise<Date | null> {
    return strangerLock(this.#db, keyOf(login));
  }

  /** As the store does for users. @returns Until when it is locked; null: it is not. */
  strangerFailed(login: string): Promise<Date | null> {
    return recordStranger(this.#db, keyOf(login), STRANGER);
  }
}

function ofAddress(address: string): AttemptOf {
  return { kind: "address", key: networkOf(address) };
}

function ofLogin(login: string): AttemptOf {
  return { kind: "login", key: keyOf(login) };
}

/** Hashed: people type passwords into the field of the login, and names of any length. */
function keyOf(login: string): string {
  return createHash("sha256").update(login.toLowerCase()).digest("base64url");
}
