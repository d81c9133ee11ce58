import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { ApiProblem } from "../api/problem.ts";
import { type Session, SessionProvider } from "../api/session.tsx";
import { Loading } from "../components/loading.tsx";
import { ProblemView } from "../components/problem-view.tsx";
import { LanguageProvider } from "../i18n/language.tsx";
import { Shell } from "./shell.tsx";
import { Theme } from "./theme.tsx";

const Batches = lazy(() => import("../screens/batches/batches-screen.tsx"));
const Batch = lazy(() => import("../screens/batch/batch-screen.tsx"));
const Upload = lazy(() => import("../screens/upload/upload-screen.tsx"));
const Letters = lazy(() => import("../screens/letters/letters-screen.tsx"));
const Report = lazy(() => import("../screens/report/report-screen.tsx"));
const Admin = lazy(() => import("../screens/admin/admin-screen.tsx"));
const Account = lazy(() => import("../screens/account/account-screen.tsx"));
const Login = lazy(() => import("../screens/login/login-screen.tsx"));
const ChangePassword = lazy(() => import("../screens/login/change-password-screen.tsx"));

const RETRIES = 2;

/** What the server refuses is refused; only what did not arrive is asked for again. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < RETRIES && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
    },
  },
});

export function App() {
  return (
    <LanguageProvider>
      <Theme>
        <QueryClientProvider client={queries}>
          <SessionProvider>
            {({ session, problem }) =>
              session === null ? problem === null ? <Loading /> : <ProblemView problem={problem} /> : <Screens session={session} />
            }
          </SessionProvider>
        </QueryClientProvider>
      </Theme>
    </LanguageProvider>
  );
}

function Screens({ session }: { readonly session: Session }) {
  if (session.user === null) return <Suspense fallback={<Loading />}>{<Login />}</Suspense>;
  if (session.mustChangePassword) return <Suspense fallback={<Loading />}>{<ChangePassword />}</Suspense>;
  return (
    <BrowserRouter>
      <Shell>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="/" element={<Batches />} />
            <Route path="/batches/:batchId" element={<Batch />} />
            <Route path="/batches/:batchId/upload" element={<Upload />} />
            <Route path="/batches/:batchId/letters" element={<Letters />} />
            <Route path="/files/:fileId" element={<Report />} />
            <Route path="/account" element={<Account />} />
            <Route path="/admin/*" element={<Admin />} />
            <Route path="*" element={<Navigate to="/" replace />} />
          </Routes>
        </Suspense>
      </Shell>
    </BrowserRouter>
  );
}
