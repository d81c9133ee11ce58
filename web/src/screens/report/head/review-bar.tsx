import { CheckCircleFilled, RollbackOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Popover, Tooltip } from "antd";
import { useReviewWays } from "../state/use-review-ways.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { NotePanel } from "./note-panel.tsx";

/** Own score and note, return, pass. */
export function ReviewBar({ onHelp }: { readonly onHelp: () => void }) {
  const { mayDecide } = useReport();
  const ways = useReviewWays();
  const texts = useTexts();
  const { review, blocked } = ways;
  const state = review?.state ?? "open";
  const scores = Object.values(review?.scores ?? {});
  return (
    <div className="report-review">
      {state !== "open" && (
        <span className={`report-review-state report-review-${state}`}>
          {state === "passed" ? <CheckCircleFilled /> : <RollbackOutlined />} {texts(state)}
          {review?.outdated === true && (
            <Tooltip title={texts("reviewOutdated")}>
              <WarningOutlined aria-label={texts("reviewOutdated")} className="report-review-outdated" />
            </Tooltip>
          )}
        </span>
      )}
      {mayDecide && (
        <>
          <Popover
            content={ways.noting ? <NotePanel onClose={() => ways.note(false)} /> : null}
            onOpenChange={ways.note}
            open={ways.noting}
            placement="bottomRight"
            title={texts("noteTitle")}
            trigger="click"
          >
            <Button aria-keyshortcuts="m" size="small">
              {texts("ownScore")} {scores.length === 0 ? "—" : scores.join(" / ")}
              {review?.note != null && " ✎"}
            </Button>
          </Popover>
          <Button aria-keyshortcuts="b" onClick={ways.giveBack} size="small">
            {texts(state === "returned" ? "draftLetter" : "returnIt")}
          </Button>
          <Tooltip title={blocked}>
            <Button
              aria-keyshortcuts="y"
              disabled={blocked !== null && ways.blockedBy === "result"}
              onClick={ways.pass}
              size="small"
              type={blocked === null ? "primary" : "default"}
            >
              {texts(state === "passed" ? "reopen" : blocked === null ? "pass" : "passFirst")}
            </Button>
          </Tooltip>
        </>
      )}
      <Tooltip title={texts("keysHelp")}>
        <Button aria-keyshortcuts="?" aria-label={texts("keysHelp")} onClick={onHelp} size="small" type="text">
          <kbd className="report-key">?</kbd>
        </Button>
      </Tooltip>
    </div>
  );
}
