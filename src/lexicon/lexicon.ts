import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { squeeze } from "../model/text.ts";
import { packageRoot } from "../package-root.ts";
import { compiledYaml, yamlPackage } from "./compiled-yaml.ts";

/** Words of one role. */
const Words = z.strictObject({
  is: z.array(z.string()),
  has: z.array(z.array(z.string())),
  not: z.array(z.string()),
});
type Words = z.infer<typeof Words>;

const Block = z.record(z.string(), Words);

/** Header words by block and role; the file is packs/lexicon.yaml. */
const LexiconFile = z.strictObject({
  funds: Block,
  indicators: Block,
  goals: Block,
  fields: Block,
  total: Block,
  reasons: Block,
  sources: Block,
  units: z.array(z.string()),
});
type LexiconFile = z.infer<typeof LexiconFile>;
export type LexiconBlock = Exclude<keyof LexiconFile, "units">;

/** Words that a pack adds to a role's `is` list: { "indicators.target": ["考核值"] }. */
export type LexiconAdditions = Readonly<Record<string, readonly string[]>>;

/** Finds the role of a header or label by its words. */
export interface Lexicon {
  /** Role of `header` in `block`, null where its words belong to none. */
  roleOf(block: LexiconBlock, header: string): string | null;
  /** Place of `header` in the role's `is` list (0 is the best), Infinity where only parts matched. */
  rankOf(block: LexiconBlock, role: string, header: string): number;
  readonly units: ReadonlySet<string>;
}

const LONGEST_HEADER = 24;
/** Headers remembered for a block; forgotten together, so that memory does not grow with the number of files. */
const MOST_KNOWN = 10_000;

/** White space, marks and numbering aside: "1.项目年度目标：" is 项目年度目标. */
export function headerForm(text: string): string {
  return squeeze(text)
    .replace(/^[★*※●]+/, "")
    .replace(/^(?:\(?\d{1,2}\)|\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}[、.])/, "")
    .replace(/[:：*。;；]+$/g, "");
}

/** The header without its bracketed parts: 全年（调整）预算数（万元） is 全年预算数. */
export function withoutBrackets(header: string): string {
  return header.replace(/[(（【[][^()（）【】[\]]*[)）】\]]/g, "");
}

class WordLexicon implements Lexicon {
  readonly units: ReadonlySet<string>;
  private readonly file: LexiconFile;
  private readonly exact = new Map<string, Map<string, { role: string; rank: number }>>();
  private readonly known = new Map<LexiconBlock, Map<string, string | null>>();

  constructor(file: LexiconFile) {
    this.file = file;
    this.units = new Set(file.units.map(squeeze));
    for (const block of Object.keys(file) as (keyof LexiconFile)[]) {
      if (block === "units") continue;
      const words = new Map<string, { role: string; rank: number }>();
      for (const [role, entry] of Object.entries(file[block]))
        entry.is.forEach((word, rank) => words.has(headerForm(word)) || words.set(headerForm(word), { role, rank }));
      this.exact.set(block, words);
    }
  }

  roleOf(block: LexiconBlock, header: string): string | null {
    if (header.length > 2 * LONGEST_HEADER + 20) return null;
    let known = this.known.get(block);
    if (!known || known.size > MOST_KNOWN) this.known.set(block, (known = new Map()));
    let role = known.get(header);
    if (role === undefined) known.set(header, (role = this.find(block, header)));
    return role;
  }

  rankOf(block: LexiconBlock, role: string, header: string): number {
    const form = headerForm(header);
    for (const name of [form, withoutBrackets(form)]) {
      const hit = this.exact.get(block)?.get(name);
      if (hit?.role === role) return hit.rank;
    }
    return Infinity;
  }

  private find(block: LexiconBlock, header: string): string | null {
    const form = headerForm(header);
    if (form === "") return null;
    const bare = withoutBrackets(form);
    const unbracketed = form.replace(/[()（）【】[\]]/g, "");
    const words = this.exact.get(block);
    const hit = words?.get(form) ?? words?.get(bare) ?? words?.get(unbracketed);
    if (hit) return hit.role;
    const short = bare === "" ? form : bare;
    if (short.length > LONGEST_HEADER) return null;
    for (const [role, entry] of Object.entries(this.file[block])) {
      if (entry.not.some((part) => form.includes(part))) continue;
      if (entry.has.some((parts) => parts.every((part) => short.includes(part)))) return role;
    }
    return null;
  }
}

let base: LexiconFile | null = null;

/**
 * The base lexicon with a pack's additions.
 *
 * @throws {Error} where an addition names a role that does not exist.
 */
export function loadLexicon(additions: LexiconAdditions = {}): Lexicon {
  base ??= LexiconFile.parse(baseContent());
  const file = structuredClone(base);
  for (const [path, words] of Object.entries(additions)) {
    const [block, role] = path.split(".");
    const entry = block && role && block !== "units" && block in file ? file[block as LexiconBlock][role] : undefined;
    if (!entry) throw new Error(`the lexicon has no role "${path}"`);
    entry.is.unshift(...words);
  }
  return new WordLexicon(file);
}

function baseContent(): unknown {
  const path = join(packageRoot(), "packs", "lexicon.yaml");
  const source = readFileSync(path, "utf8");
  return compiledYaml(path, source) ?? yamlPackage().parse(source);
}
