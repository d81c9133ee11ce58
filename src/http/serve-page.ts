import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { packageRoot } from "../package-root.ts";
import { problemOf, REFUSALS } from "./problem.ts";
import { API_ROOT } from "./register-route.ts";

/** Stands in the page for the nonce of its answer. */
const NONCE_MARK = "__CSP_NONCE__";

/** Serves the built page; every address that is no file and no route is one of its screens. */
export async function servePage(app: FastifyInstance): Promise<void> {
  const folder = join(packageRoot(), "dist", "web");
  const index = join(folder, "index.html");
  if (!existsSync(index)) {
    app.setNotFoundHandler(noSuchRoute);
    app.get("/", { schema: { hide: true }, config: { access: { who: "anyone" } } }, (_request, reply) =>
      reply.redirect(`${API_ROOT}/docs`),
    );
    return;
  }
  const html = readFileSync(index, "utf8");
  await app.register(fastifyStatic, { root: folder, index: false, wildcard: false, immutable: true, maxAge: "365d" });
  app.get("/", { schema: { hide: true }, config: { access: { who: "anyone" } } }, (_request, reply) =>
    screen(reply, html),
  );
  app.setNotFoundHandler((request, reply) =>
    request.method === "GET" && isScreen(request.url) ? screen(reply, html) : noSuchRoute(request, reply),
  );
}

function noSuchRoute(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(404).send(problemOf(REFUSALS.route, request.id));
}

function isScreen(url: string): boolean {
  const path = url.split("?", 1)[0] ?? "";
  return !path.startsWith("/api/") && !path.startsWith("/assets/");
}

/** Styles that components make at run time are allowed by a nonce that only this answer has; scripts come from files alone. */
function screen(reply: FastifyReply, html: string): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  const policy = String(reply.getHeader("content-security-policy") ?? "");
  return reply
    .header("content-security-policy", policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(html.replaceAll(NONCE_MARK, nonce));
}
