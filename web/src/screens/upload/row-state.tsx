import { CopyOutlined } from "@ant-design/icons";
import { Progress } from "antd";
import { failureHint } from "../../components/failure-hints.ts";
import { SeverityCounts } from "../../components/severity-count.tsx";
import { StandingTag } from "../../components/standing-tag.tsx";
import { useSay, useWords } from "../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";
import type { SendingState } from "../../upload/sending-item.ts";
import type { UploadRow } from "./upload-row.ts";

/** How far a file is on its way to the server. */
export function SentState({ row: { sent } }: { readonly row: UploadRow }) {
  const t = useWords(TEXTS);
  if (sent === null) return <span className="quiet">{t("onServer")}</span>;
  if (sent.state === "sending") {
    const percent = Math.floor(sent.sent * 100);
    return (
      <span className="row-progress">
        <Progress percent={percent} size="small" showInfo={false} aria-label={t("percent", { percent })} />
        {percent}%
      </span>
    );
  }
  return <span className={TONES[sent.state] ?? "quiet"}>{t(SENT_WORDS[sent.state])}</span>;
}

const SENT_WORDS = {
  waiting: "waiting",
  checking: "waiting",
  sending: "waiting",
  accepted: "accepted",
  replaced: "replaced",
  known: "known",
  unpacked: "accepted",
  skipped: "passedOver",
  refused: "refused",
  failed: "stuck",
} as const satisfies Record<SendingState, keyof typeof TEXTS>;

const TONES: Partial<Record<SendingState, string>> = {
  accepted: "",
  replaced: "",
  refused: "severity-error",
  failed: "severity-error",
};

/** What the check says of a file, with the reason where there is one and what to do. */
export function CheckState({ row: { sent, stored, phase } }: { readonly row: UploadRow }) {
  const t = useWords(TEXTS);
  const say = useSay();
  if (stored === null)
    return phase !== "trouble" || sent === null || sent.message === null ? null : (
      <Reason words={say(sent.message)} hint={sent.hint === null ? "" : say(sent.hint)} />
    );
  const hint = stored.standing === "failed" ? failureHint(stored.errorCode) : null;
  return (
    <span className="row-check">
      <StandingTag standing={stored.standing} />
      <SeverityCounts {...stored} />
      {stored.duplicateOf !== null && (
        <span className="row-duplicate" title={t("duplicate")}>
          <CopyOutlined aria-hidden="true" /> {t("duplicate")}
        </span>
      )}
      {stored.errorMessage !== null && (
        <Reason words={say(stored.errorMessage)} hint={hint === null ? "" : say(hint)} />
      )}
    </span>
  );
}

function Reason({ words, hint }: { readonly words: string; readonly hint: string }) {
  return (
    <span className="row-reason" title={`${words}\n${hint}`}>
      <span>{words}</span>
      {hint !== "" && <span className="row-hint">{hint}</span>}
    </span>
  );
}
