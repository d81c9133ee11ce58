import { App as AntApp, ConfigProvider, type ThemeConfig } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { useLanguage } from "../i18n/language.tsx";

const THEME: ThemeConfig = {
  token: {
    colorPrimary: "#1d4f91",
    colorError: "#b42318",
    colorWarning: "#a15c00",
    colorInfo: "#2a5a8a",
    colorSuccess: "#1b6e3c",
    borderRadius: 4,
    fontSize: 14,
    fontFamily: "inherit",
    motion: false,
  },
  components: { Table: { cellPaddingBlock: 8, cellPaddingInline: 10, headerBg: "#eef1f5" }, Layout: { headerHeight: 48 } },
};

/** Styles that components make at run time carry the nonce of the page: the content policy lets no others in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

/** Look and locale of every component. */
export function Theme({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider theme={THEME} locale={language === "zh" ? zhCN : enUS} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      <AntApp style={{ height: "100%" }}>{children}</AntApp>
    </ConfigProvider>
  );
}
