import { Result } from "antd";
import { Link } from "react-router";
import { useWords } from "../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

/** An address that is no screen. */
export function NotFound() {
  const t = useWords(TEXTS);
  return <Result status="404" title={t("notFound")} extra={<Link to="/">{t("home")}</Link>} />;
}
