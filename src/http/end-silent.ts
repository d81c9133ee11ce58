import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Patience } from "./patience.ts";

/**
 * Ends connections on which nothing moves because of the client: one that asks for nothing more, or does not take its answer.
 * While the server itself works, on a zip with thousands of files, silence is no fault; bodies have their own pace to keep.
 */
export function endSilent(app: FastifyInstance, { silence }: Pick<Patience, "silence">): void {
  const working = new WeakSet<Socket>();
  app.server.timeout = silence;
  app.server.on("timeout", (socket: Socket) => {
    if (!working.has(socket) || socket.writableLength > 0) socket.destroy();
  });
  app.addHook("onRequest", async (request, reply) => {
    const { socket } = request.raw;
    working.add(socket);
    reply.raw.once("close", () => working.delete(socket));
  });
}
