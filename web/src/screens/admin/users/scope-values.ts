import type { Scope } from "../../../api/types.ts";

/** What the form holds of what a user sees. */
export interface ScopeValues {
  readonly limited: boolean;
  readonly departments?: string[];
  readonly unitIds?: number[];
}

/** Null: everything. */
export function readScope({ limited, departments = [], unitIds = [] }: ScopeValues): Scope | null {
  return limited ? { departments, unitIds } : null;
}

export function sameScope(one: Scope | null, other: Scope | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
