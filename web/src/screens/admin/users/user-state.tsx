import type { User } from "../../../api/types.ts";
import { useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "../texts.ts";

/** Whether a user can log in: sign and word. */
export function UserState({ user }: { readonly user: User }) {
  const t = useWords(TEXTS);
  if (user.disabled) return <span className="admin-sign quiet">⊘ {t("disabled")}</span>;
  if (user.locked) return <span className="admin-sign admin-sign-bad">! {t("lockedOut")}</span>;
  if (user.passwordExpired) return <span className="admin-sign admin-sign-bad">! {t("oneTimeOver")}</span>;
  if (user.mustChangePassword) return <span className="admin-sign admin-sign-note">◔ {t("oneTime")}</span>;
  return <span className="admin-sign admin-sign-good">✓ {t("active")}</span>;
}
