import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** A loopback port that is free now, for a server that has to keep its port over restarts. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
