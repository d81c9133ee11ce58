import { Modal } from "antd";
import { useSession, useSessionState } from "../../api/session.tsx";
import { useWords } from "../../i18n/language.tsx";
import { LoginForm } from "./login-form.tsx";
import { TEXTS } from "./texts.ts";

/** The session has ended: one logs in again where one was, and nothing that was typed is lost. */
export default function SessionEndDialog() {
  const t = useWords(TEXTS);
  const { user } = useSession();
  const { logOut } = useSessionState();
  return (
    <Modal
      afterOpenChange={(open) => open && focusPassword()}
      cancelText={t("leave")}
      closable={false}
      footer={(_origin, { CancelBtn }) => <CancelBtn />}
      keyboard={false}
      mask={{ closable: false }}
      onCancel={() => void logOut().catch(() => location.assign("/"))}
      open
      title={t("ended")}
      width={400}
    >
      <p className="gate-note">{t("endedWhy")}</p>
      <LoginForm login={user?.login ?? ""} />
    </Modal>
  );
}

/** The name is known already. */
function focusPassword(): void {
  document.querySelector<HTMLInputElement>('[role="dialog"] input[type="password"]')?.focus();
}
