import type { FastifyRequest } from "fastify";
import { isLoopback } from "../config/loopback.ts";

/** What proxies add: behind one, everybody would be the single user. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"] as const;

/**
 * Whether a request was sent on this machine, to an address that is this machine's: a name that an outside server makes resolve
 * to this machine is no loopback name, which is the answer to DNS rebinding.
 */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const { headers, socket } = request;
  return (
    isLoopback((socket.remoteAddress ?? "").replace(/^::ffff:/i, "")) &&
    isLoopback(nameOf(headers.host ?? "")) &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}

/** Name of a `Host` header without its port; empty where it is not well formed. */
function nameOf(host: string): string {
  const { six, name } = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<name>[^:[\]]+))(?::\d{1,5})?$/i.exec(host)?.groups ?? {};
  return (six ?? name ?? "").toLowerCase();
}
