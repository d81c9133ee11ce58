import { ServiceError } from "../service/service-error.ts";
import type { Db } from "../store/database.ts";
import type { Role } from "../store/tables/people.ts";
import { listDepartments, missingUnits } from "../store/units.ts";
import type { Visibility } from "../store/visibility.ts";

/**
 * Limits are for reviewers and viewers, name something, and name what is on the list of units.
 *
 * @throws {ServiceError} invalid.
 */
export async function checkScope(db: Db, role: Role, scope: Visibility | null): Promise<void> {
  if (scope === null) return;
  if (role === "admin") refuse("管理员不能限定范围", "an administrator cannot be limited");
  // No limits at all would stand for everything.
  if (scope.departments.length + scope.unitIds.length === 0)
    refuse("限定范围时至少选一个部门或单位", "name at least one department or unit to limit somebody to");
  const listed = new Set(await listDepartments(db));
  const strange = scope.departments.filter((name) => !listed.has(name));
  if (strange.length > 0)
    refuse(`单位名单里没有部门：${strange.join("、")}`, `not on the list of units: ${strange.join(", ")}`);
  const missing = await missingUnits(db, scope.unitIds);
  if (missing.length > 0)
    refuse(`单位名单里没有编号：${missing.join("、")}`, `no units of these ids: ${missing.join(", ")}`);
}

function refuse(zh: string, en: string): never {
  throw new ServiceError("invalid", { zh, en });
}
