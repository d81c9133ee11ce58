import type { Identity } from "../auth/identity.ts";

/**
 * Who may call a route; every route has one.
 *
 * anyone: without a login · user: whoever is logged in, on what is his or her own · viewer, reviewer, admin: this role or a
 * higher one. `limited` says whether users who see some units only may call it: then it shows and changes theirs alone.
 */
export type Access =
  | { readonly who: "anyone" }
  | {
      readonly who: "user";
      readonly sessionOnly?: true;
      /** Also while a one-time password waits to be changed. */
      readonly evenOneTime?: true;
    }
  | {
      readonly who: "viewer" | "reviewer" | "admin";
      readonly limited: boolean;
      /** Not by API token: who has got hold of one must not make it last, or make others. */
      readonly sessionOnly?: true;
    };

const RANK = { viewer: 0, reviewer: 1, admin: 2 } as const;

/**
 * granted · login: nobody is logged in · password: it has to be changed first · role · scope: not for users who see some units
 * only · session: not by API token.
 */
export type Verdict = "granted" | "login" | "password" | "role" | "scope" | "session";

/** Whether someone may call a route. */
export function mayCall(access: Access, identity: Identity | null): Verdict {
  if (access.who === "anyone") return "granted";
  if (identity === null) return "login";
  if (access.sessionOnly === true && identity.kind === "token") return "session";
  if (identity.mustChangePassword && !(access.who === "user" && access.evenOneTime === true)) return "password";
  if (access.who === "user") return "granted";
  if (RANK[identity.role] < RANK[access.who]) return "role";
  return identity.visibility !== null && !access.limited ? "scope" : "granted";
}
