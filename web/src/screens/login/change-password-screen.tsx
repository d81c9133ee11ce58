import { useWords } from "../../i18n/language.tsx";
import { Gate } from "./gate.tsx";
import { PasswordForm } from "./password-form.tsx";
import { TEXTS } from "./texts.ts";

/** After a login with a one-time password: nothing else is allowed before it is changed. */
export default function ChangePasswordScreen() {
  const t = useWords(TEXTS);
  return (
    <Gate title={t("change")}>
      <p className="gate-note">{t("changeWhy")}</p>
      <PasswordForm />
    </Gate>
  );
}
