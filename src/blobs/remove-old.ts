import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Removes what lies in a folder and was last written this long ago: left by processes that died.
 *
 * @param folder May be missing.
 * @param milliseconds Longer than anything there is ever written or used.
 * @param prefix Only names that begin so: in a folder that others use too.
 */
export async function removeOld(folder: string, milliseconds: number, prefix = ""): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const path = join(folder, name);
    const made = await stat(path).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > milliseconds) await rm(path, { recursive: true, force: true });
  }
}
