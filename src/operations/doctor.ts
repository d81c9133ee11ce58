import { readSettings } from "../config/read-settings.ts";
import type { Settings } from "../config/settings.ts";
import { SettingsError } from "../config/settings-error.ts";
import { checkDataFolder, checkDisk, checkFonts, checkNode, checkUser } from "./check-machine.ts";
import { checkPack } from "./check-pack.ts";
import { checkRedis } from "./check-queue.ts";
import { checkBlobs, checkStore } from "./check-store.ts";
import { type Diagnosis, error } from "./diagnosis.ts";

/** Looks at an installation, one thing after the other; with a running service or without. */
export async function* diagnose(env: Readonly<Record<string, string | undefined>>): AsyncGenerator<Diagnosis> {
  yield checkNode();
  let settings: Settings;
  try {
    settings = readSettings(env);
  } catch (cause) {
    if (!(cause instanceof SettingsError)) throw cause;
    for (const { variable, text } of cause.problems) yield error(`${variable}：${text.zh}`, `${variable}: ${text.en}`);
    return;
  }
  yield checkUser(settings);
  const folder = await checkDataFolder(settings);
  yield folder;
  yield await checkDisk(settings);
  yield checkPack(settings);
  if (folder.level !== "error") {
    yield* await checkStore(settings);
    yield await checkBlobs(settings);
  }
  yield await checkRedis(settings);
  yield await checkFonts();
}
