import type { FastifyRequest } from "fastify";
import { type Identity, SINGLE_USER } from "../auth/identity.ts";
import { identityOfSession } from "../auth/session-identity.ts";
import { identityOfToken } from "../auth/token-identity.ts";
import { isLoopback } from "../config/loopback.ts";
import type { HttpServices } from "./http-services.ts";
import { HttpError, REFUSALS } from "./problem.ts";

/** Cookie of a login. */
export const SESSION_COOKIE = "fuhe_session";
/** Header that a change by session or by the single user has to carry; a page of another origin cannot set it. */
export const CSRF_HEADER = "x-csrf-token";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Who sends a request; null where nobody is logged in.
 *
 * @throws {HttpError} csrf: a change that this program's own page did not ask for.
 */
export async function identify(services: HttpServices, request: FastifyRequest): Promise<Identity | null> {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return identityOfToken(services.db, bearer);
  if (services.settings.singleUser) {
    if (!fromThisMachine(request)) throw new HttpError(REFUSALS.csrf);
    if (!SAFE_METHODS.has(request.method)) checkOwnPage(request, SINGLE_USER_CSRF);
    return SINGLE_USER;
  }
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie === undefined) return null;
  const identity = await identityOfSession(services.db, cookie);
  if (identity !== null && !SAFE_METHODS.has(request.method)) checkOwnPage(request, identity.csrf);
  return identity;
}

/** Single-user mode has no secret: that a page of another origin cannot set the header at all is the protection. */
export const SINGLE_USER_CSRF = "local";

/** A name that an outside server makes resolve to this machine is no loopback name: the answer to DNS rebinding. */
function fromThisMachine(request: FastifyRequest): boolean {
  return isLoopback(hostOf(request.headers.host ?? ""));
}

function hostOf(header: string): string {
  return /^\[(?<six>[^\]]+)\]|^(?<name>[^:]*)/.exec(header)?.slice(1).find(Boolean) ?? "";
}

function checkOwnPage(request: FastifyRequest, csrf: string | null): void {
  const { origin, host } = request.headers;
  const sameOrigin = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (!sameOrigin || csrf === null || request.headers[CSRF_HEADER] !== csrf) throw new HttpError(REFUSALS.csrf);
}
