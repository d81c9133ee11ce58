import { MOST_NAME } from "./letter-content.ts";
import type { ReturnedReport } from "./letter-input.ts";
import { oneLine, shortened } from "./plain-text.ts";

/**
 * Whom a letter goes to: the unit, else the department that all its reports name, where those are 部门整体支出 forms, which have no 实施单位. On
 * other forms the department is who sends the letter.
 *
 * @returns Null where nobody knows.
 */
export function addresseeOf(
  unit: string | null,
  reports: readonly Pick<ReturnedReport, "evaluations">[],
): string | null {
  if (unit !== null && oneLine(unit) !== "") return unit;
  const departments = new Set(
    reports.flatMap(({ evaluations }) =>
      evaluations.map(({ kind, supervisingDepartment }) =>
        kind === "department" ? oneLine(supervisingDepartment?.text ?? "") : "",
      ),
    ),
  );
  const [only] = departments;
  return departments.size === 1 && only !== undefined && only !== "" ? shortened(only, MOST_NAME) : null;
}
