import { App as AntApp, ConfigProvider, type ThemeConfig } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { nonce } from "./nonce.ts";

const THEME: ThemeConfig = {
  token: {
    colorPrimary: "#1b5a86",
    colorLink: "#1b5a86",
    colorInfo: "#1b5a86",
    colorError: "#b3261e",
    colorWarning: "#8f5600",
    colorSuccess: "#1d6b43",
    colorText: "#1c2733",
    colorTextSecondary: "#55616f",
    colorTextTertiary: "#5f6b78",
    colorTextDescription: "#55616f",
    colorTextDisabled: "#66717d",
    colorTextPlaceholder: "#6a7683",
    colorPrimaryBg: "#e6eff6",
    colorInfoBg: "#eaf2f8",
    colorInfoBorder: "#b7d0e3",
    colorErrorBg: "#fcf0ef",
    colorErrorBorder: "#ecc0bc",
    colorWarningBg: "#fdf6e6",
    colorWarningBorder: "#e5cd97",
    colorSuccessBg: "#ecf6f0",
    colorSuccessBorder: "#b5d9c4",
    colorBorder: "#c3ccd6",
    colorBorderSecondary: "#d9dfe6",
    colorBgLayout: "#f2f4f7",
    borderRadius: 4,
    fontSize: 13,
    controlHeight: 30,
    fontFamily: "inherit",
    motion: false,
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Table: {
      cellPaddingBlock: 7,
      cellPaddingInline: 10,
      headerBg: "#eef2f6",
      headerColor: "#3b4754",
      headerSplitColor: "transparent",
    },
    Form: { itemMarginBottom: 16, verticalLabelPadding: "0 0 4px" },
    Tabs: { horizontalMargin: "0 0 12px 0" },
    Card: { bodyPadding: 16, headerHeight: 40, headerFontSize: 14 },
  },
};

/** Look and locale of every component. */
export function Theme({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider
      theme={THEME}
      locale={language === "zh" ? zhCN : enUS}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <AntApp className="app">{children}</AntApp>
    </ConfigProvider>
  );
}
