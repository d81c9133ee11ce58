import { CheckCircleFilled } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { useWords } from "../../i18n/language.tsx";
import { isUnderWay, type SendingItem } from "../../upload/sending-item.ts";
import { TEXTS } from "./texts.ts";

interface SendingLineProps {
  readonly items: readonly SendingItem[];
  readonly onRetry: () => void;
}

/** How far the whole upload is, and what did not arrive. */
export function SendingLine({ items, onRetry }: SendingLineProps) {
  const t = useWords(TEXTS);
  const chosen = items.filter(({ file }) => file !== null);
  if (chosen.length === 0) return null;
  const total = chosen.length;
  const done = chosen.filter((item) => !isUnderWay(item)).length;
  const stuck = chosen.filter(({ state }) => state === "failed").length;
  if (done < total) {
    const percent = percentSent(chosen);
    return (
      <div className="sending-line" role="status">
        <Progress percent={percent} showInfo={false} aria-label={t("title")} />
        <span>{t("sending", { done, total, percent })}</span>
        <span className="quiet">{t("stay")}</span>
      </div>
    );
  }
  if (stuck > 0)
    return (
      <Alert
        type="error"
        showIcon
        title={t("stuckSome", { count: stuck })}
        action={
          <Button size="small" onClick={onRetry}>
            {t("sendAgain")}
          </Button>
        }
      />
    );
  const refused = chosen.filter(({ state }) => state === "refused").length;
  if (refused > 0)
    return <Alert type="warning" showIcon title={t("sentSome", { sent: total - refused, refused })} role="status" />;
  return (
    <div className="sending-line sending-done" role="status">
      <CheckCircleFilled aria-hidden="true" /> {t("sent", { total })}
    </div>
  );
}

function percentSent(items: readonly SendingItem[]): number {
  const all = items.reduce((sum, { bytes }) => sum + bytes, 0);
  const sent = items.reduce((sum, item) => sum + item.bytes * (isUnderWay(item) ? item.sent : 1), 0);
  return all === 0 ? 0 : Math.floor((sent / all) * 100);
}
