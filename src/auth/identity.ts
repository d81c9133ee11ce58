import type { Role } from "../store/tables/people.ts";
import type { Visibility } from "../store/visibility.ts";

/** Who asks. single: single-user mode, nobody logs in · session: by cookie · token: a program. */
export interface Identity {
  readonly kind: "single" | "session" | "token";
  /** Null in single-user mode. */
  readonly userId: number | null;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Null: everything that the role allows. */
  readonly visibility: Visibility | null;
  /** What a change by session must send along; null where no cookie is involved. */
  readonly csrf: string | null;
  /** True: nothing but a change of password is allowed. */
  readonly mustChangePassword: boolean;
  /** Names the session or token; null in single-user mode. */
  readonly credentialHash: string | null;
}

/** The one user of an installation on a loopback address. */
export const SINGLE_USER: Identity = {
  kind: "single",
  userId: null,
  login: "local",
  name: "本机用户",
  role: "admin",
  visibility: null,
  csrf: null,
  mustChangePassword: false,
  credentialHash: null,
};
