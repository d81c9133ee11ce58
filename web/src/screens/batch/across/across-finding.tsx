import { CheckOutlined, CloseOutlined, DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { SeverityMark } from "../../../components/severity-mark.tsx";
import { SEVERITY_WORD } from "../../../components/standing.ts";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { FileLinks } from "./file-links.tsx";
import { REASONS, TEXTS } from "./texts.ts";
import type { FindingLine, Verdict } from "./use-across.ts";

interface AcrossFindingProps {
  readonly line: FindingLine;
  readonly batchId: number;
  /** Null: the reader may not. */
  readonly onDecide: ((line: FindingLine, verdict: Verdict, reason?: string) => void) | null;
}

/** One finding with its files and what was decided. */
export function AcrossFinding({ line, batchId, onDecide }: AcrossFindingProps) {
  const t = useWords(TEXTS);
  const say = useSay();
  const { finding, state, decision } = line;
  const files = finding.files ?? [];
  return (
    <li className={`across-finding${state === "open" ? "" : " decided"}`}>
      <span title={say(SEVERITY_WORD[finding.severity])}>
        <SeverityMark severity={finding.severity} small />
      </span>
      <div>
        <div>{say(finding.message)}</div>
        <FileLinks batchId={batchId} paths={files.map(({ path }) => path)} />
      </div>
      <div className="across-decision">
        {state !== "open" && (
          <span className={state === "confirmed" ? "severity-error" : "quiet"}>
            {state === "confirmed" ? <CheckOutlined /> : <CloseOutlined />}{" "}
            {state === "confirmed" ? t("confirmed") : t("dismissed", { reason: decision?.reason ?? "" })}
          </span>
        )}
        {onDecide !== null && state !== "open" && (
          <Button type="link" size="small" onClick={() => onDecide(line, "open")}>
            {t("reopen")}
          </Button>
        )}
        {onDecide !== null && state === "open" && (
          <>
            <Button size="small" onClick={() => onDecide(line, "confirmed")}>
              {t("confirm")}
            </Button>
            <Dropdown
              trigger={["click"]}
              menu={{
                items: REASONS.map((reason, n) => ({
                  key: n,
                  label: say(reason),
                  onClick: () => onDecide(line, "dismissed", say(reason)),
                })),
              }}
            >
              <Button size="small">
                {t("dismiss")} <DownOutlined />
              </Button>
            </Dropdown>
          </>
        )}
      </div>
    </li>
  );
}
