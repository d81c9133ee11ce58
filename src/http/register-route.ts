import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from "fastify";
import { z } from "zod";
import type { Actor } from "../service/actor.ts";
import { guard } from "./guard.ts";
import type { HttpServices } from "./http-services.ts";
import { Problem } from "./problem.ts";
import type { Answer, Route } from "./route.ts";

/** All routes of the API are below this. */
export const API_ROOT = "/api/v1";
/** What a body that is read as a stream comes as. */
export const MULTIPART = "multipart/form-data";

/** Puts one route on the server: its description, its shapes, its access rule, its handler. */
export function registerRoute(app: FastifyInstance, services: HttpServices, route: Route): void {
  app.route({
    method: route.method,
    url: `${API_ROOT}${route.url}`,
    schema: schemaOf(route),
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    config: { access: route.access },
    // Before the body is read: nobody without a right makes the server take one in.
    onRequest: guard(services, route.access),
    handler: async (request, reply) => {
      const answer = await route.handler({
        services,
        params: request.params,
        query: request.query,
        body: request.body,
        identity: request.identity,
        actor: actorOf(request),
        visibility: request.identity?.visibility ?? null,
        request,
        reply,
      });
      return finish(route, reply, answer);
    },
  });
}

function finish(route: Route, reply: FastifyReply, answer: unknown): unknown {
  if (reply.sent || answer === reply) return reply;
  if (route.answer === "nothing") return reply.code(204).send();
  if (route.status !== undefined) reply.code(route.status);
  if (route.asStored === true)
    return reply.type("application/json; charset=utf-8").serializer(JSON.stringify).send(answer);
  return reply.send(answer);
}

function actorOf(request: FastifyRequest): Actor {
  return {
    userId: request.identity?.userId ?? null,
    login: request.identity?.login ?? "",
    requestId: request.id,
    address: request.ip,
  };
}

function schemaOf(route: Route): FastifySchema {
  const { zh, en } = route.summary;
  return {
    summary: `${zh} · ${en}`,
    tags: [route.tag],
    operationId: route.id,
    ...(route.params === undefined ? {} : { params: route.params }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.body === undefined || route.body === "multipart" ? {} : { body: route.body }),
    ...(route.body === "multipart" ? { consumes: [MULTIPART] } : {}),
    response: {
      [route.status ?? (route.answer === "nothing" ? 204 : 200)]: answerSchema(route.answer),
      ...(typeof route.answer === "object" && "orNothing" in route.answer ? { 204: answerSchema("nothing") } : {}),
      default: Problem,
    },
  } as FastifySchema;
}

function answerSchema(answer: Answer): unknown {
  if (answer === "nothing") return z.null().describe("—");
  if (!("types" in answer)) return answer;
  return {
    description: "bytes",
    content: Object.fromEntries(answer.types.map((type) => [type, { schema: z.string().meta({ format: "binary" }) }])),
  };
}
