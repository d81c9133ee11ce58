import Fastify from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { describeApi } from "./describe-api.ts";
import type { HttpServices } from "./http-services.ts";
import { registerRoute } from "./register-route.ts";
import { ROUTES } from "./routes/index.ts";

/** The OpenAPI document of the routes, without a server behind it: for docs/openapi.json and the page's types. */
export async function apiDocument(): Promise<object> {
  const app = Fastify({ logger: false });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("identity", null);
  await describeApi(app);
  // Routes look at their services when they are called, and nothing calls them here.
  for (const route of ROUTES) registerRoute(app, null as unknown as HttpServices, route);
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
