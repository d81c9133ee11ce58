import { useQuery } from "@tanstack/react-query";
import { Button, Select, Skeleton } from "antd";
import { useState } from "react";
import { reportQueries } from "../data/queries.ts";
import type { AlikePreview, FindingRow } from "../data/rows.ts";
import { DISMISS_REASONS } from "../logic/dismiss-reasons.ts";
import { useActions } from "../state/actions-context.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { type Texts, useTexts } from "../state/use-texts.ts";

/** The same decision for all findings like this one in the batch, after a look at them. */
export function AlikePanel({ line }: { readonly line: FindingRow }) {
  const { language } = useReport();
  const screen = useScreen();
  const { decideAlike, busy } = useActions();
  const texts = useTexts();
  const { data, isPending, isError } = useQuery(reportQueries.alike(line.id, line.batchId));
  const [reason, setReason] = useState(line.decision?.reason ?? DISMISS_REASONS[0]?.[language] ?? "");
  const decide = (verdict: "confirmed" | "dismissed") => {
    const said = { verdict, reason: verdict === "dismissed" ? reason : null, comment: null };
    if (data !== undefined) void decideAlike(line, said, data).then(() => screen.openPanel(null));
  };
  const reasons = [...new Set([reason, ...DISMISS_REASONS.map((one) => one[language])])];
  return (
    <div aria-label={texts("alikeTitle")} className="report-panel" role="group">
      <div className="report-panel-title">{texts("alikeTitle")}</div>
      {isPending && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {isError && <p role="alert">{texts("loadFailed")}</p>}
      {data !== undefined && (
        <>
          <p>{countText(texts, data)}</p>
          <ul className="report-alike">
            {data.sample.map((one) => (
              <li key={one.id}>
                <span className="report-quiet">
                  {[one.unit, one.project].filter((part) => part !== null).join(" · ") || one.path}
                </span>{" "}
                {one.message[language]}
              </li>
            ))}
          </ul>
        </>
      )}
      {data !== undefined && data.count > 0 && (
        <div className="report-panel-foot">
          <span className="report-quiet">{texts("alikeUndoHint")}</span>
          <span className="report-toolbar-gap" />
          <Button loading={busy} onClick={() => decide("confirmed")} size="small" type="primary">
            {texts("alikeConfirm")}
          </Button>
          <Select
            aria-label={texts("alikeReason")}
            className="report-alike-reason"
            onChange={setReason}
            options={reasons.map((one) => ({ value: one, label: one }))}
            size="small"
            value={reason}
          />
          <Button loading={busy} onClick={() => decide("dismissed")} size="small">
            {texts("alikeDismiss")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Findings across files belong to no single report. */
function countText(texts: Texts, { count, reports }: AlikePreview): string {
  if (count === 0) return texts("alikeNone");
  return reports === 0 ? texts("alikeAcross", { n: count }) : texts("alikeCount", { n: count, reports });
}
