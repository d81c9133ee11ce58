import type { FastifyInstance } from "fastify";

/** One line a request: route, status and time. No address with its query, which may hold names. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        user: request.identity?.userId ?? null,
      },
      "request",
    );
  });
}
