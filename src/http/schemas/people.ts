import { z } from "zod";
import type { AuditEntry } from "../../store/tables/audit.ts";
import type { ApiToken, Unit, User } from "../../store/tables/people.ts";
import type { Visibility } from "../../store/visibility.ts";
import { Time, time } from "./words.ts";

/** A short text on one line: no control characters, which neither people nor the store can use. */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "control characters");
}

export const Role = z.enum(["admin", "reviewer", "viewer"]);

/** Departments and units of the administrator's list that a user is limited to. */
export const Scope = z.object({
  departments: z.array(line(200)).max(1_000),
  unitIds: z.array(z.number().int()).max(10_000),
});

export const UserView = z
  .object({
    id: z.number().int(),
    login: z.string(),
    name: z.string(),
    role: Role,
    disabled: z.boolean(),
    /** Locked out for a while, after too many wrong passwords. */
    locked: z.boolean(),
    mustChangePassword: z.boolean(),
    /** A one-time password that can no longer be used: it has to be reset. */
    passwordExpired: z.boolean(),
    createdAt: Time,
    /** To be sent along with a change. */
    version: z.number().int(),
    /** Null: no limits. */
    scope: Scope.nullable(),
  })
  .meta({ id: "User" });
export type UserView = z.infer<typeof UserView>;

export function userView(user: User, scope: Visibility | null): UserView {
  return {
    id: user.id,
    login: user.login,
    name: user.name,
    role: user.role,
    disabled: user.disabled,
    locked: user.locked_until !== null && user.locked_until.getTime() > Date.now(),
    mustChangePassword: user.must_change_password,
    passwordExpired: user.one_time_until !== null && user.one_time_until.getTime() <= Date.now(),
    createdAt: time(user.created_at),
    version: user.version,
    scope: scope === null ? null : { departments: [...scope.departments], unitIds: [...scope.unitIds] },
  };
}

export const TokenView = z
  .object({
    id: z.number().int(),
    name: z.string(),
    /** First characters, to tell tokens apart. */
    prefix: z.string(),
    createdAt: Time,
    lastUsedAt: Time.nullable(),
    expiresAt: Time.nullable(),
  })
  .meta({ id: "Token" });
export type TokenView = z.infer<typeof TokenView>;

export function tokenView(token: ApiToken): TokenView {
  return {
    id: token.id,
    name: token.name,
    prefix: token.prefix,
    createdAt: time(token.created_at),
    lastUsedAt: time(token.last_used_at),
    expiresAt: time(token.expires_at),
  };
}

export const UnitView = z
  .object({
    id: z.number().int(),
    code: z.string().nullable(),
    name: z.string(),
    department: z.string().nullable(),
    aliases: z.array(z.string()),
  })
  .meta({ id: "Unit" });
export type UnitView = z.infer<typeof UnitView>;

export function unitView({ id, code, name, department, aliases }: Unit): UnitView {
  return { id, code, name, department, aliases };
}

export const AuditView = z
  .object({
    id: z.number().int(),
    at: Time,
    /** Login of who did it, as it was then. */
    actor: z.string(),
    action: z.string(),
    subject: z.string().nullable(),
    subjectId: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
    address: z.string().nullable(),
  })
  .meta({ id: "AuditEntry" });
export type AuditView = z.infer<typeof AuditView>;

export function auditView(entry: AuditEntry): AuditView {
  return {
    id: entry.id,
    at: time(entry.at),
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    subjectId: entry.subject_id,
    detail: entry.detail,
    address: entry.address,
  };
}
