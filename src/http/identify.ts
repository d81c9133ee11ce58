import type { FastifyRequest } from "fastify";
import { type Identity, SINGLE_USER } from "../auth/identity.ts";
import { sameSecret } from "../auth/same-secret.ts";
import { identityOfSession } from "../auth/session-identity.ts";
import { identityOfToken } from "../auth/token-identity.ts";
import type { HttpServices } from "./http-services.ts";
import { isOwnPage, isOwnOrigin } from "./own-page.ts";
import { isFromThisMachine } from "./this-machine.ts";
import { HttpError } from "./problem.ts";
import { REFUSALS } from "./refusals.ts";

/** Cookie of a login. */
export const SESSION_COOKIE = "fuhe_session";
/** Header that a change by session or by the single user has to carry; a page of another origin cannot set it. */
export const CSRF_HEADER = "x-csrf-token";
/** Single-user mode has no secret: that a page of another origin cannot set the header at all is the protection. */
export const SINGLE_USER_CSRF = "local";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Who sends a request; null where nobody is logged in. A token counts before all else, also where it is wrong. Cookies, and the single
 * user's rights, which a browser lends to every page that it shows, count only for requests of this program's own page.
 *
 * @throws {HttpError} csrf: the request comes from somewhere else.
 */
export async function identify(services: HttpServices, request: FastifyRequest): Promise<Identity | null> {
  const { authorization } = request.headers;
  const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (bearer !== undefined) return identityOfToken(services.db, bearer);
  if (services.settings.singleUser) {
    if (!isFromThisMachine(request)) throw new HttpError(REFUSALS.csrf);
    checkSource(request, SINGLE_USER_CSRF);
    return SINGLE_USER;
  }
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie === undefined) return null;
  const identity = await identityOfSession(services.db, cookie);
  if (identity !== null) checkSource(request, identity.csrf);
  return identity;
}

function checkSource(request: FastifyRequest, csrf: string | null): void {
  if (!isOwnPage(request)) throw new HttpError(REFUSALS.csrf);
  if (SAFE_METHODS.has(request.method)) return;
  const sent = request.headers[CSRF_HEADER];
  const proven = typeof sent === "string" && csrf !== null && sameSecret(sent, csrf);
  if (!proven || !isOwnOrigin(request)) throw new HttpError(REFUSALS.csrf);
}
