import { useWords } from "../../i18n/language.tsx";
import { Gate } from "./gate.tsx";
import { LoginForm } from "./login-form.tsx";
import { TEXTS } from "./texts.ts";

/** Where one says who one is. */
export default function LoginScreen() {
  const t = useWords(TEXTS);
  return (
    <Gate title={t("title")}>
      <LoginForm />
      <p className="gate-note">{t("forgotten")}</p>
    </Gate>
  );
}
