import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const Text = z.union([z.string(), z.number()]).transform(String);

const Service = z.object({
  image: z.string(),
  command: z.array(Text),
  environment: z.record(z.string(), Text).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.union([z.object({ disable: z.literal(true) }), z.object({ test: z.array(z.string()) })]).optional(),
  volumes: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
  mem_limit: z.string(),
  ports: z.array(z.string()).default([]),
});
export type Service = z.infer<typeof Service>;

const ComposeFile = z.object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.unknown()) });
export type ComposeFile = z.infer<typeof ComposeFile>;

const root = join(import.meta.dirname, "../..");

/** The variables of compose.env.example; empty ones are the secrets that a person fills in, here with a text. */
export function exampleEnv(): Record<string, string> {
  const lines = readFileSync(join(root, "compose.env.example"), "utf8").split("\n");
  const pairs = lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split("=", 2));
  return Object.fromEntries(
    pairs.map(([name = "", value = ""]) => [name, value || (/PASSWORD|KEY/.test(name) ? "5ec2e7" : "")]),
  );
}

/** docker-compose.yml with its anchors and variables filled in, as `docker compose config` would. */
export function composeFile(env: Readonly<Record<string, string>> = exampleEnv()): ComposeFile {
  const content: unknown = parse(readFileSync(join(root, "docker-compose.yml"), "utf8"), { merge: true });
  return ComposeFile.parse(filledIn(content, env));
}

/** Variables are replaced in texts, after YAML has been read. */
function filledIn(value: unknown, env: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string") return value.replace(VARIABLE, (...found) => replaced(found, env));
  if (Array.isArray(value)) return value.map((one: unknown) => filledIn(one, env));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filledIn(inner, env)]));
}

/** `${NAME:?}`: has to be set · `${NAME:-text}`: else the text · `${NAME}` */
const VARIABLE = /\$\{([A-Z0-9_]+)(?::(\?)|:-([^}]*))?\}/g;

function replaced([, name, needed, otherwise]: readonly string[], env: Readonly<Record<string, string>>): string {
  const value = env[name ?? ""] ?? "";
  if (value === "" && needed === "?") throw new Error(`${name} is not set`);
  return value === "" ? (otherwise ?? "") : value;
}
