import { z } from "zod";
import type { Evaluation } from "../../../model/evaluation.ts";
import type { ExportedEvaluation, ExportedFile } from "../../../store/export-files.ts";
import { column, type Column } from "../column.ts";

/** One evaluation and the file that it stands in. */
export interface EvaluationSource {
  readonly file: ExportedFile;
  readonly stored: ExportedEvaluation;
  readonly evaluation: Evaluation;
  /** Pointers of this file's corrected values. */
  readonly corrected: readonly string[];
}

/** Whose row it is: the same first columns in every table of records. */
export const OWNER_COLUMNS: readonly Column<EvaluationSource>[] = [
  column("integer", ["batchId", "批次编号", "批次编号", "id of the batch"], ({ file }) => file.batchId, {
    schema: z.int(),
  }),
  column("text", ["batchName", "批次", "批次名称", "name of the batch"], ({ file }) => file.batchName, {
    schema: z.string(),
  }),
  column("integer", ["fileId", "文件编号", "文件编号", "id of the file"], ({ file }) => file.fileId, {
    schema: z.int(),
  }),
  column("text", ["path", "文件", "上传时的路径", "path as uploaded"], ({ file }) => file.path, { schema: z.string() }),
  column(
    "integer",
    ["evaluation", "表序号", "本表在文件中的序号，从 0 起", "index of the evaluation in its file, from 0"],
    ({ stored }) => stored.position,
    { schema: z.int().nonnegative() },
  ),
  column(
    "text",
    [
      "evaluationKey",
      "评价标识",
      "单位＋项目＋年度，重新报送后不变",
      "identity across resubmissions: unit, project and year",
    ],
    ({ evaluation }) => evaluation.key,
    { schema: z.string() },
  ),
  column(
    "text",
    ["unit", "单位", "单位名册上的名称；不在名册的用表内名称", "name on the administrator's list, else as in the form"],
    ({ stored }) => stored.unit,
  ),
  column(
    "text",
    [
      "department",
      "主管部门",
      "单位名册上的主管部门；没有的用表内名称",
      "from the administrator's list, else as in the form",
    ],
    ({ stored }) => stored.department,
  ),
  column(
    "integer",
    ["year", "年度", "评价年度；表内没有则为空", "evaluated year, empty where the document does not say"],
    (source) => {
      return source.evaluation.year;
    },
  ),
  column("text", ["project", "项目", "项目名称", "name of the project"], ({ stored }) => stored.project),
];

/** Corrected values at or under a pointer. */
export function correctedColumn<Source>(
  of: (source: Source) => { all: readonly string[]; under: string },
): Column<Source> {
  return column(
    "list",
    [
      "corrected",
      "更正项",
      "复核人更正过的值（在结果中的 JSON Pointer）；本行已是更正后的值",
      "values that a reviewer set right, as JSON Pointers in the result; the row holds the corrected values",
    ],
    (source) => {
      const { all, under } = of(source);
      return all.filter((pointer) => pointer === under || pointer.startsWith(`${under}/`));
    },
    { schema: z.array(z.string()) },
  );
}
