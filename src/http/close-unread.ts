import type { FastifyInstance, FastifyRequest } from "fastify";
import { hasBody } from "./keep-pace.ts";
import type { Patience } from "./patience.ts";

/**
 * Ends a connection whose request is answered before its body has come whole: nobody waits for the rest of a stream without end.
 * Whoever still sends would be thrown off before reading the answer, hence its bytes are read and dropped for a moment.
 */
export function closeUnread(app: FastifyInstance, { lingering }: Patience): void {
  app.addHook("onSend", async (request, reply) => {
    if (request.raw.complete || !hasBody(request)) return;
    reply.header("connection", "close");
    linger(request, lingering);
  });
}

function linger({ raw }: FastifyRequest, milliseconds: number): void {
  const { socket } = raw;
  // What Node calls when the last answer of a connection is written; its own way destroys the socket at once.
  socket.destroySoon = () => {
    if (socket.writable) socket.end();
    raw.unpipe();
    raw.resume();
    const timer = setTimeout(() => socket.destroy(), milliseconds);
    socket.once("close", () => clearTimeout(timer));
  };
}
