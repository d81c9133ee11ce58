import type { ReactNode } from "react";
import { NavLink, useLocation } from "react-router";
import { useMay } from "../api/session.tsx";
import { useLanguageChoice, useWords } from "../i18n/language.tsx";
import { SendingNote } from "./sending-note.tsx";
import "./shell.css";
import { TEXTS } from "./texts.ts";
import { UserMenu } from "./user-menu.tsx";

/** The head of every screen, and the screen below it. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useWords(TEXTS);
  const { language, choose } = useLanguageChoice();
  const admin = useMay("admin");
  const inBatches = /^\/(?:batches|files)\//.test(useLocation().pathname);
  return (
    <div className="shell">
      <a className="visually-hidden" href="#screen">
        {t("skip")}
      </a>
      <header className="shell-head">
        <NavLink to="/" className="shell-brand">
          <img alt="" height="22" src="/favicon.svg" width="22" />
          {t("brand")}
        </NavLink>
        <nav aria-label={t("menu")}>
          <NavLink className={({ isActive }) => (isActive || inBatches ? "active" : "")} end to="/">
            {t("batches")}
          </NavLink>
          {admin && <NavLink to="/admin">{t("admin")}</NavLink>}
        </nav>
        <span className="shell-space" />
        <SendingNote />
        <UserMenu />
        <button
          aria-label={t("otherLanguageLabel")}
          className="shell-button"
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => choose(language === "zh" ? "en" : "zh")}
          type="button"
        >
          {t("otherLanguage")}
        </button>
      </header>
      <main id="screen" className="shell-screen" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
