import { Button } from "antd";
import type { ReactNode } from "react";
import { useTitle } from "../../components/use-title.ts";
import { useLanguageChoice } from "../../i18n/language.tsx";
import "./gate.css";

/** The frame of the screens before one is in. */
export function Gate({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { language, choose } = useLanguageChoice();
  useTitle(title);
  return (
    <main className="gate">
      <section className="gate-card">
        <header className="gate-head">
          <img src="/favicon.svg" alt="" width={36} height={36} />
          <h1>{title}</h1>
        </header>
        {children}
        <Button type="link" size="small" onClick={() => choose(language === "zh" ? "en" : "zh")}>
          {language === "zh" ? "English" : "中文"}
        </Button>
      </section>
    </main>
  );
}
