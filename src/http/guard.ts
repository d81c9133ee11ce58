import type { FastifyRequest } from "fastify";
import type { Identity } from "../auth/identity.ts";
import { type Access, mayCall } from "./access.ts";
import type { HttpServices } from "./http-services.ts";
import { identify } from "./identify.ts";
import { HttpError } from "./problem.ts";
import { REFUSALS } from "./refusals.ts";

/** A hook that lets a request on to its route only where the route's rule allows it. */
export function guard(services: HttpServices, access: Access): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const identity = access.who === "anyone" ? await ifKnown(services, request) : await identify(services, request);
    const verdict = mayCall(access, identity);
    if (verdict !== "granted") throw new HttpError(REFUSALS[verdict]);
    request.identity = identity;
  };
}

/** On a route for anyone a broken login is no reason to refuse; in single-user mode, where nobody logs in, a foreign page is. */
async function ifKnown(services: HttpServices, request: FastifyRequest): Promise<Identity | null> {
  try {
    return await identify(services, request);
  } catch (error) {
    if (error instanceof HttpError && !services.settings.singleUser) return null;
    throw error;
  }
}
