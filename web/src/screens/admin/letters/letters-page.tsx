import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";
import { FrameCard } from "./frame-card.tsx";
import { TemplateCard } from "./template-card.tsx";

/** What every letter says, and how it looks. */
export default function LettersPage() {
  const t = useWords(TEXTS);
  return (
    <>
      <header className="admin-head">
        <h1>{t("letters")}</h1>
      </header>
      <FrameCard />
      <TemplateCard />
    </>
  );
}
