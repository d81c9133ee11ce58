import type { Db } from "../store/database.ts";
import { recordAudit } from "../store/audit.ts";

/** Who asks for a change, for the audit trail. */
export interface Actor {
  /** Null: the program itself, or single-user mode. */
  readonly userId: number | null;
  readonly login: string;
  readonly requestId?: string;
  readonly address?: string;
}

/** The change was asked for by nobody: a watched folder, the command line. */
export const PROGRAM: Actor = { userId: null, login: "fuhe" };

/** One entry of the audit trail. */
export function audit(
  db: Db,
  { userId, login, requestId, address }: Actor,
  action: string,
  about: {
    readonly subject?: string;
    readonly subjectId?: string | number;
    readonly detail?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  return recordAudit(db, {
    userId,
    actor: login,
    action,
    ...about,
    ...(requestId === undefined ? {} : { requestId }),
    ...(address === undefined ? {} : { address }),
  });
}
