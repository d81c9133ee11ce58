import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyReply } from "fastify";
import type { Patience } from "./patience.ts";

const PING_MILLISECONDS = 15_000;

/** Server-sent events to one reader. */
export interface EventStream {
  /** Aborted when the reader is gone, is too slow, or the server stops. */
  readonly closed: AbortSignal;
  send(event: string, id: string, data: unknown): Promise<void>;
  /** Keeps the connection alive while there is nothing to send. */
  ping(): Promise<void>;
  end(): void;
}

/** Takes an answer over as a stream of events, with the headers that every answer has. */
export function openEventStream(
  reply: FastifyReply,
  stopping: AbortSignal,
  { slowReader }: Pick<Patience, "slowReader">,
): EventStream {
  const out = reply.raw;
  const closing = new AbortController();
  const closed = AbortSignal.any([closing.signal, stopping]);
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) out.setHeader(name, value);
  reply.hijack();
  out.on("close", () => closing.abort());
  out.on("error", () => closing.abort());
  // A reader may have left while the answer was prepared: no event tells of that any more.
  if (out.destroyed || out.socket?.destroyed !== false) closing.abort();
  out.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // A proxy that collects the answer first would show nothing.
    "x-accel-buffering": "no",
  });
  out.flushHeaders();
  out.socket?.setTimeout(0);
  let written = Date.now();
  const write = async (text: string): Promise<void> => {
    if (closed.aborted) return;
    written = Date.now();
    if (out.write(text)) return;
    await taken();
    if (out.writableNeedDrain) closing.abort();
  };
  const taken = async (): Promise<void> => {
    const drained = new AbortController();
    const onDrain = (): void => drained.abort();
    out.once("drain", onDrain);
    await sleep(slowReader, undefined, { signal: AbortSignal.any([closed, drained.signal]) }).catch(() => undefined);
    out.off("drain", onDrain);
  };
  return {
    closed,
    send: (event, id, data) => write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    ping: async () => {
      if (Date.now() - written > PING_MILLISECONDS) await write(": ping\n\n");
    },
    end: () => {
      // What a reader does not take would be kept for as long as it stays connected.
      if (out.writableNeedDrain) out.destroy();
      else out.end();
    },
  };
}
