import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

let version: string | null = null;

/** The program's own version, from package.json. */
export function toolVersion(): string {
  if (version !== null) return version;
  const facts: unknown = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"));
  const found = typeof facts === "object" && facts !== null && "version" in facts ? String(facts.version) : "0";
  return (version = found);
}
