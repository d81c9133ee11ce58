import { lazy, Suspense } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { Loading } from "../components/loading.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { NotFound } from "./not-found.tsx";

const Batches = lazy(() => import("../screens/batches/batches-screen.tsx"));
const Overview = lazy(() => import("../screens/batch/batch-screen.tsx"));
const Upload = lazy(() => import("../screens/upload/upload-screen.tsx"));
const UnitProposals = lazy(() => import("../screens/unit-proposals/unit-proposals-screen.tsx"));
const Letters = lazy(() => import("../screens/letters/letters-screen.tsx"));
const Report = lazy(() => import("../screens/report/report-screen.tsx"));
const Admin = lazy(() => import("../screens/admin/admin-screen.tsx"));
const Account = lazy(() => import("../screens/account/account-screen.tsx"));

/** The screen of the address; each is a chunk of its own. */
export function Screens() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/" element={<Batches />} />
          <Route path="/login" element={<Navigate to="/" replace />} />
          <Route path="/batches/:batchId" element={<Overview />} />
          <Route path="/batches/:batchId/upload" element={<Upload />} />
          <Route path="/batches/:batchId/unit-proposals" element={<UnitProposals />} />
          <Route path="/batches/:batchId/letters" element={<Letters />} />
          <Route path="/files/:fileId" element={<Report />} />
          <Route path="/account" element={<Account />} />
          <Route path="/admin/*" element={<Admin />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
