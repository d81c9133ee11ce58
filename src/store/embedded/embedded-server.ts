import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "./binaries.ts";
import { removeConnectionFile, writeConnectionFile } from "./connection-file.ts";
import { claimFolder } from "./folder-claim.ts";
import { giveTo, makeDataFolder, makeSocketFolder, removeSocketFolder } from "./folders.ts";
import { initCluster } from "./init-cluster.ts";
import { isAlive } from "./postmaster-file.ts";
import { findServer, type ServerPlace, startServer, stopServer } from "./server-process.ts";
import { chooseServerUser } from "./server-user.ts";

/** A PostgreSQL that this process runs; it is started again when it dies. */
export interface EmbeddedServer {
  readonly connection: pg.PoolConfig;
  /** Process id of the running server. */
  readonly pid: number;
  /** Stops it; after `limitMilliseconds` without waiting for what it still writes. */
  stop(limitMilliseconds?: number): Promise<void>;
}

const STOP_MILLISECONDS = 15_000;
const WATCH_MILLISECONDS = 250;
const RETRY_MILLISECONDS = 5_000;
const START_ATTEMPTS = 5;

/**
 * Starts the embedded PostgreSQL of a data folder, making it first where there is none. A server that outlived its owner is
 * taken over.
 *
 * @param data  The data folder, absolute.
 * @param onRestart Told when the server had died: with null when it runs again, with the error when it can't be started.
 * @throws {StoreError} where another process owns the folder, or the server doesn't start.
 */
export async function startEmbedded(
  data: string,
  onRestart: (error: unknown) => void = () => undefined,
): Promise<EmbeddedServer> {
  const binaries = findBinaries();
  makeDataFolder(data);
  const user = chooseServerUser(binaries.postgres, [data]);
  const socketFolder = makeSocketFolder(data, user);
  const claim = await claimFolder(data, join(socketFolder, "owner.sock"));
  try {
    await initCluster(binaries.initdb, data, user);
    const folder = join(data, "postgres");
    const place: ServerPlace = {
      postgres: binaries.postgres,
      folder,
      socketFolder,
      user,
      startLog: join(data, "postgres-start.log"),
    };
    const running = await adopt(folder, socketFolder);
    if (running === null) giveTo(user, folder);
    let pid = running ?? (await startServer(place));
    const connection = { host: socketFolder, port: 5432, user: "fuhe", database: "fuhe" };
    for (let attempt = 1; ; attempt++) {
      try {
        await makeDatabase(connection);
        break;
      } catch (error) {
        // Killed just after it was ready: started once more, it recovers.
        if (isAlive(pid) || attempt === START_ATTEMPTS) throw error;
        pid = await startServer(place);
      }
    }
    writeConnectionFile(data, connection);

    const stopping = new AbortController();
    // The last resort where the process ends without stop(): the server writes everything out by itself.
    const atExit = (): void => signalIfAlive(pid);
    process.on("exit", atExit);
    const watching = (async () => {
      while (await passes(WATCH_MILLISECONDS, stopping.signal)) {
        if (isAlive(pid)) continue;
        try {
          pid = await startServer(place);
          onRestart(null);
        } catch (error) {
          onRestart(error);
          await passes(RETRY_MILLISECONDS, stopping.signal);
        }
      }
    })();

    return {
      connection,
      get pid() {
        return pid;
      },
      async stop(limitMilliseconds = STOP_MILLISECONDS) {
        if (stopping.signal.aborted) return;
        stopping.abort();
        await watching;
        removeConnectionFile(data);
        await stopServer(pid, limitMilliseconds);
        process.off("exit", atExit);
        claim.release();
        removeSocketFolder(data, socketFolder);
      },
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** Process id of a server that already runs here on the same socket; one on another socket (an older program's) is stopped. */
async function adopt(folder: string, socketFolder: string): Promise<number | null> {
  const found = await findServer(folder);
  if (found === null || found.socketFolder === socketFolder) return found?.pid ?? null;
  await stopServer(found.pid, STOP_MILLISECONDS);
  return null;
}

/** Waits without keeping the process alive; false where it was called off. */
function passes(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return pause(milliseconds, true, { ref: false, signal }).catch(() => false);
}

async function makeDatabase(connection: pg.ClientConfig & { database: string }): Promise<void> {
  const client = new pg.Client({ ...connection, database: "postgres" });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [connection.database]);
    if (found.rowCount === 0) await client.query(`create database ${connection.database}`);
  } finally {
    await client.end();
  }
}

function signalIfAlive(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch {
    // It is gone already.
  }
}
