import { z } from "zod";
import { column, type Column } from "../column.ts";

export const VERDICTS = ["open", "confirmed", "dismissed"] as const;

interface Decided {
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly decidedBy: number | null;
  readonly decidedByLogin: string | null;
  readonly decidedAt: Date | null;
  readonly version: number | null;
}

/** What was decided, by whom and when. `required`: there always is a decision. */
export function decisionColumns<Source extends Decided>({ required }: { required: boolean }): Column<Source>[] {
  const always = <S extends z.ZodType>(schema: S) => (required ? schema : schema.nullable());
  return [
    column(
      "text",
      ["verdict", "决定", "open 重新打开、confirmed 确认、dismissed 排除", "open (again), confirmed or dismissed"],
      ({ verdict }) => verdict,
      { schema: always(z.enum(VERDICTS)) },
    ),
    column("text", ["reason", "理由", "排除的理由", "why it was dismissed"], ({ reason }) => reason),
    column("text", ["comment", "批注", "批注", "comment"], ({ comment }) => comment),
    column(
      "integer",
      ["decidedBy", "复核人编号", "复核人编号；单用户模式下为空", "id of the reviewer, empty in single-user mode"],
      ({ decidedBy }) => decidedBy,
    ),
    column(
      "text",
      ["decidedByLogin", "复核人", "复核人登录名", "login of the reviewer"],
      ({ decidedByLogin }) => decidedByLogin,
    ),
    column(
      "time",
      ["decidedAt", "决定时间", "决定时间（UTC）", "when, UTC"],
      ({ decidedAt }) => decidedAt?.toISOString() ?? null,
      { schema: always(z.iso.datetime()) },
    ),
    column(
      "integer",
      ["decisionVersion", "决定版本", "同一问题的第几次决定，从 1 起", "which decision on this finding, from 1"],
      ({ version }) => version,
      { schema: always(z.int()) },
    ),
  ];
}
