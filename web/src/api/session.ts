import { queryOptions, useQuery } from "@tanstack/react-query";
import { requestJson, setCsrf } from "./client.ts";

export type Role = "admin" | "reviewer" | "viewer";

export interface SessionUser {
  /** Null for the one user of a single-user installation. */
  readonly id: number | null;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** Sees some units alone. */
  readonly limited: boolean;
}

/** Who sits before the page. */
export interface Session {
  readonly mode: "single" | "login";
  readonly user: SessionUser | null;
  readonly csrf: string | null;
  readonly mustChangePassword: boolean;
  readonly version: string;
}

function keep(session: Session): Session {
  setCsrf(session.csrf);
  return session;
}

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => keep(await requestJson<Session>("GET", "/session", { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session, once it is known; null before. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

const RANK: Readonly<Record<Role, number>> = { viewer: 0, reviewer: 1, admin: 2 };

/** Whether the user has this role or a higher one; users who see some units alone only where `limited` is said. */
export function useMay(role: Role, options: { readonly limited?: boolean } = {}): boolean {
  const user = useSession()?.user;
  if (!user) return false;
  return RANK[user.role] >= RANK[role] && (options.limited === true || !user.limited);
}

export async function logIn(login: string, password: string): Promise<Session> {
  return keep(await requestJson<Session>("POST", "/session", { json: { login, password } }));
}

export function logOut(): Promise<void> {
  return requestJson("DELETE", "/session");
}

export function changePassword(current: string, next: string): Promise<void> {
  return requestJson("PUT", "/session/password", { json: { current, next } });
}
