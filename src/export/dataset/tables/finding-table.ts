import { z } from "zod";
import { Address } from "../../../model/address.ts";
import { BatchFile, Cause, Severity } from "../../../model/finding.ts";
import type { ExportedFinding } from "../../../store/export-findings.ts";
import { column } from "../column.ts";
import type { Table } from "../table.ts";
import { decisionColumns, VERDICTS } from "./decision-columns.ts";

type Source = ExportedFinding;

/** One row per finding, those across files too. */
export const FINDINGS: Table<Source> = {
  name: "findings",
  title: { zh: "问题", en: "findings" },
  note: { zh: "一行是一个问题，含跨文件的问题", en: "one row per finding, those across files too" },
  columns: [
    column(
      "integer",
      ["findingId", "问题编号", "库内编号，重新检查后会变", "id in the store; a new check gives a new one"],
      ({ id }) => id,
      { schema: z.int() },
    ),
    column(
      "text",
      [
        "fingerprint",
        "指纹",
        "问题及其数值的指纹，决定以它为准",
        "fingerprint of the finding and its values: what decisions hang on",
      ],
      ({ finding }) => finding.id,
      { schema: z.string() },
    ),
    column(
      "text",
      [
        "key",
        "问题标识",
        "规则＋评价＋对象，数值变化后不变",
        "rule, evaluation and subject: stays where the values change",
      ],
      ({ finding }) => finding.key,
      { schema: z.string() },
    ),
    column("integer", ["batchId", "批次编号", "批次编号", "id of the batch"], ({ batchId }) => batchId, {
      schema: z.int(),
    }),
    column("text", ["batchName", "批次", "批次名称", "name of the batch"], ({ batchName }) => batchName, {
      schema: z.string(),
    }),
    column(
      "integer",
      ["fileId", "文件编号", "文件编号；跨文件的问题为空", "id of the file, empty across files"],
      ({ fileId }) => fileId,
    ),
    column("text", ["path", "文件", "上传时的路径", "path as uploaded"], ({ path }) => path),
    column(
      "text",
      ["sha256", "文件 SHA-256", "原件的 SHA-256", "SHA-256 of the submitted file"],
      ({ sha256 }) => sha256,
    ),
    column(
      "integer",
      [
        "evaluation",
        "表序号",
        "所属表在文件中的序号；文字部分和跨文件的问题为空",
        "index of the evaluation in its file; empty for the text and across files",
      ],
      ({ finding }) => finding.evaluation,
    ),
    column(
      "text",
      ["evaluationKey", "评价标识", "单位＋项目＋年度", "identity of the evaluation"],
      ({ evaluationKey }) => evaluationKey,
    ),
    column("text", ["unit", "单位", "单位", "unit"], ({ unit }) => unit),
    column("text", ["department", "主管部门", "主管部门", "department"], ({ department }) => department),
    column("integer", ["year", "年度", "评价年度", "evaluated year"], ({ year }) => year),
    column("text", ["project", "项目", "项目名称", "name of the project"], ({ project }) => project),
    column("text", ["rule", "规则", "规则编号", "id of the rule"], ({ finding }) => finding.rule, {
      schema: z.string(),
    }),
    column(
      "text",
      ["severity", "程度", "error 错误、warning 警告、notice 提示", "error, warning or notice"],
      ({ finding }) => finding.severity,
      { schema: Severity },
    ),
    column(
      "text",
      [
        "cause",
        "原因归属",
        "report 报告本身、reading 可能是程序读取有误",
        "report: the document says so; reading: we may have misread it",
      ],
      ({ finding }) => finding.cause,
      { schema: Cause },
    ),
    column(
      "text",
      ["state", "复核状态", "open 待复核、confirmed 已确认、dismissed 已排除", "open, confirmed or dismissed"],
      ({ state }) => state,
      { schema: z.enum(VERDICTS) },
    ),
    column(
      "text",
      ["subject", "对象", "有问题的字段（JSON Pointer）", "the field, as a JSON Pointer in the result"],
      ({ finding }) => finding.subject,
      { schema: z.string() },
    ),
    column(
      "list",
      ["also", "相关对象", "相关字段（JSON Pointer）", "further fields that took part"],
      ({ finding }) => finding.also,
      { schema: z.array(z.string()) },
    ),
    column("text", ["reported", "填报值", "填报值", "what is reported"], ({ finding }) => finding.reported),
    column("text", ["expected", "应为", "应为", "what is expected"], ({ finding }) => finding.expected),
    column("text", ["calculation", "计算过程", "计算过程", "the calculation"], ({ finding }) => finding.calculation),
    column("text", ["messageZh", "说明", "中文说明", "message in Chinese"], ({ finding }) => finding.message.zh, {
      schema: z.string(),
    }),
    column(
      "text",
      ["messageEn", "说明（英文）", "英文说明", "message in English"],
      ({ finding }) => finding.message.en,
      { schema: z.string() },
    ),
    column(
      "json",
      ["files", "涉及文件", "跨文件的问题涉及的文件", "files that a finding across files speaks of"],
      ({ finding }) => ("files" in finding ? finding.files : []),
      { schema: z.array(BatchFile) },
    ),
    ...decisionColumns<Source>({ required: false }),
    column(
      "places",
      ["at", "位置", "相关单元格或段落在文件中的位置", "where the cells or paragraphs stand in the document"],
      ({ finding }) => finding.at,
      { schema: z.array(Address), only: "provenance" },
    ),
  ],
};
