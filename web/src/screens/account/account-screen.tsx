import { Button, Card } from "antd";
import { useSession, useSessionState } from "../../api/session.tsx";
import { useTitle } from "../../components/use-title.ts";
import { useWords } from "../../i18n/language.tsx";
import { PasswordForm } from "../login/password-form.tsx";
import "./account.css";
import { TEXTS } from "./texts.ts";
import { Tokens } from "./tokens.tsx";

/** One's own password and tokens. */
export default function AccountScreen() {
  const t = useWords(TEXTS);
  const { user } = useSession();
  useTitle(user?.name ?? "");
  const { logOut } = useSessionState();
  return (
    <div className="account">
      <header className="account-head">
        <h1>
          {user?.name} <small>{user?.login}</small>
        </h1>
        <Button onClick={() => void logOut()}>{t("logout")}</Button>
      </header>
      <Card title={t("password")} className="account-card">
        <PasswordForm />
      </Card>
      <Card title={t("tokens")} className="account-card">
        <p className="account-why">{t("tokensWhy")}</p>
        <Tokens />
      </Card>
    </div>
  );
}
