import { z } from "zod";
import { LetterModel } from "../../export/letter/letter-model.ts";
import type { ReturnRecord } from "../../service/returns.ts";
import type { ReturnLine as StoredLine } from "../../store/returns-list.ts";
import { Time, time } from "./words.ts";

export const ReturnState = z.enum(["draft", "issued", "answered", "withdrawn"]);

/** One letter by which reports go back, without its text. */
export const ReturnLine = z
  .object({
    id: z.number().int(),
    batchId: z.number().int(),
    unitName: z.string(),
    unitId: z.number().int().nullable(),
    /** 文号 */
    number: z.string().nullable(),
    /** Last day for the answer. */
    dueOn: z.string().nullable(),
    state: ReturnState,
    overdue: z.boolean(),
    createdBy: z.number().int().nullable(),
    createdAt: Time,
    issuedBy: z.number().int().nullable(),
    issuedAt: Time.nullable(),
    answeredAt: Time.nullable(),
    version: z.number().int(),
    files: z.array(
      z.object({
        fileId: z.number().int(),
        path: z.string(),
        project: z.string().nullable(),
        /** The file that came again. */
        answeredBy: z.number().int().nullable(),
        answered: z.boolean(),
      }),
    ),
  })
  .meta({ id: "ReturnLine" });

export const ReturnView = ReturnLine.extend({ letter: LetterModel }).meta({ id: "Return" });

export function returnLine(line: StoredLine): z.infer<typeof ReturnLine> {
  const { createdAt, issuedAt, answeredAt, files, ...rest } = line;
  return {
    ...rest,
    createdAt: time(createdAt),
    issuedAt: time(issuedAt),
    answeredAt: time(answeredAt),
    files: files.map((file) => ({ ...file })),
  };
}

export function returnView(record: ReturnRecord): z.infer<typeof ReturnView> {
  return { ...returnLine(record), letter: LetterModel.parse(record.letter) };
}
