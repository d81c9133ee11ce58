import type { FastifyReply } from "fastify";

/** Aborted when the reader has left before the answer. */
export function readerGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => gone.abort());
  return gone.signal;
}
