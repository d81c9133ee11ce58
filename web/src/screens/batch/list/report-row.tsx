import { CopyOutlined, EditOutlined, RollbackOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { memo, type ReactNode } from "react";
import { Link } from "react-router";
import type { Answer, FileLine, ReviewState } from "../../../api/types.ts";
import { plain, tenThousands } from "../../../components/format.ts";
import { SeverityCounts } from "../../../components/severity-count.tsx";
import { REVIEW_WORDS } from "../../../components/standing.ts";
import { StandingTag } from "../../../components/standing-tag.tsx";
import { useSay, useWords } from "../../../i18n/language.tsx";
import { TEXTS } from "./texts.ts";

interface ReportRowProps {
  readonly index: number;
  /** Null while it is on its way. */
  readonly line: FileLine | null;
  readonly active: boolean;
  readonly address: (fileId: number) => string;
  readonly reviewers: Answer<"/api/v1/reviewers">["reviewers"];
  /** Pixels below the first row. */
  readonly top: number;
  readonly height: number;
  readonly onPoint: (index: number) => void;
}

/** One report. Drawn anew only when something of it changes: scrolling moves the list many times a second. */
export const ReportRow = memo(function ReportRow(props: ReportRowProps) {
  const { index, line, active, address, reviewers, top, height, onPoint } = props;
  return (
    <div
      id={`report-row-${index}`}
      className={`list-row${active ? " active" : ""}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      style={{ height, transform: `translateY(${top}px)` }}
      onMouseDown={() => onPoint(index)}
    >
      {line === null ? (
        <span role="gridcell" className="quiet">
          …
        </span>
      ) : (
        <Cells line={line} address={address} reviewers={reviewers} />
      )}
    </div>
  );
});

function Cells({
  line,
  address,
  reviewers,
}: Pick<ReportRowProps, "address" | "reviewers"> & { readonly line: FileLine }) {
  const t = useWords(TEXTS);
  const say = useSay();
  const { project, path, unit, department, duplicateOf, evaluations, grade, errorMessage } = line;
  // Nothing is known of a file before it was read.
  const read = line.evaluations > 0;
  const trouble = line.standing === "failed" && errorMessage !== null ? say(errorMessage) : null;
  return (
    <>
      <span role="gridcell">
        <StandingTag standing={line.standing} />
      </span>
      <Double first={unit ?? (read && <span className="quiet">{t("noUnit")}</span>)} second={department ?? ""} />
      <Double
        first={
          <Link to={address(line.id)} tabIndex={-1}>
            {project ?? trouble ?? (read ? t("noProject") : line.name)}
          </Link>
        }
        second={
          <>
            {duplicateOf !== null && (
              <b className="row-mark">
                <CopyOutlined aria-hidden="true" /> {t("duplicate")}{" "}
              </b>
            )}
            {evaluations > 1 && <b className="row-mark">{t("more", { count: evaluations })} </b>}
            {path}
          </>
        }
        title={`${project ?? ""}\n${path}${trouble === null ? "" : `\n${trouble}`}`}
      />
      <span role="gridcell" className="right number">
        {plain(line.totalScore)}
        {grade !== null && grade !== "" && <span className="row-grade">{grade}</span>}
      </span>
      <span role="gridcell" className="right number">
        {tenThousands(line.budgetYuan)}
      </span>
      <span role="gridcell" className="right number">
        {tenThousands(line.executedYuan)}
      </span>
      <span role="gridcell" className="right number">
        {line.executionRate === null ? "" : `${plain(line.executionRate)}%`}
      </span>
      <span role="gridcell">
        <SeverityCounts errors={line.errors} warnings={line.warnings} notices={line.notices} />
      </span>
      <span role="gridcell">
        <ReviewMark state={line.reviewState} outdated={line.reviewOutdated} />
      </span>
      <span role="gridcell" className="row-cut quiet">
        {reviewers.find(({ id }) => id === line.assignedTo)?.name ??
          (line.assignedTo === null ? "" : `#${line.assignedTo}`)}
      </span>
    </>
  );
}

function Double({
  first,
  second,
  title,
}: {
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly title?: string;
}) {
  return (
    <span role="gridcell" className="row-double" title={title}>
      <span className="row-cut">{first}</span>
      <span className="row-cut row-second">{second}</span>
    </span>
  );
}

const REVIEW_ICONS: Readonly<Record<ReviewState, ReactNode>> = {
  open: null,
  passed: <SafetyCertificateOutlined />,
  returned: <RollbackOutlined />,
};

function ReviewMark({ state, outdated }: { readonly state: ReviewState; readonly outdated: boolean }) {
  const t = useWords(TEXTS);
  const say = useSay();
  return (
    <span className={`review-mark review-${state}`}>
      {REVIEW_ICONS[state] !== null && <span aria-hidden="true">{REVIEW_ICONS[state]} </span>}
      {say(REVIEW_WORDS[state])}
      {outdated && (
        <span className="row-mark" title={t("outdated")}>
          {" "}
          <EditOutlined aria-label={t("outdated")} />
        </span>
      )}
    </span>
  );
}
