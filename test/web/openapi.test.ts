import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openapiDocument } from "../../scripts/openapi-document.ts";
import { packageRoot } from "../../src/package-root.ts";

test("docs/openapi.json, from which the page's types are made, says what the routes say (npx tsx scripts/generate-openapi.ts)", async () => {
  const kept = JSON.parse(readFileSync(join(packageRoot(), "docs/openapi.json"), "utf8")) as unknown;
  expect(kept).toEqual(JSON.parse(await openapiDocument()));
});
