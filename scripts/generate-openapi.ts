/** Writes docs/openapi.json from the routes' shapes, and the page's types from that: `npx tsx scripts/generate-openapi.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Fastify from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import openapiTypes, { astToString } from "openapi-typescript";
import { format } from "prettier";
import { describeApi } from "../src/http/describe-api.ts";
import type { HttpServices } from "../src/http/http-services.ts";
import { registerRoute } from "../src/http/register-route.ts";
import { ROUTES } from "../src/http/routes/index.ts";
import { packageRoot } from "../src/package-root.ts";

/** The API's description. Nothing is asked of the services: handlers use them when called, and none is. */
async function description(): Promise<string> {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await describeApi(app);
  for (const route of ROUTES) registerRoute(app, {} as HttpServices, route);
  await app.ready();
  const text = JSON.stringify(app.swagger(), null, 2);
  await app.close();
  return text;
}

const json = await description();
const types = astToString(await openapiTypes(json));
const heading = "/** Made from docs/openapi.json by scripts/generate-openapi.ts: do not edit. */\n";
writeFileSync(join(packageRoot(), "docs/openapi.json"), await format(json, { parser: "json", printWidth: 120 }));
writeFileSync(
  join(packageRoot(), "web/src/api/schema.ts"),
  await format(heading + types, { parser: "typescript", printWidth: 120 }),
);
