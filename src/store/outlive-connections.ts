import type { Pool } from "pg";

const ignore = (): void => undefined;

/**
 * Keeps the process alive when the database dies under a connection that is in use: the query fails, and whoever asked hears it;
 * the connection's own error event, which nobody else listens to, would end the process.
 */
export function outliveConnections(pool: Pool): void {
  pool.on("acquire", (client) => {
    if (!client.listeners("error").includes(ignore)) client.on("error", ignore);
  });
}
