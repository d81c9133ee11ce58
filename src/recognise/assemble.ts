import type { NumberCell, TextCell } from "../model/cell.ts";
import type { Paragraph } from "../model/document.ts";
import type { Evaluation, EvaluationKind, MoneyUnit } from "../model/evaluation.ts";
import { joinLines, squeeze } from "../model/text.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { formFacts } from "./form-facts.ts";
import type { FormReader } from "./form-reader.ts";
import { inlineFields, type Field } from "./labelled-fields.ts";
import { plainNumber } from "./number-cell.ts";
import { moneyUnit, titleOf } from "./title-lines.ts";

/** What stands around the form. */
export interface FormSurroundings {
  readonly above: readonly Paragraph[];
  readonly below: readonly Paragraph[];
  readonly year: number | null;
  readonly bands: Evaluation["form"]["gradeBands"];
  readonly lexicon: Lexicon;
}

const FIELD_ROLES = ["projectName", "supervisingDepartment", "implementingUnit", "totalScore", "grade"] as const;
type FieldRole = (typeof FIELD_ROLES)[number];

/**
 * Puts the parts of a form together as an evaluation.
 *
 * @returns null where the table is no self-evaluation: nothing in it says what came of a plan.
 */
export function assemble(reader: FormReader, around: FormSurroundings): Evaluation | null {
  const beside = [...around.above, ...around.below].flatMap((line) =>
    inlineFields(line.text, around.lexicon, paragraphCell(line)),
  );
  const fields = [...reader.fields, ...beside];
  const lines = around.above.map((line) => line.text);
  if (!isEvaluation(reader, fields)) return null;
  const title = titleOf([...lines, ...reader.lines]) ?? "";
  const chosen = choose(fields);
  const notes = [...around.below.map((paragraph) => joinLines(paragraph.text)), ...reader.notes];
  const blocks = reader.indicators;
  const total = blocks.map((block) => block.total).findLast((found) => found !== null) ?? null;
  const unit = fundUnit(reader, lines);
  const headScore = scoreField(chosen.totalScore);
  return {
    key: "",
    kind: kindOf(title, reader, chosen),
    title,
    year: around.year,
    projectName: chosen.projectName?.cell ?? null,
    supervisingDepartment: chosen.supervisingDepartment?.cell ?? null,
    implementingUnit: chosen.implementingUnit?.cell ?? null,
    extra: extraFields(fields, chosen, reader, total?.score ?? null),
    funds: { unit: unit ?? "万元", unitStated: unit !== null, rows: reader.funds?.rows ?? [] },
    goals: {
      expected: reader.expected,
      actual: reader.actual,
      ...(reader.scoredGoals.length > 0 ? { scored: reader.scoredGoals } : {}),
    },
    indicators: joinBlocks(blocks.map((block) => block.indicators)),
    groups: blocks
      .flatMap((block) => block.groups)
      .filter((group, at, all) => all.findIndex((other) => other.level1 === group.level1) === at),
    total: {
      weight: total?.weight ?? null,
      score: total?.score?.text ? total.score : (headScore?.score ?? total?.score ?? null),
      grade: total?.grade ?? headScore?.grade ?? chosen.grade?.cell ?? null,
    },
    analysis: reader.analysis,
    form: formFacts(reader, notes, around.bands),
  };
}

function paragraphCell(paragraph: Paragraph): TextCell {
  return { text: joinLines(paragraph.text), value: null, at: paragraph.at };
}

function isEvaluation(reader: FormReader, fields: readonly Field[]): boolean {
  const roles = new Set(reader.indicators.flatMap((block) => block.columns.map((column) => column.role)));
  const outcome = roles.has("actual") || roles.has("score");
  const named = fields.some(
    (field) =>
      field.role === "projectName" || field.role === "implementingUnit" || field.role === "supervisingDepartment",
  );
  const rows = reader.indicators.some((block) => block.indicators.length > 0);
  if (outcome && rows) return named || reader.funds !== null || roles.has("level1");
  return reader.funds !== null && named && (reader.actual !== null || outcome);
}

/** The first field of each role; a blank one gives way to a filled one. */
function choose(fields: readonly Field[]): Partial<Record<FieldRole, Field>> {
  const chosen: Partial<Record<FieldRole, Field>> = {};
  for (const field of fields) {
    const role = FIELD_ROLES.find((name) => name === field.role);
    if (!role) continue;
    const held = chosen[role];
    if (!held || (held.labelCell === null && field.labelCell !== null)) chosen[role] = field;
  }
  return chosen;
}

function extraFields(
  fields: readonly Field[],
  chosen: Partial<Record<FieldRole, Field>>,
  reader: FormReader,
  total: NumberCell | null,
): Record<string, TextCell> {
  const extra: Record<string, TextCell> = {};
  const taken = new Set<Field>(
    Object.entries(chosen).flatMap(([role, field]) => (role === "totalScore" && total?.text ? [] : [field])),
  );
  for (const field of fields) if (!taken.has(field) && !(field.label in extra)) extra[field.label] = field.cell;
  for (const { label, cell } of reader.furtherGoals) extra[label] = cell;
  return extra;
}

/** A head score may carry its grade: "98 优", "98分（优）". */
function scoreField(field: Field | undefined): { score: NumberCell; grade: TextCell | null } | null {
  if (!field) return null;
  const { cell } = field;
  const match = /^(\d+(?:\.\d+)?)分?[,，、/()（）]*(优秀|优|良好|良|中|差)[()（）]*$/.exec(squeeze(cell.text));
  if (!match) return { score: { ...cell, value: plainNumber(cell.text) }, grade: null };
  return {
    score: { ...cell, text: match[1] ?? "", value: Number(match[1]) },
    grade: { ...cell, text: match[2] ?? "", value: match[2] ?? null },
  };
}

function kindOf(title: string, reader: FormReader, chosen: Partial<Record<FieldRole, Field>>): EvaluationKind {
  if (/整体/.test(title)) return "department";
  if (/转移支付|区域绩效/.test(title) || reader.hasLabel(/转移支付|中央主管部门/)) return "transfer";
  if (!chosen.projectName && reader.hasLabel(/^(?:部门|单位|部门\(单位\))名称$/)) return "department";
  return "project";
}

/** The unit that the fund block prints, else one in the head or in the lines above the table. */
function fundUnit(reader: FormReader, lines: readonly string[]): MoneyUnit | null {
  const texts = [
    ...reader.headings.funds,
    ...reader.lines,
    ...reader.fields.map((field) => field.label),
    ...lines.toReversed(),
  ];
  for (const text of texts) {
    const unit = moneyUnit(text);
    if (unit) return unit;
  }
  return null;
}

/** Indicators of several blocks end to end; their indices move along. */
function joinBlocks(blocks: readonly Evaluation["indicators"][]): Evaluation["indicators"] {
  const all: Evaluation["indicators"] = [];
  for (const block of blocks) {
    const shift = all.length;
    if (shift === 0) all.push(...block);
    else
      all.push(
        ...block.map((indicator) => ({
          ...indicator,
          childOf: indicator.childOf === null ? null : indicator.childOf + shift,
        })),
      );
  }
  return all;
}
