import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { BrowserRouter } from "react-router";
import { SessionProvider, useSessionState } from "../api/session.tsx";
import { Loading } from "../components/loading.tsx";
import { ProblemView } from "../components/problem-view.tsx";
import { LanguageProvider } from "../i18n/language.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { queryClient } from "./query-client.ts";
import { Screens } from "./screens.tsx";
import { Shell } from "./shell.tsx";
import { Theme } from "./theme.tsx";

const Login = lazy(() => import("../screens/login/login-screen.tsx"));
const FirstPassword = lazy(() => import("../screens/login/change-password-screen.tsx"));
const SessionEnd = lazy(() => import("../screens/login/session-end-dialog.tsx"));

/** The whole page. */
export function App() {
  return (
    <LanguageProvider>
      <Theme>
        <ErrorBoundary>
          <QueryClientProvider client={queryClient}>
            <SessionProvider>
              <Suspense fallback={<Loading />}>
                <Page />
              </Suspense>
            </SessionProvider>
          </QueryClientProvider>
        </ErrorBoundary>
      </Theme>
    </LanguageProvider>
  );
}

/** The address stays what it is while somebody logs in: afterwards its screen opens. */
function Page() {
  const { session, problem, ended, reload } = useSessionState();
  if (session === null) return problem === null ? <Loading /> : <ProblemView problem={problem} retry={reload} />;
  if (session.user === null) return <Login />;
  if (session.mustChangePassword) return <FirstPassword />;
  return (
    <BrowserRouter>
      <Shell>
        <Screens />
      </Shell>
      {ended && <SessionEnd />}
    </BrowserRouter>
  );
}
