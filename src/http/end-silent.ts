import type { Socket } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Patience } from "./patience.ts";

/**
 * Ends connections on which nothing moves because of the client: one that asks for nothing more, or does not take its answer; an export that
 * nobody reads would hold its view of the store for ever. While the server itself works, on a zip with thousands of files, silence is no
 * fault; bodies have their own pace to keep.
 */
export function endSilent(app: FastifyInstance, { silence }: Pick<Patience, "silence">): void {
  const working = new WeakMap<Socket, FastifyRequest>();
  app.server.timeout = silence;
  app.server.on("timeout", (socket: Socket) => {
    const request = working.get(socket);
    if (request !== undefined && socket.writableLength === 0) return;
    request?.log.warn(
      { route: request.routeOptions.url ?? null, silence, waiting: socket.writableLength },
      "the client does not take its answer: connection ended",
    );
    socket.destroy();
  });
  app.addHook("onRequest", async (request, reply) => {
    const { socket } = request.raw;
    working.set(socket, request);
    reply.raw.once("close", () => working.delete(socket));
  });
}
