import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { problemOf, type Refusal } from "./problem.ts";

const NO_HINT = { zh: "", en: "" };

/** What is said to a client that speaks no proper HTTP, or too slowly. */
export const CLIENT_FAULTS = {
  slow: {
    status: 408,
    code: "too-slow",
    message: { zh: "请求传送得太慢，已中断", en: "the request came too slowly and was cut off" },
    hint: {
      zh: "请检查网络后重试；已接收的文件不必再传。",
      en: "Check the network; what was accepted need not be sent again.",
    },
  },
  longHead: {
    status: 431,
    code: "too-large",
    message: { zh: "请求的地址或头部太长", en: "the address or the headers of the request are too long" },
    hint: { zh: "请减少筛选条件。", en: "Use fewer filters." },
  },
  notHttp: {
    status: 400,
    code: "invalid-request",
    message: { zh: "无法理解这个请求", en: "the request cannot be understood" },
    hint: NO_HINT,
  },
  address: {
    status: 400,
    code: "invalid-request",
    message: { zh: "请求的地址不正确", en: "the address of the request is malformed" },
    hint: NO_HINT,
  },
} as const satisfies Record<string, Refusal>;

/** Error code of a request that does not keep pace; Node gives the same to one whose head does not end. */
export const TOO_SLOW = "ERR_HTTP_REQUEST_TIMEOUT";

/** Answers what is no request at all, in the same body as every refusal, and closes the connection. */
export function refuseClient(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  if (socket.writable) {
    const refusal =
      error.code === TOO_SLOW
        ? CLIENT_FAULTS.slow
        : error.code === "HPE_HEADER_OVERFLOW"
          ? CLIENT_FAULTS.longHead
          : CLIENT_FAULTS.notHttp;
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
    .code(CLIENT_FAULTS.address.status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(problemOf(CLIENT_FAULTS.address, request.id)));
}
