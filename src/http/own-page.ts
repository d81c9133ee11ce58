import type { FastifyRequest } from "fastify";

/** What browsers say of requests by our own page, and of addresses that somebody typed or kept. Others: cross-site, same-site. */
const OWN_SITES = new Set<unknown>([undefined, "same-origin", "none"]);

/**
 * False where the browser says that a page of another origin asks, also one on another port of this machine, for which a SameSite
 * cookie is no hindrance. Old browsers and programs say nothing: they are let through, the other checks hold.
 */
export function isOwnPage(request: FastifyRequest): boolean {
  return OWN_SITES.has(request.headers["sec-fetch-site"]);
}

/** False where the origin that is named is not ours. The address counts as the browser used it, where a trusted proxy tells it. */
export function isOwnOrigin(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host.toLowerCase());
}
