import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { api, dataOf, setCsrf, whenSessionEnds } from "./client.ts";
import { type ApiProblem, asProblem } from "./problem.ts";
import type { Role, Session } from "./types.ts";

export type { Role, Session };

const SESSION_KEY = ["session"] as const;

function keep(session: Session): Session {
  setCsrf(session.csrf);
  return session;
}

/** What was kept in the tab, such as what can be undone, is the former user's. */
function forgetUser(): void {
  sessionStorage.clear();
}

interface SessionState {
  readonly session: Session | null;
  readonly problem: ApiProblem | null;
  /** The user was logged in and is no longer; what is on the screen stays. */
  readonly ended: boolean;
  logIn(login: string, password: string): Promise<void>;
  logOut(): Promise<void>;
  changePassword(current: string, next: string): Promise<void>;
  reload(): void;
}

const SessionContext = createContext<SessionState | null>(null);

/** Asks who uses the page, and notices when the server no longer knows. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }) => keep(await dataOf(api.GET("/api/v1/session", { signal }))),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const user = data?.user ?? null;
  useEffect(() => whenSessionEnds(() => user !== null && setEnded(true)), [user]);
  const state = useMemo<SessionState>(
    () => ({
      session: data ?? null,
      problem: error === null ? null : asProblem(error),
      ended,
      logIn: async (login, password) => {
        const session = keep(await dataOf(api.POST("/api/v1/session", { body: { login, password } })));
        // Somebody else goes on at this page.
        if (user !== null && session.user?.login !== user.login) {
          forgetUser();
          return location.reload();
        }
        client.setQueryData(SESSION_KEY, session);
        setEnded(false);
        await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      },
      logOut: async () => {
        await dataOf(api.DELETE("/api/v1/session"));
        client.clear();
        forgetUser();
        // Everything of the former user goes, whatever keeps it.
        location.assign("/");
      },
      changePassword: async (current, next) => {
        await dataOf(api.PUT("/api/v1/session/password", { body: { current, next } }));
        await refetch();
      },
      reload: () => void refetch(),
    }),
    [client, data, ended, error, refetch, user],
  );
  return <SessionContext value={state}>{children}</SessionContext>;
}

/** Session and what can be done with it. */
export function useSessionState(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error("no session provider");
  return state;
}

/** Who uses the page; only on screens that need a login. */
export function useSession(): Session {
  const { session } = useSessionState();
  if (session === null) throw new Error("no session yet");
  return session;
}

const RANK: Readonly<Record<Role, number>> = { viewer: 0, reviewer: 1, admin: 2 };

/** Whether the user has this role or a higher one; those who see some units alone only where `limited` is said. */
export function useMay(role: Role, { limited = false }: { readonly limited?: boolean } = {}): boolean {
  const { user } = useSession();
  return user !== null && RANK[user.role] >= RANK[role] && (limited || !user.limited);
}
