import { Button, Dropdown, Layout } from "antd";
import type { ReactNode } from "react";
import { NavLink, useNavigate } from "react-router";
import { useMay, useSession } from "../api/session.tsx";
import { useLanguageChoice, useWords } from "../i18n/language.tsx";
import "./shell.css";
import { TEXTS } from "./texts.ts";

/** The head of every screen, and the screen below it. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useWords(TEXTS);
  const { language, choose } = useLanguageChoice();
  const { user, mode } = useSession();
  const admin = useMay("admin");
  const navigate = useNavigate();
  return (
    <Layout className="shell">
      <a className="visually-hidden" href="#screen">
        {t("skip")}
      </a>
      <header className="shell-head">
        <NavLink to="/" className="shell-brand">
          {t("brand")}
        </NavLink>
        <nav aria-label={t("menu")}>
          <NavLink to="/" end>
            {t("batches")}
          </NavLink>
          {admin && <NavLink to="/admin">{t("admin")}</NavLink>}
        </nav>
        <span className="shell-space" />
        <Button type="text" size="small" onClick={() => choose(language === "zh" ? "en" : "zh")}>
          {language === "zh" ? "English" : "中文"}
        </Button>
        {mode === "single" ? (
          <span className="shell-user">{t("single")}</span>
        ) : (
          <Dropdown
            trigger={["click"]}
            menu={{ items: [{ key: "account", label: t("account") }], onClick: () => void navigate("/account") }}
          >
            <Button type="text" size="small">
              {user?.name}
            </Button>
          </Dropdown>
        )}
      </header>
      <main id="screen" className="shell-screen" tabIndex={-1}>
        {children}
      </main>
    </Layout>
  );
}
