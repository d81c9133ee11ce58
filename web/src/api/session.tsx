import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { setCsrf, whenSessionEnds } from "./client.ts";
import { ApiProblem } from "./problem.ts";

/** Who uses the page. */
export interface Session {
  readonly mode: "single" | "login";
  readonly user: {
    readonly id: number | null;
    readonly login: string;
    readonly name: string;
    readonly role: "admin" | "reviewer" | "viewer";
    /** Sees some departments or units only. */
    readonly limited: boolean;
  } | null;
  readonly csrf: string | null;
  readonly mustChangePassword: boolean;
  readonly version: string;
}

export const SESSION_KEY = ["session"] as const;

async function readSession(): Promise<Session> {
  const response = await fetch("/api/v1/session").catch(() => null);
  if (response === null) throw new ApiProblem(0, null);
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiProblem(response.status, body);
  const session = body as Session;
  setCsrf(session.csrf);
  return session;
}

const SessionContext = createContext<Session | null>(null);

interface SessionProviderProps {
  readonly children: (state: { session: Session | null; problem: ApiProblem | null }) => ReactNode;
}

/** Asks who uses the page, and again when the server no longer knows. */
export function SessionProvider({ children }: SessionProviderProps) {
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => whenSessionEnds(() => void client.invalidateQueries({ queryKey: SESSION_KEY })), [client]);
  const problem = error instanceof ApiProblem ? error : error === null ? null : new ApiProblem(0, null);
  return <SessionContext value={data ?? null}>{children({ session: data ?? null, problem })}</SessionContext>;
}

/** Who uses the page; only below a screen that needs a login. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("no session yet");
  return session;
}

const RANK = { viewer: 0, reviewer: 1, admin: 2 } as const;

/** Whether the user has this role or a higher one. */
export function useMay(role: keyof typeof RANK): boolean {
  const { user } = useSession();
  return user !== null && RANK[user.role] >= RANK[role];
}
