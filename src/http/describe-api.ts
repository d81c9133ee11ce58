import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { toolVersion } from "../pipeline/tool-version.ts";
import { CSRF_HEADER, SESSION_COOKIE } from "./identify.ts";
import { nameContract } from "./schemas/contract.ts";
import { API_ROOT, MULTIPART } from "./register-route.ts";

const DESCRIPTION = `复核的接口：批次、文件、结果、问题、决定、导出。程序用 API 令牌（Authorization: Bearer …）调用。

The interface of fuhe: batches, files, results, findings, decisions, exports. Programs call it with an API token. A change by session
carries the header \`${CSRF_HEADER}\` with what \`GET ${API_ROOT}/session\` says. Every refusal has the body \`Problem\`.`;

/** The API's description, generated from the routes' shapes, and a page to try it. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  nameContract();
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "fuhe 复核", description: DESCRIPTION, version: toolVersion() },
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: SESSION_COOKIE },
          token: { type: "http", scheme: "bearer" },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform: (route) => withUpload(jsonSchemaTransform(route)),
    transformObject: jsonSchemaTransformObject,
  });
  app.get(`${API_ROOT}/openapi.json`, { schema: { hide: true }, config: { access: { who: "anyone" } } }, () =>
    app.swagger(),
  );
  await app.register(swaggerUi, {
    routePrefix: `${API_ROOT}/docs`,
    staticCSP: true,
    uiConfig: { docExpansion: "none", deepLinking: true, tryItOutEnabled: true },
  });
}

type Described = ReturnType<typeof jsonSchemaTransform>;

/** What a handler reads as a stream has no shape to be checked against; here it is said what has to come. */
function withUpload({ schema, url }: Described): Described {
  if (!schema.consumes?.includes(MULTIPART)) return { schema, url };
  const files = { type: "array", items: { type: "string", format: "binary" } };
  return { schema: { ...schema, body: { type: "object", required: ["files"], properties: { files } } }, url };
}
