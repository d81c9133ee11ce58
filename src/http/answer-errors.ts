import type { FastifyError, FastifyInstance } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { HttpError, problemOf, REFUSALS, type Refusal, refusalOf } from "./problem.ts";

/** Every refusal has the same body; what is our own fault is logged whole and told by its request id alone. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error) ?? requestRefusal(error) ?? ourFault();
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
      status: 422,
      code: "invalid-request",
      message: { zh: "请求内容不符合要求", en: "the request is not as it has to be" },
      hint: { zh: "", en: "" },
      fields: error.validation.map(({ instancePath, message }) => ({ path: instancePath, message: message ?? "" })),
    };
  }
  const status = error.statusCode ?? 500;
  if (status === 429) return REFUSALS.tooMany;
  if (status === 413)
    return {
      status,
      code: "too-large",
      message: { zh: "请求内容太大", en: "the request is too large" },
      hint: { zh: "请分批提交。", en: "Send it in parts." },
    };
  if (status < 400 || status >= 500) return null;
  return {
    status,
    code: "invalid-request",
    message: { zh: "无法理解这个请求", en: "the request cannot be understood" },
    hint: { zh: "", en: error.message },
  };
}

function ourFault(): Refusal {
  return {
    status: 500,
    code: "internal",
    message: { zh: "程序内部错误", en: "an internal fault" },
    hint: {
      zh: "您的数据没有受影响；请把请求编号告诉管理员。",
      en: "Your data is safe; give the request's number to your administrator.",
    },
  };
}
