import type { FastifyReply } from "fastify";
import { setTimeout as sleep } from "node:timers/promises";

const PING_MILLISECONDS = 15_000;
const SLOWEST_READER_MILLISECONDS = 60_000;

/** Server-sent events to one reader. */
export interface EventStream {
  /** Aborted when the reader is gone, is too slow, or the server stops. */
  readonly closed: AbortSignal;
  send(event: string, id: string, data: unknown): Promise<void>;
  /** Waits; keeps the connection alive meanwhile. */
  pause(milliseconds: number): Promise<void>;
  end(): void;
}

/** Takes an answer over as a stream of events, with the headers that every answer has. */
export function openEventStream(reply: FastifyReply, stopping: AbortSignal): EventStream {
  const out = reply.raw;
  const closing = new AbortController();
  const closed = AbortSignal.any([closing.signal, stopping]);
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) out.setHeader(name, value);
  reply.hijack();
  out.on("close", () => closing.abort());
  out.on("error", () => closing.abort());
  out.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // A proxy that collects the answer first would show nothing.
    "x-accel-buffering": "no",
  });
  out.socket?.setTimeout(0);
  let written = Date.now();
  const write = async (text: string): Promise<void> => {
    if (closed.aborted) return;
    written = Date.now();
    if (out.write(text)) return;
    const drained = new Promise<void>((resolve) => out.once("drain", resolve));
    await Promise.race([
      drained,
      sleep(SLOWEST_READER_MILLISECONDS, undefined, { signal: closed }).catch(() => undefined),
    ]);
    if (out.writableNeedDrain) closing.abort();
  };
  return {
    closed,
    send: (event, id, data) => write(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    pause: async (milliseconds) => {
      await sleep(milliseconds, undefined, { signal: closed }).catch(() => undefined);
      if (Date.now() - written > PING_MILLISECONDS) await write(": ping\n\n");
    },
    end: () => void out.end(),
  };
}
