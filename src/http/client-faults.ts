import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { problemOf } from "./problem.ts";
import { REFUSALS } from "./refusals.ts";

/** Error code of a request that does not keep pace; Node gives the same to one whose head does not end. */
export const TOO_SLOW = "ERR_HTTP_REQUEST_TIMEOUT";

/** Answers what is no request at all, in the same body as every refusal, and closes the connection. */
export function refuseClient(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  if (socket.writable) {
    const refusal =
      error.code === TOO_SLOW
        ? REFUSALS.slow
        : error.code === "HPE_HEADER_OVERFLOW"
          ? REFUSALS.longHead
          : REFUSALS.notHttp;
    const body = JSON.stringify(problemOf(refusal, randomUUID()));
    socket.write(
      `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}

/** Answers an address that no route can be looked up by. */
export function refuseAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void reply
    .code(REFUSALS.address.status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(problemOf(REFUSALS.address, request.id)));
}
