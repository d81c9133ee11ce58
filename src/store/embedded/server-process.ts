import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StoreError } from "../store-error.ts";
import { serverEnvironment } from "./init-cluster.ts";
import { disarmStaleLock, isAlive, readPostmasterFile, runsIn } from "./postmaster-file.ts";
import { serverSettings } from "./server-settings.ts";
import { commandAs, type ServerUser } from "./server-user.ts";

const LOOK_MILLISECONDS = 25;
/** A crash recovery replays at most max_wal_size; it ends long before this. */
const START_MILLISECONDS = 120_000;
/** After a crash the old backends notice within seconds; until then a new server may not start. */
const ATTEMPTS = 20;
const ATTEMPT_PAUSE_MILLISECONDS = 250;

export interface ServerPlace {
  readonly postgres: string;
  /** `<data>/postgres` */
  readonly folder: string;
  readonly socketFolder: string;
  readonly user: ServerUser;
  /** Where its first words go, before its own log is open. */
  readonly startLog: string;
}

/**
 * Starts PostgreSQL and waits until it takes connections; a crashed one recovers first. It is in a session of its own, so that
 * Ctrl-C reaches it through us, after the work is put down.
 *
 * @returns Its process id.
 * @throws {StoreError} with what PostgreSQL said.
 */
export async function startServer(place: ServerPlace): Promise<number> {
  let said = "";
  for (const lock of [join(place.folder, "postmaster.pid"), join(place.socketFolder, ".s.PGSQL.5432.lock")])
    disarmStaleLock(lock, place.folder);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const server = spawnServer(place);
    if (server !== null && (await becomesReady(place.folder, server.pid))) return server.pid;
    said = readFileSync(place.startLog, "utf8").trim();
    await pause(ATTEMPT_PAUSE_MILLISECONDS);
    // What passes by itself: it was killed from outside, or processes of a killed one still hold its memory.
    const killed = server?.killed() === true;
    if (!killed && !/shared memory block|lock file .* already exists/.test(said)) break;
  }
  throw new StoreError({ zh: `内置数据库启动失败：${said}`, en: `the embedded database did not start: ${said}` });
}

function spawnServer(place: ServerPlace): { readonly pid: number; killed(): boolean } | null {
  const log = openSync(place.startLog, "w", 0o600);
  try {
    const { file, args, options } = commandAs(place.user, place.postgres, [
      "-D",
      place.folder,
      ...serverSettings(place.socketFolder),
    ]);
    const child = spawn(file, args, {
      ...options,
      cwd: "/",
      env: serverEnvironment(),
      detached: true,
      stdio: ["ignore", log, log],
    });
    child.on("error", () => undefined);
    child.unref();
    const { pid } = child;
    return pid === undefined ? null : { pid, killed: () => child.signalCode !== null };
  } finally {
    closeSync(log);
  }
}

async function becomesReady(folder: string, pid: number): Promise<boolean> {
  const end = Date.now() + START_MILLISECONDS;
  while (Date.now() < end && isAlive(pid)) {
    const file = readPostmasterFile(folder);
    if (file?.pid === pid && file.ready) return true;
    await pause(LOOK_MILLISECONDS);
  }
  return false;
}

/** A server that already runs in this folder and takes connections (its owner was killed), else null; waits for one that is starting. */
export async function findServer(folder: string): Promise<{ pid: number; socketFolder: string } | null> {
  const end = Date.now() + START_MILLISECONDS;
  while (Date.now() < end) {
    const file = readPostmasterFile(folder);
    if (file === null || !runsIn(folder, file.pid)) return null;
    if (file.ready) return { pid: file.pid, socketFolder: file.socketFolder };
    await pause(LOOK_MILLISECONDS);
  }
  return null;
}

/**
 * Stops a server: connections are cut and everything is written out (fast), or after the limit without that (immediate: the next
 * start recovers).
 */
export async function stopServer(pid: number, limitMilliseconds: number): Promise<void> {
  for (const [signal, limit] of [
    ["SIGINT", limitMilliseconds],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const end = Date.now() + limit;
    while (isAlive(pid) && Date.now() < end) await pause(LOOK_MILLISECONDS);
  }
}
