import { randomBytes } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";

/** Argon2id (the package's default) as OWASP advises: 19 MiB, two passes, one lane; about 30 ms of one core. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** At the same time in this process; each takes 19 MiB and a thread that also reads files. */
const AT_ONCE = 2;
/** Waiting beyond this many is refused: an answer after many seconds would help nobody. */
const MOST_WAITING = 100;

/** More passwords to be checked than can be waited for. */
export class PasswordsBusy extends Error {
  constructor() {
    super("too many passwords to check");
    this.name = "PasswordsBusy";
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** What the store keeps of a password. Runs outside the event loop. @throws {PasswordsBusy} */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(canonical(password), COST));
}

/**
 * Whether a password is the one that was hashed. Without a hash the same work is done for nothing, so that the time does not tell
 * whether there is such a user.
 *
 * @throws {PasswordsBusy}
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return inTurn(() => verify(stored, canonical(password)));
  const nobodys = await nobodysHash();
  await inTurn(() => verify(nobodys, canonical(password)));
  return false;
}

/** Full-width and composed characters count as what they look like: input methods differ in what they send. */
function canonical(password: string): string {
  return password.normalize("NFKC");
}

let nobody: Promise<string> | null = null;

function nobodysHash(): Promise<string> {
  nobody ??= hash(randomBytes(24).toString("base64url"), COST);
  return nobody;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new PasswordsBusy();
    // The one that ends hands its place over: `running` stays.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
