import { Dropdown } from "antd";
import { useNavigate } from "react-router";
import { useSession, useSessionState } from "../api/session.tsx";
import { useWords } from "../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

/** Who is logged in, and the way out. */
export function UserMenu() {
  const t = useWords(TEXTS);
  const { user, mode } = useSession();
  const { logOut } = useSessionState();
  const navigate = useNavigate();
  if (mode === "single") return <span className="shell-user">{t("single")}</span>;
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "account", label: t("account"), onClick: () => void navigate("/account") },
          { key: "out", label: t("logOut"), onClick: () => void logOut() },
        ],
      }}
    >
      <button className="shell-button" type="button">
        {user?.name} ▾
      </button>
    </Dropdown>
  );
}
