import { Button } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { useSay } from "../../../i18n/language.tsx";
import { reportApi } from "../data/report-api.ts";
import type { RoundRow } from "../data/rows.ts";
import { Banner } from "../banner.tsx";
import { useCopies } from "../rounds/use-rounds.ts";
import { useAnnouncer } from "../state/announcer.ts";
import { useReport } from "../state/report-context.ts";
import { useScreen } from "../state/screen-context.ts";
import { useRefusal } from "../state/use-refusal.ts";
import { useTexts } from "../state/use-texts.ts";

/** What stands between the reader and a whole result: not read, read in part, being checked; and that it was handed in before. */
export function FileTrouble({ rounds }: { readonly rounds: readonly RoundRow[] }) {
  const { fileId, file, answer, result, mayDecide } = useReport();
  const screen = useScreen();
  const client = useQueryClient();
  const announcer = useAnnouncer();
  const refuse = useRefusal();
  const navigate = useNavigate();
  const texts = useTexts();
  const say = useSay();
  const again = () =>
    reportApi
      .replay([fileId])
      .then(() => announcer.say(texts("replayed")), refuse)
      .then(() => client.invalidateQueries({ queryKey: ["report", fileId] }));
  const actions = mayDecide && (
    <span className="report-trouble-actions">
      <Button onClick={() => void again()} size="small">
        {texts("checkAgain")}
      </Button>
      <Button onClick={() => void navigate(`/batches/${file.batchId}/upload`)} size="small">
        {texts("replaceFile")}
      </Button>
    </span>
  );
  const error = result?.error ?? null;
  const words =
    error === null ? null : say({ zh: `${error.message} ${error.hint}`, en: `${error.en.message} ${error.en.hint}` });
  const why = words ?? (file.errorMessage === null ? "" : say(file.errorMessage));
  const waiting = file.standing === "waiting" || file.standing === "running";
  const earlier = rounds[rounds.length - 1];
  const copies = useCopies(fileId);
  return (
    <div className="report-troubles">
      {waiting && (
        <Banner
          title={texts(answer !== null ? "stale" : file.standing === "waiting" ? "waiting" : "running")}
          tone="info"
        />
      )}
      {!waiting && file.standing === "failed" && (
        <Banner action={actions} detail={why} title={texts("failedTitle")} tone="error" />
      )}
      {!waiting && result?.status === "partial" && (
        <Banner action={actions} detail={why} title={texts("partialTitle")} tone="warning" />
      )}
      {earlier !== undefined && (
        <Banner
          action={
            <Button onClick={() => screen.change({ tab: "rounds" })} size="small">
              {texts("compare")}
            </Button>
          }
          title={texts("roundBanner", { n: earlier.round + 1, name: earlier.path })}
          tone="info"
        />
      )}
      {copies.slice(0, MOST_COPIES).map((copy) => (
        <Banner
          key={copy.fileId}
          action={
            <Button onClick={() => void navigate(`/files/${copy.fileId}?batch=${file.batchId}`)} size="small">
              {texts("openCopy")}
            </Button>
          }
          title={texts("copyBanner", { name: copy.path })}
          tone="warning"
        />
      ))}
    </div>
  );
}

/** Banners above a report; a project that came more often is in the findings across files. */
const MOST_COPIES = 2;
