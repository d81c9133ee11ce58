import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PoolConfig } from "pg";
import { startEmbedded } from "../../../src/store/embedded/embedded-server.ts";

/** The embedded PostgreSQL in a temporary folder; it starts itself again when it is killed. */
export interface TestPostgres {
  readonly connection: PoolConfig;
  kill(): void;
  remove(): Promise<void>;
}

export async function startPostgres(): Promise<TestPostgres> {
  const data = mkdtempSync(join(tmpdir(), "fuhe-postgres-"));
  // The server's user has to pass through where the tests run as root.
  if (process.getuid?.() === 0) (await import("node:fs")).chmodSync(data, 0o711);
  const server = await startEmbedded(data);
  return {
    connection: server.connection,
    kill: () => process.kill(server.pid, "SIGKILL"),
    remove: async () => {
      await server.stop(5_000);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
