import { z } from "zod";
import type { ExportedDecision } from "../../../store/export-findings.ts";
import { column } from "../column.ts";
import type { Table } from "../table.ts";
import { decisionColumns } from "./decision-columns.ts";

/** One row per step of a decision. */
export const DECISIONS: Table<ExportedDecision> = {
  name: "decisions",
  title: { zh: "决定", en: "decisions" },
  note: { zh: "一行是对一个问题的一次决定", en: "one row per decision taken on a finding" },
  columns: [
    column(
      "text",
      ["fingerprint", "指纹", "所决定问题的指纹", "fingerprint of the finding"],
      ({ fingerprint }) => fingerprint,
      { schema: z.string() },
    ),
    column("text", ["key", "问题标识", "规则＋评价＋对象", "rule, evaluation and subject"], ({ key }) => key, {
      schema: z.string(),
    }),
    column("text", ["rule", "规则", "规则编号", "id of the rule"], ({ rule }) => rule, { schema: z.string() }),
    ...decisionColumns<ExportedDecision>({ required: true }),
    column(
      "boolean",
      ["current", "现行", "是否现行决定", "false where a later decision has taken its place"],
      ({ current }) => current,
      { schema: z.boolean() },
    ),
  ],
};
