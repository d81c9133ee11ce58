import { Button } from "antd";
import { useActions } from "./actions-context.ts";
import { useAnnouncement } from "./announcer.ts";
import { useTexts } from "./use-texts.ts";

/** What has just happened, with the way back. Read out by screen readers. */
export function AnnouncementLine() {
  const announcement = useAnnouncement();
  const { undo } = useActions();
  const texts = useTexts();
  return (
    <div aria-live="polite" className="report-announcer" role="status">
      {announcement !== null && (
        <div className={`report-announcement report-announcement-${announcement.tone}`}>
          <span>{announcement.text}</span>
          {announcement.undoable && (
            <Button onClick={undo} size="small" type="link">
              {texts("undo")} <kbd className="report-key">u</kbd>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
