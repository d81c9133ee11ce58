import Fastify from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import openapiTypes, { astToString } from "openapi-typescript";
import { format } from "prettier";
import { describeApi } from "../src/http/describe-api.ts";
import type { HttpServices } from "../src/http/http-services.ts";
import { registerRoute } from "../src/http/register-route.ts";
import { ROUTES } from "../src/http/routes/index.ts";

const WIDTH = 120;

/** The API's description as JSON. Nothing is asked of the services: handlers use them when called, and none is. */
export async function openapiDocument(): Promise<string> {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await describeApi(app);
  for (const route of ROUTES) registerRoute(app, {} as HttpServices, route);
  await app.ready();
  const json = JSON.stringify(app.swagger());
  await app.close();
  return format(json, { parser: "json", printWidth: WIDTH });
}

/** The page's types of the API. @param document From {@link openapiDocument}. */
export async function openapiTypesFile(document: string): Promise<string> {
  const heading = "/** Made from docs/openapi.json by scripts/generate-openapi.ts: do not edit. */\n";
  const types = astToString(await openapiTypes(document));
  return format(heading + types, { parser: "typescript", printWidth: WIDTH });
}
