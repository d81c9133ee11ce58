import type { ReactNode } from "react";
import { useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

const STEPS = [
  ["step1", "step1Text"],
  ["step2", "step2Text"],
  ["step3", "step3Text"],
] as const;

/** What somebody does who is here for the first time. */
export function FirstSteps({ action }: { readonly action: ReactNode }) {
  const t = useWords(TEXTS);
  return (
    <section className="first-steps">
      <h1>{t("stepsTitle")}</h1>
      <ol>
        {STEPS.map(([title, text], n) => (
          <li key={title}>
            <span className="first-steps-number" aria-hidden="true">
              {n + 1}
            </span>
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
          </li>
        ))}
      </ol>
      {action}
    </section>
  );
}
