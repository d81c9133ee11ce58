/** Writes docs/openapi.json from the routes' shapes, and the page's types from that: `npx tsx scripts/generate-openapi.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { openapiDocument, openapiTypesFile } from "./openapi-document.ts";

const document = await openapiDocument();
writeFileSync(join(packageRoot(), "docs/openapi.json"), document);
writeFileSync(join(packageRoot(), "web/src/api/schema.ts"), await openapiTypesFile(document));
