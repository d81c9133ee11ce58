import type { FastifyInstance } from "fastify";
import { traceParent } from "../telemetry/trace-parent.ts";
import type { Tracer } from "../telemetry/tracer.ts";
import { API_ROOT } from "./register-route.ts";

const FIRST_SERVER_FAULT = 500;

/**
 * Tells the tracer of every call of the API: its route, never the address with what was searched for. It goes on with its caller's
 * trace where the request names one (`traceparent`).
 */
export function traceRequests(app: FastifyInstance, tracer: Tracer): void {
  app.addHook("onResponse", async ({ method, routeOptions, headers, id }, reply) => {
    const route = routeOptions.url;
    if (route === undefined || !route.startsWith(API_ROOT)) return;
    tracer.record({
      name: `${method} ${route}`,
      kind: "server",
      milliseconds: reply.elapsedTime,
      failure: reply.statusCode >= FIRST_SERVER_FAULT ? String(reply.statusCode) : null,
      parent: traceParent(headers["traceparent"]),
      facts: {
        "http.request.method": method,
        "http.route": route,
        "http.response.status_code": reply.statusCode,
        "fuhe.request.id": id,
      },
    });
  });
}
