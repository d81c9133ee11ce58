import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from "@ant-design/icons";
import type { ReactNode } from "react";

interface BannerProps {
  readonly tone: "info" | "warning" | "error" | "success";
  readonly title: string;
  readonly detail?: string;
  readonly action?: ReactNode;
}

const SIGNS = {
  info: <InfoCircleFilled aria-hidden="true" />,
  warning: <ExclamationCircleFilled aria-hidden="true" />,
  error: <CloseCircleFilled aria-hidden="true" />,
  success: <CheckCircleFilled aria-hidden="true" />,
};

/** One line across that says how things stand, and what to do. */
export function Banner({ tone, title, detail = "", action }: BannerProps) {
  return (
    <div className={`report-banner report-banner-${tone}`} role={tone === "error" ? "alert" : "status"}>
      <span className="report-banner-sign">{SIGNS[tone]}</span>
      <span className="report-banner-words">
        <strong>{title}</strong>
        {detail !== "" && <span> {detail}</span>}
      </span>
      {action}
    </div>
  );
}
