import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../src/config/read-settings.ts";
import type { Settings } from "../../src/config/settings.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";

/** Why the embedded database cannot run here, null where it can; such tests are skipped with this reason. */
export async function whyNoDatabase(): Promise<string | null> {
  const { findBinaries } = await import("../../src/store/embedded/binaries.ts");
  try {
    findBinaries();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Settings of an installation in a new temporary folder. */
export function temporaryInstallation(more: Readonly<Record<string, string>> = {}): {
  settings: Settings;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "fuhe-store-"));
  return {
    settings: readSettings({ FUHE_DATA: join(folder, "data"), ...more }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A store on a real PostgreSQL of its own, gone after `end`. */
export async function temporaryStore(): Promise<{ store: Store; settings: Settings; end(): Promise<void> }> {
  const { settings, remove } = temporaryInstallation();
  const store = await openStore(settings, { mode: "own" });
  return {
    store,
    settings,
    async end() {
      await store.close();
      remove();
    },
  };
}
