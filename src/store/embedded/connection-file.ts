import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PoolConfig } from "pg";
import { z } from "zod";

/** How another process on this machine reaches the embedded database. */
const Connection = z.object({ host: z.string(), port: z.number(), user: z.string(), database: z.string() });

const fileIn = (data: string): string => join(data, "postgres.json");

/** Written whole, readable by its owner alone. */
export function writeConnectionFile(data: string, connection: PoolConfig): void {
  const half = `${fileIn(data)}.new`;
  writeFileSync(half, JSON.stringify(Connection.parse(connection)), { mode: 0o600 });
  chmodSync(half, 0o600);
  renameSync(half, fileIn(data));
}

/** Null where no server has said how to reach it. */
export function readConnectionFile(data: string): PoolConfig | null {
  try {
    const parsed = Connection.safeParse(JSON.parse(readFileSync(fileIn(data), "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function removeConnectionFile(data: string): void {
  rmSync(fileIn(data), { force: true });
}
