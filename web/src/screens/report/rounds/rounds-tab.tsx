import { useQuery } from "@tanstack/react-query";
import { Empty, Skeleton } from "antd";
import { Banner } from "../banner.tsx";
import { reportQueries } from "../data/queries.ts";
import { useReport } from "../state/report-context.ts";
import { useTexts } from "../state/use-texts.ts";
import { ComparedFindings } from "./compared-findings.tsx";
import { ValueChanges } from "./value-changes.tsx";

/** This round against the one before: what was put right, what was not, what is new, what was changed without being asked. */
export function RoundsTab() {
  const { fileId } = useReport();
  const texts = useTexts();
  const { data, isPending, isError } = useQuery(reportQueries.comparison(fileId));
  if (isPending) return <Skeleton active className="report-padded" />;
  if (isError) return <Banner title={texts("loadFailed")} tone="error" />;
  const { earlier, added, changes } = data;
  const of = (outcome: (typeof earlier)[number]["outcome"]) => earlier.filter((one) => one.outcome === outcome);
  const unasked = changes.filter(({ asked }) => !asked);
  const asked = changes.filter((change) => change.asked);
  if (earlier.length + added.length + changes.length === 0)
    return <Empty className="report-padded" description={texts("roundsSame")} />;
  return (
    <div className="report-rounds">
      <p className="report-round-counts">
        <span className="report-outcome-fixed">
          ✓ {texts("fixed")} {of("fixed").length}
        </span>
        <span className="report-outcome-not-fixed">
          ✗ {texts("notFixed")} {of("not-fixed").length + of("changed").length}
        </span>
        <span className="report-outcome-added">
          ＋ {texts("newFinding")} {added.length}
        </span>
        <span className="report-outcome-unasked">
          ! {texts("changedUnasked")} {unasked.length}
        </span>
      </p>
      <ComparedFindings findings={of("not-fixed")} title={texts("notFixed")} />
      <ComparedFindings findings={of("changed")} title={texts("stillWrong")} />
      <ComparedFindings
        findings={added.map(({ finding }) => ({ finding, now: finding }))}
        title={texts("newFinding")}
      />
      <ValueChanges changes={unasked} title={texts("changedUnasked")} />
      <ValueChanges changes={asked} title={texts("changedAsked")} />
      <ComparedFindings findings={of("fixed")} title={texts("fixed")} />
      <ComparedFindings findings={of("not-checked")} title={texts("notCheckedNow")} />
    </div>
  );
}
