import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { StoreError } from "../store-error.ts";
import { commandAs, ownerId, type ServerUser } from "./server-user.ts";

const run = promisify(execFile);
const UNFINISHED = "postgres.new-";

/**
 * Makes the database's files under `<data>/postgres` on the first start. They are made beside it and moved there
 * whole, so that an interrupted first start leaves nothing half made.
 *
 * @throws {StoreError} with what initdb said.
 */
export async function initCluster(initdb: string, data: string, user: ServerUser): Promise<void> {
  const folder = join(data, "postgres");
  if (existsSync(join(folder, "PG_VERSION"))) return;
  for (const left of readdirSync(data).filter((name) => name.startsWith(UNFINISHED)))
    rmSync(join(data, left), { recursive: true });
  const fresh = mkdtempSync(join(data, UNFINISHED));
  chownSync(fresh, ownerId(user), ownerId(user));
  // The socket's folder is closed to everybody else, so it may be trusted. C: the same order on every machine.
  const settings = ["--encoding=UTF8", "--locale=C", "--username=fuhe", "--auth=trust", "--no-instructions"];
  const { file, args, options } = commandAs(user, initdb, ["-D", fresh, ...settings]);
  try {
    await run(file, args, { ...options, cwd: "/", env: { ...serverEnvironment() } });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new StoreError(
      { zh: `内置数据库无法建立：${said}`, en: `the embedded database could not be made: ${said}` },
      { cause: error },
    );
  }
  renameSync(fresh, folder);
}

/** What the database's programs get to see: nothing of ours, messages in English. */
export function serverEnvironment(): Record<string, string> {
  return { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C", TZ: "UTC" };
}
