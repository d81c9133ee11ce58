import { lazy, Suspense } from "react";
import { Navigate, NavLink, Route, Routes } from "react-router";
import { useMay } from "../../api/session.tsx";
import { NotFound } from "../../app/not-found.tsx";
import { Loading } from "../../components/loading.tsx";
import { useTitle } from "../../components/use-title.ts";
import { useWords } from "../../i18n/language.tsx";
import "./admin.css";
import { TEXTS } from "./texts.ts";

const PAGES = [
  ["users", lazy(() => import("./users/users-page.tsx"))],
  ["units", lazy(() => import("./units/units-page.tsx"))],
  ["packs", lazy(() => import("./packs/packs-page.tsx"))],
  ["letters", lazy(() => import("./letters/letters-page.tsx"))],
  ["audit", lazy(() => import("./audit/audit-page.tsx"))],
  ["system", lazy(() => import("./system/system-page.tsx"))],
] as const;

/** What administrators look after, a page for each. */
export default function AdminScreen() {
  const t = useWords(TEXTS);
  useTitle(t("title"));
  if (!useMay("admin")) return <NotFound />;
  return (
    <div className="admin">
      <nav aria-label={t("title")} className="admin-menu">
        {PAGES.map(([name]) => (
          <NavLink key={name} to={`/admin/${name}`}>
            {t(name)}
          </NavLink>
        ))}
      </nav>
      <div className="admin-page">
        <Suspense fallback={<Loading />}>
          <Routes>
            {PAGES.map(([name, Page]) => (
              <Route element={<Page />} key={name} path={name} />
            ))}
            <Route element={<Navigate replace to="/admin/users" />} path="*" />
          </Routes>
        </Suspense>
      </div>
    </div>
  );
}
