import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.ts";
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { docxBackend } from "../../src/formats/docx/backend.ts";
import { recognise } from "../../src/recognise/recognise.ts";

/**
 * Every layout of the form family, drawn by scripts/layouts with its truth beside it: the record that is read from the DOCX
 * has to be the truth, field by field. Texts are compared after NFKC without white space.
 */
const FOLDER = resolve(import.meta.dirname, "../../fixtures/layouts");

type Text = string | null | { readonly any: readonly (string | null)[] };
type Row = Readonly<Record<string, Text>>;
interface TrueEvaluation {
  readonly kind: string;
  readonly year: number | null | { readonly any: readonly (number | null)[] };
  readonly projectName: Text;
  readonly supervisingDepartment: Text;
  readonly implementingUnit: Text;
  readonly funds: { readonly unit: string | null; readonly rows: readonly Row[] };
  readonly goals: Row;
  readonly indicators: readonly (Row & { readonly childOf: number | null })[];
  readonly groups: readonly { readonly level1: string; readonly declaredWeight: number }[];
  readonly total: Row;
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[“”„"‘’'`]/g, '"');
const textOf = (cell: unknown): string | null => {
  if (cell === null || cell === undefined) return null;
  return plain(typeof cell === "object" ? String((cell as { text: unknown }).text) : String(cell));
};

/** Paths where the record says something else than the truth. */
function differences(truth: TrueEvaluation, read: Evaluation): string[] {
  const wrong: string[] = [];
  const same = (path: string, want: Text | number | TrueEvaluation["year"] | undefined, got: unknown): void => {
    if (want === undefined) return;
    const options = want !== null && typeof want === "object" ? want.any : [want];
    if (!options.some((option) => (option === null ? null : plain(String(option))) === textOf(got)))
      wrong.push(`${path}: ${JSON.stringify(want)} was read as ${JSON.stringify(textOf(got))}`);
  };
  same("kind", truth.kind, read.kind);
  same("year", truth.year, read.year);
  for (const field of ["projectName", "supervisingDepartment", "implementingUnit"] as const)
    same(field, truth[field], read[field]);
  if (truth.funds.unit !== null) same("funds.unit", truth.funds.unit, read.funds.unit);
  same("funds.rows", truth.funds.rows.length, read.funds.rows.length);
  truth.funds.rows.forEach((row, index) => {
    for (const [field, want] of Object.entries(row)) {
      const got = read.funds.rows[index]?.[field as "budget"];
      if (field === "label")
        same(`funds.${index}.label`, String(want).replace(/^其中[:：]?/, ""), String(got).replace(/^其中[:：]?/, ""));
      else same(`funds.${index}.${field}`, want, got ?? null);
    }
  });
  for (const [field, want] of Object.entries(truth.goals))
    same(`goals.${field}`, want, read.goals[field as "expected"]);
  for (const [field, want] of Object.entries(truth.total)) same(`total.${field}`, want, read.total[field as "score"]);
  same("indicators", truth.indicators.length, read.indicators.length);
  truth.indicators.forEach((row, index) => {
    for (const field of ["level1", "level2", "name", "target", "actual", "weight", "score", "deviation"] as const)
      same(`indicators.${index}.${field}`, row[field], read.indicators[index]?.[field] ?? null);
    same(`indicators.${index}.childOf`, row.childOf, read.indicators[index]?.childOf ?? null);
  });
  // A form with weight columns for its levels declares groups that the truth does not list.
  for (const group of truth.groups)
    same(
      `groups.${group.level1}`,
      group.declaredWeight,
      read.groups.find((other) => other.level1 === group.level1)?.declaredWeight ?? null,
    );
  return wrong;
}

const truths = ["clean", "as-found", "injected"].flatMap((set) => {
  const folder = join(FOLDER, set);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".truth.json")) : [];
  return names.map((name) => ({ name: `${set}/${name.replace(".truth.json", "")}`, file: join(folder, name) }));
});

describe("the layouts of the form family", () => {
  it("are there", () => expect(truths.length).toBeGreaterThan(30));

  it.each(truths)("$name", async ({ file }) => {
    const truth = JSON.parse(readFileSync(file, "utf8")) as { evaluations: TrueEvaluation[] };
    const document = await docxBackend.read(readFileSync(file.replace(".truth.json", ".docx")), DEFAULT_LIMITS);
    const { evaluations } = recognise(document, { lexicon: {} });
    expect(evaluations.length).toBe(truth.evaluations.length);
    expect(truth.evaluations.flatMap((want, index) => differences(want, evaluations[index] as Evaluation))).toEqual([]);
  });
});
