import { createHash } from "node:crypto";
import { dirname } from "node:path";
import type { LocalText } from "../model/finding.ts";
import { PackContent, type Pack, type PackPeer } from "../rule-engine/pack.ts";
import type { ParameterSet } from "../rule-engine/context.ts";
import { BATCH_RULES } from "../batch/rules/index.ts";
import { RULES } from "../rules/index.ts";
import { PackError, readPackFile, shippedPackIds, type PackFile } from "./pack-file.ts";

/** Id of the pack that is used where none is named. */
export const DEFAULT_PACK = "mof-2020";

/**
 * A rule pack by its shipped id or by a path. A pack may start from another one (`extends`) and then names only what differs;
 * settings in `rules`, `words` and `lexicon` are merged by name, everything else is replaced as a whole.
 *
 * @throws {PackError} with file and line: no such file, no YAML, an unknown setting, rule or parameter, a circle of `extends`.
 */
export function loadPack(idOrPath: string = DEFAULT_PACK): Pack {
  const content = contentOf(idOrPath);
  const peers = shippedPackIds()
    .filter((id) => id !== content.id)
    .map((id): PackPeer => {
      const other = contentOf(id);
      return { id, name: other.name, execution: other.execution };
    });
  return { ...content, sha256: createHash("sha256").update(canonical(content)).digest("hex"), peers };
}

/** The shipped packs, for a list. */
export function listPacks(): {
  id: string;
  version: string;
  name: LocalText;
  source: LocalText;
  effective: PackContent["effective"];
}[] {
  return shippedPackIds().map((shipped) => {
    const { id, version, name, source, effective } = contentOf(shipped);
    return { id, version, name, source, effective };
  });
}

const shipped = new Map<string, PackContent>();

function contentOf(idOrPath: string): PackContent {
  const known = shipped.get(idOrPath);
  if (known) return known;
  const file = readPackFile(idOrPath);
  const content = validated(file, inherited(file, [file.path]));
  if (shippedPackIds().includes(idOrPath)) shipped.set(idOrPath, content);
  return content;
}

function inherited(file: PackFile, chain: readonly string[]): Record<string, unknown> {
  const { extends: parent, ...own } = file.content;
  if (parent === undefined) return own;
  if (typeof parent !== "string") throw new PackError(file.path, file.lineOf(["extends"]), "extends names one pack");
  const base = readPackFile(parent, dirname(file.path));
  if (chain.includes(base.path))
    throw new PackError(file.path, file.lineOf(["extends"]), `a circle: ${parent} extends this pack`);
  const from = inherited(base, [...chain, base.path]);
  const merged: Record<string, unknown> = { ...from, ...own };
  for (const name of ["rules", "words", "lexicon"])
    if (isMap(from[name]) && isMap(own[name])) merged[name] = { ...from[name], ...own[name] };
  return merged;
}

function validated(file: PackFile, content: Record<string, unknown>): PackContent {
  const result = PackContent.safeParse(content);
  if (!result.success) {
    const issue = result.error.issues[0];
    const path = issue?.path ?? [];
    const at = issue?.code === "unrecognized_keys" ? [...path, ...issue.keys.slice(0, 1)] : path;
    throw new PackError(
      file.path,
      file.lineOf(at),
      `${at.map(String).join(".") || "pack"}: ${issue?.message ?? "invalid"}`,
    );
  }
  for (const name of ["placeholders", "formulae"] as const) {
    for (const pattern of result.data.words[name] ?? []) checkPattern(file, name, pattern);
  }
  for (const [id, setting] of Object.entries(result.data.rules))
    checkSetting(file, id, Object.keys(setting.parameters ?? {}));
  return result.data;
}

function checkPattern(file: PackFile, name: string, pattern: string): void {
  try {
    "".match(new RegExp(pattern, "u"));
  } catch (error) {
    throw new PackError(
      file.path,
      file.lineOf(["words", name]),
      error instanceof Error ? error.message : String(error),
    );
  }
}

function checkSetting(file: PackFile, id: string, parameters: readonly string[]): void {
  const known: readonly { readonly id: string; readonly parameters?: ParameterSet }[] = [...RULES, ...BATCH_RULES];
  const rule = known.find((candidate) => candidate.id === id);
  if (!rule) throw new PackError(file.path, file.lineOf(["rules", id]), `there is no rule ${id}`);
  for (const name of parameters) {
    if (rule.parameters?.[name] === undefined)
      throw new PackError(file.path, file.lineOf(["rules", id, "parameters", name]), `${id} has no parameter ${name}`);
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON with sorted keys: the same content has the same hash, however the file is laid out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isMap(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
