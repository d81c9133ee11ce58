import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { packageRoot } from "../package-root.ts";
import { problemOf } from "./problem.ts";
import { REFUSALS } from "./refusals.ts";
import { API_ROOT } from "./register-route.ts";

/** Stands in the page for the nonce of its answer. */
const NONCE_MARK = "__CSP_NONCE__";
const FOR_EVER = "public, max-age=31536000, immutable";
const PUBLIC = { schema: { hide: true }, config: { access: { who: "anyone" } } } as const;

/** Serves the built page; every address that is no file and no route is one of its screens, or is not found. */
export async function servePage(app: FastifyInstance): Promise<void> {
  const folder = join(packageRoot(), "dist", "web");
  const html = readPage(join(folder, "index.html"));
  app.setNotFoundHandler((request, reply) =>
    html !== null && request.method === "GET" && isPageRequest(request)
      ? sendScreen(reply.code(isScreen(request.url) ? 200 : 404), html)
      : reply.code(404).send(problemOf(REFUSALS.route, request.id)),
  );
  if (html === null) {
    app.get("/", PUBLIC, (_request, reply) => reply.redirect(`${API_ROOT}/docs`));
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    // Names under /assets/ change with their content, others do not.
    setHeaders: (reply, path) => void reply.header("cache-control", path.includes("/assets/") ? FOR_EVER : "no-cache"),
  });
  app.get("/", PUBLIC, (_request, reply) => sendScreen(reply, html));
}

/** Null where the page was not built: the API works without it. */
function readPage(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** A person's browser that goes to an address, not a program that asks for data or a file that is missing. */
function isPageRequest({ url, headers }: FastifyRequest): boolean {
  return (headers.accept ?? "").includes("text/html") && !url.startsWith("/api/") && !url.startsWith("/assets/");
}

/** Addresses of the page's own screens; at others it says itself that there is nothing. */
function isScreen(url: string): boolean {
  return /^\/(?:login|account|batches|files|admin)(?:[/?]|$)/.test(url);
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
