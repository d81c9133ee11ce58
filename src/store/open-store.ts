import type { Kysely } from "kysely";
import type pg from "pg";
import type { Settings } from "../config/settings.ts";
import type { Database } from "./database.ts";
import { readConnectionFile } from "./embedded/connection-file.ts";
import { type EmbeddedServer, startEmbedded } from "./embedded/embedded-server.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";
import { StoreError } from "./store-error.ts";

/** The store, open. */
export interface Store {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  /** For others that need PostgreSQL (the queue): the same server. */
  readonly connection: pg.PoolConfig;
  /** The embedded server where this process runs it. */
  readonly server: EmbeddedServer | null;
  /** Ends the connections, then the server where this process runs it. */
  close(limitMilliseconds?: number): Promise<void>;
}

/**
 * own: this process runs the embedded server (`fuhe serve`) · join: another one does (`fuhe worker`) · any: join one that runs, else
 * run it (`fuhe backup`). With DATABASE_URL there is no difference.
 */
export type StoreMode = "own" | "join" | "any";

export interface OpenStoreOptions {
  readonly mode: StoreMode;
  /** False: leave the schema as it is. */
  readonly migrate?: boolean;
  /** Told when the embedded server had died: null when it runs again. */
  readonly onRestart?: (error: unknown) => void;
}

/**
 * Opens the store of a configuration and brings its schema up to date.
 *
 * @throws {StoreError} where it cannot be reached, is in use, or was written by a newer program.
 */
export async function openStore(
  settings: Pick<Settings, "data" | "database" | "databaseConnections">,
  options: OpenStoreOptions,
): Promise<Store> {
  const { connection, server } = await reach(settings, options);
  const { db, pool } = openDatabase({ ...connection, max: settings.databaseConnections });
  const close = async (limitMilliseconds?: number): Promise<void> => {
    await db.destroy();
    await server?.stop(limitMilliseconds);
  };
  try {
    if (options.migrate === false) await pool.query("select");
    else await migrate(db);
  } catch (error) {
    await close();
    throw error instanceof StoreError ? error : unreachable(error);
  }
  return { db, pool, connection, server, close };
}

async function reach(
  { data, database }: Pick<Settings, "data" | "database">,
  { mode, onRestart }: OpenStoreOptions,
): Promise<{ connection: pg.PoolConfig; server: EmbeddedServer | null }> {
  if (database.kind === "server") return { connection: { connectionString: database.url }, server: null };
  if (mode !== "own") {
    const connection = readConnectionFile(data);
    if (connection !== null && (await answers(connection))) return { connection, server: null };
    if (mode === "join") {
      throw new StoreError({
        zh: `数据文件夹 ${data} 没有正在运行的 fuhe serve；请先启动它，或设置 DATABASE_URL`,
        en: `no fuhe serve runs on the data folder ${data}: start it first, or set DATABASE_URL`,
      });
    }
  }
  const server = await startEmbedded(data, onRestart);
  return { connection: server.connection, server };
}

async function answers(connection: pg.PoolConfig): Promise<boolean> {
  const { db, pool } = openDatabase({ ...connection, max: 1, connectionTimeoutMillis: 5_000 });
  try {
    await pool.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await db.destroy();
  }
}

function unreachable(error: unknown): StoreError {
  const detail = error instanceof Error ? error.message : String(error);
  return new StoreError(
    { zh: `数据库无法使用：${detail}`, en: `the store cannot be used: ${detail}` },
    { cause: error },
  );
}
