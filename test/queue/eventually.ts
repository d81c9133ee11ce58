import { setTimeout as pause } from "node:timers/promises";

/** Waits until it is true, however long that takes within the limit. @throws {Error} naming what never came. */
export async function eventually(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  limitMilliseconds = 20_000,
): Promise<void> {
  const end = Date.now() + limitMilliseconds;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`it never came: ${what}`);
    await pause(25);
  }
}
