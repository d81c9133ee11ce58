import type { ColumnType, Generated, Selectable } from "kysely";

/** A unit of the administrator's list. */
export interface UnitsTable {
  id: Generated<number>;
  /** Unique where it is given. */
  code: string | null;
  /** Unique. */
  name: string;
  department: string | null;
  /** Other names of the same unit. */
  aliases: ColumnType<string[], string[] | undefined, string[]>;
}

export type Role = "admin" | "reviewer" | "viewer";

export interface UsersTable {
  id: Generated<number>;
  /** What one logs in with; unique without regard to case. */
  login: string;
  name: string;
  /** Null: cannot log in with a password. */
  password_hash: string | null;
  role: Role;
  must_change_password: ColumnType<boolean, boolean | undefined, boolean>;
  /** When a password that somebody else has made stops to open anything; null for one of the user's own. */
  one_time_until: ColumnType<Date | null, never, Date | null>;
  disabled: ColumnType<boolean, boolean | undefined, boolean>;
  /** Sees what `user_scopes` names, and nothing where it names nothing; false: everything that the role allows. */
  limited: ColumnType<boolean, boolean | undefined, boolean>;
  failed_logins: ColumnType<number, number | undefined, number>;
  locked_until: Date | null;
  created_at: ColumnType<Date, Date | undefined, never>;
  version: ColumnType<number, number | undefined, number>;
}

/** What a limited user may see: one department or one unit a row. */
export interface UserScopesTable {
  user_id: number;
  department: string | null;
  unit_id: number | null;
}

export interface SessionsTable {
  /** SHA-256 of the cookie's value, hex: the value itself is not kept. */
  token_hash: string;
  user_id: number;
  csrf: string;
  created_at: ColumnType<Date, Date | undefined, never>;
  seen_at: ColumnType<Date, Date | undefined, Date>;
  expires_at: Date;
  address: string | null;
  agent: string | null;
}

export interface TokensTable {
  id: Generated<number>;
  user_id: number;
  name: string;
  /** SHA-256 of the token, hex. */
  token_hash: string;
  /** First characters, to tell tokens apart in a list. */
  prefix: string;
  created_at: ColumnType<Date, Date | undefined, never>;
  last_used_at: Date | null;
  expires_at: Date | null;
  revoked_at: Date | null;
}

/** address, login: within a window · stranger: failures in a row of a login that does not exist. */
export type AttemptKind = "address" | "login" | "stranger";

/** Login attempts over all processes; a crash of the database forgets them. */
export interface LoginAttemptsTable {
  kind: AttemptKind;
  /** Network of the address, or hash of the login. */
  key: string;
  count: number;
  /** When it is forgotten. */
  ends_at: Date;
  /** Of a stranger alone. */
  locked_until: Date | null;
}

/** Whose work a file is: one reviewer at most. */
export interface AssignmentsTable {
  file_id: number;
  user_id: number;
  assigned_by: number | null;
  assigned_at: ColumnType<Date, Date | undefined, Date>;
}

export type Unit = Selectable<UnitsTable>;
export type User = Selectable<UsersTable>;
export type Session = Selectable<SessionsTable>;
export type ApiToken = Selectable<TokensTable>;
