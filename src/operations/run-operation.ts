import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBlobs } from "../blobs/open-blobs.ts";
import { readSettings } from "../config/read-settings.ts";
import { packageRoot } from "../package-root.ts";
import { openStore } from "../store/open-store.ts";
import { backUp, type BackupReport } from "./back-up.ts";
import { restore, type RestoreReport } from "./restore.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Backs the configured installation up, whether its service runs or not. @throws {SettingsError | StoreError | OperationError} */
export async function runBackup(env: Environment, file: string): Promise<BackupReport> {
  const settings = readSettings(env);
  const store = await openStore(settings, { mode: "any", migrate: false });
  try {
    const { name, version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
      name: string;
      version: string;
    };
    return await backUp(store, await openBlobs(settings.blobs), file, `${name} ${version}`);
  } finally {
    await store.close();
  }
}

/** Restores into the configured installation, whose service does not run. @throws {SettingsError | StoreError | OperationError} */
export async function runRestore(env: Environment, file: string): Promise<RestoreReport> {
  const settings = readSettings(env);
  const store = await openStore(settings, { mode: "own", migrate: false });
  try {
    return await restore(store, await openBlobs(settings.blobs), file);
  } finally {
    await store.close();
  }
}
