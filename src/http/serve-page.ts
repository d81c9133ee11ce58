import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { packageRoot } from "../package-root.ts";
import { problemOf, REFUSALS } from "./problem.ts";
import { API_ROOT } from "./register-route.ts";

/** Stands in the page for the nonce of its answer. */
const NONCE_MARK = "__CSP_NONCE__";
const PUBLIC = { schema: { hide: true }, config: { access: { who: "anyone" } } } as const;

/** Serves the built page; every address that is no file and no route is one of its screens, or is not found. */
export async function servePage(app: FastifyInstance): Promise<void> {
  const folder = join(packageRoot(), "dist", "web");
  const html = readPage(join(folder, "index.html"));
  app.setNotFoundHandler((request, reply) =>
    html !== null && request.method === "GET" && isScreen(request.url)
      ? sendScreen(reply, html)
      : reply.code(404).send(problemOf(REFUSALS.route, request.id)),
  );
  if (html === null) {
    app.get("/", PUBLIC, (_request, reply) => reply.redirect(`${API_ROOT}/docs`));
    return;
  }
  await app.register(fastifyStatic, { root: folder, index: false, wildcard: false, immutable: true, maxAge: "365d" });
  app.get("/", PUBLIC, (_request, reply) => sendScreen(reply, html));
}

/** Null where the page was not built: the API works without it. */
function readPage(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function isScreen(url: string): boolean {
  const path = url.split("?", 1)[0] ?? "";
  return !path.startsWith("/api/") && !path.startsWith("/assets/");
}

/** Styles that components make at run time are allowed by a nonce that only this answer has; scripts come from files alone. */
function sendScreen(reply: FastifyReply, html: string): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  const policy = String(reply.getHeader("content-security-policy") ?? "");
  return reply
    .header("content-security-policy", policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(html.replaceAll(NONCE_MARK, nonce));
}
