import type { FastifyInstance, FastifyRequest } from "fastify";
import { TOO_SLOW } from "./client-faults.ts";
import type { Patience } from "./patience.ts";

/** Ends requests whose body comes too slowly: a byte now and then would keep a connection, and what reads from it, for ever. */
export function keepPace(app: FastifyInstance, { paceWindow, paceBytes }: Patience): void {
  app.addHook("onRequest", async (request) => {
    if (!hasBody(request)) return;
    const { raw } = request;
    const { socket } = raw;
    let before = socket.bytesRead;
    const look = (): void => {
      if (raw.complete || raw.destroyed) return clearInterval(timer);
      const came = socket.bytesRead - before;
      before = socket.bytesRead;
      // What waits to be read here shows that it is the server who is slow.
      if (came >= paceBytes || raw.isPaused() || raw.readableLength > 0) return;
      clearInterval(timer);
      app.server.emit("clientError", Object.assign(new Error("the body comes too slowly"), { code: TOO_SLOW }), socket);
    };
    // Not before what has come while the server was busy is read.
    const timer = setInterval(() => setImmediate(look), paceWindow);
    // A request that was answered early ends with its connection, and this does not hold the process when it stops.
    timer.unref();
    raw.once("close", () => clearInterval(timer));
  });
}

/** True where a body comes or is announced. */
export function hasBody({ headers }: FastifyRequest): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
