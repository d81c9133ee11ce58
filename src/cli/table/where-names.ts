import type { Result } from "../../model/result.ts";
import { subjectNames } from "../../model/subject-names.ts";
import type { Language } from "../language.ts";

/** A whole file or a whole table: what stands above the finding says so already. */
const WHOLE = /^(?:\/evaluations\/\d+)?$/;

/**
 * Where a finding is, in the form's own names: 满意度指标, 服务对象满意度指标, 工作人员满意度, 得分.
 *
 * @param subject JSON Pointer into the result.
 */
export function whereNames(result: Result, subject: string, language: Language): string[] {
  if (WHOLE.test(subject)) return [];
  const { row, column, heading, quote } = subjectNames(result, subject, language);
  const quoted = quote === null || /^[“"「]/.test(quote) ? quote : `“${quote}”`;
  return [...row, column, heading, quoted].filter((part) => part !== null);
}
