import type { FastifyError, FastifyInstance } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { HttpError, problemOf, refusalOf } from "./problem.ts";
import { type Refusal, REFUSALS } from "./refusals.ts";

/** Every refusal has the same body; what is our own fault is logged whole and told by its request id alone. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error) ?? requestRefusal(error) ?? REFUSALS.internal;
    // Who has left hears nothing, and what was stopped for that is no failure.
    const readerLeft = error.name === "AbortError" && request.raw.destroyed;
    if (refusal.status >= 500 && !(error instanceof HttpError) && !readerLeft)
      request.log.error({ err: error }, "a request failed");
    void reply.code(refusal.status).type("application/json; charset=utf-8");
    return reply.serializer(JSON.stringify).send(problemOf(refusal, request.id));
  });
}

/** What Fastify itself and its plugins refuse. */
function requestRefusal(error: FastifyError): Refusal | null {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return {
      ...REFUSALS.shape,
      hint: { zh: "", en: "" },
      fields: error.validation.map(({ instancePath, message }) => ({ path: instancePath, message: message ?? "" })),
    };
  }
  const status = error.statusCode ?? 500;
  if (status === 429) return REFUSALS.tooMany;
  if (status === 413) return REFUSALS.tooLarge;
  if (status < 400 || status >= 500) return null;
  return { ...REFUSALS.notHttp, status, hint: { zh: "", en: error.message } };
}
